"""The packs in models/packs are what they say: `verify`, as one test a pack."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest

from inkling_models.packing.export_graph import FREQUENCIES
from inkling_models.packing.manifest import read_manifest
from inkling_models.packing.verify import is_same_graph, manifest_files, verify_pack
from inkling_models.repository import MODELS, REPOSITORY

PACKS = MODELS / "packs"
WIRE_LIMIT_BYTES = 5_600_000
MOST_PARAMETERS = 5_300_000

folders = sorted(path.parent for path in PACKS.glob("*/manifest.json"))


@pytest.mark.parametrize("folder", folders, ids=lambda folder: folder.name)
def test_a_released_pack_verifies(folder: Path) -> None:
    node = (REPOSITORY / "node_modules" / "tsx").exists()
    assert verify_pack(folder, node)[0] == []


@pytest.mark.parametrize("folder", folders, ids=lambda folder: folder.name)
def test_a_released_pack_is_small_enough(folder: Path) -> None:
    manifest = read_manifest(folder)
    assert sum(entry["sizeBytes"] for entry in manifest_files(manifest)) <= WIRE_LIMIT_BYTES
    assert manifest["model"]["parameters"] <= MOST_PARAMETERS


def test_all_packs_name_the_same_graphs() -> None:
    graphs = [read_manifest(folder)["graphs"] for folder in folders]
    assert all(entry == graphs[0] for entry in graphs)
    named = {Path(entry["path"]).name for entry in (graphs[0].values() if graphs else [])}
    assert {path.name for path in (PACKS / "graph").glob("*")} == named


@pytest.mark.skipif(not folders, reason="no pack is released")
def test_a_graph_may_differ_by_the_rounding_of_its_frequencies_alone() -> None:
    released = (folders[0] / read_manifest(folders[0])["graphs"]["wasm"]["path"]).read_bytes()
    graph = onnx.load_model_from_string(released)
    tensor = next(one for one in graph.graph.initializer if one.name == FREQUENCIES)
    units = np.frombuffer(tensor.raw_data, np.int32)

    def moved(by: int) -> bytes:
        tensor.raw_data = (units + by).astype(np.int32).tobytes()
        return graph.SerializeToString(deterministic=True)

    assert is_same_graph(moved(1), released)
    assert not is_same_graph(moved(2), released)
    tensor.raw_data = units.tobytes()
    graph.graph.node[0].name += "x"
    assert not is_same_graph(graph.SerializeToString(deterministic=True), released)
