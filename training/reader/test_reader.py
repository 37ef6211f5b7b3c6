"""Tests of the training code; they need the virtual environment and nothing else: python -m unittest, here."""

import hashlib
import io
import itertools
import json
import pathlib
import random
import re
import tarfile
import tempfile
import types
import unittest

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

import corpus
import decode
import export
import features
import paths
import shipped
import shipping
import train
from corpus import Attribution, Document
from features import HEADS, NAMES, ROLES
from heads import condition
from heads.states import LAYERS
from model import Encoder, Masks, Reader

TEXT = (
    '"The bridge isn\'t safe," said Ana Ruiz of the Harbour Board. The mayor\'s office denied it.\n\n'
    "Engineers, who had warned “for years” of rust, were not asked. Nobody else spoke."
)


class Words:
    """A tokenizer that takes each word and each mark for a piece."""

    def encode(self, text, add_special_tokens):
        offsets = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
        return types.SimpleNamespace(ids=[1 + len(text[s:e]) for s, e in offsets], offsets=offsets)


def span(text, part):
    start = text.index(part)
    return start, start + len(part)


def document():
    said = Attribution((span(TEXT, "Ana Ruiz of the Harbour Board"),), (span(TEXT, "said"),), (span(TEXT, '"The bridge isn\'t safe,"'),))
    denied = Attribution((span(TEXT, "The mayor's office"),), (span(TEXT, "denied"),), (span(TEXT, "it."),))
    names = ((*span(TEXT, "Ana Ruiz"), "person"), (*span(TEXT, "Harbour Board"), "organisation"))
    return Document("bridge", TEXT, (said, denied), names, ((*span(TEXT, "Engineers"), "people"),))


def marked(encoded, labels, begin):
    """The text of each stretch of pieces that starts with `begin`."""
    found = []
    for i, label in enumerate(labels):
        if label == begin:
            end = next((j for j in range(i + 1, len(labels)) if labels[j] != begin + 1), len(labels))
            found.append(encoded.text[encoded.offsets[i][0] : encoded.offsets[end - 1][1]])
    return found


class FeaturesTest(unittest.TestCase):
    def test_windows_cover_all_pieces_once_and_keep_to_their_size(self):
        chance = random.Random(7)
        for _ in range(200):
            text = " ".join(chance.choice(["Rain", "fell", "on.", "Tovia!", "\n", '"No,"', "7"]) for _ in range(chance.randrange(150)))
            encoded = features.Encoded(Document("", text, ()), Words())
            size = chance.choice([4, 16, 64])
            for windows in (encoded.windows(size), encoded.windows(64, chance)):
                self.assertEqual([i for s, e in windows for i in range(s, e)], list(range(len(encoded.ids))))
            self.assertTrue(all(0 < e - s <= size for s, e in encoded.windows(size)))

    def test_labels_lie_where_the_marks_are(self):
        encoded = features.Encoded(document(), Words())
        self.assertEqual(marked(encoded, encoded.roles, features.CUE), ["said", "denied"])
        self.assertEqual(marked(encoded, encoded.roles, features.SOURCE), ["Ana Ruiz of the Harbour Board", "The mayor's office"])
        self.assertEqual(marked(encoded, encoded.names, NAMES.index("B-person")), ["Ana Ruiz"])
        doubted = [encoded.text[s:e] for (s, e), label in zip(encoded.offsets, encoded.names) if label == features.UNKNOWN]
        self.assertEqual(doubted, ["Engineers"])
        self.assertEqual(len(encoded.links), 4)
        self.assertTrue(all(encoded.roles[cue] == features.CUE for cue, _ in encoded.links))

    def test_a_text_without_marks_teaches_nothing(self):
        encoded = features.Encoded(Document("", TEXT, None), Words())
        self.assertEqual(set(encoded.roles + encoded.names), {features.UNKNOWN})

    def test_batches_hold_what_was_put_in(self):
        encoded = features.Encoded(document(), Words())
        ids, mask, _, labels = features.tensors([(encoded, (0, 5)), (encoded, (5, 25))])
        self.assertEqual(ids.shape, (2, 32))
        self.assertEqual(mask.sum(1).tolist(), [7, 22])
        self.assertEqual(ids[1, 1:21].tolist(), encoded.ids[5:25])
        self.assertEqual(labels["roles"][1, 1:21].tolist(), encoded.roles[5:25])
        self.assertEqual(set(labels["roles"][0, 6:].tolist()), {features.UNKNOWN})


