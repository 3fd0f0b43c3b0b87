"""The whole chain on made-up data and tiny models: every step runs, and what comes out is a pack that verifies."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from inkling_models.packing.manifest import read_manifest
from inkling_models.packing.verify import verify_pack
from inkling_models.repository import CONFIGS, MODELS, REPOSITORY

from .tiny_data import write_tiny_data

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
    prep, work = tmp_path / "prep", tmp_path / "work"
    step("training.run_translation", "prepare", prep, "--data", data, "--tiny")
    for stage in ("teacher", "students"):
        step("training.run_translation", stage, prep, work, "--seconds", 90, "--generate-seconds", 40, "--tiny")
    # So small a teacher writes little that is faithful; that it wrote is what counts here.
    assert len(np.load(work / "distilled" / "raw.de-en.0.npz")["ends"]) > 1000
    assert (work / "distilled" / "distil.de-en.tsv").exists()
    checkpoint = work / "en-de.pt"
    # What is there already is not made again.
    made = checkpoint.stat().st_mtime_ns
    step("training.run_translation", "students", prep, work, "--seconds", 60, "--tiny")
    assert checkpoint.stat().st_mtime_ns == made
    tokenizer = prep / "en-de.tokenizer.json"
    files = ("--checkpoint", checkpoint, "--tokenizer", tokenizer, "--out", tmp_path / "packs")
    step("packing.pack", "--id", "en-de", *files)
    assert verify_pack(tmp_path / "packs" / "en-de", node=HAS_NODE)[0] == []


def test_notes_from_text_to_pack(data: Path, tmp_path: Path) -> None:
    prep, out = tmp_path / "prep", tmp_path / "out"
    prep.mkdir()
    step("data.vocabularies", data, prep, "--only", "notes-en", "--size", 512, "--lines", 2000)
    configs = ("--config", CONFIGS / "tiny_notes.json", "--teacher-config", CONFIGS / "tiny_notes_teacher.json")
    step("training.train_notes", data, prep, out, *configs)
    checkpoint, tokenizer = out / "notes-en.pt", prep / "notes-en.tokenizer.json"
    extra = []
    if HAS_NODE:
        tiny = ("--documents", 80, "--steps", 20)
        step("training.train_salience", data, checkpoint, tokenizer, out / "salience.json", *tiny)
        extra = ["--salience", out / "salience.json"]
    files = ("--checkpoint", checkpoint, "--tokenizer", tokenizer, "--out", tmp_path / "packs")
    step("packing.pack", "--id", "notes-en", *files, "--smooth", data, *extra)
    folder = tmp_path / "packs" / "notes-en"
    assert verify_pack(folder, node=HAS_NODE)[0] == []
    assert ("salience" in read_manifest(folder)["tasks"]) == HAS_NODE
