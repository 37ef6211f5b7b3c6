"""From logits to spans, and exact-span F1."""

import numpy as np
import torch

import features
from features import ROLES

# allowed[i][j]: role j may follow role i. An I- follows only its own B- or I-.
ALLOWED = np.array([[not b.startswith("I-") or a[2:] == b[2:] and a != "O" for b in ROLES] for a in ROLES])


def viterbi(scores):
    """The best allowed sequence of roles; `scores` is [pieces, roles] of log probabilities."""
    step = np.where(ALLOWED, 0.0, -1e9)
    best = scores[0] + np.array([-1e9 if r.startswith("I-") else 0.0 for r in ROLES])
    back = []
    for row in scores[1:]:
        reach = best[:, None] + step
        back.append(reach.argmax(0))
        best = reach.max(0) + row
    path = [int(best.argmax())]
    for choice in reversed(back):
        path.append(int(choice[path[-1]]))
    return path[::-1]


def spans(roles):
    """(role, first piece, one past the last) for each span."""
    found, start = [], None
    for i, role in enumerate(list(roles) + [0]):
        if start is not None and (role == 0 or role % 2 == 1):
            found.append((ROLES[roles[start]][2:], start, i))
            start = None
        if role % 2 == 1:
            start = i
    return found


def log_softmax(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def predict(model, windows):
    """Log probabilities of roles for each window (document, (start, end)), the model's own batches by length."""
    found = [None] * len(windows)
    order = sorted(range(len(windows)), key=lambda i: windows[i][1][1] - windows[i][1][0])
    batch = []
    for n, i in enumerate(order):
        batch.append(i)
        longest = windows[i][1][1] - windows[i][1][0] + 2
        if (len(batch) + 1) * longest > 4096 or n + 1 == len(order):
            ids, mask, shapes, _ = features.tensors([windows[b] for b in batch])
            with torch.no_grad():
                tags, _, _ = model(ids, mask, shapes)
            for row, b in enumerate(batch):
                s, e = windows[b][1]
                found[b] = log_softmax(tags["roles"][row, 1 : e - s + 1].float().numpy())
            batch = []
    return found


def evaluate(model, documents, size):
    """Exact-span F1 per role over documents, in percent."""
    model.eval()
    right, predicted, gold = {}, {}, {}
    windows = [(d, w) for d in documents for w in d.windows(size)]
    got = {id(d): set() for d in documents}
    for (d, (s, e)), scores in zip(windows, predict(model, windows)):
        got[id(d)] |= {(r, s + x, s + y) for r, x, y in spans(viterbi(scores))}
    for d in documents:
        want = set(spans(d.roles))
        for role in ("source", "cue", "content"):
            p = {x for x in got[id(d)] if x[0] == role}
            g = {x for x in want if x[0] == role}
            right[role] = right.get(role, 0) + len(p & g)
            predicted[role] = predicted.get(role, 0) + len(p)
            gold[role] = gold.get(role, 0) + len(g)
    return {r: round(200 * right[r] / max(1, predicted[r] + gold[r]), 1) for r in right}
