"""Steps 3 to 5 for notes-en: a language-model teacher, its soft labels, and the student.

    python -m inkling_models.training.train_notes DATA PREP OUT --config configs/notes.json
        --teacher-config configs/notes_teacher.json

The teacher reads every training text once more and leaves its 24 likeliest next tokens for each position
(renormalised); the student learns from them and from the text. `--no-distil` trains without.
"""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

import numpy as np

from ..data.documents import split_documents
from ..data.examples import Examples, Rows, draw, stream_rows
from ..data.prepare_notes import document_examples, notes_examples
from ..data.tokenizer import load_tokenizer
from ..decoder.checkpoint import load_checkpoint
from ..decoder.config import TrainConfig, load_config
from .loop import train
from .process_group import Place
from .soft_labels import soft_labels


def held_rows(data: Path, prep: Path, row_tokens: int) -> Rows | None:
    """The dev texts as rows, for the log only."""
    paths = sorted((data / "dev" / "autocomplete").glob("*.txt"))
    texts = [t for path in paths for t in split_documents(path.read_text(encoding="utf-8")) if t]
    if not texts:
        return None
    examples = document_examples(load_tokenizer(prep / "notes-en.tokenizer.json"), texts, [1.0] * len(texts))
    return stream_rows(examples, np.arange(len(examples)), row_tokens)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("prep", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--teacher-config", type=Path, required=True)
    parser.add_argument("--no-distil", action="store_true")
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    config = load_config(TrainConfig, args.config)
    stored = args.prep / "notes-en.examples.npz"
    if not stored.exists():
        tokenizer = load_tokenizer(args.prep / "notes-en.tokenizer.json")
        notes_examples(tokenizer, args.data, args.limit).save(stored)
    examples = Examples.load(stored)
    mass = int((examples.lengths * examples.weight).sum())
    print(f"notes-en: {len(examples)} examples, {len(examples.tokens)} tokens, {mass} an epoch", flush=True)
    place = Place()

    def source(rng: np.random.Generator) -> Rows:
        return stream_rows(examples, draw(examples, rng), config.row_tokens)

    held = held_rows(args.data, args.prep, config.row_tokens)
    if args.no_distil:
        plain = dataclasses.replace(config, name=config.name + "-plain", distil_weight=0.0)
        train(plain, source, args.out, isolate=False, place=place, held=held)
        return
    teacher_config = load_config(TrainConfig, args.teacher_config)
    teacher_path = args.out / f"{teacher_config.name}.pt"
    if not teacher_path.exists():
        train(teacher_config, source, args.out, isolate=False, place=place, held=held)
    teacher = load_checkpoint(teacher_path, place.device)
    if place.device.startswith("cuda"):
        teacher.compile()
    soft = soft_labels(teacher, examples, config.row_tokens)
    del teacher
    train(config, source, args.out, isolate=False, place=place, soft=soft, held=held)


if __name__ == "__main__":
    main()
