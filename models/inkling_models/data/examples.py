"""Encoded examples and how they are packed into rows.

An example is `prefix` tokens, which carry no loss, followed by target tokens, which do. Translation packs
several examples a row, each blind to the others (a mask by segment); the language model packs one endless
stream, where an example may be cut by a row's end.
"""

from __future__ import annotations

import dataclasses
import multiprocessing
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import regex
from tokenizers import Tokenizer

from .languages import target_of
from .special_tokens import EOS, FIRST_PLACEHOLDER, PAD, PLACEHOLDER_BASE, SEP, language_id

# The chunks are what runs in parallel; threads inside each would only fight.
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

PLACEHOLDER = regex.compile("([\ue000-\ue00f])")


@dataclasses.dataclass
class Examples:
    """Flat storage: example i is tokens[offsets[i]:offsets[i + 1]], its first prefix[i] tokens without loss."""

    tokens: np.ndarray  # uint16 [total]
    offsets: np.ndarray  # int64 [n + 1]
    prefix: np.ndarray  # int32 [n]
    weight: np.ndarray  # float32 [n]: expected draws an epoch

    def __len__(self) -> int:
        return len(self.prefix)

    @property
    def lengths(self) -> np.ndarray:
        return np.diff(self.offsets)

    @staticmethod
    def build(rows: Sequence[tuple[list[int], list[int]]], weights: Sequence[float]) -> Examples:
        """rows of (prefix tokens, target tokens)."""
        lengths = np.array([len(prefix) + len(target) for prefix, target in rows], dtype=np.int64)
        tokens = np.fromiter(
            (token for prefix, target in rows for part in (prefix, target) for token in part),
            dtype=np.uint16,
            count=int(lengths.sum()),
        )
        return Examples(
            tokens,
            np.concatenate([[0], np.cumsum(lengths)]),
            np.array([len(prefix) for prefix, _ in rows], dtype=np.int32),
            np.asarray(weights, dtype=np.float32),
        )

    @staticmethod
    def concatenate(parts: Sequence[Examples]) -> Examples:
        lengths = np.concatenate([part.lengths for part in parts])
        return Examples(
            np.concatenate([part.tokens for part in parts]),
            np.concatenate([[0], np.cumsum(lengths)]),
            np.concatenate([part.prefix for part in parts]),
            np.concatenate([part.weight for part in parts]),
        )

    def select(self, chosen: np.ndarray) -> Examples:
        """The examples at the indices `chosen`, in that order, repeats allowed."""
        ends = np.cumsum(self.lengths[chosen])
        return Examples(
            self.tokens[self.flat_index(chosen)],
            np.concatenate([[0], ends]),
            self.prefix[chosen],
            self.weight[chosen],
        )

    def flat_index(self, chosen: np.ndarray) -> np.ndarray:
        """Where in `tokens` the tokens of the examples `chosen` stand, one after another."""
        lengths = self.lengths[chosen]
        ends = np.cumsum(lengths)
        positions = np.arange(int(ends[-1]) if len(ends) else 0)
        return positions + np.repeat(self.offsets[chosen] - (ends - lengths), lengths)

    def save(self, path: str | Path) -> None:
        np.savez(path, tokens=self.tokens, offsets=self.offsets, prefix=self.prefix, weight=self.weight)

    @staticmethod
    def load(path: str | Path) -> Examples:
        stored = np.load(path)
        return Examples(stored["tokens"], stored["offsets"], stored["prefix"], stored["weight"])


def encode_texts(tokenizer: Tokenizer, texts: Sequence[str]) -> list[list[int]]:
    """Token ids of each text; a placeholder character becomes its reserved token."""
    pieces = [PLACEHOLDER.split(text) for text in texts]
    flat = [piece for parts in pieces for piece in parts[::2]]
    encoded = iter(tokenizer.encode_batch_fast(flat, add_special_tokens=False))
    return [
        [
            token
            for index, part in enumerate(parts)
            for token in (next(encoded).ids if index % 2 == 0 else [FIRST_PLACEHOLDER + ord(part) - PLACEHOLDER_BASE])
        ]
        for parts in pieces
    ]


def decode_tokens(tokenizer: Tokenizer, tokens: Sequence[int]) -> str:
    """Text of token ids; reserved tokens other than placeholders vanish."""
    pieces: list[str] = []
    run: list[int] = []
    for token in [*tokens, EOS]:
        if token >= 32:
            run.append(int(token))
            continue
        if run:
            pieces.append(tokenizer.decode(run))
            run = []
        if FIRST_PLACEHOLDER <= token < FIRST_PLACEHOLDER + 16:
            pieces.append(chr(PLACEHOLDER_BASE + int(token) - FIRST_PLACEHOLDER))
    return "".join(pieces)


def translation_examples(
    tokenizer_path: Path,
    directions: Sequence[str],
    sources: Sequence[str],
    targets: Sequence[str],
    weights: Sequence[float],
    max_tokens: int,
) -> Examples:
    """`<|target language|>` source `<|sep|>` without loss, target `<|eos|>` with; longer ones are left out.

    Chunks are encoded by as many processes as there are cores.
    """
    pairs = list(zip(directions, sources, targets, weights, strict=True))
    size = 20_000
    work = [(tokenizer_path, pairs[start : start + size], max_tokens) for start in range(0, len(pairs), size)]
    with multiprocessing.get_context("fork").Pool(min(len(work), os.cpu_count() or 1)) as pool:
        return Examples.concatenate(pool.starmap(_encode_pairs, work, chunksize=1))


