from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch

from inkling_models.decoder.gguf_tensors import interleave_rows, read_gguf, separate_rows
from inkling_models.decoder.model import rotary_tables, rotate
from inkling_models.packing.gguf_export import gguf_tensors, write_gguf

from .conftest import TINY, lively_decoder


def llama_rotate(x: np.ndarray, cos: np.ndarray, sin: np.ndarray) -> np.ndarray:
    """llama.cpp's pairing: dimensions 2i and 2i + 1 of [T, dim] turn together."""
    out = np.empty_like(x)
    out[:, 0::2] = x[:, 0::2] * cos - x[:, 1::2] * sin
    out[:, 1::2] = x[:, 1::2] * cos + x[:, 0::2] * sin
    return out


def test_reordered_rows_make_the_other_pairing_compute_the_same_attention() -> None:
    model = lively_decoder(TINY, 2)
    layer, dim = model.layers[0], TINY.head_dim
    x = torch.randn(9, TINY.hidden_size, generator=torch.Generator().manual_seed(1))
    cos, sin = (table[:9] for table in rotary_tables(TINY))
    tensors = gguf_tensors(model)
    for head in range(TINY.heads):
        kv_head = head * TINY.kv_heads // TINY.heads
        ours_q = rotate((x @ layer.q.weight.T).view(1, 9, -1, dim).transpose(1, 2), cos, sin)[0, head]
        ours_k = rotate((x @ layer.k.weight.T).view(1, 9, -1, dim).transpose(1, 2), cos, sin)[0, kv_head]
        rows = slice(head * dim, (head + 1) * dim), slice(kv_head * dim, (kv_head + 1) * dim)
        theirs = [
            llama_rotate(x.numpy() @ tensors[f"blk.0.attn_{name}.weight"][part].T, cos.numpy(), sin.numpy())
            for name, part in zip("qk", rows, strict=True)
        ]
        expected = (ours_q @ ours_k.T).detach().numpy()
        assert np.allclose(theirs[0] @ theirs[1].T, expected, atol=1e-3 * np.abs(expected).max())


def test_reordering_can_be_undone() -> None:
    weight = np.arange(4 * 16 * 3, dtype=np.float32).reshape(64, 3)
    assert not np.array_equal(interleave_rows(weight, 4), weight)
    assert np.array_equal(separate_rows(interleave_rows(weight, 4), 4), weight)


def test_the_file_holds_the_weights(tmp_path: Path, tiny_tokenizer_path: Path) -> None:
    model = lively_decoder(TINY, 2)
    write_gguf(model, json.loads(tiny_tokenizer_path.read_text()), tmp_path / "tiny.gguf")
    read = read_gguf(tmp_path / "tiny.gguf")
    for name, values in gguf_tensors(model).items():
        assert read[name].shape == values.shape
        assert np.abs(read[name] - values).max() <= np.abs(values).max() / 127
