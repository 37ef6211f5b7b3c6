#!/usr/bin/env python3
"""Pairs that differ in a known way, made of pairs that do not: one of two passages that say the same is altered at one place.

    altered.py PAIRS OUT [SEED]

PAIRS is what PairTexts wrote; of its pairs labelled `s` each gives OUT up to MOST altered ones, in the same form, and itself.
A model that has seen these looks for where two passages part before it learns which partings matter. An alteration is made
only where the other passage says the same thing at that place (number, time, place, speaker), or of the passage's own force
(modality, polarity, scope). Some alterations change nothing that matters (a rounded number, "US" for "United States"): these
stay `s`, so that no alteration gives itself away by being one.
"""
import json
import random
import re
import sys

MOST = 4
LIMITED = 0.35  # of the passages have a limit put at their end as one of their alterations

FIGURE = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+|(?<![\w.,])\d+(?:\.\d+)?(?![\w,])")
COUNTED = "two three four five six seven eight nine ten eleven twelve".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April June July August September October November December".split()
NAMED = re.compile(r"(?:(?<=\bin )|(?<=\bat )|(?<=\bnear )|(?<=\bfrom ))[A-Z][a-z]+(?: [A-Z][a-z]+)?\b")

# What a passage says with less or more than it said: (pattern, instead).
FORCE = [
    (r"\bwill\b(?! not)", ["may", "might", "could", "is considering whether to", "would probably"]),
    (r"\bwould\b(?! not)", ["might", "could"]),
    (r"\b(?:may|might|could)\b(?! not)", ["will", "is certain to"]),
    (r"\b(?:plans|intends|hopes|wants) to\b", ["has decided to", "will", "is weighing whether to"]),
    (r"\b(?:planned|intended|hoped|wanted) to\b", ["had decided to", "was weighing whether to"]),
    (r"\bis considering\b", ["has decided on", "has ruled out"]),
    (r"\bpledged\b|\bvowed\b|\bpromised\b", ["considered", "offered", "suggested"]),
    (r"\bconfirmed\b", ["suggested", "did not rule out"]),
    (r"\bsuggested\b", ["confirmed", "insisted"]),
    (r"\ballegedly |\breportedly |\bapparently |\bpossibly |\bpotentially ", [""]),
    (r"\balleged\b|\bsuspected\b", ["proven", "confirmed"]),
    (r"\bbelieves?\b|\bthinks?\b", ["knows", "doubts"]),
    (r"\b(?:is|was) expected to\b", ["is certain to", "could"]),
    (r"\bappears? to\b|\bseems? to\b", ["is known to"]),
    (r"\bmust\b|\bhas to\b", ["should", "may"]),
    (r"\bshould\b", ["must", "could"]),
    (r"\b(is|are|was|were)\b(?! not)(?= [a-z])", ["may be", "is said to be", "could be"]),
]
NEGATION = [
    (r"\b(will|would|could|can|should|did|does|do|is|are|was|were|has|have|had)\b(?! not)(?= [a-z])", [r"\1 not"]),
    (r"\b(will|would|could|can|should|did|does|do|is|are|was|were|has|have|had) (?:not|never)\b", [r"\1"]),
    (r"\bsupports?\b", ["opposes"]), (r"\bsupported\b", ["opposed"]),
    (r"\bopposes?\b", ["supports"]), (r"\bopposed\b", ["supported"]),
    (r"\brejected\b|\brefused\b", ["accepted"]), (r"\baccepted\b|\bapproved\b", ["rejected"]),
    (r"\bdenied\b", ["admitted", "confirmed"]), (r"\badmitted\b|\backnowledged\b", ["denied"]),
    (r"\bincreased?\b|\brose\b", ["fell"]), (r"\bfell\b|\bdecreased\b|\bdropped\b", ["rose"]),
    (r"\bbegan\b|\bstarted\b", ["ended"]), (r"\bended\b", ["began"]),
    (r"\ballows?\b", ["forbids"]), (r"\bbans?\b", ["allows"]),
    (r"\bwithout\b", ["with"]), (r"\bwon\b", ["lost"]), (r"\blost\b", ["won"]),
    (r"\bknew\b", ["did not know"]), (r"\bno\b(?= [a-z])", ["some"]),
]
REACH = [
    (r"\ball\b(?! of a| the way)", ["some", "most", "many"]), (r"\bevery\b|\beach\b", ["almost every"]),
    (r"\bsome\b|\bmany\b|\bseveral\b", ["all", "only a few"]), (r"\bmost\b", ["all", "some"]),
    (r"\bany\b", ["certain"]), (r"\balways\b", ["often", "sometimes"]), (r"\boften\b|\bsometimes\b", ["always"]),
    (r"\bonly \b|\bmostly \b|\bmainly \b|\bpartly \b|\blargely \b|\bnearly \b|\balmost \b", [""]),
    (r"\bcompletely\b|\bfully\b|\bentirely\b", ["partly"]),
    (r"\b(?:if|unless|until|except|as long as|provided)\b [^,.;”\"]{8,60}", [""]),
    (r"\bnational\b|\bnationwide\b", ["local"]), (r"\bpermanently?\b", ["temporary"]),
]
LIMITS = [
    ", but only in some cases", ", at least for now", " if the courts agree", " until the end of the year", ", except in emergencies",
    ", mainly in the cities", " unless both sides agree", ", among other things", " in part", ", but not all of them",
    " under certain conditions", " for the first time", " and in the whole region", " for those who ask for it", " among older people",
]
STRENGTH = [
    (r"\bprotest(s|ers)?\b", [r"riot\1"]), (r"\basked\b", ["demanded", "begged"]), (r"\burged\b", ["ordered"]),
    (r"\bcriticized\b|\bcriticised\b", ["attacked", "denounced"]), (r"\bcalled for\b", ["demanded"]), (r"\bkilled\b", ["murdered"]),
    (r"\bdied\b", ["were killed"]), (r"\bdisagreed\b", ["clashed"]), (r"\bconcerned\b|\bworried\b", ["outraged", "alarmed"]),
    (r"\bmistakes?\b|\berrors?\b", ["lie"]), (r"\bfalse\b|\bincorrect\b", ["a lie"]), (r"\bstrong\b", ["brutal"]),
    (r"\bsaid\b(?= (?:that|it|he|she|they|the)\b)", ["complained", "boasted", "admitted", "warned"]), (r"\bfired\b", ["let go"]),
    (r"\bmeeting\b|\btalks\b", ["confrontation"]), (r"\bgroups?\b", ["gang"]), (r"\bcrisis\b", ["difficulty"]),
]
SAME = [
    (r"\bsaid\b", ["stated", "told reporters", "noted"]), (r"\bUnited States\b", ["US", "U.S."]), (r"\bU\.S\.(?= )|\bUS\b", ["United States"]),
    (r"\bbecause\b", ["since", "as"]), (r"\bbut\b", ["yet", "though"]), (r"\babout\b|\baround\b", ["some", "roughly"]), (r"\balso \b", [""]),
    (r"\bbegin\b", ["start"]), (r"\bbegan\b", ["started"]), (r"\bmore than\b|\bover(?= \d)", ["above"]), (r"\bpercent\b|\bper cent\b", ["%"]),
    (r"\bpurchase\b", ["buy"]), (r"\bassist(?:ance)?\b", ["help"]), (r"\bmultiple\b", ["several"]), (r"\blarge\b", ["big"]), (r"\bnow \b", [""]),
    (r"\bhowever,? \b", [""]), (r"\bTrump\b", ["Mr. Trump", "the president"]), (r"\bin order to\b", ["to"]), (r"\bregarding\b", ["about"]),
]
LISTS = [("modality", FORCE), ("polarity", NEGATION), ("scope", REACH), ("wording", STRENGTH), ("s", SAME)]
LISTS = [(kind, [(re.compile(pattern), instead) for pattern, instead in table]) for kind, table in LISTS]


