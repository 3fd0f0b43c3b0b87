"""How the pack `reader` reads a question and a passage. The TypeScript twin is src/worker/text/answerReading.ts."""

from __future__ import annotations

import dataclasses
import re

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .meaning_text import split_sentences

QUESTION_TOKENS = 48
PASSAGE_TOKENS = 240
ANSWER_TOKENS = 24
Span = tuple[int, int]


@dataclasses.dataclass(frozen=True)
class PassageReading:
    """Tokens of a passage, the characters [start, end) that each is of, and the sentence that each is in."""

    tokens: NDArray[np.int16]
    spans: NDArray[np.int32]  # [n, 2]
    sentence: NDArray[np.uint8]  # 0, 1 …; 255 stands for all that follow


def small(text: str) -> str:
    """`text` in small letters, but for capitals that would grow: no character moves."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def spaced(text: str) -> tuple[str, list[int]]:
    """`text` with a space before each line's first character, and the place in `text` that each character is from.

    So the first word of a line is the token that it is elsewhere.
    """
    out: list[str] = []
    places: list[int] = []
    line_begins = True
    for place, character in enumerate(text):
        if line_begins and not character.isspace():
            out.append(" ")
            places.append(place)
        out.append(character)
        places.append(place)
        line_begins = character == "\n"
    return "".join(out), [*places, len(text)]


def question_text(question: str) -> str:
    return f" {small(question.strip())}"


def sentence_spans(text: str) -> list[Span]:
    """Characters [start, end) of each sentence; a line end ends one."""
    spans = []
    at = 0
    for line in text.split("\n"):
        for sentence in split_sentences(line):
            start = text.find(sentence, at)
            if start >= 0 and re.search(r"\w", sentence):
                spans.append((start, start + len(sentence)))
                at = start + len(sentence)
    return spans


def read_passages(tokenizer: Tokenizer, texts: list[str]) -> list[PassageReading]:
    """How each passage is read, cut to PASSAGE_TOKENS."""
    made = [spaced(small(text)) for text in texts]
    readings = []
    for text, (_, places), encoded in zip(
        texts, made, tokenizer.encode_batch([changed for changed, _ in made]), strict=True
    ):
        where = np.array(places, np.int32)
        offsets = np.array(encoded.offsets[:PASSAGE_TOKENS], np.int64).reshape(-1, 2)
        # A token's last character, not the place after it: that may be a space put in.
        spans = np.stack([where[offsets[:, 0]], where[np.maximum(offsets[:, 1] - 1, 0)] + 1], 1)
        # The sentence that begins last at or before a token's end: the white space before a sentence belongs to it.
        begins = np.array([start for start, _ in sentence_spans(text)], np.int64)
        sentence = np.maximum(np.searchsorted(begins, spans[:, 1] - 1, side="right") - 1, 0)
        ids = np.array(encoded.ids[:PASSAGE_TOKENS], np.int16)
        readings.append(PassageReading(ids, spans.astype(np.int32), np.minimum(sentence, 255).astype(np.uint8)))
    return readings


def token_span(reading: PassageReading, start: int, end: int) -> Span | None:
    """First and last token that hold the characters [start, end); None where they are cut off or too long."""
    inside = np.flatnonzero((reading.spans[:, 1] > start) & (reading.spans[:, 0] < end))
    if not len(inside) or reading.spans[inside[-1], 1] < end or len(inside) > ANSWER_TOKENS:
        return None
    return int(inside[0]), int(inside[-1])
