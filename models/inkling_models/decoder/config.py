"""Dataclass configs, kept as JSON files in models/configs."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TypeVar

Config = TypeVar("Config")


@dataclasses.dataclass(frozen=True)
class ModelConfig:
    """Shape of a decoder. The student of every pack has the default shape: 4.85M parameters."""

    vocab_size: int = 8192
    hidden_size: int = 256
    layers: int = 4
    heads: int = 4
    kv_heads: int = 2
    head_dim: int = 64
    ffn_size: int = 640
    context_tokens: int = 1024
    rope_base: float = 10000.0
    norm_eps: float = 1e-5
    dropout: float = 0.0
    # A prefix LM: source tokens see each other both ways (translation); see `prefix_tokens` in export_graph.
    prefix_bidirectional: bool = False
    # The first token of a source sees itself alone, as in the causal model whose weights it was started from: there it
    # is where attention goes that has nowhere to go, and it must not change with what follows. Teachers only.
    first_blind: bool = False


@dataclasses.dataclass(frozen=True)
class TrainConfig:
    """One training run. A step is `rows_per_step` rows of `row_tokens` tokens on each device."""

    name: str = "tiny"
    model: ModelConfig = dataclasses.field(default_factory=ModelConfig)
    row_tokens: int = 512
    rows_per_step: int = 192
    # The run ends at whichever comes first; the schedule follows the larger share used.
    max_steps: int = 1000
    max_seconds: float = 1e9
    learning_rate: float = 3e-3
    final_learning_rate_share: float = 0.02
    warmup_steps: int = 200
    weight_decay: float = 0.1
    beta2: float = 0.98
    grad_clip: float = 1.0
    label_smoothing: float = 0.0
    # Share of the run, at its end, trained with int8 weights and activations simulated.
    quantize_aware_share: float = 0.1
    # Weight of the teacher's soft labels against the hard ones (0: none).
    distil_weight: float = 0.0
    # How much less a token counts the less sure the teacher is of any: it weighs 1 - this share of its doubt.
    doubt_discount: float = 0.0
    seed: int = 1
    eval_every: int = 500


def load_config(kind: type[Config], path: str | Path) -> Config:
    """Reads a JSON file into dataclass `kind`; an unknown key is an error."""
    return _build(kind, json.loads(Path(path).read_text()))


def _build(kind: type[Config], values: dict) -> Config:
    fields = {field.name: field for field in dataclasses.fields(kind)}
    unknown = set(values) - set(fields)
    if unknown:
        raise ValueError(f"{kind.__name__}: unknown keys {sorted(unknown)}")
    built = {
        name: ModelConfig(**value) if name == "model" and isinstance(value, dict) else value
        for name, value in values.items()
    }
    return kind(**built)


def to_json(config: object) -> str:
    return json.dumps(dataclasses.asdict(config), indent=2) + "\n"
