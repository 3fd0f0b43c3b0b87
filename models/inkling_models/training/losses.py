"""What a step minimises. All functions are shape-static, so that torch.compile sees one graph."""

from __future__ import annotations

from collections.abc import Callable

import torch.nn.functional as F
from torch import Tensor

from ..decoder.masks import segment_mask
from ..decoder.model import Decoder

HiddenLoss = Callable[..., tuple[Tensor, Tensor]]


def hidden_loss(
    hidden: Tensor,
    table: Tensor,
    tokens: Tensor,
    segment: Tensor,
    target: Tensor,
    soft_ids: Tensor | None,
    soft_probabilities: Tensor | None,
    label_smoothing: float,
    distil_weight: float,
    doubt_discount: float = 0.0,
) -> tuple[Tensor, Tensor]:
    """As `packed_loss`, from normed hidden states [B, T, d] and the tied embedding [V, d]."""
    logits = F.linear(hidden, table.to(hidden.dtype))[:, :-1].float()
    log_probabilities = F.log_softmax(logits, dim=-1)
    # A token is predicted by the one before it, which must belong to the same example.
    valid = (target[:, 1:] & (segment[:, 1:] == segment[:, :-1])).float()
    count = valid.sum().clamp_min(1)
    picked = -log_probabilities.gather(-1, tokens[:, 1:, None]).squeeze(-1)
    plain = (picked * valid).sum() / count
    loss = plain
    if doubt_discount and soft_probabilities is not None:
        valid = valid * (1 - doubt_discount * (1 - soft_probabilities[:, 1:].amax(-1)))
        count = valid.sum().clamp_min(1)
        loss = (picked * valid).sum() / count
    if label_smoothing:
        uniform = -log_probabilities.mean(-1)
        smoothed = (1 - label_smoothing) * picked + label_smoothing * uniform
        loss = (smoothed * valid).sum() / count
    if soft_ids is not None and soft_probabilities is not None:
        softly = -(soft_probabilities[:, 1:] * log_probabilities.gather(-1, soft_ids[:, 1:])).sum(-1)
        loss = (1 - distil_weight) * loss + distil_weight * (softly * valid).sum() / count
    return loss, plain.detach()


def packed_loss(
    model: Decoder,
    tokens: Tensor,
    segment: Tensor,
    target: Tensor,
    soft_ids: Tensor | None,
    soft_probabilities: Tensor | None,
    isolate: bool,
    label_smoothing: float,
    distil_weight: float,
    doubt_discount: float = 0.0,
    of_hidden: HiddenLoss = hidden_loss,
) -> tuple[Tensor, Tensor]:
    """Training loss and plain cross-entropy (nats a token), both means over the target tokens.

    tokens, segment, target: [B, T]. soft_*: the teacher's top k for each token, [B, T, k], or None. `doubt_discount`:
    what a token's weight loses for the share of probability that the teacher's likeliest lacks. `of_hidden`:
    `hidden_loss`, or itself compiled where the model is compiled a layer at a time.
    """
    shape = model.config
    mask = segment_mask(segment, target, shape.prefix_bidirectional, shape.first_blind) if isolate else None
    hidden, table = model.hidden(tokens, mask), model.table()
    soft = (soft_ids, soft_probabilities)
    return of_hidden(hidden, table, tokens, segment, target, *soft, label_smoothing, distil_weight, doubt_discount)
