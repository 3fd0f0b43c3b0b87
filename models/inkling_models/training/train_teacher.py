"""Step 3 for translation: one teacher for all directions, trained on the human pairs alone.

    torchrun --nproc_per_node N -m inkling_models.training.train_teacher PREP OUT --config configs/teacher.json

Reads PREP/examples.en-XX.tsv and PREP/teacher.tokenizer.json; writes OUT/<name>.pt. What it encodes is kept in
PREP/teacher.en-XX.npz; `--encode` stops there, so that no GPU waits for it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ..data.examples import Examples
from ..decoder.config import TrainConfig, load_config
from .process_group import join_group, leave_group
from .translation import add_run_arguments, encoded_examples, prepared_pairs, train_on


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prep", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encode", action="store_true")
    add_run_arguments(parser)
    args = parser.parse_args()
    config = load_config(TrainConfig, args.config)
    pairs = prepared_pairs(args.prep)
    if args.encode:
        for pair in pairs:
            encoded_examples(args.prep, pair, config.row_tokens)
        return
    place = join_group()
    examples = Examples.concatenate([encoded_examples(args.prep, pair, config.row_tokens) for pair in pairs])
    train_on(examples, config, args.out, place, args.until)
    leave_group(place)


if __name__ == "__main__":
    main()
