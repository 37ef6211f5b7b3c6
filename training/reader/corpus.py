"""What the reader learns from and is measured on, as documents: PolNeAR, CofeNet's tokenised split of it, texts with names."""

import dataclasses
import json
import pathlib
import re
import tarfile


@dataclasses.dataclass(frozen=True)
class Attribution:
    """One attribution; each part holds half-open code point spans, in order (a part may have gaps, or be missing)."""

    source: tuple
    cue: tuple
    content: tuple


@dataclasses.dataclass(frozen=True)
class Document:
    """`attributions` is None where nobody marked them; `names` are (start, end, kind), `maybe` those that teachers doubt, and
    both are None where nobody marked names."""

    name: str
    text: str
    attributions: tuple | None
    names: tuple | None = None
    maybe: tuple | None = None


def polnear_texts(archive, part):
    """(name, text) of each article of `part` ("train" or "dev") of polnear-train-dev.tar.gz, and the first annotator's marks
    by article, as two dictionaries."""
    texts, marks = {}, {}
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            path = pathlib.PurePosixPath(member.name)
            if not member.isfile() or part not in path.parts or path.suffix not in (".txt", ".ann"):
                continue
            content = tar.extractfile(member).read().decode("utf-8")
            if path.suffix == ".txt":
                texts[path.stem] = content
            else:
                marks.setdefault(path.stem.rsplit("_", 1)[0], content)
    return texts, marks


def read_polnear(archive, part):
    """The documents of `part` by name. Where several annotators marked an article, the first by name is taken."""
    texts, marks = polnear_texts(archive, part)
    documents = []
    for name in sorted(texts):
        found = marks.get(name) or marks.get(name.rsplit("_", 1)[0])
        if found is not None:
            documents.append(Document(name, texts[name], tuple(attributions(found))))
    return documents


def attributions(ann):
    """The attributions of one brat file, in the order of their cues."""
    spans, events = {}, []
    for line in ann.splitlines():
        fields = line.split("\t")
        if line.startswith("T") and len(fields) >= 2:
            offsets = fields[1].split(" ", 1)[1]
            spans[fields[0]] = tuple(tuple(map(int, piece.split())) for piece in offsets.split(";"))
        elif line.startswith("E") and len(fields) >= 2:
            events.append(fields[1])
    found = []
    for event in events:
        roles = {"Source": [], "Cue": [], "Content": []}
        for argument in event.split():
            role, mark = argument.split(":")
            role = re.sub(r"\d+$", "", role)
            if role in roles and mark in spans:
                roles[role].extend(spans[mark])
        found.append(Attribution(*(tuple(sorted(set(part))) for part in roles.values())))
    return sorted(found, key=lambda a: (a.cue or a.content or a.source))


def read_cofenet(path):
    """The rows of a CofeNet split (JSON lines of tokens and BIO labels) as documents of one sentence, tokens joined by spaces;
    each span is an attribution of its own, since the split has no links."""
    documents = []
    for n, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        tokens, labels = row["tokens"], row["labels"]
        starts, at = [], 0
        for token in tokens:
            starts.append(at)
            at += len(token) + 1
        found, i = [], 0
        while i < len(labels):
            j = i + 1
            if labels[i].startswith("B-"):
                role = labels[i][2:]
                while j < len(labels) and labels[j] == "I-" + role:
                    j += 1
                spans = {"source": (), "cue": (), "content": ()}
                spans[role] = ((starts[i], starts[j - 1] + len(tokens[j - 1])),)
                found.append(Attribution(**spans))
            i = j
        documents.append(Document(str(n), " ".join(tokens), tuple(found)))
    return documents


def read_names(path):
    """Texts with names, by id, from JSON lines of id, text, names and maybe (see names/vote.py)."""
    rows = [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]
    return {
        row["id"]: Document(row["id"], row["text"], None, *(tuple(tuple(n[:3]) for n in row[x]) for x in ("names", "maybe")))
        for row in rows
    }


def with_names(documents, named):
    """The documents with the names of those of the same id and text."""
    found = []
    for d in documents:
        n = named.get(d.name)
        if n is None or n.text != d.text:
            raise ValueError(f"{d.name}: no names for this text")
        found.append(dataclasses.replace(d, names=n.names, maybe=n.maybe))
    return found


def as_treebank(document):
    """The document with its words and marks set apart by spaces, on one line, and quotation marks as `` and '', the form in
    which some evaluation sets come. Spans move along."""
    pieces, at, where, opened = [], 0, {}, False  # where: character of the text -> its token's span in what is made
    for m in re.finditer(r"\w+(?:[-.'’]\w+)*|[^\w\s]", document.text):
        token = m.group()
        if token in "“”\"":
            token = "``" if token == "“" or (token == '"' and not opened) else "''"
            opened = token == "``"
        for i in range(m.start(), m.end()):
            where[i] = (at, at + len(token))
        parts = re.fullmatch(r"(\w+)(['’]s|n['’]t)", token)
        if parts:
            cut = len(parts[1])
            for i in range(m.start(), m.start() + cut):
                where[i] = (at, at + cut)
            for i in range(m.start() + cut, m.end()):
                where[i] = (at + cut + 1, at + len(token) + 1)
            token = parts[1] + " " + parts[2]
        pieces.append(token + " ")
        at += len(token) + 1

    def moved(start, end):
        inside = [where[i] for i in range(start, end) if i in where]
        return [(inside[0][0], inside[-1][1])] if inside else []

    def spans(given):
        return tuple(m for span in given for m in moved(*span))

    def named(given):
        return None if given is None else tuple((*m, kind) for start, end, kind in given for m in moved(start, end))

    marked = document.attributions
    if marked is not None:
        marked = tuple(Attribution(spans(a.source), spans(a.cue), spans(a.content)) for a in marked)
    return Document(document.name, "".join(pieces), marked, named(document.names), named(document.maybe))
