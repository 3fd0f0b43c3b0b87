"""All that the student of a pair learns from, in one file: people's pairs, the teacher's text, lines of notes.

    python -m inkling_models.data.student_text DATA PREP OUT --pair en-de [--distilled FOLDER] [--cap 1200000]

Reads PREP/examples.en-XX.tsv, FOLDER/distil.XX-YY.tsv(.xz) and DATA/dictionary; writes OUT/student.en-XX.tsv.xz, a
line an example: weight, direction, source, target. An example of a weight under 1 is kept by that chance, so that the
file holds what an epoch draws and no more.
"""

from __future__ import annotations

import argparse
import dataclasses
import lzma
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import regex

from .example_files import DICTIONARY, MACHINE, read_distilled, read_examples
from .languages import directions_of, reversed_direction, source_of, target_of
from .note_frames import label, moment
from .note_lines import BOTH, FROM_ENGLISH, PLACE, TO_ENGLISH, Casing, NotePair
from .note_makers import labelled, persons, stamped, timed, word_lines
from .note_sentences import sentence_lines
from .note_tables import STAMPS, WHEN
from .note_words import sure_entries
from .placeholders import renumber

# Shares of the tokens of an epoch. People's pairs are mostly short everyday sentences; the teacher's text carries the
# long ones; the lines of notes are short, so a quarter of the tokens is almost half of the lines.
SHARES = {"people": 0.36, "teacher": 0.40, "notes": 0.24}
# English sentences come from notes and prose, those of the other languages from novels and manuals.
BACK_WEIGHT = {"en": 0.7, "de": 0.3, "es": 0.3, "fr": 0.3, "pt": 0.3}
NOTE_WEIGHTS = {
    "task": 5.0, "order": 1.5, "diary": 1.5, "subject": 0.5, "plain": 0.25, "sentence": 0.15, "caps": 0.4,
    "joined": 0.3, "heading": 0.4, "word": 0.6, "frame": 0.6, "stamp": 1.0, "list": 0.4,
}  # fmt: skip
# Files of this weight and more are prose as people write it; the rest is interface text and manuals.
EVERYDAY_WEIGHT = 1.0
# A group is drawn at most so much more often than it is large, and an example so often in an epoch: what is seen a
# hundred times is learnt by heart, and that takes the place of something else.
MOST_DRAWS = 4.0
MOST_WEIGHT = 4.0
CLEAN_SOURCE = regex.compile(r"^[\p{L}\ue000-\ue00f¿¡(-]")
NO_PROSE = regex.compile(r"[|=\\{}<>_~^]|colspan|--|\p{L}{30}")


@dataclasses.dataclass(frozen=True)
class Row:
    group: str
    weight: float
    direction: str
    source: str
    target: str

    @property
    def size(self) -> int:
        return len(self.source) + len(self.target) + 12


def is_prose(source: str, target: str) -> bool:
    """False for the scraps of markup and cut quotations that the plain texts hold."""
    if not CLEAN_SOURCE.match(source) or NO_PROSE.search(source) or NO_PROSE.search(target):
        return False
    if source.count('"') % 2 or source.count("(") != source.count(")"):
        return False
    letters = sum(character.isalpha() or character.isspace() for character in source)
    return letters >= 0.75 * len(source)


def directional(group: str, weight: float, line: NotePair, language: str) -> list[Row]:
    """A note line as rows, each with its placeholders in the order of its source; none when they differ."""
    if sorted(PLACE.findall(line.en)) != sorted(PLACE.findall(line.other)) or not line.en or not line.other:
        return []
    rows = []
    if line.ways in (BOTH, FROM_ENGLISH):
        rows.append(Row(group, weight, f"en-{language}", *renumber(line.en, line.other)))
    if line.ways in (BOTH, TO_ENGLISH):
        rows.append(Row(group, weight, f"{language}-en", *renumber(line.other, line.en)))
    return rows


def balanced(rows: list[Row], shares: dict[str, float]) -> list[Row]:
    """`rows` with their weights turned so that each group has its share of the characters, as far as MOST_DRAWS lets
    it; the group that is largest for its share keeps its own weights."""
    mass: Counter[str] = Counter()
    for row in rows:
        mass[row.group] += row.weight * row.size
    least = max(mass[group] / shares[group] for group in mass)
    scale = {group: min(MOST_DRAWS, least * shares[group] / mass[group]) for group in mass}
    return [dataclasses.replace(row, weight=row.weight * scale[row.group]) for row in rows]


