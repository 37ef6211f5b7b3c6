"""One encoder, several heads: a BERT without its pooler, written out so that it trains fast on CPUs in bfloat16."""

import torch
from torch import nn
from torch.nn import functional

LINK = 64  # width of the keys that links are scored with
SHAPES = 12  # values of features.shape


class Masks:
    """Dropout from a pool of random numbers drawn once: drawing them anew is what costs most on a CPU."""

    def __init__(self, rate, seed, device="cpu", size=1 << 24):
        self.generator = torch.Generator().manual_seed(seed)
        keep = torch.rand(size, generator=self.generator) >= rate
        self.pool = (keep.float() / (1 - rate)).to(device, torch.bfloat16)

    def __call__(self, x):
        start = int(torch.randint(self.pool.numel() - x.numel(), (1,), generator=self.generator))
        return x * self.pool[start : start + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """Attention and feed-forward, each added to its input and normalised."""

    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, bias, drop):
        rows, length, width = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # Written out: the backward pass of the fused operator is several times slower on a CPU.
        y = ((q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + bias).softmax(-1) @ v
        y = self.out(y.transpose(1, 2).reshape(rows, length, width))
        x = self.norm1(x + (drop(y) if drop else y))
        y = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + (drop(y) if drop else y))


class Encoder(nn.Module):
    """Pieces to vectors. Letter shapes add nothing at first, so that the base model's weights mean what they meant."""

    def __init__(self, pieces, width, layers, heads, inner, positions=512):
        super().__init__()
        self.words = nn.Embedding(pieces, width)
        self.positions = nn.Embedding(positions, width)
        self.shapes = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))

    def forward(self, ids, mask, shapes, drop=None):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.shapes(shapes)
        x = self.norm(x)
        x = drop(x) if drop else x
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias, drop)
        return x


class Reader(nn.Module):
    """Pieces and their letter shape in; per piece the label scores of each tagging head and the two keys that links are
    scored with: the argument that starts at piece j belongs to the cue that starts at piece i when
    `cue_key[i] . argument_key[j] > 0`."""

    def __init__(self, encoder, width, heads):
        super().__init__()
        self.encoder = encoder
        self.tags = nn.ModuleDict({name: nn.Linear(width, labels) for name, labels in heads.items()})
        self.cue_key = nn.Linear(width, LINK)
        self.argument_key = nn.Linear(width, LINK)

    def forward(self, ids, mask, shapes, drop=None):
        x = self.encoder(ids, mask, shapes, drop)
        tags = {name: head(x) for name, head in self.tags.items()}
        return tags, self.cue_key(x) / LINK**0.25, self.argument_key(x) / LINK**0.25
