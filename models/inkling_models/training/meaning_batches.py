"""Batches for the student of the pack `meaning`: rows of like length, on the device, by weight and by cluster."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor


@dataclasses.dataclass(frozen=True)
class Texts:
    """Rows laid end to end, on one device: flat int16; starts, lengths, target int64; group uint8."""

    flat: Tensor
    starts: Tensor
    lengths: Tensor
    target: Tensor
    group: Tensor

    @classmethod
    def read(cls, arrays: dict[str, NDArray[np.generic]], device: str) -> Texts:
        lengths = torch.from_numpy(arrays["lengths"].astype(np.int64)).to(device)
        target = torch.from_numpy(arrays["target"].astype(np.int64)).to(device)
        flat, group = (torch.from_numpy(arrays[name]).to(device) for name in ("flat", "group"))
        return cls(flat, lengths.cumsum(0) - lengths, lengths, target, group)

    def rows(self, index: Tensor, width: int) -> tuple[Tensor, Tensor]:
        """Tokens [n, width] int64, cut or filled with zeros, and how many count [n]."""
        place = torch.arange(width, device=self.flat.device)[None]
        lengths = self.lengths[index].clamp_max(width)
        at = (self.starts[index, None] + place).clamp_max(len(self.flat) - 1)
        return torch.where(place < lengths[:, None], self.flat[at].long(), 0), lengths


def epoch_order(weight: Tensor, cluster: Tensor, run: int, generator: torch.Generator) -> Tensor:
    """Indices of one epoch: each as often as its weight says, runs of one cluster together, the runs shuffled."""
    device = weight.device
    chance = torch.rand(len(weight), generator=generator, device=device)
    index = torch.repeat_interleave(torch.arange(len(weight), device=device), (weight + chance).long())
    noise = torch.rand(len(index), generator=generator, device=device, dtype=torch.float64)
    index = index[(cluster[index].double() + noise).argsort()]
    runs = max(1, len(index) // run)
    # Where the runs begin moves from epoch to epoch, so that no text is left out for good.
    shift = int(torch.randint(max(1, len(index)), (1,), generator=generator, device=device))
    index = index.roll(shift)[: runs * run].view(runs, -1)
    return index[torch.randperm(runs, generator=generator, device=device)].flatten()


def batches(members: Tensor, weight: Tensor, cluster: Tensor, rows: int, run: int, seed: int) -> Iterator[Tensor]:
    """Endless batches of `rows` of `members`; `weight` and `cluster` are those of the members."""
    generator = torch.Generator(device=members.device).manual_seed(seed)
    left = members[:0]
    while True:
        while len(left) < rows:
            left = torch.cat([left, members[epoch_order(weight, cluster, run, generator)]])
        yield left[:rows]
        left = left[rows:]
