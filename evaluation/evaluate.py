#!/usr/bin/env python3
"""Scores the built testimonia and writes docs/evaluation.md. Needs Python 3 alone.

    evaluate.py [--shared DIR]                    score everything, write the page, check the floors
    evaluate.py --set-floors [--allow-lower]      pin today's figures as the floors
    evaluate.py --story NAME [--show KIND ...]    one story's scores, with what it gets wrong
    evaluate.py --only PART                       one of the parts below; writes no page
    evaluate.py --only PART --set-floors [--allow-lower]   pin that part's figures alone

PART is stories, invented, attribution, extraction, grouping, copies, agreement or seeds.

DIR holds the judged stories (stories/), the scorers (tools/), data sets (data/) and the seeds (seeds/).
"""
import argparse
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import agreement
import copies
import extraction
import grouping
import speakers
from page import page

ROOT = Path(__file__).resolve().parent.parent
INVENTED = ROOT / 'training' / 'invented' / 'invented.py'
FLOORS = ROOT / 'evaluation' / 'floors.json'
PAGE = ROOT / 'docs' / 'evaluation.md'

# Never tuned on, never looked at while working.
HELD_OUT = ('tech-addiction', 'terror-list', 'uighur-bill', 'well-rescue')

MEASURES = (
    'statements.precision', 'statements.recall', 'statements.f1', 'statements.recall_at_0.8',
    'statements.speaker_accuracy', 'statements.kind_accuracy',
    'claims.pair_precision', 'claims.pair_recall', 'claims.pair_f1',
    'differences.found', 'differences.right_type', 'differences.type_precision',
    'differences.type_f1', 'differences.false_on_shared',
    'single.recall', 'single.wrongly_alone',
    'commitments.precision', 'commitments.recall', 'commitments.f1', 'commitments.kind_accuracy',
    'commitments.actor_accuracy', 'commitments.condition_recall',
    'furniture.recall', 'furniture.body_lost', 'opinion.macro_f1', 'lineage.f1',
    'evidence.not_verbatim')
# What the gold of the invented stories tells of.
OF_INVENTED = tuple(m for m in MEASURES if m.split('.')[0] in ('claims', 'differences', 'single'))
# Parts that score several sets, the key these stand under, and which of their figures have floors.
PINNED = (
    ('extraction', 'halves', ('precision', 'recall', 'f1', 'dates_right', 'dates_right_of_carried')),
    ('copies', 'halves', ('precision', 'recall')),
    ('grouping', 'sets', ('b3_f1', 'pair_f1')))
LESS_IS_BETTER = {'differences.false_on_shared', 'single.wrongly_alone', 'furniture.body_lost',
                  'evidence.not_verbatim'}
COUNTS = ('statements.gold', 'statements.predicted', 'claims.pairs_gold', 'claims.pairs_judged',
          'differences.gold', 'differences.shared_aligned', 'single.gold', 'commitments.gold',
          'commitments.predicted', 'opinion.gold', 'evidence.passages')


def fail(message):
    sys.exit(f'evaluate: {message}')


def run(command, **options):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if done.returncode:
        fail(f"{' '.join(map(str, command[:4]))} ... ended with {done.returncode}:\n"
             + done.stderr[-2000:])
    return done


def testimonia(*arguments, **options):
    return run([ROOT / 'testimonia', *arguments], **options)


def data_hash(files, base):
    """One hash over names and bytes: the same data, the same hash."""
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(f'{file.relative_to(base)}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n'
                     .encode())
    return whole.hexdigest()


def accounts(story):
    return sorted(f for f in story.glob('*.json') if f.name != 'gold.json')


def score_story(shared, story, folder, show=()):
    dossier = folder / f'{story.name}.json'
    testimonia('compare', '--format', 'json', '-o', dossier, *accounts(story))
    options = [x for kind in show for x in ('--show', kind)]
    command = [sys.executable, shared / 'tools' / 'score-story', story, dossier]
    if show:
        return run(command + options).stdout
    return json.loads(run(command + ['--json']).stdout)


def value(score, measure):
    part, _, name = measure.partition('.')
    return score[part].get(name)


def interval(values, rounds=2000):
    """95 % percentile bootstrap of the mean; always the same draws."""
    draw = random.Random(20261122)
    means = sorted(sum(draw.choices(values, k=len(values))) / len(values) for _ in range(rounds))
    return means[int(rounds * 0.025)], means[int(rounds * 0.975) - 1]


def summary(scores, measures=MEASURES):
    figures = {}
    for measure in measures:
        values = [v for v in (value(s, measure) for s in scores) if v is not None]
        if values:
            low, high = interval(values)
            figures[measure] = {'mean': sum(values) / len(values), 'low': low, 'high': high,
                                'stories': len(values)}
    counts = {c: sum(value(s, c) or 0 for s in scores) for c in COUNTS}
    return {'stories': len(scores), 'figures': figures, 'counts': counts}


