"""ROUGE F1 on word lists, fast enough to score every sentence of thousands of documents as training labels.

Final figures use the rouge-score package; tests hold this to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

WORD = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> list[str]:
    """Lower-case ASCII words, as rouge-score splits without stemming."""
    return WORD.findall(text.lower())


def f1(matches: float, ours: int, theirs: int) -> float:
    return 2 * matches / (ours + theirs) if ours and theirs else 0.0


def rouge_n(ours: Sequence[str], theirs: Sequence[str], n: int) -> float:
    first, second = (Counter(zip(*(words[i:] for i in range(n)), strict=False)) for words in (ours, theirs))
    return f1(sum((first & second).values()), sum(first.values()), sum(second.values()))


def lcs_length(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Longest common subsequence, bits in parallel: one word of `theirs` a bit."""
    masks: dict[str, int] = {}
    for index, word in enumerate(theirs):
        masks[word] = masks.get(word, 0) | 1 << index
    full = (1 << len(theirs)) - 1
    row = full
    for word in ours:
        hit = row & masks.get(word, 0)
        row = ((row + hit) | (row - hit)) & full
    return len(theirs) - row.bit_count()


def rouge_l(ours: Sequence[str], theirs: Sequence[str]) -> float:
    return f1(lcs_length(ours, theirs), len(ours), len(theirs))
