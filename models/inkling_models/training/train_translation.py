"""Step 5 for translation: a bilingual student, both directions in one set of weights.

    python -m inkling_models.training.train_translation PREP DISTILLED OUT --pair en-de
        --config configs/translation.json

Learns from the teacher's translations of the parallel text and of monolingual text, from back-translated
text (the teacher's output as source, a person's sentence as target) and, at a lower weight, from the human
pairs. `--no-distil` trains on the human pairs alone, for the comparison in the report. `--text` reads what
data/student_text.py wrote instead, and `--start` trains on from a checkpoint.
"""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from ..data.examples import translation_examples
from ..data.languages import PAIRS
from ..data.student_text import read_student_text
from ..decoder.checkpoint import load_checkpoint
from ..decoder.config import TrainConfig, load_config
from .process_group import join_group, leave_group
from .translation import add_run_arguments, student_rows, train_on


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prep", type=Path)
    parser.add_argument("distilled", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pair", choices=PAIRS, required=True)
    parser.add_argument("--no-distil", action="store_true")
    parser.add_argument("--text", type=Path, help="student.en-XX.tsv.xz, in place of PREP's and DISTILLED's text")
    parser.add_argument("--start", type=Path, help="a checkpoint of the same shape and tokenizer")
    parser.add_argument("--begin", type=float, help="the first step waits until then, in seconds since the epoch")
    parser.add_argument("--save-every", type=float, default=float("inf"), help="seconds between checkpoints on the way")
    add_run_arguments(parser)
    args = parser.parse_args()
    place = join_group()
    name = args.pair + ("-plain" if args.no_distil else "")
    config = dataclasses.replace(load_config(TrainConfig, args.config), name=name)
    if args.text:
        rows = read_student_text(args.text)
    else:
        rows = student_rows(args.prep, None if args.no_distil else args.distilled, args.pair)
    weights, directions, sources, targets = zip(*rows, strict=True)
    tokenizer = args.prep / f"{args.pair}.tokenizer.json"
    examples = translation_examples(tokenizer, directions, sources, targets, weights, config.row_tokens)
    start = load_checkpoint(args.start) if args.start else None
    train_on(examples, config, args.out, place, args.until, begin=args.begin, start=start, save_every=args.save_every)
    leave_group(place)


if __name__ == "__main__":
    main()
