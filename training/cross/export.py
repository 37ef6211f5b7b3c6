"""Writes a trained cross-encoder as an 8-bit ONNX model with its vocabulary and hashes, and checks that it says what was trained."""

import argparse
import json
import pathlib
import tempfile

import onnxruntime
import torch

import inputs
from cross import empty, shipping

INPUTS, OUTPUTS = ["ids", "mask", "marks"], ["verdict", "telling"]
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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, nargs="+", help="cross.pt of train.py; of several, the mean")
    parser.add_argument("--tokenizer", required=True, help="tokenizer.json of the base model")
    parser.add_argument("--name", required=True, help="what dossiers call the model")
    parser.add_argument("--out", required=True, help="folder for cross.onnx, tokenizer.json, examples.json and model.properties")
    a = parser.parse_args()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    pieces = inputs.tokenizer(a.tokenizer)
    model = empty()
    trained = [torch.load(weights, map_location="cpu") for weights in a.weights]
    model.load_state_dict({name: sum(one[name] for one in trained) / len(trained) for name in trained[0]})
    model.eval()
    given = [example(pieces, row) for row in EXAMPLES]
    with tempfile.TemporaryDirectory() as folder:
        full = pathlib.Path(folder) / "full.onnx"
        axes = {name: {0: "rows", 1: "pieces"} for name in [*INPUTS, "telling"]}
        shipping.to_onnx(model, given[0], full, INPUTS, OUTPUTS, axes)
        found = shipping.gap(model, full, INPUTS, given)
        shipping.check(found)
        shipping.to_8_bits(full, out / "cross.onnx")
    session = onnxruntime.InferenceSession(str(out / "cross.onnx"))
    judged = [
        {"one": row[0], "other": row[1], "speakers": row[2:], "verdict": shipping.run(session, INPUTS, one)[0][0].round(3).tolist()}
        for row, one in zip(EXAMPLES, given)
    ]
    (out / "examples.json").write_text(json.dumps(judged, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shipping.describe(out, "cross.onnx", a.tokenizer, a.name, "training/cross/export.py")
    print(f"{(out / 'cross.onnx').stat().st_size / 1e6:.1f} MB; ONNX equals PyTorch to {found:.1g}; 8 bits move a log-odds by "
          f"{shipping.gap(model, out / 'cross.onnx', INPUTS, given):.2g} at most")


if __name__ == "__main__":
    main()
