"""Runs the app's own engine from Python: `npm run infer` and `npm run eval`, so that figures are of what ships."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..repository import NodeError, run_node


def run_command(script: str, arguments: Sequence[str], text: str = "") -> str:
    """stdout of `npm run --silent SCRIPT -- ARGUMENTS`, fed `text`. Raises NodeError."""
    return run_node(["npm", "run", "--silent", script, "--", *arguments], text)


def infer(task: Sequence[str], inputs: Sequence[str], packs: Path) -> list[dict[str, Any]]:
    """One answer an input, in order. `task` as on the command line: ["translate", "--from", "en", "--to", "de"]."""
    lines = "".join(json.dumps(text, ensure_ascii=False) + "\n" for text in inputs)
    output = run_command("infer", [*task, "--packs", str(packs.resolve())], lines)
    answers = [json.loads(line) for line in output.splitlines()]
    if len(answers) != len(inputs):
        raise NodeError(f"infer {task[0]}: {len(answers)} answers to {len(inputs)} inputs")
    return answers


def eval_autocomplete(file: Path, packs: Path, limit_chars: int | None = None) -> dict[str, float]:
    limit = [] if limit_chars is None else ["--limit", str(limit_chars)]
    arguments = ["autocomplete", str(file.resolve()), "--packs", str(packs.resolve()), *limit]
    return json.loads(run_command("eval", arguments).strip().splitlines()[-1])