class CorpusTest(unittest.TestCase):
    def test_spans_move_along_when_words_are_set_apart(self):
        given, made = document(), corpus.as_treebank(document())
        self.assertIn("`` The bridge is n't safe , '' said", made.text)
        for a, b in zip(given.attributions, made.attributions):
            for part in ("source", "cue", "content"):
                for s, t in zip(getattr(a, part), getattr(b, part), strict=True):
                    self.assertEqual(self.letters(given.text[slice(*s)]), self.letters(made.text[slice(*t)]))
        for (s, e, kind), (t, f, same) in zip(given.names + given.maybe, made.names + made.maybe, strict=True):
            self.assertEqual((given.text[s:e], kind), (made.text[t:f], same))

    @staticmethod
    def letters(text):
        return re.sub(r"[\s\"“”`']", "", text)

    def test_brat_marks_with_a_gap(self):
        ann = "T1\tContent 0 4;9 12\tRain fell\nT2\tCue 5 8\tsay\nE1\tAttribution:T1 Content:T1 Cue:T2\n"
        self.assertEqual(corpus.attributions(ann), [Attribution((), ((5, 8),), ((0, 4), (9, 12)))])


class DecodeTest(unittest.TestCase):
    def test_viterbi_finds_the_best_of_all_allowed_sequences(self):
        chance = np.random.default_rng(3)
        for length in (1, 2, 3, 4):
            allowed = [
                path for path in itertools.product(range(len(ROLES)), repeat=length)
                if all(r % 2 or r == 0 or (i > 0 and path[i - 1] in (r - 1, r)) for i, r in enumerate(path))
            ]
            for _ in range(5):
                scores = chance.normal(size=(length, len(ROLES)))
                best = max(allowed, key=lambda path: sum(scores[i, r] for i, r in enumerate(path)))
                self.assertEqual(decode.viterbi(scores), list(best))

    def test_spans_end_at_a_new_beginning(self):
        self.assertEqual(decode.spans([1, 2, 1, 0, 5, 6]), [("source", 0, 2), ("source", 2, 3), ("content", 4, 6)])


class PathsTest(unittest.TestCase):
    def test_the_loss_weighs_the_labels_against_all_allowed_sequences(self):
        torch.manual_seed(2)
        scores, unknown = torch.randn(3, 6, len(ROLES)), features.UNKNOWN
        labels = torch.tensor([[unknown, 5, 6, 0, 1, unknown], [unknown, 0, 3, unknown, unknown, unknown], [unknown] * 6])
        wanted = 0.0
        for row, length in ((0, 4), (1, 2)):
            worth = lambda path: sum(scores[row, 1 + i, role] for i, role in enumerate(path))  # noqa: E731
            allowed = [
                path for path in itertools.product(range(len(ROLES)), repeat=length)
                if all(r % 2 or r == 0 or (i > 0 and path[i - 1] in (r - 1, r)) for i, r in enumerate(path))
            ]
            everything = torch.logsumexp(torch.stack([worth(path) for path in allowed]), 0)
            wanted += everything - worth(labels[row, 1 : 1 + length].tolist())
        self.assertAlmostEqual(float(paths.path_loss(scores, labels)), float(wanted / 6), places=4)

    def test_what_goes_on_nothing_begins(self):
        unknown = features.UNKNOWN
        given = torch.tensor([[unknown, 6, 6, 2, 6, 6, 0, 5, 6, unknown]])
        self.assertEqual(paths.begun(given).tolist(), [[unknown, 5, 6, 1, 5, 6, 0, 5, 6, unknown]])


