"""Okapi BM25: how well words alone find a text."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..data.meaning_text import STOP_WORDS, WORD

K1 = 1.2
B = 0.75
IGNORED = frozenset().union(*STOP_WORDS.values())


def words_of(text: str) -> list[str]:
    """Words in lower case that are a function word of no language of the packs."""
    return [word for word in WORD.findall(text.lower()) if word not in IGNORED]


class BM25:
    """An index of texts; `scores` says how well each fits a query."""

    def __init__(self, texts: Sequence[str]):
        counted = [Counter(words_of(text)) for text in texts]
        self.lengths = np.array([sum(words.values()) for words in counted], np.float64)
        self.mean_length = max(1.0, float(self.lengths.mean()))
        self.postings: dict[str, list[tuple[int, int]]] = {}
        for index, words in enumerate(counted):
            for word, count in words.items():
                self.postings.setdefault(word, []).append((index, count))

    def scores(self, query: str) -> NDArray[np.float64]:
        """[texts]; 0 where no word is shared."""
        total = len(self.lengths)
        found = np.zeros(total)
        for word in words_of(query):
            posting = self.postings.get(word, [])
            weight = math.log(1 + (total - len(posting) + 0.5) / (len(posting) + 0.5))
            for index, count in posting:
                room = K1 * (1 - B + B * self.lengths[index] / self.mean_length)
                found[index] += weight * count * (K1 + 1) / (count + room)
        return found
