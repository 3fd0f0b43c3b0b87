"""The packs in models/packs are what they say: `verify`, as one test a pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkling_models.packing.manifest import read_manifest
from inkling_models.packing.verify import manifest_files, verify_pack
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
