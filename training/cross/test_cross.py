"""Run with `target/venv/bin/python -m unittest` once `train` has made the environment."""

import json
import random
import unittest

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

import altered
import cross
import inputs
import train

WORDS = "the ferry will sail may not on friday monday said okafor : a b c".split()


def pieces():
    made = Tokenizer(WordLevel({word: i for i, word in enumerate(WORDS)} | {"?": len(WORDS)}, unk_token="?"))
    made.pre_tokenizer = Whitespace()
    return made


def passage(sentence, part=None, speaker=""):
    start = sentence.index(part) if part else 0
    return {"sentence": sentence, "start": start, "end": start + len(part or sentence), "speaker": speaker}


class Inputs(unittest.TestCase):
    def test_marks_tell_passage_context_and_speaker(self):
        ids, marks, places = inputs.side(pieces(), passage("okafor said the ferry will sail", "the ferry will sail", "Okafor"))
        self.assertEqual(marks, [3, 3, 2, 2, 1, 1, 1, 1])
        self.assertEqual(ids[1], inputs.COLON)
        self.assertEqual(places[:3], [None, None, (0, 6)])

    def test_a_long_passage_is_cut_and_context_is_bounded(self):
        ids, marks, _ = inputs.side(pieces(), passage("a " * 300 + "b", "a " * 300))
        self.assertEqual((len(ids), set(marks)), (inputs.MOST, {1}))
        ids, marks, _ = inputs.side(pieces(), passage("a " * 100 + "b " + "c " * 100, "b "))
        self.assertEqual(marks, [2] * inputs.CONTEXT + [1] + [2] * inputs.CONTEXT)

    def test_words_are_found_by_their_place(self):
        told = passage("the ferry will sail")
        _, _, places = inputs.side(pieces(), told)
        self.assertEqual(inputs.telling(told, places, [10, 14]), [0, 0, 1, 0])
        self.assertEqual(inputs.telling(told, places, None), [0, 0, 0, 0])


class Alterations(unittest.TestCase):
    def made(self, one, other, speaker=""):
        pair = {"story": "x", "label": "s", "one": passage(one, speaker=speaker), "other": passage(other, speaker=speaker)}
        return [row for seed in range(40) for row in altered.alter(pair, ["Ada Brandt"], ["Elsin"], random.Random(seed))]

    def test_words_are_those_that_were_put_in(self):
        for row in self.made("The 40 ships will sail on Friday.", "All 40 ships will leave on Friday."):
            start, end = row["words"][1] or (0, 0)
            told, was = row["other"]["sentence"], [p for p in ("The 40 ships will sail on Friday.", "All 40 ships will leave on Friday.")]
            self.assertTrue(any(told[:start] == w[:start] and w.endswith(told[end:]) for w in was), row)
            self.assertEqual((row["other"]["start"], row["other"]["end"]), (0, len(told)))

    def test_each_kind_is_made(self):
        kinds = {row["label"] for row in self.made("He said all 40 ships will sail on Friday.", "He said all 40 ships will sail on Friday.", "Lena Okafor")}
        self.assertLessEqual({"number", "time", "speaker", "scope", "modality", "polarity", "s"}, kinds)

    def test_a_number_that_one_passage_lacks_makes_no_difference(self):
        rows = self.made("Some 40 ships", "Some 57 ships")
        self.assertNotIn("number", {row["label"] for row in rows})


class Learning(unittest.TestCase):
    def test_it_can_learn_a_few_pairs_by_heart(self):
        torch.manual_seed(1)
        lines = [("the ferry will sail", "the ferry may sail", "modality"), ("the ferry will sail", "a ferry will sail", "s"), ("the ferry", "a b c", "n")]
        pairs = [
            train.Pair(json.dumps({"story": "x", "one": passage(one), "other": passage(other), "label": label, "words": [None, None]}), pieces())
            for one, other, label in lines
        ]
        encoder = cross.base.Encoder(pieces=1100, width=32, layers=2, heads=2, inner=64)
        model = cross.Cross(encoder, 32)
        optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
        for _ in range(150):
            optimizer.zero_grad()
            train.loss(model, pairs, random.Random(1), None).backward()
            optimizer.step()
        model.eval()
        verdict = torch.sigmoid(model(*train.tensors(pairs)[:3])[0])
        self.assertTrue(torch.equal(verdict[:, cross.SAME] > 0.5, torch.tensor([True, True, False])))
        self.assertGreater(verdict[0, cross.FIRST_TYPE + cross.TYPES.index("modality")], 0.5)
        self.assertLess(verdict[1, cross.DIFFERS], 0.5)


if __name__ == "__main__":
    unittest.main()
