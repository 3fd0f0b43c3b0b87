"""Shared pieces of the pipeline's tests: one tiny model and its tokenizer, made once."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from inkling_models.data.tokenizer import train_tokenizer
from inkling_models.decoder.config import ModelConfig
from inkling_models.decoder.model import Decoder

# The suite is many tiny runs: threads would only wait for each other.
torch.set_num_threads(1)

TINY_VOCAB = 512
TINY = ModelConfig(vocab_size=TINY_VOCAB, hidden_size=64, layers=4, head_dim=16, ffn_size=160, context_tokens=256)
WORDS = "the note of a meeting about plans we made for spring and what to buy on the way home".split()


def lively_decoder(config: ModelConfig, seed: int) -> Decoder:
    """Random weights, scaled so that attention and feed-forward matter as they do after training."""
    torch.manual_seed(seed)
    model = Decoder(config)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() == 1:
                parameter.copy_(torch.rand_like(parameter) + 0.5)
            elif "embedding" not in name:
                parameter.mul_(5)
    return model.eval()


@pytest.fixture(scope="session")
def tiny_model() -> Decoder:
    return lively_decoder(TINY, seed=1)


@pytest.fixture(scope="session")
def tiny_tokenizer_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = random.Random(1)
    texts = [" ".join(source.choices(WORDS, k=30)) + f" {source.randint(1, 999)}." for _ in range(300)]
    texts += ["".join(chr(source.randint(97, 122)) for _ in range(8)) for _ in range(400)] * 2
    path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    train_tokenizer(texts, TINY_VOCAB, path)
    return path
