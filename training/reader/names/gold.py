"""Gold names from three corpora, for score.py: the news of GUM, re3d and MEANTIME, as JSON lines of id, corpus, part, kinds
(those the corpus annotates), names (start, end, kind), ignore (start, end: mentions that hold capitals but no clear name, of
which nothing is asked) and text. A name has no leading article, no title and no trailing possessive. Code points.

The corpora annotate mentions, not names ("the Saudi foreign minister Adel al-Jubeir"), so a name is cut out of each mention
where it is clear, and the rest is ignored. Halves by chance: dev to develop on, test to report."""

import argparse
import json
import pathlib
import random
import re
import tarfile
import tempfile
import xml.etree.ElementTree as ElementTree

ARTICLES = set("""
a all an another any both her his its my no our some that the their these this those your
""".split())  # and other words before a name
PRONOUNS = set("""
he here him himself i it many me mine one others several she them there they us we what where which who whose you
""".split())  # never names
TITLES = set("""
administrator admiral adviser advisor ambassador analyst archbishop attorney ayatollah baroness bishop brig brig. brigadier
capt. captain ceo cfo chairman chairwoman chancellor chief co-founder col. colonel commander commodore congressman
congresswoman coo coordinator corporal dame detective director dr dr. economist emir envoy executive founder gen gen.
general gov. governor head imam inspector judge justice king lady leader lieutenant lord lt lt. maj. major manager mayor
minister mr mr. mrs mrs. ms ms. officer pope premier president prince princess private prof. professor queen rep.
representative secretary sen sen. senator sergeant sgt sgt. sheikh sir spc spc. spokesman spokesperson spokeswoman staff
vice- winner
""".split())  # before the name of a person
LINKS = set("""
& ' 's - / al and at bin da de del du el for in la of on s the to van von – ’ ’s
""".split())  # may stand inside a name though not capitalised
PEOPLES = set("""
afghan african alawite american arab argentine armenian asian australian austrian azerbaijani bahraini baloch bangladeshi
belgian bosnian brazilian british briton buddhist burmese californian canadian catholic chilean chinese christian colombian
congolese croatian cuban czech dane danish democrat democratic dominican druze dutch egyptian emirati english englishman
estonian ethiopian european filipino finn finnish french frenchman georgian german greek hindu hungarian icelandic indian
indonesian iranian iraqi irish irishman islamic islamist israeli italian japanese jew jewish jordanian kazakh kenyan korean
kurd kurdish kuwaiti latin latvian lebanese libyan lithuanian londoner malaysian mexican moroccan muslim nepali nigerian
north-american north-korean norwegian pakistani palestinian parisian pashtun persian peruvian pole polish portuguese qatari
republican rohingya romanian russian rwandan saudi scot scottish serbian shia shiite singaporean somali south-korean
spaniard spanish sudanese sunni swede swedish swiss syrian taiwanese texan thai tibetan tunisian turk turkish turkmen
ugandan uighur ukrainian uyghur uzbek venezuelan vietnamese welsh yazidi yemeni
""".split())  # singular
COUNTRIES = set("""
afghanistan america australia austria bahrain belgium bosnia brazil britain canada china croatia cuba denmark dprk egypt
england ethiopia finland france germany greece hungary iceland india indonesia iran iraq ireland israel italy japan jordan
kenya korea kuwait lebanon libya malaysia mexico morocco netherlands nigeria norway pakistan palestine poland portugal qatar
romania russia scotland serbia singapore somalia spain sudan sweden switzerland syria taiwan thailand tibet tunisia turkey
u.k. u.s. u.s.a. uae uk ukraine us usa venezuela vietnam wales yemen
""".split())  # places whatever the corpus says
LONG_COUNTRIES = {
    "czech republic", "great britain", "new zealand", "north korea", "saudi arabia", "south africa", "south korea",
    "sri lanka", "united arab emirates", "united kingdom", "united states", "united states of america",
}
OWNERS = set("""
children farmers king lloyd men moody mothers o officers people queen teachers veterans women workers writers
""".split())  # before a possessive that is part of a name: Children's Hospital
KINDS = {  # of GUM, re3d and MEANTIME
    "person": "person", "organization": "organisation", "place": "place",
    "Person": "person", "Organisation": "organisation", "Location": "place",
    "PER": "person", "ORG": "organisation", "LOC": "place",
}
NAMED = {"NAM", "PRE.NAM", ""}  # MEANTIME's types of mentions that are names
SEED = 20261122
GUM = "GUM/CONLL-format/data-by-corpustype/news/*.tsv"
RE3D = "re3d/CONLL-format/data-by-source/conll/*/*.conll"
MEANTIME = "data/meantime_newsreader_english_oct15/intra-doc_annotation/*/*.xml"
APOSTROPHE_S = ("'s", "’s", "'", "’")