class LearningTest(unittest.TestCase):
    def test_hidden_pieces_are_those_of_the_text(self):
        ids, _, _, _ = features.tensors([(features.Encoded(document(), Words()), (0, 25))])
        hidden = train.hidden(ids, 0.5, torch.Generator().manual_seed(4))
        changed = hidden != ids
        self.assertEqual(set(hidden[changed].tolist()), {features.MASK})
        self.assertTrue(5 < int(changed.sum()) < 20)
        self.assertFalse(changed[0, [0, 26]].any() or changed[0, 27:].any())

    def test_frozen_layers_stay_and_the_others_learn(self):
        torch.manual_seed(6)
        reader = Reader(Encoder(pieces=110, width=32, layers=3, heads=4, inner=64), 32, HEADS)
        before = {name: p.clone() for name, p in reader.state_dict().items()}
        learner = train.Learner(reader, 1e-2, 10, frozen=2)
        batch = [(features.Encoded(document(), Words()), (0, 25))]
        train.learn(learner, [batch] * 8, Masks(0.1, 1), torch.device("cpu"), 0, 0.1)
        stayed = {name for name, p in reader.state_dict().items() if torch.equal(p.float(), before[name])}
        lower = {name for name in before if name.startswith("encoder.") and not name.startswith("encoder.layers.2.")}
        self.assertEqual({name for name in stayed if name.startswith("encoder.")}, lower)
        learner.put(learner.mean)
        self.assertFalse(torch.equal(reader.tags["roles"].weight.float(), before["tags.roles.weight"]))


class ExportTest(unittest.TestCase):
    def test_the_exported_model_says_what_the_reader_says(self):
        torch.manual_seed(5)
        reader = Reader(Encoder(pieces=110, width=32, layers=2, heads=4, inner=64), 32, HEADS).eval()
        with torch.no_grad():
            for weights in reader.parameters():  # as none is the same as another in a trained one
                weights += 0.1 * torch.randn_like(weights)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "full.onnx"
            export.to_onnx(reader, path)
            self.assertLess(export.gap(reader, path), shipping.TOLERANCE)
            small = pathlib.Path(folder) / "small.onnx"
            shipping.to_8_bits(path, small, export.great_channels)
            self.assertLess(small.stat().st_size, path.stat().st_size)
            export.to_onnx(export.parted(reader, Words()), path)
            self.assertLess(export.gap(reader, path), shipping.TOLERANCE)
            shipping.to_8_bits(path, small, export.great_channels)
            back = Reader(Encoder(pieces=110, width=32, layers=2, heads=4, inner=64), 32, HEADS).eval()
            back.load_state_dict(shipped.weights(small, reader.encoder.words.weight.detach()))
            for name, was in reader.state_dict().items():
                self.assertLess(float((back.state_dict()[name] - was).abs().max()), float(was.abs().max()) / 100 + 1e-6, name)
            with torch.no_grad():
                reader.cue_key.bias += 0.1
            self.assertGreater(export.gap(reader, path), shipping.TOLERANCE)


