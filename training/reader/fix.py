s=open('features.py').read()
s=s.replace('''            cue = next((c for c in cues if c is not None), None)
            if cue is not None:
''','''            cue = next((c for c in cues if c is not None), None)
            if cue is not None:
''')
s=s.replace('SHAPES = 12\n','')
open('features.py','w').write(s)
d=open('decode.py').read()
a=d.index('def predict'); 
d=d[:a]+'''def predict(model, windows):
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
'''
d=d.replace('from features import ROLES','import features\nfrom features import ROLES')
open('decode.py','w').write(d)
t=open('train.py').read()
# move tensors to features
i=t.index('def tensors'); j=t.index('def link_loss')
tens=t[i:j].rstrip()+'\n'
t=t[:i]+t[j:]
s=open('features.py').read()
s=s.replace('import random\nimport re\n','import random\nimport re\n\nimport torch\n')
k=s.index('def as_treebank')
s=s[:k]+tens.replace('def tensors(batch):\n','def tensors(batch):\n    """Windows (document, (start, end)) as one batch: pieces, mask, letter shapes, roles (-100 where there is none)."""\n')+'\n\n'+s[k:]
open('features.py','w').write(s)
open('train.py','w').write(t)
