"""What the model sees of a text, pieces with letter shapes in windows, and what it learns of them: labels and links."""

import bisect
import re

import torch
from tokenizers import Tokenizer

ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
KINDS = ["person", "organisation", "place", "people", "event"]
NAMES = ["O"] + [mark + kind for kind in KINDS for mark in ("B-", "I-")]
HEADS = {"roles": len(ROLES), "names": len(NAMES)}  # labels of each tagging head
SOURCE, CUE, CONTENT = (ROLES.index("B-" + role) for role in ("source", "cue", "content"))
UNKNOWN = -100  # a label nobody gave: no loss
FIRST, LAST = 101, 102  # the pieces [CLS] and [SEP] that a window stands between
MASK = 103  # the piece [MASK]
# A few widths of batches only: what a processor prepares for one serves many.
STEP = 16
SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n+")


def tokenizer(path):
    """The tokenizer of a tokenizer.json, which cuts off and fills up nothing."""
    made = Tokenizer.from_file(path)
    made.no_truncation()
    made.no_padding()
    return made


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
    """A document as pieces: `ids`, `offsets` (code points), `shapes`, the labels `roles` and `names` of each piece, `links`
    as pairs (first piece of a cue, first piece of its source or content), `starts` (first piece of each sentence)."""

    def __init__(self, document, tokenizer):
        encoding = tokenizer.encode(document.text, add_special_tokens=False)
        self.text = document.text
        self.ids = encoding.ids
        self.offsets = encoding.offsets
        self.ends = [end for _, end in encoding.offsets]
        self.shapes = [shape(document.text, start, end) for start, end in encoding.offsets]
        self.starts = self._sentence_starts()
        self.roles = [0 if document.attributions is not None else UNKNOWN] * len(self.ids)
        self.names = [0 if document.names is not None else UNKNOWN] * len(self.ids)
        self.links = set()
        for start, end, _ in document.maybe or ():
            for i in self._pieces((start, end)):
                self.names[i] = UNKNOWN
        for start, end, kind in document.names or ():
            self._mark(self.names, (start, end), NAMES.index("B-" + kind))
        for attribution in document.attributions or ():
            cues = [self._mark(self.roles, span, CUE) for span in attribution.cue]
            arguments = [self._mark(self.roles, span, SOURCE) for span in attribution.source]
            arguments += [self._mark(self.roles, span, CONTENT) for span in attribution.content]
            cue = next((c for c in cues if c is not None), None)
            if cue is not None:
                self.links |= {(cue, a) for a in arguments if a is not None}

    def _pieces(self, span):
        """The pieces that lie on a span of the text."""
        if span[0] >= span[1]:
            return []
        i = bisect.bisect_right(self.ends, span[0])
        pieces = []
        while i < len(self.offsets) and self.offsets[i][0] < span[1]:
            pieces.append(i)
            i += 1
        return pieces

    def _mark(self, labels, span, begin):
        """Labels the pieces of a span, `begin` and then the label after it; returns the first of them, if any."""
        pieces = self._pieces(span)
        if not pieces:
            return None
        for i in pieces:
            labels[i] = begin + 1
        labels[pieces[0]] = begin
        return pieces[0]

    def _sentence_starts(self):
        bounds = [0] + [m.end() for m in SENTENCE.finditer(self.text)]
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
        windows = []
        want = size if chance is None else chance.choice([24, 64, size, size])
        for start, end in zip(self.starts, self.starts[1:] + [len(self.ids)]):
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
    """Pieces a window takes in a batch: with its two marks, up to a multiple of STEP."""
    return -(-(window[1] - window[0] + 2) // STEP) * STEP


def tensors(batch):
    """Windows (document, (start, end)) as one batch: pieces, mask, letter shapes, labels of each head."""
    length = max(padded(window) for _, window in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask, shapes = torch.zeros_like(ids), torch.zeros_like(ids)
    labels = {head: torch.full_like(ids, UNKNOWN) for head in HEADS}
    for row, (d, (start, end)) in enumerate(batch):
        n = end - start
        ids[row, : n + 2] = torch.tensor([FIRST] + d.ids[start:end] + [LAST])
        mask[row, : n + 2] = 1
        shapes[row, 1 : n + 1] = torch.tensor(d.shapes[start:end])
        for head in HEADS:
            labels[head][row, 1 : n + 1] = torch.tensor(getattr(d, head)[start:end])
    return ids, mask, shapes, labels