class TrialTest(unittest.TestCase):
    """All steps of `train` but the teachers, on an invented article and a small encoder."""

    ANN = "T1\tContent 24 42\nT2\tCue 18 22\nT3\tSource 9 17\nE1\tAttribution:T2 Source:T3 Cue:T2 Content:T1\n"
    ARTICLE = "Elsin. - Ana Ruiz said that the bridge is safe. Nobody else spoke of it."

    def data(self, folder):
        polnear = folder / "polnear"
        polnear.mkdir()
        with tarfile.open(polnear / "polnear-train-dev.tar.gz", "w:gz") as tar:
            for part in ("train", "dev"):
                for name, content in (("bridge.txt", self.ARTICLE), ("bridge_a.ann", self.ANN)):
                    member = tarfile.TarInfo(f"{part}/{name}")
                    member.size = len(content)
                    tar.addfile(member, io.BytesIO(content.encode()))
        row = {"tokens": "Ana Ruiz said so".split(), "labels": ["B-source", "I-source", "B-cue", "O"]}
        (polnear / "cofenet-valid.txt").write_text(json.dumps(row) + "\n")
        words = Tokenizer(WordLevel({w: i for i, w in enumerate(sorted({"?", *re.findall(r"\w+|[^\w\s]+", self.ARTICLE)}))}, unk_token="?"))
        words.pre_tokenizer = Whitespace()
        words.save(str(folder / "tokenizer.json"))
        names = folder / "names"
        names.mkdir()
        named = {"id": "bridge", "text": self.ARTICLE, "names": [[9, 17, "person"]], "maybe": []}
        (names / "polnear.jsonl").write_text(json.dumps(named) + "\n")
        (names / "stream.jsonl").write_text(json.dumps({**named, "id": "1"}) + "\n")

    def test_a_trial_makes_a_model_that_loads(self):
        torch.manual_seed(3)
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            self.data(folder)
            options = {"data": folder, "tokenizer": str(folder / "tokenizer.json"), "names": folder / "names"}
            lessons = train.Lessons(types.SimpleNamespace(**options, limit=1, extra=1, seed=1, size=254, epochs=1))
            encoder = {"pieces": 110, "width": 32, "layers": 2, "heads": 4, "inner": 64}
            reader = Reader(Encoder(**encoder), 32, HEADS)
            train.learn(train.Learner(reader, 1e-3, 1), lessons.of(0), Masks(0.1, 1), torch.device("cpu"), 0)
            self.assertEqual(set(lessons.scores(reader.float())), {"cofenet", "whole"})
            export.write(reader.eval(), options["tokenizer"], "trial", folder / "model")
            card = dict(line.split("=") for line in (folder / "model" / "model.properties").read_text().splitlines()[1:])
            weights = (folder / "model" / "reader.onnx").read_bytes()
            self.assertEqual((card["name"], card["weights.sha256"]), ("trial", hashlib.sha256(weights).hexdigest()))
            session = onnxruntime.InferenceSession(weights)
            self.assertEqual([o.name for o in session.get_outputs()], export.OUTPUTS)


class ConditionTest(unittest.TestCase):
    TEXT = "If it rains the fair will close."

    def test_labels_lie_on_the_antecedent(self):
        offsets = Words().encode(self.TEXT, False).offsets
        self.assertEqual(condition.labels({"antecedent": (0, 11), "consequent": (12, 31)}, offsets).tolist(), [1, 2, 2, 3, 4, 4, 4, 0])

    def test_a_head_learns_what_its_states_tell(self):
        chance, offsets = np.random.default_rng(5), Words().encode(self.TEXT, False).offsets
        known = condition.labels({"antecedent": (0, 11)}, offsets)
        telling = chance.normal(size=(3, condition.WIDTH * len(LAYERS)))

        def states():
            return (telling[known] + 0.1 * chance.normal(size=(len(known), telling.shape[1]))).astype(np.float16)

        head = condition.learn([(states(), known) for _ in range(48)], epochs=4)
        (kind, start, end, trust), = condition.found(head, [(0, states())], offsets)
        self.assertEqual((kind, self.TEXT[start:end]), ("antecedent", "If it rains"))
        self.assertGreater(trust, 0.5)

    def test_an_action_has_the_condition_after_it_before_one_ahead(self):
        text = "If it rains the fair will close if the mayor agrees, after noon."
        whole = (0, len(text))
        rain, mayor, noon = (0, 11, True), (32, 51, True), (53, 63, False)
        close = (21, 31)
        self.assertEqual(condition.bound(text, close, [rain, mayor, noon], whole), mayor)
        self.assertEqual(condition.bound(text, close, [rain, noon], whole), rain)
        self.assertIsNone(condition.bound(text, close, [noon], whole))


if __name__ == "__main__":
    unittest.main()
