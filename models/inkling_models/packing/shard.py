"""Step `shard`: where each tensor lies in the external-data files, and the files themselves.

The layout follows from the model's shape alone, so that one graph fits the shards of every pack.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from ..decoder.config import ModelConfig
from .quantize import Arrays

# Wide enough for SIMD loads and for every element type.
ALIGN_BYTES = 64
# The layers share so many files; the embedding has one of its own.
LAYER_SHARDS = 2

# Name, element type and shape of one tensor; and how a matrix NAME [in, out] becomes tensors.
TensorShape = tuple[str, str, tuple[int, ...]]
MatrixTensors = Callable[[str, int, int], list[TensorShape]]


@dataclasses.dataclass(frozen=True)
class Placement:
    """`name` takes `size_bytes` of the file `location`, from `offset_bytes` on."""

    name: str
    location: str
    offset_bytes: int
    size_bytes: int
    dtype: str
    shape: tuple[int, ...]


def location_name(index: int) -> str:
    """External-data name of shard `index` inside the graph; the file's own name carries a hash too."""
    return f"weights-{index}.bin"


def int8_layout(config: ModelConfig) -> list[Placement]:
    """Placement of every tensor of `int8_arrays`, in file order."""
    return _layout(config, _int8_matrix)


def float_layout(config: ModelConfig) -> list[Placement]:
    """Placement of every tensor of `float_arrays`: never released, but read by the same engine for comparison."""
    return _layout(config, _float_matrix)


def _layout(config: ModelConfig, matrix: MatrixTensors) -> list[Placement]:
    d, vocab = config.hidden_size, config.vocab_size
    heads = config.heads * config.head_dim
    groups: list[list[TensorShape]] = [matrix("embedding", d, vocab)]
    layers_per_shard = -(-config.layers // LAYER_SHARDS)
    for index in range(config.layers):
        if index % layers_per_shard == 0:
            groups.append([])
        prefix = f"layers.{index}"
        groups[-1] += [
            (f"{prefix}.attention_norm", "float32", (d,)),
            *matrix(f"{prefix}.qkv", d, heads + 2 * config.kv_heads * config.head_dim),
            *matrix(f"{prefix}.o", heads, d),
            (f"{prefix}.ffn_norm", "float32", (d,)),
            *matrix(f"{prefix}.gate_up", d, 2 * config.ffn_size),
            *matrix(f"{prefix}.down", config.ffn_size, d),
        ]
    groups[-1].append(("norm", "float32", (d,)))
    return [placed for index, group in enumerate(groups) for placed in _place(location_name(index), group)]


def _int8_matrix(name: str, inputs: int, outputs: int) -> list[TensorShape]:
    return [(f"{name}.int8", "int8", (inputs, outputs)), (f"{name}.scale", "float32", (outputs,))]


def _float_matrix(name: str, inputs: int, outputs: int) -> list[TensorShape]:
    return [(name, "float32", (inputs, outputs))]


def _place(location: str, group: list[TensorShape]) -> list[Placement]:
    placed, offset = [], 0
    for name, dtype, shape in group:
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        placed.append(Placement(name, location, offset, size, dtype, shape))
        offset += -(-size // ALIGN_BYTES) * ALIGN_BYTES
    return placed


def shard_bytes(layout: list[Placement], arrays: Arrays) -> dict[str, bytes]:
    """Location -> content. Raises ValueError when an array does not have the layout's shape and type."""
    contents: dict[str, bytearray] = {}
    for place in layout:
        array = arrays[place.name]
        if array.shape != place.shape or array.dtype != np.dtype(place.dtype):
            raise ValueError(f"{place.name}: {array.dtype}{array.shape}, wanted {place.dtype}{place.shape}")
        content = contents.setdefault(place.location, bytearray())
        content.extend(bytes(place.offset_bytes - len(content)))
        content.extend(np.ascontiguousarray(array).astype(np.dtype(place.dtype).newbyteorder("<")).tobytes())
    return {location: bytes(content) for location, content in contents.items()}


def read_arrays(layout: list[Placement], folder: Path, files: dict[str, str]) -> Arrays:
    """The tensors back from the shard files; `files` maps a location to its path under `folder`."""
    contents = {location: (folder / path).read_bytes() for location, path in files.items()}
    arrays: Arrays = {}
    for place in layout:
        piece = contents[place.location][place.offset_bytes : place.offset_bytes + place.size_bytes]
        arrays[place.name] = np.frombuffer(piece, np.dtype(place.dtype).newbyteorder("<")).reshape(place.shape)
    return arrays


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def hashed_name(stem: str, extension: str, content: bytes) -> str:
    """`stem.<first 8 hex of SHA-256>.extension`"""
    return f"{stem}.{sha256(content)[:8]}.{extension}"
