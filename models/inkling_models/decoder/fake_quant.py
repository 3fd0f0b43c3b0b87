"""int8 as the shipped Wasm graph computes it, simulated in float with straight-through gradients.

Weights: symmetric int8, one scale per output channel (the rows of an [out, in] matrix).
Activations: ONNX DynamicQuantizeLinear, i.e. uint8 with one range per tensor that is widened to hold 0.
A training row stands for one tensor: a read of a whole chunk is the worst case that the graph meets.
"""

from __future__ import annotations

import torch
from torch import Tensor


def weight_scale(weight: Tensor) -> Tensor:
    """Scale per output channel, [out, 1], so that round(weight / scale) fits -127..127."""
    return weight.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / 127.0


def fake_quant_weight(weight: Tensor) -> Tensor:
    scale = weight_scale(weight)
    rounded = torch.round(weight.detach() / scale).clamp(-127, 127) * scale
    return weight + (rounded - weight).detach()


def fake_quant_activation(x: Tensor) -> Tensor:
    """x [B, T, d]; one range for each of the B rows."""
    detached = x.detach().float()
    dims = tuple(range(1, x.dim()))
    low = detached.amin(dims, keepdim=True).clamp_max(0)
    high = detached.amax(dims, keepdim=True).clamp_min(0)
    scale = ((high - low) / 255.0).clamp_min(1e-8)
    zero = torch.round(-low / scale)
    rounded = (torch.round(detached / scale) + zero).clamp(0, 255)
    return x + (((rounded - zero) * scale).to(x.dtype) - x).detach()
