"""Languages, pairs and directions: a pair is "en-XX"; "en-XX" or "XX-en" as a direction is what is read and written."""

from __future__ import annotations

OTHER_LANGUAGES = ("de", "es", "fr", "pt")
PAIRS = tuple(f"en-{language}" for language in OTHER_LANGUAGES)
NOTES_PACK = "notes-en"
MEANING_PACK = "meaning"
READER_PACK = "reader"
# They read five languages, both ways, and write none.
READING_PACKS = (MEANING_PACK, READER_PACK)
PACKS = (NOTES_PACK, *PAIRS, *READING_PACKS)


def source_of(direction: str) -> str:
    return direction.split("-")[0]


def target_of(direction: str) -> str:
    return direction.split("-")[1]


def reversed_direction(direction: str) -> str:
    return f"{target_of(direction)}-{source_of(direction)}"


def directions_of(pair: str) -> tuple[str, str]:
    """Out of English first."""
    return pair, reversed_direction(pair)


def pair_of(direction: str) -> str:
    return direction if direction.startswith("en-") else reversed_direction(direction)