def capital(word):
    """Whether a word is written with a capital: Obama, iPhone, 9News."""
    return bool(word) and (
        word[0].isupper()
        or (word[0].isdigit() and any(c.isupper() for c in word))
        or (len(word) > 1 and word[0].islower() and any(c.isupper() for c in word[1:]))
    )


def any_capital(words):
    return any(capital(w) and w.lower() not in PRONOUNS | ARTICLES for w in words)


def of_a_people(word):
    word = word.lower()
    return word in PEOPLES or (word.endswith("s") and word[:-1] in PEOPLES) or (word.endswith("men") and word[:-2] + "an" in PEOPLES)


def cores(tokens, i, j, kind, lower):
    """The names in the mention tokens[i:j] as (first, one past the last, kind); none where that is not clear. `lower` holds
    words seen in lower case, which at the start of a sentence are no names."""
    while j > i and (tokens[j - 1].lower() in APOSTROPHE_S + (",", ".") or (tokens[j - 1] == "s" and j - 2 >= i and tokens[j - 2] in "'’")):
        j -= 1
    while i < j and (tokens[i].lower() in ARTICLES or tokens[i] in "\"“``'‘("):
        i += 1
    if i >= j:
        return []
    if kind == "place" and "," in tokens[i:j]:  # Mobile , Alabama
        return parts(tokens, i, j, lower)
    if kind == "person":
        title = max((k for k in range(i, j) if tokens[k].lower() in TITLES), default=None)
        if title is not None:
            i = title + 1
            if i == j or tokens[i].lower() in ("of", "for", "-", ",", "to", "and", "designate"):
                return []
    for k in range(j - 2, i, -1):  # Saudi Arabia 's Civil Defense Authority: the part after
        if tokens[k] in APOSTROPHE_S and tokens[k - 1].lower() not in OWNERS:
            i = k + 1 + (tokens[k] in "'’" and tokens[k + 1] == "s")
            break
    words = tokens[i:j]
    if not clear(words, kind) or (i == 0 and len(words) == 1 and words[0].lower() in lower):
        return []
    name = " ".join(words).lower()
    if name in COUNTRIES | LONG_COUNTRIES:
        kind = "place"
    elif of_a_people(words[-1]) and all(of_a_people(w) or w in ("-", "North", "South", "Latin") for w in words):
        kind = "people"
    return [(i, j, kind)]


def parts(tokens, i, j, lower):
    """The names between commas, if each part is one."""
    found, start = [], i
    for end in range(i, j + 1):
        if end == j or tokens[end] == ",":
            if end > start:
                inside = cores(tokens, start, end, "place", lower)
                if not inside:
                    return []
                found += inside
            start = end + 1
    return found


def clear(words, kind):
    """Whether words look like one name of the kind and nothing else."""
    if not words or re.search(r"-(?:led|based|backed|born|run|winner|owned|held|controlled)$", words[-1]):
        return False
    last = words[-1]
    if not capital(words[0]) or not (capital(last) or last.isdigit() or re.fullmatch(r"[^\W\d_]", last)):
        return False
    if len(words) == 1 and words[0].lower() in PRONOUNS:
        return False
    if not all(
        capital(w) or w.lower() in LINKS or w.isdigit() or re.fullmatch(r"[^\x00-\x7f]", w) or (kind == "person" and w == ".")
        for w in words
    ):
        return False
    if kind == "person":
        return not any(w.lower() in ("and", "of", "for") for w in words)
    if kind == "place":
        return last.lower() not in ("government", "nation") and not any(w in ("and", "&", "in", "on", "at", "to", "for") for w in words)
    return True


