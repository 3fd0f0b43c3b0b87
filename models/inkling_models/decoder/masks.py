"""Who may look at whom. A prefix LM: tokens of the source see each other both ways, those after it what came before.

Shape-static, so that torch.compile sees one graph.
"""

from __future__ import annotations

import torch
from torch import Tensor


def segment_mask(segment: Tensor, target: Tensor, bidirectional: bool, first_blind: bool = False) -> Tensor:
    """Who may look at whom, [B, 1, T, T]: earlier tokens of the same example; with `bidirectional`, source
    tokens see their whole source, but for `first_blind` the first, which sees itself."""
    length = segment.shape[1]
    same = segment[:, :, None] == segment[:, None, :]
    allowed = torch.ones(length, length, dtype=torch.bool, device=segment.device).tril()[None]
    if bidirectional:
        sees = ~target
        if first_blind:
            sees = sees & (torch.nn.functional.pad(segment, (1, 0))[:, :-1] == segment)
        allowed = allowed | (sees[:, :, None] & ~target[:, None, :])
    return (same & allowed)[:, None]


def prefix_mask(length: int, prefix: int) -> Tensor:
    """Who may look at whom in one example, [1, 1, length, length]: the first `prefix` tokens see each other."""
    segment = torch.ones(1, length, dtype=torch.uint8)
    target = torch.arange(length)[None] >= prefix
    return segment_mask(segment, target, bidirectional=True)
