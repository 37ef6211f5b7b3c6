"""Joins what two teachers say into names to learn and spans to leave alone.

A name is what both say with the same borders and kind; where they agree on the borders alone, nlp4j is followed if it says
person, which is nearly always right. Everything else that one of them says is doubted: nothing is learned there.
Then each document is made to agree with itself. Both teachers take lone surnames for organisations; where the document has
the full name, the surname is that person, unless as a word it is more often part of organisations and places; where it has
not, a frequent surname is doubted. So are kinds that are rare for a frequent name, and mentions of a known name that nobody
marked."""

import argparse
import collections
import json
import pathlib
import re

from score import bare, touches

OPENING = "\"“”‘’'([{–—…*|/\\ -.,;:"
CLOSING = "\"“”‘’'([{–—…*|/\\ -,;:"
LONGEST = 120  # characters of a name
FREQUENT, RARE = 10, 0.25  # mentions of a name or documents with a surname; share of a kind among the mentions of a name


def tidy(text, start, end):
    """The borders without marks around, article and possessive; a closing bracket stays if its opening one is inside."""
    start, end = bare(text, start, end)
    while start < end and text[start] in OPENING:
        start += 1
    while end > start and (
        text[end - 1] in CLOSING or text[end - 1] in ")]}" and not any(c in "([{" for c in text[start : end - 1])
    ):
        end -= 1
    return bare(text, start, end)


def vote(text, nlp4j, spacy):
    """What both say, and what is doubted, as sorted (start, end, kind)."""
    said = []
    for found in (nlp4j, spacy):
        spans = {(*tidy(text, *name[:2]), name[2]) for name in found}
        said.append({s for s in spans if any(c.isalnum() for c in text[s[0] : s[1]]) and s[1] - s[0] <= LONGEST})
    names = []
    for name in sorted(said[0] & said[1], key=lambda s: (s[0] - s[1], s)):  # longest first
        if not touches(name, names):
            names.append(name)
    others = {s[:2] for s in said[1] if s[2] != "person"}
    for name in sorted(said[0]):
        if name[2] == "person" and name[:2] in others and not touches(name, names):
            names.append(name)
    settled = {name[:2] for name in names}
    return sorted(names), sorted(s for s in said[0] | said[1] if s[:2] not in settled)


def surnames(text, names):
    """The last words of the full names of persons."""
    full = [text[start:end].split() for start, end, kind in names if kind == "person"]
    return {words[-1] for words in full if len(words) > 1}


class Frequencies:
    """What all documents together say of a word or name."""

    def __init__(self):
        self.surname = collections.Counter()  # documents in which a word is the surname of somebody
        self.part = collections.Counter()  # documents in which it is part of a longer organisation or place
        self.kinds = collections.defaultdict(collections.Counter)  # name -> mentions of each kind

    def add_words(self, text, names):
        self.surname.update(surnames(text, names))
        longer = [text[start:end].split() for start, end, kind in names if kind in ("organisation", "place")]
        self.part.update({word for words in longer if len(words) > 1 for word in words})

    def add_kinds(self, text, names):
        for start, end, kind in names:
            self.kinds[text[start:end]][kind] += 1

    def mostly_surname(self, word):
        return self.surname[word] > self.part[word] and not word.isupper()

    def frequent_surname(self, word):
        return self.surname[word] >= FREQUENT and self.mostly_surname(word)

    def rare(self, name, kind):
        kinds = self.kinds[name]
        return sum(kinds.values()) >= FREQUENT and kinds[kind] < RARE * sum(kinds.values())


def settle(text, names, maybe, frequencies):
    """Names and doubts after lone surnames are made persons."""
    known = surnames(text, names)
    sure, doubted = [], []
    for start, end, kind in names:
        word = text[start:end]
        lone = word in known or kind == "organisation" and frequencies.frequent_surname(word)
        if kind == "person" or not lone:
            sure.append((start, end, kind))
        elif word in known and kind == "organisation" and frequencies.mostly_surname(word):
            sure.append((start, end, "person"))
        else:
            doubted.append((start, end, kind))
    for span in maybe:
        word = text[span[0] : span[1]]
        rivals = [m for m in maybe if m[:2] != span[:2]]
        if word in known and frequencies.mostly_surname(word) and not touches(span, sure + rivals):
            sure.append((*span[:2], "person"))
    settled = {s[:2] for s in sure}
    return sorted(sure), sorted(doubted + [m for m in maybe if m[:2] not in settled])


def doubt_rare(text, names, maybe, frequencies):
    """The same, but rare kinds of frequent names are doubted, except lone surnames of the document's persons."""
    known = surnames(text, names)

    def doubtful(name):
        surface = text[name[0] : name[1]]
        return frequencies.rare(surface, name[2]) and not (name[2] == "person" and surface in known)

    return [n for n in names if not doubtful(n)], sorted(maybe + [n for n in names if doubtful(n)])


def unmarked(text, names, maybe, frequencies):
    """Mentions that nobody marked of names that are marked elsewhere in the document, or of surnames of its persons."""
    known = {}
    for start, end, kind in names:
        if end - start >= 3 and text[start].isupper():
            known.setdefault(text[start:end], kind)
    for word in sorted(surnames(text, names)):
        if len(word) >= 3 and word[0].isupper() and frequencies.mostly_surname(word):
            known.setdefault(word, "person")
    if not known:
        return []
    any_known = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    found = [(m.start(), m.end(), known[m.group()]) for m in re.finditer(rf"(?<!\w)(?:{any_known})(?!\w)", text)]
    return [f for f in found if not touches(f, names + maybe)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", help="JSON lines of texts.py")
    parser.add_argument("nlp4j", help="what teacher/Teach.java says of them")
    parser.add_argument("spacy", help="what teach_spacy.py says of them")
    parser.add_argument("out", help="folder for polnear.jsonl and stream.jsonl: id, text, names, maybe")
    a = parser.parse_args()
    texts, nlp4j, spacy = (
        [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]
        for path in (a.texts, a.nlp4j, a.spacy)
    )
    if not [t["id"] for t in texts] == [t["id"] for t in nlp4j] == [t["id"] for t in spacy]:
        raise SystemExit("the teachers did not label the same texts")
    voted = [vote(t["text"], x["names"], y["names"]) for t, x, y in zip(texts, nlp4j, spacy)]
    frequencies = Frequencies()
    for t, (names, _) in zip(texts, voted):
        frequencies.add_words(t["text"], names)
    settled = [settle(t["text"], *v, frequencies) for t, v in zip(texts, voted)]
    for t, (names, _) in zip(texts, settled):
        frequencies.add_kinds(t["text"], names)
    rows, counts = collections.defaultdict(list), collections.Counter()
    for t, given in zip(texts, settled):
        names, maybe = doubt_rare(t["text"], *given, frequencies)
        maybe = sorted(maybe + unmarked(t["text"], names, maybe, frequencies))
        rows[t["set"]].append(json.dumps({"id": t["id"], "names": names, "maybe": maybe, "text": t["text"]}, ensure_ascii=False))
        counts.update([kind for _, _, kind in names] + ["doubted"] * len(maybe))
    for name, lines in rows.items():
        (pathlib.Path(a.out) / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(texts)} texts, " + ", ".join(f"{kind} {n}" for kind, n in sorted(counts.items())))


if __name__ == "__main__":
    main()
