"""Step 3 for translation: one teacher for all directions, trained on the human pairs alone.

    torchrun --nproc_per_node N -m inkling_models.training.train_teacher PREP OUT --config configs/teacher.json

Reads PREP/examples.en-XX.tsv and PREP/teacher.tokenizer.json; writes OUT/<name>.pt. What it encodes is kept in
PREP/teacher.en-XX.npz; `--encode` stops there, so that no GPU waits for it.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import torch
import torch.distributed as dist

from ..data.examples import Examples, draw, pack_rows, translation_examples
from ..data.languages import PAIRS
from ..decoder.config import TrainConfig, load_config
from .loop import Place, train

Example = tuple[str, float, str, str, str]


def read_examples(path: Path) -> list[Example]:
    """(source file, weight, direction, source, target) of each line of an examples file."""
    rows = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            name, weight, direction, source, target = line.rstrip("\n").split("\t")
            rows.append((name, float(weight), direction, source, target))
    return rows


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


def join_group() -> Place:
    """This process's place among those that torchrun started; alone when there is no torchrun."""
    world, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    if torch.cuda.is_available():
        torch.cuda.set_device(rank)
    if world > 1:
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    return Place(rank, world, f"cuda:{rank}" if torch.cuda.is_available() else "cpu")


def leave_group(place: Place) -> None:
    if place.world > 1:
        dist.destroy_process_group()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prep", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--until", type=float, help="be over by then, in seconds since the epoch")
    parser.add_argument("--encode", action="store_true")
    args = parser.parse_args()
    config = load_config(TrainConfig, args.config)
    pairs = [pair for pair in PAIRS if (args.prep / f"examples.{pair}.tsv").exists()]
    if args.encode:
        for pair in pairs:
            encoded_examples(args.prep, pair, config.row_tokens)
        return
    place = join_group()
    parts = [encoded_examples(args.prep, pair, config.row_tokens) for pair in pairs]
    examples = Examples.concatenate(parts)
    print(f"{len(examples)} examples, {len(examples.tokens)} tokens", flush=True)
    args.out.mkdir(parents=True, exist_ok=True)
    train(
        config,
        lambda rng: pack_rows(examples, draw(examples, rng), config.row_tokens),
        args.out,
        isolate=True,
        place=place,
        until=args.until,
    )
    leave_group(place)


if __name__ == "__main__":
    main()
