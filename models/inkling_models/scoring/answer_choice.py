"""Which sentence answers: nearness of meaning, words in common and the reader's margin, weighed together."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from ..data.meaning_text import STOP_WORDS
from ..data.reader_text import Span, sentence_spans
from ..decoder.answer_head import AnswerHead
from ..decoder.answering import Found, read_answers
from ..decoder.embedding import embed_rows, embedding_tokens
from ..decoder.model import Decoder

WORD = re.compile(r"[^\W_]+")
STOP = frozenset(word for words in STOP_WORDS.values() for word in words)
# The dimensions that the app keeps, and the tokens of a sentence that it reads.
DIMENSIONS, READ_TOKENS = 240, 64
# Cosine, share of the question's words, and a tenth of the margin (fitted on held articles, with some
# sentences read at a time; `score_reader --weigh` fits them for sentences read alone: 6.3, 3.2, 1.4).
WEIGHTS = {"together": (7.5, 1.45, 1.8), "nearness": (1.0, 0.0, 0.0), "reader": (0.0, 0.0, 1.0)}
MARGIN_UNIT = 0.1

Rarity = Callable[[str], float]


@dataclass(frozen=True)
class Readers:
    """Both packs; they share a tokenizer."""

    reader: Decoder
    head: AnswerHead
    meaning: Decoder
    tokenizer: Tokenizer


@dataclass(frozen=True)
class Candidate:
    """A sentence of text number `text`, its features, and the reader's answer in characters of that text."""

    text: int
    sentence: Span
    answer: Span
    features: tuple[float, float, float]


def words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def content_words(text: str) -> set[str]:
    return {word for word in words(text) if word not in STOP}


def rarity_of(texts: Sequence[str]) -> Rarity:
    """How rare a word is among `texts`, as BM25 has it."""
    counts = Counter(word for text in texts for word in content_words(text))
    return lambda word: math.log(1 + (len(texts) - counts[word] + 0.5) / (counts[word] + 0.5))


def candidates(readers: Readers, question: str, texts: Sequence[str], rarity: Rarity) -> list[Candidate]:
    """Every sentence of `texts`, each read alone."""
    places = [(number, span) for number, text in enumerate(texts) for span in sentence_spans(text)]
    sentences = [texts[number][slice(*span)] for number, span in places]
    found: list[Found] = read_answers(readers.reader, readers.head, readers.tokenizer, question, sentences)
    rows = [embedding_tokens(readers.tokenizer, text, READ_TOKENS) for text in [question, *sentences]]
    vectors = F.normalize(embed_rows(readers.meaning, rows)[:, :DIMENSIONS], dim=-1)
    cosines = (vectors[1:] @ vectors[0]).tolist()
    asked = content_words(question)
    whole = sum(map(rarity, asked)) or 1.0
    made = []
    for (number, span), sentence, one, cosine in zip(places, sentences, found, cosines, strict=True):
        shared = sum(map(rarity, asked & content_words(sentence))) / whole
        answer = (span[0] + one.span[0], span[0] + one.span[1])
        made.append(Candidate(number, span, answer, (cosine, shared, one.margin * MARGIN_UNIT)))
    return made


def score(candidate: Candidate, weights: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, candidate.features, strict=True))


def fit_weights(questions: Sequence[tuple[list[Candidate], list[bool]]]) -> list[float]:
    """The weights under which the right sentences of each question score best among all of it."""
    rows = [
        (torch.tensor([one.features for one in found]), torch.tensor(right)) for found, right in questions if any(right)
    ]
    weights = torch.zeros(3, requires_grad=True)
    solver = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        solver.zero_grad()
        parts = [-(features @ weights).log_softmax(0)[right].logsumexp(0) for features, right in rows]
        value = torch.stack(parts).mean() + 0.001 * weights.square().sum()
        value.backward()
        return value

    solver.step(loss)
    return [round(weight, 3) for weight in weights.tolist()]
