"""Step 1 of the pack `meaning`: collects the text that its student learns from.

    python -m inkling_models.data.meaning_corpus DATA OUT [--shard-mb 36] [--limit N]

Writes OUT/text.N.tsv.xz, lines of English TAB German TAB Spanish TAB French TAB Portuguese (tabs at the end left out)
with an empty line between documents; a line whose English is `=` holds another translation of the line before, one
that begins with `# ` is a heading, and `#` alone stands for a heading that was there before. Words of dictionaries
stand in OUT/words.tsv.xz in the same form, and OUT/pairs.tsv.xz holds what belongs together: kind TAB question or
title TAB answering sentence TAB passage. English stands once only. Nothing of DATA/dev, DATA/retrieval and of the
questions kept for tests is in any of them.
"""

from __future__ import annotations

import argparse
import lzma
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from .meaning_pairs import pair_lines
from .meaning_sources import held_keys, is_text, key_of, read_rows, read_text
from .meaning_text import LANGUAGES, clean, line_text, split_sentences

DOCUMENT_MARK = "\n\u241e\n"
SAME = "="
HEADING = "#"
# Characters taken of English sources of which there is more than their share; the rest is taken whole.
CHARACTER_CAPS = {
    "books_classics_sample": 12_000_000,
    "dialog_sgd": 3_000_000,
}
# Lines taken of parallel sources that are terse, narrow or repetitive.
LINE_CAPS = {
    "qt_apps": 4_000,
    "qt_apps2": 3_000,
    "gnome_help": 15_000,
    "lilypond_doc": 1_500,
    "kicad_doc": 500,
    "games_sentences": 30_000,
    "tldr_pages": 2_000,
    "freedroidrpg": 4_000,
    "games_text": 3_000,
    "apt_dpkg_docs": 2_500,
    "lyx_manuals": 1_000,
}
# Tests of the product: articles and questions that the ask and abstention scores are taken on.
SKIPPED_PARALLEL = ("xquad",)
DICTIONARIES = ("omw", "cldr_emoji_names", "osm_presets")


class Translations:
    """Translations of English sentences, each handed out once, with the sentence."""

    def __init__(self, held: set[str]):
        self.held = held
        self.known: dict[str, list[dict[str, str]]] = {}

    def add(self, english: str, language: str, other: str) -> None:
        english, other = clean(english), clean(other)
        ratio = (len(english) + 8) / (len(other) + 8)
        if not is_text(english) or not is_text(other) or not 0.45 < ratio < 2.2:
            return
        if (english == other and len(english) > 12) or {key_of(english), key_of(other)} & self.held:
            return
        variants = self.known.setdefault(english, [])
        for variant in variants:
            if language not in variant:
                variant[language] = other
                return
        if len(variants) < 2:
            variants.append({language: other})

    def lines(self, english: str) -> list[str]:
        """The lines of one sentence or heading, its translations with it."""
        variants = self.known.pop(english.removeprefix(f"{HEADING} "), [{}])
        names = [english] + [SAME] * (len(variants) - 1)
        return [
            "\t".join([name, *(variant.get(language, "") for language in LANGUAGES[1:])]).rstrip("\t")
            for name, variant in zip(names, variants, strict=True)
        ]


def read_translations(data: Path, held: set[str], limit: int | None, seed: int) -> Translations:
    translations = Translations(held)
    for language in LANGUAGES[1:]:
        # Everyday sentences first: what comes first stays where a sentence has many translations.
        paths = sorted(
            (data / "parallel" / f"en-{language}").glob("*.tsv.xz"), key=lambda p: ("tatoeba" not in p.name, p)
        )
        for path in paths:
            name = path.name.removesuffix(".tsv.xz")
            if name in SKIPPED_PARALLEL:
                continue
            lines = read_text(path).splitlines()
            cap = min(LINE_CAPS.get(name, len(lines)), limit or len(lines))
            if cap < len(lines):
                kept = sorted(random.Random(seed).sample(range(len(lines)), cap))
                lines = [lines[index] for index in kept]
            for line in lines:
                english, other = line.split("\t")[:2]
                translations.add(english, language, other)
        path = data / "distilled" / f"distil.en-{language}.tsv.xz"
        if path.exists():
            for line in read_text(path).splitlines()[: limit and 4 * limit]:
                kind, _, source, target = line.split("\t")
                if kind == "mono":
                    translations.add(source, language, target)
    return translations


