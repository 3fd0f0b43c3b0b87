from __future__ import annotations

import torch

from inkling_models.packing.smooth import smooth

from .conftest import TINY, lively_decoder


def test_smoothing_keeps_the_function_and_lowers_the_int8_error() -> None:
    model = lively_decoder(TINY, seed=4)
    with torch.no_grad():
        # Outlier channels, as trained norms have them.
        for layer in model.layers:
            layer.attention_norm.weight[3] *= 40
            layer.ffn_norm.weight[7] *= 40
            layer.v.weight[2] *= 30
    tokens = torch.randint(32, TINY.vocab_size, (8, 40), generator=torch.Generator().manual_seed(5))
    with torch.no_grad():
        before = model(tokens)
    report = smooth(model, tokens)
    with torch.no_grad():
        after = model(tokens)
    assert torch.allclose(before, after, atol=1e-3 * float(before.abs().max()))
    changed = [entry for entry in report if entry.strength > 0]
    assert {entry.name.split(".")[-1] for entry in changed} == {"qkv", "o", "gate_up"}
    assert sum(entry.error_after for entry in report) < 0.5 * sum(entry.error_before for entry in report)


def test_a_model_without_outliers_is_left_alone_where_nothing_is_gained() -> None:
    model = lively_decoder(TINY, seed=6)
    tokens = torch.randint(32, TINY.vocab_size, (4, 40), generator=torch.Generator().manual_seed(5))
    for entry in smooth(model, tokens):
        assert entry.error_after <= entry.error_before
