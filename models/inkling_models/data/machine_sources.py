"""English sentences for a published model to translate: from everything that the other steps read, and nothing held.

They come from the parallel text of the other languages, from DATA/lm and from what a teacher translated
(DATA/distilled), in this order; a sentence counts for the file that holds it first. Left out are those of DATA/dev and
DATA/retrieval, whatever their case and marks, and those that machine text of the language holds already.
"""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Iterator
from pathlib import Path

import regex

from .documents import clean_text, read_xz
from .example_files import MACHINE, read_distilled
from .languages import PAIRS, target_of
from .meaning_sources import held_keys, key_of
from .prepare_mono import sentences
from .prepare_translation import read_lines

# Commands, terse strings and lists: their English side is not worth a machine's time.
SKIPPED = ("kicad_doc", "lilypond_doc", "massive", "mediawiki_i18n", "qt_apps", "qt_apps2", "react_docs", "tldr_pages")
# Sentences taken of each file at most, by how its name begins: much of everyday sentences and of prose, little of what
# repeats itself, and least of manuals and games.
CAPS = {
    "tatoeba": 10**9,
    "news_wikinews": 75_000,
    "wikipedia_en_2015_sample": 75_000,
    "distil.": 45_000,
    "notes_": 40_000,
    "dialog_topicalchat": 25_000,
    "books_classics_sample": 15_000,
    "textbook_openstax_ccby": 10_000,
    "blog_": 9_000,
    "dialog_taskmaster": 9_000,
    "handbook_": 9_000,
    "minutes_": 3_000,
}
OTHER_CAP = 12_000
NARROW = (
    "apt_dpkg", "calibre", "chromium", "debian", "freedroid", "games_", "gnome_help", "kde", "libreoffice", "lyx",
    "mozilla_apps", "naev", "privacy_guides", "securing", "shattered", "small_games", "warzone", "wesnoth",
)  # fmt: skip
NARROW_CAP = 1_200
START = regex.compile(r"[\"“(A-Za-z0-9-]")
MARKUP = regex.compile(r"[|=\\{}<>_~^*#\[\]]|--|https?:|[A-Za-z]{30}")
# The model knows the letters of Western Europe; a placeholder is none of them.
UNKNOWN = regex.compile(r"[^\x20-\x7e‘’“”–—éèêçáíóúñüöäàâîôß€£°]")


def is_plain(text: str) -> bool:
    """One sentence of words as the model was made for: no markup, no table, no code."""
    if not 8 <= len(text) <= 220 or not START.match(text) or MARKUP.search(text) or UNKNOWN.search(text):
        return False
    return sum(character.isalpha() or character == " " for character in text) >= 0.82 * len(text)


def cap_of(name: str) -> int:
    if name.startswith(NARROW):
        return NARROW_CAP
    return next((cap for start, cap in CAPS.items() if name.startswith(start)), OTHER_CAP)


def name_of(path: Path) -> str:
    """Files of one name in several languages are one source."""
    return path.name.removesuffix(".xz").removesuffix(".tsv").removesuffix(".txt")


def source_paths(data: Path, language: str) -> list[Path]:
    others = [pair for pair in PAIRS if target_of(pair) != language]
    parallel = [path for pair in others for path in sorted((data / "parallel" / pair).glob("*.tsv.xz"))]
    distilled = [path for pair in others for path in sorted((data / "distilled").glob(f"distil.{pair}.tsv*"))]
    kept = [path for path in parallel if name_of(path) not in (*SKIPPED, *MACHINE)]
    return kept + sorted((data / "lm").glob("*.txt.xz")) + distilled


def english_side(path: Path) -> Iterator[str]:
    return (clean_text(line.split("\t")[0]) for line in read_lines(path))


def plain_sentences(path: Path) -> list[str]:
    """The plain English sentences of a file of any of the three kinds, each once, in their order."""
    if path.name.startswith("distil."):
        found = (source for _, _, source, _ in read_distilled(path.parent, name_of(path).removeprefix("distil.")))
    elif path.name.endswith(".txt.xz"):
        found = (sentence for line in read_xz(path).split("\n") for sentence in sentences(line))
    else:
        found = english_side(path)
    return list(dict.fromkeys(filter(is_plain, found)))


def choose_sentences(data: Path, language: str, limit: int | None = None, seed: int = 1) -> list[str]:
    """A fair sample of each file, in a random order, so that a run that is cut has a bit of everything."""
    held = held_keys(data, least=1)
    machine = [data / "parallel" / f"en-{language}" / f"{name}.tsv.xz" for name in MACHINE]
    seen = {english for path in machine if path.exists() for english in english_side(path)}
    found: dict[str, list[str]] = {}
    paths = source_paths(data, language)
    with multiprocessing.Pool() as pool:
        for path, some in zip(paths, pool.imap(plain_sentences, paths), strict=True):
            fresh = [text for text in some if text not in seen and key_of(text) not in held]
            seen.update(fresh)
            found.setdefault(name_of(path), []).extend(fresh)
    rng = random.Random(seed)
    kept: list[str] = []
    for name, some in found.items():
        kept += rng.sample(some, min(len(some), cap_of(name), limit or len(some)))
    rng.shuffle(kept)
    return kept
