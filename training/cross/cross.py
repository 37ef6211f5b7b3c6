"""A cross-encoder: two passages in, what they are to each other out."""

import pathlib
import sys

import torch
from torch import nn

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "reader"))
import base  # noqa: E402  (of training/reader)
import shipping  # noqa: E402, F401
from model import Masks  # noqa: E402, F401

base.SHAPE["layers"] = 6
TYPES = ["number", "wording", "speaker", "time", "place", "scope", "modality", "polarity"]  # as model.DifferenceType has them
SAME, DIFFERS, FIRST_TYPE = 0, 1, 2


class Cross(nn.Module):
    """Per pair the log-odds that it speaks of one matter, that it differs, and of each type; per piece those that it carries
    the difference."""

    def __init__(self, encoder, width):
        super().__init__()
        self.encoder = encoder
        self.dense = nn.Linear(width, width)
        self.out = nn.Linear(width, FIRST_TYPE + len(TYPES))
        self.tag = nn.Linear(width, 1)

    def forward(self, ids, mask, marks, drop=None):
        x = self.encoder(ids, mask, marks, drop)
        here = mask.to(x.dtype).unsqueeze(-1)
        whole = torch.tanh(self.dense((x * here).sum(1) / here.sum(1) + x[:, 0]))
        return self.out(drop(whole) if drop else whole), self.tag(x).squeeze(-1)


def blank(weights):
    """The model before it has learned: the base encoder's weights, the rest of chance."""
    model = Cross(base.load_encoder(weights), base.SHAPE["width"])
    nn.init.normal_(model.encoder.shapes.weight, std=0.02)  # here they say which passage a piece is of
    return model


def empty():
    return Cross(base.Encoder(**base.SHAPE), base.SHAPE["width"])
