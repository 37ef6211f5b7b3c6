"""A head for conditions on the frozen encoder, learned from SemEval-2020 task 5, and how it does beside the rules: on that task's
test part, and at the commitments of stories read by hand, of which it has seen none."""

import argparse
import csv
import json
import pathlib
import random

import numpy as np
import torch
from torch import nn
from torch.nn import functional

import decode
from features import UNKNOWN
from heads.states import LAYERS, Encoder
from model import Layer, Masks

KINDS = ["antecedent", "consequent"]  # a label for their begin and one for their inside each, after 0 for outside
WIDTH, ROWS, RATE, EPOCHS = 384, 16, 8e-4, 5
TRAIN, TEST = 1800, 1000  # sentences
TRUSTS = (0, 0.3, 0.5, 0.7)
HELD = {"tech-addiction", "terror-list", "uighur-bill", "well-rescue"}  # counted apart


class Head(nn.Module):
    """A layer of attention of its own over the states; label scores of each piece out."""

    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH * len(LAYERS))
        self.narrow = nn.Linear(WIDTH * len(LAYERS), WIDTH)
        self.layer = Layer(WIDTH, 12, 1024)
        self.out = nn.Linear(WIDTH, 1 + 2 * len(KINDS))

    def forward(self, states, mask, drop=None):
        return self.out(self.layer(self.narrow(self.norm(states)), (1 - mask)[:, None, None, :] * -1e4, drop))


def sentences(data, part, most):
    """(id, text, spans by kind in code points) of some sentences of the task's second part."""
    path = pathlib.Path(data) / "conditionals_semeval2020" / "Subtask-2" / f"subtask2_{part}.csv"
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in random.Random(1).sample(rows, min(most, len(rows))):
        spans = {k: (int(row[f"{k}_startid"]), int(row[f"{k}_endid"]) + 1) for k in KINDS if int(row[f"{k}_startid"]) >= 0}
        yield f"{part}/{row['sentenceID']}", row["sentence"], spans


def labels(spans, offsets):
    """The label of each piece; where spans meet, the antecedent's."""
    made = np.zeros(len(offsets), np.int64)
    for kind in reversed(KINDS):
        inside = [i for i, (a, b) in enumerate(offsets) if kind in spans and a < spans[kind][1] and b > spans[kind][0]]
        made[inside] = 2 * KINDS.index(kind) + 2
        made[inside[:1]] = 2 * KINDS.index(kind) + 1
    return made


def batch(windows):
    """States, mask and labels of windows (states, labels) of any length."""
    longest = max(len(states) for states, _ in windows)
    states = torch.zeros(len(windows), longest, WIDTH * len(LAYERS))
    mask, wanted = torch.zeros(len(windows), longest), torch.full((len(windows), longest), UNKNOWN)
    for row, (given, known) in enumerate(windows):
        states[row, : len(given)] = torch.tensor(given).float()
        mask[row, : len(given)] = 1
        wanted[row, : len(given)] = torch.tensor(known)
    return states, mask, wanted


def learn(windows, epochs=EPOCHS):
    """A head learned from windows (states, labels)."""
    torch.manual_seed(1)
    chance, drop, head = random.Random(1), Masks(0.1, 1), Head()
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    steps = epochs * -(-len(windows) // ROWS)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: min(1, (k + 1) / 40) * max(0.02, 1 - k / steps))
    for epoch in range(epochs):
        order = sorted(windows, key=lambda w: len(w[0]) + 8 * chance.random())
        groups = [order[k : k + ROWS] for k in range(0, len(order), ROWS)]
        chance.shuffle(groups)
        total = 0.0
        for group in groups:
            states, mask, wanted = batch(group)
            loss = functional.cross_entropy(head(states, mask, drop).transpose(1, 2), wanted, ignore_index=UNKNOWN)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch} loss {total / len(groups):.3f}", flush=True)
    return head.eval()


def found(head, windows, offsets):
    """(kind, start, end, trust) of what the head sees in a text; the trust is that of its least sure piece."""
    spans = []
    for first, states in windows:
        with torch.no_grad():
            scores = decode.log_softmax(head(torch.tensor(states[None]).float(), torch.ones(1, len(states)))[0].numpy())
        path = decode.viterbi(scores)
        for kind, start, end in decode.spans(path, KINDS):
            trust = float(np.exp(min(scores[i, path[i]] for i in range(start, end))))
            spans.append((kind, offsets[first + start][0], offsets[first + end - 1][1], trust))
    return spans


def bare(text, span):
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end


def overlap(one, other):
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def touches(gold, said):
    """As the scorer of the stories counts a passage as found."""
    shared = overlap(gold, said)
    return shared > 0 and shared >= 0.5 * min(gold[1] - gold[0], said[1] - said[0]) and shared >= 0.15 * (said[1] - said[0])


def report(name, rows):
    """F1 of antecedents over rows (text, gold or None, said), exact but for marks around, and of those that touch."""
    exact = near = marked = 0
    for text, gold, said in rows:
        said = [bare(text, s) for s in said]
        marked += len(said) + (gold is not None)
        if gold is not None:
            gold = bare(text, gold)
            exact += gold in said
            near += any(touches(gold, s) for s in said)
    print(f"antecedents of SemEval's test part, {name}: exact F1 {200 * exact / marked:.1f}, touching {200 * near / marked:.1f}")


