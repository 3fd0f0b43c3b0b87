from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from inkling_models.packing.manifest import SCHEMA_PATH, validate_manifest

FIXTURES = Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "manifests"


def cases(folder: str) -> list[Path]:
    found = sorted((FIXTURES / folder).glob("*.json"))
    assert found, f"no fixtures in {FIXTURES / folder}"
    return found


@pytest.mark.parametrize("path", cases("good"), ids=lambda path: path.stem)
def test_good(path: Path) -> None:
    validate_manifest(json.loads(path.read_text()))


@pytest.mark.parametrize("path", cases("bad"), ids=lambda path: path.stem)
def test_bad(path: Path) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validate_manifest(json.loads(path.read_text()))


def test_every_object_of_the_schema_is_closed() -> None:
    def walk(node: object) -> None:
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False
                assert set(node["required"]) <= set(node["properties"])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    schema = json.loads(SCHEMA_PATH.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    walk(schema)