def _encode_pairs(tokenizer_path: Path, chunk: Sequence[tuple[str, str, str, float]], max_tokens: int) -> Examples:
    """`chunk`: (direction, source, target, weight) of each example."""
    tokenizer = Tokenizer.from_file(str(tokenizer_path))
    rows, kept = [], []
    directions, sources, targets, weights = zip(*chunk, strict=True)
    encoded = zip(encode_texts(tokenizer, sources), encode_texts(tokenizer, targets), strict=True)
    for (source, target), direction, weight in zip(encoded, directions, weights, strict=True):
        if len(source) + len(target) + 3 <= max_tokens:
            rows.append(([language_id(target_of(direction)), *source, SEP], [*target, EOS]))
            kept.append(weight)
    return Examples.build(rows, kept)


@dataclasses.dataclass
class Rows:
    """Packed rows, each array [rows, row_tokens]."""

    tokens: np.ndarray  # uint16
    segment: np.ndarray  # uint8: 1, 2 … within a row; 0 is padding
    target: np.ndarray  # bool: this token is predicted, from the one before it
    # int32: where in the examples' flat storage the token stands (streams only: finds its soft labels)
    index: np.ndarray | None = None


def draw(examples: Examples, rng: np.random.Generator) -> np.ndarray:
    """Indices of one epoch: each example floor(weight) times and once more by chance."""
    whole = np.floor(examples.weight)
    times = (whole + (rng.random(len(examples)) < examples.weight - whole)).astype(np.int64)
    return rng.permutation(np.repeat(np.arange(len(examples)), times))


def pack_rows(examples: Examples, order: np.ndarray, row_tokens: int) -> Rows:
    """First-fit in chunks sorted by length: whole examples only, at most 255 a row."""
    all_lengths = examples.lengths[order]
    # Lists: this loop runs once an example, and plain integers are several times faster than numpy's.
    lengths = all_lengths.tolist()
    row_of = [0] * len(order)
    column_of = [0] * len(order)
    rows = 0
    chunk = 4096
    for start in range(0, len(order), chunk):
        by_length = (start + np.argsort(-all_lengths[start : start + chunk], kind="stable")).tolist()
        low, high = 0, len(by_length) - 1
        # Longest first, then the shortest that still fit: leaves little padding and mixes lengths.
        while low <= high:
            used = 0
            while low <= high and used + lengths[by_length[low]] <= row_tokens:
                row_of[by_length[low]], column_of[by_length[low]] = rows, used
                used += lengths[by_length[low]]
                low += 1
            while low <= high and used + lengths[by_length[high]] <= row_tokens:
                row_of[by_length[high]], column_of[by_length[high]] = rows, used
                used += lengths[by_length[high]]
                high -= 1
            rows += 1
    places = np.array(row_of, dtype=np.int64), np.array(column_of, dtype=np.int64)
    return _scatter(examples.select(order), *places, rows, row_tokens)


def _scatter(chosen: Examples, row_of: np.ndarray, column_of: np.ndarray, rows: int, row_tokens: int) -> Rows:
    lengths = chosen.lengths
    within = np.arange(len(chosen.tokens)) - np.repeat(chosen.offsets[:-1], lengths)
    flat = np.repeat(row_of * row_tokens + column_of, lengths) + within
    ranks = np.zeros(len(chosen), dtype=np.int64)
    by_place = np.lexsort((column_of, row_of))
    first = np.searchsorted(row_of[by_place], row_of[by_place], side="left")
    ranks[by_place] = np.arange(len(chosen)) - first + 1
    packed = Rows(
        np.full(rows * row_tokens, PAD, dtype=np.uint16),
        np.zeros(rows * row_tokens, dtype=np.uint8),
        np.zeros(rows * row_tokens, dtype=bool),
    )
    packed.tokens[flat] = chosen.tokens
    packed.segment[flat] = np.repeat(np.minimum(ranks, 255), lengths)
    packed.target[flat] = within >= np.repeat(chosen.prefix, lengths)
    shape = (rows, row_tokens)
    return Rows(packed.tokens.reshape(shape), packed.segment.reshape(shape), packed.target.reshape(shape))


def stream_rows(examples: Examples, order: np.ndarray, row_tokens: int) -> Rows:
    """The examples one after another, cut into rows; the rest that fills no row is dropped."""
    chosen = examples.select(order)
    rows = len(chosen.tokens) // row_tokens
    size = rows * row_tokens
    within = np.arange(len(chosen.tokens)) - np.repeat(chosen.offsets[:-1], chosen.lengths)
    target = within >= np.repeat(chosen.prefix, chosen.lengths)
    shape = (rows, row_tokens)
    return Rows(
        chosen.tokens[:size].reshape(shape),
        np.ones(shape, dtype=np.uint8),
        target[:size].reshape(shape),
        examples.flat_index(order)[:size].astype(np.int32).reshape(shape),
    )
