"""The loss of whole sequences of labels: a chain whose steps are allowed or not (Lafferty et al., Conditional random fields,
ICML 2001). Where a span may end in one of two places, pieces judged one by one end it in between; a sequence takes a side."""

import torch

import decode
from features import UNKNOWN


def begun(labels):
    """The labels with each inside that goes on nothing, as where a window cuts a span or another span interrupts it, made a
    beginning."""
    before = torch.cat([torch.full_like(labels[:, :1], UNKNOWN), labels[:, :-1]], 1)
    inside = (labels > 0) & (labels % 2 == 0)
    return torch.where(inside & (before != labels) & (before != labels - 1), labels - 1, labels)


def path_loss(scores, labels):
    """Minus the log probability of the rows' labels among all allowed sequences, a known piece. Known labels of a row stand
    together, and follow one another as they may (see begun)."""
    known = labels != UNKNOWN
    rows = known.any(1)
    scores, labels, known = scores[rows].float(), labels[rows], known[rows]
    marked = (scores.gather(2, labels.clamp(min=0)[:, :, None])[:, :, 0] * known).sum()
    step, start = (torch.tensor(x, dtype=scores.dtype, device=scores.device) for x in (decode.STEP, decode.START))
    first = known.int().argmax(1)
    reach = torch.zeros_like(scores[:, 0])
    for i in range(int(first.min()), int(known.any(0).nonzero().max()) + 1):
        on = torch.logsumexp(reach[:, :, None] + step, 1)
        on = torch.where((first == i)[:, None], start.expand_as(on), on) + scores[:, i]
        reach = torch.where(known[:, i, None], on, reach)
    return (torch.logsumexp(reach, 1).sum() - marked) / known.sum()
