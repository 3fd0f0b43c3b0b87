"""Answers in PyTorch as the engine gives them: src/worker/tasks/readAnswers.ts in Python, to measure checkpoints."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer

from ..data.reader_text import ANSWER_TOKENS, QUESTION_TOKENS, Span, question_text, read_passages
from ..data.special_tokens import BOS, SEP
from .answer_head import AnswerHead, answer_logits, best_spans
from .model import Decoder

LEADING = re.compile(r"^[\s.,;:!?…*#>|·•-]+")
TRAILING = re.compile(r"[\s,;:!?…*|·•-]+$")


@dataclass(frozen=True)
class Found:
    """The best span of a passage, in characters, its margin and its probability."""

    span: Span
    margin: float
    probability: float


def trimmed(text: str, start: int, end: int) -> Span:
    inside = text[start:end]
    lead, trail = LEADING.search(inside), TRAILING.search(inside)
    first, last = (lead.end() if lead else 0), (len(trail.group()) if trail else 0)
    return (start + first, end - last) if first + last < len(inside) else (start, end)


@torch.no_grad()
def read_answers(
    model: Decoder, head: AnswerHead, tokenizer: Tokenizer, question: str, passages: list[str]
) -> list[Found]:
    """One best span for each passage."""
    asked = [BOS, *tokenizer.encode(question_text(question)).ids[:QUESTION_TOKENS], SEP]
    readings = read_passages(tokenizer, passages)
    lengths = torch.tensor([len(asked) + len(reading.tokens) for reading in readings])
    tokens = torch.zeros(len(passages), int(lengths.max()), dtype=torch.int64)
    for row, reading in zip(tokens, readings, strict=True):
        row[: len(asked) + len(reading.tokens)] = torch.tensor([*asked, *reading.tokens.tolist()])
    passage_at = torch.full_like(lengths, len(asked))
    logits = answer_logits(model, torch.from_numpy(head.weights), tokens, lengths, passage_at)
    found = []
    for passage, reading, first, last, margin in zip(
        passages, readings, *(part.tolist() for part in best_spans(logits, ANSWER_TOKENS)), strict=True
    ):
        if not len(reading.tokens):
            found.append(Found((0, 0), -np.inf, 0.0))
            continue
        start, end = int(reading.spans[first - len(asked), 0]), int(reading.spans[last - len(asked), 1])
        sure = 1 / (1 + np.exp(-(head.scale * margin + head.offset)))
        found.append(Found(trimmed(passage, start, end), margin, float(sure)))
    return found
