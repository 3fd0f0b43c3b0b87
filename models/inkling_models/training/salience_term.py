"""A second thing that a language model learns on the way: to have what makes a key sentence in its hidden states.

A linear head on the trunk's states is trained with it and thrown away: `train_salience` fits the released one on the
finished trunk, on other documents, so that what it is chosen by was seen by neither.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ..decoder.model import Decoder
from .salience_rows import read_batches

# Few documents say little: the gradient of 30 windows is ten times as long as that of a step of text.
ROWS, ROW_TOKENS = 96, 768
# As in `train_salience`: what holds back the weights of hidden states.
DECAY = 0.03


def hidden_states(model: Decoder, tokens: Tensor) -> Tensor:
    return model.hidden(tokens)


@functools.cache
def compiled_states() -> Callable[[Decoder, Tensor], Tensor]:
    return torch.compile(hidden_states)


class SalienceTerm(nn.Module):
    """Called with the model, the loss of its next batch: minus the gain that `Sets.expected_gain` expects.

    `every`: steps from one batch to the next; `begin`: share of the run before the first.
    """

    def __init__(self, path: Path, hidden_size: int, device: str, weight: float, every: int, begin: float):
        super().__init__()
        self.weight, self.every, self.begin = weight, every, begin
        self.batches = list(read_batches(path, ROWS, ROW_TOKENS, device))
        self.rng = np.random.default_rng(1)
        self.left: list[int] = []
        self.on_gpu = device.startswith("cuda")
        features = self.batches[0].sets.inputs.shape[1]
        self.level = nn.BatchNorm1d(2 * hidden_size + features, affine=False, device=device)
        self.hidden_size = hidden_size
        self.head = nn.Linear(2 * hidden_size + features, 1, bias=False, device=device)
        nn.init.zeros_(self.head.weight)
        self.found = torch.zeros((), device=device)

    def due(self, step: int, progress: float) -> bool:
        return step % self.every == 0 and progress >= self.begin

    def forward(self, model: Decoder) -> Tensor:
        if not self.left:
            self.left = self.rng.permutation(len(self.batches)).tolist()
        batch = self.batches[self.left.pop()]
        with torch.autocast("cuda", torch.bfloat16, enabled=self.on_gpu):
            hidden = (compiled_states() if self.on_gpu else hidden_states)(model, batch.tokens)
        inputs = torch.cat([*batch.pooled(hidden), batch.sets.inputs], 1)
        gain = batch.sets.expected_gain(self.head(self.level(inputs)).squeeze(1))
        # A running mean, for the log.
        self.found.mul_(0.99).add_(gain.detach(), alpha=0.01)
        return self.weight * (DECAY * self.head.weight[:, : 2 * self.hidden_size].pow(2).sum() - gain)
