"""How one run of train_meaning goes."""

from __future__ import annotations

import dataclasses

import numpy as np

from ..decoder.config import ModelConfig


@dataclasses.dataclass(frozen=True)
class MeaningConfig:
    """One run. A step is `rows[i]` texts of at most `widths[i]` tokens, for every i."""

    name: str = "meaning"
    model: ModelConfig = dataclasses.field(default_factory=lambda: ModelConfig(prefix_bidirectional=True))
    widths: tuple[int, ...] = (16, 32, 64, 128)
    rows: tuple[int, ...] = (2048, 2048, 1024, 512)
    max_steps: int = 1_000_000
    max_seconds: float = 300
    learning_rate: float = 2.5e-3
    final_learning_rate_share: float = 0.02
    warmup_steps: int = 300
    weight_decay: float = 0.02
    beta2: float = 0.98
    grad_clip: float = 1.0
    temperature: float = 0.05
    cosine_weight: float = 4.0
    # Every so many steps, `pair_rows` questions of the second width look for their answers: half of them for the
    # sentence, in the third, and half for the passage, in the last. So many sentences stand beside the right one.
    pair_every: int = 2
    pair_rows: int = 512
    beside_rows: int = 128
    pair_weight: float = 0.15
    # Passages that are only guessed to belong to their heading are taken where the teacher's cosine is at least this.
    guessed_cosine: float = 0.35
    # Every so many steps, one step after the pairs, so many translations look for their English sentence and back.
    translation_every: int = 4
    translation_rows: int = 512
    translation_weight: float = 0.1
    clusters: int = 1024
    # That many texts of a batch in a row come from one cluster.
    cluster_run: int = 32
    quantize_aware_share: float = 0.15
    teacher_batch_tokens: int = 131_072
    # Every so many teacher texts, one is kept from training, with all that is said about it.
    held_every: int = 997
    compile: bool = True
    seed: int = 1


def learning_rate_share(config: MeaningConfig, step: int, progress: float) -> float:
    low = config.final_learning_rate_share
    falling = low + (1 - low) * 0.5 * (1 + np.cos(np.pi * min(1.0, progress)))
    return float(min(1.0, (step + 1) / config.warmup_steps) * falling)
