"""Text that stands for what a pack will read, as token rows: to calibrate and smooth, and to train pruned models on."""

from __future__ import annotations

import random
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from ..data.documents import read_xz, split_documents
from ..data.examples import encode_texts
from ..data.languages import NOTES_PACK, reversed_direction, target_of
from ..data.prepare_notes import HELD_SOURCE
from ..data.special_tokens import BOS, EOS, SEP, language_id
from ..decoder.masks import segment_mask

# The app reads in pieces of this many tokens: one activation range each.
PIECE_TOKENS = 64
WINDOW_TOKENS = 512
CALIBRATION_ROWS = 32
# Everyday sentences, the file that weighs most in training.
PARALLEL_FILE = "tatoeba.tsv.xz"


def training_rows(data: Path, tokenizer: Tokenizer, rows: int, seed: int) -> Tensor:
    """[rows, WINDOW_TOKENS + 1] of English text, an equal share of each file."""
    random_source = random.Random(seed)
    files = [path for path in sorted((data / "lm").glob("*.txt.xz")) if not path.name.startswith(HELD_SOURCE)]
    wanted = rows * (WINDOW_TOKENS + 1) // len(files) + 1
    stream: list[int] = []
    for file in files:
        documents = split_documents(read_xz(file))
        random_source.shuffle(documents)
        part: list[int] = []
        for document in documents:
            if len(part) >= wanted:
                break
            part += [BOS, *tokenizer.encode(document[:20_000]).ids, EOS]
        stream += part[:wanted]
    rows = len(stream) // (WINDOW_TOKENS + 1)
    table = torch.tensor(stream[: rows * (WINDOW_TOKENS + 1)]).view(rows, -1)
    return table[torch.randperm(rows, generator=torch.Generator().manual_seed(seed))]


def translation_rows(
    data: Path, pack_id: str, tokenizer: Tokenizer, rows: int, seed: int, everyday: bool = True
) -> Tensor:
    """[rows, PIECE_TOKENS]: each starts with a translation, both directions in turn, and is filled up with more.

    `everyday`: from the file that weighs most in training only; otherwise from all files.
    """
    folder = data / "parallel" / pack_id
    paths = sorted(folder.glob("*.tsv.xz"))
    if everyday:
        paths = [folder / PARALLEL_FILE] if (folder / PARALLEL_FILE).exists() else paths[:1]
    pairs = [line.split("\t") for path in paths for line in read_xz(path).splitlines()]
    chosen = random.Random(seed).sample(pairs, min(len(pairs), rows * PIECE_TOKENS // 8))
    back = reversed_direction(pack_id)
    directions = [pack_id if index % 2 == 0 else back for index in range(len(chosen))]
    sides = [pair if direction == pack_id else pair[::-1] for pair, direction in zip(chosen, directions, strict=True)]
    sources, targets = ([side[place] for side in sides] for place in (0, 1))
    encoded = zip(directions, encode_texts(tokenizer, sources), encode_texts(tokenizer, targets), strict=True)
    table: list[list[int]] = []
    row: list[int] = []
    for direction, source, target in encoded:
        row += [language_id(target_of(direction)), *source, SEP, *target, EOS]
        if len(row) >= PIECE_TOKENS:
            table.append(row[:PIECE_TOKENS])
            row = []
    return torch.tensor(table[:rows])


def parts_of(rows: Tensor) -> tuple[Tensor, Tensor]:
    """Of rows of whole translations: which one each token belongs to, and whether it is translation (with EOS) rather
    than source (with SEP). Both [rows, T]."""
    ends = (rows == EOS).long()
    segment = ends.cumsum(1) - ends
    after_source = (rows == SEP).long().cumsum(1) > segment
    return segment, after_source & (rows != SEP)


def source_mask(rows: Tensor) -> Tensor:
    """Who may look at whom in rows of whole translations, [rows, 1, T, T]: each is blind to the others of its row, and
    the tokens of a source, up to SEP, see each other."""
    return segment_mask(*parts_of(rows), bidirectional=True)


def calibration_rows(data: Path, pack_id: str, tokenizer: Tokenizer, seed: int = 1) -> Tensor:
    """[CALIBRATION_ROWS, PIECE_TOKENS] of what the pack reads in use."""
    if pack_id == NOTES_PACK:
        return training_rows(data, tokenizer, CALIBRATION_ROWS, seed)[:, :PIECE_TOKENS]
    return translation_rows(data, pack_id, tokenizer, CALIBRATION_ROWS, seed)