def joined(sentences, split_letters):
    """The text of tokenised sentences, and each token's span in it. `split_letters`: accented letters are tokens of their own
    (Mevl ü t), as in re3d."""
    text, offsets = "", []
    for n, tokens in enumerate(sentences):
        if n:
            ends = any(t in (".", "!", "?") or t.endswith(".") for t in sentences[n - 1][-2:])
            text += " " if ends else "\n"
        quoted, glue, spans = False, True, []
        for k, token in enumerate(tokens):
            before, after = tokens[k - 1] if k else "", tokens[k + 1] if k + 1 < len(tokens) else ""
            left, right = sides(token, before, after, quoted, split_letters)
            quoted ^= token == '"'
            if text and not glue and not left:
                text += " "
            if split_letters and accented(token) and capital(token) and before[-1:].islower() and not text.endswith(" "):
                text += " "
            spans.append((len(text), len(text) + len(token)))
            text += token
            glue = right
        offsets.append(spans)
    return text, offsets


def accented(token):
    return re.fullmatch(r"[^\W\d_a-zA-Z]", token) is not None


def sides(token, before, after, quoted, split_letters):
    """Whether a token goes without a space to the left, and to the right."""
    left = token in {*",.;:!?)]%”", "’s", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "''", "..."} or (
        token.startswith("'") and token[1:].isalpha() and len(token) < 4
    )
    right = token in {*"([$£€“‘#", "``", "O'", "O’"}
    if token == '"':
        left, right = left or quoted, right or not quoted
    if token in ("'", "’"):
        left = True
        right = right or after in ("s", "t", "re", "ve", "ll", "d", "m") or not before
    if split_letters:
        if token in ("-", "/", "·"):
            left = right = True
        if token in (",", ".") and before[-1:].isdigit() and after[:1].isdigit():
            right = True
        if accented(token):
            left = right = True
        if token == "-" and not before:
            left = False
    return left, right


def row(name, corpus, sentences, names, ignore, kinds):
    """One document; `names` are (sentence, first, one past the last, kind) in tokens, `ignore` the same without a kind."""
    text, offsets = joined(sentences, corpus.startswith("re3d"))
    found = set()
    for n, i, j, kind in names:
        start, end = offsets[n][i][0], offsets[n][j - 1][1]
        found.add((start, start + len(text[start:end].rstrip(",;:")), kind))
    for pair in list(found):  # a mention of two: its parts are the names
        inside = sum(o[:2] != pair[:2] and pair[0] <= o[0] and o[1] <= pair[1] for o in found)
        if inside >= 2 and re.search(r" and | & ", text[pair[0] : pair[1]]):
            found.discard(pair)
    outer, end = [], -1
    for core in sorted(found, key=lambda f: (f[0], -f[1])):
        if core[0] >= end:
            outer.append(core)
            end = core[1]
    open_spans = {(offsets[n][i][0], offsets[n][j - 1][1]) for n, i, j in ignore}
    open_spans |= {s for s in countries(sentences, offsets) if not any(s[0] < o[1] and o[0] < s[1] for o in outer)}
    open_spans |= {o[:2] for o in outer if o[2] not in kinds}
    return {
        "id": name, "corpus": corpus, "kinds": kinds, "names": [o for o in outer if o[2] in kinds],
        "ignore": sorted(open_spans), "text": text,
    }


def countries(sentences, offsets):
    """Countries, peoples and currencies, which the corpora leave out at times."""
    for tokens, spans in zip(sentences, offsets):
        for k, token in enumerate(tokens):
            two = " ".join(tokens[k : k + 2]).lower() if k + 1 < len(tokens) else ""
            if two in LONG_COUNTRIES or two.replace(".", "") == "us $":
                yield spans[k][0], spans[k + 1][1]
            elif (capital(token) and (token.lower() in COUNTRIES or of_a_people(token))) or re.match(r"(US|A|C|HK|NZ)\$", token):
                yield spans[k]


def labelled(path):
    """The sentences of a CoNLL file, each a list of (token, label)."""
    sentences, current = [], []
    for line in path.read_text(encoding="utf-8").split("\n") + [""]:
        fields = line.split("\t")
        if len(fields) >= 2 and fields[0].strip():
            current.append((fields[0].strip(), fields[-1].strip()))
        elif current:
            sentences.append(current)
            current = []
    return sentences


def mentions(labels):
    """(first, one past the last, type) of each run of labels, with or without B- and I-."""
    i = 0
    while i < len(labels):
        if labels[i] == "O":
            i += 1
            continue
        same = "I-" + labels[i][2:] if labels[i][1:2] == "-" else labels[i]
        j = i + 1
        while j < len(labels) and labels[j] == same:
            j += 1
        yield i, j, labels[i].split("-", 1)[-1]
        i = j


