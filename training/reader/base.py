"""The base encoder: weights of bge-small-en-v1.5 (MIT), read back from the ONNX file of its Maven artifact."""

import onnx
import torch
from onnx import numpy_helper

from model import Encoder

SHAPE = {"pieces": 30522, "width": 384, "layers": 12, "heads": 12, "inner": 1536}


def load_encoder(path):
    """The encoder of the ONNX file; position and type embeddings are one, since there is one type."""
    graph = onnx.load(path).graph
    arrays = {array.name: numpy_helper.to_array(array) for array in graph.initializer}
    found = {name: torch.tensor(a) for name, a in arrays.items() if name.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        weight = node.input[1] if node.op_type == "MatMul" else ""
        if weight.startswith("onnx::"):  # x @ W: a Linear layer keeps W transposed
            module = node.name.removeprefix("/").removesuffix("/MatMul").replace("/", ".")
            found[module + ".weight"] = torch.tensor(arrays[weight].T.copy())
    state = {
        "words.weight": found["embeddings.word_embeddings.weight"],
        "positions.weight": found["embeddings.position_embeddings.weight"] + found["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": found["embeddings.LayerNorm.weight"],
        "norm.bias": found["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
    }
    for i in range(SHAPE["layers"]):
        old, new = f"encoder.layer.{i}.", f"layers.{i}."
        for part in ("weight", "bias"):
            state[new + "qkv." + part] = torch.cat([found[f"{old}attention.self.{x}.{part}"] for x in ("query", "key", "value")])
            for ours, theirs in names.items():
                state[f"{new}{ours}.{part}"] = found[f"{old}{theirs}.{part}"]
    encoder = Encoder(**SHAPE)
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or [m for m in missing if m != "shapes.weight"]:
        raise ValueError(f"{path}: not the expected encoder: missing {missing}, unexpected {unexpected}")
    return encoder
