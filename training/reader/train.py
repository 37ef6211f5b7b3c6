"""Trains the reader on PolNeAR, and on texts with names of teachers: data in, reader.pt out. Goes on from its checkpoint."""

import argparse
import json
import os
import pathlib
import random
import time

import torch
from torch.nn import functional

import corpus
import decode
import features
import shipped
from base import SHAPE, load_encoder
from features import CONTENT, CUE, HEADS, SOURCE, UNKNOWN
from model import Masks, Reader
from paths import begun, path_loss

BUDGET = 3072  # pieces a batch


def batches(windows, chance):
    """Windows of like length together, at most BUDGET pieces a batch, in an order of chance."""
    windows = list(windows)
    chance.shuffle(windows)
    by_length = {}
    for d, window in windows:
        by_length.setdefault(features.padded(window), []).append((d, window))
    made = []
    for length, alike in sorted(by_length.items()):
        rows = max(1, BUDGET // length)
        made += [alike[k : k + rows] for k in range(0, len(alike), rows)]
    chance.shuffle(made)
    return made


def tag_loss(scores, labels):
    """Mean cross entropy of the pieces whose label is known."""
    return functional.cross_entropy(scores.float().transpose(1, 2), labels, label_smoothing=0.05, ignore_index=UNKNOWN)


def link_loss(cue_keys, argument_keys, batch):
    """How badly the keys tell which marked sources and contents of a window belong to which marked cues."""
    losses = []
    for row, (d, (start, end)) in enumerate(batch):
        cues = [i for i in range(start, end) if d.roles[i] == CUE]
        arguments = [i for i in range(start, end) if d.roles[i] in (SOURCE, CONTENT)]
        if not cues or not arguments:
            continue
        target = torch.tensor([[float((c, a) in d.links) for a in arguments] for c in cues], device=cue_keys.device)
        left = cue_keys[row, [c - start + 1 for c in cues]].float()
        right = argument_keys[row, [a - start + 1 for a in arguments]].float()
        losses.append(functional.binary_cross_entropy_with_logits(left @ right.T, target, reduction="sum") / len(arguments))
    return sum(losses) / len(losses) if losses else cue_keys.sum() * 0


def precision(device):
    """bfloat16 where the machine multiplies it fast, full precision elsewhere."""
    return torch.bfloat16 if device.type == "cuda" or torch.cpu._is_amx_tile_supported() else torch.float32


class Learner:
    """The model in the machine's precision, its weights kept and moved in full precision, and their running mean, which is
    what is shipped. The lowest `frozen` layers stay as they are."""

    def __init__(self, model, rate, steps, decay=0.998, frozen=0):
        self.model = model.to(precision(next(model.parameters()).device))
        model.encoder.words.weight.requires_grad_(False)  # costs much, gives nothing
        model.encoder.positions.weight.requires_grad_(False)
        if frozen:
            model.encoder.shapes.requires_grad_(False)
            model.encoder.norm.requires_grad_(False)
            model.encoder.layers[:frozen].requires_grad_(False)
        named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
        self.live = [p for _, p in named]
        self.full = [p.detach().float() for p in self.live]
        self.mean = [p.clone() for p in self.full]
        self.decay = decay
        self.step_count = 0
        known = [n.startswith(("encoder.layers", "encoder.norm")) for n, _ in named]
        base = [p for p, k in zip(self.full, known) if k]
        heads = [p for p, k in zip(self.full, known) if not k]
        self.optimizer = torch.optim.AdamW(
            [{"params": base, "lr": rate}, {"params": heads, "lr": rate * 5}], weight_decay=0.01, fused=True
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
        """Gives the model `full` to learn with or `mean` to be measured with."""
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


class Lessons:
    """What is learned from, as pieces, and what is measured on after each epoch."""

    def __init__(self, a):
        tokenizer = features.tokenizer(a.tokenizer)

        def encoded(documents):
            return [features.Encoded(d, tokenizer) for d in documents]

        polnear = pathlib.Path(a.data) / "polnear"
        archive = polnear / "polnear-train-dev.tar.gz"
        train = corpus.read_polnear(archive, "train")[: a.limit]
        self.extra = []
        if a.names:
            names = pathlib.Path(a.names)
            train = corpus.with_names(train, corpus.read_names(names / "polnear.jsonl"))
            self.extra = encoded(list(corpus.read_names(names / "stream.jsonl").values())[: a.extra])
        self.plain = encoded(train)
        self.treebank = encoded(map(corpus.as_treebank, train))
        self.dev = encoded(corpus.read_polnear(archive, "dev")[: a.limit])
        self.cofenet = encoded(corpus.read_cofenet(polnear / "cofenet-valid.txt")[: a.limit])
        self.seed, self.size, self.epochs = a.seed, a.size, a.epochs

    def of(self, epoch):
        """The batches of an epoch: each article in one of its two forms, and this epoch's share of the extra texts."""
        chance = random.Random(self.seed * 1000 + epoch)
        mixed = [chance.choice(forms) for forms in zip(self.plain, self.treebank)]
        mixed += self.extra[epoch :: self.epochs]
        return batches(((d, w) for d in mixed for w in d.windows(self.size, chance)), chance)

    def scores(self, model):
        """Exact-span F1 on single sentences (CofeNet's split) and on whole articles (PolNeAR dev)."""
        return {name: decode.evaluate(model, documents, self.size) for name, documents in (("cofenet", self.cofenet), ("whole", self.dev))}


def hidden(ids, share, chance):
    """The pieces, `share` of them by chance behind a mask: what stands around them must do. A window's own marks stay."""
    hides = torch.rand(ids.shape, generator=chance) < share
    return torch.where(hides & (ids != 0) & (ids != features.FIRST) & (ids != features.LAST), features.MASK, ids)


def learn(learner, todo, drop, device, epoch, hide=0.0):
    """One epoch, `hide` of its pieces hidden; returns the mean loss."""
    learner.model.train()
    since, total = time.time(), 0.0
    for k, batch in enumerate(todo):
        ids, mask, shapes, labels = features.tensors(batch)
        ids = hidden(ids, hide, drop.generator) if hide else ids
        labels = {head: begun(given).to(device) for head, given in labels.items()}
        tags, cue_keys, argument_keys = learner.model(ids.to(device), mask.to(device), shapes.to(device), drop)
        losses = [tag_loss(tags[head], labels[head]) for head in HEADS if (labels[head] != UNKNOWN).any()]
        if (labels["roles"] != UNKNOWN).any():
            losses.append(path_loss(tags["roles"], labels["roles"]))
        loss = sum(losses) + 0.2 * link_loss(cue_keys, argument_keys, batch)
        learner.step(loss)
        total += loss.item()
        if k % 50 == 0:
            print(f"epoch {epoch} batch {k}/{len(todo)} loss {total / (k + 1):.4f} {time.time() - since:.0f}s", flush=True)
    return total / len(todo)


def save(what, path):
    """Whole or not at all, whenever it is interrupted."""
    part = path.with_suffix(".part")
    torch.save(what, part)
    os.replace(part, path)


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder that holds polnear/")
    parser.add_argument("--base", required=True, help="ONNX file of bge-small-en-v1.5")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--out", required=True, help="folder for reader.pt and checkpoint.pt; a checkpoint there is gone on from")
    parser.add_argument("--names", help="folder of names/vote.py: polnear.jsonl, stream.jsonl; without it the names head learns nothing")
    parser.add_argument("--extra", type=int, default=3000, help="texts of stream.jsonl, shared out over the epochs (%(default)s)")
    parser.add_argument("--start", help="weights to start from: reader.pt of a run before, or a shipped reader.onnx")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers of the encoder that stay as they are (%(default)s)")
    parser.add_argument("--hide", type=float, default=0.0, help="share of the pieces that are hidden while learning (%(default)s)")
    parser.add_argument("--epochs", type=int, default=6, help="epochs that the learning rate is planned for (%(default)s)")
    parser.add_argument("--stop", type=int, help="epochs to do of them (all)")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="highest learning rate of the base; heads take five times that (%(default)s)")
    parser.add_argument("--size", type=int, default=254, help="pieces a window (%(default)s)")
    parser.add_argument("--unmeasured", action="store_true", help="save each epoch's weights without measuring them")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (%(default)s)")
    parser.add_argument("--limit", type=int, help="only so many documents of each set, for a trial")
    return parser.parse_args()


def main():
    a = options()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    checkpoint = out / "checkpoint.pt"
    saved = torch.load(checkpoint, map_location=device) if checkpoint.exists() else None
    first, stop = saved["epoch"] if saved else 0, min(a.stop or a.epochs, a.epochs)
    if first >= stop:
        print(f"{out}: {stop} epochs are done")
        return
    torch.manual_seed(a.seed)
    lessons = Lessons(a)
    model = Reader(load_encoder(a.base), SHAPE["width"], HEADS)
    if a.start and a.start.endswith(".onnx"):
        model.load_state_dict(shipped.weights(a.start, model.encoder.words.weight.detach()))
    elif a.start:
        model.load_state_dict(torch.load(a.start, map_location="cpu"), strict=False)  # heads that are new start from chance
    learner = Learner(model.to(device), a.rate, a.epochs * len(lessons.of(0)), frozen=a.frozen)
    drop = Masks(0.1, a.seed, device)
    if saved:
        learner.load(saved["learner"])
        drop.generator.set_state(saved["chance"].cpu())
    for epoch in range(first, stop):
        begun = time.time()
        loss = learn(learner, lessons.of(epoch), drop, device, epoch, a.hide)
        spent = time.time() - begun
        learner.put(learner.mean)
        scores = {} if a.unmeasured else lessons.scores(model)
        save({n: p.float().cpu() for n, p in model.state_dict().items()}, out / "reader.pt")
        learner.put(learner.full)
        print(json.dumps({"epoch": epoch, "seconds": round(spent), "loss": round(loss, 4), **scores}), flush=True)
        save({"learner": learner.state(), "chance": drop.generator.get_state(), "epoch": epoch + 1}, checkpoint)


if __name__ == "__main__":
    main()