def clause(passage):
    return passage["sentence"][passage["start"] : passage["end"]]


def edited(passage, start, end, text):
    """The passage with other words in place of those from `start` to `end` of its clause, and where they stand in the sentence."""
    at = passage["start"] + start
    sentence = passage["sentence"][:at] + text + passage["sentence"][passage["start"] + end :]
    changed = {**passage, "sentence": sentence, "end": passage["end"] + len(text) - (end - start)}
    return changed, ([at, at + len(text)] if text else None)


def found(passage, text):
    at = clause(passage).find(text)
    return None if at < 0 else [passage["start"] + at, passage["start"] + at + len(text)]


def other_figure(figure, chance):
    value = float(figure.replace(",", ""))
    if figure.isdigit() and 1900 <= value <= 2100:
        return str(int(value) + chance.choice([-3, -2, -1, 1, 2])), "time"
    new = value * chance.choice([0.4, 0.6, 0.8, 1.2, 1.5, 2, 10])
    if "." in figure:
        told = f"{new:.1f}"
    else:
        new = max(1, round(new)) if round(new) != value else value + chance.choice([1, 2, 3])
        told = f"{int(new):,}" if "," in figure else str(int(new))
    return told, "number"


def shared(one, other, chance, places):
    """Alterations of what both passages name: numbers, days, months, places."""
    here, there = clause(one), clause(other)
    for match in FIGURE.finditer(there):
        if re.search(rf"(?<![\w.,]){re.escape(match[0])}(?![\w,]|\.\d)", here):
            told, kind = other_figure(match[0], chance)
            if told != match[0]:
                yield kind, match.start(), match.end(), told, found(one, match[0])
            if kind == "number" and match[0].isdigit() and len(match[0]) > 2 and not match[0].endswith("00"):
                unit = 10 ** (len(match[0]) - 2)
                yield "s", match.start(), match.end(), f"about {round(int(match[0]) / unit) * unit}", None
    for kind, names in (("number", COUNTED), ("time", DAYS), ("time", MONTHS)):
        for name in names:
            for match in re.finditer(rf"\b{name}\b", there):
                if re.search(rf"\b{name}\b", here):
                    yield kind, match.start(), match.end(), chance.choice([n for n in names if n != name]), found(one, name)
    for match in NAMED.finditer(there):
        if match[0] in here and match[0] not in MONTHS + DAYS:
            yield "place", match.start(), match.end(), chance.choice(places), found(one, match[0])


