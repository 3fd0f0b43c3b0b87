"""Optional step before `quantize`: moves activation outliers into the weights, where int8 has room for them.

The idea is SmoothQuant's: divide an activation channel by s and multiply the matching weight column by s. The
divisor is folded into whatever makes the channel (a norm's weight, the rows of `v`), so the float model computes the
same function. Each group of matrices that share an input takes the strength that brings its int8 output nearest to
its float output on calibration text, or none. The input of `down` stays in float (export_graph.WIDE_INPUTS) and
needs none of it.
"""

from __future__ import annotations

import dataclasses

import torch
from torch import Tensor

from ..decoder.fake_quant import fake_quant_activation, fake_quant_weight
from ..decoder.model import Decoder, Layer, QuantLinear
from .calibration import source_mask

STRENGTHS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
# A change must pay: below this the group is left as it was trained.
LEAST_GAIN = 0.02


@dataclasses.dataclass(frozen=True)
class Group:
    """Matrices that read one activation, and what makes that activation."""

    name: str
    readers: tuple[QuantLinear, ...]
    kind: str
    layer: Layer


@dataclasses.dataclass(frozen=True)
class Smoothed:
    """`strength` 0 means unchanged. Errors are mean squares of int8 against float outputs."""

    name: str
    strength: float
    error_before: float
    error_after: float


def groups_of(model: Decoder) -> list[Group]:
    groups = []
    for index, layer in enumerate(model.layers):
        groups += [
            Group(f"layers.{index}.qkv", (layer.q, layer.k, layer.v), "attention_norm", layer),
            Group(f"layers.{index}.o", (layer.o,), "v", layer),
            Group(f"layers.{index}.gate_up", (layer.gate, layer.up), "ffn_norm", layer),
        ]
    return groups


@torch.no_grad()
def capture_inputs(model: Decoder, tokens: Tensor, groups: list[Group]) -> dict[str, Tensor]:
    """Activation [B, T, in] that each group reads."""
    captured: dict[str, Tensor] = {}
    handles = [
        group.readers[0].register_forward_hook(
            lambda _module, inputs, _output, name=group.name: captured.__setitem__(name, inputs[0].detach())
        )
        for group in groups
    ]
    model(tokens, source_mask(tokens) if model.config.prefix_bidirectional else None)
    for handle in handles:
        handle.remove()
    return captured


def int8_error(readers: tuple[QuantLinear, ...], x: Tensor, scale: Tensor) -> float:
    """Mean square of (int8 output - float output) when channels are divided by `scale` [in] first."""
    error = torch.zeros(())
    for reader in readers:
        weight = reader.weight.detach()
        exact = x @ weight.T
        rounded = fake_quant_activation(x / scale) @ fake_quant_weight(weight * scale).T
        error += (rounded - exact).pow(2).mean()
    return float(error)


def share_scale(group: Group, scale: Tensor) -> Tensor:
    """Channels that come from one row must share one divisor: query heads share the values of a kv head."""
    if group.kind != "v":
        return scale
    config = group.layer.config
    by_head = scale.view(config.kv_heads, config.heads // config.kv_heads, config.head_dim)
    return by_head.amax(1, keepdim=True).expand_as(by_head).reshape(-1)


def candidate_scale(group: Group, x: Tensor, strength: float) -> Tensor:
    activation = x.abs().flatten(0, -2).amax(0).clamp_min(1e-5)
    weight = torch.stack([reader.weight.detach().abs().amax(0) for reader in group.readers]).amax(0)
    scale = activation.pow(strength) / weight.clamp_min(1e-5).pow(1 - strength)
    scale = share_scale(group, scale)
    return scale / scale.log().mean().exp()


@torch.no_grad()
def fold(group: Group, scale: Tensor) -> None:
    """Applies the divisor [in] to the maker of the activation and its inverse to the readers."""
    for reader in group.readers:
        reader.weight.mul_(scale)
    layer = group.layer
    if group.kind == "v":
        config = layer.config
        repeats = config.heads // config.kv_heads
        rows = scale.view(config.kv_heads, repeats, config.head_dim)[:, 0].reshape(-1)
        layer.v.weight.div_(rows[:, None])
    else:
        getattr(layer, group.kind).weight.div_(scale)


@torch.no_grad()
def smooth(model: Decoder, tokens: Tensor) -> list[Smoothed]:
    """Changes `model` in place; tokens [B, T] int64 are calibration text, each row one activation range."""
    model.set_quantized(False)
    report = []
    for group in groups_of(model):
        # Captured anew, after the folding of the groups before.
        x = capture_inputs(model, tokens, [group])[group.name]
        before = int8_error(group.readers, x, torch.ones(x.shape[-1]))
        tried = []
        for strength in STRENGTHS:
            scale = candidate_scale(group, x, strength)
            tried.append((int8_error(group.readers, x, scale), strength, scale))
        after, strength, scale = min(tried, key=lambda entry: entry[0])
        if after > before * (1 - LEAST_GAIN):
            report.append(Smoothed(group.name, 0.0, before, before))
            continue
        fold(group, scale)
        report.append(Smoothed(group.name, strength, before, after))
    return report
