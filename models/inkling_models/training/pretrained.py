"""A published language model as a teacher: its GGUF file read into `Decoder`, its vocabulary cut to any size.

    python -m inkling_models.training.pretrained MODEL.gguf TOKENIZER.json [--size 8192]

The file must be of the llama architecture with a tied embedding and a byte-level BPE (SmolLM2 is). Merges are
ordered, so the first N of them, with the bytes they are made of, are a tokenizer of their own, and the rows of the
embedding that stand for its tokens go on meaning what they meant. Ids follow the pipeline's form: reserved tokens,
the 256 bytes in their own order, merges. Bytes that the model never had a token for begin as the mean of all rows.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import pre_tokenizers
from torch import Tensor

from ..data.special_tokens import BOS, EOS, RESERVED, SEP
from ..data.tokenizer import FIRST_MERGE, VOCAB_SIZE, build_tokenizer, check_vocabulary
from ..decoder.config import ModelConfig
from ..decoder.gguf_tensors import read_gguf, separate_rows
from ..decoder.model import Decoder

LAYER_TENSORS = {
    "attn_norm": "attention_norm",
    "attn_q": "q",
    "attn_k": "k",
    "attn_v": "v",
    "attn_output": "o",
    "ffn_norm": "ffn_norm",
    "ffn_gate": "gate",
    "ffn_up": "up",
    "ffn_down": "down",
}
# Reserved tokens that begin as one of the file's own: BOS as what parts its documents, and the marks of a turn.
INHERITED = {BOS: 0, SEP: 1, EOS: 2}


@dataclasses.dataclass(frozen=True)
class Vocabulary:
    """A cut vocabulary: the pipeline's tokenizer.json, and the file's id of each token (-1: it has none)."""

    tokenizer: dict[str, Any]
    file_ids: NDArray[np.int64]


def cut_vocabulary(tokens: list[str], merges: list[str], size: int) -> Vocabulary:
    """The first tokens of a byte-level BPE with `merges` ("left right") as a tokenizer of `size` tokens.

    Raises ValueError when there are too few merges, or when a merge is made of something that is not kept.
    """
    bytes_first = sorted(pre_tokenizers.ByteLevel.alphabet())
    kept = [merge.split(" ") for merge in merges[: size - FIRST_MERGE]]
    order = [*RESERVED, *bytes_first, *("".join(merge) for merge in kept)]
    vocabulary = {token: index for index, token in enumerate(order)}
    if len(order) != size or len(vocabulary) != size:
        raise ValueError(f"wanted {size} tokens, {len(merges)} merges give {len(vocabulary)}")
    missing = [merge for merge in kept if not set(merge) <= vocabulary.keys()]
    if missing:
        raise ValueError(f"merges of tokens that are not kept: {missing[:3]}")
    check_vocabulary(vocabulary, size)
    state = json.loads(build_tokenizer().to_str())
    state["model"] |= {"vocab": vocabulary, "merges": kept}
    place = {token: index for index, token in enumerate(tokens)}
    file_ids = np.array([-1] * len(RESERVED) + [place.get(token, -1) for token in order[len(RESERVED) :]])
    return Vocabulary(state, file_ids)


def cut_embedding(table: NDArray[np.float32], file_ids: NDArray[np.int64], seed: int = 0) -> NDArray[np.float32]:
    """Rows [size, d] for `file_ids` [size] of the file's table [V, d].

    Tokens without a row begin near the mean, the reserved ones apart from each other.
    """
    own = table[file_ids[file_ids >= 0]]
    scale = own.std() * 0.5
    noise = np.random.default_rng(seed).normal(0, scale, (len(file_ids), table.shape[1]))
    cut = (own.mean(0)[None] + noise).astype(np.float32)
    cut[file_ids >= 0] = own
    for token, file_id in INHERITED.items():
        cut[token] = table[file_id]
    return cut


def read_config(reader: gguf.GGUFReader, size: int, **changes: Any) -> ModelConfig:
    """The file's shape with `size` tokens; `changes`: fields that training decides (context, dropout, masks)."""

    def value(key: str) -> Any:
        return reader.fields[f"llama.{key}"].contents()

    heads = value("attention.head_count")
    shape = ModelConfig(
        vocab_size=size,
        hidden_size=value("embedding_length"),
        layers=value("block_count"),
        heads=heads,
        kv_heads=value("attention.head_count_kv"),
        head_dim=value("rope.dimension_count"),
        ffn_size=value("feed_forward_length"),
        rope_base=float(value("rope.freq_base")),
        norm_eps=float(value("attention.layer_norm_rms_epsilon")),
    )
    return dataclasses.replace(shape, **changes)


def read_vocabulary(reader: gguf.GGUFReader, size: int) -> Vocabulary:
    tokens, merges = (reader.fields[f"tokenizer.ggml.{part}"].contents() for part in ("tokens", "merges"))
    return cut_vocabulary(tokens, merges, size)


def read_weights(path: Path, config: ModelConfig, file_ids: NDArray[np.int64]) -> dict[str, Tensor]:
    """The state of a `Decoder` of `config`, float32. llama.cpp's interleaved rows of q and k are put back."""
    tensors = read_gguf(path)
    weights = {
        "embedding.weight": cut_embedding(tensors["token_embd.weight"], file_ids),
        "norm.weight": tensors["output_norm.weight"],
    }
    for layer in range(config.layers):
        for theirs, ours in LAYER_TENSORS.items():
            values = tensors[f"blk.{layer}.{theirs}.weight"]
            if ours in ("q", "k"):
                values = separate_rows(values, config.heads if ours == "q" else config.kv_heads)
            weights[f"layers.{layer}.{ours}.weight"] = values
    return {name: torch.from_numpy(np.array(values, np.float32)) for name, values in weights.items()}


def load_pretrained(path: Path, size: int, **changes: Any) -> Decoder:
    """The model of a GGUF file with its first `size` tokens (see `cut_vocabulary`), ready to train further.

    `changes` are `ModelConfig` fields; fewer `layers` than the file has keep the first ones.
    """
    reader = gguf.GGUFReader(path)
    config = read_config(reader, size, **changes)
    model = Decoder(config)
    model.load_state_dict(read_weights(path, config, read_vocabulary(reader, size).file_ids))
    return model


def write_tokenizer(path: Path, size: int, out: Path) -> None:
    """tokenizer.json of the first `size` tokens of the GGUF file at `path`."""
    state = read_vocabulary(gguf.GGUFReader(path), size).tokenizer
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(state, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", type=int, default=VOCAB_SIZE)
    arguments = parser.parse_args()
    write_tokenizer(arguments.model, arguments.size, arguments.out)
    print(f"{arguments.out}: {arguments.size} tokens")


if __name__ == "__main__":
    main()
