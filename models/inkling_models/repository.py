"""Where things lie in the repository, and how its TypeScript is run: the engine's own code computes what ships."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
MODELS = REPOSITORY / "models"
CONFIGS = MODELS / "configs"
SCRIPTS = Path("src", "cli", "judge")


class NodeError(RuntimeError):
    """A command of Node failed; the message is its last line on stderr."""


def run_node(command: Sequence[str], text: str = "") -> str:
    """stdout of `command` (npm or npx), run in the repository's root and fed `text`. Raises NodeError."""
    done = subprocess.run(command, cwd=REPOSITORY, input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no message"]
        raise NodeError(f"{' '.join(command)}: {lines[-1]}")
    return done.stdout


def run_script(name: str, *arguments: object, text: str = "") -> str:
    """stdout of src/cli/judge/NAME.ts. Raises NodeError."""
    return run_node(["npx", "tsx", str(SCRIPTS / f"{name}.ts"), *map(str, arguments)], text)
