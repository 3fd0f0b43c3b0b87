from __future__ import annotations

import numpy as np
import pytest
import torch

from inkling_models.decoder.masks import prefix_mask
from inkling_models.decoder.model import Decoder
from inkling_models.packing.export_graph import external_graph, inline_graph
from inkling_models.packing.quantize import float_arrays, int8_arrays
from inkling_models.packing.session import GraphSession
from inkling_models.packing.shard import int8_layout, shard_bytes

from .conftest import TINY, lively_decoder

TOKENS = np.random.default_rng(3).integers(32, TINY.vocab_size, (2, 60), dtype=np.int64)


def torch_logits(model: Decoder) -> np.ndarray:
    with torch.no_grad():
        return model(torch.from_numpy(TOKENS)).numpy()


@pytest.fixture(scope="module")
def float_session(tiny_model: Decoder) -> GraphSession:
    return GraphSession(inline_graph(TINY, "float", float_arrays(tiny_model)), TINY)


@pytest.fixture(scope="module")
def shards(tiny_model: Decoder) -> dict[str, bytes]:
    return shard_bytes(int8_layout(TINY), int8_arrays(tiny_model))


def test_float_graph_computes_what_torch_computes(tiny_model: Decoder, float_session: GraphSession) -> None:
    reading = float_session.read(TOKENS, keep=60)
    expected = torch_logits(tiny_model)
    assert np.abs(reading.logits - expected).max() < 1e-4 * np.abs(expected).max()
    with torch.no_grad():
        hidden = tiny_model.hidden(torch.from_numpy(TOKENS)).numpy()
    assert np.abs(reading.hidden - hidden).max() < 1e-4 * np.abs(hidden).max()


@pytest.mark.parametrize("cut", [1, 23, 59])
def test_reading_in_pieces_changes_nothing(float_session: GraphSession, cut: int) -> None:
    row = TOKENS[:1]
    whole = float_session.read(row, keep=60)
    first = float_session.read(row[:, :cut], keep=cut)
    second = float_session.read(row[:, cut:], first.cache, keep=60 - cut)
    joined = np.concatenate([first.logits, second.logits], 1)
    assert np.abs(joined - whole.logits).max() < 1e-5 * np.abs(whole.logits).max()
    for name, array in whole.cache.arrays.items():
        assert np.allclose(array, second.cache.arrays[name], atol=1e-5)


@pytest.mark.parametrize("prefix", [1, 17, 60])
def test_a_source_read_both_ways_is_what_torch_computes_and_is_decoded_from(
    tiny_model: Decoder, float_session: GraphSession, prefix: int
) -> None:
    row = TOKENS[:1]
    with torch.no_grad():
        expected = tiny_model(torch.from_numpy(row), prefix_mask(60, prefix)).numpy()
    computed = float_session.read(row, keep=60, prefix=prefix).logits
    assert np.abs(computed - expected).max() < 1e-4 * np.abs(expected).max()
    causal = float_session.read(row, keep=60).logits
    assert (np.abs(causal - expected).max() > 1e-2) == (prefix > 1)
    reading = float_session.read(row[:, :prefix], prefix=prefix)
    for place in range(prefix, 60):
        reading = float_session.read(row[:, place : place + 1], reading.cache)
    assert np.abs(reading.logits[0, -1] - expected[0, -1]).max() < 1e-4 * np.abs(expected).max()


def test_keep_slices_the_last_positions(float_session: GraphSession) -> None:
    all_logits = float_session.read(TOKENS, keep=60).logits
    assert np.allclose(float_session.read(TOKENS, keep=5).logits, all_logits[:, -5:], atol=1e-5)


def test_a_batch_decodes_as_its_rows_do(float_session: GraphSession) -> None:
    prompt, step = TOKENS[:, :30], TOKENS[:, 30:31]
    together = float_session.read(step, float_session.read(prompt).cache).logits
    alone = [float_session.read(step[i : i + 1], float_session.read(prompt[i : i + 1]).cache).logits for i in (0, 1)]
    assert np.allclose(together, np.concatenate(alone), atol=1e-4)


def test_both_shipped_graphs_read_one_set_of_shards(tiny_model: Decoder, shards: dict[str, bytes]) -> None:
    layout = int8_layout(TINY)
    wasm = GraphSession(external_graph(TINY, "wasm", layout), TINY, shards)
    webgpu = GraphSession(external_graph(TINY, "webgpu", layout), TINY, shards)
    exact = torch_logits(tiny_model)
    scale = np.abs(exact).max()
    rounded_weights = webgpu.read(TOKENS, keep=60).logits
    assert 0 < np.abs(rounded_weights - exact).max() < 0.1 * scale
    rounded = wasm.read(TOKENS, keep=60).logits
    assert np.abs(rounded - exact).mean() < 0.05 * scale


def test_int8_graph_agrees_with_the_simulation_used_in_training(tiny_model: Decoder, shards: dict[str, bytes]) -> None:
    wasm = GraphSession(external_graph(TINY, "wasm", int8_layout(TINY)), TINY, shards)
    row = TOKENS[:1]
    tiny_model.set_quantized(True)
    with torch.no_grad():
        simulated = tiny_model(torch.from_numpy(row)).numpy()
    tiny_model.set_quantized(False)
    with torch.no_grad():
        exact = tiny_model(torch.from_numpy(row)).numpy()
    computed = wasm.read(row, keep=60).logits
    # Rounding errors on a range's edge may differ; the simulation must explain most of the int8 error.
    assert np.abs(computed - simulated).mean() < 0.5 * np.abs(exact - simulated).mean()


def test_the_graph_is_the_same_for_every_pack_of_one_shape(tiny_model: Decoder) -> None:
    other = lively_decoder(TINY, seed=9)
    layout = int8_layout(TINY)
    assert external_graph(TINY, "wasm", layout) == external_graph(TINY, "wasm", layout)
    mine, theirs = (shard_bytes(layout, int8_arrays(model)) for model in (tiny_model, other))
    assert {location: len(content) for location, content in mine.items()} == {
        location: len(content) for location, content in theirs.items()
    }
    assert mine != theirs
