"""Other ways to store the same model, for the compression table. What ships is in export_graph.py."""

from __future__ import annotations

import dataclasses

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import TensorProto, numpy_helper
from torch import Tensor

from ..decoder.config import ModelConfig
from ..decoder.model import Decoder, QuantLinear
from .calibration import source_mask
from .export_graph import GraphWriter, Multiply, build_model, multiply_float, write_nodes
from .quantize import Arrays, float_arrays, int8_arrays

BLOCK = 32


@dataclasses.dataclass(frozen=True)
class Variant:
    """A graph with its weights inside."""

    name: str
    graph: bytes
    config: ModelConfig


def finish(name: str, config: ModelConfig, writer: GraphWriter, arrays: Arrays) -> Variant:
    used = {name for node in writer.nodes for name in node.input}
    weights = [numpy_helper.from_array(array, key) for key, array in arrays.items() if key in used]
    graph = build_model(config, writer, weights).SerializeToString(deterministic=True)
    return Variant(name, graph, config)


def half_precision(model: Decoder) -> Variant:
    """Stored as float16, widened at load: WebAssembly has no float16 arithmetic."""
    arrays = float_arrays(model)
    matrices = [name for name, array in arrays.items() if array.ndim == 2]

    writer = write_nodes(model.config, "float", multiply_float)
    widened = GraphWriter()
    for name in matrices:
        widened.op("Cast", [f"{name}.half"], name, to=TensorProto.FLOAT)
        arrays[f"{name}.half"] = arrays.pop(name).astype(np.float16)
    writer.nodes[:0] = widened.nodes
    return finish("fp16", model.config, writer, arrays)


