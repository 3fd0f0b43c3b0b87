"""Step 3 for translation: one teacher for all directions, trained on the human pairs alone.

    torchrun --nproc_per_node N -m inkling_models.training.train_teacher PREP OUT --config configs/teacher.json
    torchrun ... train_teacher PREP OUT --config configs/teacher_pretrained.json --pretrained MODEL.gguf

Reads PREP/examples.en-XX.tsv and PREP/teacher.tokenizer.json; writes OUT/<name>.pt. What it encodes is kept in
PREP/teacher.en-XX.npz; `--encode` stops there, so that no GPU waits for it. With `--pretrained`, the model starts from
a published one: its shape, its vocabulary cut at the config's size (`pretrained.write_tokenizer` has written it as
PREP/teacher.tokenizer.json), its first token blind; of the config's model only what training decides counts.
"""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from ..data.examples import Examples
from ..decoder.config import ModelConfig, TrainConfig, load_config
from ..decoder.model import Decoder
from .pretrained import load_pretrained
from .process_group import join_group, leave_group
from .translation import add_run_arguments, encoded_examples, prepared_pairs, train_on


def started_from(path: Path, model: ModelConfig) -> Decoder:
    """The published model at `path` as a translator. Its weights were trained without dropout: 0.1 wrecks them at the
    start (6.2 to 10 nats a token on a sentence pair), 0.05 does not."""
    return load_pretrained(
        path,
        model.vocab_size,
        context_tokens=model.context_tokens,
        dropout=model.dropout,
        prefix_bidirectional=True,
        first_blind=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("prep", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encode", action="store_true")
    parser.add_argument("--pretrained", type=Path, help="a GGUF file to start from")
    add_run_arguments(parser)
    args = parser.parse_args()
    config = load_config(TrainConfig, args.config)
    pairs = prepared_pairs(args.prep)
    if args.encode:
        for pair in pairs:
            encoded_examples(args.prep, pair, config.row_tokens)
        return
    place = join_group()
    start = started_from(args.pretrained, config.model) if args.pretrained else None
    if start:
        config = dataclasses.replace(config, model=start.config)
    examples = Examples.concatenate([encoded_examples(args.prep, pair, config.row_tokens) for pair in pairs])
    # Thirty layers take minutes to compile as one graph, and a minute when one stands for all.
    train_on(examples, config, args.out, place, args.until, start=start, by_layer=bool(start))
    leave_group(place)


if __name__ == "__main__":
    main()
