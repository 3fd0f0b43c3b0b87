"""Documents of a text file, and text as every step writes it."""

from __future__ import annotations

import lzma
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import regex

# A line of its own between two documents.
DOCUMENT_MARK = "\u241e"
SPACES = regex.compile(r"\s+")


def clean_text(text: str) -> str:
    """NFC on one line, single spaces."""
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def split_documents(text: str) -> list[str]:
    return text.split(f"\n{DOCUMENT_MARK}\n")


def read_xz(path: Path) -> str:
    """Text of a compressed file, every line end as "\\n"."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        return file.read()


def read_documents(path: Path) -> Iterator[str]:
    """Documents of a compressed file, normalised to NFC; those of less than a sentence are left out."""
    for document in split_documents(read_xz(path)):
        text = unicodedata.normalize("NFC", document).strip("\n" + DOCUMENT_MARK)
        if len(text) >= 20:
            yield text
