"""Runs an exported graph in onnxruntime, with its KV cache. Used to verify and to score, never to train."""

from __future__ import annotations

import dataclasses

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ..decoder.config import ModelConfig

Floats = NDArray[np.float32]


@dataclasses.dataclass
class KVCache:
    """Keys and values of every layer, each [B, kv_heads, tokens, head_dim]."""

    arrays: dict[str, Floats]
    tokens: int


@dataclasses.dataclass(frozen=True)
class Reading:
    """`logits` [B, keep, V] and `hidden` [B, T, d] of the tokens just read, and the cache after them."""

    logits: Floats
    hidden: Floats
    cache: KVCache


class GraphSession:
    """One graph on the CPU. `shards` maps external-data locations to contents; 1 thread, as in the app."""

    def __init__(self, graph: bytes, config: ModelConfig, shards: dict[str, bytes] | None = None, threads: int = 1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Without it int8 products saturate on x86 processors that lack VNNI; WebAssembly never does.
        options.add_session_config_entry("session.x64quantprecision", "1")
        if shards:
            contents = list(shards.values())
            options.add_external_initializers_from_files_in_memory(
                list(shards), contents, [len(content) for content in contents]
            )
        self.config = config
        self.session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self.outputs = [output.name for output in self.session.get_outputs()]

    def empty(self, batch: int = 1) -> KVCache:
        shape = (batch, self.config.kv_heads, 0, self.config.head_dim)
        names = [f"{part}.{index}" for index in range(self.config.layers) for part in ("key", "value")]
        return KVCache({name: np.zeros(shape, np.float32) for name in names}, 0)

    def read(self, tokens: NDArray[np.int64], cache: KVCache | None = None, keep: int = 1, prefix: int = 0) -> Reading:
        """tokens [B, T]; every row continues the same number of cached tokens. The first `prefix` tokens see each
        other both ways: they must be in one reading."""
        cache = cache or self.empty(tokens.shape[0])
        total = cache.tokens + tokens.shape[1]
        feeds = {
            "input_ids": tokens,
            "seqlens_k": np.full(tokens.shape[0], total - 1, np.int32),
            "total_sequence_length": np.array(total, np.int32),
            "prefix_tokens": np.array(prefix, np.int64),
            "keep": np.array([keep], np.int64),
            **{f"past_{name}": array for name, array in cache.arrays.items()},
        }
        values = dict(zip(self.outputs, self.session.run(self.outputs, feeds), strict=True))
        arrays = {name: values[f"present_{name}"] for name in cache.arrays}
        return Reading(values["logits"], values["hidden"], KVCache(arrays, total))

    def greedy(self, prompt: list[int], steps: int, stop: int | None = None) -> tuple[list[int], float]:
        """Greedy continuation, the prompt read in one run, and the smallest lead of a winner over the next."""
        prefix = len(prompt) if self.config.prefix_bidirectional else 0
        reading = self.read(np.array([prompt], np.int64), prefix=prefix)
        tokens: list[int] = []
        lead = float("inf")
        while True:
            best, second = np.argsort(reading.logits[0, -1], kind="stable")[::-1][:2]
            lead = min(lead, float(reading.logits[0, -1, best] - reading.logits[0, -1, second]))
            tokens.append(int(best))
            if len(tokens) == steps or best == stop:
                return tokens, lead
            reading = self.read(np.array([[best]], np.int64), reading.cache)
