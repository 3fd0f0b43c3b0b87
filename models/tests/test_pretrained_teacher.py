"""A teacher that starts from a published model: its first token stays blind, in training and in writing alike."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from inkling_models.decoder.checkpoint import load_checkpoint
from inkling_models.decoder.config import ModelConfig
from inkling_models.decoder.generate import KVCache, prefill
from inkling_models.decoder.masks import segment_mask
from inkling_models.packing.manifest import model_entry

from .conftest import lively_decoder
from .tiny_data import write_tiny_data
from .tiny_gguf import write_tiny_gguf

MODELS = Path(__file__).resolve().parents[1]
SHAPE = ModelConfig(
    vocab_size=96, hidden_size=32, layers=2, heads=2, kv_heads=1, head_dim=16, ffn_size=48, context_tokens=64,
    prefix_bidirectional=True, first_blind=True,
)  # fmt: skip


def test_the_first_token_of_each_example_sees_itself_alone() -> None:
    # Two examples in a row: source of three and target of two, source of two and target of one.
    segment = torch.tensor([[1, 1, 1, 1, 1, 2, 2, 2]], dtype=torch.uint8)
    target = torch.tensor([[0, 0, 0, 1, 1, 0, 0, 1]], dtype=torch.bool)
    seen = segment_mask(segment, target, bidirectional=True, first_blind=True)[0, 0]
    assert seen[0].nonzero().flatten().tolist() == [0]
    assert seen[1].nonzero().flatten().tolist() == [0, 1, 2]
    assert seen[3].nonzero().flatten().tolist() == [0, 1, 2, 3]
    assert seen[5].nonzero().flatten().tolist() == [5]
    assert seen[6].nonzero().flatten().tolist() == [5, 6]
    plain = segment_mask(segment, target, bidirectional=True)[0, 0]
    assert plain[0].nonzero().flatten().tolist() == [0, 1, 2]


@pytest.mark.parametrize("blind", [True, False])
def test_it_writes_as_it_was_trained(blind: bool) -> None:
    model = lively_decoder(ModelConfig(**(vars(SHAPE) | {"first_blind": blind})), seed=5)
    sources = torch.randint(32, 96, (3, 9))
    lengths = torch.tensor([9, 6, 4])
    with torch.no_grad():
        logits = prefill(model, sources, KVCache(model, sources, lengths, 2))
        for row, length in enumerate(lengths.tolist()):
            tokens = sources[row : row + 1, :length]
            segment, target = torch.ones_like(tokens, dtype=torch.uint8), torch.zeros_like(tokens, dtype=torch.bool)
            expected = model(tokens, segment_mask(segment, target, True, blind))[0, -1]
            assert torch.allclose(logits[row], expected, atol=1e-4)


def test_no_pack_is_made_of_it() -> None:
    with pytest.raises(ValueError, match="teachers alone"):
        model_entry(SHAPE, 1)


def test_from_a_published_file_to_what_the_teacher_writes(tmp_path: Path, tiny_tokenizer_path: Path) -> None:
    data, prep, work = tmp_path / "data", tmp_path / "prep", tmp_path / "work"
    write_tiny_data(data)
    published = tmp_path / "tiny.gguf"
    write_tiny_gguf(published, tiny_tokenizer_path)

    def step(*arguments: object) -> None:
        command = [sys.executable, "-m", "inkling_models.training.run_translation", *map(str, arguments), "--tiny"]
        quiet = os.environ | {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
        done = subprocess.run(command, cwd=MODELS, env=quiet, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]

    step("prepare", prep, "--data", data, "--pretrained", published)
    step("teacher", prep, work, "--seconds", 60, "--pretrained", published)
    teacher = load_checkpoint(work / "teacher.pt")
    assert (teacher.config.vocab_size, teacher.config.layers, teacher.config.first_blind) == (320, 3, True)
    step("students", prep, work, "--seconds", 60, "--generate-seconds", 30)
    assert len(np.load(work / "distilled" / "raw.de-en.0.npz")["ends"]) > 1000
