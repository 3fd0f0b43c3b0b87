from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import torch

from inkling_models.decoder.masks import prefix_mask
from inkling_models.decoder.model import Decoder, QuantLinear
from inkling_models.packing.export_graph import multiply_float
from inkling_models.packing.session import GraphSession
from inkling_models.packing.variants import (
    Variant,
    block_quantized,
    half_precision,
    pack_blocks,
    prune_heads,
    prune_weights,
    static_int8,
    with_multiply,
)
from inkling_models.scoring.compress_table import recover
from inkling_models.scoring.held_text import HeldText, bits_per_character

from .conftest import TINY, lively_decoder

TOKENS = torch.randint(32, TINY.vocab_size, (4, 50), generator=torch.Generator().manual_seed(2))


def error_of(variant: Variant, model: Decoder) -> float:
    """Root mean square error of the logits, as a share of their deviation."""
    with torch.no_grad():
        exact = model(TOKENS).numpy()
    logits = GraphSession(variant.graph, variant.config).read(TOKENS.numpy(), keep=50).logits
    return float(np.sqrt(((logits - exact) ** 2).mean()) / exact.std())


@pytest.mark.parametrize(
    ("make", "most"),
    [
        (half_precision, 0.005),
        (lambda model: block_quantized(model, 8), 0.15),
        (lambda model: block_quantized(model, 4), 0.8),
        (lambda model: static_int8(model, TOKENS), 0.3),
    ],
    ids=["half", "8-bit", "4-bit", "static"],
)
def test_each_variant_is_the_same_model_up_to_its_rounding(tiny_model: Decoder, make, most: float) -> None:
    error = error_of(make(tiny_model), tiny_model)
    assert 0 < error < most


@pytest.mark.parametrize("bits", [4, 8])
def test_blocks_can_be_read_back(bits: int) -> None:
    weight = np.random.default_rng(1).normal(size=(6, 64)).astype(np.float32)
    codes, scale = pack_blocks(weight, bits)
    if bits == 4:
        codes = np.stack([codes & 15, codes >> 4], -1).reshape(6, 2, 32)
    middle = 1 << (bits - 1)
    back = (codes.astype(np.float32) - middle) * scale.reshape(6, 2, 1)
    # The far end opposite to the extreme entry is cut off by one step.
    assert np.abs(back.reshape(6, 64) - weight).max() <= np.abs(scale).max() * 1.001


def test_pruning_zeroes_the_smallest_weights_and_recovery_keeps_them_zero() -> None:
    model = lively_decoder(TINY, 5)
    masks = prune_weights(model, 0.3)
    layers = [module for module in model.modules() if isinstance(module, QuantLinear)]
    zeros = sum(int((layer.weight == 0).sum()) for layer in layers) / sum(layer.weight.numel() for layer in layers)
    assert 0.29 < zeros < 0.31
    before = layers[0].weight.clone()
    recover(model, TOKENS, steps=2, masks=masks, batch=2)
    assert not torch.equal(before, layers[0].weight)
    assert all(bool((layer.weight[mask == 0] == 0).all()) for layer, mask in zip(layers, masks, strict=True))


def test_heads_that_weigh_nothing_can_be_pruned_without_a_trace() -> None:
    model = lively_decoder(TINY, 5)
    half = TINY.heads * TINY.head_dim // 2
    with torch.no_grad():
        for layer in model.layers:
            layer.o.weight[:, half:] = 0
        smaller = prune_heads(model)
        assert smaller.config.heads == TINY.heads // 2
        assert torch.allclose(smaller(TOKENS), model(TOKENS), atol=1e-4)


def test_bits_per_character_of_a_clueless_model_is_the_logarithm_of_the_vocabulary() -> None:
    model = lively_decoder(TINY, 5)
    with torch.no_grad():
        model.norm.weight.zero_()
    variant = with_multiply("fp32", model, multiply_float, "float")
    window = list(range(32, 32 + 151))
    bits = bits_per_character(GraphSession(variant.graph, variant.config), HeldText([(window, 1)], 300))
    assert bits == pytest.approx(150 / 300 * np.log2(TINY.vocab_size), rel=1e-4)


def test_bits_per_character_of_a_translation_counts_what_is_written_and_reads_the_source_both_ways() -> None:
    config = dataclasses.replace(TINY, prefix_bidirectional=True)
    model = lively_decoder(config, 5)
    tokens = TOKENS[0].tolist()
    mask = prefix_mask(50, 20)
    with torch.no_grad():
        logits = model(TOKENS[:1], mask)[0, 19:49]
    nats = float(torch.nn.functional.cross_entropy(logits, TOKENS[0, 20:], reduction="sum"))
    variant = with_multiply("fp32", model, multiply_float, "float")
    bits = bits_per_character(GraphSession(variant.graph, config), HeldText([(tokens, 20)], 100))
    assert bits == pytest.approx(nats / np.log(2) / 100, rel=1e-4)