def commitments(folder):
    """(group, id, text, [(action, condition or None)]) of the accounts with commitments; a text counts once."""
    seen = set()
    for story in sorted(pathlib.Path(folder).iterdir(), key=lambda s: (s.name.startswith("as-"), s.name)):
        gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
        group = "held out" if story.name in HELD else "own" if story.name.startswith("as-") else "development"
        for path in sorted(p for p in story.glob("*.json") if p.name != "gold.json"):
            text = json.loads(path.read_text(encoding="utf-8"))["text"]
            here = [(c["action"], c.get("condition")) for c in gold["commitments"] if c["account"] == path.stem]
            if here and text not in seen:
                seen.add(text)
                yield group, f"{story.name}/{path.stem}", text, here


def bound(text, action, conditions, sentence):
    """Which of a sentence's conditions (start, end, sure) an action has; as org.testimonia.read.commitment.Binder chooses."""
    after = [c for c in conditions if c[0] >= action[0] and (c[2] or c[0] <= action[1] + 2)]
    ahead = [c for c in conditions if c[1] <= action[0] + 1]
    opening = [c for c in ahead if c[2] or c[0] <= sentence[0] + 1 or text[: c[0]].rstrip().endswith(" that")]
    sure = [c for c in ahead if c[2]]
    if after and (after[0][2] or not sure):
        return after[0]
    return (sure or opening or [None])[-1]


def at_commitments(accounts, rules, heads):
    """Prints for each group of stories how many stated conditions are found at the gold actions, and how many are given to
    commitments that have none: by the rules, by the head, and by the head where the rules are silent."""
    counts = {}
    for group, key, text, gold in accounts:
        for action, condition in gold:
            at = text.index(action)
            action = (at, at + len(action))
            sentence = max(rules[key], key=lambda s: overlap(s[:2], action))
            said = {"rules": bound(text, action, sentence[2], sentence)}
            for trust in TRUSTS:
                near = [(s, e, True) for kind, s, e, t in heads[key] if kind == "antecedent" and t >= trust and overlap((s, e), sentence[:2])]
                said[f"head above {trust}"] = bound(text, action, near, sentence)
                said[f"rules, else head above {trust}"] = said["rules"] or said[f"head above {trust}"]
            places = [i for i in range(len(text)) if condition and text.startswith(condition, i)]
            for name, one in said.items():
                tally = counts.setdefault(group, {}).setdefault(name, [0, 0, 0, 0])
                right = one is not None and any(touches((p, p + len(condition)), one[:2]) for p in places)
                tally[0] += right
                tally[1] += condition is not None
                tally[2] += one is not None and not right
                tally[3] += condition is None
    for group, by in sorted(counts.items()):
        for name, (right, stated, wrong, without) in by.items():
            f1 = 2 * right / max(1, right + wrong + stated)
            print(f"{group}, {name}: {right} of {stated} found, {wrong} wrong ones ({without} commitments have none), F1 {f1:.3f}")


def rows_of(a):
    train = [("train", *row) for row in sentences(a.data, "train", min(TRAIN, a.limit or TRAIN))]
    test = [("test", *row) for row in sentences(a.data, "test", min(TEST, a.limit or TEST))]
    stories = list(commitments(a.stories))[: a.limit]
    return train, test, stories


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder that holds conditionals_semeval2020/")
    parser.add_argument("--stories", required=True, help="story folders of training/gold/gold.py")
    parser.add_argument("--weights", required=True, help="reader.onnx that was shipped")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--texts", help="only write the texts that the rules are asked about, JSON lines of id and text")
    parser.add_argument("--rules", help="what ConditionsOf.java says of them")
    parser.add_argument("--limit", type=int, help="only so many sentences and accounts, for a trial")
    a = parser.parse_args()
    torch.set_num_threads(1)
    train, test, stories = rows_of(a)
    if a.texts:
        with open(a.texts, "w", encoding="utf-8") as out:
            for _, key, text, _ in test + stories:
                out.write(json.dumps({"id": key, "text": text}) + "\n")
        return
    rules = {row["id"]: row["sentences"] for row in map(json.loads, pathlib.Path(a.rules).read_text(encoding="utf-8").splitlines())}
    encoder = Encoder(a.weights, a.tokenizer)
    lessons = []
    for _, _, text, spans in train:
        windows, offsets = encoder.windows(text)
        known = labels(spans, offsets)
        lessons += [(states, known[first : first + len(states)]) for first, states in windows]
    head = learn(lessons)
    said = {key: found(head, *encoder.windows(text)) for _, key, text, _ in test + stories}
    gold = [(text, spans.get("antecedent"), key) for _, key, text, spans in test]
    report("rules", [(text, g, [c[:2] for s in rules[key] for c in s[2]]) for text, g, key in gold])
    report("head", [(text, g, [(s, e) for kind, s, e, _ in said[key] if kind == "antecedent"]) for text, g, key in gold])
    at_commitments(stories, rules, said)


if __name__ == "__main__":
    main()