def pack_blocks(weight: NDArray[np.float32], bits: int) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """[out, in] -> MatMulNBits' [out, in / 32, 32 * bits / 8] and scales [out * in / 32]; the middle code is 0."""
    rows, columns = weight.shape
    blocks = weight.reshape(rows, columns // BLOCK, BLOCK)
    middle = 1 << (bits - 1)
    # The entry of largest magnitude gets the code furthest from the middle, -middle, whatever its sign.
    extreme = np.take_along_axis(blocks, np.abs(blocks).argmax(-1, keepdims=True), -1)
    scale = np.where(extreme == 0, 1, -extreme / middle).astype(np.float32)
    codes = np.clip(np.round(blocks / scale) + middle, 0, 2 * middle - 1).astype(np.uint8)
    if bits == 4:
        codes = codes[..., 0::2] | codes[..., 1::2] << 4
    return codes, scale.reshape(-1)


def block_quantized(model: Decoder, bits: int) -> Variant:
    """MatMulNBits for every product; the embedding's rows stay int8, a second copy (4 bits cannot be gathered)."""
    arrays = int8_arrays(model)
    exact = float_arrays(model)
    config = model.config

    def multiply(writer: GraphWriter, value: str, matrix: str, output: str) -> str:
        weight = np.ascontiguousarray(exact[matrix].T)
        arrays[f"{matrix}.blocks"], arrays[f"{matrix}.blocks.scale"] = pack_blocks(weight, bits)
        inputs = [value, f"{matrix}.blocks", f"{matrix}.blocks.scale"]
        sizes = {"K": weight.shape[1], "N": weight.shape[0], "bits": bits, "block_size": BLOCK, "accuracy_level": 4}
        return writer.op("MatMulNBits", inputs, output, "com.microsoft", **sizes)

    writer = write_nodes(config, "wasm", multiply)
    return finish(f"{bits}-bit block {BLOCK}", config, writer, arrays)


@torch.no_grad()
def activation_ranges(model: Decoder, tokens: Tensor) -> dict[str, tuple[float, float]]:
    """Smallest and largest value (0 included) that each matrix reads on calibration text [B, T]."""
    ranges: dict[str, tuple[float, float]] = {}

    def watch(name: str, module: torch.nn.Module) -> None:
        def note(_module: torch.nn.Module, inputs: tuple[Tensor, ...]) -> None:
            low, high = ranges.get(name, (0.0, 0.0))
            ranges[name] = min(low, float(inputs[0].min())), max(high, float(inputs[0].max()))

        handles.append(module.register_forward_pre_hook(note))

    handles: list[torch.utils.hooks.RemovableHandle] = []
    for index, layer in enumerate(model.layers):
        for name in ("q", "o", "gate", "down"):
            graph_name = {"q": "qkv", "gate": "gate_up"}.get(name, name)
            watch(f"layers.{index}.{graph_name}", getattr(layer, name))
    hidden = model.hidden(tokens, source_mask(tokens) if model.config.prefix_bidirectional else None)
    for handle in handles:
        handle.remove()
    ranges["embedding"] = min(0.0, float(hidden.min())), max(0.0, float(hidden.max()))
    return ranges


def static_int8(model: Decoder, calibration: Tensor) -> Variant:
    """QDQ with calibrated activation ranges: nothing is measured at run time."""
    arrays = int8_arrays(model)
    ranges = activation_ranges(model, calibration)

    def multiply(writer: GraphWriter, value: str, matrix: str, output: str) -> str:
        low, high = ranges[matrix]
        scale = max((high - low) / 255, 1e-8)
        names = [f"{matrix}.in.scale", f"{matrix}.in.zero"]
        arrays[names[0]] = np.array(scale, np.float32)
        arrays[names[1]] = np.array(round(-low / scale), np.uint8)
        arrays[f"{matrix}.zeros"] = np.zeros(len(arrays[f"{matrix}.scale"]), np.int8)
        rounded = writer.op("QuantizeLinear", [value, *names], f"{output}.rounded")
        wide = writer.op("DequantizeLinear", [rounded, *names], f"{output}.wide")
        weights = [f"{matrix}.int8", f"{matrix}.scale", f"{matrix}.zeros"]
        weight = writer.op("DequantizeLinear", weights, f"{output}.weight", axis=1)
        return writer.op("MatMul", [wide, weight], output)

    writer = write_nodes(model.config, "wasm", multiply)
    return finish("int8 static", model.config, writer, arrays)


def with_multiply(name: str, model: Decoder, multiply: Multiply, kind: str) -> Variant:
    arrays = int8_arrays(model) if kind == "wasm" else float_arrays(model)
    return finish(name, model.config, write_nodes(model.config, kind, multiply), arrays)


@torch.no_grad()
def prune_weights(model: Decoder, share: float) -> list[Tensor]:
    """Zeroes the smallest `share` of each layer matrix in place; returns the masks, in module order."""
    masks = []
    for module in model.modules():
        if isinstance(module, QuantLinear):
            size = module.weight.abs()
            threshold = size.flatten().kthvalue(max(1, int(share * size.numel()))).values
            mask = (size > threshold).to(module.weight.dtype)
            module.weight.mul_(mask)
            masks.append(mask)
    return masks


@torch.no_grad()
def prune_heads(model: Decoder) -> Decoder:
    """A model with half the attention heads: in each layer the key/value heads whose outputs weigh least go."""
    config = model.config
    kept_kv = config.kv_heads // 2
    repeats = config.heads // config.kv_heads
    smaller = Decoder(dataclasses.replace(config, heads=kept_kv * repeats, kv_heads=kept_kv)).eval()
    state = model.state_dict()
    for index, layer in enumerate(model.layers):
        by_head = layer.o.weight.view(config.hidden_size, config.kv_heads, -1)
        values = layer.v.weight.view(config.kv_heads, -1)
        weight = by_head.pow(2).sum((0, 2)) * values.pow(2).sum(1)
        kept = weight.topk(kept_kv).indices.sort().values
        prefix = f"layers.{index}"
        for name, groups in (("q", repeats), ("k", 1), ("v", 1)):
            rows = state[f"{prefix}.{name}.weight"].view(config.kv_heads, groups * config.head_dim, -1)
            state[f"{prefix}.{name}.weight"] = rows[kept].flatten(0, 1)
        state[f"{prefix}.o.weight"] = by_head[:, kept].flatten(1)
    smaller.load_state_dict(state)
    return smaller
