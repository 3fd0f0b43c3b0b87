"""What pairs of sentences give as lines of notes, each kind once a pair."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from .note_lines import (
    LAST_MARK,
    Casing,
    NotePair,
    as_diary,
    as_task,
    is_short,
    joined,
    lowered,
    one_clause,
    plain,
    upper,
    without_subject,
)
from .note_orders import Verbs, as_order

MOST_WORDS = 14
HEADING_WORDS = 6
JOINTS = (", ", ", ", ", ", "; ", " / ", " – ", " - ", ". ", " + ")


def is_heading(pair: NotePair) -> bool:
    return is_short(pair.en, HEADING_WORDS) and not LAST_MARK.search(pair.en) and not LAST_MARK.search(pair.other)


def sentence_lines(
    pairs: Iterable[tuple[str, str, bool]], language: str, casing: dict[str, Casing], rng: random.Random
) -> Iterator[tuple[str, NotePair]]:
    """(kind, line) of everything that the pairs (English, other, whether everyday prose) give.

    Interface strings and manuals give tasks, diaries and headings only: their sentences are nobody's notes.
    """
    pairs = list(pairs)
    english, verbs = Verbs((en for en, _, _ in pairs), "en"), Verbs((other for _, other, _ in pairs), language)
    held: NotePair | None = None
    for en, other, everyday in pairs:
        pair = NotePair(en, other)
        if not is_short(en, MOST_WORDS) or not is_short(other, MOST_WORDS + 3):
            continue
        if is_heading(pair) and (everyday or rng.random() < 0.25):
            yield "heading", pair if rng.random() < 0.5 else lowered(pair, casing["en"], casing[language])
        lines: list[tuple[str, NotePair]] = [
            *(("task", line) for line in as_task(pair, language)),
            *(("order", line) for line in as_order(pair, language, english, verbs)),
            *(("diary", line) for line in as_diary(pair, language)),
            *(("subject", line) for line in without_subject(pair, language) if everyday),
        ]
        plainly = plain(pair)
        chance = rng.random() if everyday else 1.0
        if chance < 0.55:
            lines.append(("plain", plainly))
        elif chance < 0.7:
            yield "sentence", lowered(pair, casing["en"], casing[language])
        elif chance < 0.8:
            yield "sentence", plainly
        lines = [(kind, lowered(line, casing["en"], casing[language])) for kind, line in lines]
        yield from lines
        if lines and rng.random() < (0.06 if everyday else 0.02):
            yield "caps", upper(lines[0][1])
        short = [line for _, line in lines if is_short(line.en, 7) and one_clause(line.en)]
        if short:
            if held and rng.random() < 0.2:
                both = joined(held, short[0], rng.choice(JOINTS))
                if both:
                    yield "joined", both
            held = short[0]
