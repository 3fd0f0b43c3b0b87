"""Passages and questions of the pack `reader` as arrays that fit on a GPU; the feed puts them together."""

from __future__ import annotations

import dataclasses
import functools
import multiprocessing
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .reader_text import QUESTION_TOKENS, PassageReading, Span, question_text, read_passages, token_span

# Where an item is from. A step draws so much of each.
GROUPS = ("squad", "qamr", "qed", "fairytaleqa", "asked", "across")
SHARES = {"squad": 0.14, "qamr": 0.1, "qed": 0.1, "fairytaleqa": 0.08, "asked": 0.33, "across": 0.25}
NO_ANSWER = -1


@dataclasses.dataclass(frozen=True)
class Item:
    """A question of passage number `passage`, the characters of its answer there (None: it has none)."""

    question: str
    passage: int
    span: Span | None
    group: str
    held: bool = False


def group_of(source: str) -> str:
    return next(group for group in GROUPS if source.startswith(group))


def flat(rows: Sequence[NDArray[Any]], kind: type) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """The rows end to end, and where each begins, with the end."""
    lengths = np.array([len(row) for row in rows], np.int64)
    joined = np.concatenate(rows).astype(kind) if rows else np.zeros(0, kind)
    return joined, np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)])


def build_rows(tokenizer: Tokenizer, passages: list[str], items: Sequence[Item]) -> dict[str, NDArray[Any]]:
    """Arrays for `training.reader_feed`. Items whose answer is cut off or too long are left out."""
    readings = read_all(tokenizer, passages)
    kept, spans, alone = [], [], []
    for item in items:
        reading = readings[item.passage]
        span = None if item.span is None else token_span(reading, *item.span)
        if (item.span is None) != (span is None) or not len(reading.tokens):
            continue
        kept.append(item)
        spans.append(span or (NO_ANSWER, NO_ANSWER))
        alone.append(span is not None and stands_once(passages[item.passage], item.span))
    questions = tokenizer.encode_batch_fast([question_text(item.question) for item in kept])
    question_tokens, question_at = flat([np.array(q.ids[:QUESTION_TOKENS], np.int16) for q in questions], np.int16)
    passage_tokens, passage_at = flat([reading.tokens for reading in readings], np.int16)
    return {
        "question_tokens": question_tokens,
        "question_at": question_at,
        "passage_tokens": passage_tokens,
        "passage_at": passage_at,
        "sentence": flat([reading.sentence for reading in readings], np.uint8)[0],
        "passage": np.array([item.passage for item in kept], np.int32),
        "span": np.array(spans, np.int16).reshape(-1, 2),
        "group": np.array([GROUPS.index(item.group) for item in kept], np.uint8),
        "held": np.array([item.held for item in kept], bool),
        "alone": np.array(alone, bool),
    }


def read_all(tokenizer: Tokenizer, passages: list[str], chunk: int = 2_000) -> list[PassageReading]:
    """`read_passages` on every core."""
    chunks = [passages[start : start + chunk] for start in range(0, len(passages), chunk)]
    with multiprocessing.get_context("fork").Pool() as pool:
        return [reading for part in pool.imap(functools.partial(read_passages, tokenizer), chunks) for reading in part]


def stands_once(passage: str, span: Span | None) -> bool:
    """Whether the passage without the answer's sentence no longer has the answer."""
    return span is not None and passage.lower().count(passage[slice(*span)].lower()) == 1


def merge(first: dict[str, NDArray[Any]], second: dict[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Two sets as one: the passages of the second follow those of the first."""
    joined = {name: np.concatenate([first[name], second[name]]) for name in first}
    for name in ("question_at", "passage_at"):
        joined[name] = np.concatenate([first[name], second[name][1:] + first[name][-1]])
    shift = len(first["passage_at"]) - 1
    joined["passage"] = np.concatenate([first["passage"], second["passage"] + shift])
    return joined
