"""What translation models learn from, and their run: teachers from human pairs, students from their teacher as well."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from ..data.example_files import read_distilled, read_examples
from ..data.examples import Examples, draw, pack_rows, translation_examples
from ..data.languages import PAIRS, directions_of, reversed_direction, source_of
from ..data.placeholders import renumber
from ..data.student_text import BACK_WEIGHT
from ..decoder.config import TrainConfig
from .loop import train
from .process_group import Place

HUMAN_SHARE = 0.35


def prepared_pairs(prep: Path) -> list[str]:
    """The pairs whose examples are there."""
    return [pair for pair in PAIRS if (prep / f"examples.{pair}.tsv").exists()]


def encoded_examples(prep: Path, pair: str, max_tokens: int) -> Examples:
    """The examples of a pair in the teacher's vocabulary, encoded once."""
    stored = prep / f"teacher.{pair}.npz"
    if not stored.exists():
        _, weights, directions, sources, targets = zip(*read_examples(prep / f"examples.{pair}.tsv"), strict=True)
        tokenizer = prep / "teacher.tokenizer.json"
        partial = stored.with_name(f"{os.getpid()}.{stored.name}")
        translation_examples(tokenizer, directions, sources, targets, weights, max_tokens).save(partial)
        partial.rename(stored)
    return Examples.load(stored)


def student_rows(prep: Path, distilled: Path | None, pair: str) -> list[tuple[float, str, str, str]]:
    """(weight, direction, source, target) of everything the student of `pair` learns from."""
    share = HUMAN_SHARE if distilled else 1.0
    rows = [
        (weight * share, direction, source, target)
        for _, weight, direction, source, target in read_examples(prep / f"examples.{pair}.tsv")
    ]
    for direction in directions_of(pair) if distilled else ():
        back = reversed_direction(direction)
        for kind, weight, source, target in read_distilled(distilled, direction):
            rows.append((weight, direction, source, target))
            if kind == "mono":
                # The literals were found in `source`; their order there need not be that of the target.
                rows.append((BACK_WEIGHT[source_of(direction)], back, *renumber(target, source)))
    return rows


def add_run_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--until", type=float, help="be over by then, in seconds since the epoch")


def train_on(examples: Examples, config: TrainConfig, out: Path, place: Place, until: float | None, **how: Any) -> None:
    """Trains OUT/<name>.pt on whole examples, several a row, each blind to the others. `how`: see `train`."""
    mass = int((examples.lengths * examples.weight).sum())
    print(f"{config.name}: {len(examples)} examples, {len(examples.tokens)} tokens, {mass} an epoch", flush=True)
    out.mkdir(parents=True, exist_ok=True)
    train(
        config,
        lambda rng: pack_rows(examples, draw(examples, rng), config.row_tokens),
        out,
        isolate=True,
        place=place,
        until=until,
        **how,
    )
