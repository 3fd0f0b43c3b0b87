"""Bits a character of the dev texts, in PyTorch and in whole rows: what a run says of itself, not a pack's score."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from ..data.documents import split_documents
from ..data.examples import stream_rows
from ..data.prepare_notes import document_examples
from ..decoder.model import Decoder
from .losses import hidden_loss

ROWS = 64


@torch.no_grad()
def bits_a_character(model: Decoder, data: Path, tokenizer: Tokenizer, row_tokens: int) -> dict[str, float]:
    """For each text of DATA/dev/autocomplete, in the mode that the model is in."""
    device = model.cos.device
    bits = {}
    for path in sorted((data / "dev" / "autocomplete").glob("*.txt")):
        texts = [text for text in split_documents(path.read_text(encoding="utf-8")) if text]
        examples = document_examples(tokenizer, texts, [1.0] * len(texts))
        rows = stream_rows(examples, np.arange(len(examples)), row_tokens)
        nats = targets = 0.0
        for start in range(0, len(rows.tokens), ROWS):
            # The last rows are filled up with those before: a compiled model is compiled for one shape.
            chosen = np.minimum(np.arange(start, start + ROWS), len(rows.tokens) - 1)
            fresh = torch.from_numpy(np.arange(start, start + ROWS) < len(rows.tokens))[:, None]
            tokens = torch.from_numpy(rows.tokens[chosen].astype(np.int64)).to(device)
            target = (torch.from_numpy(rows.target[chosen]) & fresh).to(device)
            segment = torch.ones_like(tokens, dtype=torch.uint8)
            with torch.autocast("cuda", torch.bfloat16, enabled=device.type == "cuda"):
                hidden, table = model.hidden(tokens), model.table()
                plain = hidden_loss(hidden, table, tokens, segment, target, None, None, 0.0, 0.0)[1]
            count = float(target[:, 1:].sum())
            nats += plain.item() * count
            targets += count
        predicted = sum(len(text) for text in texts) * targets / max(1, len(examples.tokens) - len(examples))
        bits[path.stem] = round(nats / math.log(2) / max(1.0, predicted), 4)
    return bits
