"""Attention with a KV cache as graph nodes.

Written out from MatMul and Softmax although `GroupQueryAttention` is one node: its Wasm kernel multiplies several
positions at once some ten times slower than plain MatMul does (64 tokens after 384: 45 ms a layer against 4), and its
WebGPU kernel (onnxruntime-web 1.30, software adapter) gives wrong results for pieces of more than 32 tokens.
Past tensors may have more rows than count: what counts is total_sequence_length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from onnx import TensorProto

from ..decoder.config import ModelConfig

if TYPE_CHECKING:
    from .export_graph import GraphWriter

MICROSOFT = "com.microsoft"


def write_positions(writer: GraphWriter, config: ModelConfig) -> None:
    """What all layers share: where the new tokens stand and what each may see."""
    total = writer.op("Cast", ["total_sequence_length"], "attend.total", to=TensorProto.INT64)
    shape = writer.op("Shape", ["input_ids"], "attend.shape")
    length = writer.op("Gather", [shape, ints(writer, "attend.one", 1)], "attend.length", axis=0)
    start = writer.op("Sub", [total, length], "attend.start")
    first = ints(writer, "attend.axis0", [0])
    writer.op("Unsqueeze", [start, first], "attend.past")
    zero = ints(writer, "attend.zero", 0)
    keys = writer.op("Range", [zero, total, "attend.one"], "attend.keys")
    queries = writer.op("Range", [start, total, "attend.one"], "attend.queries")
    column = writer.op("Unsqueeze", [queries, ints(writer, "attend.axis1", [1])], "attend.column")
    later = writer.op("Less", [column, keys], "attend.later")
    # A source that is read both ways: its tokens see each other, and are read in one run.
    outside = writer.op("GreaterOrEqual", [keys, "prefix_tokens"], "attend.outside")
    hidden = writer.op("And", [later, outside], "attend.hidden")
    lowest = writer.constant("attend.lowest", np.array(-1e9, np.float32))
    seen = writer.constant("attend.seen", np.array(0, np.float32))
    writer.op("Where", [hidden, lowest, seen], "attend.mask")
    ints(writer, "attend.axis2", [2])
    ints(writer, "attend.from", [0])
    writer.constant("attend.scale", np.array(config.head_dim**-0.5, np.float32))
    groups, repeats, dim = config.kv_heads, config.heads // config.kv_heads, config.head_dim
    ints(writer, "attend.widths", [config.heads * dim, groups * dim, groups * dim])
    ints(writer, "attend.heads", [0, 0, groups, repeats, dim])
    ints(writer, "attend.rows", [0, groups, -1, dim])
    ints(writer, "attend.kv", [0, 0, groups, dim])
    ints(writer, "attend.join", [0, 0, config.heads * dim])
    # Scores and results are [B, groups, repeats, T, ..]: T stands in the shape of what it is made of.
    ints(writer, "attend.split_tail", [-1])
    ends = [
        ints(writer, "attend.split_head", [0, groups, repeats]),
        writer.op("Unsqueeze", [length, first], "attend.t"),
    ]
    writer.op("Concat", [*ends, "attend.split_tail"], "attend.split", axis=0)


def ints(writer: GraphWriter, name: str, value: int | list[int]) -> str:
    return writer.constant(name, np.array(value, np.int64))


def attend(writer: GraphWriter, config: ModelConfig, index: int, qkv: str) -> str:
    """qkv [B, T, (heads + 2 kv_heads) head_dim] in; attended [B, T, heads head_dim] out.

    `write_positions` must have been called. Queries that share a key head are rows of one matrix, so keys and values
    are never repeated.
    """
    prefix = f"layers.{index}"
    q, k, v = writer.many(
        "Split", [qkv, "attend.widths"], [f"{prefix}.{part}.out" for part in ("q", "k", "v")], axis=-1
    )

    def rotate(value: str, heads: int, output: str) -> str:
        inputs = [value, "attend.past", "rotary.cos", "rotary.sin"]
        return writer.op("RotaryEmbedding", inputs, output, MICROSOFT, num_heads=heads, interleaved=0)

    def extend(part: str, value: str) -> str:
        heads = writer.op("Reshape", [value, "attend.kv"], f"{prefix}.{part}.heads")
        turned = writer.op("Transpose", [heads], f"{prefix}.{part}.turned", perm=[0, 2, 1, 3])
        ends = ["attend.from", "attend.past", "attend.axis2"]
        past = writer.op("Slice", [f"past_{part}.{index}", *ends], f"{prefix}.{part}.past")
        return writer.op("Concat", [past, turned], f"present_{part}.{index}", axis=2)

    key = extend("key", rotate(k, config.kv_heads, f"{prefix}.k.turning"))
    value = extend("value", v)
    turning = rotate(q, config.heads, f"{prefix}.q.turning")
    scaled = writer.op("Mul", [turning, "attend.scale"], f"{prefix}.q.scaled")
    heads = writer.op("Reshape", [scaled, "attend.heads"], f"{prefix}.q.heads")
    grouped = writer.op("Transpose", [heads], f"{prefix}.q.grouped", perm=[0, 2, 3, 1, 4])
    rows = writer.op("Reshape", [grouped, "attend.rows"], f"{prefix}.q.rows")
    turned_key = writer.op("Transpose", [key], f"{prefix}.key.columns", perm=[0, 1, 3, 2])
    scores = writer.op("MatMul", [rows, turned_key], f"{prefix}.scores")
    split = writer.op("Reshape", [scores, "attend.split"], f"{prefix}.scores.split")
    masked = writer.op("Add", [split, "attend.mask"], f"{prefix}.scores.masked")
    weights = writer.op("Softmax", [masked], f"{prefix}.weights", axis=-1)
    shape = writer.op("Shape", [scores], f"{prefix}.scores.shape")
    flat = writer.op("Reshape", [weights, shape], f"{prefix}.weights.flat")
    mixed = writer.op("MatMul", [flat, value], f"{prefix}.mixed")
    mixed_split = writer.op("Reshape", [mixed, "attend.split"], f"{prefix}.mixed.split")
    back = writer.op("Transpose", [mixed_split], f"{prefix}.mixed.back", perm=[0, 3, 1, 2, 4])
    return writer.op("Reshape", [back, "attend.join"], f"{prefix}.attended")
