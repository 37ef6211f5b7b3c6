"""Scores `testimonia group` by the judges' scorer on three sets of articles whose stories are known,
one fixed setting for all. Half of the stories are learned from and looked at, the other half is not;
which is which hangs on a hash of the story's name."""
import gzip
import hashlib
import json
import re
import tarfile
import time
from pathlib import Path

SETS = ('allsides-stories', 'gva', 'seesaw')
PARTS = ('development', 'held out', 'whole')


def records(data, name):
    """(story, article) pairs of a set, by date; those without a date first."""
    pairs = list({'allsides-stories': allsides, 'gva': gva, 'seesaw': seesaw}[name](data))
    return sorted(pairs, key=lambda pair: (pair[1]['published'], pair[1]['id']))


def lines(file):
    with gzip.open(file, 'rt', encoding='utf-8') as text:
        return [json.loads(line) for line in text]


def allsides(data):
    for story in lines(data / 'allsides-stories.jsonl.gz'):
        for article in story['articles']:
            yield story['story'], article


def gva(data):
    for article in lines(data / 'gva' / 'articles.jsonl.gz'):
        if article['text']:
            yield article['incident_id'], {
                'id': article['doc_id'], 'title': article['title'], 'published': article['date'],
                'url': article['uri'], 'text': article['text']}


def seesaw(data):
    """Its articles state no date; that of the story would tell too much."""
    with tarfile.open(data / 'seesaw' / 'seesaw.tar.gz') as archive:
        files = {Path(member.name).name: (str(member.name), member)
                 for member in archive.getmembers() if member.name.endswith('.json')
                 and '/annotations/' not in member.name}
        read = lambda member: json.load(archive.extractfile(member))
        for name, (path, member) in sorted(files.items()):
            if '/articles/' not in path:
                continue
            story, number = re.fullmatch(r'(TRIPLET_\d+)_DOCUMENT_(\d)\.json', name).groups()
            article = read(member)
            source = read(files[story + '.json'][1])[f'Meta info for article {number}']
            text = '\n'.join(sentence['text'] or '\n' for sentence in article['text'])
            yield story, {'id': name[:-5], 'title': article['title'], 'published': '',
                          'url': source['url'], 'source': source['source'], 'text': text.strip()}


def half(story):
    even = int(hashlib.sha256(story.encode()).hexdigest(), 16) % 2 == 0
    return 'development' if even else 'held out'


def write(data, folder):
    """NAME-HALF.jsonl and NAME-HALF.gold.jsonl of each set and half, and of the whole set."""
    for name in SETS:
        pairs = records(data, name)
        for part in PARTS:
            chosen = [p for p in pairs if part in ('whole', half(p[0]))]
            stem = folder / f"{name}-{part.replace(' ', '-')}"
            with open(f'{stem}.jsonl', 'w', encoding='utf-8') as out:
                out.writelines(json.dumps(article) + '\n' for _, article in chosen)
            with open(f'{stem}.gold.jsonl', 'w', encoding='utf-8') as out:
                out.writelines(json.dumps({'id': article['id'], 'story': story}) + '\n'
                               for story, article in chosen)


def score(data, folder, testimonia, scorer):
    """Every set and part by one setting; `scorer` is given the gold and the predicted file."""
    write(data, folder)
    sets = {}
    for name in SETS:
        for part in PARTS:
            stem = f"{name}-{part.replace(' ', '-')}"
            start = time.monotonic()
            predicted = folder / f'{stem}.predicted.jsonl'
            predicted.write_text(
                testimonia('group', '--format', 'jsonl', folder / f'{stem}.jsonl').stdout,
                encoding='utf-8')
            seconds = time.monotonic() - start
            sets[f'{name}/{part}'] = figures(
                scorer(folder / f'{stem}.gold.jsonl', predicted)) | {'seconds': seconds}
    return sets


def figures(printed):
    """The figures of the judges' scorer."""
    numbers = [float(n) for n in re.findall(r'(?<![\w-])\d+(?:\.\d+)?', printed)]
    names = ('articles', 'gold', 'predicted', 'b3_precision', 'b3_recall', 'b3_f1',
             'pair_precision', 'pair_recall', 'pair_f1')
    return dict(zip(names, numbers, strict=True))
