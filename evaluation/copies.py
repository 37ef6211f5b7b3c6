"""Scores the copied text that `testimonia group` finds, on pairs of articles read by hand (gold/copies.jsonl, guide in
gold/README.md): is the one told to be a copy of the other? The whole streams go in, so that what repeats below
an outlet's articles is seen as it would be."""
import gzip
import hashlib
import json
import re
import time
from pathlib import Path

GOLD = Path(__file__).with_name('gold') / 'copies.jsonl'


def half(pair):
    even = int(hashlib.sha256(''.join(pair).encode()).hexdigest(), 16) % 2 == 0
    return 'development' if even else 'held out'


def records(file):
    with gzip.open(file, 'rt', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines]


def gva(data):
    """By date, which is how a stream would bring them; the outlet is the host, not the archive that kept its page."""
    for article in sorted(records(data / 'gva' / 'articles.jsonl.gz'), key=lambda a: (a['date'], a['doc_id'])):
        if article['text']:
            page = re.sub(r'^https?://web\.archive\.org/web/\d+/', '', article['uri'])
            host = re.sub(r'^(?:https?://)?(?:www\.)?', '', page).split('/')[0].split(':')[0]
            yield {'id': article['doc_id'], 'title': article['title'], 'published': article['date'], 'outlet': host,
                   'text': article['text']}


def found(data, folder, testimonia):
    """The pairs that the program calls copies, the times it took, and the texts by id."""
    pairs, times, texts = set(), {}, {}
    for name, articles in (('gva', list(gva(data))), ('stream', records(data / 'stream.jsonl.gz'))):
        file = folder / f'copies-{name}.jsonl'
        file.write_text(''.join(json.dumps(article) + '\n' for article in articles), encoding='utf-8')
        start = time.monotonic()
        printed = testimonia('group', '--format', 'jsonl', file).stdout
        times[name] = {'articles': len(articles), 'seconds': time.monotonic() - start}
        for line in map(json.loads, printed.splitlines()):
            pairs.update(frozenset((line['id'], copy['id'])) for copy in line.get('copyOf', []))
        texts.update((article['id'], article['text']) for article in articles)
    return pairs, times, texts


def score(data, folder, testimonia):
    pairs, times, texts = found(data, folder, testimonia)
    counts = {'development': [0] * 4, 'held out': [0] * 4}
    for gold in map(json.loads, GOLD.read_text(encoding='utf-8').splitlines()):
        ids = [account['id'] for account in gold['accounts']]
        for account in gold['accounts']:
            if hashlib.sha256(texts[account['id']].encode()).hexdigest() != account['sha256']:
                raise SystemExit(f"copies: {account['id']} has another text than was read")
        said = frozenset(ids) in pairs
        counts[half(ids)][2 * gold['copy'] + said] += 1
    return {'streams': times, 'found': len(pairs),
            'halves': {name: figures(*numbers) for name, numbers in counts.items()}}


def figures(right_no, wrong_yes, missed, right_yes):
    return {'precision': right_yes / max(1, right_yes + wrong_yes), 'recall': right_yes / max(1, right_yes + missed),
            'copies': right_yes + missed, 'others': right_no + wrong_yes, 'said': right_yes + wrong_yes}
