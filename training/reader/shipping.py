"""What the models of training/reader and training/cross have in common on their way into the product: ONNX that says what was
trained, 8 bits, and the hashes that the product checks."""

import hashlib
import shutil

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process

TOLERANCE = 1e-3  # greatest difference between a number of the ONNX model and of PyTorch


def to_onnx(model, given, path, inputs, outputs, axes):
    """Writes the model in full precision; `given` is some input, `axes` the names of the dimensions that vary, by name."""
    torch.onnx.export(
        model, tuple(given), str(path), input_names=inputs, output_names=outputs, opset_version=17, dynamo=False, dynamic_axes=axes
    )


def run(session, inputs, given):
    """All outputs of an ONNX model for tensors in the order of `inputs`."""
    return session.run(None, {name: tensor.numpy() for name, tensor in zip(inputs, given)})


def gap(model, path, inputs, examples):
    """The greatest difference between a number of the ONNX model and of PyTorch, over `examples`."""
    session = onnxruntime.InferenceSession(str(path))
    widest = 0.0
    for given in examples:
        with torch.no_grad():
            wanted = model(*given)
        widest = max([widest] + [float(np.abs(w.numpy() - g).max()) for w, g in zip(wanted, run(session, inputs, given))])
    return widest


def check(found):
    """Stops where the ONNX model is not what was trained."""
    if found > TOLERANCE:
        raise SystemExit(f"the ONNX model differs from what was trained by {found}")


def to_8_bits(full, path, left=lambda path: []):
    """Writes the 8-bit form of an ONNX model; the steps that `left` names, given where it is prepared, stay in full precision."""
    prepared = full.with_suffix(".prepared.onnx")
    quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False, nodes_to_exclude=left(prepared)
    )


def describe(out, weights, tokenizer, name, program):
    """Puts the vocabulary beside the weights, and the card that the product checks both against."""
    shutil.copy(tokenizer, out / "tokenizer.json")
    digest = {file: hashlib.sha256((out / file).read_bytes()).hexdigest() for file in (weights, "tokenizer.json")}
    (out / "model.properties").write_text(
        f"# Written by {program}.\nname={name}\nweights.sha256={digest[weights]}\nvocabulary.sha256={digest['tokenizer.json']}\n"
    )
