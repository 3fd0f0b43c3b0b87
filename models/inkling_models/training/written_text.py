"""Text that a teacher writes for its student: what it begins from, and which of it is worth learning."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..data.examples import Examples
from ..data.special_tokens import BOS

# Sources drawn at least as often as this are the product's own field: notes, minutes, handbooks, posts, mail.
NOTE_WEIGHT = 2.0
# A beginning is the document's own, a line's from its middle (a heading, a list), or nothing at all.
SHARES = {"document": 0.6, "line": 0.3, "nothing": 0.1}
PROMPT_TOKENS = (3, 24)
MIN_TOKENS = 24
# A text that goes round in circles has few different runs of four tokens.
LEAST_DISTINCT = 0.6

Ids = NDArray[np.int64]


def note_prompts(
    examples: Examples, newlines: NDArray[np.int64], rows: int, length: int, rng: np.random.Generator
) -> Ids:
    """Beginnings of rows [rows, length], -1 where the writer goes on. `newlines`: ids of tokens that end a line."""
    is_document = examples.tokens[examples.offsets[:-1]] == BOS
    notes = np.flatnonzero(is_document & (examples.prefix == 1) & (examples.weight >= NOTE_WEIGHT))
    if not len(notes):
        notes = np.flatnonzero(is_document)
    share = examples.weight[notes] / examples.weight[notes].sum()
    prompts = np.full((rows, length), -1, dtype=np.int64)
    prompts[:, 0] = BOS
    kinds = rng.choice(list(SHARES), size=rows, p=list(SHARES.values()))
    for row, (kind, chosen) in enumerate(zip(kinds, rng.choice(notes, size=rows, p=share), strict=True)):
        if kind == "nothing":
            continue
        tokens = examples.tokens[examples.offsets[chosen] + 1 : examples.offsets[chosen + 1] - 1]
        begin = 0
        if kind == "line":
            lines = np.flatnonzero(np.isin(tokens, newlines)) + 1
            begin = int(rng.choice(lines)) if len(lines) else 0
        count = min(int(rng.integers(PROMPT_TOKENS[0], PROMPT_TOKENS[1] + 1)), length - 1)
        given = tokens[begin : begin + count]
        prompts[row, 1 : 1 + len(given)] = given
    return prompts


def distinct_share(tokens: NDArray[np.int64]) -> float:
    """Different runs of four tokens, as a share of all."""
    runs = np.lib.stride_tricks.sliding_window_view(tokens, 4)
    return len(np.unique(runs @ np.array([1, 8209, 8209**2, 8209**3]))) / len(runs)


def written_documents(tokens: Ids, seen: set[bytes]) -> list[tuple[int, int]]:
    """Places (start, end) in the flattened rows [B, T] of the documents to keep, each from its BOS on.

    Left out: short ones, those that repeat themselves, and what stands in `seen` already, which is added to.
    """
    kept = []
    length = tokens.shape[1]
    for row, line in enumerate(tokens):
        starts = np.flatnonzero(line == BOS)
        for start, end in zip(starts, [*starts[1:], length], strict=True):
            document = line[start:end]
            if len(document) < MIN_TOKENS or distinct_share(document) < LEAST_DISTINCT:
                continue
            key = document.astype(np.uint16).tobytes()
            if key not in seen:
                seen.add(key)
                kept.append((row * length + int(start), row * length + int(end)))
    return kept


def documents_as_examples(tokens: NDArray[np.uint16], spans: list[tuple[int, int]]) -> tuple[Examples, Ids]:
    """The documents at `spans` of the flat `tokens`, drawn once an epoch, and the places they were taken from."""
    places = np.concatenate([np.arange(start, end) for start, end in spans]) if spans else np.zeros(0, np.int64)
    lengths = np.array([end - start for start, end in spans], np.int64)
    examples = Examples(
        tokens[places],
        np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths)]),
        np.ones(len(spans), np.int32),
        np.ones(len(spans), np.float32),
    )
    return examples, places
