"""Writes the texts that the teachers label: PolNeAR's articles for training and a sample of the stream."""

import argparse
import gzip
import json
import pathlib
import random
import re

from corpus import read_polnear

SEED, SAMPLE = 20261122, 4000
LEAST, MOST = 200, 3000  # characters of a text of the stream
END = re.compile(r"[.!?][\"”’')]*(?=\s)")


def cut(text):
    """At most MOST characters, up to the end of a line or sentence if it can be."""
    if len(text) <= MOST:
        return text
    line = text.rfind("\n", 0, MOST)
    sentence = max((m.end() for m in END.finditer(text[: MOST + 1])), default=0)
    end = max(line, sentence)
    if end < MOST // 3:
        end = text.rfind(" ", 0, MOST)
    return text[: end if end > 0 else MOST].rstrip()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder that holds polnear/ and stream.jsonl.gz")
    parser.add_argument("--out", required=True, help="JSON lines of id, set and text")
    parser.add_argument("--limit", type=int, help="only so many texts of either set, for a trial")
    a = parser.parse_args()
    data = pathlib.Path(a.data)
    articles = read_polnear(data / "polnear" / "polnear-train-dev.tar.gz", "train")[: a.limit]
    rows = [{"id": d.name, "set": "polnear", "text": d.text} for d in articles]
    stream = {}
    with gzip.open(data / "stream.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if len(row["text"]) >= LEAST:
                stream.setdefault(row["id"], cut(row["text"]))
    sample = random.Random(SEED).sample(list(stream.items()), min(SAMPLE, len(stream)))
    rows += [{"id": name, "set": "stream", "text": text} for name, text in sample[: a.limit]]
    with open(a.out, "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
