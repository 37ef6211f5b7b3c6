#!/usr/bin/env python3
"""Learns the weights of org.testimonia.compare.difference.DifferenceDecision from a table of signs (see train).

    learn.py SIGNS.tsv WEIGHTS.txt [--leave-out STORY,STORY] [--seen STORY,STORY] [--gate P] [--cut P]

Logistic regression with a ridge, fitted by Newton steps; needs numpy. Learns from the claims of the gold and from the
claims that are found and hold one, in two steps: how much each rule's sign weighs, from all stories; then, how much what the
rules say together weighs beside what the cross-encoder says, from stories that it has not seen. Prints what is right on stories left out in turn, counted as the shared scorer counts,
for the shared stories and for those of training/gold each, then writes weights learned from all that are not left out.
"""
import argparse, math
from collections import defaultdict

import numpy as np

RIDGE = 100.0      # of the decisions in what accounts differ
ANY_RIDGE = 33.0   # of the decision whether they differ at all: more claims speak for it
JOINT_RIDGE = 5.0  # of the weights of rules and cross-encoder beside each other: few, and of many claims
LEAST_SEEN = 4     # a sign that fewer claims have is left out
STEPS = 20         # of the fit, at most
FOLDS = 13         # of the stories, for what is left out in turn
OWN = 'as-'        # begins the names of the stories of training/gold
TYPES = ['number', 'wording', 'speaker', 'time', 'place', 'scope', 'modality', 'polarity']


class Claim:
    """A claim with its proposals; `real`: the types it may rightly carry."""
    def __init__(self, story, size=0, held=None):
        self.story, self.size, self.held = story, size, held or {}
        self.real, self.common, self.signs = set(), {}, {}

    def grounded(self):
        return {t for t, signs in self.signs.items() if signs.get('ground', 0) > 0}

    def any_signs(self):
        """Signs of the decision whether accounts differ at all: the claim's own, and those of each type."""
        own = {f'{t}:{s}': v for t, signs in self.signs.items() for s, v in signs.items() if s != 'ground'}
        return {**self.common, **own} if self.signs else {}

    def type_signs(self, kind):
        return {**self.common, **self.signs.get(kind, {})}


class Story:
    def __init__(self):
        self.gold, self.optional, self.found, self.told = {}, {}, {}, {}


def read(path):
    stories = defaultdict(Story)
    for line in open(path, encoding='utf-8'):
        name, kind, key, *rest = line.rstrip('\n').split('\t')
        s = stories[name]
        if kind in ('gold', 'optional'): (s.gold if kind == 'gold' else s.optional)[key] = {t for t in rest[0].split(',') if t}
        elif kind == 'claim': s.found[key] = Claim(name, int(rest[0]), {g: int(n) for g, n in (h.split(':') for h in rest[1].split(','))})
        else:
            signs = {k: float(v) for k, v in (x.split('=') for x in rest[1].split())}
            claim = s.found.get(key) or s.told.setdefault(key, Claim(name))
            claim.common = {k: v for k, v in signs.items() if k.startswith('claim.')}
            claim.signs[rest[0]] = {k: v for k, v in signs.items() if not k.startswith('claim.')}
    for s in stories.values():
        every = {**s.gold, **s.optional}
        for claim in s.found.values(): claim.real = set().union(*(every[g] for g in claim.held))
        for g, claim in s.told.items(): claim.real = every[g]
    return dict(stories)


def fit(rows, ridge):
    """rows: (signs, label). Signs are scaled to unit deviation for the ridge, weights scaled back."""
    names = sorted({s for signs, _ in rows for s in signs})
    names = [n for n in names if sum(n in signs for signs, _ in rows) >= LEAST_SEEN]
    x = np.array([[signs.get(n, 0.0) for n in names] for signs, _ in rows])
    y = np.array([float(label) for _, label in rows])
    mean, dev = x.mean(0), x.std(0)
    dev[dev == 0] = 1
    x = np.c_[np.ones(len(x)), (x - mean) / dev]
    w = np.zeros(x.shape[1])
    held = np.r_[1e-6, np.full(len(names), ridge)]
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        slope = x.T @ (y - p) - np.r_[0, held[1:] * w[1:]]
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(held), slope)
        w += step
        if abs(step).max() < 1e-6: break
    raw = {n: float(w[i + 1] / dev[i]) for i, n in enumerate(names)}
    raw['bias'] = float(w[0] - sum(raw[n] * mean[i] for i, n in enumerate(names)))
    return raw


def prob(weights, signs):
    z = weights['bias'] + sum(weights.get(s, 0) * v for s, v in signs.items())
    return 1 / (1 + math.exp(-max(-30, min(30, z))))


def is_read(sign):
    """Whether the cross-encoder gave it."""
    return sign.endswith('read') or sign.startswith('claim.read-')


