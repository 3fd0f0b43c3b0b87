"""Step 1b for translation: single sentences to translate with the teacher (distillation, back-translation).

English comes from DATA/lm, so that the students learn to translate notes and prose, not only the parallel
text; the other languages come from DATA/mono. Writes OUT/mono.XX.txt, one masked sentence a line.
"""

from __future__ import annotations

import argparse
import lzma
import multiprocessing
import random
from collections.abc import Iterator
from pathlib import Path

import regex

from .documents import clean_text
from .placeholders import mask_lines

# Sentences taken of each English source at most; the small note-like sources are taken whole.
ENGLISH_CAPS = {
    "wikipedia_en_2015_sample": 260_000,
    "news_wikinews": 150_000,
    "books_classics_sample": 50_000,
    "textbook_openstax_ccby": 60_000,
    "dialog_sgd": 60_000,
    "dialog_taskmaster": 5_000,
    "dialog_topicalchat": 50_000,
}
OTHER_CAP = 150_000
MARK = regex.compile(r"^(?:#+ |[-*+] (?:\[.\] )?|\d+[.)] |> |(?:User|System): )+")
BREAK = regex.compile(r"(?<=[.!?][\"”')\]]?)\s+(?=[\"“('\[]?[\p{Lu}\d])")


def sentences(text: str) -> Iterator[str]:
    """Plain sentences of one line of a document, list and heading marks stripped."""
    for sentence in BREAK.split(MARK.sub("", text)):
        sentence = clean_text(sentence)
        letters = sum(character.isalpha() for character in sentence)
        if 8 <= len(sentence) <= 300 and letters >= 0.6 * len(sentence):
            yield sentence


def masked_sentences(lines: list[str]) -> list[str]:
    return mask_lines([sentence for line in lines for sentence in sentences(line)])


def read_lines(path: Path, cap: int, seed: int) -> list[str]:
    """Lines of a file in a random order, enough of them for `cap` sentences."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        lines = sorted({line for line in map(str.strip, file) if len(line) >= 8})
    random.Random(seed).shuffle(lines)
    # Every line kept holds at least one sentence, most hold several.
    return lines[:cap]


def write_mono(data: Path, language: str, out: Path, seed: int = 1, limit: int | None = None) -> int:
    if language == "en":
        paths = sorted((data / "lm").glob("*.txt.xz"))
        caps = [ENGLISH_CAPS.get(path.name.removesuffix(".txt.xz"), 10**9) for path in paths]
    else:
        paths = sorted((data / "mono" / language).glob("*.txt.xz"))
        caps = [OTHER_CAP] * len(paths)
    caps = [min(cap, limit or cap) for cap in caps]
    with multiprocessing.Pool() as pool:
        read = pool.starmap(read_lines, [(path, cap, seed) for path, cap in zip(paths, caps, strict=True)], chunksize=1)
        chunks = [
            (source, lines[start : start + 2000])
            for source, lines in enumerate(read)
            for start in range(0, len(lines), 2000)
        ]
        masked = pool.map(masked_sentences, [lines for _, lines in chunks], chunksize=1)
    found: list[dict[str, None]] = [{} for _ in paths]
    for (source, _), some in zip(chunks, masked, strict=True):
        found[source].update(dict.fromkeys(some))
    kept = [line for lines, cap in zip(found, caps, strict=True) for line in list(lines)[:cap]]
    (out / f"mono.{language}.txt").write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
    return len(kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", required=True)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    print(write_mono(args.data, args.language, args.out, limit=args.limit), "sentences")


if __name__ == "__main__":
    main()
