from __future__ import annotations

import time

import pytest
import torch

from inkling_models.data.special_tokens import BOS, EOS, RESERVED
from inkling_models.decoder.model import Decoder
from inkling_models.decoder.sampling import RowWriter, Style, attend_fused, attend_grouped

from .conftest import TINY, lively_decoder

ROWS, LENGTH, TOP = 6, 40, 8


def prompts_of(given: list[list[int]]) -> torch.Tensor:
    prompts = torch.full((len(given), LENGTH), -1)
    for row, tokens in zip(prompts, given, strict=True):
        row[: len(tokens)] = torch.tensor(tokens)
    return prompts


@pytest.fixture(scope="module")
def prompts() -> torch.Tensor:
    return prompts_of([[BOS, *range(300, 300 + 3 * row)] for row in range(ROWS)])


@pytest.mark.parametrize("attention", [attend_fused, attend_grouped])
def test_labels_are_what_the_model_gives_when_it_reads_the_rows(tiny_model: Decoder, prompts, attention) -> None:
    writer = RowWriter(tiny_model, ROWS, LENGTH, Style(top=TOP), seed=1)
    writer.attend = attention
    written = writer.write(prompts)
    with torch.no_grad():
        logits = tiny_model.forward(written.tokens.long())[:, :-1]
    top = logits.topk(TOP, dim=-1)
    assert torch.allclose(written.probabilities[:, 1:].float(), top.values.softmax(-1), atol=2e-3)
    assert (written.ids[:, 1:, 0] == top.indices[..., 0]).float().mean() > 0.99


def test_what_is_given_stands_and_only_text_is_written(tiny_model: Decoder, prompts) -> None:
    tokens = RowWriter(tiny_model, ROWS, LENGTH, Style(temperature=3.0, nucleus=1.0, top=64), 1).write(prompts).tokens
    given = prompts >= 0
    assert (tokens[given] == prompts[given]).all()
    free = tokens[~given]
    assert ((free >= len(RESERVED)) | (free == EOS) | (free == BOS)).all()


def test_an_end_is_followed_by_a_beginning(tiny_model: Decoder) -> None:
    writer = RowWriter(tiny_model, 2, LENGTH, Style(top=TOP), seed=1)
    tokens = writer.write(prompts_of([[BOS, 300, EOS], [BOS, 301, 302]])).tokens
    assert tokens[0, 3] == BOS


def test_a_narrow_nucleus_takes_the_likeliest(tiny_model: Decoder, prompts) -> None:
    written = RowWriter(tiny_model, ROWS, LENGTH, Style(nucleus=1e-6, top=TOP), seed=1).write(prompts)
    free = (prompts < 0) & (written.tokens != BOS)
    allowed = written.ids[..., 0] >= len(RESERVED)
    assert (written.tokens == written.ids[..., 0])[free & allowed].all()


def test_draws_follow_the_temperature(tiny_model: Decoder) -> None:
    values = torch.tensor([[2.0, 1.0, 0.0]]).expand(4000, 3)
    ids = torch.tensor([[100, 200, 300]]).expand(4000, 3)
    for temperature in (0.5, 1.0):
        writer = RowWriter(tiny_model, 1, 4, Style(temperature=temperature, nucleus=1.0, top=3), seed=2)
        expected = (values[0] / temperature).softmax(-1)
        drawn = writer.draw(values, ids)
        shares = torch.stack([(drawn == token).float().mean() for token in (100, 200, 300)])
        assert torch.allclose(shares, expected, atol=0.03)


def test_rows_end_in_time(tiny_model: Decoder, prompts) -> None:
    writer = RowWriter(tiny_model, ROWS, LENGTH, Style(top=TOP), seed=1)
    assert writer.write(prompts, until=time.time() - 1).tokens.shape[1] == 1


def test_the_tuned_writer_writes_the_same() -> None:
    model = lively_decoder(TINY, seed=3)
    prompts = prompts_of([[BOS, 300]] * ROWS)
    plain = RowWriter(model, ROWS, LENGTH, Style(nucleus=1e-6, top=TOP), seed=1)
    tuned = RowWriter(model, ROWS, LENGTH, Style(nucleus=1e-6, top=TOP), seed=1)
    assert "ms a step" in tuned.tune()
    assert (plain.write(prompts).tokens == tuned.write(prompts).tokens).float().mean() > 0.9
