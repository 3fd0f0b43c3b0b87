"""The answer head of the pack `reader`: where an answer begins and ends, and whether there is one."""

from __future__ import annotations

import base64
import dataclasses
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from .model import Decoder

HIDDEN = -1e4


@dataclasses.dataclass(frozen=True)
class AnswerHead:
    """`weights` [2, d]: of a span's first and of its last token. Probability: sigmoid(scale * margin + offset)."""

    weights: NDArray[np.float32]
    scale: float = 1.0
    offset: float = 0.0

    def to_manifest(self) -> dict[str, Any]:
        start, end = (base64.b64encode(row.astype("<f4").tobytes()).decode() for row in self.weights)
        numbers = {"scale": round(float(self.scale), 6), "offset": round(float(self.offset), 6)}
        return {"startWeights": start, "endWeights": end, **numbers}

    @staticmethod
    def from_manifest(entry: dict[str, Any]) -> AnswerHead:
        rows = [np.frombuffer(base64.b64decode(entry[f"{name}Weights"]), "<f4") for name in ("start", "end")]
        return AnswerHead(np.stack(rows).astype(np.float32), entry["scale"], entry["offset"])


def answer_logits(model: Decoder, weights: Tensor, tokens: Tensor, lengths: Tensor, passage_at: Tensor) -> Tensor:
    """Scores [B, T, 2] of beginning and of ending at each token; hidden but at <|bos|> and in the passage.

    tokens [B, T]; the passage of a row is its tokens from `passage_at` [B] up to `lengths` [B].
    """
    width = tokens.shape[1]
    place = torch.arange(width, device=tokens.device)[None]
    present = place < lengths[:, None]
    hidden = model.hidden(tokens, present[:, None, None, :].repeat(1, 1, width, 1))
    allowed = (present & (place >= passage_at[:, None])) | (place == 0)
    return (hidden.float() @ weights.float().T).masked_fill(~allowed[..., None], HIDDEN)


def best_spans(logits: Tensor, most_tokens: int) -> tuple[Tensor, Tensor, Tensor]:
    """First and last token of the best span of each row, and how far it scores over <|bos|>, each [B]."""
    start, end = logits[:, 1:, 0], logits[:, 1:, 1]
    width = start.shape[1]
    scores = start[:, :, None] + end[:, None]
    band = torch.ones(width, width, dtype=torch.bool, device=logits.device).triu().tril(most_tokens - 1)
    best, at = scores.masked_fill(~band, 4 * HIDDEN).flatten(1).max(1)
    return at // width + 1, at % width + 1, best - logits[:, 0].sum(-1)
