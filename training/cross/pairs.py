#!/usr/bin/env python3
"""Pairs of passages judged by hand, kept without a word of them: who reads them back needs allsides-stories.jsonl.gz.

    pairs.py restore SHARED FOLDER   the accounts as FOLDER/STORY/NAME.json, the pairs as FOLDER/pairs.tsv

A line of pairs.jsonl is one story. `accounts` are articles as in ../gold/stories.jsonl. A pair is [passage, passage, label,
words, words]: passages are [account, start, end] in code points of its text, end excluded; the label is `n` (not one matter),
`s` (one matter, no difference) or the types of difference by commas; words are [start, end] of those that carry the difference
in each passage's sentence, or null. Needs Python 3 alone.
"""
import json
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / 'gold'))
from gold import articles, sha256, write  # noqa: E402

PAIRS = pathlib.Path(__file__).with_name('pairs.jsonl')


def restore(shared, folder):
    known = articles(shared / 'data' / 'allsides-stories.jsonl.gz')
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / 'pairs.tsv').open('w', encoding='utf-8') as table:
        for line in map(json.loads, PAIRS.read_text(encoding='utf-8').splitlines()):
            story = folder / line['story']
            story.mkdir(exist_ok=True)
            for one in line['accounts']:
                article = known.get(one['id'])
                if article is None or sha256(article['text']) != one['sha256']:
                    sys.exit(f"{line['story']}: article {one['id']} is not in the data, or has another text")
                write(story / f"{one['name']}.json", {k: article[k] for k in ('url', 'title', 'published', 'text')})
            for one, other, label, *told in line['pairs']:
                row = [line['story'], label]
                for (account, start, end), place in zip((one, other), told):
                    row += [line['accounts'][account]['name'], start, end, *(place or (-1, -1))]
                print(*row, sep='\t', file=table)


def main():
    match sys.argv[1:]:
        case ['restore', shared, folder]:
            restore(pathlib.Path(shared), pathlib.Path(folder))
        case _:
            sys.exit(__doc__)


if __name__ == '__main__':
    main()
