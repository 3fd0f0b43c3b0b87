"""Sets of sentences and what they are worth as summaries: what the salience head is trained on and chosen by."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from statistics import mean

import numpy as np
import torch
from torch import Tensor

from ..data.rouge import rouge_l
from ..decoder.salience import Floats

# As in src/worker/tasks/summarize.ts: lines of a short and a medium summary, their largest share of the sentences,
# and the score points that a sentence loses when all its words were said by a chosen one.
LINES = (3, 5)
MAX_SHARE = 0.5
REDUNDANCY_PENALTY = 1.5

DRAWS = 24
# Differences of ROUGE between the sets of a document are smaller in most documents than noise is in some.
LEAST_DEVIATION = 0.01


@dataclasses.dataclass(frozen=True)
class Document:
    """n sentences. `inputs` [n, k] are what the head reads, `weights` [n] what the engine adds, -inf for headings."""

    source: str
    inputs: Floats
    weights: Floats
    content: list[frozenset[str]]
    words: list[list[str]]
    summary: list[str]

    def rouge(self, chosen: Sequence[int]) -> float:
        """ROUGE-L F1 of the chosen sentences as a summary."""
        return rouge_l([word for index in chosen for word in self.words[index]], self.summary)

    def candidates(self) -> list[int]:
        return [index for index, weight in enumerate(self.weights) if np.isfinite(weight)]

    def line_counts(self) -> list[int]:
        most = max(1, int(len(self.candidates()) * MAX_SHARE))
        return sorted({min(lines, most) for lines in LINES})


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set's words that the other one holds too, as src/worker/text/redundancy.ts."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def choose_diverse(scores: Floats, content: list[frozenset[str]], count: int) -> list[int]:
    """As src/worker/text/redundancy.ts chooses: best first, each weighed down by what is said already."""
    redundancy = np.zeros(len(scores))
    chosen: list[int] = []
    while len(chosen) < count:
        values = scores - REDUNDANCY_PENALTY * redundancy
        values[chosen] = -np.inf
        best = int(values.argmax())
        if values[best] == -np.inf:
            break
        chosen.append(best)
        redundancy = np.maximum(redundancy, [overlap(own, content[best]) for own in content])
    return sorted(chosen)


def mean_rouge(documents: list[Document], score: Callable[[Document], Floats]) -> float:
    """Mean ROUGE-L of what is chosen by `score`, over documents and lengths of summary."""
    return mean(
        document.rouge(choose_diverse(score(document) + document.weights, document.content, count))
        for document in documents
        for count in document.line_counts()
    )


def draw_sets(document: Document, count: int, rng: np.random.Generator) -> list[tuple[int, ...]]:
    """Different sets of `count` candidates: the first, the best one by one, and draws that prefer some quality."""
    candidates = document.candidates()
    if len(candidates) <= count:
        return []
    own = np.array([document.rouge([index]) for index in candidates])
    early = 1 / (1.0 + np.arange(len(candidates)))
    short = 1 / (2.0 + np.array([len(document.words[index]) for index in candidates]))
    good = np.exp(10 * own)
    preferences = (np.ones(len(candidates)), early, short, good, good * short, early * short, early * good)
    found = {tuple(range(count)), tuple(sorted(np.argsort(-own)[:count].tolist()))}
    for _ in range(DRAWS):
        preference = preferences[rng.integers(len(preferences))]
        drawn = rng.choice(len(candidates), count, replace=False, p=preference / preference.sum())
        found.add(tuple(sorted(drawn.tolist())))
    return [tuple(candidates[index] for index in some) for some in sorted(found)]


def said_twice(document: Document, chosen: Sequence[int]) -> float:
    """The engine's penalty for a whole set, in score points."""
    content = [document.content[index] for index in chosen]
    return REDUNDANCY_PENALTY * sum(
        max(overlap(own, other) for other in content[:place]) for place, own in enumerate(content) if place
    )


@dataclasses.dataclass(frozen=True)
class Sets:
    """S sets from G groups; the sets of a group are of one document and one size.

    `inputs` [N, k] and `weights` [N] are of all sentences; `sentence` and `of_set` [M] name the members of the sets;
    `penalty`, `gain` and `group` [S] are each set's own: gain is ROUGE-L above its group's mean, in deviations.
    """

    inputs: Tensor
    weights: Tensor
    sentence: Tensor
    of_set: Tensor
    penalty: Tensor
    gain: Tensor
    group: Tensor

    def expected_gain(self, scores: Tensor) -> Tensor:
        """Mean over groups of the gain to expect when sets are drawn by their likelihood under scores [N]."""
        groups = int(self.group[-1]) + 1
        total = torch.zeros_like(self.penalty).index_add(0, self.of_set, (scores + self.weights)[self.sentence])
        total = total - self.penalty
        highest = total.new_full((groups,), -torch.inf).scatter_reduce(0, self.group, total.detach(), "amax")
        likelihood = (total - highest[self.group]).exp()
        norm = total.new_zeros(groups).index_add(0, self.group, likelihood)
        return (likelihood / norm[self.group] * self.gain).sum() / groups


def build_sets(documents: list[Document], seed: int) -> Sets:
    """Raises ValueError when no document leaves a choice."""
    rng = np.random.default_rng(seed)
    sentence: list[int] = []
    of_set: list[int] = []
    penalty: list[float] = []
    gains: list[list[float]] = []
    start = 0
    for document in documents:
        for count in document.line_counts():
            drawn = draw_sets(document, count, rng)
            if len(drawn) < 2:
                continue
            gains.append([document.rouge(some) for some in drawn])
            for some in drawn:
                sentence += [start + index for index in some]
                of_set += [len(penalty)] * len(some)
                penalty.append(said_twice(document, some))
        start += len(document.words)
    if not gains:
        raise ValueError("no document has more sentences than its summary")
    spread = mean(max(float(np.std(group)), LEAST_DEVIATION) for group in gains)
    weights = np.concatenate([np.nan_to_num(document.weights, neginf=0.0) for document in documents])
    return Sets(
        torch.from_numpy(np.concatenate([document.inputs for document in documents])),
        torch.from_numpy(weights),
        torch.tensor(sentence),
        torch.tensor(of_set),
        torch.tensor(penalty, dtype=torch.float32),
        torch.tensor([(gain - mean(group)) / spread for group in gains for gain in group], dtype=torch.float32),
        torch.tensor([number for number, group in enumerate(gains) for _ in group]),
    )
