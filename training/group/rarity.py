"""Counts in how many articles each word stands and writes how rare it is: rarity.py STREAM NEAR_TWINS OUT.

STREAM is a stream of news in general; NEAR_TWINS, articles on many events of one kind, count several times, so that the
words of that kind are not taken for telling."""
import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict

TWIN = 4
FEWEST = 8


def words(article):
    """As org.testimonia.group.Words reads them: lower case, the s of a plural off, no numbers."""
    found = set()
    for word in re.findall(r'[^\W_]+', (article['title'] + ' ' + article['text']).lower()):
        if len(word) > 1 and not word.isdigit():
            plural = len(word) > 3 and word[-1] == 's' and word[-2] != 's'
            found.add(word[:-1] if plural else word)
    return found


def main():
    stream, twins, out = sys.argv[1:]
    counts, articles = Counter(), 0
    with gzip.open(stream, 'rt', encoding='utf-8') as lines:
        for line in lines:
            articles += 1
            counts.update(words(json.loads(line)))
    with open(twins, encoding='utf-8') as lines:
        for line in lines:
            articles += TWIN
            for word in words(json.loads(line)):
                counts[word] += TWIN
    alike = defaultdict(list)
    for word, count in counts.items():
        if count >= FEWEST:
            alike[round(math.log(articles / count) * 4) / 4].append(word)
    with open(out, 'w', encoding='utf-8') as text:
        text.write('# Made by training/group/train, not by hand.\n'
                   '# How rare words are in news: the logarithm of how many articles there are to one '
                   'that has the word.\n')
        for rarity in sorted(alike):
            row = sorted(alike[rarity])
            for start in range(0, len(row), 12):
                text.write(f'{rarity:.2f} ' + ' '.join(row[start:start + 12]) + '\n')


main()
