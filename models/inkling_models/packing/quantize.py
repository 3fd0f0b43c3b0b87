"""Step `quantize`: turns a checkpoint into the tensors that a graph reads, int8 or float.

Matrices are stored as the graph multiplies them, [in, out], with one symmetric int8 scale per output
channel; q, k, v share one matrix, and so do gate and up. The tied embedding is stored once, as the output
projection [hidden, vocabulary] with one scale per token.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..decoder.config import ModelConfig
from ..decoder.model import Decoder

Arrays = dict[str, NDArray[np.generic]]
INT8_SUFFIX = ".int8"
SCALE_SUFFIX = ".scale"


def fused_matrices(model: Decoder) -> dict[str, Tensor]:
    """Every matrix as [out, in] float32, under its graph name."""
    matrices: dict[str, Tensor] = {"embedding": model.embedding.weight.detach()}
    for index, layer in enumerate(model.layers):
        prefix = f"layers.{index}"
        matrices[f"{prefix}.qkv"] = torch.cat([part.weight.detach() for part in (layer.q, layer.k, layer.v)])
        matrices[f"{prefix}.o"] = layer.o.weight.detach()
        matrices[f"{prefix}.gate_up"] = torch.cat([layer.gate.weight.detach(), layer.up.weight.detach()])
        matrices[f"{prefix}.down"] = layer.down.weight.detach()
    return matrices


def norm_vectors(model: Decoder) -> Arrays:
    """Weights of every RMSNorm, [hidden] float32, under their graph names."""
    vectors = {"norm": model.norm.weight}
    for index, layer in enumerate(model.layers):
        vectors[f"layers.{index}.attention_norm"] = layer.attention_norm.weight
        vectors[f"layers.{index}.ffn_norm"] = layer.ffn_norm.weight
    return {name: vector.detach().float().numpy().copy() for name, vector in vectors.items()}


def quantize_matrix(weight: Tensor) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """[out, in] float -> ([in, out] int8, [out] float32), the same rounding as fake_quant.py."""
    scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127.0
    rounded = torch.round(weight / scale).clamp(-127, 127).to(torch.int8)
    return np.ascontiguousarray(rounded.numpy().T), scale[:, 0].float().numpy().copy()


def int8_arrays(model: Decoder) -> Arrays:
    """What both shipped graphs read: NAME.int8 [in, out], NAME.scale [out], and the norms in float32."""
    arrays = norm_vectors(model)
    for name, weight in fused_matrices(model).items():
        arrays[name + INT8_SUFFIX], arrays[name + SCALE_SUFFIX] = quantize_matrix(weight)
    return arrays


def float_arrays(model: Decoder) -> Arrays:
    """The same model unrounded: NAME [in, out] float32."""
    arrays = norm_vectors(model)
    for name, weight in fused_matrices(model).items():
        arrays[name] = np.ascontiguousarray(weight.float().numpy().T)
    return arrays


def restore_model(config: ModelConfig, arrays: Arrays) -> Decoder:
    """The model that int8 weights stand for, in float32: the reverse of `int8_arrays`, up to their rounding."""

    def rows(name: str) -> Tensor:
        matrix = arrays[name + INT8_SUFFIX].astype(np.float32) * arrays[name + SCALE_SUFFIX]
        return torch.from_numpy(np.ascontiguousarray(matrix.T))

    state = {"embedding.weight": rows("embedding"), "norm.weight": torch.from_numpy(arrays["norm"].copy())}
    queries, keys = config.heads * config.head_dim, config.kv_heads * config.head_dim
    for index in range(config.layers):
        prefix = f"layers.{index}"
        split = rows(f"{prefix}.qkv").split([queries, keys, keys])
        state |= {f"{prefix}.{name}.weight": part for name, part in zip("qkv", split, strict=True)}
        halves = rows(f"{prefix}.gate_up").chunk(2)
        state |= {f"{prefix}.{name}.weight": part for name, part in zip(("gate", "up"), halves, strict=True)}
        state |= {f"{prefix}.{name}.weight": rows(f"{prefix}.{name}") for name in ("o", "down")}
        for norm in ("attention_norm", "ffn_norm"):
            state[f"{prefix}.{norm}.weight"] = torch.from_numpy(arrays[f"{prefix}.{norm}"].copy())
    model = Decoder(config)
    model.load_state_dict(state)
    return model.eval()
