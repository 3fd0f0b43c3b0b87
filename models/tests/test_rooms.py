"""The rooms stand on one another in one order, and none looks up."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import inkling_models

ROOT = Path(inkling_models.__file__).parent
ROOMS = ("data", "decoder", "packing", "training", "scoring")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).glob("*.py"))


def rooms_asked(path: Path) -> set[str]:
    """Rooms that the module imports from, its own left out."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            name = node.module.removeprefix("inkling_models.").split(".")[0]
            if node.level == 2 or (node.level == 0 and node.module.startswith("inkling_models.")):
                found.add(name)
    return found & set(ROOMS)


def test_every_folder_is_a_room() -> None:
    assert {path.parent.name for path in ROOT.glob("*/*.py")} == set(ROOMS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_module_imports_from_a_room_above(path: Path) -> None:
    below = ROOMS[: ROOMS.index(path.parent.name)]
    assert rooms_asked(path) <= set(below)


def test_documents_name_modules_that_are_there() -> None:
    """Every `python -m inkling_models.ROOM.MODULE` of a docstring."""
    for path in MODULES:
        for word in path.read_text(encoding="utf-8").split():
            if word.startswith("inkling_models.") and word.count(".") == 2 and word.replace(".", "").isidentifier():
                assert (ROOT.parent / f"{word.replace('.', '/')}.py").is_file(), f"{path}: {word}"
