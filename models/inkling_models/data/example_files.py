"""The text files between the steps of translation: human pairs as examples, and what a teacher wrote."""

from __future__ import annotations

import lzma
from pathlib import Path

# In place of a source file's name: entries of dictionaries, which are no sentences.
DICTIONARY = "dictionary"
# Machine text that stands among the parallel files (machine_text.py).
MACHINE = ("tiny_pt", "tiny_pt2")
Example = tuple[str, float, str, str, str]


def read_examples(path: Path) -> list[Example]:
    """(source file, weight, direction, source, target) of each line of an examples file."""
    rows = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            name, weight, direction, source, target = line.rstrip("\n").split("\t")
            rows.append((name, float(weight), direction, source, target))
    return rows


def read_distilled(folder: Path, direction: str) -> list[tuple[str, float, str, str]]:
    """(kind, weight, source, target) of a direction, from its file as it is or packed by xz."""
    rows = []
    path = folder / f"distil.{direction}.tsv"
    with path.open(encoding="utf-8") if path.exists() else lzma.open(f"{path}.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            kind, weight, source, target = line.rstrip("\n").split("\t")
            rows.append((kind, float(weight), source, target))
    return rows
