"""Rows of a teacher that asks: a passage, then what may be asked of it and what answers.

`<|bos|>` passage, then `<|sep|>` answer `<|title|>` question for each question that the passage answers, and
`<|compress|>` question for each that it only seems to; `<|eos|>`.
"""

from __future__ import annotations

import itertools
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .examples import Examples
from .reader_sets import Asked, nearest
from .reader_text import Span, sentence_spans
from .special_tokens import BOS, EOS, ID, SEP

TITLE, UNANSWERED = ID["<|title|>"], ID["<|compress|>"]
TEACHER_PASSAGE_TOKENS = 110
ROW_TOKENS = 224
# Different windows and orders of each passage.
VARIANTS = 3
WORD = re.compile(r"\w{3,}")

Pair = tuple[str, Span | None]


def windows(asked: Sequence[Asked], rng: random.Random) -> Iterable[tuple[str, list[Pair]]]:
    """Parts of one passage of one to six sentences, and the questions that belong there."""
    passage = asked[0].passage
    sentences = sentence_spans(passage)
    at = 0
    while at < len(sentences):
        count = rng.randint(1, 6)
        start, end = sentences[at][0], sentences[min(len(sentences), at + count) - 1][1]
        while end - start > 420 and count > 1:
            count -= 1
            end = sentences[min(len(sentences), at + count) - 1][1]
        text = passage[start:end]
        words = set(WORD.findall(text.lower()))
        pairs: list[Pair] = []
        for item in asked:
            if item.answers:
                first, last = item.answers[0]
                if start <= first and last <= end:
                    pairs.append((item.question, (first - start, last - start)))
            elif len(words & set(WORD.findall(item.question.lower()))) >= 3:
                pairs.append((item.question, None))
        if pairs:
            rng.shuffle(pairs)
            yield text, pairs
        at += count


def teacher_rows(tokenizer: Tokenizer, questions: Iterable[Asked], seed: int) -> Examples:
    rng = random.Random(seed)
    by_passage: dict[str, list[Asked]] = defaultdict(list)
    for item in questions:
        if not item.held:
            by_passage[item.passage].append(item)

    def ids(text: str) -> list[int]:
        return tokenizer.encode(text).ids

    rows = []
    for asked in by_passage.values():
        for _ in range(VARIANTS):
            for text, pairs in windows(asked, rng):
                given = [BOS, *ids(text)[:TEACHER_PASSAGE_TOKENS]]
                written: list[int] = []
                for question, span in pairs:
                    part = [UNANSWERED] if span is None else [SEP, *ids(text[slice(*span)]), TITLE]
                    part += ids(question)
                    if len(given) + len(written) + len(part) >= ROW_TOKENS:
                        break
                    written += part
                if written:
                    rows.append((given, [*written, EOS]))
    rng.shuffle(rows)
    return Examples.build(rows, [1.0] * len(rows))


def prompts_of(passages: list[list[int]], length: int, unanswered_share: float, seed: int) -> NDArray[np.int64]:
    """Rows [n, length] that begin with a passage, some with the mark of an unanswered question; -1: to write."""
    rng = np.random.default_rng(seed)
    prompts = np.full((len(passages), length), -1, np.int64)
    for row, tokens in enumerate(passages):
        given = [BOS, *tokens[:TEACHER_PASSAGE_TOKENS]]
        if rng.random() < unanswered_share:
            given.append(UNANSWERED)
        prompts[row, : len(given)] = given
    return prompts


def parse_row(tokenizer: Tokenizer, row: NDArray[np.int64], passage: str) -> list[Pair]:
    """The questions that a row holds, each with the place of its answer; what is cut off or makes no sense is not."""
    found: dict[str, Span | None] = {}
    ends = np.flatnonzero(row == EOS)
    whole = row[: ends[0]] if len(ends) else row
    marks = [*np.flatnonzero((whole == SEP) | (whole == UNANSWERED)), len(whole)]
    if not len(ends):
        marks = marks[:-1]
    for start, end in itertools.pairwise(marks):
        part = whole[start + 1 : end]
        span: Span | None = None
        if whole[start] == SEP:
            middle = np.flatnonzero(part == TITLE)
            if len(middle) != 1:
                continue
            answer = tokenizer.decode(part[: middle[0]].tolist()).strip()
            question = tokenizer.decode(part[middle[0] + 1 :].tolist()).strip()
            span = place_of(passage, answer, question)
            if span is None or not 1 <= len(answer) <= 100:
                continue
        elif (part == TITLE).any():
            continue
        else:
            question = tokenizer.decode(part.tolist()).strip()
        if 8 <= len(question) <= 160 and " " in question:
            found.setdefault(question, span)
    return list(found.items())


def place_of(passage: str, answer: str, question: str) -> Span | None:
    """Where the answer stands: of several places the one whose sentence shares most words with the question."""
    if not answer or nearest(passage, answer, 0) is None or answer.lower() in question.lower():
        return None
    asked = set(WORD.findall(question.lower()))
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(answer)}(?!\w)", passage)]
    if not places:
        return None
    sentences = sentence_spans(passage)

    def shared(span: Span) -> int:
        text = next((passage[start:end] for start, end in sentences if start <= span[0] < end), "")
        return len(asked & set(WORD.findall(text.lower())))

    return max(places, key=shared)
