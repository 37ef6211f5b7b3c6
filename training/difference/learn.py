#!/usr/bin/env python3
"""Learns the weights of org.testimonia.compare.difference.Decision from a table of signs (see train).

    learn.py SIGNS.tsv WEIGHTS.txt [--leave-out STORY,STORY]

Logistic regression with a ridge, fitted by Newton steps; Python 3 alone. Learns from the claims of the gold and
from the claims that were found and speak of one. Prints what leave-one-story-out cross-validation gives, then
writes weights learned from all stories that are not left out.
"""
import argparse, math
from collections import defaultdict

RIDGE = 2.0       # of the decisions in what accounts differ
ANY_RIDGE = 16.0  # of the decision whether they differ at all: it has many signs
TYPES = ['number', 'wording', 'speaker', 'time', 'place', 'scope', 'modality', 'polarity']


def read(path):
    claims = {}
    for line in open(path, encoding='utf-8'):
        parts = line.rstrip('\n').split('\t')
        key = (parts[0], parts[1])
        if parts[2] == 'gold':
            claims[key] = {'story': parts[0], 'grounded': set(), 'id': parts[1], 'found': parts[1].startswith('found'), 'gold': {t for t in parts[3].split(',') if t}, 'signs': {}, 'plain': set()}
        else:
            signs = {k: float(v) for k, v in (s.split('=') for s in parts[3].split())}
            if signs.get('ground', 0): claims[key]['grounded'].add(parts[2])
            if signs.pop('plain', 0): claims[key]['plain'].add(parts[2])
            claims[key]['signs'][parts[2]] = signs
    return list(claims.values())


def any_signs(claim):
    """Signs of the decision whether accounts differ at all: the claim's own, and those of each type."""
    out = {}
    for t, signs in claim['signs'].items():
        for s, v in signs.items():
            if s == 'ground': continue
            if s.startswith('claim.'): out[s] = v
            else: out[f'{t}:{s}'] = v
    return out


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


def fit(rows, ridge=RIDGE):
    """rows: (signs, label). Signs are scaled to unit deviation for the ridge, weights scaled back."""
    names = sorted({s for signs, _ in rows for s in signs})
    names = [n for n in names if sum(n in signs for signs, _ in rows) >= 4]
    mean = {n: sum(s.get(n, 0) for s, _ in rows) / len(rows) for n in names}
    dev = {n: math.sqrt(sum((s.get(n, 0) - mean[n]) ** 2 for s, _ in rows) / len(rows)) or 1.0 for n in names}
    x = [[1.0] + [(s.get(n, 0) - mean[n]) / dev[n] for n in names] for s, _ in rows]
    y = [float(l) for _, l in rows]
    w = [0.0] * (len(names) + 1)
    for _ in range(12):
        h = [[0.0] * len(w) for _ in w]
        g = [0.0] * len(w)
        for xi, yi in zip(x, y):
            z = sum(a * b for a, b in zip(w, xi))
            p = 1 / (1 + math.exp(-max(-30, min(30, z))))
            d = p * (1 - p)
            for i, a in enumerate(xi):
                g[i] += (yi - p) * a
                da = d * a
                row = h[i]
                for j in range(i + 1): row[j] += da * xi[j]
        for i in range(len(w)):
            for j in range(i): h[j][i] = h[i][j]
            r = ridge if i else 1e-6
            h[i][i] += r
            g[i] -= (ridge if i else 0) * w[i]
        step = solve(h, g)
        w = [a + b for a, b in zip(w, step)]
        if max(abs(s) for s in step) < 1e-6: break
    raw = {n: w[i + 1] / dev[n] for i, n in enumerate(names)}
    raw['bias'] = w[0] - sum(raw[n] * mean[n] for n in names)
    return raw


def prob(weights, signs):
    z = weights['bias'] + sum(weights.get(s, 0) * v for s, v in signs.items())
    return 1 / (1 + math.exp(-max(-30, min(30, z))))


