from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from inkling_models.packing.golden_vectors import INT8_COSINE, from_base64, least_cosine, to_base64
from inkling_models.packing.manifest import read_manifest
from inkling_models.packing.pack import write_pack
from inkling_models.packing.quantize import int8_arrays, restore_model
from inkling_models.packing.shard import int8_layout, read_arrays, shard_bytes
from inkling_models.packing.verify import verify_pack, web_tokens, web_vectors
from inkling_models.repository import REPOSITORY

from .conftest import TINY, lively_decoder

SHARD = "weights-1"


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory, tiny_tokenizer_path: Path) -> Path:
    out = tmp_path_factory.mktemp("packs")
    for seed, pack_id in enumerate(("notes-en", "en-de")):
        write_pack(lively_decoder(TINY, seed), tiny_tokenizer_path, out, pack_id, "0.1.0", "CC-BY-SA-4.0")
    both_ways = dataclasses.replace(TINY, prefix_bidirectional=True)
    write_pack(lively_decoder(both_ways, 5), tiny_tokenizer_path, out, "meaning", "0.1.0", "CC-BY-SA-4.0")
    return out


@pytest.fixture
def copy(packs: Path, tmp_path: Path) -> Path:
    shutil.copytree(packs, tmp_path / "packs")
    return tmp_path / "packs"


def faults_of(packs: Path, pack_id: str = "en-de") -> list[str]:
    return verify_pack(packs / pack_id, node=False)[0]


def test_fresh_packs_verify_and_share_their_graphs(packs: Path) -> None:
    assert faults_of(packs, "notes-en") == faults_of(packs, "en-de") == []
    notes, german = (read_manifest(packs / pack_id) for pack_id in ("notes-en", "en-de"))
    assert notes["graphs"] == german["graphs"]
    assert notes["shards"] != german["shards"]


def test_packing_twice_gives_the_same_bytes(packs: Path, tiny_tokenizer_path: Path, tmp_path: Path) -> None:
    write_pack(lively_decoder(TINY, 1), tiny_tokenizer_path, tmp_path, "en-de", "0.1.0", "CC-BY-SA-4.0")
    for path in (tmp_path / "en-de").iterdir():
        assert path.read_bytes() == (packs / "en-de" / path.name).read_bytes()


def test_a_new_release_leaves_no_old_files(copy: Path, tiny_tokenizer_path: Path) -> None:
    write_pack(lively_decoder(TINY, 7), tiny_tokenizer_path, copy, "en-de", "0.2.0", "CC-BY-SA-4.0")
    assert faults_of(copy) == []


def test_one_flipped_bit_is_found(copy: Path) -> None:
    path = next((copy / "en-de").glob(f"{SHARD}.*.bin"))
    content = bytearray(path.read_bytes())
    content[1000] ^= 1
    path.write_bytes(content)
    assert faults_of(copy) == [f"{path.name}: its SHA-256 is not the manifest's"]


def test_a_cut_file_a_missing_file_and_a_stray_file_are_found(copy: Path) -> None:
    folder = copy / "en-de"
    cut, missing = (next(folder.glob(f"weights-{index}.*.bin")) for index in (0, 2))
    cut.write_bytes(cut.read_bytes()[:-1])
    missing.unlink()
    (folder / "weights-9.bin").write_bytes(b"")
    found = faults_of(copy)
    assert len(found) == 3
    assert any(fault.startswith(f"{cut.name}: ") for fault in found)
    assert f"{missing.name}: missing" in found
    assert "weights-9.bin: not named by the manifest" in found


def test_a_manifest_of_another_pack_and_a_wrong_answer_are_found(copy: Path) -> None:
    path = copy / "en-de" / "manifest.json"
    manifest = json.loads(path.read_text())
    manifest["golden"]["tokens"][0] ^= 1
    path.write_text(json.dumps(manifest))
    assert faults_of(copy) == ["golden text: int8 ONNX in Python differs from the manifest"]
    shutil.copy(copy / "notes-en" / "manifest.json", path)
    assert faults_of(copy) == ["manifest.json: is of notes-en"]


@pytest.mark.skipif(not (REPOSITORY / "node_modules" / "onnxruntime-web").exists(), reason="npm ci has not run")
def test_the_engine_gives_the_golden_text_too(packs: Path) -> None:
    assert web_tokens(packs / "en-de") == read_manifest(packs / "en-de")["golden"]["tokens"]


def test_a_pack_that_embeds_proves_itself_by_vectors(copy: Path) -> None:
    assert faults_of(copy, "meaning") == []
    path = copy / "meaning" / "manifest.json"
    manifest = json.loads(path.read_text())
    assert manifest["languages"] == ["en", "de", "es", "fr", "pt"]
    first, second = manifest["golden"]["readings"][:2]
    # Rounding is forgiven, another text's vector is not.
    first["vector"] = to_base64(from_base64(first["vector"]) + np.float32(1e-4))
    path.write_text(json.dumps(manifest))
    assert faults_of(copy, "meaning") == []
    first["vector"] = second["vector"]
    path.write_text(json.dumps(manifest))
    assert "golden vectors: int8 ONNX in Python differs from the manifest" in faults_of(copy, "meaning")


@pytest.mark.skipif(not (REPOSITORY / "node_modules" / "onnxruntime-web").exists(), reason="npm ci has not run")
def test_the_engine_gives_the_golden_vectors_too(packs: Path) -> None:
    readings = read_manifest(packs / "meaning")["golden"]["readings"]
    golden = [from_base64(reading["vector"]) for reading in readings]
    assert least_cosine(web_vectors(packs / "meaning"), golden) >= INT8_COSINE


def test_shards_hold_the_weights_that_went_in() -> None:
    model = lively_decoder(TINY, 3)
    layout, arrays = int8_layout(TINY), int8_arrays(model)
    restored = restore_model(TINY, arrays)
    for name, parameter in restored.state_dict().items():
        original = model.state_dict()[name]
        assert (parameter - original).abs().max() <= original.abs().max() / 127
    again = int8_arrays(restored)
    assert all((arrays[name] == again[name]).all() for name in arrays if name.endswith(".int8"))
    assert sum(len(content) for content in shard_bytes(layout, arrays).values()) < 250_000


def test_read_arrays_is_the_reverse_of_shard_bytes(tmp_path: Path) -> None:
    layout, arrays = int8_layout(TINY), int8_arrays(lively_decoder(TINY, 3))
    files = {}
    for location, content in shard_bytes(layout, arrays).items():
        (tmp_path / location).write_bytes(content)
        files[location] = location
    back = read_arrays(layout, tmp_path, files)
    assert back.keys() == arrays.keys()
    assert all((back[name] == arrays[name]).all() for name in arrays)


@pytest.mark.skipif(not (REPOSITORY / "node_modules" / "onnxruntime-web").exists(), reason="npm ci has not run")
def test_an_exact_pack_runs_in_the_same_engine(tiny_tokenizer_path: Path, tmp_path: Path) -> None:
    folder = write_pack(lively_decoder(TINY, 1), tiny_tokenizer_path, tmp_path, "en-de", "0.1.0", "MIT", exact=True)
    assert web_tokens(folder) == read_manifest(folder)["golden"]["tokens"]
