"""TextRank (Mihalcea and Tarau, 2004): the baseline that key sentences must beat."""

from __future__ import annotations

import math

import numpy as np

from ..data.rouge import words_of

DAMPING, STEPS = 0.85, 50


def textrank(sentences: list[str]) -> list[float]:
    """Score of each sentence: PageRank over word overlap, normalised by the logarithms of the lengths."""
    bags = [set(words_of(sentence)) for sentence in sentences]
    count = len(bags)
    weights = np.zeros((count, count))
    for i in range(count):
        for j in range(i):
            if len(bags[i]) > 1 and len(bags[j]) > 1:
                shared = len(bags[i] & bags[j])
                weights[i, j] = weights[j, i] = shared / (math.log(len(bags[i])) + math.log(len(bags[j])))
    out = weights.sum(0)
    moves = np.divide(weights, out, out=np.zeros_like(weights), where=out > 0)
    scores = np.full(count, 1 / max(1, count))
    for _ in range(STEPS):
        scores = (1 - DAMPING) / count + DAMPING * moves @ scores
    return scores.tolist()
