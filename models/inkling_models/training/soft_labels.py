"""What a teacher says of every token of the training text: its likeliest next tokens, for the student to learn from."""

from __future__ import annotations

import dataclasses
import time

import numpy as np
import torch
from torch import Tensor

from ..data.examples import Examples, stream_rows
from ..decoder.model import Decoder

TOP = 24


@dataclasses.dataclass(frozen=True)
class SoftLabels:
    """A teacher's top k for every token of the flat storage that rows index: ids and probabilities [n, k]."""

    ids: Tensor
    probabilities: Tensor


@torch.no_grad()
def soft_labels(
    teacher: Decoder, examples: Examples, row_tokens: int, rows: int = 64, until: float | None = None
) -> SoftLabels:
    """The teacher's top `TOP` for each token of the flat storage; the token itself where none was made.

    `until`: seconds since the epoch after which the rest is left; the examples that are drawn most come first.
    """
    device = teacher.cos.device
    total = len(examples.tokens)
    ids = torch.zeros(total, TOP, dtype=torch.int16, device=device)
    probabilities = torch.zeros(total, TOP, dtype=torch.float16, device=device)
    ids[:, 0] = torch.from_numpy(examples.tokens.astype(np.int16)).to(device)
    probabilities[:, 0] = 1
    shuffled = np.random.default_rng(7).permutation(len(examples))
    packed = stream_rows(examples, shuffled[np.argsort(-examples.weight[shuffled], kind="stable")], row_tokens)
    tokens = torch.from_numpy(packed.tokens.astype(np.int16)).to(device)
    index = torch.from_numpy(packed.index).to(device)
    starts = range(0, len(tokens) - rows + 1, rows)
    for number, start in enumerate(starts):
        if until is not None and number % 8 == 0:
            if device.type == "cuda":
                torch.cuda.synchronize()
            if time.time() > until:
                print(f"soft labels: stopped at {start * row_tokens} of {total} tokens", flush=True)
                break
        with torch.autocast("cuda", torch.bfloat16, enabled=device.type == "cuda"):
            logits = teacher.forward(tokens[start : start + rows].long())[:, :-1].float()
        top = logits.topk(TOP, dim=-1)
        flat = index[start : start + rows, 1:].flatten().long()
        ids[flat] = top.indices.flatten(0, 1).to(torch.int16)
        probabilities[flat] = top.values.softmax(-1).flatten(0, 1).half()
    return SoftLabels(ids, probabilities)
