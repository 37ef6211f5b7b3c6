"""Exact-span F1 of names against gold: each kind, all together, and borders alone (untyped). Leading articles and trailing
possessives do not count on either side. Of what the gold's corpus does not annotate, or marks as open, nothing is asked."""

import argparse
import collections
import json
import re

LEAD = re.compile(r"(?:the|a|an)\s+", re.I)
TRAIL = re.compile(r"['’]s?$")


def bare(text, start, end):
    """The span without surrounding space, leading article and trailing possessive."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    lead = LEAD.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    trail = TRAIL.search(text[start:end])
    if trail and trail.start() > 0:
        end = start + trail.start()
    return start, end


def touches(span, spans):
    return any(span[0] < s[1] and s[0] < span[1] for s in spans)


def count(gold, predicted):
    """{kind, "all" or "untyped": [right, predicted, gold]} over documents; `predicted` holds the names of each id."""
    counts = collections.defaultdict(lambda: [0, 0, 0])

    def add(what, found, wanted):
        for i, n in enumerate((len(found & wanted), len(found), len(wanted))):
            counts[what][i] += n

    for row in gold:
        text, kinds = row["text"], set(row["kinds"])
        wanted = {(*bare(text, start, end), kind) for start, end, kind in row["names"]}
        borders = {w[:2] for w in wanted}
        found = {(*bare(text, *name[:2]), name[2]) for name in predicted.get(row["id"], [])}
        asked = {f for f in found if touches(f, borders) or not touches(f, row["ignore"])}
        for kind in kinds:
            add(kind, {f for f in asked if f[2] == kind}, {w for w in wanted if w[2] == kind})
        add("all", {f for f in asked if f[2] in kinds}, wanted)
        add("untyped", {f[:2] for f in found if f[:2] in borders or (f in asked and f[2] in kinds)}, borders)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", help="a file of gold.py")
    parser.add_argument("predicted", help="JSON lines of id and names (start, end, kind)")
    parser.add_argument("--part", choices=["dev", "test"], help="only one half of the gold")
    parser.add_argument("--corpus", default="", help="only documents whose corpus starts so: gum, re3d, meantime")
    a = parser.parse_args()
    with open(a.gold, encoding="utf-8") as rows:
        gold = [g for g in map(json.loads, rows) if a.part in (None, g["part"]) and g["corpus"].startswith(a.corpus)]
    with open(a.predicted, encoding="utf-8") as rows:
        predicted = {row["id"]: row["names"] for row in map(json.loads, rows)}
    print(f"{len(gold)} documents, {sum(g['id'] not in predicted for g in gold)} without prediction")
    for what, (right, found, wanted) in sorted(count(gold, predicted).items()):
        shares = [100 * right / max(1, n) for n in (found, wanted, (found + wanted) / 2)]
        print("{:13} P {:5.1f}  R {:5.1f}  F1 {:5.1f}   gold {}  predicted {}  right {}".format(what, *shares, wanted, found, right))


if __name__ == "__main__":
    main()
