"""The trunk learns what makes a key sentence while it learns to continue text."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
import torch

from inkling_models.decoder.checkpoint import keep_state, load_checkpoint, save_checkpoint
from inkling_models.decoder.config import ModelConfig
from inkling_models.decoder.model import Decoder
from inkling_models.decoder.salience import SentenceInputs, pooled_states
from inkling_models.training.losses import hidden_loss
from inkling_models.training.salience_rows import MAX_WINDOWS, Batch, read_batches, save_rows
from inkling_models.training.salience_term import SalienceTerm

from .conftest import lively_decoder

SHAPE = ModelConfig(
    vocab_size=96, hidden_size=32, layers=2, heads=2, kv_heads=1, head_dim=16, ffn_size=48, context_tokens=768
)
KEY = 90
WORDS = [f"w{index}" for index in range(40)]


def document(source: random.Random) -> tuple[SentenceInputs, str]:
    """Twelve sentences in three windows; the three that hold the token KEY are the summary, and nothing else tells."""
    key = set(source.sample(range(8), 3))
    sentences = [" ".join(source.choices(WORDS, k=5)) for _ in range(12)]
    windows = []
    for first in range(0, 12, 4):
        tokens, spans = [1], []
        for index in range(first, first + 4):
            start = len(tokens)
            tokens += [source.randrange(32, 80), KEY if index in key else 81, source.randrange(32, 80)]
            spans.append({"sentence": index, "from": start, "to": len(tokens)})
        windows.append({"tokens": tokens, "spans": spans})
    content = [frozenset(sentence.split()) for sentence in sentences]
    inputs = SentenceInputs(sentences, np.zeros((12, 2), np.float32), windows, np.zeros(12, np.float32), content)
    return inputs, " ".join(sentences[index] for index in sorted(key))


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[SentenceInputs]]:
    source = random.Random(1)
    made = [document(source) for _ in range(60)]
    path = tmp_path_factory.mktemp("rows") / "rows.npz"
    assert save_rows(path, made, seed=1) == 60
    return path, [inputs for inputs, _ in made]


def batches_of(path: Path, rows: int) -> list[Batch]:
    return list(read_batches(path, rows, 20, "cpu"))


def test_batches_hold_every_document_once_and_pool_as_the_head_does(rows: tuple[Path, list[SentenceInputs]]) -> None:
    path, inputs = rows
    model = lively_decoder(SHAPE, seed=3)
    found = [torch.cat(batch.pooled(model.hidden(batch.tokens)), 1) for batch in batches_of(path, 7)]
    expected = [np.concatenate(pooled_states(model, one, MAX_WINDOWS), 1)[:8] for one in inputs]
    assert len(found) == 20
    assert torch.allclose(torch.cat(found), torch.from_numpy(np.concatenate(expected)), atol=1e-4)


def test_groups_do_not_depend_on_the_batch(rows: tuple[Path, list[SentenceInputs]]) -> None:
    path, _ = rows
    (whole,), parts = batches_of(path, 1000), batches_of(path, 7)
    scores = torch.randn(len(whole.start), generator=torch.Generator().manual_seed(1))
    split = scores.split([len(part.start) for part in parts])
    gains = [float(part.sets.expected_gain(some)) for part, some in zip(parts, split, strict=True)]
    groups = [int(part.sets.group[-1]) + 1 for part in parts]
    assert np.average(gains, weights=groups) == pytest.approx(float(whole.sets.expected_gain(scores)), abs=1e-5)


def test_the_trunk_comes_to_tell_key_sentences(rows: tuple[Path, list[SentenceInputs]]) -> None:
    torch.manual_seed(1)
    model = Decoder(SHAPE)
    term = SalienceTerm(rows[0], SHAPE.hidden_size, "cpu", weight=1.0, every=4, begin=0.5)
    assert [term.due(step, share) for step, share in ((3, 0.9), (4, 0.4), (4, 0.5))] == [False, False, True]
    before = model.layers[0].q.weight.detach().clone()
    optimizer = torch.optim.Adam([*model.parameters(), *term.parameters()], 3e-3)
    losses = []
    for _ in range(30):
        loss = term(model)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    assert not torch.equal(before, model.layers[0].q.weight)
    assert losses[0] == pytest.approx(0, abs=0.3)
    assert losses[-1] < -1


def test_doubt_makes_a_token_lighter() -> None:
    torch.manual_seed(1)
    hidden, table = torch.randn(1, 3, 8), torch.randn(16, 8)
    tokens, whole = torch.tensor([[1, 2, 3]]), torch.ones(1, 3, dtype=torch.bool)
    ids = torch.tensor([[[0, 1], [2, 4], [3, 5]]])

    def loss(sure: float, discount: float) -> float:
        probabilities = torch.tensor([[[1.0, 0.0], [1.0, 0.0], [sure, 1 - sure]]])
        segment = torch.ones(1, 3, dtype=torch.uint8)
        return float(hidden_loss(hidden, table, tokens, segment, whole, ids, probabilities, 0.0, 0.0, discount)[0])

    def alone(index: int) -> float:
        log = torch.log_softmax(hidden[0, index] @ table.T, -1)
        return -float(log[tokens[0, index + 1]])

    assert loss(0.5, 0.0) == pytest.approx((alone(0) + alone(1)) / 2, abs=1e-4)
    assert loss(0.5, 0.8) == pytest.approx((alone(0) + 0.6 * alone(1)) / 1.6, abs=1e-4)


def test_the_mean_is_of_the_last_states(tmp_path: Path) -> None:
    newest = tmp_path / "notes-en.pt"
    for number, value in enumerate((8.0, 1.0, 2.0, 6.0), start=1):
        model = Decoder(SHAPE)
        torch.nn.init.constant_(model.norm.weight, value)
        save_checkpoint(model, newest)
        keep_state(newest, number, of=3)
    assert sorted(path.name for path in (tmp_path / "last").iterdir()) == ["2.pt", "3.pt", "4.pt"]
    assert load_checkpoint(tmp_path / "notes-en.mean.pt").norm.weight[0].item() == 3
    assert load_checkpoint(newest).norm.weight[0].item() == 6
