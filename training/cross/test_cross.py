"""Run with `target/venv/bin/python -m unittest` once `train` has made the environment."""

import json
import random
import unittest

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

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
