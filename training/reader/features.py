"""What the model sees of a text: pieces with letter shapes, in windows; and what it learns: roles and links."""

import bisect
import random
import re

import torch

KINDS = ["person", "organisation", "place", "people", "event"]
NAMES = ["O"] + [mark + kind for kind in KINDS for mark in ("B-", "I-")]
UNKNOWN = -100  # a label nobody gave: no loss
ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n+")


def shape(text, start, end):
    """0-3: no capital, capital first, all capitals, digit; plus 4 after a space, 8 after a line break or at the start."""
    piece = text[start:end]
    letters = [c for c in piece if c.isalpha()]
    if any(c.isdigit() for c in piece):
        case = 3
    elif len(letters) > 1 and all(c.isupper() for c in letters):
        case = 2
    elif letters and letters[0].isupper():
        case = 1
    else:
        case = 0
    before = text[max(0, start - 2) : start]
    return case + (8 if start == 0 or "\n" in before else 4 if before[-1:].isspace() else 0)


class Encoded:
    """A document as pieces."""

    def __init__(self, document, tokenizer):
        text = document.text
        encoding = tokenizer.encode(text, add_special_tokens=False)
        self.text = text
        self.ids = encoding.ids
        self.offsets = encoding.offsets
        self.ends = [e for _, e in encoding.offsets]
        self.shapes = [shape(text, s, e) for s, e in encoding.offsets]
        self.roles = [0 if document.attributions is not None else UNKNOWN] * len(self.ids)
        self.names = [0 if document.names is not None else UNKNOWN] * len(self.ids)
        self.links = set()  # (cue start piece, argument start piece)
        self.starts = self._sentence_starts(text)
        for start, end, _ in document.maybe or ():
            for i in self._pieces((start, end)):
                self.names[i] = UNKNOWN
        for start, end, kind in document.names or ():
            self._mark(self.names, (start, end), 1 + 2 * KINDS.index(kind))
        for attribution in document.attributions or ():
            cues = [self._mark(self.roles, span, 3) for span in attribution.cue]
            arguments = [self._mark(self.roles, span, 1) for span in attribution.source]
            arguments += [self._mark(self.roles, span, 5) for span in attribution.content]
            cue = next((c for c in cues if c is not None), None)
            if cue is not None:
                self.links |= {(cue, a) for a in arguments if a is not None}

    def _pieces(self, span):
        if span[0] >= span[1]:
            return []
        i = bisect.bisect_right(self.ends, span[0])
        pieces = []
        while i < len(self.offsets) and self.offsets[i][0] < span[1]:
            pieces.append(i)
            i += 1
        return pieces

    def _mark(self, labels, span, begin):
        pieces = self._pieces(span)
        if not pieces:
            return None
        for i in pieces:
            labels[i] = begin + 1
        labels[pieces[0]] = begin
        return pieces[0]

    def _sentence_starts(self, text):
        bounds = [0] + [m.end() for m in SENTENCE.finditer(text)]
        starts, i = [], 0
        for bound in bounds:
            while i < len(self.offsets) and self.offsets[i][0] < bound:
                i += 1
            if i < len(self.offsets) and (not starts or starts[-1] != i):
                starts.append(i)
        return starts

    def windows(self, size, chance=None):
        """Stretches of whole sentences of at most `size` pieces that cover the document; longer sentences are cut. With
        `chance`, sizes vary from one sentence to `size`, so that the model meets short and long contexts."""
        ends = self.starts[1:] + [len(self.ids)]
        windows, first = [], 0
        want = size if chance is None else chance.choice([24, 64, size, size])
        for start, end in zip(self.starts, ends):
            if windows and end - windows[-1][0] <= want:
                windows[-1][1] = end
                continue
            want = size if chance is None else chance.choice([24, 64, size, size])
            while end - start > size:
                windows.append([start, start + size])
                start += size
            windows.append([start, end])
        return [tuple(w) for w in windows]


def padded(window):
    """Pieces a window takes in a batch: with its two marks, up to a multiple of 16."""
    return (window[1] - window[0] + 2 + 15) // 16 * 16


def tensors(batch):
    """Windows (document, (start, end)) as one batch: pieces, mask, letter shapes, labels of each head."""
    length = max(padded(w) for _, w in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask = torch.zeros_like(ids)
    shapes = torch.zeros_like(ids)
    roles = torch.full_like(ids, UNKNOWN)
    names = torch.full_like(ids, UNKNOWN)
    for row, (d, (s, e)) in enumerate(batch):
        n = e - s
        ids[row, : n + 2] = torch.tensor([101] + d.ids[s:e] + [102])
        mask[row, : n + 2] = 1
        shapes[row, 1 : n + 1] = torch.tensor(d.shapes[s:e])
        roles[row, 1 : n + 1] = torch.tensor(d.roles[s:e])
        names[row, 1 : n + 1] = torch.tensor(d.names[s:e])
    return ids, mask, shapes, {"roles": roles, "names": names}


def as_treebank(document):
    """The document with its words and marks set apart by spaces and quotation marks as `` and '', the form in which some
    evaluation sets come. Spans move along."""
    import corpus

    text, pieces, at, where = document.text, [], 0, {}
    opened = False
    for m in re.finditer(r"\n+|\w+(?:[-.'’]\w+)*|[^\w\s]", text):
        token = m.group()
        if token[0] == "\n":
            pieces.append("\n")
            at += 1
            continue
        if token in "“”\"":
            token = "``" if token == "“" or (token == '"' and not opened) else "''"
            opened = token == "``"
        for i in range(m.start(), m.end()):
            where[i] = (at, at + len(token))
        parts = re.fullmatch(r"(\w+)(['’]s|n['’]t)", token)
        if parts:
            for i in range(m.start(), m.start() + len(parts[1])):
                where[i] = (at, at + len(parts[1]))
            for i in range(m.start() + len(parts[1]), m.end()):
                where[i] = (at + len(parts[1]) + 1, at + len(token) + 1)
            token = parts[1] + " " + parts[2]
        pieces.append(token + " ")
        at += len(token) + 1

    def move(spans):
        moved = []
        for s, e in spans:
            inside = [where[i] for i in range(s, e) if i in where]
            if inside:
                moved.append((inside[0][0], inside[-1][1]))
        return tuple(moved)

    attributions = tuple(corpus.Attribution(move(a.source), move(a.cue), move(a.content)) for a in document.attributions)
    names, maybe = (
        None if marks is None else tuple((m[0][0], m[0][1], kind) for s, e, kind in marks if (m := move(((s, e),))))
        for marks in (document.names, document.maybe)
    )
    return corpus.Document(document.name, "".join(pieces), attributions, names, maybe)


def make_chance(seed):
    return random.Random(seed)