def learn(claims):
    model = {'any': fit([(any_signs(c), bool(c['gold'])) for c in claims], ANY_RIDGE)}
    for t in TYPES:
        rows = [(c['signs'][t], t in c['gold']) for c in claims if t in c['grounded'] and c['gold']]
        if sum(l for _, l in rows) >= 4: model[t] = fit(rows)
    return model


def predict(model, claim):
    """Probability that accounts differ at all, and of each type."""
    return prob(model['any'], any_signs(claim)), {t: prob(model[t], s) for t, s in claim['signs'].items() if t in model}


def score(pairs, gate, cut):
    """pairs: (claim, any, by type). As score-story counts, over all claims at once."""
    tp = fp = fn = shared = false = found = differ = 0
    by = defaultdict(lambda: [0, 0, 0])
    for c, p, types in pairs:
        got = c['grounded'] & (c['plain'] | {t for t, q in types.items() if p >= gate and q >= cut.get(t, 1)})
        if c['gold']:
            differ += 1; found += bool(got)
            tp += len(got & c['gold']); fp += len(got - c['gold']); fn += len(c['gold'] - got)
            for t in TYPES:
                by[t][0] += t in got and t in c['gold']; by[t][1] += t in got; by[t][2] += t in c['gold']
        else:
            shared += 1; false += bool(got)
    f1 = 2 * tp / (2 * tp + fp + fn) if tp else 0
    return {'f1': f1, 'precision': tp / max(1, tp + fp), 'recall': tp / max(1, tp + fn), 'false': false / max(1, shared),
            'found': found / max(1, differ), 'by': by}


def line(s):
    return f"f1 {s['f1']:.3f}  precision {s['precision']:.3f}  recall {s['recall']:.3f}  false on shared {s['false']:.3f}  found {s['found']:.3f}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('signs'); ap.add_argument('weights'); ap.add_argument('--leave-out', default='')
    ap.add_argument('--gate', type=float, default=0.77, help='least probability that accounts differ at all')
    ap.add_argument('--cut', type=float, default=0.22, help='least probability of a type, given that they do')
    a = ap.parse_args()
    claims = read(a.signs)
    out = set(a.leave_out.split(','))
    known = [c for c in claims if c['story'] not in out]
    cut = {t: a.cut for t in TYPES}
    pairs = []
    for story in sorted({c['story'] for c in known}):
        model = learn([c for c in known if c['story'] != story])
        pairs += [(c, *predict(model, c)) for c in known if c['story'] == story]
    model = learn(known)
    unseen = [(c, *predict(model, c)) for c in claims if c['story'] in out]
    for found, name in ((False, 'claims of the gold'), (True, 'claims found')):
        s = score([p for p in pairs if p[0]['found'] == found], a.gate, cut)
        print(f'{name}, one story left out at a time: {line(s)}')
        for t in TYPES:
            tp, got, gold = s['by'][t]
            print(f'  {t:9s} right {tp:3d}  said {got:3d}  gold {gold:3d}')
        if unseen: print('  stories left out:', line(score([p for p in unseen if p[0]['found'] == found], a.gate, cut)))
    for t in TYPES:
        said = [c for c in known if t in c['plain'] & c['grounded']]
        if said: print(f"plain {t:9s} right {sum(t in c['gold'] for c in said):3d}  said {len(said):3d}  on shared {sum(not c['gold'] for c in said):3d}")
    with open(a.weights, 'w', encoding='utf-8') as f:
        f.write('# type sign weight: written by training/difference/train, not by hand. `any` decides whether the\n'
                '# accounts differ at all, the others in what, given that they do.\n')
        for t in ['any'] + TYPES:
            if t in model:
                f.write(f'\n{t} threshold {a.gate if t == "any" else cut[t]}\n')
                for n, w in sorted(model[t].items()): f.write(f'{t} {n} {w:.4f}\n')


if __name__ == '__main__':
    main()
