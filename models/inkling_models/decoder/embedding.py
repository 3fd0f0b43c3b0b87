"""The decoder as an encoder of meaning: tokens see each other both ways; the mean of their states is the vector."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from ..data.meaning_text import as_read
from ..data.special_tokens import BOS
from .model import Decoder


def embedding_tokens(tokenizer: Tokenizer, text: str, limit: int) -> list[int]:
    """What the encoder reads of a text: <|bos|> and its first tokens, in lower case, `limit` in all."""
    return [BOS, *tokenizer.encode(as_read(text)).ids[: limit - 1]]


def pool(hidden: Tensor, present: Tensor) -> Tensor:
    """hidden [B, T, d], present [B, T] bool -> mean over the tokens that are there, of length 1, [B, d] float32."""
    weight = present.float()[..., None]
    mean = (hidden.float() * weight).sum(1) / weight.sum(1).clamp_min(1)
    return F.normalize(mean, dim=-1)


def embed(model: Decoder, tokens: Tensor, lengths: Tensor) -> Tensor:
    """Vectors of length 1, [B, d] float32, of rows of tokens [B, T] int64, of which `lengths` [B] count."""
    length = tokens.shape[1]
    present = torch.arange(length, device=tokens.device)[None] < lengths[:, None]
    # Written out for every query: attention kernels want no mask of stride 0.
    mask = present[:, None, None, :].repeat(1, 1, length, 1)
    return pool(model.hidden(tokens, mask), present)


@torch.no_grad()
def embed_rows(model: Decoder, rows: Sequence[Sequence[int]], batch: int = 64) -> Tensor:
    """Vectors [n, d] of rows of token ids of any length, on the model's device; rows of like length go together."""
    device = model.embedding.weight.device
    order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
    vectors = torch.zeros(len(rows), model.config.hidden_size)
    for start in range(0, len(order), batch):
        chosen = order[start : start + batch]
        lengths = torch.tensor([len(rows[index]) for index in chosen])
        tokens = torch.zeros(len(chosen), int(lengths.max()), dtype=torch.int64)
        for place, index in enumerate(chosen):
            tokens[place, : len(rows[index])] = torch.tensor(rows[index])
        vectors[chosen] = embed(model, tokens.to(device), lengths.to(device)).cpu()
    return vectors
