"""The encoder with its two heads: what a ticket is about, and what each of its words does.

The pieces' embeddings are the base model's and stay as they are packed; everything else is trained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from base import unpacked
from corpus import CATEGORIES, PRESSURES, SOUNDS, WHY
from torch import Tensor, nn
from torch.nn import functional

from assistant.detect.encoder_layout import Role
from assistant.detect.encoder_tokens import SPECIAL

if TYPE_CHECKING:
    from base import Base
    from vocabulary import Vocabulary

CUT = "cut"
TAGS = (*PRESSURES, WHY, SOUNDS, CUT)
"""What a word can be; `CUT` is any pressure or what sounds like it."""


class Said(NamedTuple):
    """The logits for a batch: tickets by categories, and tickets by pieces by tags."""

    category: Tensor
    tags: Tensor


class Layer(nn.Module):
    """One layer of a BERT encoder."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.after_attention = nn.LayerNorm(width, epsilon)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.after_inner = nn.LayerNorm(width, epsilon)

    def forward(self, hidden: Tensor, seen: Tensor) -> Tensor:
        """The next hidden states; `seen` says which places are no padding."""
        batch, length, width = hidden.shape
        shape = (batch, length, 3, self.heads, width // self.heads)
        query, key, value = self.qkv(hidden).view(shape).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=seen[:, None, None, :])
        mixed = self._dropped(self.out(mixed.transpose(1, 2).reshape(batch, length, width)))
        hidden = self.after_attention(hidden + mixed)
        inner = self._dropped(self.narrow(functional.gelu(self.widen(hidden))))
        return self.after_inner(hidden + inner)

    def _dropped(self, values: Tensor) -> Tensor:
        return functional.dropout(values, self.dropout, self.training) if self.dropout else values


class Network(nn.Module):
    """Reads one window of a ticket: pieces and the roles of the texts that they stand in."""

    def __init__(
        self, base: Base, vocabulary: Vocabulary, layers: int, dropout: float = 0.1, within: float = 0.0
    ) -> None:
        """`dropout` is that before the heads, `within` that in the layers."""
        super().__init__()
        self.dropout = dropout
        rows = unpacked(base.rows[np.array(vocabulary.rows)].ravel()).reshape(-1, base.width)
        self.register_buffer("embeddings", torch.from_numpy(rows), persistent=False)
        self.special = nn.Parameter(torch.zeros(len(SPECIAL), base.width))
        self.positions = nn.Parameter(_tensor(base, "emb.pos", (-1, base.width)))
        self.roles = nn.Parameter(_tensor(base, "emb.type", (-1, base.width))[:1].repeat(len(Role), 1))
        self.first = nn.LayerNorm(base.width, base.epsilon)
        self.layers = nn.ModuleList(
            Layer(base.width, base.heads, base.inner, base.epsilon, within) for _ in range(layers)
        )
        self.tags = nn.Linear(base.width, len(TAGS))
        self.category = nn.Linear(3 * base.width, len(CATEGORIES))
        self._fill(base)

    def forward(self, pieces: Tensor, roles: Tensor, seen: Tensor) -> Said:
        """The logits for a batch of windows; `seen` says which places are no padding."""
        hidden = self.hidden(pieces, roles, seen)
        dropped = functional.dropout(hidden, self.dropout, self.training)
        tags = self.tags(dropped)
        return Said(self.category(pooled(dropped, tags, seen)), tags)

    def hidden(self, pieces: Tensor, roles: Tensor, seen: Tensor) -> Tensor:
        """The last hidden states."""
        places = torch.arange(pieces.shape[1])
        special = functional.embedding(pieces.clamp(max=len(SPECIAL)), self._special())
        hidden = functional.embedding(pieces, self.embeddings) + special
        hidden = self.first(hidden + self.positions[places] + functional.embedding(roles, self.roles))
        for layer in self.layers:
            hidden = layer(hidden, seen)
        return hidden

    def _special(self) -> Tensor:
        """What is added to the embeddings of the special pieces; to the others nothing."""
        return functional.pad(self.special, (0, 0, 0, 1))

    @torch.no_grad()
    def _fill(self, base: Base) -> None:
        _copy(self.first, base, "emb.ln")
        for number, layer in enumerate(self.layers):
            parts = [_tensor(base, f"l{number}.{name}.w", (base.width, base.width)) for name in "qkv"]
            layer.qkv.weight.copy_(torch.cat(parts))
            layer.qkv.bias.copy_(torch.cat([_tensor(base, f"l{number}.{name}.b", (-1,)) for name in "qkv"]))
            _copy(layer.out, base, f"l{number}.ao")
            _copy(layer.after_attention, base, f"l{number}.aln")
            _copy(layer.widen, base, f"l{number}.fi")
            _copy(layer.narrow, base, f"l{number}.fo")
            _copy(layer.after_inner, base, f"l{number}.oln")
        self.tags.bias.fill_(-3.0)


def pooled(hidden: Tensor, tags: Tensor, seen: Tensor) -> Tensor:
    """What the category is read from: the first place, the mean, and the mean of what looks like evidence."""
    weight = seen.unsqueeze(-1).to(hidden.dtype)
    why = torch.sigmoid(tags[..., TAGS.index(WHY), None]) * weight
    mean = (hidden * weight).sum(1) / weight.sum(1)
    evidence = (hidden * why).sum(1) / (why.sum(1) + 0.1)
    return torch.cat([hidden[:, 0], mean, evidence], dim=-1)


def _tensor(base: Base, name: str, shape: tuple[int, ...]) -> Tensor:
    return torch.tensor(base.tensors[name]).view(shape)


def _copy(part: nn.Linear | nn.LayerNorm, base: Base, name: str) -> None:
    part.weight.copy_(_tensor(base, f"{name}.w", tuple(part.weight.shape)))
    part.bias.copy_(_tensor(base, f"{name}.b", (-1,)))
