"""A tiny model as others publish theirs: a GGUF file of the llama architecture with a byte-level BPE."""

from __future__ import annotations

import json
from pathlib import Path

import gguf
from tokenizers import pre_tokenizers

from inkling_models.decoder.config import ModelConfig
from inkling_models.decoder.model import Decoder
from inkling_models.packing.gguf_export import add_shape, gguf_tensors

from .conftest import lively_decoder

MARKS = ["<|endoftext|>", "<|start|>", "<|end|>", "<|other|>"]
# As in published vocabularies: the bytes in an order of their own, some of them missing.
KNOWN_BYTES = sorted(set(pre_tokenizers.ByteLevel.alphabet()) - {"ñ", "ö"}, key=lambda char: (ord(char) % 7, char))
SHAPE = {"hidden_size": 64, "layers": 3, "heads": 4, "kv_heads": 2, "head_dim": 16, "ffn_size": 96}


def write_tiny_gguf(path: Path, tokenizer: Path) -> Decoder:
    """Writes the file with the merges of `tokenizer`; the same weights as `Decoder` has them."""
    merges = json.loads(tokenizer.read_text())["model"]["merges"]
    merges = [pair for pair in merges if not {"ñ", "ö"} & set("".join(pair))]
    tokens = [*MARKS, *KNOWN_BYTES, *("".join(pair) for pair in merges)]
    config = ModelConfig(vocab_size=len(tokens), rope_base=100_000.0, norm_eps=1e-6, **SHAPE)
    model = lively_decoder(config, seed=4)
    writer = gguf.GGUFWriter(str(path), "llama")
    add_shape(writer, config)
    writer.add_token_list(tokens)
    writer.add_token_merges([" ".join(pair) for pair in merges])
    # One layer of each form that such files have.
    kinds = gguf.GGMLQuantizationType
    kind_of = {"blk.0": kinds.Q4_1, "blk.1": kinds.Q8_0, "token_embd": kinds.Q8_0}
    for name, values in gguf_tensors(model).items():
        kind = next((kind for start, kind in kind_of.items() if name.startswith(start)), None)
        if values.ndim == 1 or kind is None:
            writer.add_tensor(name, values)
        else:
            writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return model
