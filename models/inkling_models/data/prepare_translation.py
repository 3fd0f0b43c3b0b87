"""Step 1 for translation: raw sentence pairs to clean, masked examples in both directions.

Reads DATA/parallel/en-XX/*.tsv.xz and DATA/dictionary/en-XX_*.tsv.xz and writes
OUT/examples.en-XX.tsv: source file, weight, direction ("en-de", "de-en"), source text, target text. Placeholders are
private-use characters (placeholders.py).
"""

from __future__ import annotations

import argparse
import lzma
import multiprocessing
from collections import Counter
from functools import partial
from itertools import islice
from pathlib import Path

import regex

from .documents import clean_text
from .example_files import DICTIONARY
from .languages import OTHER_LANGUAGES
from .placeholders import WORD, mask_pair, renumber

# How often an example is drawn against a plain prose example. Everyday sentences weigh most: they are
# the product's domain. Terse interface strings and lower-case commands weigh least.
WEIGHTS = {
    "tatoeba": 2.0,
    "ding_sentences": 1.5,
    "cocoa_mt": 2.0,
    "bcontrast_chat": 1.0,
    "african_storybook": 1.5,
    "mozilla_www": 1.5,
    "opensource_guide": 1.5,
    "scratch_l10n": 1.5,
    "software_ui_sentences": 0.4,
    "libreoffice_help": 0.4,
    "libreoffice_ui_sentences": 0.4,
    "kde_help": 0.5,
    "gimp_help": 0.5,
    "gnome_help": 0.7,
    "python_docs": 0.4,
    "django_docs": 0.4,
    "qt_apps": 0.3,
    "qt_apps2": 0.3,
    "massive": 0.2,
    "games_sentences": 0.8,
    "lilypond_doc": 0.3,
    "tldr_pages": 0.4,
    "kicad_doc": 0.3,
    "react_docs": 0.5,
    "rust_book": 0.4,
    "apt_dpkg_docs": 0.4,
    "shattered_pixel_dungeon": 0.6,
    "raspberrypi_projects": 1.5,
    "canada_digital_service": 1.5,
    "ud_pud": 1.5,
    "fheroes2": 0.3,
    "thrive": 0.3,
}
# Dictionary entries teach rare words; they are no sentences, so they stay rare themselves.
DICTIONARY_WEIGHTS = {"de": 0.12, "es": 0.25, "fr": 0.25, "pt": 0.12}
MAX_CHARACTERS = 400
RARE_COUNT = 12
ACCELERATOR = regex.compile(r"(?:^|\s)[_&]\p{L}|\p{L}[_&]\p{L}{2}|\\[nt\"]|&\w+;")


def is_usable(english: str, other: str) -> bool:
    """False for pairs that teach nothing or teach wrong: untranslated, markup-ridden, badly paired."""
    if not english or not other or max(len(english), len(other)) > MAX_CHARACTERS:
        return False
    if not WORD.search(english) or not WORD.search(other):
        return False
    if english == other and len(english) > 12:
        return False
    ratio = (len(english) + 8) / (len(other) + 8)
    if not 0.45 < ratio < 2.0:
        return False
    if ACCELERATOR.search(english) or ACCELERATOR.search(other):
        return False
    letters = sum(character.isalpha() or character.isspace() for character in english)
    return letters >= 0.6 * len(english)


def read_lines(path: Path, limit: int | None = None) -> list[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return list(islice(lines, limit))


def usable_pairs(lines: list[str]) -> tuple[list[tuple[str, str]], Counter[str]]:
    """The usable pairs among TSV `lines`, in their order, and how often each word stands in them."""
    pairs = []
    for line in lines:
        english, _, other = line.rstrip("\n").partition("\t")
        english, other = clean_text(english), clean_text(other)
        if is_usable(english, other):
            pairs.append((english, other))
    names = (word for pair in pairs for side in pair for word in WORD.findall(side) if word[0].isupper())
    return pairs, Counter(names)


def mask_rare_names(source: str, target: str, rare: set[str]) -> tuple[str, str]:
    """Turns rare capitalised words that both sides share into further placeholders."""
    used = sum("\ue000" <= character <= "\ue00f" for character in source)
    for word in list(WORD.finditer(source))[1:]:
        name = word.group()
        if used >= 16 or not name[0].isupper() or len(name) < 4 or name not in rare:
            continue
        if len(regex.findall(rf"\b{name}\b", source)) == len(regex.findall(rf"\b{name}\b", target)) == 1:
            source = regex.sub(rf"\b{name}\b", chr(0xF000 + used), source)
            target = regex.sub(rf"\b{name}\b", chr(0xF000 + used), target)
            used += 1
    return renumber(source, target)


def directional_examples(pair: tuple[str, str], language: str, rare: set[str]) -> list[tuple[str, str, str]]:
    """(direction, source, target), masked from the source side; a side whose literals differ is left out."""
    english, other = pair
    examples = []
    for direction, source, target in (
        (f"en-{language}", english, other),
        (f"{language}-en", other, english),
    ):
        masked = mask_pair(source, target)
        if masked:
            examples.append((direction, *mask_rare_names(*masked, rare)))
    return examples


def write_examples(data: Path, language: str, out: Path, limit: int | None = None) -> int:
    """Writes OUT/examples.en-XX.tsv and returns the number of examples. `limit` caps pairs a file (tests)."""
    paths = sorted((data / "parallel" / f"en-{language}").glob("*.tsv.xz"))
    dictionaries = sorted((data / "dictionary").glob(f"en-{language}_*.tsv.xz"))
    names = [path.name.removesuffix(".tsv.xz") for path in paths] + [DICTIONARY] * len(dictionaries)
    counts: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    found: list[tuple[str, tuple[str, str]]] = []
    with multiprocessing.Pool() as pool:
        read = pool.starmap(read_lines, [(path, limit) for path in paths + dictionaries], chunksize=1)
        chunks = [
            (name, lines[start : start + 4000])
            for name, lines in zip(names, read, strict=True)
            for start in range(0, len(lines), 4000)
        ]
        checked = pool.imap(usable_pairs, [lines for _, lines in chunks], chunksize=1)
        for (name, _), (pairs, some) in zip(chunks, checked, strict=True):
            counts.update(some)
            found += [(name, pair) for pair in pairs if pair not in seen and not seen.add(pair)]
    rare = {word for word, count in counts.items() if count < RARE_COUNT}
    written = 0
    with (
        multiprocessing.Pool() as pool,
        (out / f"examples.en-{language}.tsv").open("w", encoding="utf-8") as file,
    ):
        work = partial(directional_examples, language=language, rare=rare)
        masked = pool.imap(work, [pair for _, pair in found], chunksize=4000)
        for (name, _), examples in zip(found, masked, strict=True):
            weight = DICTIONARY_WEIGHTS[language] if name == DICTIONARY else WEIGHTS.get(name, 1.0)
            for example in examples:
                file.write("\t".join((name, str(weight), *example)) + "\n")
                written += 1
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--language", choices=OTHER_LANGUAGES, required=True)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    print(write_examples(args.data, args.language, args.out, args.limit), "examples")


if __name__ == "__main__":
    main()
