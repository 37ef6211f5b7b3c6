"""Scores which answers `testimonia` takes for the same, on NanCo: what many outlets answer to one question, grouped by
people. The decision is the one by which `compare` lays clauses side by side, with its own weights and threshold: nothing is
learned from these questions."""
import json
import random
import re

LINE = re.compile(r'^(\w+) +balanced accuracy +([\d.]+) +\((\d+) of (\d+) that say the same, (\d+) of (\d+) that do not\)$',
                  re.M)


def place(answer):
    """Where the answer stands in its paragraph, in code points; all of the paragraph where it does not stand there."""
    text, words = answer['Paragraph'], answer['Answer'].strip()
    start = text.lower().find(words.lower())
    return (start, start + len(words)) if words and start >= 0 else (0, len(text))


def lines(questions):
    for question in questions:
        answers = []
        for answer in question['answers']:
            start, end = place(answer)
            answers.append({'text': answer['Paragraph'], 'start': start, 'end': end,
                            'group': str(answer['cluster_global'])})
        yield json.dumps({'answers': answers}) + '\n'


def balanced(counts):
    same_found, same, apart_found, apart = map(sum, zip(*counts))
    return 50.0 * (same_found / same + apart_found / apart)


def score(data, folder, testimonia):
    questions = json.loads((data / 'nanco_dataset.json').read_text(encoding='utf-8'))
    gold = folder / 'answers.jsonl'
    gold.write_text(''.join(lines(questions)), encoding='utf-8')
    rows = LINE.findall(testimonia('eval', 'agreement', gold).stdout)
    each = [row for row in rows if row[0] != 'all']
    counts = [tuple(map(int, row[2:])) for row in each]
    draw = random.Random(20261122)
    means = sorted(balanced(draw.choices(counts, k=len(counts))) for _ in range(2000))
    return {'answers': sum(len(question['answers']) for question in questions),
            'questions': [float(row[1]) for row in each],
            'balanced_accuracy': balanced(counts), 'low': means[50], 'high': means[1949],
            'mean': sum(float(row[1]) for row in each) / len(each),
            'same': sum(c[1] for c in counts), 'same_found': sum(c[0] for c in counts),
            'apart': sum(c[3] for c in counts), 'apart_found': sum(c[2] for c in counts)}
