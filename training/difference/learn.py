#!/usr/bin/env python3
"""Learns the weights of org.testimonia.compare.difference.DifferenceDecision from a table of signs (see train).

    learn.py SIGNS.tsv WEIGHTS.txt [--leave-out STORY,STORY] [--gate P] [--cut P]

Logistic regression with a ridge, fitted by Newton steps; Python 3 alone. Learns from the claims of the gold and from
the claims that are found and hold one. Prints what is right with one story left out at a time, counted as the shared
scorer counts, then writes weights learned from all stories that are not left out.
"""
import argparse, math
from collections import defaultdict

RIDGE = 100.0      # of the decisions in what accounts differ
ANY_RIDGE = 33.0   # of the decision whether they differ at all: more claims speak for it
LEAST_SEEN = 4     # a sign that fewer claims have is left out
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


def solve(a, b):
    n = len(b)
    a = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[p] = a[p], a[i]
        for r in range(i + 1, n):
            f = a[r][i] / a[i][i]
            if f:
                for c in range(i, n + 1): a[r][c] -= f * a[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (a[i][n] - sum(a[i][c] * x[c] for c in range(i + 1, n))) / a[i][i]
    return x


def fit(rows, ridge):
    """rows: (signs, label). Signs are scaled to unit deviation for the ridge, weights scaled back."""
    names = sorted({s for signs, _ in rows for s in signs})
    names = [n for n in names if sum(n in signs for signs, _ in rows) >= LEAST_SEEN]
    mean = {n: sum(s.get(n, 0) for s, _ in rows) / len(rows) for n in names}
    dev = {n: math.sqrt(sum((s.get(n, 0) - mean[n]) ** 2 for s, _ in rows) / len(rows)) or 1.0 for n in names}
    x = [[1.0] + [(s.get(n, 0) - mean[n]) / dev[n] for n in names] for s, _ in rows]
    y = [float(l) for _, l in rows]
    w = [0.0] * (len(names) + 1)
    for _ in range(8):
        h = [[0.0] * len(w) for _ in w]
        g = [0.0] * len(w)
        for xi, yi in zip(x, y):
            p = 1 / (1 + math.exp(-max(-30, min(30, sum(a * b for a, b in zip(w, xi))))))
            d = p * (1 - p)
            for i, a in enumerate(xi):
                g[i] += (yi - p) * a
                da = d * a
                row = h[i]
                for j in range(i + 1): row[j] += da * xi[j]
        for i in range(len(w)):
            for j in range(i): h[j][i] = h[i][j]
            h[i][i] += ridge if i else 1e-6
            g[i] -= (ridge if i else 0) * w[i]
        step = solve(h, g)
        w = [a + b for a, b in zip(w, step)]
        if max(abs(s) for s in step) < 1e-5: break
    raw = {n: w[i + 1] / dev[n] for i, n in enumerate(names)}
    raw['bias'] = w[0] - sum(raw[n] * mean[n] for n in names)
    return raw


def prob(weights, signs):
    z = weights['bias'] + sum(weights.get(s, 0) * v for s, v in signs.items())
    return 1 / (1 + math.exp(-max(-30, min(30, z))))


def learn(claims):
    model = {'any': fit([(c.any_signs(), bool(c.real)) for c in claims], ANY_RIDGE)}
    for t in TYPES:
        rows = [(c.type_signs(t), t in c.real) for c in claims if c.real]
        if sum(l for _, l in rows) >= LEAST_SEEN: model[t] = fit(rows, RIDGE)
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
    ap.add_argument('signs'); ap.add_argument('weights'); ap.add_argument('--leave-out', default='')
    ap.add_argument('--gate', type=float, default=0.60, help='least probability that accounts differ at all')
    ap.add_argument('--cut', type=float, default=0.2, help='least probability of a type, given that they do')
    a = ap.parse_args()
    stories = read(a.signs)
    claims = lambda names: [c for n in names for part in (stories[n].found, stories[n].told) for c in part.values()]
    out = sorted(set(a.leave_out.split(',')) & set(stories))
    known = sorted(set(stories) - set(out))
    for name in known: weigh(learn(claims([n for n in known if n != name])), [stories[name]])
    model = learn(claims(known))
    weigh(model, [stories[n] for n in out])
    for gate in sorted({0.45, 0.5, 0.55, 0.6, 0.65, a.gate}):
        print(f'gate {gate:.2f}  unseen: {mean([stories[n] for n in known], gate, a.cut)}' + (f'  left out: {mean([stories[n] for n in out], gate, a.cut)}' if out else ''))
    by = defaultdict(lambda: [0, 0, 0]); mean([stories[n] for n in known], a.gate, a.cut, by)
    for t in TYPES: print(f'  {t:9s} right {by[t][0]:3d}  said {by[t][1]:3d}  gold {by[t][2]:3d}')
    with open(a.weights, 'w', encoding='utf-8') as f:
        f.write('# type sign weight: written by training/difference/train, not by hand. `any` decides whether the\n'
                '# accounts differ at all, the others in what, given that they do.\n')
        for t in ['any'] + TYPES:
            if t in model:
                f.write(f'\n{t} threshold {a.gate if t == "any" else a.cut}\n')
                for n, w in sorted(model[t].items()): f.write(f'{t} {n} {w:.4f}\n')


if __name__ == '__main__':
    main()