def score_stories(shared, folder):
    stories = sorted(p.parent for p in (shared / 'stories').glob('*/gold.json'))
    judge = speakers.scorer(shared / 'tools' / 'score-story')
    scores, named = {}, {'dev': [], 'held-out': []}
    for story in stories:
        print(f'  {story.name}', file=sys.stderr)
        scores[story.name] = score_story(shared, story, folder)
        part = 'held-out' if story.name in HELD_OUT else 'dev'
        named[part] += speakers.answers(judge, story, folder / f'{story.name}.json')
    files = [f for s in stories for f in accounts(s) + [s / 'gold.json']]
    return {
        'data': data_hash(files, shared),
        'dev': summary([s for n, s in scores.items() if n not in HELD_OUT]),
        'held-out': summary([s for n, s in scores.items() if n in HELD_OUT]),
        'speakers': {part: speakers.curve(given) for part, given in named.items()},
        'each': scores}


def score_invented(shared, folder):
    """The stories invented for judging, which nothing was learned from."""
    stories = folder / 'invented'
    run([sys.executable, INVENTED, 'build', stories, 'judged'])
    scores = {}
    for gold in sorted(stories.glob('*/gold.json')):
        print(f'  {gold.parent.name}', file=sys.stderr)
        scores[gold.parent.name] = score_story(shared, gold.parent, folder)
    return {'data': data_hash(stories.glob('*/*.json'), stories),
            **summary(list(scores.values()), OF_INVENTED), 'each': scores}


def score_attribution(shared, folder):
    gold = shared / 'data' / 'polnear' / 'cofenet-valid.txt'
    tool = shared / 'tools' / 'score-attribution'
    sentences, predicted = folder / 'sentences.jsonl', folder / 'predicted.jsonl'
    sentences.write_text(run([sys.executable, tool, 'texts', gold]).stdout, encoding='utf-8')
    start = time.monotonic()
    predicted.write_text(testimonia('analyze', '--format', 'jsonl', sentences).stdout,
                         encoding='utf-8')
    seconds = time.monotonic() - start
    text = run([sys.executable, tool, 'score', gold, predicted]).stdout
    rows = re.findall(r'^(\w+) +P +([\d.]+) +R +([\d.]+) +F1 +([\d.]+) +\((\d+) gold, (\d+)', text,
                      re.M)
    return {
        'data': data_hash([gold], shared),
        'seconds': seconds,
        'sentences': sum(1 for _ in sentences.open(encoding='utf-8')),
        'missing': (re.findall(r'^(\d+) of \d+ records have no', text, re.M) or ['0'])[0],
        'roles': {r[0]: dict(zip(('precision', 'recall', 'f1'), map(float, r[1:4])))
                  | {'gold': int(r[4]), 'predicted': int(r[5])} for r in rows},
        'published': re.findall(r'published, (.*): (.*)$', text, re.M)}


def score_extraction(shared, folder):
    data = shared / 'data' / 'trafilatura_eval'
    part = extraction.score(data, folder, testimonia)
    return part | {'data': data_hash([data / 'tests' / 'evaldata.json'], shared)}


def score_grouping(shared, folder):
    data, tool = shared / 'data', shared / 'tools' / 'score-grouping'
    files = [data / 'allsides-stories.jsonl.gz', data / 'gva' / 'articles.jsonl.gz',
             data / 'seesaw' / 'seesaw.tar.gz']
    part = grouping.score(data, folder, testimonia,
                          lambda gold, predicted: run([sys.executable, tool, gold, predicted]).stdout)
    return {'data': data_hash(files, shared), 'sets': part}


def score_copies(shared, folder):
    data = shared / 'data'
    part = copies.score(data, folder, testimonia)
    files = [data / 'gva' / 'articles.jsonl.gz', data / 'stream.jsonl.gz']
    return part | {'data': data_hash(files, shared)}


def score_agreement(shared, folder):
    data = shared / 'data' / 'discord_nanco'
    part = agreement.score(data, folder, testimonia)
    return part | {'data': data_hash([data / 'nanco_dataset.json'], shared)}


def time_seeds(shared, folder):
    seeds = sorted((shared / 'seeds').glob('*.txt'))
    times = []
    for _ in range(3):
        start = time.monotonic()
        testimonia('compare', '--format', 'json', '-o', folder / 'seeds.json', *seeds)
        times.append(time.monotonic() - start)
    words = sum(len(s.read_text(encoding='utf-8').split()) for s in seeds)
    return {'seconds': min(times), 'accounts': len(seeds), 'words': words,
            'processors': os.cpu_count()}


def pinned(result):
    """What floors are kept for, by set, of the parts that were scored."""
    sets = {}

    def pin(name, part, figures):
        sets[name] = {'data': result[part]['data'], 'figures': figures}

    if 'stories' in result:
        for half in ('dev', 'held-out'):
            figures = result['stories'][half]['figures']
            pin(f'stories/{half}', 'stories', {m: f['mean'] for m, f in figures.items()})
    if 'invented' in result:
        figures = result['invented']['figures']
        pin('invented', 'invented', {m: f['mean'] for m, f in figures.items()})
    if 'attribution' in result:
        roles = result['attribution']['roles']
        pin('attribution', 'attribution', {f'{r}.f1': v['f1'] for r, v in roles.items()})
    for part, key, measures in PINNED:
        for name, figures in result.get(part, {}).get(key, {}).items():
            pin(f'{part}/{name}', part, {m: figures[m] for m in measures})
    if 'agreement' in result:
        pin('agreement', 'agreement',
            {m: result['agreement'][m] for m in ('balanced_accuracy', 'mean')})
    return sets


