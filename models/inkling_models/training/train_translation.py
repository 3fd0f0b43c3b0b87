"""Step 5 for translation: a bilingual student, both directions in one set of weights.

    python -m inkling_models.training.train_translation PREP DISTILLED OUT --pair en-de
        --config configs/translation.json

Learns from the teacher's translations of the parallel text and of monolingual text, from back-translated
text (the teacher's output as source, a person's sentence as target) and, at a lower weight, from the human
pairs. `--no-distil` trains on the human pairs alone, for the comparison in the report.
"""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from ..data.examples import Examples, draw, pack_rows, translation_examples
from ..data.prepare_translation import renumber
from ..decoder.config import TrainConfig, load_config
from .loop import train
from .train_teacher import join_group, leave_group, read_examples

HUMAN_SHARE = 0.35
# English sentences come from notes and prose, those of the other languages from novels and manuals.
BACK_WEIGHT = {"en": 0.7, "de": 0.3, "es": 0.3, "fr": 0.3, "pt": 0.3}


def read_distilled(folder: Path, direction: str) -> list[tuple[str, float, str, str]]:
    """(kind, weight, source, target) of a direction."""
    rows = []
    with (folder / f"distil.{direction}.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            kind, weight, source, target = line.rstrip("\n").split("\t")
            rows.append((kind, float(weight), source, target))
    return rows


def student_rows(prep: Path, distilled: Path | None, pair: str) -> list[tuple[float, str, str, str]]:
    """(weight, direction, source, target) of everything the student of `pair` learns from."""
    share = HUMAN_SHARE if distilled else 1.0
    rows = [
        (weight * share, direction, source, target)
        for _, weight, direction, source, target in read_examples(prep / f"examples.{pair}.tsv")
    ]
    for direction in (pair, f"{pair[3:]}-en") if distilled else ():
        back = f"{direction[3:]}-{direction[:2]}"
        for kind, weight, source, target in read_distilled(distilled, direction):
            rows.append((weight, direction, source, target))
            if kind == "mono":
                # The literals were found in `source`; their order there need not be that of the target.
                rows.append((BACK_WEIGHT[direction[:2]], back, *renumber(target, source)))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prep", type=Path)
    parser.add_argument("distilled", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pair", required=True)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--no-distil", action="store_true")
    parser.add_argument("--until", type=float, help="be over by then, in seconds since the epoch")
    args = parser.parse_args()
    place = join_group()
    name = args.pair + ("-plain" if args.no_distil else "")
    config = dataclasses.replace(load_config(TrainConfig, args.config), name=name)
    tokenizer = args.prep / f"{args.pair}.tokenizer.json"
    rows = student_rows(args.prep, None if args.no_distil else args.distilled, args.pair)
    weights, directions, sources, targets = zip(*rows, strict=True)
    examples = translation_examples(tokenizer, directions, sources, targets, weights, config.row_tokens)
    mass = int((examples.lengths * examples.weight).sum())
    print(f"{name}: {len(examples)} examples, {len(examples.tokens)} tokens, {mass} an epoch", flush=True)
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


__all__ = ["Examples", "read_distilled", "student_rows"]

if __name__ == "__main__":
    main()
