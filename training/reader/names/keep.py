"""What a shipped model says of names, as texts to learn from: so that a model that goes on from it keeps what its teachers
taught it, where their labels are no longer at hand."""

import argparse
import json
import pathlib

import numpy as np
import onnxruntime

import corpus
import decode
import export
import features
from features import KINDS, NAMES

SURE = 0.7  # a piece whose label is less probable than this is left alone


def labelled(session, document, size):
    """The document's names by the model, as (start, end, kind), and those pieces that it is not sure of, alike."""
    names, doubted = [], []
    for window in document.windows(size):
        *given, _ = features.tensors([(document, window)])
        scores = decode.log_softmax(session.run(["names"], {k: t.numpy() for k, t in zip(export.INPUTS, given)})[0][0])
        start, end = window
        labels = scores.argmax(-1)[1 : end - start + 1]
        for i in np.flatnonzero(scores.max(-1)[1 : end - start + 1] < np.log(SURE)):
            doubted.append((*document.offsets[start + i], KINDS[max(0, labels[i] - 1) // 2]))
        at = 0
        while at < len(labels):
            last = at + 1
            if labels[at]:
                begin = labels[at] - (labels[at] + 1) % 2
                while last < len(labels) and labels[last] == begin + 1:
                    last += 1
                names.append((document.offsets[start + at][0], document.offsets[start + last - 1][1], NAMES[begin][2:]))
            at = last
    return names, doubted


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder that holds polnear/")
    parser.add_argument("--model", required=True, help="reader.onnx that was shipped")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--out", required=True, help="folder for polnear.jsonl and an empty stream.jsonl")
    parser.add_argument("--size", type=int, default=254, help="pieces a window (%(default)s)")
    a = parser.parse_args()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = features.tokenizer(a.tokenizer)
    session = onnxruntime.InferenceSession(a.model)
    with open(out / "polnear.jsonl", "w", encoding="utf-8") as file:
        for d in corpus.read_polnear(pathlib.Path(a.data) / "polnear" / "polnear-train-dev.tar.gz", "train"):
            names, doubted = labelled(session, features.Encoded(d, tokenizer), a.size)
            file.write(json.dumps({"id": d.name, "text": d.text, "names": names, "maybe": doubted}) + "\n")
    (out / "stream.jsonl").write_text("")


if __name__ == "__main__":
    main()
