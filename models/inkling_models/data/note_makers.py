"""Lines made of words alone, and what notes put around a line: labels, days, times."""

from __future__ import annotations

import lzma
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from .note_frames import entry_lines, label, moment
from .note_lines import PLACE, NotePair, joined, upper
from .note_tables import STAMPS, WHEN
from .note_words import Entry, english_nouns
from .placeholders import WORD


def persons(data: Path) -> set[str]:
    """English words whose German has a feminine form of its own beside the other: trades and roles."""
    forms: dict[str, set[str]] = defaultdict(set)
    path = data / "dictionary" / "en-de_omw.tsv.xz"
    if path.exists():
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                en, _, german = line.rstrip("\n").partition("\t")
                forms[en].add(german)
    return {en for en, words in forms.items() if en[:1].islower() and any(word + "in" in words for word in words)}


def word_lines(
    entries: list[Entry], pairs: list[tuple[str, str]], roles: set[str], language: str, rng: random.Random
) -> Iterator[tuple[str, NotePair]]:
    """Words alone, in frames, in lists of two to four, with a day or a time before or behind them."""
    counted = english_nouns(en for en, _ in pairs)
    with_one: Counter[str] = Counter()
    for en, _ in pairs:
        words = WORD.findall(en.lower())
        with_one.update(word for before, word in pairwise(words) if before in ("a", "an"))
    nouns = [entry for entry in entries if entry.english_article and len(entry.en.split()) <= 2]
    for entry in entries:
        often = counted[entry.en]
        is_mass = often >= 8 and with_one[entry.en] <= 0.03 * often and not entry.en.endswith("s")
        for index, line in enumerate(entry_lines(entry, language, entry.en in roles, is_mass, rng)):
            yield ("word" if index == 0 else "frame"), line
            chance = rng.random()
            if index and chance < 0.18:
                yield "stamp", stamped(line, language, rng)
            elif index and chance < 0.22:
                yield "caps", upper(line)
    for _ in range(len(nouns) // 2):
        some = rng.sample(nouns, rng.choice((2, 2, 3, 3, 4)))
        yield "list", listed(some, language, rng)


AND = {"en": "and", "de": "und", "es": "y", "fr": "et", "pt": "e"}


def listed(entries: list[Entry], language: str, rng: random.Random) -> NotePair:
    """ "milk, bread and salt", or with commas alone, or behind a label."""
    en, other = [entry.en for entry in entries], [entry.other for entry in entries]
    if rng.random() < 0.4:
        line = NotePair(
            *(f"{', '.join(words[:-1])} {AND[its]} {words[-1]}" for words, its in ((en, "en"), (other, language)))
        )
    else:
        line = NotePair(", ".join(en), ", ".join(other))
    return labelled(label(language, rng), line, language) if rng.random() < 0.3 else line


def labelled(head: NotePair, line: NotePair, language: str) -> NotePair:
    """French puts a space before its colon."""
    return NotePair(f"{head.en}: {line.en}", f"{head.other}{' ' if language == 'fr' else ''}: {line.other}", line.ways)


def stamped(line: NotePair, language: str, rng: random.Random) -> NotePair:
    """A line with a day, a date or a time; the line's own placeholders count on from the stamp's."""
    stamp = moment(STAMPS, language, rng)
    style = rng.random()
    if style < 0.5:
        return joined(stamp, line, " ") or line
    if style < 0.75:
        together = joined(stamp, line, "\0")
        if not together:
            return line
        colon = " : " if language == "fr" else ": "
        return NotePair(together.en.replace("\0", ": "), together.other.replace("\0", colon), line.ways)
    if style < 0.9:
        return joined(line, stamp, ", ") or line
    together = joined(line, NotePair(f"({stamp.en})", f"({stamp.other})"), " ")
    return together or line


def timed(line: NotePair, language: str, rng: random.Random) -> NotePair | None:
    """A task with when it is due: behind it, and before it in German, where the infinitive stays last."""
    when = moment(WHEN, language, rng)
    if language != "de":
        return joined(line, when, " ")
    both = joined(when, line, " ")
    if not both:
        return None
    # The English order is task, then time: placeholders are numbered by the German one and turned later.
    used = len(set(PLACE.findall(when.en)))
    en = PLACE.sub(lambda match: chr(ord(match.group()) + used), line.en) + " " + when.en
    return NotePair(en, both.other, line.ways)
