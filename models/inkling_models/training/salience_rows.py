"""Documents with their sets of sentences as tensors, for a trunk that learns what makes a key sentence while it trains.

A file of rows (npz), for D documents in the order of storage: `tokens` [n] of all windows, `window_ends` [W] in
tokens, `windows` [D] of each document; of all N sentences, gaps of windows left out: `window`, `start`, `end` [N]
(tokens of its window), `features` [N, F], `weights` [N]; and the fields of `Sets`. `sentences` and `groups` [D].
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..data.rouge import words_of
from ..decoder.salience import SentenceInputs
from .salience_sets import Document, Sets, build_sets

MAX_WINDOWS = 2
SET_FIELDS = tuple(field.name for field in dataclasses.fields(Sets) if field.name != "inputs")


def first_windows(inputs: SentenceInputs) -> SentenceInputs:
    """What of a document is read: its first windows and the sentences that begin in them."""
    windows = inputs.windows[:MAX_WINDOWS]
    count = sum(len(window["spans"]) for window in windows)
    return SentenceInputs(
        inputs.sentences[:count], inputs.features[:count], windows, inputs.weights[:count], inputs.content[:count]
    )


def save_rows(path: Path, read: list[tuple[SentenceInputs, str]], seed: int) -> int:
    """`read`: documents and their summaries. Writes those that leave a choice; returns how many."""
    documents: list[Document] = []
    tokens: list[int] = []
    window_ends: list[int] = []
    spans: list[tuple[int, int, int]] = []
    windows: list[int] = []
    groups: list[int] = []
    for whole, summary in read:
        inputs = first_windows(whole)
        words = [words_of(sentence) for sentence in inputs.sentences]
        document = Document("", inputs.features, inputs.weights, inputs.content, words, words_of(summary))
        # One group a length of summary that leaves a choice: exactly those that `build_sets` makes.
        choices = [count for count in document.line_counts() if len(document.candidates()) > count]
        if not choices or document.rouge(document.candidates()) == 0:
            continue
        documents.append(document)
        groups.append(len(choices))
        windows.append(len(inputs.windows))
        for window in inputs.windows:
            spans += [(len(window_ends), span["from"], span["to"]) for span in window["spans"]]
            tokens += window["tokens"]
            window_ends.append(len(tokens))
    sets = build_sets(documents, seed)
    if sum(groups) != int(sets.group[-1]) + 1:
        raise ValueError("a document has other groups of sets than lengths of summary")
    of_window, start, end = np.array(spans, np.int32).T
    np.savez_compressed(
        path,
        tokens=np.array(tokens, np.uint16),
        window_ends=np.array(window_ends),
        windows=np.array(windows),
        window=of_window,
        start=start,
        end=end,
        features=sets.inputs.numpy(),
        sentences=np.array([len(document.words) for document in documents]),
        groups=np.array(groups),
        **{name: getattr(sets, name).numpy() for name in SET_FIELDS},
    )
    return len(documents)


@dataclasses.dataclass(frozen=True)
class Batch:
    """Whole documents: `tokens` int64 [rows, T]; `window`, `start`, `end` [N] of the sentences; `sets` of features."""

    tokens: Tensor
    window: Tensor
    start: Tensor
    end: Tensor
    sets: Sets

    def pooled(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """Mean and last state of each sentence, both [N, d], of hidden states [rows, T, d]; zeros where it is empty."""
        length = (self.end - self.start).clamp_min(0)[:, None]
        sums = torch.nn.functional.pad(hidden.float().cumsum(1), (0, 0, 1, 0))
        mean = (sums[self.window, self.end] - sums[self.window, self.start]) / length.clamp_min(1)
        return mean, hidden[self.window, (self.end - 1).clamp_min(0)].float() * (length > 0)


def read_batches(path: Path, rows: int, row_tokens: int, device: str) -> Iterator[Batch]:
    """Batches of as many documents as fit into `rows` windows of `row_tokens` tokens; a longer window is cut."""
    stored = dict(np.load(path))
    offsets = {name: np.concatenate([[0], stored[name].cumsum()]) for name in ("windows", "sentences", "groups")}
    token_starts = np.concatenate([[0], stored["window_ends"][:-1]])
    first = 0
    while first < len(stored["windows"]):
        last = int(np.searchsorted(offsets["windows"], offsets["windows"][first] + rows, side="right")) - 1
        last = max(last, first + 1)
        (window, sentence, group) = (
            slice(offsets[n][first], offsets[n][last]) for n in ("windows", "sentences", "groups")
        )
        tokens = np.zeros((rows, row_tokens), np.int64)
        for row, index in enumerate(range(window.start, min(window.stop, window.start + rows))):
            some = stored["tokens"][token_starts[index] : stored["window_ends"][index]][:row_tokens]
            tokens[row, : len(some)] = some
        some_sets = slice(*np.searchsorted(stored["group"], [group.start, group.stop]))
        members = slice(*np.searchsorted(stored["of_set"], [some_sets.start, some_sets.stop]))

        def part(name: str, which: slice, less: int = 0, stored: dict = stored) -> Tensor:
            return (torch.from_numpy(stored[name][which]) - less).to(device)

        yield Batch(
            torch.from_numpy(tokens).to(device),
            part("window", sentence, window.start).long().clamp_max(rows - 1),
            part("start", sentence).long().clamp_max(row_tokens),
            part("end", sentence).long().clamp_max(row_tokens),
            Sets(
                inputs=part("features", sentence),
                weights=part("weights", sentence),
                sentence=part("sentence", members, sentence.start),
                of_set=part("of_set", members, some_sets.start),
                penalty=part("penalty", some_sets),
                gain=part("gain", some_sets),
                group=part("group", some_sets, group.start),
            ),
        )
        first = last
