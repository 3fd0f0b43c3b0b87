"""Held-out text as an exported graph reads it, and how well it predicts it: bits a character, for compress_table."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

from ..data.documents import split_documents
from ..data.examples import encode_texts
from ..data.languages import NOTES_PACK, reversed_direction, target_of
from ..data.special_tokens import BOS, EOS, SEP, language_id
from ..packing.calibration import PIECE_TOKENS, WINDOW_TOKENS
from ..packing.session import GraphSession


@dataclasses.dataclass(frozen=True)
class HeldText:
    """Windows of (tokens, how many of the first are only read: at least one), and the characters of the rest."""

    windows: list[tuple[list[int], int]]
    characters: int


def note_text(file: Path, tokenizer: Tokenizer, chars: int) -> HeldText:
    """About `chars` characters of the file's documents."""
    windows: list[tuple[list[int], int]] = []
    used = 0
    for document in split_documents(file.read_text(encoding="utf-8")):
        if used >= chars:
            break
        tokens = [BOS, *tokenizer.encode(document).ids]
        starts = range(0, len(tokens) - 1, WINDOW_TOKENS)
        windows += [(tokens[start : start + WINDOW_TOKENS + 1], 1) for start in starts]
        used += len(document)
    return HeldText(windows, used)


def translation_text(file: Path, pack_id: str, tokenizer: Tokenizer, chars: int) -> HeldText:
    """The file's pairs in both directions in turn, until the translations have `chars` characters."""
    back = reversed_direction(pack_id)
    windows: list[tuple[list[int], int]] = []
    used = 0
    for index, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        if used >= chars:
            break
        direction = pack_id if index % 2 == 0 else back
        sides = line.split("\t")[:2]
        source, target = encode_texts(tokenizer, sides if direction == pack_id else sides[::-1])
        prompt = [language_id(target_of(direction)), *source, SEP]
        windows.append(([*prompt, *target, EOS], len(prompt)))
        used += len(sides[1 if direction == pack_id else 0])
    return HeldText(windows, used)


def held_texts(dev: Path, pack_id: str, tokenizer: Tokenizer, chars: int) -> dict[str, HeldText]:
    """The dev texts of a pack by name."""
    if pack_id == NOTES_PACK:
        return {file.stem: note_text(file, tokenizer, chars) for file in sorted((dev / "autocomplete").glob("*.txt"))}
    files = sorted((dev / "translate").glob(f"*.{pack_id}.tsv"))
    return {file.name.split(".")[0]: translation_text(file, pack_id, tokenizer, chars) for file in files}


def pieces_of(tokens: list[int], prompt: int, whole_prompt: bool) -> Iterator[tuple[int, int]]:
    """Start and end of each reading: a source that is read both ways in one, all else in pieces."""
    start = 0
    if whole_prompt:
        yield 0, prompt
        start = prompt
    while start < len(tokens) - 1:
        yield start, min(start + PIECE_TOKENS, len(tokens) - 1)
        start += PIECE_TOKENS


def bits_per_character(session: GraphSession, text: HeldText) -> float:
    """Reads each window in pieces over a cache, as the app does."""
    nats = 0.0
    both_ways = session.config.prefix_bidirectional
    for tokens, prompt in text.windows:
        cache = None
        for start, end in pieces_of(tokens, prompt, both_ways):
            piece = np.array([tokens[start:end]], np.int64)
            prefix = prompt if both_ways else 0
            reading = session.read(piece, cache, keep=end - start, prefix=prefix)
            cache = reading.cache
            # What follows the last token of the prompt is the first that is predicted.
            first = max(start, prompt - 1)
            if first < end:
                logits = torch.from_numpy(reading.logits[0, first - start :])
                nats += float(F.cross_entropy(logits, torch.tensor(tokens[first + 1 : end + 1]), reduction="sum"))
    return nats / math.log(2) / text.characters