def read_conll(path, name, corpus, lower):
    """A document of GUM or re3d. Sentences of re3d without a label are not annotated."""
    sentences = labelled(path)
    tokens = [[token for token, _ in s] for s in sentences]
    names, ignore = [], []
    for n, sentence in enumerate(sentences):
        found = list(mentions([label for _, label in sentence]))
        if not found and corpus.startswith("re3d"):
            ignore.append((n, 0, len(sentence)))
        for i, j, kind in found:
            inside = cores(tokens[n], i, j, KINDS[kind], lower) if kind in KINDS else []
            names += [(n, *core) for core in inside]
            if any_capital(tokens[n][i:j]) and not covers(inside, i, j):
                ignore.append((n, i, j))
    return row(name, corpus, tokens, names, ignore, ["person", "organisation", "place"])


def covers(inside, i, j):
    return bool(inside) and inside[0][0] <= i and inside[-1][1] >= j


def read_meantime(path, lower):
    """A document of MEANTIME, up to the last sentence with a mention: the rest is not annotated."""
    root = ElementTree.parse(path).getroot()
    numbers = {s: n for n, s in enumerate(sorted({int(t.get("sentence")) for t in root.iter("token")}))}
    tokens, where = [[] for _ in numbers], {}
    for t in root.iter("token"):
        n = numbers[int(t.get("sentence"))]
        where[t.get("t_id")] = n, len(tokens[n])
        tokens[n].append(t.text)
    types, entities = {}, {e.get("m_id"): e.get("ent_type") for e in root.iter("ENTITY")}
    for link in root.iter("REFERS_TO"):
        target = link.find("target").get("m_id")
        if target in entities:
            types |= {source.get("m_id"): entities[target] for source in link.findall("source")}
    names, ignore, last = [], [], 0
    for mention in root.iter("ENTITY_MENTION"):
        anchors = [where[x.get("t_id")] for x in mention.findall("token_anchor")]
        if len({n for n, _ in anchors}) != 1:
            continue
        n, i, j = anchors[0][0], min(k for _, k in anchors), max(k for _, k in anchors) + 1
        last = max(last, n)
        how, kind = mention.get("syntactic_type"), KINDS.get(types.get(mention.get("m_id")))
        inside = cores(tokens[n], i, j, kind, lower) if kind and how in NAMED else []
        names += [(n, *core) for core in inside]
        if how in NAMED | {"HLS"} and any_capital(tokens[n][i:j]) and not covers(inside, i, j):
            ignore.append((n, i, j))
    kinds = ["person", "organisation", "place", "people"]
    return row(f"meantime-{path.stem}", f"meantime-{path.parent.name}", tokens[: last + 1], names, ignore, kinds)


def halved(rows):
    """The rows with their part, each corpus halved by chance."""
    chance = random.Random(SEED)
    by_corpus = {}
    for r in rows:
        by_corpus.setdefault(r["corpus"].split("-")[0], []).append(r)
    for _, alike in sorted(by_corpus.items()):
        alike.sort(key=lambda r: r["id"])
        chance.shuffle(alike)
        for n, r in enumerate(alike):
            r["part"] = "dev" if n < (len(alike) + 1) // 2 else "test"
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder that holds ner/ner.tar.gz and meantime_en/meantime_en.tar.gz")
    parser.add_argument("--out", required=True, help="folder for gold-ner.jsonl and gold-meantime.jsonl")
    a = parser.parse_args()
    out = pathlib.Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for archive in ("ner/ner.tar.gz", "meantime_en/meantime_en.tar.gz"):
            with tarfile.open(pathlib.Path(a.data) / archive) as tar:
                tar.extractall(root, filter="data")
        gum, re3d, meantime = (sorted(root.glob(pattern)) for pattern in (GUM, RE3D, MEANTIME))
        lower = {token for path in gum + re3d for s in labelled(path) for token, _ in s if token.islower()}
        lower |= {t.text for path in meantime for t in ElementTree.parse(path).getroot().iter("token") if t.text.islower()}
        ner = [read_conll(path, path.stem, "gum-news", lower) for path in gum]
        ner += [read_conll(path, "re3d-" + path.stem, "re3d-" + path.parent.name, lower) for path in re3d]
        for name, rows in (("ner", ner), ("meantime", [read_meantime(path, lower) for path in meantime])):
            lines = [json.dumps(r, ensure_ascii=False) for r in halved(rows)]
            (out / f"gold-{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
            print(f"gold-{name}: {len(rows)} documents, {sum(len(r['names']) for r in rows)} names")


if __name__ == "__main__":
    main()
