"""From label scores to spans, and exact-span F1."""

import numpy as np
import torch

import features
from features import ROLES

BUDGET = 4096  # pieces a batch
NEVER = -1e9
# An I- follows only its own B- or I-.
ALLOWED = np.array([[not b.startswith("I-") or a[2:] == b[2:] and a != "O" for b in ROLES] for a in ROLES])
STEP = np.where(ALLOWED, 0.0, NEVER)
START = np.where([role.startswith("I-") for role in ROLES], NEVER, 0.0)


def viterbi(scores):
    """The best allowed sequence of labels; `scores` is [pieces, labels] of log probabilities, outside first, then begin and
    inside by kind as in ROLES, no more kinds than there."""
    step, start = STEP[: scores.shape[1], : scores.shape[1]], START[: scores.shape[1]]
    best = scores[0] + start
    back = []
    for row in scores[1:]:
        reach = best[:, None] + step
        back.append(reach.argmax(0))
        best = reach.max(0) + row
    path = [int(best.argmax())]
    for choice in reversed(back):
        path.append(int(choice[path[-1]]))
    return path[::-1]


def spans(roles, kinds=tuple(role[2:] for role in ROLES[1::2])):
    """(kind, first piece, one past the last) for each span."""
    found, start = [], None
    for i, role in enumerate(list(roles) + [0]):
        if start is not None and (role == 0 or role % 2 == 1):
            found.append((kinds[roles[start] // 2], start, i))
            start = None
        if role % 2 == 1:
            start = i
    return found


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def predict(model, windows):
    """Log probabilities of roles for each window (document, (start, end)), in batches of like length."""
    device = next(model.parameters()).device
    found = [None] * len(windows)
    order = sorted(range(len(windows)), key=lambda i: windows[i][1][1] - windows[i][1][0])
    batch = []
    for n, i in enumerate(order):
        batch.append(i)
        longest = windows[i][1][1] - windows[i][1][0] + 2
        if (len(batch) + 1) * longest > BUDGET or n + 1 == len(order):
            ids, mask, shapes, _ = features.tensors([windows[b] for b in batch])
            with torch.no_grad():
                tags, _, _ = model(ids.to(device), mask.to(device), shapes.to(device))
            for row, b in enumerate(batch):
                start, end = windows[b][1]
                found[b] = log_softmax(tags["roles"][row, 1 : end - start + 1].float().cpu().numpy())
            batch = []
    return found


def evaluate(model, documents, size):
    """Exact-span F1 of each role over documents read in windows of at most `size` pieces, in percent."""
    model.eval()
    windows = [(d, w) for d in documents for w in d.windows(size)]
    got = {id(d): set() for d in documents}
    for (d, (start, _)), scores in zip(windows, predict(model, windows)):
        got[id(d)] |= {(role, start + x, start + y) for role, x, y in spans(viterbi(scores))}
    scores = {}
    for role in ("source", "cue", "content"):
        right = marked = 0
        for d in documents:
            predicted = {s for s in got[id(d)] if s[0] == role}
            gold = {s for s in spans(d.roles) if s[0] == role}
            right += len(predicted & gold)
            marked += len(predicted) + len(gold)
        scores[role] = round(200 * right / max(1, marked), 1)
    return scores
