"""Writes a trained cross-encoder as an 8-bit ONNX model with its vocabulary and hashes, and checks that it says what was trained."""

import argparse
import hashlib
import json
import pathlib
import shutil
import tempfile

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.preprocess import quant_pre_process

import inputs
from cross import empty

INPUTS, OUTPUTS = ["ids", "mask", "marks"], ["verdict", "telling"]
TOLERANCE = 1e-3
# Invented; the Java side must judge them as the 8-bit model does here (`examples.json`).
EXAMPLES = [
    ("The ferry will sail on Friday, harbour master Lena Okafor said.", "Okafor said the ferry may sail on Friday.", "lena okafor", "okafor"),
    ("At least 40 people were hurt when the stand gave way.", "Police said 57 were injured in the collapse of the stand.", "", "police"),
    ("Tovia denied that its trawlers had crossed the line.", "The minister conceded on Monday that trawlers had crossed the line 😀 – twice.", "", "minister"),
    ("The ban applies to all ships.", "The ban applies to foreign ships only, and not before May.", "", ""),
    ("Bakers “simply cannot pay” for gas.", "The market square was empty.", "flour council", ""),
]


def example(pieces, row):
    one, other, by_one, by_other = row
    passages = [{"sentence": s, "start": 0, "end": len(s), "speaker": by} for s, by in ((one, by_one), (other, by_other))]
    ids, marks = inputs.pair(*(inputs.side(pieces, passage) for passage in passages))
    return [torch.tensor([x]) for x in (ids, [1] * len(ids), marks)]


def run(session, given):
    return session.run(None, {name: tensor.numpy() for name, tensor in zip(INPUTS, given)})


def gap(wanted, session, given):
    with torch.no_grad():
        return max(float(np.abs(w.numpy() - g).max()) for w, g in zip(wanted(*given), run(session, given)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="cross.pt of train.py")
    parser.add_argument("--tokenizer", required=True, help="tokenizer.json of the base model")
    parser.add_argument("--name", required=True, help="what dossiers call the model")
    parser.add_argument("--out", required=True, help="folder for cross.onnx, tokenizer.json, examples.json and model.properties")
    a = parser.parse_args()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    pieces = inputs.tokenizer(a.tokenizer)
    model = empty()
    model.load_state_dict(torch.load(a.weights, map_location="cpu"))
    model.eval()
    given = [example(pieces, row) for row in EXAMPLES]
    with tempfile.TemporaryDirectory() as folder:
        full, prepared = (pathlib.Path(folder) / name for name in ("full.onnx", "prepared.onnx"))
        torch.onnx.export(
            model, tuple(given[0]), str(full), input_names=INPUTS, output_names=OUTPUTS, opset_version=17, dynamo=False,
            dynamic_axes={name: {0: "rows", 1: "pieces"} for name in [*INPUTS, "telling"]},
        )
        session = onnxruntime.InferenceSession(str(full))
        if (found := max(gap(model, session, one) for one in given)) > TOLERANCE:
            raise SystemExit(f"the ONNX model differs from what was trained by {found}")
        quant_pre_process(str(full), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(str(prepared), str(out / "cross.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)
    session = onnxruntime.InferenceSession(str(out / "cross.onnx"))
    shutil.copy(a.tokenizer, out / "tokenizer.json")
    judged = [
        {"one": row[0], "other": row[1], "speakers": row[2:], "verdict": run(session, one)[0][0].round(3).tolist()}
        for row, one in zip(EXAMPLES, given)
    ]
    (out / "examples.json").write_text(json.dumps(judged, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    digest = {f: hashlib.sha256((out / f).read_bytes()).hexdigest() for f in ("cross.onnx", "tokenizer.json")}
    (out / "model.properties").write_text(
        f"# Written by training/cross/export.py.\nname={a.name}\n"
        f"weights.sha256={digest['cross.onnx']}\nvocabulary.sha256={digest['tokenizer.json']}\n"
    )
    print(f"{(out / 'cross.onnx').stat().st_size / 1e6:.1f} MB; ONNX equals PyTorch to {found:.1g}; 8 bits move a log-odds by "
          f"{max(gap(model, session, one) for one in given):.2g} at most")


if __name__ == "__main__":
    main()
