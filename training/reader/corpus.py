"""PolNeAR as documents with attributions, read from its brat files."""

import dataclasses
import json
import pathlib
import re
import tarfile


@dataclasses.dataclass(frozen=True)
class Attribution:
    """One attribution; each span list holds half-open code point offsets, in order (a brat span may have gaps)."""

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


def read_polnear(archive, part):
    """The documents of `part` ("train" or "dev") of polnear-train-dev.tar.gz, by name. Where several annotators marked an
    article, the first by name is taken."""
    texts, marks = {}, {}
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda m: m.name):
            path = pathlib.PurePosixPath(member.name)
            if not member.isfile() or part not in path.parts:
                continue
            content = tar.extractfile(member).read().decode("utf-8")
            if path.suffix == ".txt":
                texts[path.stem] = content
            elif path.suffix == ".ann":
                marks.setdefault(path.stem.rsplit("_", 1)[0], content)
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
        found.append(Attribution(*(tuple(sorted(set(roles[r]))) for r in ("Source", "Cue", "Content"))))
    return sorted(found, key=lambda a: (a.cue or a.content or a.source))


def read_cofenet(path):
    """The rows of a CofeNet split (JSON lines of tokens and BIO labels) as documents of one sentence, tokens joined by spaces."""
    documents = []
    for n, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        starts, at = [], 0
        for token in row["tokens"]:
            starts.append(at)
            at += len(token) + 1
        found, i, labels = [], 0, row["labels"]
        while i < len(labels):
            j = i + 1
            if labels[i].startswith("B-"):
                role = labels[i][2:]
                while j < len(labels) and labels[j] == "I-" + role:
                    j += 1
                spans = {"source": (), "cue": (), "content": ()}
                spans[role] = ((starts[i], starts[j - 1] + len(row["tokens"][j - 1])),)
                found.append(Attribution(**spans))
            i = j
        documents.append(Document(str(n), " ".join(row["tokens"]), tuple(found)))
    return documents


def read_names(path):
    """Texts with names, from JSON lines of id, text, names and maybe, by id."""
    rows = [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]
    return {
        row["id"]: Document(row["id"], row["text"], None, tuple(tuple(n[:3]) for n in row["names"]), tuple(tuple(n[:3]) for n in row["maybe"]))
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
