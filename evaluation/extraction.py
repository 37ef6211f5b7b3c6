"""Scores `testimonia extract` on trafilatura's pages, by their own measure: segments of text that an
extraction must hold and others that it must not. Half of the pages are tuned on, the other half is
not; which is which hangs on a hash of the page's name. Days of publication are counted over all pages whose day is known, and
over those of them that carry it somewhere (carried.py): of the others nobody could tell."""
import hashlib
import json
import tarfile
import time

import carried


def score(data, folder, testimonia):
    pages = json.loads((data / 'tests' / 'evaldata.json').read_text(encoding='utf-8'))
    with tarfile.open(data / 'html.tar.gz') as archive:
        archive.extractall(folder / 'pages', filter='data')
    files = {file.name: file for file in (folder / 'pages').rglob('*') if file.is_file()}
    start = time.monotonic()
    printed = testimonia('extract', '--format', 'jsonl', folder / 'pages').stdout
    seconds = time.monotonic() - start
    articles = {}
    for line in printed.splitlines():
        article = json.loads(line)
        articles[article['source'].rsplit('/', 1)[-1]] = article
    halves = {'development': [0] * 9, 'held out': [0] * 9}
    for page in pages.values():
        count(halves[half(page['file'])], page, articles.get(page['file'], {}), files)
    return {'seconds': seconds, 'pages': len(pages),
            'halves': {name: figures(counts) for name, counts in halves.items()}}


def half(name):
    even = int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0
    return 'development' if even else 'held out'


def count(counts, page, article, files):
    text = article.get('text', '')
    wanted = sum(segment in text for segment in page['with'])
    unwanted = sum(segment in text for segment in page['without'])
    counts[0] += wanted
    counts[1] += len(page['with']) - wanted
    counts[2] += unwanted
    counts[3] += len(page['without']) - unwanted
    if page.get('date'):
        day = (article.get('published') or '')[:10]
        counts[4] += day == page['date']
        counts[5] += bool(day)
        counts[6] += 1
        if page['file'] in files and carried.carries(files[page['file']].read_bytes(), page['date']):
            counts[7] += day == page['date']
            counts[8] += 1


def figures(counts):
    found, missed, wrong, left, right, given, dated, right_carried, carrying = counts
    precision, recall = found / (found + wrong), found / (found + missed)
    return {'precision': precision, 'recall': recall,
            'f1': 2 * precision * recall / (precision + recall),
            'wanted': found + missed, 'unwanted': wrong + left,
            'dates_right': right, 'dates_given': given, 'dates': dated,
            'carried': carrying, 'dates_right_of_carried': right_carried / max(1, carrying)}
