"""Sampled text in large batches with a key/value cache: a teacher writes, and leaves what it thought of writing.

Rows are as long as each other and know no padding, so that attention needs no mask: a row that ends a document begins
the next one. Each token keeps the writer's likeliest tokens at its place, so that what is written need not be read
again for its soft labels.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from ..data.special_tokens import BOS, EOS, RESERVED
from .model import Decoder, Layer, rotary_tables

Attention = Callable[[Tensor, Tensor, Tensor], Tensor]
Projection = Callable[[Layer, Tensor, Tensor, Tensor], tuple[Tensor, Tensor, Tensor]]
Finish = Callable[[Layer, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Written:
    """Rows that a model wrote, and its likeliest tokens at each place. The first place of a row has none."""

    tokens: Tensor  # int16 [B, T]
    ids: Tensor  # int16 [B, T, top]
    probabilities: Tensor  # float16 [B, T, top]: sums to 1


@dataclass(frozen=True)
class Style:
    """How to draw: sharper below temperature 1, from the likeliest tokens that together have `nucleus`."""

    temperature: float = 0.85
    nucleus: float = 0.95
    top: int = 24


def attend_grouped(q: Tensor, keys: Tensor, values: Tensor) -> Tensor:
    """One query a row over its whole past: the heads that share a key head stand as rows of one small matrix."""
    batch, heads, _, dim = q.shape
    groups = keys.shape[1]
    grouped = q.reshape(batch, groups, heads // groups, dim)
    shares = ((grouped @ keys.transpose(-1, -2)).float() * dim**-0.5).softmax(-1)
    return (shares.to(values.dtype) @ values).reshape(q.shape)


def attend_fused(q: Tensor, keys: Tensor, values: Tensor) -> Tensor:
    return F.scaled_dot_product_attention(q, keys, values, enable_gqa=True)


def writer_of(model: Decoder) -> Decoder:
    """A copy that computes in half precision on a GPU; the rotary tables stay exact."""
    kind = torch.bfloat16 if model.cos.is_cuda else torch.float32
    writer = copy.deepcopy(model).to(kind).eval().requires_grad_(False)
    writer.cos, writer.sin = rotary_tables(model.config, model.cos.device)
    return writer


def _project(layer: Layer, x: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    return layer.project(x, cos, sin)


def _finish(layer: Layer, x: Tensor, attended: Tensor) -> Tensor:
    return layer.finish(x, attended)


class RowWriter:
    """Writes rows of `length` tokens, `rows` at a time, with one cache for all batches."""

    def __init__(self, model: Decoder, rows: int, length: int, style: Style, seed: int):
        config = model.config
        self.model, self.rows, self.length, self.style = writer_of(model), rows, length, style
        weight = self.model.embedding.weight
        shape = (config.layers, rows, config.kv_heads, length, config.head_dim)
        self.keys = torch.zeros(shape, dtype=weight.dtype, device=weight.device)
        self.values = torch.zeros_like(self.keys)
        self.generator = torch.Generator(weight.device).manual_seed(seed)
        self.project: Projection = _project
        self.finish: Finish = _finish
        self.attend: Attention = attend_grouped
        forbidden = [token for token in range(len(RESERVED)) if token != EOS]
        self.forbidden = torch.tensor(forbidden, device=weight.device)

    def tune(self) -> str:
        """Compiles what can be compiled and takes the faster attention; says what it chose."""
        token = torch.full((self.rows,), BOS, device=self.keys.device)
        chosen = []
        try:
            self.project = torch.compile(_project, dynamic=False)
            self.finish = torch.compile(_finish, dynamic=False)
            self.step(token, self.length // 2)
            chosen.append("compiled")
        except Exception as fault:  # whatever the compiler cannot do, eager can
            self.project, self.finish = _project, _finish
            chosen.append(f"eager ({type(fault).__name__})")
        taken: list[tuple[float, str, Attention]] = []
        for attention in (attend_fused, attend_grouped):
            try:
                self.attend = attention
                self.step(token, self.length // 2)
                self._wait()
                started = time.time()
                for _ in range(3):
                    self.step(token, self.length // 2)
                self._wait()
                taken.append(((time.time() - started) / 3, attention.__name__, attention))
            except RuntimeError as fault:
                chosen.append(f"{attention.__name__}: {type(fault).__name__}")
        self.attend = min(taken)[2] if taken else attend_grouped
        return ", ".join([*chosen, *(f"{name} {seconds * 1000:.1f} ms a step" for seconds, name, _ in taken)])

    def _wait(self) -> None:
        if self.keys.is_cuda:
            torch.cuda.synchronize()

    @torch.no_grad()
    def step(self, tokens: Tensor, at: int) -> Tensor:
        """Logits [rows, V] float32 after the tokens [rows] at place `at`."""
        model = self.model
        x = F.embedding(tokens, model.embedding.weight)[:, None]
        cos, sin = model.cos[at : at + 1], model.sin[at : at + 1]
        for layer, keys, values in zip(model.layers, self.keys, self.values, strict=True):
            q, k, v = self.project(layer, x, cos, sin)
            keys[:, :, at : at + 1], values[:, :, at : at + 1] = k, v
            x = self.finish(layer, x, self.attend(q, keys[:, :, : at + 1], values[:, :, : at + 1]))
        return model.head(model.norm(x[:, 0])).float()

    def draw(self, values: Tensor, ids: Tensor) -> Tensor:
        """One of the likeliest tokens a row; values, ids: [rows, top], sorted."""
        scaled = values / self.style.temperature
        shares = scaled.softmax(-1)
        before = shares.cumsum(-1) - shares
        allowed = (before < self.style.nucleus) & ((ids == EOS) | (ids >= len(RESERVED)))
        noise = torch.rand(values.shape, device=values.device, generator=self.generator).clamp_min(1e-10)
        chosen = (scaled - (-noise.log()).log()).masked_fill(~allowed, float("-inf")).argmax(-1, keepdim=True)
        return ids.gather(-1, chosen)[:, 0]

    @torch.no_grad()
    def write(self, prompts: Tensor, until: float | None = None) -> Written:
        """prompts [rows, length] int64: what is given, -1 where the model writes; the first column is given.

        `until`: seconds since the epoch after which the rows end where they are.
        """
        shape = (*prompts.shape, self.style.top)
        tokens = torch.zeros_like(prompts, dtype=torch.int16)
        ids = torch.zeros(shape, dtype=torch.int16, device=prompts.device)
        probabilities = torch.zeros(shape, dtype=torch.float16, device=prompts.device)
        current = prompts[:, 0]
        tokens[:, 0] = current
        ids[:, 0, 0], probabilities[:, 0, 0] = current.to(torch.int16), 1
        written = 1
        for at in range(self.length - 1):
            if until is not None and at % 32 == 0 and time.time() > until:
                break
            logits = self.step(current, at)
            top = logits.topk(self.style.top, dim=-1)
            ids[:, at + 1] = top.indices
            probabilities[:, at + 1] = top.values.softmax(-1)
            following = self.draw(top.values, top.indices)
            # No loss taught the model what follows an end: a beginning.
            following = torch.where(current == EOS, BOS, following)
            given = prompts[:, at + 1]
            current = torch.where(given >= 0, given, following)
            tokens[:, at + 1] = current
            written = at + 2
            if until is not None and at % 32 == 31:
                # Or the host runs far ahead of the device, and the clock says nothing.
                self._wait()
        return Written(tokens[:, :written], ids[:, :written], probabilities[:, :written])
