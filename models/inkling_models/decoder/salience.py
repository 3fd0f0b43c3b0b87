"""The salience head: a linear score of a sentence from hidden states of the frozen trunk and plain features."""

from __future__ import annotations

import base64
import dataclasses
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from ..repository import REPOSITORY, run_script
from .model import Decoder

FEATURE_SOURCE = REPOSITORY / "src" / "worker" / "text" / "salienceFeatures.ts"

Floats = NDArray[np.float32]


@dataclasses.dataclass
class SentenceInputs:
    """A document as the engine reads it. `features` [n, F]; `windows` as src/worker/text/salienceWindows.ts.

    `weights` [n] is -inf for what is never a line (headings, tags) and 0 else: purposes are the engine's own.
    `content` are each sentence's content words.
    """

    sentences: list[str]
    features: Floats
    windows: list[dict[str, Any]]
    weights: Floats
    content: list[frozenset[str]]


@dataclasses.dataclass(frozen=True)
class SalienceHead:
    """score = mean_weights . mean hidden + last_weights . last hidden + feature_weights . features + bias"""

    mean_weights: Floats
    last_weights: Floats
    feature_names: tuple[str, ...]
    feature_weights: Floats
    bias: float

    def scores(self, mean: Floats, last: Floats, features: Floats) -> Floats:
        """mean, last [n, d]; features [n, F]; returns [n]."""
        return mean @ self.mean_weights + last @ self.last_weights + features @ self.feature_weights + self.bias

    def to_manifest(self) -> dict[str, Any]:
        def packed(values: Floats) -> str:
            return base64.b64encode(values.astype("<f4").tobytes()).decode()

        return {
            "meanWeights": packed(self.mean_weights),
            "lastWeights": packed(self.last_weights),
            "featureNames": list(self.feature_names),
            "featureWeights": [round(float(value), 6) for value in self.feature_weights],
            "bias": round(float(self.bias), 6),
        }

    @staticmethod
    def from_manifest(entry: dict[str, Any]) -> SalienceHead:
        def unpacked(text: str) -> Floats:
            return np.frombuffer(base64.b64decode(text), "<f4").astype(np.float32)

        return SalienceHead(
            unpacked(entry["meanWeights"]),
            unpacked(entry["lastWeights"]),
            tuple(entry["featureNames"]),
            np.array(entry["featureWeights"], np.float32),
            entry["bias"],
        )


def feature_names() -> tuple[str, ...]:
    """The engine's own list: the one place where features are named."""
    source = FEATURE_SOURCE.read_text(encoding="utf-8")
    block = source[source.index("SALIENCE_FEATURES = [") : source.index("] as const")]
    return tuple(line.strip().strip("',") for line in block.splitlines()[1:] if line.strip())


def read_inputs(documents: Iterable[str], tokenizer_path: Path) -> Iterator[SentenceInputs]:
    """Sentences, features and windows of each document, computed by the engine's own code in Node."""
    lines = "".join(json.dumps(document) + "\n" for document in documents)
    for line in run_script("salienceInputs", tokenizer_path.resolve(), text=lines).splitlines():
        entry = json.loads(line)
        features = np.array(entry["features"], np.float32).reshape(len(entry["sentences"]), -1)
        weights = np.array([-np.inf if weight is None else weight for weight in entry["weights"]], np.float32)
        content = [frozenset(words) for words in entry["content"]]
        yield SentenceInputs(entry["sentences"], features, entry["windows"], weights, content)


@torch.no_grad()
def pooled_states(model: Decoder, inputs: SentenceInputs, max_windows: int | None = None) -> tuple[Floats, Floats]:
    """Mean and last hidden state of each sentence, both [n, d]; zeros beyond `max_windows`."""
    mean = np.zeros((len(inputs.sentences), model.config.hidden_size), np.float32)
    last = np.zeros_like(mean)
    device = next(model.parameters()).device
    for window in inputs.windows[:max_windows]:
        hidden = model.hidden(torch.tensor([window["tokens"]], device=device))[0].float().cpu().numpy()
        for span in window["spans"]:
            states = hidden[span["from"] : span["to"]]
            if len(states):
                mean[span["sentence"]], last[span["sentence"]] = states.mean(0), states[-1]
    return mean, last


def best_of(scores: Floats | list[float], count: int) -> list[int]:
    """Indices of the `count` best scores, in document order; the earlier of equals."""
    order = sorted(range(len(scores)), key=lambda index: (-scores[index], index))
    return sorted(order[:count])
