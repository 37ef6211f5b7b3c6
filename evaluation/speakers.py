"""How often a named speaker is right, and how many statements get one: precision against coverage."""

import json
import types

LEVELS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def scorer(tool):
    """What score-story defines, without running it: the same passages and names count as one here as there."""
    names = {}
    exec(compile(tool.read_text(encoding='utf-8').rsplit('\nmain()', 1)[0], str(tool), 'exec'), names)
    return types.SimpleNamespace(**names)


def answers(judge, story, dossier):
    """For each statement of the gold, (confidence, whether the speaker's name is right) of the statement that tells it; None
    where none does or its speaker is not named."""
    gold = json.loads((story / 'gold.json').read_text(encoding='utf-8'))
    told = json.loads(dossier.read_text(encoding='utf-8'))
    accounts = judge.Accounts(str(story))
    stems = {account['id']: judge.stem(account['source']) for account in told['accounts']}
    tables = {stem: judge.u16(text) for stem, text in accounts.text.items()}
    found = []
    for statement in told['statements']:
        content, table = statement['content'], tables[stems[statement['content']['account']]]
        place = [table[content[end]] if table else content[end] for end in ('start', 'end')]
        found.append((stems[content['account']], place, statement))
    given, used = [], set()
    for wanted in gold['statements']:
        if wanted['account'] not in gold['statement_accounts']:
            continue
        spans = accounts.spans(wanted['account'], wanted['content'])
        best = max(((judge.best(spans, place, judge.jac), -i) for i, (account, place, _) in enumerate(found)
                    if account == wanted['account'] and i not in used), default=(0, 0))
        if best[0] < 0.5:
            given.append(None)
            continue
        used.add(-best[1])
        statement = found[-best[1]][2]
        name = statement['speaker'].get('name')
        given.append((statement['confidence'], judge.same_name(name, wanted['speaker'])) if name else None)
    return given


def curve(given):
    """For each level of confidence: what share of the gold's statements is told with a speaker's name at that confidence or
    more, and what share of those names is right."""
    rows = []
    for level in LEVELS:
        named = [right for answer in given if answer for confidence, right in [answer] if confidence >= level]
        rows.append({'confidence': level, 'coverage': len(named) / max(1, len(given)),
                     'precision': sum(named) / max(1, len(named)), 'named': len(named)})
    return rows
