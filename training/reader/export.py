"""Writes a trained reader as an 8-bit ONNX model with its vocabulary and hashes, and checks that it says what was trained."""

import argparse
import hashlib
import pathlib
import shutil
import tempfile

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process

from base import SHAPE
from model import HEADS, Encoder, Reader



class Flat(torch.nn.Module):
    """The reader with its outputs side by side, as ONNX wants them."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, mask, shapes):
        tags, cue_keys, argument_keys = self.reader(ids, mask, shapes)
        return *(tags[name] for name in HEADS), cue_keys, argument_keys


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="reader.pt of train.py")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--out", required=True)
    a = parser.parse_args()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    reader = Reader(Encoder(**SHAPE), SHAPE["width"], HEADS)
    reader.load_state_dict(torch.load(a.weights))
    reader.eval()
    sample = (torch.randint(999, 20000, (1, 40)), torch.ones(1, 40, dtype=torch.long), torch.randint(0, 12, (1, 40)))
    outputs = [*HEADS, "cue_keys", "argument_keys"]
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = pathlib.Path(folder) / "full.onnx", pathlib.Path(folder) / "prepared.onnx"
        torch.onnx.export(
            Flat(reader), sample, str(full), input_names=["ids", "mask", "shapes"], output_names=outputs, opset_version=17, dynamo=False,
            dynamic_axes={name: {0: "rows", 1: "pieces"} for name in ["ids", "mask", "shapes", *outputs]},
        )
        agree(reader, full, 1e-3)
        quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(str(prepared), str(out / "reader.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)
    shutil.copy(a.tokenizer, out / "tokenizer.json")
    digest = {f: hashlib.sha256((out / f).read_bytes()).hexdigest() for f in ("reader.onnx", "tokenizer.json")}
    (out / "model.properties").write_text(
        f"# Written by training/reader/export.py.\nname={a.name}\n"
        f"weights.sha256={digest['reader.onnx']}\nvocabulary.sha256={digest['tokenizer.json']}\n"
    )
    print(f"{(out / 'reader.onnx').stat().st_size / 1e6:.1f} MB")


def agree(reader, path, tolerance):
    """Whether PyTorch and ONNX give the same numbers, for several lengths."""
    session = onnxruntime.InferenceSession(str(path))
    for length in (3, 17, 256):
        ids = torch.randint(999, 20000, (1, length))
        given = (ids, torch.ones_like(ids), torch.randint(0, 12, ids.shape))
        with torch.no_grad():
            tags, cue_keys, argument_keys = reader(*given)
        wanted = [*(tags[name] for name in HEADS), cue_keys, argument_keys]
        got = session.run(None, dict(zip(("ids", "mask", "shapes"), (g.numpy() for g in given))))
        for w, g in zip(wanted, got):
            gap = float(np.abs(w.numpy() - g).max())
            if gap > tolerance:
                raise SystemExit(f"{path}: differs from what was trained by {gap} at {length} pieces")


if __name__ == "__main__":
    main()