def document_parts(document: str) -> list[str]:
    """Its sentences in order, those of headings marked."""
    parts: list[str] = []
    for line in document.splitlines():
        mark = f"{HEADING} " if line.startswith(HEADING) else ""
        parts += [mark + sentence for sentence in split_sentences(line_text(line)) if is_text(sentence)]
    return parts


def english_documents(data: Path, limit: int | None, seed: int) -> Iterator[list[str]]:
    """Documents as lists of sentences and marked headings; of large sources a random share of documents."""
    for path in sorted((data / "lm").glob("*.txt.xz")):
        documents = read_text(path).split(DOCUMENT_MARK)
        random.Random(seed).shuffle(documents)
        left = CHARACTER_CAPS.get(path.name.removesuffix(".txt.xz"), 10**9)
        if limit:
            left = min(left, limit * 20)
        for document in documents:
            if left <= 0:
                break
            left -= len(document)
            yield document_parts(document)
    for name in ("google_compression_eval1k-10k",):
        rows = read_rows(data / "summaries" / f"{name}.jsonl.xz")[:limit]
        yield from ([clean(row["document"])] for row in rows)
    questions = (data / "qa" / "query-wellformedness" / "train.tsv").read_text(encoding="utf-8").splitlines()[:limit]
    yield from ([clean(line.split("\t")[-1])] for line in questions)


def text_lines(data: Path, held: set[str], limit: int | None, seed: int) -> Iterator[str]:
    translations = read_translations(data, held, limit, seed)
    seen: set[int] = set()

    def is_new(text: str) -> bool:
        key = key_of(text.removeprefix(f"{HEADING} "))
        known = hash(key) in seen or key in held or not key
        seen.add(hash(key))
        return not known

    for document in english_documents(data, limit, seed):
        fresh = [part if is_new(part) else HEADING * part.startswith(f"{HEADING} ") for part in document]
        for part in filter(None, fresh):
            yield from [HEADING] if part == HEADING else translations.lines(part)
        if any(fresh):
            yield ""
    # What has no document: a document of its own each, so that no passage is made of them.
    for english in list(translations.known):
        if is_new(english):
            yield from translations.lines(english)


def word_lines(data: Path, limit: int | None) -> Iterator[str]:
    words: dict[str, dict[str, str]] = {}
    for language in LANGUAGES[1:]:
        for name in DICTIONARIES:
            path = data / "dictionary" / f"en-{language}_{name}.tsv.xz"
            for line in read_text(path).splitlines()[:limit] if path.exists() else ():
                english, other = (clean(part) for part in line.split("\t")[:2])
                if english and other and len(english.split()) <= 4 and len(other.split()) <= 4:
                    words.setdefault(english, {}).setdefault(language, other)
    for english, others in words.items():
        yield "\t".join([english, *(others.get(language, "") for language in LANGUAGES[1:])]).rstrip("\t")


def write_shards(lines: Iterable[str], out: Path, name: str, characters: int) -> list[Path]:
    """xz files of about `characters` each, cut between lines that have an English side."""
    paths: list[Path] = []
    held: list[str] = []
    size = 0

    def flush() -> None:
        path = out / (f"{name}.{len(paths)}.tsv.xz" if characters else f"{name}.tsv.xz")
        path.write_bytes(lzma.compress(("\n".join(held) + "\n").encode(), preset=6))
        paths.append(path)
        held.clear()

    for line in lines:
        if characters and size > characters and not line.startswith(f"{SAME}\t"):
            flush()
            size = 0
        held.append(line)
        size += len(line) + 1
    if held:
        flush()
    return paths


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--shard-mb", type=float, default=36)
    parser.add_argument("--limit", type=int, help="rows of each source, to try the step out")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    held = held_keys(arguments.data)
    lines = text_lines(arguments.data, held, arguments.limit, arguments.seed)
    paths = write_shards(lines, arguments.out, "text", int(arguments.shard_mb * 1e6))
    paths += write_shards(word_lines(arguments.data, arguments.limit), arguments.out, "words", 0)
    paths += write_shards(pair_lines(arguments.data, held, arguments.limit), arguments.out, "pairs", 0)
    for path in paths:
        print(path.name, path.stat().st_size, flush=True)


if __name__ == "__main__":
    main()
