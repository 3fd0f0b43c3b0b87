"""What the student of the pack `meaning` minimises. All vectors are of length 1."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

HIDDEN = -1e4


def neighbour_loss(logits: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy of each row's neighbours, nats: `wanted` are the logits that the teacher's vectors give."""
    return -(wanted.softmax(-1) * logits.log_softmax(-1)).sum(-1).mean()


def distil_loss(vectors: Tensor, targets: Tensor, temperature: float, cosine_weight: float) -> Tensor:
    """vectors, targets [n, d] float32. The student's vectors shall lie at their targets, among the batch's targets as
    the targets lie, and among each other as the targets lie: it is vectors of its own that will be compared."""
    wanted = targets @ targets.T / temperature
    to_targets = neighbour_loss(vectors @ targets.T / temperature, wanted)
    self_mask = torch.eye(len(vectors), dtype=torch.bool, device=vectors.device)
    among = (vectors @ vectors.T / temperature).masked_fill(self_mask, HIDDEN)
    to_each_other = neighbour_loss(among, wanted.masked_fill(self_mask, HIDDEN))
    return 0.5 * (to_targets + to_each_other) + cosine_weight * (1 - (vectors * targets).sum(-1).mean())


def pair_loss(
    asked: Tensor,
    candidates: Tensor,
    asked_goal: Tensor,
    candidate_goal: Tensor,
    temperature: float,
    place: Tensor | None = None,
) -> Tensor:
    """Each of `asked` [p, d] shall find the candidate at its place (its own index, unless `place` [p] says another)
    among `candidates` [n, d].

    Goals name what a candidate says: another candidate of the same goal is no mistake and is left out.
    """
    rows = torch.arange(len(asked), device=asked.device)
    place = rows if place is None else place
    same = asked_goal[:, None] == candidate_goal[None]
    same[rows, place] = False
    logits = (asked @ candidates.T / temperature).masked_fill(same, HIDDEN)
    return F.cross_entropy(logits, place)
