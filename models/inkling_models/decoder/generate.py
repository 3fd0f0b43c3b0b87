"""Greedy decoding in large batches with a KV cache, for teachers that write training text."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..data.special_tokens import EOS, PAD
from .model import Decoder


class KVCache:
    """Keys and values [layers, 2, B, kv_heads, capacity, head_dim] and the length of each row's source."""

    def __init__(self, model: Decoder, sources: Tensor, lengths: Tensor, extra: int):
        config = model.config
        batch, width = sources.shape
        self.width, self.lengths, self.generated = width, lengths, 0
        shape = (config.layers, 2, batch, config.kv_heads, width + extra, config.head_dim)
        kind = torch.bfloat16 if sources.is_cuda else torch.float32
        self.state = torch.zeros(shape, dtype=kind, device=sources.device)

    def keep(self, rows: Tensor) -> None:
        self.state = self.state[:, :, rows]
        self.lengths = self.lengths[rows]

    def mask(self) -> Tensor:
        """Which cache places a new token sees, [B, 1, 1, used]: its source without padding, and its past."""
        used = self.width + self.generated
        places = torch.arange(used, device=self.lengths.device)
        return ((places < self.lengths[:, None]) | (places >= self.width))[:, None, None]


def prefill(model: Decoder, sources: Tensor, cache: KVCache) -> Tensor:
    """Reads padded sources at once [B, S], each token seeing its whole source when the model was trained so.
    Returns logits of the last source token, [B, V]."""
    batch, width = sources.shape
    places = torch.arange(width, device=sources.device)
    real = places < cache.lengths[:, None]
    mask = real[:, None, None, :].expand(batch, 1, width, width)
    if not model.config.prefix_bidirectional:
        mask = mask & torch.ones(width, width, dtype=torch.bool, device=sources.device).tril()
    elif model.config.first_blind:
        mask = mask.clone()
        mask[:, :, 0, 1:] = False
    x = F.embedding(sources, model.table())
    for index, layer in enumerate(model.layers):
        q, k, v = layer.project(x, model.cos[:width], model.sin[:width])
        cache.state[index, 0, :, :, :width], cache.state[index, 1, :, :, :width] = k, v
        x = layer.finish(x, layer.attend(q, k, v, mask))
    last = x[torch.arange(batch, device=x.device), cache.lengths - 1]
    return model.head(model.norm(last))


def decode_step(model: Decoder, tokens: Tensor, cache: KVCache) -> Tensor:
    """Reads one more token [B] for each row; logits [B, V]."""
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
        # Written out: with a mask and one query, scaled_dot_product_attention copies the whole cache in float32,
        # which made a step ten times slower. The heads that share a key head stand as rows of one small query.
        grouped = q.view(len(x), config.kv_heads, repeats, config.head_dim)
        scores = (grouped @ keys.transpose(-1, -2)).float() * config.head_dim**-0.5
        shares = scores.masked_fill(~mask, float("-inf")).softmax(-1).to(values.dtype)
        attended = shares @ values
        x = layer.finish(x, attended.reshape(len(x), config.heads, 1, config.head_dim))
    return model.head(model.norm(x[:, 0]))


@torch.no_grad()
def translate_batch(model: Decoder, padded: np.ndarray, lengths: np.ndarray, max_new: int) -> list[np.ndarray]:
    """Greedy targets of sources [B, S] of `lengths` [B]; one that does not end within `max_new` is empty."""
    device = next(model.parameters()).device
    sources = torch.from_numpy(padded.astype(np.int64)).to(device)
    with torch.autocast("cuda", torch.bfloat16, enabled=device.type == "cuda"):
        cache = KVCache(model, sources, torch.from_numpy(lengths).to(device), max_new)
        alive = torch.arange(len(sources), device=device)
        written = torch.full((len(sources), max_new), PAD, dtype=torch.long, device=device)
        done = torch.zeros(len(sources), dtype=torch.bool, device=device)
        token = prefill(model, sources, cache).argmax(-1)
        for place in range(max_new):
            written[alive, place] = token
            done = done | (token == EOS)
            if place % 8 == 7:
                running = ~done
                share = running.float().mean().item()
                if share == 0:
                    break
                if share < 0.6:
                    cache.keep(running)
                    alive, token, done = alive[running], token[running], done[running]
            if place + 1 < max_new:
                token = decode_step(model, token, cache).argmax(-1)
    rows = written.to(torch.int32).cpu().numpy()
    ended = rows == EOS
    ends = np.where(ended.any(1), ended.argmax(1), 0)
    return [row[:end].astype(np.uint16) for row, end in zip(rows, ends, strict=True)]


def translate_all(
    model: Decoder,
    sources: Sequence[Sequence[int]],
    batch_rows: int = 4096,
    report: str = "",
    until: float | None = None,
) -> list[np.ndarray]:
    """Greedy targets of all `sources`, in their order; batches hold sources of similar length.

    `until`: seconds since the epoch after which no further batch is begun; what was not reached has an empty target.
    Batches come in a random order, so that what is reached is a fair sample of all lengths.
    """
    lengths = np.array([len(source) for source in sources])
    order = np.argsort(lengths, kind="stable")
    results: list[np.ndarray] = [np.empty(0, np.uint16)] * len(sources)
    started = time.time()
    starts = np.random.default_rng(1).permutation(np.arange(0, len(order), batch_rows))
    reached = 0
    for number, start in enumerate(starts):
        if until is not None and time.time() > until:
            break
        chosen = order[start : start + batch_rows]
        width = int(lengths[chosen[-1]])
        padded = np.full((len(chosen), width), PAD, dtype=np.int64)
        inside = np.arange(width) < lengths[chosen][:, None]
        padded[inside] = np.concatenate([np.asarray(sources[index]) for index in chosen])
        targets = translate_batch(model, padded, lengths[chosen], int(1.6 * width) + 12)
        for index, target in zip(chosen, targets, strict=True):
            results[index] = target
        reached += len(chosen)
        if report and number % 20 == 0:
            pace = reached / (time.time() - started)
            print(f"{report}: {reached}/{len(order)}, {pace:.0f} a second", flush=True)
    if report:
        print(f"{report}: {reached}/{len(order)} in {time.time() - started:.0f} s", flush=True)
    return results
