"""What the student of the pack `meaning` aims at: its teacher's vectors, the first dimensions holding most."""

from __future__ import annotations

import dataclasses

import torch
import torch.nn.functional as F
from torch import Tensor

SAMPLE = 400_000


@dataclasses.dataclass(frozen=True)
class Projection:
    """`components` [dims, teacher dims], orthonormal, by falling share; `kept`: the share that they hold."""

    components: Tensor
    kept: float

    def apply(self, vectors: Tensor, chunk: int = 262_144) -> Tensor:
        """[n, teacher dims] -> [n, dims] float16 of length 1."""
        parts = [F.normalize(part.float() @ self.components.T, dim=-1).half() for part in vectors.split(chunk)]
        return torch.cat(parts)


def sample_rows(vectors: Tensor, count: int, seed: int) -> Tensor:
    generator = torch.Generator(device=vectors.device).manual_seed(seed)
    chosen = torch.randint(len(vectors), (min(count, len(vectors)),), generator=generator, device=vectors.device)
    return vectors[chosen].float()


def fit_projection(vectors: Tensor, dims: int, seed: int) -> Projection:
    """The directions of largest second moment. Not centred: what is kept is the dot products."""
    sample = sample_rows(vectors, SAMPLE, seed)
    values, directions = torch.linalg.eigh((sample.T @ sample / len(sample)).double().cpu())
    components = directions.flip(1)[:, :dims].T.contiguous()
    kept = float(values.flip(0)[:dims].sum() / values.sum())
    return Projection(components.float().to(vectors.device), kept)


def find_projection(vectors: Tensor, learnt: Tensor) -> Projection:
    """The orthonormal projection by which `vectors` [n, teacher dims] come nearest to what a student already makes of
    the same texts, `learnt` [n, dims]: that student's targets, to be learnt on from (orthogonal Procrustes)."""
    left, _, right = torch.linalg.svd((learnt.float().T @ vectors.float()).double().cpu(), full_matrices=False)
    components = (left @ right).float().to(vectors.device)
    squares = vectors.float().pow(2).sum()
    return Projection(components, float((vectors.float() @ components.T).pow(2).sum() / squares))


def cluster(vectors: Tensor, count: int, seed: int, rounds: int = 8, chunk: int = 65_536) -> Tensor:
    """The nearest of `count` centres, int16 [n]: texts of one cluster are hard to tell apart."""
    count = max(1, min(count, len(vectors) // 4))
    sample = sample_rows(vectors, 200_000, seed)
    centres = sample[:count].clone()
    for _ in range(rounds):
        nearest = torch.cat([(part @ centres.T).argmax(1) for part in sample.split(chunk)])
        sums = torch.zeros_like(centres).index_add_(0, nearest, sample)
        filled = torch.bincount(nearest, minlength=count)[:, None] > 0
        centres = torch.where(filled, F.normalize(sums, dim=-1), centres)
    return torch.cat([(part.float() @ centres.T).argmax(1).short() for part in vectors.split(chunk)])
