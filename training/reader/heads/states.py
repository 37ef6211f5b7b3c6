"""What the shipped encoder makes of a text: its states, which a head is learned on while the encoder stays as it is."""

import numpy as np
import onnx
import onnxruntime
import torch

import corpus
import export
import features
import shipping

LAYERS = (6, 9, 12)  # whose states stand side by side
SIZE = 254  # pieces a window


class Encoder:
    """The 8-bit model as it is shipped, asked for the states after LAYERS."""

    def __init__(self, weights, tokenizer):
        model = onnx.load(weights)
        names = [f"/reader/encoder/layers.{layer - 1}/norm2/LayerNormalization_output_0" for layer in LAYERS]
        del model.graph.output[:]
        model.graph.output.extend(onnx.helper.make_tensor_value_info(n, onnx.TensorProto.FLOAT, None) for n in names)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        self.tokenizer = features.tokenizer(tokenizer)

    def windows(self, text):
        """(first piece, states as [pieces, width of LAYERS together]) of each window, and the places of all pieces."""
        document = features.Encoded(corpus.Document("", text, None), self.tokenizer)
        made = []
        for start, end in document.windows(SIZE):
            ids = torch.tensor([[features.FIRST] + document.ids[start:end] + [features.LAST]])
            shapes = torch.tensor([[0] + document.shapes[start:end] + [0]])
            found = shipping.run(self.session, export.INPUTS, (ids, torch.ones_like(ids), shapes))
            made.append((start, np.concatenate([layer[0, 1:-1] for layer in found], 1).astype(np.float16)))
        return made, document.offsets
