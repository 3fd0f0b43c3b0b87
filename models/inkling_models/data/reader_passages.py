"""Step: passages of notes, minutes, posts, tales and articles, about which a teacher asks questions.

    python -m inkling_models.data.reader_passages DATA OUT.jsonl.xz [--scale 1.0]

A line is {"text", "doc"}, and, of parallel text, {"language", "other"}: the same lines in that language. Sentences
stand one after another or, as in notes, a line each, bare or marked. Nothing of DATA/dev is in them.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections.abc import Iterator
from pathlib import Path

from .documents import read_documents
from .meaning_corpus import held_keys, is_text, key_of, read_text
from .meaning_text import split_sentences

# Characters of the longest passage: about 100 tokens of the teacher's.
MAX_CHARACTERS = 380
MIN_CHARACTERS = 60
DEFAULT_COUNT = 4_000
COUNTS = {
    "wikipedia_en_2015_sample": 22_000,
    "news_wikinews": 14_000,
    "textbook_openstax_ccby": 5_000,
    "books_classics_sample": 3_000,
    "notes_digitalyoshixi": 6_000,
    "dialog_sgd": 8_000,
    "mixed_masc": 6_000,
    "web_ewt": 6_000,
    "blog_xesite": 6_000,
    "blog_mtlynch": 6_000,
}
PARALLEL_COUNT = 1_200
PARALLEL_COUNTS = {"tatoeba": 12_000, "tiny_pt": 14_000}
PARALLEL = (
    *("tatoeba", "tiny_pt", "african_storybook", "opensource_guide", "mozilla_www", "ud_pud", "raspberrypi_projects"),
    *("privacy_guides", "cocoa_mt", "bcontrast_chat", "ding_sentences", "canada_digital_service", "scratch_l10n"),
    *("twelve_factor", "software_carpentry", "mozilla_emails", "corona_warn_app", "gnome_help"),
)
# Which of them go on from line to line; of the others, lines are drawn apart.
CONTINUING = ("african_storybook", "opensource_guide", "raspberrypi_projects", "privacy_guides", "bcontrast_chat")
MARKS = ("", "", "- ", "- ", "* ", "• ", "- [ ] ", "1. ")


def layout(lines: list[str], rng: random.Random) -> str:
    """Sentences as prose, or a line each."""
    if rng.random() < 0.5:
        return " ".join(lines)
    mark = rng.choice(MARKS)
    return "\n".join(mark + line for line in lines)


def document_passages(document: str, held: set[str], rng: random.Random) -> Iterator[str]:
    """The document cut into passages of one to six sentences, lines kept where they end."""
    lines: list[str] = []
    size, most = 0, rng.randint(MIN_CHARACTERS, MAX_CHARACTERS)
    for line in document.split("\n"):
        for number, sentence in enumerate(split_sentences(line.strip())):
            if len(sentence) > MAX_CHARACTERS or key_of(sentence) in held:
                continue
            if size + len(sentence) > most and lines:
                yield "".join(lines).strip()
                lines, size, most = [], 0, rng.randint(MIN_CHARACTERS, MAX_CHARACTERS)
            lines.append((" " if number else "\n") + sentence)
            size += len(sentence) + 1
    if lines:
        yield "".join(lines).strip()


def is_passage(text: str) -> bool:
    letters = sum(character.isalpha() or character.isspace() for character in text)
    return MIN_CHARACTERS <= len(text) <= MAX_CHARACTERS + 20 and letters > 0.7 * len(text)


def english_passages(path: Path, count: int, held: set[str], rng: random.Random) -> Iterator[dict[str, str]]:
    name = path.name.removesuffix(".txt.xz")
    documents = list(read_documents(path))
    found: list[tuple[int, int, str]] = []
    for number in rng.sample(range(len(documents)), len(documents)):
        if len(found) >= count:
            break
        for place, text in enumerate(document_passages(documents[number][:20_000], held, rng)):
            if is_passage(text) and re.search(r"\w{3,} \w+ \w+", text):
                if rng.random() < 0.2:
                    text = layout(split_sentences(" ".join(text.split())), rng)
                found.append((number, place, text))
    # In their order: neighbours of a passage are of its document.
    yield from ({"text": text, "doc": f"{name}:{number}"} for number, _, text in sorted(found)[:count])


def parallel_passages(path: Path, language: str, count: int, held: set[str], rng: random.Random):
    name = path.name.removesuffix(".tsv.xz")
    rows = [line.split("\t")[:2] for line in read_text(path).splitlines()]
    rows = [
        row
        for row in rows
        if len(row) == 2 and 12 <= len(row[0]) <= 200 and all(map(is_text, row)) and not {*map(key_of, row)} & held
    ]
    if not rows:
        return
    step = 1 if name in CONTINUING else 9_973
    at = rng.randrange(len(rows))
    for number in range(min(count, len(rows) // 3)):
        chosen: dict[str, str] = {}
        size, most = 0, rng.randint(100, MAX_CHARACTERS)
        for _ in range(8):
            english, other = rows[at % len(rows)]
            at += step
            if size + len(english) > most:
                break
            chosen.setdefault(english, other)
            size += len(english) + 1
        if not chosen:
            continue
        seed = rng.random()
        text = layout(list(chosen), random.Random(seed))
        other = layout(list(chosen.values()), random.Random(seed))
        yield {"text": text, "doc": f"{name}:{number // 6}", "language": language, "other": other}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng, held = random.Random(arguments.seed), held_keys(arguments.data)
    total = 0
    with lzma.open(arguments.out, "wt", encoding="utf-8", preset=6) as file:

        def write(passages: Iterator[dict[str, str]], name: str) -> None:
            nonlocal total
            before = total
            for passage in passages:
                file.write(json.dumps(passage, ensure_ascii=False) + "\n")
                total += 1
            print(f"{name}: {total - before} passages", flush=True)

        for path in sorted((arguments.data / "lm").glob("*.txt.xz")):
            name = path.name.removesuffix(".txt.xz")
            count = int(COUNTS.get(name, DEFAULT_COUNT) * arguments.scale)
            write(english_passages(path, count, held, rng), name)
        for language in ("de", "es", "fr", "pt"):
            for name in PARALLEL:
                path = arguments.data / "parallel" / f"en-{language}" / f"{name}.tsv.xz"
                if path.exists():
                    count = int(PARALLEL_COUNTS.get(name, PARALLEL_COUNT) * arguments.scale)
                    write(parallel_passages(path, language, count, held, rng), f"en-{language} {name}")
    print(f"{arguments.out}: {total} passages, seed {arguments.seed}")


if __name__ == "__main__":
    main()
