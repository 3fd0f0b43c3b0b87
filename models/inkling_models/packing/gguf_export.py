"""Writes a pack's model as GGUF (llama architecture, q8_0), so that llama.cpp can run the same weights.

    python -m inkling_models.packing.gguf_export PACK_FOLDER OUT.gguf

For comparison only; nothing of it ships. The weights are those that the int8 shards stand for. llama.cpp turns
neighbouring dimensions of a head together, we turn i with i + head_dim / 2: rows of q and k are reordered.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import gguf
from torch import Tensor

from ..data.special_tokens import BOS, EOS, FIRST_BYTE, PAD
from ..decoder.config import ModelConfig
from ..decoder.gguf_tensors import Floats, interleave_rows
from ..decoder.model import Decoder
from .verify import open_pack


def gguf_tensors(model: Decoder) -> dict[str, Floats]:
    """Every tensor under llama.cpp's name, [out, in] float32."""

    def array(tensor: Tensor) -> Floats:
        return tensor.detach().float().numpy()

    config = model.config
    tensors = {"token_embd.weight": array(model.embedding.weight), "output_norm.weight": array(model.norm.weight)}
    for index, layer in enumerate(model.layers):
        parts = {
            "attn_norm": array(layer.attention_norm.weight),
            "attn_q": interleave_rows(array(layer.q.weight), config.heads),
            "attn_k": interleave_rows(array(layer.k.weight), config.kv_heads),
            "attn_v": array(layer.v.weight),
            "attn_output": array(layer.o.weight),
            "ffn_norm": array(layer.ffn_norm.weight),
            "ffn_gate": array(layer.gate.weight),
            "ffn_up": array(layer.up.weight),
            "ffn_down": array(layer.down.weight),
        }
        tensors |= {f"blk.{index}.{name}.weight": value for name, value in parts.items()}
    return tensors


def add_shape(writer: gguf.GGUFWriter, config: ModelConfig) -> None:
    """What llama.cpp must know of the model before it reads a tensor."""
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.layers)
    writer.add_feed_forward_length(config.ffn_size)
    writer.add_head_count(config.heads)
    writer.add_head_count_kv(config.kv_heads)
    writer.add_rope_dimension_count(config.head_dim)
    writer.add_rope_freq_base(config.rope_base)
    writer.add_layer_norm_rms_eps(config.norm_eps)


def write_gguf(model: Decoder, tokenizer_json: dict, out: Path) -> None:
    config = model.config
    writer = gguf.GGUFWriter(str(out), "llama")
    writer.add_name("inkling")
    writer.add_context_length(config.context_tokens)
    add_shape(writer, config)
    writer.add_vocab_size(config.vocab_size)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    vocabulary = tokenizer_json["model"]["vocab"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(sorted(vocabulary, key=vocabulary.__getitem__))
    control, normal = gguf.TokenType.CONTROL, gguf.TokenType.NORMAL
    writer.add_token_types([control if token < FIRST_BYTE else normal for token in range(config.vocab_size)])
    merges = tokenizer_json["model"]["merges"]
    writer.add_token_merges([" ".join(merge) for merge in merges])
    writer.add_bos_token_id(BOS)
    writer.add_eos_token_id(EOS)
    writer.add_pad_token_id(PAD)
    writer.add_add_bos_token(False)
    for name, values in gguf_tensors(model).items():
        if values.ndim == 1:
            writer.add_tensor(name, values)
        else:
            kind = gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    pack = open_pack(arguments.pack)
    tokenizer = json.loads((arguments.pack / pack.manifest["tokenizer"]["path"]).read_text(encoding="utf-8"))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    write_gguf(pack.model, tokenizer, arguments.out)
    print(f"{arguments.out}: {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