def both(rows, seen, ridge, read):
    """Weights of the rules' signs and of those of the cross-encoder that `read` picks. `seen`: rows whose passages it learned from."""
    rules = lambda signs: {s: v for s, v in signs.items() if not is_read(s)}
    own = fit([(rules(signs), label) for signs, label in rows + seen], ridge)
    said = lambda signs: own['bias'] + sum(own.get(s, 0) * v for s, v in rules(signs).items())
    top = fit([({'rules': said(signs), **{s: v for s, v in signs.items() if read(s)}}, label) for signs, label in rows], JOINT_RIDGE)
    weights = {s: top['rules'] * w for s, w in own.items()}
    weights['bias'] += top['bias']
    return weights | {s: w for s, w in top.items() if is_read(s)}


def learn(claims, seen):
    claim_wide = lambda sign: sign.startswith('claim.read-')
    told = lambda claims: [(c.any_signs(), bool(c.real)) for c in claims]
    model = {'any': both(told(claims), told(seen), ANY_RIDGE, claim_wide)}
    for t in TYPES:
        told = lambda claims: [(c.type_signs(t), t in c.real) for c in claims if c.real]
        if sum(l for _, l in told(claims)) >= LEAST_SEEN: model[t] = both(told(claims), told(seen), RIDGE, is_read)
    return model


def weigh(model, stories):
    """Keeps with each found claim how likely it differs at all, and in what."""
    for s in stories:
        for c in s.found.values():
            c.any = prob(model['any'], c.any_signs()) * math.sqrt(c.common.get('claim.certain', 0))  # as DifferenceDecision has it
            c.by_type = {t: prob(model[t], c.type_signs(t)) for t in c.grounded() if t in model}


def said(claim, gate, cut):
    return {t for t, p in claim.by_type.items() if claim.any >= gate and p >= cut}


def measure(story, gate, cut, by):
    """F1 of types and the share of shared claims with a false one (nothing when there are none), as score-story has them."""
    tp = fp = fn = shared = false = 0
    says = {k: said(c, gate, cut) for k, c in story.found.items()}
    for g, want in story.gold.items():
        held = [k for k, c in story.found.items() if g in c.held]
        best = max(held, key=lambda k: (story.found[k].held[g], len(says[k] & want), -story.found[k].size), default=None)
        got = says[best] if best else set()
        if want:
            tp += len(got & want); fn += len(want - got)
            fp += len(got - story.found[best].real) if got else 0
            for t in TYPES:
                by[t][0] += t in got & want; by[t][1] += t in got; by[t][2] += t in want
        elif best:
            shared += 1; false += bool(got - story.found[best].real)
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0, false / shared if shared else None


def mean(stories, gate, cut, by=None):
    by = defaultdict(lambda: [0, 0, 0]) if by is None else by
    rows = [measure(s, gate, cut, by) for s in stories]
    false = [f for _, f in rows if f is not None]
    return f'type_f1 {sum(f for f, _ in rows) / len(rows):.3f}  false_on_shared {sum(false) / max(1, len(false)):.3f}'


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('signs'); ap.add_argument('weights'); ap.add_argument('--leave-out', default=''); ap.add_argument('--seen', default='', help='stories that the cross-encoder learned from')
    ap.add_argument('--gate', type=float, default=0.40, help='least probability that accounts differ at all')
    ap.add_argument('--cut', type=float, default=0.15, help='least probability of a type, given that they do')
    a = ap.parse_args()
    stories = read(a.signs)
    claims = lambda names: [c for n in names for part in (stories[n].found, stories[n].told) for c in part.values()]
    out = sorted(set(a.leave_out.split(',')) & set(stories))
    seen = claims(sorted(set(a.seen.split(',')) & set(stories)))
    known = sorted(set(stories) - set(out) - set(a.seen.split(',')))
    for fold in range(FOLDS):
        left = known[fold::FOLDS]
        weigh(learn(claims([n for n in known if n not in left]), seen), [stories[n] for n in left])
    model = learn(claims(known), seen)
    weigh(model, [stories[n] for n in out])
    groups = {'shared': [n for n in known if not n.startswith(OWN)], 'own': [n for n in known if n.startswith(OWN)], 'left out': out}
    for gate in sorted({0.3, 0.35, 0.4, 0.45, 0.5, 0.55, a.gate}):
        print(f'gate {gate:.2f}  ' + '  |  '.join(f'{g}: {mean([stories[n] for n in names], gate, a.cut)}' for g, names in groups.items() if names))
    for group in ('shared', 'own'):
        by = defaultdict(lambda: [0, 0, 0]); mean([stories[n] for n in groups[group]], a.gate, a.cut, by)
        for t in TYPES: print(f'  {group} {t:9s} right {by[t][0]:3d}  said {by[t][1]:3d}  gold {by[t][2]:3d}')
    with open(a.weights, 'w', encoding='utf-8') as f:
        f.write('# type sign weight: written by training/difference/train, not by hand. `any` decides whether the\n'
                '# accounts differ at all, the others in what, given that they do.\n')
        for t in ['any'] + TYPES:
            if t in model:
                f.write(f'\n{t} threshold {a.gate if t == "any" else a.cut}\n')
                for n, w in sorted(model[t].items()): f.write(f'{t} {n} {w:.4f}\n')


if __name__ == '__main__':
    main()
