"""Step 2 of the pack `meaning`: one vocabulary for five languages.

    python -m inkling_models.data.meaning_vocabulary CORPUS OUT.json [--characters 12000000]

English weighs most: notes and the teacher speak it; the other four weigh the same.
"""

from __future__ import annotations

import argparse
import lzma
import random
from pathlib import Path

from .meaning_corpus import HEADING, SAME
from .meaning_text import LANGUAGES, as_read
from .tokenizer import VOCAB_SIZE, train_tokenizer

SHARES = dict(zip(LANGUAGES, (0.4, 0.15, 0.15, 0.15, 0.15), strict=True))


def sample_texts(corpus: Path, characters: int, seed: int = 1) -> list[str]:
    """About `characters` of whole texts, drawn at random, each language in its share."""
    columns: list[list[str]] = [[] for _ in LANGUAGES]
    for path in sorted(corpus.glob("**/text.*.tsv.xz")):
        for line in lzma.decompress(path.read_bytes()).decode().split("\n"):
            for column, text in zip(columns, line.split("\t"), strict=False):
                if text not in ("", SAME, HEADING):
                    column.append(text.removeprefix(f"{HEADING} "))
    rng = random.Random(seed)
    texts: list[str] = []
    for column, share in zip(columns, SHARES.values(), strict=True):
        rng.shuffle(column)
        left = characters * share
        for text in column:
            if left <= 0:
                break
            texts.append(as_read(text))
            left -= len(text)
    return texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--characters", type=int, default=12_000_000)
    parser.add_argument("--size", type=int, default=VOCAB_SIZE)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    texts = sample_texts(arguments.corpus, arguments.characters, arguments.seed)
    train_tokenizer(texts, arguments.size, arguments.out)
    print(f"seed {arguments.seed}: {len(texts)} texts, {arguments.out}")


if __name__ == "__main__":
    main()
