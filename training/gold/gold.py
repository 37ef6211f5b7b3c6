#!/usr/bin/env python3
"""Stories read by hand, kept without a word of them: who reads them back needs allsides-stories.jsonl.gz.

    gold.py restore SHARED FOLDER   story folders as SHARED/stories has them, those of stories.jsonl beside links to these
    gold.py pack FOLDER DATA        FOLDER's stories as lines for stories.jsonl; DATA is allsides-stories.jsonl.gz
    gold.py seen                    the stories that the cross-encoder learns from, by commas

A line of stories.jsonl is one story. `accounts` are articles by their id in the data set, with the SHA-256 of their
text in UTF-8. Passages are [account, start, end]: the account's number, then code points of its text, end excluded.
Claims: {passages, differences (empty: shared)}. Commitments: {kind, actor, action, condition (or null)}. `apart`: the
cross-encoder must not learn from the story, since weights that its judgement enters do.
Needs Python 3 alone.
"""
import gzip
import hashlib
import json
import pathlib
import sys

STORIES = pathlib.Path(__file__).with_name('stories.jsonl')
PREFIX = 'as-'  # of the folders' names: where the articles are from


def articles(data):
    with gzip.open(data, 'rt', encoding='utf-8') as lines:
        return {a['id']: a for line in lines for a in json.loads(line)['articles']}


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def packed(folder):
    gold = json.loads((folder / 'gold.json').read_text(encoding='utf-8'))
    files = sorted(f for f in folder.glob('*.json') if f.name != 'gold.json')
    accounts = [json.loads(f.read_text(encoding='utf-8')) for f in files]
    number = {f.stem: i for i, f in enumerate(files)}

    def place(account, passage):
        start = accounts[number[account]]['text'].index(passage)
        return [number[account], start, start + len(passage)]

    return {
        'story': folder.name.removeprefix(PREFIX),
        'accounts': [{'id': a['id'], 'name': f.stem, 'sha256': sha256(a['text'])} for f, a in zip(files, accounts)],
        'claims': [{'passages': [place(m['account'], m['passage']) for m in c['members']],
                    'differences': sorted(c['difference'])} for c in gold['claims']],
        'single': [place(s['account'], s['passage']) for s in gold['single']],
        'commitments': [{'kind': c['kind'], 'actor': c['actor'], 'action': place(c['account'], c['action']),
                         'condition': place(c['account'], c['condition']) if c.get('condition') else None}
                        for c in gold['commitments']],
    }


def restored(line, known):
    """The accounts by file name, and the gold as the shared stories have it."""
    accounts = {}
    for one in line['accounts']:
        article = known.get(one['id'])
        if article is None or sha256(article['text']) != one['sha256']:
            sys.exit(f"{line['story']}: article {one['id']} is not in the data, or has another text")
        accounts[one['name']] = {k: article[k] for k in ('url', 'title', 'published', 'text')}
    names = list(accounts)

    def passage(place):
        return {'account': names[place[0]], 'passage': accounts[names[place[0]]]['text'][place[1]:place[2]]}

    gold = {
        'story': PREFIX + line['story'], 'statements': [], 'statement_accounts': [],
        'claims': [{'id': f'c{i}', 'about': '', 'standing': 'differs' if c['differences'] else 'shared',
                    'difference': c['differences'], 'members': [passage(p) for p in c['passages']]}
                   for i, c in enumerate(line['claims'], 1)],
        'single': [passage(p) for p in line['single']],
        'commitments': [{'account': passage(c['action'])['account'], 'kind': c['kind'], 'actor': c['actor'],
                         'action': passage(c['action'])['passage'],
                         'condition': passage(c['condition'])['passage'] if c['condition'] else None}
                        for c in line['commitments']],
        'furniture': [], 'opinion': [], 'lineage': [],
    }
    return accounts, gold


def write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding='utf-8')


def restore(shared, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for story in (shared / 'stories').resolve().iterdir():
        if story.is_dir() and not (folder / story.name).exists():
            (folder / story.name).symlink_to(story)
    judged = {sha256(json.loads(f.read_text(encoding='utf-8')).get('text', '')) for f in (shared / 'stories').glob('*/[0-9]*.json')}
    known = articles(shared / 'data' / 'allsides-stories.jsonl.gz')
    for line in map(json.loads, STORIES.read_text(encoding='utf-8').splitlines()):
        accounts, gold = restored(line, known)
        if judged & {one['sha256'] for one in line['accounts']}:
            sys.exit(f"{line['story']}: one of the shared stories under another name; learning from it spoils what is measured there")
        story = folder / (PREFIX + line['story'])
        story.mkdir(exist_ok=True)
        for name, account in accounts.items():
            write(story / f'{name}.json', account)
        write(story / 'gold.json', gold)


def pack(folder, data):
    known = articles(data)
    for story in sorted(folder.iterdir()):
        if story.name.startswith(PREFIX):
            line = packed(story)
            restored(line, known)
            print(json.dumps(line, ensure_ascii=False, separators=(',', ':')))


def main():
    match sys.argv[1:]:
        case ['restore', shared, folder]:
            restore(pathlib.Path(shared), pathlib.Path(folder))
        case ['pack', folder, data]:
            pack(pathlib.Path(folder), pathlib.Path(data))
        case ['seen']:
            lines = map(json.loads, STORIES.read_text(encoding='utf-8').splitlines())
            print(','.join(PREFIX + line['story'] for line in lines if not line.get('apart')))
        case _:
            sys.exit(__doc__)


if __name__ == '__main__':
    main()
