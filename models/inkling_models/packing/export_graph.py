"""Step `export`: writes the decoder as ONNX by hand, one small graph per way of multiplying.

Inputs: input_ids int64 [B, T]; seqlens_k int32 [B] (past + T - 1); total_sequence_length int32 [] (past + T);
prefix_tokens int64 [] (that many first tokens see each other both ways; 0 is plainly causal);
keep int64 [1] (logits of that many last positions); past_key.N, past_value.N float32 [B, kv_heads, P, head_dim].
Outputs: logits float32 [B, keep, V]; hidden float32 [B, T, d]; present_key.N, present_value.N
[B, kv_heads, P + T, head_dim].
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from ..decoder.config import ModelConfig
from .attention import attend, write_positions
from .quantize import INT8_SUFFIX, SCALE_SUFFIX, Arrays
from .shard import Placement

# wasm: int8 weights and, but for WIDE_INPUTS, int8 activations; webgpu: int8 weights widened at load; float: no
# rounding at all.
GraphKind = Literal["wasm", "webgpu", "float"]
MICROSOFT = "com.microsoft"
# Matrices that are widened at load, so that their input stays in float. The first token of a text drives the input of
# `down` a hundred times further than the rest; one int8 range over a whole piece of text would round everything else
# away. The vocabulary is multiplied with one row at a time, for which onnxruntime-web's int8 product is four times
# slower than its float one: a decode step takes 0.9 ms instead of 1.7.
WIDE_INPUTS = (".down", "embedding")
OPSET, IR_VERSION = 17, 8
TO_THE_END = np.iinfo(np.int64).max
ELEMENT = {"int8": TensorProto.INT8, "float32": TensorProto.FLOAT}


class GraphWriter:
    """Collects nodes and initializers; every method returns the name of the value it makes."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.initializers: list[TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.initializers.append(numpy_helper.from_array(value, name))
        return name

    def op(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.many(kind, inputs, [output], domain, **attributes)
        return output

    def many(
        self, kind: str, inputs: list[str], outputs: list[str], domain: str = "", **attributes: object
    ) -> list[str]:
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs


# A way of multiplying: (writer, input [.., in], matrix name, output name) -> output [.., out].
Multiply = Callable[[GraphWriter, str, str, str], str]


def multiply_int8(writer: GraphWriter, value: str, matrix: str, output: str) -> str:
    inputs = [value, matrix + INT8_SUFFIX, matrix + SCALE_SUFFIX]
    return writer.op("DynamicQuantizeMatMul", inputs, output, MICROSOFT)


def widen(writer: GraphWriter, matrix: str) -> str:
    """The float matrix, made once. Cast and Mul fold at load everywhere; DequantizeLinear needs an option for it."""
    wide = f"{matrix}.float"
    if all(node.output[0] != wide for node in writer.nodes):
        cast = writer.op("Cast", [matrix + INT8_SUFFIX], f"{matrix}.cast", to=TensorProto.FLOAT)
        writer.op("Mul", [cast, matrix + SCALE_SUFFIX], wide)
    return wide


def multiply_widened(writer: GraphWriter, value: str, matrix: str, output: str) -> str:
    return writer.op("MatMul", [value, widen(writer, matrix)], output)


def multiply_wasm(writer: GraphWriter, value: str, matrix: str, output: str) -> str:
    multiply = multiply_widened if matrix.endswith(WIDE_INPUTS) else multiply_int8
    return multiply(writer, value, matrix, output)


def multiply_float(writer: GraphWriter, value: str, matrix: str, output: str) -> str:
    return writer.op("MatMul", [value, matrix], output)


MULTIPLY: dict[GraphKind, Multiply] = {
    "wasm": multiply_wasm,
    "webgpu": multiply_widened,
    "float": multiply_float,
}


def embed(writer: GraphWriter, kind: GraphKind) -> str:
    """Rows of the tied embedding, which is stored as columns [d, V]: gather, turn, and scale when int8."""
    table = {"wasm": "embedding.int8", "webgpu": "", "float": "embedding"}[kind] or widen(writer, "embedding")
    columns = writer.op("Gather", [table, "input_ids"], "embed.columns", axis=1)
    rows = writer.op("Transpose", [columns], "embed.rows", perm=[1, 2, 0])
    if kind != "wasm":
        return rows
    wide = writer.op("Cast", [rows], "embed.wide", to=TensorProto.FLOAT)
    scale = writer.op("Gather", ["embedding.scale", "input_ids"], "embed.scale", axis=0)
    last = writer.constant("axis.last", np.array([-1], np.int64))
    column = writer.op("Unsqueeze", [scale, last], "embed.scale.column")
    return writer.op("Mul", [wide, column], "embed.scaled")


FREQUENCIES = "rotary.frequencies"


def rotary(writer: GraphWriter, config: ModelConfig) -> tuple[str, str]:
    """Cosine and sine tables [context, head_dim / 2], computed at load from 32 numbers: the file stays small."""
    half = config.head_dim // 2
    # In double precision: processors round powers of single floats differently, and the bytes are compared.
    frequencies = config.rope_base ** (-np.arange(half, dtype=np.float64) / half)
    bounds = [
        writer.constant(f"rotary.{name}", np.array(value, np.float32))
        for name, value in (("start", 0), ("limit", config.context_tokens), ("step", 1))
    ]
    positions = writer.op("Range", bounds, "rotary.positions")
    column_axis = writer.constant("rotary.axis", np.array([1], np.int64))
    column = writer.op("Unsqueeze", [positions, column_axis], "rotary.column")
    row = writer.constant(FREQUENCIES, frequencies.astype(np.float32)[None, :])
    angles = writer.op("Mul", [column, row], "rotary.angles")
    return writer.op("Cos", [angles], "rotary.cos"), writer.op("Sin", [angles], "rotary.sin")


def write_layer(
    writer: GraphWriter,
    config: ModelConfig,
    multiply: Multiply,
    index: int,
    normed: str,
    residual: str,
    next_norm: str,
) -> tuple[str, str]:
    """One block. Returns (input normed for what follows, residual sum)."""
    prefix = f"layers.{index}"
    qkv = multiply(writer, normed, f"{prefix}.qkv", f"{prefix}.qkv.out")
    attended = attend(writer, config, index, qkv)
    projected = multiply(writer, attended, f"{prefix}.o", f"{prefix}.o.out")
    normed, residual = add_norm(writer, config, projected, residual, f"{prefix}.ffn_norm")
    both = multiply(writer, normed, f"{prefix}.gate_up", f"{prefix}.gate_up.out")
    gate, up = writer.many("Split", [both], [f"{prefix}.gate.out", f"{prefix}.up.out"], axis=-1)
    # QuickGelu with alpha 1 is SiLU in one kernel.
    opened = writer.op("QuickGelu", [gate], f"{prefix}.silu", MICROSOFT, alpha=1.0)
    gated = writer.op("Mul", [opened, up], f"{prefix}.gated")
    down = multiply(writer, gated, f"{prefix}.down", f"{prefix}.down.out")
    return add_norm(writer, config, down, residual, next_norm)


def add_norm(writer: GraphWriter, config: ModelConfig, value: str, residual: str, norm: str) -> tuple[str, str]:
    """(RMSNorm(value + residual), value + residual)"""
    output = "hidden" if norm == "norm" else f"{norm}.out"
    outputs = [output, "", "", f"{norm}.sum"]
    writer.many(
        "SkipSimplifiedLayerNormalization", [value, residual, norm], outputs, MICROSOFT, epsilon=config.norm_eps
    )
    return output, outputs[3]


def graph_values(config: ModelConfig) -> tuple[list[ValueInfoProto], list[ValueInfoProto]]:
    def value(name: str, element: int, shape: list[str | int]) -> ValueInfoProto:
        return helper.make_tensor_value_info(name, element, shape)

    def cache(side: str, length: str) -> list[ValueInfoProto]:
        shape: list[str | int] = ["batch", config.kv_heads, length, config.head_dim]
        return [
            value(f"{side}_{part}.{index}", TensorProto.FLOAT, shape)
            for index in range(config.layers)
            for part in ("key", "value")
        ]

    inputs = [
        value("input_ids", TensorProto.INT64, ["batch", "length"]),
        value("seqlens_k", TensorProto.INT32, ["batch"]),
        value("total_sequence_length", TensorProto.INT32, []),
        value("prefix_tokens", TensorProto.INT64, []),
        value("keep", TensorProto.INT64, [1]),
        *cache("past", "past"),
    ]
    outputs = [
        value("logits", TensorProto.FLOAT, ["batch", "kept", config.vocab_size]),
        value("hidden", TensorProto.FLOAT, ["batch", "length", config.hidden_size]),
        *cache("present", "total"),
    ]
    return inputs, outputs


def write_nodes(config: ModelConfig, kind: GraphKind, multiply: Multiply) -> GraphWriter:
    """Everything but the weights. `multiply` may replace the kind's own way (compression table)."""
    writer = GraphWriter()
    rotary(writer, config)
    write_positions(writer, config)
    residual = embed(writer, kind)
    first = "layers.0.attention_norm"
    normed = writer.op(
        "SimplifiedLayerNormalization", [residual, first], f"{first}.out", axis=-1, epsilon=config.norm_eps
    )
    for index in range(config.layers):
        last = index == config.layers - 1
        next_norm = "norm" if last else f"layers.{index + 1}.attention_norm"
        normed, residual = write_layer(writer, config, multiply, index, normed, residual, next_norm)
    start = writer.op("Neg", ["keep"], "keep.start")
    end = writer.constant("keep.end", np.array([TO_THE_END], np.int64))
    axis = writer.constant("keep.axis", np.array([1], np.int64))
    kept = writer.op("Slice", ["hidden", start, end, axis], "hidden.kept")
    multiply(writer, kept, "embedding", "logits")
    return writer


def build_model(config: ModelConfig, writer: GraphWriter, weights: list[TensorProto]) -> ModelProto:
    inputs, outputs = graph_values(config)
    graph = helper.make_graph(writer.nodes, "inkling", inputs, outputs, writer.initializers + weights)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
    model = helper.make_model(graph, opset_imports=opsets, producer_name="inkling")
    model.ir_version = IR_VERSION
    return model


def external_tensor(place: Placement) -> TensorProto:
    tensor = TensorProto(name=place.name, data_type=ELEMENT[place.dtype], dims=place.shape)
    tensor.data_location = TensorProto.EXTERNAL
    entries = {"location": place.location, "offset": place.offset_bytes, "length": place.size_bytes}
    for key, value in entries.items():
        tensor.external_data.add(key=key, value=str(value))
    return tensor


def external_graph(config: ModelConfig, kind: GraphKind, layout: list[Placement]) -> bytes:
    """The shipped graph: no weights inside, the same bytes for every pack of one shape."""
    writer = write_nodes(config, kind, MULTIPLY[kind])
    weights = [external_tensor(place) for place in layout]
    return build_model(config, writer, weights).SerializeToString(deterministic=True)


def inline_graph(config: ModelConfig, kind: GraphKind, arrays: Arrays) -> bytes:
    """The same graph with its weights inside, for a session made from bytes alone."""
    writer = write_nodes(config, kind, MULTIPLY[kind])
    weights = [numpy_helper.from_array(array, name) for name, array in arrays.items()]
    return build_model(config, writer, weights).SerializeToString(deterministic=True)
