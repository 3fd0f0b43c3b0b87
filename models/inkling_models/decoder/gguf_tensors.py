"""Tensors of a GGUF file, and the order of its query and key rows.

llama.cpp turns neighbouring dimensions of a head together, we turn i with i + head_dim / 2.
"""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def interleave_rows(weight: Floats, heads: int) -> Floats:
    """[heads * dim, in]: the two halves of each head's rows become alternating rows."""
    rows, width = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, width).swapaxes(1, 2).reshape(rows, width)


def separate_rows(weight: Floats, heads: int) -> Floats:
    """The reverse of `interleave_rows`."""
    rows, width = weight.shape
    return weight.reshape(heads, rows // heads // 2, 2, width).swapaxes(1, 2).reshape(rows, width)


def read_gguf(path: Path) -> dict[str, Floats]:
    """Tensors of a GGUF file, widened to float32."""
    return {
        tensor.name: gguf.quants.dequantize(tensor.data, tensor.tensor_type).reshape(tensor.shape[::-1].tolist())
        for tensor in gguf.GGUFReader(path).tensors
    }
