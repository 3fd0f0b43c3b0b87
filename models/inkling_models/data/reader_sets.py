"""Questions that people asked of a passage, and the answers that they marked: the files of DATA/qa as one kind.

SQuAD's articles are those of disfl_qa and XQuAD as well: whatever is in a held article trains nothing. ClapNQ and XQuAD
are tests only.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .reader_text import Span

# One article in so many is held: never trained on, there to stop and to calibrate by.
HELD_EVERY = 12
# XQuAD is taken from SQuAD's articles: what is held of these is all that XQuAD can be scored on.
SQUAD_HELD_EVERY = 4
TRAINING_FILES = ("squad2_dev", "squad1_dev", "qed_train", "fairytaleqa_train", "qamr_dev", "qamr_test")
HELD_FILES = ("qed_dev", "fairytaleqa_val")
# What tokenized text sets apart.
SPACED = [
    (re.compile(r" ([,.;:!?%)\]}]|'s\b|n't\b|'re\b|'ve\b|'ll\b|'d\b|'m\b)"), r"\1"),
    (re.compile(r"([(\[{$£€]) "), r"\1"),
    (re.compile(r"``\s*|\s*''"), '"'),
    (re.compile(r" [–-]{2} "), " – "),
    (re.compile(r"(\w) - (\w)"), r"\1-\2"),
]


@dataclasses.dataclass(frozen=True)
class Asked:
    """A question of a passage; `answers`: characters [start, end) of what answers it, the first the best, or none."""

    question: str
    passage: str
    answers: tuple[Span, ...]
    title: str
    source: str
    held: bool


def detokenize(text: str) -> str:
    for pattern, replacement in SPACED:
        text = pattern.sub(replacement, text)
    return " ".join(text.split())


def nearest(text: str, part: str, at: float) -> Span | None:
    """Where `part` stands in `text`, next to the place at share `at` of it."""
    starts = [match.start() for match in re.finditer(re.escape(part), text)] if part else []
    if not starts:
        return None
    start = min(starts, key=lambda place: abs(place / max(1, len(text)) - at))
    return start, start + len(part)


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def title_of(row: dict[str, Any]) -> str:
    """The article, or what stands for one: QAMR's documents, a fairy tale, a question of its own."""
    if row.get("title"):
        return str(row["title"])
    return re.sub(r"(:\d+){2}$|-\d+$", "", str(row["id"]))


def is_held(title: str, source: str) -> bool:
    every = SQUAD_HELD_EVERY if source.startswith("squad") else HELD_EVERY
    return int(hashlib.sha256(title.encode()).hexdigest()[:8], 16) % every == 0


def answers_of(row: dict[str, Any], passage: str) -> tuple[Span, ...]:
    spans = []
    for answer in row["answers"]:
        text = detokenize(answer["text"]) if row["source"] in ("qed", "clapnq") else answer["text"]
        found = nearest(passage, text.strip(), answer["start"] / max(1, len(row["context"])))
        if found:
            spans.append(found)
    return tuple(dict.fromkeys(spans))


def read_asked(data: Path, name: str, held: bool | None = None) -> Iterator[Asked]:
    """Questions of DATA/qa/NAME; one whose answer is not found in its passage is left out."""
    seen = set()
    for row in read_rows(data / "qa" / f"{name}.jsonl.xz"):
        source = str(row.get("source") or name)
        row["source"] = "qed" if name.startswith("qed") else "clapnq" if name.startswith("clapnq") else source
        tokenized = row["source"] in ("qed", "clapnq")
        passage = detokenize(row["context"]) if tokenized else row["context"].replace("\ufeff", " ")
        question = detokenize(row["question"]) if tokenized else row["question"].strip()
        answers = () if row["impossible"] else answers_of(row, passage)
        key = (question, passage)
        if (not row["impossible"] and not answers) or key in seen:
            continue
        seen.add(key)
        title = title_of(row)
        yield Asked(question, passage, answers, title, name, is_held(title, name) if held is None else held)


def training_questions(data: Path) -> Iterator[Asked]:
    """Every question that may be trained on, and the held ones; squad1's only where squad2 has not asked them."""
    asked = set()
    for name in TRAINING_FILES:
        for item in read_asked(data, name):
            key = (item.question, item.passage[:80])
            if key not in asked:
                asked.add(key)
                yield item
    for name in HELD_FILES:
        yield from read_asked(data, name, held=True)
