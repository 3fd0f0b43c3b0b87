"""Batches for the pack `reader`, put together on the device: a question, and a passage that answers it or does not.

A question that its passage answers is asked of a part of the passage with the answer, of such a part from which the
answer's sentences were taken out (it shares most words and answers nothing), or of a passage near by.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import torch
from numpy.typing import NDArray
from torch import Tensor

from ..data.reader_rows import GROUPS, SHARES
from ..data.reader_text import PASSAGE_TOKENS, QUESTION_TOKENS
from ..data.special_tokens import BOS, RESERVED, SEP

ANSWERED, TAKEN_OUT, ELSEWHERE = 0, 1, 2
MODE_SHARES = (0.6, 0.26, 0.14)
# Sentences that a part has more than the answer's, at most, to each side.
AROUND = 6
NEAR = 3
# A row with hidden words, and the share of its words that are.
HIDE_ROWS, HIDE_WORDS = 0.4, 0.12
HIDDEN_WORD = len(RESERVED) - 1


@dataclasses.dataclass(frozen=True)
class Batch:
    """tokens [n, T] int64, `lengths` [n], `passage_at` [n], `target` [n, 2]: first and last token, 0 for no answer."""

    tokens: Tensor
    lengths: Tensor
    passage_at: Tensor
    target: Tensor


class ReaderFeed:
    def __init__(self, arrays: dict[str, NDArray[Any]], device: str, seed: int):
        self.device = device
        self.arrays = {name: torch.from_numpy(array).to(device) for name, array in arrays.items()}
        self.generator = torch.Generator(device=device).manual_seed(seed)
        a = self.arrays
        self.question_length = a["question_at"].diff()
        self.passage_length = a["passage_at"].diff()
        self.length = self.question_length + self.passage_length[a["passage"].long()] + 2

    def random(self, *shape: int) -> Tensor:
        return torch.rand(shape, generator=self.generator, device=self.device)

    def below(self, most: int, count: int) -> Tensor:
        return torch.randint(0, most, (count,), generator=self.generator, device=self.device)

    def chances(self, low: int, high: int) -> tuple[Tensor, Tensor]:
        """Items of low < length <= high that are trained on, and the running sum of their chances."""
        a = self.arrays
        members = (~a["held"] & (self.length > low) & (self.length <= high)).nonzero()[:, 0]
        counts = torch.bincount(a["group"][~a["held"]].long(), minlength=len(GROUPS)).clamp_min(1)
        share = torch.tensor([SHARES[name] for name in GROUPS], device=self.device) / counts
        return members, share[a["group"][members].long()].double().cumsum(0)

    def draw(self, members: Tensor, running: Tensor, count: int) -> Tensor:
        wanted = self.random(count).double() * running[-1]
        return members[torch.searchsorted(running, wanted).clamp_max(len(members) - 1)]

    def training(self, items: Tensor, width: int) -> Batch:
        """One row for each of `items`, cut to `width` tokens."""
        a, count = self.arrays, len(items)
        cuts = torch.tensor(MODE_SHARES, device=self.device).cumsum(0)
        mode = torch.searchsorted(cuts, self.random(count)).clamp_max(ELSEWHERE)
        own = a["passage"][items].long()
        last = a["sentence"][a["passage_at"][own + 1] - 1]
        none = a["span"][items, 0] < 0
        # Where the rest might answer as well, or nothing would be left, another passage is asked.
        mode = torch.where((mode == TAKEN_OUT) & (~a["alone"][items] | (last == 0)), ELSEWHERE, mode)
        mode = torch.where(none & (mode != ELSEWHERE), ANSWERED, mode)
        around = self.below(AROUND + 1, count), self.below(AROUND + 1, count)
        near = self.below(NEAR, count) + 1
        other = torch.where(self.random(count) < 0.5, own + near, own - near)
        anywhere = self.below(len(self.passage_length), count)
        other = torch.where(self.random(count) < 0.3, anywhere, other).clamp(0, len(self.passage_length) - 1)
        batch = self.rows(items, mode, other, around, width)
        return self.hide(batch)

    def rows(self, items: Tensor, mode: Tensor, other: Tensor, around: tuple[Tensor, Tensor], width: int) -> Batch:
        a, device = self.arrays, self.device
        own = a["passage"][items].long()
        passage = torch.where(mode == ELSEWHERE, other, own)
        place = torch.arange(PASSAGE_TOKENS, device=device)[None]
        size = self.passage_length[passage][:, None]
        at = (a["passage_at"][passage][:, None] + place).clamp_max(len(a["passage_tokens"]) - 1)
        sentence = a["sentence"][at].long()
        span = a["span"][items].long()
        whole = (span[:, 0] < 0) | (mode == ELSEWHERE)
        first, last = (sentence.gather(1, span[:, side : side + 1].clamp_min(0)) for side in (0, 1))
        near = (sentence >= first - around[0][:, None]) & (sentence <= last + around[1][:, None])
        taken = (mode == TAKEN_OUT)[:, None] & (sentence >= first) & (sentence <= last)
        keep = (place < size) & (whole[:, None] | (near & ~taken))
        question = torch.arange(QUESTION_TOKENS, device=device)[None]
        asked = self.question_length[items]
        question_at = (a["question_at"][items][:, None] + question).clamp_max(len(a["question_tokens"]) - 1)
        passage_at = asked + 2
        # Rows are written one token wider than they are: what is not kept goes there.
        tokens = torch.zeros(len(items), width + 1, dtype=torch.int64, device=device)
        where = torch.where(question < asked[:, None], question + 1, width).clamp_max(width)
        tokens.scatter_(1, where, a["question_tokens"][question_at].long())
        tokens.scatter_(1, (asked + 1)[:, None], SEP)
        moved = keep.long().cumsum(1) - 1 + passage_at[:, None]
        where = torch.where(keep & (moved < width), moved, width)
        tokens.scatter_(1, where, a["passage_tokens"][at].long())
        tokens[:, 0] = BOS
        lengths = (passage_at + keep.sum(1)).clamp_max(width)
        target = moved.gather(1, span.clamp_min(0))
        answered = (mode == ANSWERED) & (span[:, 0] >= 0) & (target[:, 1] < width)
        return Batch(tokens[:, :width], lengths, passage_at, torch.where(answered[:, None], target, 0))

    def hide(self, batch: Batch) -> Batch:
        """Some words stand for themselves no longer, so that no single word decides; never the answer's."""
        count, width = batch.tokens.shape
        place = torch.arange(width, device=self.device)[None]
        answer = (place >= batch.target[:, :1]) & (place <= batch.target[:, 1:])
        chosen = (self.random(count, 1) < HIDE_ROWS) & (self.random(count, width) < HIDE_WORDS)
        chosen &= ~answer & (batch.tokens >= len(RESERVED))
        return dataclasses.replace(batch, tokens=torch.where(chosen, HIDDEN_WORD, batch.tokens))

    def held(self, mode: int, width: int, most: int) -> Batch:
        """Held questions that are answered, each asked as `mode` says, of a part with two sentences around."""
        a = self.arrays
        fit = a["held"] & (a["span"][:, 0] >= 0) & a["alone"]
        fit &= a["sentence"][a["passage_at"][a["passage"].long() + 1] - 1] > 0
        items = fit.nonzero()[:, 0]
        items = items[:: max(1, len(items) // most)]
        two = torch.full_like(items, 2)
        own = a["passage"][items].long()
        return self.rows(items, torch.full_like(items, mode), (own + 1) % len(self.passage_length), (two, two), width)

    def unanswered(self, width: int, most: int) -> Batch:
        """Held questions that their passage does not answer, of the whole of it."""
        a = self.arrays
        items = (a["held"] & (a["span"][:, 0] < 0)).nonzero()[:, 0]
        items = items[:: max(1, len(items) // most)]
        zero = torch.zeros_like(items)
        return self.rows(items, zero, zero, (zero, zero), width)
