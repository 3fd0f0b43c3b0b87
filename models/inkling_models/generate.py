"""Greedy decoding in large batches with a key/value cache, for teachers that write training text."""

from __future__ import annotations

import time
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from .model import Decoder
from .special_tokens import EOS, PAD


class Cache:
    """Keys and values [layers, 2, B, kv_heads, capacity, head_dim] and the length of each row's source."""

    def __init__(self, model: Decoder, sources: Tensor, lengths: Tensor, extra: int):
        config = model.config
        batch, width = sources.shape
        self.width, self.lengths, self.generated = width, lengths, 0
        shape = (config.layers, 2, batch, config.kv_heads, width + extra, config.head_dim)
        self.state = torch.zeros(shape, dtype=torch.bfloat16 if sources.is_cuda else torch.float32, device=sources.device)

    def keep(self, rows: Tensor) -> None:
        self.state = self.state[:, :, rows]
        self.lengths = self.lengths[rows]

    def mask(self) -> Tensor:
        """Which cache places a new token sees, [B, 1, 1, used]: its source without padding, and its past."""
        used = self.width + self.generated
        places = torch.arange(used, device=self.lengths.device)
        return ((places < self.lengths[:, None]) | (places >= self.width))[:, None, None]


def read(model: Decoder, sources: Tensor, cache: Cache) -> Tensor:
    """Reads padded sources [B, S], each token seeing its whole source when the model was trained so.
    Returns logits of the last source token, [B, V]."""
    batch, width = sources.shape
    places = torch.arange(width, device=sources.device)
    real = places < cache.lengths[:, None]
    mask = real[:, None, None, :].expand(batch, 1, width, width)
    if not model.config.prefix_bidirectional:
        mask = mask & torch.ones(width, width, dtype=torch.bool, device=sources.device).tril()
    x = F.embedding(sources, model.table())
    for index, layer in enumerate(model.layers):
        q, k, v = layer.project(x, model.cos[:width], model.sin[:width])
        cache.state[index, 0, :, :, :width], cache.state[index, 1, :, :, :width] = k, v
        x = layer.finish(x, layer.attend(q, k, v, mask))
    last = x[torch.arange(batch, device=x.device), cache.lengths - 1]
    return model.head(model.norm(last))


def step(model: Decoder, tokens: Tensor, cache: Cache) -> Tensor:
    """One more token [B] for each row; logits [B, V]."""
    at = cache.width + cache.generated
    cache.generated += 1
    positions = cache.lengths + cache.generated - 1
    cos, sin = model.cos[positions][:, None, None], model.sin[positions][:, None, None]
    mask = cache.mask()
    x = F.embedding(tokens, model.table())[:, None]
    config = model.config
    repeats = config.heads // config.kv_heads
    for index, layer in enumerate(model.layers):
        q, k, v = layer.project(x, cos, sin)
        cache.state[index, 0, :, :, at : at + 1], cache.state[index, 1, :, :, at : at + 1] = k, v
        keys, values = cache.state[index, :, :, :, : at + 1]
        # The query heads that share a key head stand as rows of one small query: no copy of the cache.
        grouped = q.view(len(x), config.kv_heads, repeats, config.head_dim)
        attended = F.scaled_dot_product_attention(grouped, keys, values, attn_mask=mask)
        x = layer.finish(x, attended.reshape(len(x), config.heads, 1, config.head_dim))
    return model.head(model.norm(x[:, 0]))


@torch.no_grad()
def translate_batch(model: Decoder, sources: Sequence[Sequence[int]], max_new: int) -> list[list[int]]:
    """Greedy targets of sources of similar length; a target that does not end within `max_new` is []."""
    device = next(model.parameters()).device
    lengths = torch.tensor([len(source) for source in sources], device=device)
    padded = torch.full((len(sources), int(lengths.max())), PAD, dtype=torch.long)
    for row, source in enumerate(sources):
        padded[row, : len(source)] = torch.tensor(source)
    padded = padded.to(device)
    results: list[list[int]] = [[] for _ in sources]
    with torch.autocast("cuda", torch.bfloat16, enabled=device.type == "cuda"):
        cache = Cache(model, padded, lengths, max_new)
        alive = torch.arange(len(sources), device=device)
        written = torch.full((len(sources), max_new), PAD, dtype=torch.long, device=device)
        done = torch.zeros(len(sources), dtype=torch.bool, device=device)
        token = read(model, padded, cache).argmax(-1)
        for place in range(max_new):
            written[alive, place] = token
            done = done | (token == EOS)
            if place % 8 == 7:
                running = ~done
                if not bool(running.any()):
                    break
                if running.float().mean() < 0.6:
                    cache.keep(running)
                    alive, token, done = alive[running], token[running], done[running]
            if place + 1 < max_new:
                token = step(model, token, cache).argmax(-1)
    rows = written.tolist()
    for row, tokens in enumerate(rows):
        if EOS in tokens:
            results[row] = tokens[: tokens.index(EOS)]
    return results


def translate_all(
    model: Decoder, sources: Sequence[Sequence[int]], batch_rows: int = 4096, report: str = ""
) -> list[list[int]]:
    """Greedy targets of all `sources`, in their order; batches hold sources of similar length."""
    order = sorted(range(len(sources)), key=lambda index: len(sources[index]))
    results: list[list[int]] = [[] for _ in sources]
    started = time.time()
    for number, start in enumerate(range(0, len(order), batch_rows)):
        chosen = order[start : start + batch_rows]
        longest = len(sources[chosen[-1]])
        targets = translate_batch(model, [sources[index] for index in chosen], int(1.6 * longest) + 12)
        for index, target in zip(chosen, targets, strict=True):
            results[index] = target
        if report and number % 20 == 0:
            done = start + len(chosen)
            print(f"{report}: {done}/{len(order)}, {done / (time.time() - started):.0f} a second", flush=True)
    return results
