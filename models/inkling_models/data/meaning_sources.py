"""Reading what the pack `meaning` learns from, and telling it from what it is tested by."""

from __future__ import annotations

import json
import lzma
import re
from pathlib import Path

from .meaning_text import MAX_CHARACTERS, line_text, split_sentences

PLACEHOLDER = re.compile("[\ue000-\uf8ff]")
# Between the cells of a row, and between answers that are right alike.
CELL = re.compile(r"\t| \|\|\| ")


def read_text(path: Path) -> str:
    content = path.read_bytes()
    return (lzma.decompress(content) if path.suffix == ".xz" else content).decode()


def read_rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in read_text(path).splitlines()]


def key_of(text: str) -> str:
    """Texts of one key are one text: neither case nor what ends or marks them counts."""
    return re.sub(r"\W+", " ", text.lower()).strip()


def held_keys(data: Path, least: int = 13) -> set[str]:
    """Keys of `least` characters and more of every sentence, line and field of the dev and test sets."""
    keys: set[str] = set()

    def add(value: object) -> None:
        if isinstance(value, str):
            for line in value.splitlines():
                keys.add(key_of(line))
                keys.update(key_of(sentence) for sentence in split_sentences(line_text(line)))
        elif isinstance(value, list):
            for item in value:
                add(item)
        elif isinstance(value, dict):
            for item in value.values():
                add(item)

    for path in sorted([*data.glob("dev/**/*"), *data.glob("retrieval/*")]):
        if ".jsonl" in path.name:
            add(read_rows(path))
        elif ".tsv" in path.name:
            add(CELL.sub("\n", read_text(path)))
        elif path.suffix == ".json":
            add(json.loads(read_text(path)))
        elif path.suffix == ".txt":
            add(read_text(path))
    return {key for key in keys if len(key) >= least}


def is_text(text: str) -> bool:
    """Mostly letters, not too long, no placeholder."""
    letters = sum(character.isalpha() or character == " " for character in text)
    return 2 <= len(text) <= MAX_CHARACTERS and letters >= 0.6 * len(text) and not PLACEHOLDER.search(text)
