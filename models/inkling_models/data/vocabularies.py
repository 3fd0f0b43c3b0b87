"""Step 2: the vocabularies. One of 24,576 tokens for the teacher, one of 8,192 for each pack.

    python -m inkling_models.data.vocabularies DATA PREP

Translation vocabularies see both languages of the masked parallel text, everyday sentences more often, and
English prose.
"""

from __future__ import annotations

import argparse
import os
import random
from multiprocessing import Process
from pathlib import Path

from .example_files import read_examples
from .languages import NOTES_PACK, PAIRS
from .prepare_notes import tokenizer_texts
from .special_tokens import PLACEHOLDERS, placeholder_char
from .tokenizer import train_tokenizer

NO_PLACEHOLDERS = {ord(placeholder_char(index)): None for index in range(PLACEHOLDERS)}


def pair_texts(prep: Path, pair: str, lines: int, seed: int = 1) -> list[str]:
    """About `lines` sentences of each language of a pair, drawn by weight; placeholders left out."""
    rows = [row for row in read_examples(prep / f"examples.{pair}.tsv") if row[2] == pair]
    rng = random.Random(seed)
    chosen = rng.choices(rows, weights=[row[1] for row in rows], k=lines)
    return [side.translate(NO_PLACEHOLDERS) for row in chosen for side in row[3:5]]


def english_texts(prep: Path, lines: int, seed: int = 1) -> list[str]:
    texts = (prep / "mono.en.txt").read_text(encoding="utf-8").translate(NO_PLACEHOLDERS).splitlines()
    random.Random(seed).shuffle(texts)
    return texts[:lines]


def pair_vocabulary(prep: Path, pair: str, size: int, lines: int) -> None:
    texts = pair_texts(prep, pair, lines) + english_texts(prep, lines // 4)
    train_tokenizer(texts, size, prep / f"{pair}.tokenizer.json")


def teacher_vocabulary(prep: Path, size: int, lines: int) -> None:
    pairs = [pair for pair in PAIRS if (prep / f"examples.{pair}.tsv").exists()]
    texts = [text for pair in pairs for text in pair_texts(prep, pair, lines)]
    train_tokenizer(texts, size, prep / "teacher.tokenizer.json")


def notes_vocabulary(data: Path, prep: Path, size: int, characters: int, limit: int | None) -> None:
    texts = tokenizer_texts(data, characters, seed=1, limit=limit)
    train_tokenizer(texts, size, prep / "notes-en.tokenizer.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("prep", type=Path)
    parser.add_argument("--only", nargs="+", default=["teacher", NOTES_PACK, *PAIRS])
    parser.add_argument("--size", type=int, default=8192)
    parser.add_argument("--teacher-size", type=int, default=24576)
    parser.add_argument("--lines", type=int, default=400_000)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    # The trainer's own threads are what runs in parallel here.
    os.environ["TOKENIZERS_PARALLELISM"] = "true"
    work = []
    for name in args.only:
        if name == "teacher":
            work.append(Process(target=teacher_vocabulary, args=(args.prep, args.teacher_size, args.lines // 2)))
        elif name == NOTES_PACK:
            characters = args.lines * 120
            sizes = (args.size, characters, args.limit)
            work.append(Process(target=notes_vocabulary, args=(args.data, args.prep, *sizes)))
        elif (args.prep / f"examples.{name}.tsv").exists():
            work.append(Process(target=pair_vocabulary, args=(args.prep, name, args.size, args.lines)))
    for process in work:
        process.start()
    for process in work:
        process.join()
        if process.exitcode:
            raise SystemExit("a vocabulary failed")


if __name__ == "__main__":
    main()
