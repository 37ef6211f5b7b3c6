"""Trains the cross-encoder in lessons, a file of pairs each, and measures it after each on stories of the last file that it does not
see: those left out, or else a tenth of them.

Resumable: a run that was stopped goes on after its last finished lesson."""

import argparse
import hashlib
import json
import pathlib
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional

import cross
import inputs
from cross import DIFFERS, FIRST_TYPE, SAME, TYPES

torch.set_num_threads(1)
PIECES = 3200  # a batch, its padding among them
CHUNK = 512  # pairs from which batches of like length are made
WARM = 0.1  # of the steps
LEAST_RATE = 0.02
DROPOUT = 0.1
POINTING = 0.5  # weight of the loss of the words that carry a difference
APART = 10  # one story in so many is measured on


class Pair:
    def __init__(self, line, pieces):
        told = json.loads(line)
        self.story = told["story"]
        self.sides = [inputs.side(pieces, told[side]) for side in ("one", "other")]
        self.telling = [inputs.telling(told[side], sides[2], words) for side, sides, words in zip(("one", "other"), self.sides, told["words"])]
        self.same = told["label"] != "n"
        self.types = set() if told["label"] in "ns" else set(told["label"].split(","))
        self.weight = told.get("weight", 1.0)  # of the types, if it is one matter
        self.length = sum(len(side[0]) for side in self.sides) + 3


def read(path, pieces):
    with open(path, encoding="utf-8") as lines:
        return [Pair(line, pieces) for line in lines]


def tenth(story):
    """By name alone, so that it is the same ones in every file."""
    return hashlib.sha256(story.encode()).digest()[1] % APART == 0


def batches(pairs, chance=None):
    order = list(range(len(pairs)))
    if chance:
        chance.shuffle(order)
    found = []
    for at in range(0, len(order), CHUNK):
        batch = []
        for i in sorted(order[at : at + CHUNK], key=lambda i: pairs[i].length):
            if batch and (len(batch) + 1) * pairs[i].length > PIECES:
                found.append(batch)
                batch = []
            batch.append(pairs[i])
        found.append(batch)
    if chance:
        chance.shuffle(found)
    return found


def tensors(batch, chance=None):
    """ids, mask, marks, telling; the sides change places by chance, since neither is first."""
    rows = []
    for pair in batch:
        way = (1, 0) if chance and chance.random() < 0.5 else (0, 1)
        ids, marks = inputs.pair(*(pair.sides[i] for i in way))
        rows.append((ids, [1] * len(ids), marks, [0, *pair.telling[way[0]], 0, *pair.telling[way[1]], 0]))
    width = max(len(row[0]) for row in rows)
    return [torch.tensor([row[i] + [0] * (width - len(row[i])) for row in rows]) for i in range(4)]


def loss(model, batch, chance, drop):
    ids, mask, marks, telling = tensors(batch, chance)
    verdict, pointed = model(ids, mask, marks, drop)
    same = torch.tensor([float(pair.same) for pair in batch])
    types = torch.tensor([[float(t in pair.types) for t in TYPES] for pair in batch])
    wanted = torch.cat([same[:, None], types.amax(1, keepdim=True), types], 1)
    each = functional.binary_cross_entropy_with_logits(verdict, wanted, reduction="none")
    known = same * torch.tensor([pair.weight for pair in batch])
    total = each[:, SAME].mean() + (each[:, DIFFERS:].sum(1) * known).sum() / same.sum().clamp(min=1)
    shown = mask * (telling.sum(1, keepdim=True) > 0)
    if shown.any():
        words = functional.binary_cross_entropy_with_logits(pointed, telling.float(), reduction="none")
        total = total + POINTING * (words * shown).sum() / shown.sum()
    return total


