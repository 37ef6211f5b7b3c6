#!/usr/bin/env python3
"""Invented stories with planted differences, told by several outlets each (see README.md for their form).

    invented.py build FOLDER [judged|learned]   story folders with gold.json, as SHARED/stories has them
    invented.py names [judged|learned]          the stories' names by commas

Needs Python 3 alone.
"""
import json
import pathlib
import re
import sys

STORIES = pathlib.Path(__file__).with_name('stories')
TYPES = {'number', 'wording', 'speaker', 'time', 'place', 'scope', 'modality', 'polarity'}
PREFIX = 'in-'  # of the folders' names: where the stories are from
OWN = 's'  # marks what only this account has
FURNITURE = 'f'


class Mistake(Exception):
    """What is wrong with a story's file."""


def unmarked(raw, where):
    """The text without its marks, and (mark, value, start, end) for each."""
    text, open_marks, marks = [], [], []
    at = 0
    while at < len(raw):
        if raw[at] == '{':
            bar = raw.find('|', at)
            mark, _, value = raw[at + 1:bar].partition('=')
            if bar < 0 or not re.fullmatch(r'[\w-]+', mark): raise Mistake(f'{where}: no mark after {{: {raw[at:at + 40]!r}')
            open_marks.append((mark, value or None, len(text)))
            at = bar + 1
        elif raw[at] == '}':
            if not open_marks: raise Mistake(f'{where}: }} without a mark: {raw[max(0, at - 40):at + 1]!r}')
            mark, value, start = open_marks.pop()
            marks.append((mark, value, start, len(text)))
            at += 1
        else:
            text.append(raw[at])
            at += 1
    if open_marks: raise Mistake(f'{where}: {open_marks[-1][0]} has no end')
    return ''.join(text), sorted(marks, key=lambda m: (m[2], -m[3]))


def read(file):
    """A story's accounts by file name, its gold and its part."""
    name, question, part, claims, told, body = file.stem, '', '', {}, [], None
    for line in file.read_text(encoding='utf-8').splitlines():
        key, _, rest = line.partition(' ')
        if key == '@q': question = rest
        elif key == '@part': part = rest
        elif key == '@claim':
            i, types, about, note = (x.strip() for x in rest.split('|', 3))
            types = [] if types == 'shared' else [t.strip() for t in types.split(',')]
            if set(types) - TYPES: raise Mistake(f'{file.name}: {i}: no such type: {types}')
            claims[i] = {'id': i, 'about': about, 'standing': 'differs' if types else 'shared', 'difference': types,
                         'note': note, 'members': []}
        elif key == '@acc':
            domain, title, byline, published = (x.strip() for x in rest.split('|'))
            body = []
            told.append(({'url': f'https://{domain}.example/{name}', 'title': title, 'byline': byline or None,
                          'published': published, 'source_domain': f'{domain}.example', 'language': 'en'}, body))
        elif body is not None: body.append(line)
        elif line.strip(): raise Mistake(f'{file.name}: before the first account: {line!r}')
    if part not in ('judged', 'learned'): raise Mistake(f'{file.name}: @part is judged or learned')
    accounts, single, furniture = {}, [], []
    for number, (account, lines) in enumerate(told, 1):
        stem = f'{number:02d}-{account["source_domain"].removesuffix(".example")}'
        text, marks = unmarked('\n'.join(lines).strip('\n'), f'{file.name}: {stem}')
        accounts[stem] = {**account, 'text': text}
        for mark, value, start, end in marks:
            member = {'account': stem, 'passage': text[start:end]}
            if mark == OWN: single.append(member)
            elif mark == FURNITURE: furniture.append(member)
            elif mark in claims: claims[mark]['members'].append({**member, 'value': value})
            else: raise Mistake(f'{file.name}: {stem}: no claim {mark}')
    for claim in claims.values():
        if len({m['account'] for m in claim['members']}) < 2: raise Mistake(f'{file.name}: {claim["id"]}: told by one account')
    gold = {'story': name, 'question': question, 'claims': list(claims.values()), 'single': single, 'furniture': furniture}
    empty = ('statements', 'statement_accounts', 'commitments', 'opinion', 'lineage', 'lineage_weak', 'scare_quotes',
             'optional_statements', 'optional_commitments', 'optional_claims')
    return accounts, gold | {key: [] for key in empty}, part


def stories(part):
    for file in sorted(STORIES.glob('*.txt')):
        accounts, gold, of = read(file)
        if part in (None, of): yield PREFIX + file.stem, accounts, gold


def build(folder, part=None):
    for name, accounts, gold in stories(part):
        where = pathlib.Path(folder) / name
        where.mkdir(parents=True, exist_ok=True)
        for stem, content in [*accounts.items(), ('gold', gold)]:
            (where / f'{stem}.json').write_text(json.dumps(content, ensure_ascii=False, indent=1) + '\n', encoding='utf-8')


def names(part=None):
    print(','.join(name for name, _, _ in stories(part)))


if __name__ == '__main__':
    try:
        {'build': build, 'names': names}[sys.argv[1]](*sys.argv[2:])
    except (IndexError, KeyError, TypeError):
        sys.exit(__doc__)
    except Mistake as mistake:
        sys.exit(str(mistake))
