"""Trains the reader: PolNeAR in, a checkpoint out. Resumes from the checkpoint when there is one."""

import argparse
import json
import pathlib
import time

import torch
from tokenizers import Tokenizer
from torch.nn import functional

import corpus
import decode
import features
from base import SHAPE, load_encoder
from model import HEADS, Masks, Reader

BUDGET = 3072  # pieces a batch


def batches(windows, chance):
    """Windows of like length together, at most BUDGET pieces a batch, in an order of chance. Few shapes of batches, so that
    kernels prepared for one serve many."""
    by_length = {}
    windows = list(windows)
    chance.shuffle(windows)
    for d, w in windows:
        by_length.setdefault(features.padded(w), []).append((d, w))
    made = []
    for length, alike in sorted(by_length.items()):
        rows = max(1, BUDGET // length)
        made += [alike[k : k + rows] for k in range(0, len(alike), rows)]
    chance.shuffle(made)
    return made


def tag_loss(scores, labels):
    return functional.cross_entropy(scores.float().transpose(1, 2), labels, label_smoothing=0.05, ignore_index=features.UNKNOWN)


def link_loss(cue_keys, argument_keys, batch):
    losses = []
    for row, (d, (s, e)) in enumerate(batch):
        cues = [i for i in range(s, e) if d.roles[i] == 3]
        arguments = [i for i in range(s, e) if d.roles[i] in (1, 5)]
        if not cues or not arguments:
            continue
        target = torch.tensor([[float((c, a) in d.links) for a in arguments] for c in cues])
        scores = cue_keys[row, [c - s + 1 for c in cues]].float() @ argument_keys[row, [a - s + 1 for a in arguments]].float().T
        losses.append(functional.binary_cross_entropy_with_logits(scores, target, reduction="sum") / len(arguments))
    return sum(losses) / max(1, len(losses)) if losses else cue_keys.sum() * 0


class Learner:
    """The model in bfloat16, its weights kept and moved in full precision, and their running mean, which is what is shipped."""

    def __init__(self, model, rate, steps, decay=0.998):
        self.model = model.to(torch.bfloat16)
        model.encoder.words.weight.requires_grad_(False)  # costs much, gives nothing
        model.encoder.positions.weight.requires_grad_(False)
        named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        self.live = [p for _, p in named]
        self.full = [p.detach().float() for p in self.live]
        self.mean = [p.clone() for p in self.full]
        self.decay = decay
        self.step_count = 0
        encoder = [f for (n, _), f in zip(named, self.full) if n.startswith("encoder.layers") or n.startswith("encoder.norm")]
        known = {id(f) for f in encoder}
        heads = [f for f in self.full if id(f) not in known]
        self.optimizer = torch.optim.AdamW(
            [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * 5}], weight_decay=0.01, fused=True
        )
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda k: min(1, (k + 1) / (0.1 * steps)) * max(0.02, 1 - k / steps)
        )

    def step(self, loss):
        loss.backward()
        for full, live in zip(self.full, self.live):
            full.grad = None if live.grad is None else live.grad.float()
        torch.nn.utils.clip_grad_norm_([f for f in self.full if f.grad is not None], 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.model.zero_grad(set_to_none=True)
        self.step_count += 1
        self.put(self.full)
        if self.step_count % 4 == 0:
            torch._foreach_lerp_(self.mean, self.full, 1 - min(self.decay, self.step_count / (self.step_count + 40)) ** 4)

    def put(self, weights):
        with torch.no_grad():
            torch._foreach_copy_(self.live, weights)

    def state(self):
        return {
            "full": self.full, "mean": self.mean, "steps": self.step_count,
            "optimizer": self.optimizer.state_dict(), "schedule": self.schedule.state_dict(),
        }

    def load(self, state):
        for mine, saved in ((self.full, state["full"]), (self.mean, state["mean"])):
            torch._foreach_copy_(mine, saved)
        self.step_count = state["steps"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.put(self.full)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=254, help="pieces a window")
    parser.add_argument("--limit", type=int, help="documents, for a trial")
    parser.add_argument("--names", help="folder of texts with names of teachers: polnear.jsonl, stream.jsonl")
    parser.add_argument("--extra", type=int, default=3000, help="texts of the stream, shared out over the epochs")
    parser.add_argument("--start", help="weights to go on from: reader.pt of a run before")
    parser.add_argument("--threads", type=int, default=2)
    a = parser.parse_args()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    tokenizer = Tokenizer.from_file(a.tokenizer)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    polnear = pathlib.Path(a.data) / "polnear"
    archive = polnear / "polnear-train-dev.tar.gz"
    train = corpus.read_polnear(archive, "train")[: a.limit]
    extra = []
    if a.names:
        train = corpus.with_names(train, corpus.read_names(pathlib.Path(a.names) / "polnear.jsonl"))
        stream = list(corpus.read_names(pathlib.Path(a.names) / "stream.jsonl").values())
        extra = [features.Encoded(d, tokenizer) for d in stream[: a.extra]]
    plain = [features.Encoded(d, tokenizer) for d in train]
    treebank = [features.Encoded(features.as_treebank(d), tokenizer) for d in train]
    dev = [features.Encoded(d, tokenizer) for d in corpus.read_polnear(archive, "dev")[: a.limit]]
    cofenet = [features.Encoded(d, tokenizer) for d in corpus.read_cofenet(polnear / "cofenet-valid.txt")[: a.limit]]

    model = Reader(load_encoder(a.base), SHAPE["width"], HEADS)

    def epoch_batches(epoch):
        chance = features.make_chance(a.seed * 1000 + epoch)
        mixed = [chance.choice([p, t]) for p, t in zip(plain, treebank)]
        mixed += extra[epoch::a.epochs]
        return batches(((d, w) for d in mixed for w in d.windows(a.size, chance)), chance)

    if a.start:
        model.load_state_dict(torch.load(a.start), strict=False)  # heads that are new start from chance
    learner = Learner(model, a.rate, a.epochs * len(epoch_batches(0)))
    drop = Masks(0.1, a.seed)
    first = 0
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        learner.load(saved["learner"])
        first = saved["epoch"]
    for epoch in range(first, a.epochs):
        model.train()
        begun, total, seen = time.time(), 0.0, 0
        todo = epoch_batches(epoch)
        for k, batch in enumerate(todo):
            ids, mask, shapes, labels = features.tensors(batch)
            tags, cue_keys, argument_keys = model(ids, mask, shapes, drop)
            losses = [tag_loss(tags[head], labels[head]) for head in HEADS if (labels[head] != features.UNKNOWN).any()]
            loss = sum(losses) + 0.2 * link_loss(cue_keys, argument_keys, batch)
            learner.step(loss)
            total += loss.item()
            seen += 1
            if k % 50 == 0:
                print(f"epoch {epoch} batch {k}/{len(todo)} loss {total / seen:.4f} {time.time() - begun:.0f}s", flush=True)
        spent = time.time() - begun
        learner.put(learner.mean)
        scores = {"cofenet": decode.evaluate(model, cofenet, a.size), "whole": decode.evaluate(model, dev, a.size)}
        torch.save({n: p.float() for n, p in model.state_dict().items()}, out / "reader.pt")
        learner.put(learner.full)
        print(json.dumps({"epoch": epoch, "seconds": round(spent), "loss": round(total / seen, 4), **scores}), flush=True)
        torch.save({"learner": learner.state(), "epoch": epoch + 1}, checkpoint)


if __name__ == "__main__":
    main()
