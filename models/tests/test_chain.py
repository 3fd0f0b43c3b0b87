"""The whole chain on made-up data and tiny models: every step runs, and what comes out is a pack that verifies."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inkling_models.manifest import read_manifest
from inkling_models.verify import REPOSITORY, verify_pack

from .tiny_data import write_tiny_data

MODELS = REPOSITORY / "models"
CONFIGS = MODELS / "configs"
HAS_NODE = (REPOSITORY / "node_modules" / "tsx").exists()


def step(module: str, *arguments: object) -> str:
    command = [sys.executable, "-m", f"inkling_models.{module}", *map(str, arguments)]
    quiet = os.environ | {"OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(command, cwd=MODELS, env=quiet, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{module}: {done.stderr[-2000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    write_tiny_data(folder)
    return folder


def test_translation_from_text_to_pack(data: Path, tmp_path: Path) -> None:
    prep, distilled, out = tmp_path / "prep", tmp_path / "distilled", tmp_path / "out"
    step("prepare_translation", data, prep, "--language", "de")
    for language in ("en", "de"):
        step("prepare_mono", data, prep, "--language", language)
    sizes = ("--size", 512, "--teacher-size", 600, "--lines", 2000)
    step("train_tokenizers", data, prep, "--only", "teacher", "en-de", *sizes)
    step("train_teacher", prep, out, "--config", CONFIGS / "tiny_teacher.json")
    step("distil_translation", "sources", prep, distilled)
    teacher = ("--teacher", out / "teacher.pt")
    step("distil_translation", "generate", prep, distilled, *teacher, "--batch-rows", 256)
    for direction in ("en-de", "de-en"):
        step("distil_translation", "collect", prep, distilled, "--direction", direction)
    student = ("--pair", "en-de", "--config", CONFIGS / "tiny_translation.json")
    step("train_translation", prep, distilled, out, *student)
    checkpoint = next(path for path in out.glob("*.pt") if path.name != "teacher.pt")
    tokenizer = prep / "en-de.tokenizer.json"
    step("pack", "--id", "en-de", "--checkpoint", checkpoint, "--tokenizer", tokenizer, "--out", tmp_path / "packs")
    assert verify_pack(tmp_path / "packs" / "en-de", node=HAS_NODE)[0] == []


def test_notes_from_text_to_pack(data: Path, tmp_path: Path) -> None:
    prep, out = tmp_path / "prep", tmp_path / "out"
    prep.mkdir()
    step("train_tokenizers", data, prep, "--only", "notes-en", "--size", 512, "--lines", 2000)
    configs = ("--config", CONFIGS / "tiny_notes.json", "--teacher-config", CONFIGS / "tiny_notes_teacher.json")
    step("train_notes", data, prep, out, *configs)
    checkpoint, tokenizer = out / "notes-en.pt", prep / "notes-en.tokenizer.json"
    extra = []
    if HAS_NODE:
        step("train_salience", data, checkpoint, tokenizer, out / "salience.json", "--documents", 80, "--steps", 20)
        extra = ["--salience", out / "salience.json"]
    files = ("--checkpoint", checkpoint, "--tokenizer", tokenizer, "--out", tmp_path / "packs")
    step("pack", "--id", "notes-en", *files, "--smooth", data, *extra)
    folder = tmp_path / "packs" / "notes-en"
    assert verify_pack(folder, node=HAS_NODE)[0] == []
    assert ("salience" in read_manifest(folder)["tasks"]) == HAS_NODE
