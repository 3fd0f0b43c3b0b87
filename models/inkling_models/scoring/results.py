"""Result files: one JSON a measurement in models/results, read back by the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def write_result(out: Path, kind: str, name: str, values: Any) -> Path:
    """Writes OUT/KIND.NAME.json; the same values give the same bytes."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{kind}.{name}.json"
    text = json.dumps(values, indent=2, ensure_ascii=False, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def read_results(folder: Path, kind: str) -> dict[str, Any]:
    """NAME -> values of every KIND.NAME.json, sorted by name."""
    found = sorted(folder.glob(f"{kind}.*.json"))
    return {path.name.removeprefix(f"{kind}.").removesuffix(".json"): json.loads(path.read_text()) for path in found}