def area(scores, right):
    """Under the ROC curve."""
    scores, right = np.asarray(scores), np.asarray(right, bool)
    if right.all() or not right.any():
        return float("nan")
    ranks = scores.argsort().argsort() + 1
    return (ranks[right].sum() - right.sum() * (right.sum() + 1) / 2) / (right.sum() * (~right).sum())


def measure(model, pairs):
    model.eval()
    scores, shown = [], []
    with torch.no_grad():
        for batch in batches(pairs):
            scores.append(model(*tensors(batch)[:3])[0].numpy())
            shown += batch
    scores = np.concatenate(scores)
    known = [i for i, pair in enumerate(shown) if pair.same]
    told = {"same": area(scores[:, SAME], [pair.same for pair in shown])}
    told["differs"] = area(scores[known, DIFFERS], [bool(shown[i].types) for i in known])
    for k, kind in enumerate(TYPES):
        told[kind] = area(scores[known, FIRST_TYPE + k], [kind in shown[i].types for i in known])
    return {name: round(float(value), 3) for name, value in told.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", nargs="+", required=True, help="files of pairs, in the order in which they are learned from")
    parser.add_argument("--start", help="weights to go on from, instead of the base model's")
    parser.add_argument("--leave-out", default="", help="stories to measure on and not to learn from, by commas")
    parser.add_argument("--base", required=True, help="ONNX file of all-MiniLM-L6-v2 in full precision")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True, help="folder for cross.pt and the checkpoint")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="learn from so many pairs of each file only: a trial")
    a = parser.parse_args()
    torch.manual_seed(a.seed)
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    pieces = inputs.tokenizer(a.tokenizer)
    left_out = set(filter(None, a.leave_out.split(",")))
    held = left_out.__contains__ if left_out else tenth
    files = {path: read(path, pieces)[: a.limit] for path in a.lessons}
    unseen = [pair for pair in files[a.lessons[-1]] if held(pair.story)]
    lessons = [[pair for pair in files[path] if not held(pair.story)] for path in a.lessons]
    for path, lesson in zip(a.lessons, lessons):
        print(f"{path}: {len(lesson)} pairs, {sum(p.same for p in lesson)} of one matter, {sum(bool(p.types) for p in lesson)} differ", flush=True)
    model = cross.blank(a.base)
    if a.start:
        model.load_state_dict(torch.load(a.start))
    model.encoder.words.weight.requires_grad_(False)
    weights = [w for w in model.parameters() if w.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=a.rate, weight_decay=0.01)
    drop = cross.Masks(DROPOUT, a.seed)
    drop.pool = drop.pool.float()
    saved = out / "checkpoint.pt"
    first = 0
    if saved.exists():
        kept = torch.load(saved, weights_only=False)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        drop.generator.set_state(kept["drop"])
        first = kept["lesson"] + 1
    # Each lesson's order hangs on its number alone, so that a run that was stopped ends as one that was not.
    chances = [random.Random(a.seed * 1000 + number) for number in range(len(lessons))]
    plan = [(number, chance, batches(lesson, chance)) for number, (lesson, chance) in enumerate(zip(lessons, chances))]
    steps = sum(len(found) for _, _, found in plan)
    done = sum(len(found) for number, _, found in plan if number < first)
    for number, chance, found in plan[first:]:
        model.train()
        begun, total = time.time(), 0.0
        for batch in found:
            done += 1
            for group in optimizer.param_groups:
                group["lr"] = a.rate * min(1, done / (WARM * steps)) * max(LEAST_RATE, 1 - done / steps)
            wrong = loss(model, batch, chance, drop)
            optimizer.zero_grad()
            wrong.backward()
            nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            total += wrong.item()
        told = measure(model, unseen) if unseen else {}
        print(json.dumps({"lesson": number, "loss": round(total / len(found), 4), "seconds": round(time.time() - begun), **told}), flush=True)
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "drop": drop.generator.get_state(), "lesson": number}
        torch.save(state, saved)
    torch.save(model.state_dict(), out / "cross.pt")


if __name__ == "__main__":
    main()
