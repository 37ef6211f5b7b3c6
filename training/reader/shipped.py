"""The weights of a model that was shipped, read back from its 8-bit ONNX file, to go on from where the full ones are lost."""

import onnx
import torch
from onnx import numpy_helper

from features import HEADS

WORDS = "encoder.words.weight"


def weights(path, words):
    """The reader's weights of the ONNX file that export.py wrote, as PyTorch names them. Linear steps come back as 8 bits kept
    them, their greatest channels in full; `words` are the base model's word embeddings, which training leaves alone."""
    graph = onnx.load(path).graph
    arrays = {array.name: torch.tensor(numpy_helper.to_array(array)) for array in graph.initializer}

    def full(name):
        scale, zero = arrays[name + "_scale"], arrays[name + "_zero_point"]
        return (arrays[name + "_quantized"].float() - zero.float()) * scale

    found, few, channels = {WORDS: words, "encoder.shapes.weight": full("reader.encoder.shapes.weight")}, {}, {}
    for name, array in arrays.items():
        if name.startswith("reader.") and name.endswith((".weight", ".bias")):
            found[name.removeprefix("reader.").replace(".rest.", ".")] = array
    for node in graph.node:
        module = node.name.removeprefix("/reader/").rpartition("/")[0].replace("/", ".")
        module = "tags." + module if module in HEADS else module
        if node.op_type == "MatMulInteger":  # x @ W: a Linear layer keeps W transposed
            found[module.removesuffix(".rest") + ".weight"] = full(node.input[1].removesuffix("_quantized")).T.contiguous()
        elif node.op_type == "MatMul" and node.input[1].endswith(".few_weights"):
            few[module] = arrays[node.input[1]]
        elif node.op_type == "Gather" and node.input[1].endswith(".few"):
            channels[module] = arrays[node.input[1]]
    for module, kept in few.items():
        found[module + ".weight"][:, channels[module]] = kept.T
    return found
