"""Keystrokes saved on held-out text, by the app's own rule: `npm run eval -- autocomplete`.

python -m inkling_models.scoring.score_autocomplete RESULTS FILE.txt ... --packs models/packs [--limit CHARS]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from .engine import eval_autocomplete
from .results import write_result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    for file in arguments.files:
        found = eval_autocomplete(file, arguments.packs, arguments.limit)
        # Times depend on the machine of the day; BENCHMARKS has those.
        kept = {key: found[key] for key in ("characters", "keystrokes", "savings", "shown", "accepted", "acceptRate")}
        write_result(arguments.results, "autocomplete", file.stem, kept)
        print(file.stem, found, flush=True)


if __name__ == "__main__":
    main()
