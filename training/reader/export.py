"""Writes a trained reader as an 8-bit ONNX model with its vocabulary and hashes, and checks that it says what was trained."""

import argparse
import copy
import pathlib
import tempfile

import onnx
import onnxruntime
import torch

import corpus
import features
import shipping
from base import SHAPE
from features import HEADS
from model import SHAPES, Encoder, Reader

INPUTS = ["ids", "mask", "shapes"]
OUTPUTS = [*HEADS, "cue_keys", "argument_keys"]
# In the lower layers a few channels hold numbers many times those of the others.
PARTED = {"up": 4, "down": 8}  # how many such channels of the input of each linear step stay in full precision
LOWER = 8  # layers
# Invented; 8 bits must not change what is read in them.
SENTENCES = """\
Harbour master Lena Okafor said on Monday that the ferry would not sail before the hull had been examined.
"We were told nothing," said one passenger, who asked not to be named. "Nothing at all until midnight."
According to the Ministry of Fisheries, catches in the Northern Basin fell by 14 per cent last year.
The opposition called the plan reckless; Mr. Velde, its author, replied that his critics had not read it.
Tovian and Maresk officials agreed to meet in Port Elsin, although neither side would say when.
A spokeswoman for Greyline Rail denied that the signal had failed, and promised to publish the records.
It was a cold morning and the market square was empty.
If the dam is raised, Governor Ana Ruiz warned, the villages below it will have to be moved.
The Orchard Festival drew 40,000 people, police estimated, twice as many as its organisers had hoped for.
Bakers "simply cannot pay" for gas, the Flour Council wrote in a letter seen by the Elsin Courier.
"""


class Flat(torch.nn.Module):
    """The reader with its outputs side by side, as ONNX wants them."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, mask, shapes):
        tags, cue_keys, argument_keys = self.reader(ids, mask, shapes)
        return *(tags[head] for head in HEADS), cue_keys, argument_keys


class Parted(torch.nn.Module):
    """A linear step whose greatest channels are multiplied apart (Dettmers et al., LLM.int8(), NeurIPS 2022): 8 bits are spread
    over the greatest number they meet, and would leave little for the rest."""

    def __init__(self, linear, few):
        super().__init__()
        self.rest = copy.deepcopy(linear)
        self.few_weights = torch.nn.Parameter(linear.weight[:, few].T.clone())
        self.register_buffer("few", few)
        self.register_buffer("keep", torch.ones(linear.in_features).index_fill(0, few, 0))

    def forward(self, x):
        return self.rest(x * self.keep) + x[..., self.few] @ self.few_weights


def parted(reader, tokenizer):
    """A copy of the reader with the steps of PARTED in their two parts, by the greatest numbers met in SENTENCES."""
    reader = copy.deepcopy(reader)
    steps = [(layer, name) for layer in reader.encoder.layers[:LOWER] for name in PARTED]
    greatest = {}

    def note(step):
        def hook(_, given):
            found = given[0].abs().flatten(0, -2).amax(0)
            greatest[step] = torch.maximum(greatest.get(step, found), found)

        return hook

    hooks = [getattr(layer, name).register_forward_pre_hook(note((layer, name))) for layer, name in steps]
    document = features.Encoded(corpus.Document("", SENTENCES, ()), tokenizer)
    with torch.no_grad():
        for window in document.windows(64):
            reader(*features.tensors([(document, window)])[:3])
    for hook in hooks:
        hook.remove()
    for layer, name in steps:
        setattr(layer, name, Parted(getattr(layer, name), greatest[layer, name].topk(PARTED[name]).indices.sort().values))
    return reader


def some_input(reader, length):
    """Pieces and shapes of chance."""
    ids = torch.randint(0, reader.encoder.words.num_embeddings, (1, length))
    return ids, torch.ones_like(ids), torch.randint(0, SHAPES, ids.shape)


def to_onnx(reader, path):
    axes = {name: {0: "rows", 1: "pieces"} for name in INPUTS + OUTPUTS}
    shipping.to_onnx(Flat(reader), some_input(reader, 40), path, INPUTS, OUTPUTS, axes)


def great_channels(prepared):
    """The steps that multiply the greatest channels apart."""
    graph = onnx.load(prepared).graph
    small = {array.name for array in graph.initializer if array.dims and array.dims[0] in PARTED.values()}
    return [node.name for node in graph.node if node.op_type == "MatMul" and node.input[1] in small]


def gap(reader, path):
    """The greatest difference between a number of the ONNX model and of PyTorch, over inputs of several lengths."""
    return shipping.gap(Flat(reader), path, INPUTS, [some_input(reader, length) for length in (3, 17, 256)])


def agreement(reader, path, tokenizer):
    """For each head, the share of pieces of SENTENCES that get the same label from the ONNX model as from PyTorch."""
    session = onnxruntime.InferenceSession(str(path))
    document = features.Encoded(corpus.Document("", SENTENCES, ()), tokenizer)
    same, pieces = dict.fromkeys(HEADS, 0), 0
    for window in document.windows(64):
        *given, _ = features.tensors([(document, window)])
        with torch.no_grad():
            wanted = Flat(reader)(*given)
        n = window[1] - window[0]
        pieces += n
        for head, w, g in zip(HEADS, wanted, shipping.run(session, INPUTS, given)):
            same[head] += int((w.numpy().argmax(-1) == g.argmax(-1))[0, 1 : n + 1].sum())
    return {head: round(count / pieces, 3) for head, count in same.items()}


def write(reader, tokenizer, name, out):
    """Makes `out` a model that the product loads, and says how large it is and how like the trained one.

    reader: as trained; tokenizer: the path of its tokenizer.json; name: what dossiers call the model"""
    out.mkdir(parents=True, exist_ok=True)
    pieces = features.tokenizer(tokenizer)
    with tempfile.TemporaryDirectory() as folder:
        full = pathlib.Path(folder) / "full.onnx"
        to_onnx(parted(reader, pieces), full)
        found = gap(reader, full)
        shipping.check(found)
        shipping.to_8_bits(full, out / "reader.onnx", great_channels)
    shipping.describe(out, "reader.onnx", tokenizer, name, "training/reader/export.py")
    print(f"{(out / 'reader.onnx').stat().st_size / 1e6:.1f} MB; ONNX equals PyTorch to {found:.1g}; "
          f"labels that 8 bits leave as they are: {agreement(reader, out / 'reader.onnx', pieces)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="reader.pt of train.py")
    parser.add_argument("--tokenizer", required=True, help="tokenizer.json of the base model")
    parser.add_argument("--name", required=True, help="what dossiers call the model")
    parser.add_argument("--out", required=True, help="folder for reader.onnx, tokenizer.json and model.properties")
    a = parser.parse_args()
    reader = Reader(Encoder(**SHAPE), SHAPE["width"], HEADS)
    reader.load_state_dict(torch.load(a.weights, map_location="cpu"))
    write(reader.eval(), a.tokenizer, a.name, pathlib.Path(a.out))


if __name__ == "__main__":
    main()