def forced(passage, chance):
    """Alterations of the passage's own force, reach and tone, and some that change nothing."""
    text = clause(passage)
    for kind, table in LISTS:
        for pattern, instead in table:
            for match in pattern.finditer(text):
                told = match.expand(chance.choice(instead))
                yield kind, match.start(), match.end(), told
    if chance.random() < LIMITED and re.search(r"[a-z][.”\"]*$", text):
        end = len(text.rstrip('.”"'))
        yield "scope", end, end, chance.choice(LIMITS)


def respoken(one, other, names, chance):
    """The passage with another speaker, where both had one and the same."""
    own = set(re.findall(r"\w{3,}", other["speaker"].lower()))
    if not own & set(re.findall(r"\w{3,}", one["speaker"].lower())):
        return None
    name = chance.choice(names)
    if own & set(re.findall(r"\w{3,}", name.lower())):
        return None
    sentence, start, end = other["sentence"], other["start"], other["end"]
    outside = [m for m in re.finditer(r"\b[A-Z][\w’'-]{2,}\b", sentence) if m[0].lower() in own and not start <= m.start() < end]
    for match in reversed(outside):
        new = name.split()[-1]
        sentence = sentence[: match.start()] + new + sentence[match.end() :]
        if match.start() < start:
            start, end = start + len(new) - len(match[0]), end + len(new) - len(match[0])
    return {**other, "sentence": sentence, "start": start, "end": end, "speaker": name}


def alter(pair, names, places, chance):
    """The pair's altered ones, at most MOST, of as many kinds as there are."""
    one, other = (pair["one"], pair["other"]) if chance.random() < 0.5 else (pair["other"], pair["one"])
    made = {}
    for kind, start, end, text, place in shared(one, other, chance, places):
        changed, words = edited(other, start, end, text)
        made.setdefault(kind, []).append((changed, [place, words]))
    for kind, start, end, text in forced(other, chance):
        changed, words = edited(other, start, end, text)
        made.setdefault(kind, []).append((changed, [None, words]))
    spoken = respoken(one, other, names, chance)
    if spoken:
        made["speaker"] = [(spoken, [None, None])]
    kinds = sorted(made)
    chance.shuffle(kinds)
    for kind in kinds[:MOST]:
        changed, words = chance.choice(made[kind])
        yield {"story": pair["story"], "label": kind, "one": one, "other": changed, "words": words}


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) == 4 else 1)
    with open(sys.argv[1], encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in lines]
    sides = [pair[side] for pair in pairs for side in ("one", "other")]
    names = sorted({side["speaker"] for side in sides if " " in side["speaker"]})
    places = sorted({match[0] for side in sides for match in NAMED.finditer(clause(side)) if match[0] not in MONTHS + DAYS})
    counts = {}
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for pair in pairs:
            if pair["label"] in ("n", "s"):
                print(json.dumps(pair, ensure_ascii=False), file=out)
            if pair["label"] == "s":
                for altered in alter(pair, names, places, chance):
                    counts[altered["label"]] = counts.get(altered["label"], 0) + 1
                    print(json.dumps(altered, ensure_ascii=False), file=out)
    print(counts)


if __name__ == "__main__":
    main()