def worse(measure, now, floor):
    return now > floor + 1e-9 if measure in LESS_IS_BETTER else now < floor - 1e-9


def check_floors(result, floors):
    """Every figure on the wrong side of its floor, as a line."""
    lines = []
    for name, now in pinned(result).items():
        floor = floors.get(name)
        if floor is None:
            continue
        if floor['data'] != now['data']:
            lines.append(f'{name}: the floors were pinned on other data (see --set-floors)')
            continue
        for measure, limit in floor['figures'].items():
            figure = now['figures'].get(measure)
            if figure is None or worse(measure, figure, limit):
                lines.append(f'{name}: {measure} is {figure}, its floor {limit}')
    return lines


def read_floors():
    return json.loads(FLOORS.read_text(encoding='utf-8')) if FLOORS.exists() else {}


def set_floors(result, floors, allow_lower):
    new = dict(floors)
    for name, now in pinned(result).items():
        old = floors.get(name, {})
        same = old.get('data') == now['data']
        figures = {}
        for measure, figure in now['figures'].items():
            # A hair's breadth aside, so that rounding alone never fails a run.
            hair = 0.0005 if measure in LESS_IS_BETTER else -0.0005
            floor = max(0.0, round(figure + hair, 4))
            before = old.get('figures', {}).get(measure) if same else None
            if before is not None and worse(measure, floor, before):
                if not allow_lower:
                    fail(f'{name}: {measure} would go from {before} to {floor}; '
                         '--allow-lower lowers it')
            figures[measure] = floor
        new[name] = {'data': now['data'], 'figures': figures}
    FLOORS.write_text(json.dumps(new, indent=2) + '\n', encoding='utf-8')


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--shared', type=Path, default=ROOT.parent / 'shared')
    parser.add_argument('--story')
    parser.add_argument('--show', action='append', default=[])
    parser.add_argument('--look-at-held-out', action='store_true')
    parser.add_argument('--only', choices=('stories', 'invented', 'attribution', 'extraction', 'grouping',
                                           'copies', 'agreement', 'seeds'))
    parser.add_argument('--set-floors', action='store_true')
    parser.add_argument('--allow-lower', action='store_true')
    asked = parser.parse_args()
    shared = asked.shared.resolve()
    if not (shared / 'stories').is_dir():
        fail(f'there are no judged stories in {asked.shared} (say where with --shared, or '
             'make eval SHARED=...). They are not part of the project: docs/evaluation.md says '
             'how each set can be had.')
    testimonia('--version')
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if asked.story is not None:
            one_story(asked, shared, folder)
        elif asked.only:
            part = {'stories': score_stories, 'invented': score_invented,
                    'attribution': score_attribution,
                    'extraction': score_extraction, 'grouping': score_grouping,
                    'copies': score_copies, 'agreement': score_agreement,
                    'seeds': time_seeds}[asked.only](shared, folder)
            print(json.dumps(part, indent=2))
            if asked.set_floors:
                set_floors({asked.only: part}, read_floors(), asked.allow_lower)
        else:
            everything(asked, shared, folder)


def one_story(asked, shared, folder):
    story = shared / 'stories' / asked.story
    if not (story / 'gold.json').is_file():
        fail(f'no story {asked.story!r}; there are '
             + ', '.join(sorted(p.parent.name for p in (shared / 'stories').glob('*/gold.json'))))
    if asked.story in HELD_OUT and asked.show and not asked.look_at_held_out:
        fail(f'{asked.story} is held out: looking at its misses spoils it (--look-at-held-out)')
    print(score_story(shared, story, folder, asked.show or ['none']), end='')


def everything(asked, shared, folder):
    result = {
        'stories': score_stories(shared, folder),
        'invented': score_invented(shared, folder),
        'attribution': score_attribution(shared, folder),
        'extraction': score_extraction(shared, folder),
        'grouping': score_grouping(shared, folder),
        'copies': score_copies(shared, folder),
        'agreement': score_agreement(shared, folder),
        'seeds': time_seeds(shared, folder)}
    floors = read_floors()
    if asked.set_floors:
        set_floors(result, floors, asked.allow_lower)
        floors = read_floors()
    PAGE.write_text(page(result, floors, MEASURES, LESS_IS_BETTER), encoding='utf-8')
    below = check_floors(result, floors)
    if below:
        fail('below the floor:\n  ' + '\n  '.join(below))
    print(f'wrote {PAGE.relative_to(ROOT)}; no figure is below its floor')


if __name__ == '__main__':
    main()