def thinned(rows: Iterable[Row], cap: int, rng: random.Random) -> list[Row]:
    """Rows of a weight under 1 kept by that chance, at weight 1; all weights shrink when more than `cap` would stay."""
    rows = list(rows)
    expected = sum(min(1.0, row.weight) for row in rows)
    shrink = min(1.0, cap / expected)
    kept = []
    for row in rows:
        weight = min(MOST_WEIGHT, row.weight * shrink)
        if weight >= 1 or rng.random() < weight:
            kept.append(dataclasses.replace(row, weight=round(max(1.0, weight), 3)))
    return kept


def note_rows(data: Path, spoken: list[tuple[str, str, bool]], language: str, rng: random.Random) -> list[Row]:
    """Lines of notes from pairs (English, other, whether everyday prose) and from the dictionaries."""
    pairs = [(en, other) for en, other, _ in spoken]
    casing = {"en": Casing(en for en, _ in pairs), language: Casing(other for _, other in pairs)}
    lines: list[tuple[str, NotePair]] = []
    for kind, line in sentence_lines(spoken, language, casing, rng):
        lines.append((kind, line))
        if (
            kind in ("task", "order")
            and len(line.en.split()) <= 6
            and not PLACE.search(line.en)
            and rng.random() < (0.6 if kind == "task" else 0.2)
        ):
            due = timed(line, language, rng)
            if due:
                lines.append(("stamp", due))
        if kind in ("task", "diary") and rng.random() < 0.12:
            lines.append(("stamp", stamped(line, language, rng)))
        if kind in ("task", "plain") and rng.random() < 0.05:
            lines.append(("list", labelled(label(language, rng), line, language)))
    entries = sure_entries(data, language, pairs, casing)
    lines += word_lines(entries, pairs, persons(data), language, rng)
    for _ in range(4000):
        lines.append(("stamp", moment(STAMPS + WHEN, language, rng)))
    seen: set[tuple[str, str]] = set()
    rows = []
    for kind, line in lines:
        if (line.en, line.other) not in seen:
            seen.add((line.en, line.other))
            rows += directional(f"notes {kind}", NOTE_WEIGHTS[kind], line, language)
    return rows


def student_rows(data: Path, prep: Path, distilled: Path | None, pair: str, rng: random.Random) -> list[Row]:
    """Everything, weighed by group."""
    language = target_of(pair)
    rows: list[Row] = []
    spoken: dict[tuple[str, str], float] = {}
    for name, weight, direction, source, target in read_examples(prep / f"examples.{pair}.tsv"):
        if name == DICTIONARY:
            continue
        group = "teacher" if name in MACHINE else "people"
        if group == "teacher" and not is_prose(source, target):
            continue
        rows.append(Row(group, weight, direction, source, target))
        if direction == pair:
            spoken[source, target] = weight
    for direction in directions_of(pair) if distilled else ():
        back = reversed_direction(direction)
        for kind, weight, source, target in read_distilled(distilled, direction):
            if not is_prose(source, target):
                continue
            rows.append(Row("teacher", weight, direction, source, target))
            if kind == "mono":
                turned = renumber(target, source)
                rows.append(Row("teacher", BACK_WEIGHT[source_of(direction)], back, *turned))
                spoken.setdefault((source, target) if direction == pair else turned, EVERYDAY_WEIGHT)
    everyday = [(en, other, weight >= EVERYDAY_WEIGHT) for (en, other), weight in spoken.items()]
    notes = note_rows(data, everyday, language, rng)
    print(Counter(row.group for row in notes), flush=True)
    rows += [dataclasses.replace(row, group="notes") for row in notes]
    return balanced(rows, SHARES)


def write_student_text(path: Path, rows: Iterable[Row]) -> int:
    """The rows in their order: a pair's two directions stand together, which packs well. Returns their number."""
    count = 0
    with lzma.open(path, "wt", encoding="utf-8", preset=6) as file:
        for row in rows:
            file.write(f"{row.weight}\t{row.direction}\t{row.source}\t{row.target}\n")
            count += 1
    return count


def read_student_text(path: Path) -> list[tuple[float, str, str, str]]:
    """(weight, direction, source, target) of each line."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        parts = (line.rstrip("\n").split("\t") for line in lines)
        return [(float(weight), direction, source, target) for weight, direction, source, target in parts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("prep", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pair", required=True)
    parser.add_argument("--distilled", type=Path)
    parser.add_argument("--cap", type=int, default=1_200_000)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(1)
    rows = student_rows(args.data, args.prep, args.distilled, args.pair, rng)
    kept = thinned(rows, args.cap, rng)
    mass: Counter[str] = Counter()
    for row in kept:
        mass[row.group] += row.weight * row.size
    total = sum(mass.values())
    print({group: round(size / total, 3) for group, size in mass.items()}, Counter(row.group for row in kept))
    print(write_student_text(args.out / f"student.{args.pair}.tsv.xz", kept), "examples")


__all__ = ["Row", "read_student_text", "student_rows", "write_student_text"]

if __name__ == "__main__":
    main()
