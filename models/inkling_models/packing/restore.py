"""The float model that a released pack's int8 shards stand for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..decoder.config import ModelConfig
from ..decoder.model import Decoder
from .quantize import restore_model
from .shard import int8_layout, read_arrays


def shape_of(manifest: dict[str, Any]) -> ModelConfig:
    """The model's shape; the feed-forward width follows from the parameter count."""
    model = manifest["model"]
    d, heads = model["hiddenSize"], (2 * model["heads"] + 2 * model["kvHeads"]) * model["headDim"]
    rest = model["parameters"] - model["vocabSize"] * d - d
    ffn, remainder = divmod(rest - model["layers"] * (d * heads + 2 * d), model["layers"] * 3 * d)
    if remainder:
        raise ValueError("the parameter count does not fit the shape")
    return ModelConfig(
        vocab_size=model["vocabSize"],
        hidden_size=d,
        layers=model["layers"],
        heads=model["heads"],
        kv_heads=model["kvHeads"],
        head_dim=model["headDim"],
        ffn_size=ffn,
        context_tokens=model["contextTokens"],
        prefix_bidirectional=model.get("prefixBidirectional", False),
    )


def restore_pack(folder: Path) -> Decoder:
    """In float32 and eval mode; no graph is opened and nothing is proven."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    config = shape_of(manifest)
    files = {entry["location"]: entry["path"] for entry in manifest["shards"]}
    return restore_model(config, read_arrays(int8_layout(config), folder, files))
