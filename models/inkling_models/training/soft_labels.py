"""What a teacher says of every token of the training text: its likeliest next tokens, for the student to learn from."""

from __future__ import annotations

import dataclasses

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
def soft_labels(teacher: Decoder, examples: Examples, row_tokens: int, device: str, rows: int = 96) -> SoftLabels:
    """The teacher's top `TOP` for each token of the flat storage; the token itself where none was made."""
    total = len(examples.tokens)
    ids = torch.zeros(total, TOP, dtype=torch.int16, device=device)
    probabilities = torch.zeros(total, TOP, dtype=torch.float16, device=device)
    ids[:, 0] = torch.from_numpy(examples.tokens.astype(np.int16)).to(device)
    probabilities[:, 0] = 1
    packed = stream_rows(examples, np.random.default_rng(7).permutation(len(examples)), row_tokens)
    forward = torch.compile(teacher.forward) if device.startswith("cuda") else teacher.forward
    for start in range(0, len(packed.tokens) - rows + 1, rows):
        tokens = torch.from_numpy(packed.tokens[start : start + rows].astype(np.int64)).to(device)
        index = torch.from_numpy(packed.index[start : start + rows]).to(device)
        with torch.autocast("cuda", torch.bfloat16, enabled=device.startswith("cuda")):
            logits = forward(tokens)[:, :-1].float()
        top = logits.softmax(-1).topk(TOP, dim=-1)
        flat = index[:, 1:].flatten()
        ids[flat] = top.indices.flatten(0, 1).to(torch.int16)
        probabilities[flat] = (top.values / top.values.sum(-1, keepdim=True)).flatten(0, 1).half()
    return SoftLabels(ids, probabilities)
