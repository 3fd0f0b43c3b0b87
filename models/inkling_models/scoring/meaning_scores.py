"""What vectors of meaning are worth, whoever made them: similarity, answers found, translations found, notes found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
# Texts -> vectors [n, d], each of length 1.
Encoder = Callable[[Sequence[str]], NDArray[np.float32]]
Rank = list[str]


def cut(vectors: Floats, dimensions: int) -> Floats:
    """The first `dimensions` of each vector [n, d], at length 1 again."""
    short = vectors[:, :dimensions]
    return short / np.linalg.norm(short, axis=1, keepdims=True).clip(1e-9)


def ranks_of(values: Floats) -> Floats:
    """Ranks from 0, equal values sharing their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = counts.cumsum()
    return (ends - (counts + 1) / 2)[inverse]


def spearman(ones: Floats, others: Floats) -> float:
    """Spearman's rank correlation of two lists."""
    return float(np.corrcoef(ranks_of(ones), ranks_of(others))[0, 1])


def first_share(scores: Floats, keys: Sequence[str], wanted: Sequence[str]) -> float:
    """Share of the rows of `scores` [queries, candidates] whose best candidate has the key that is wanted."""
    best = scores.argmax(1)
    return sum(keys[index] == want for index, want in zip(best, wanted, strict=True)) / len(wanted)


def recall(ranks: Sequence[Rank], wanted: Sequence[Sequence[str]], most: int) -> float:
    """Mean share of what is wanted that stands among the first `most`."""
    shares = [len(set(rank[:most]) & set(want)) / len(want) for rank, want in zip(ranks, wanted, strict=True)]
    return sum(shares) / len(shares)


def note_scores(passages: Sequence[Floats], means: Floats, queries: Floats) -> Floats:
    """The app's score of a search, [queries, notes]: the mean of the best passage's cosine and of the whole note's."""
    best = np.stack([(queries @ vectors.T).max(1) for vectors in passages], 1)
    return (best + queries @ means.T) / 2


def rank_notes(passages: Sequence[Floats], means: Floats, queries: Floats, ids: Sequence[str]) -> list[Rank]:
    """Notes by that score, best first."""
    scores = note_scores(passages, means, queries)
    return [[ids[index] for index in np.argsort(-row, kind="stable")] for row in scores]


def note_means(passages: Sequence[Floats]) -> Floats:
    """Each note as a whole, [notes, d]: the direction of the mean of its passages."""
    means = np.stack([vectors.mean(0) for vectors in passages])
    return means / np.linalg.norm(means, axis=1, keepdims=True).clip(1e-9)


def certainty_table(
    right: Sequence[float], wrong: Sequence[float], silent: Sequence[float], bounds: Sequence[float]
) -> list[dict[str, float]]:
    """What each bound on the cosine lets through, as shares: `right` and `wrong` are scores of notes found for
    something that the library holds, `silent` the best scores of what it does not hold."""

    def share(scores: Sequence[float], bound: float) -> float:
        return round(sum(score >= bound for score in scores) / max(1, len(scores)), 4)

    return [
        {"bound": bound, "right": share(right, bound), "wrong": share(wrong, bound), "silent": share(silent, bound)}
        for bound in bounds
    ]
