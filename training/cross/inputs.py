"""Two passages as the model takes them; org.testimonia.compare.cross.Input makes the same in the product."""

import re

from tokenizers import Tokenizer

MOST = 48  # pieces of a passage, context among them
CONTEXT = 12  # pieces of context at most on either side of it
MOST_OF_NAME = 6
BEGIN, END, COLON = 101, 102, 1024
PASSAGE, AROUND, SPEAKER = 1, 2, 3  # marks; SECOND is added to those of the second passage
SECOND = 4


def tokenizer(path):
    pieces = Tokenizer.from_file(str(path))
    pieces.no_padding()
    pieces.no_truncation()
    return pieces


def side(pieces, passage):
    """Pieces and marks of a passage, and for each piece its place in the sentence (none for the speaker's).

    passage: `sentence`, `start` and `end` of the passage in it (code points), `speaker` (may be empty)."""
    found = pieces.encode(passage["sentence"], add_special_tokens=False)
    places = found.offsets
    inside = [i for i, (start, end) in enumerate(places) if start < passage["end"] and end > passage["start"]] or [0]
    first = inside[0]
    last = min(inside[-1] + 1, first + MOST)
    room = MOST - (last - first)
    left = min(CONTEXT, first, room)
    right = min(CONTEXT, len(places) - last, room - left)
    shown = range(first - left, last + right)
    ids, marks = [found.ids[i] for i in shown], [PASSAGE if first <= i < last else AROUND for i in shown]
    places = [places[i] for i in shown]
    name = " ".join(sorted(re.findall(r"\w+", passage["speaker"].lower())))
    if name:
        name = pieces.encode(name, add_special_tokens=False).ids[:MOST_OF_NAME] + [COLON]
        ids, marks, places = name + ids, [SPEAKER] * len(name) + marks, [None] * len(name) + places
    return ids, marks, places


def pair(one, other):
    """Pieces and marks of two sides in one input."""
    ids = [BEGIN, *one[0], END, *other[0], END]
    marks = [0, *one[1], 0, *(mark + SECOND for mark in other[1]), 0]
    return ids, marks


def telling(passage, places, words):
    """For each piece whether it belongs to `words`, (start, end) in the sentence; all 0 without words."""
    return [int(bool(words and place and place[0] < words[1] and place[1] > words[0])) for place in places]
