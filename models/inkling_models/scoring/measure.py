"""Measures released packs from end to end and leaves one result file each; what is there is not measured again.

    python -m inkling_models.scoring.measure DATA RESULTS --packs models/packs [--exact FOLDER] [--checkpoints FOLDER]
        [--gguf FILE.gguf] [--autocomplete-chars 60000] [--limit 200]

`--exact`: packs written with `pack --exact`, scored into RESULTS/fp32. `--checkpoints`: the translation packs' weights
before rounding, PACK_ID.pt, compared with the rounded ones greedily in PyTorch, which takes minutes where the engine's
beam takes an hour. `--gguf`: the notes-en weights for the race against wllama. `--limit` cuts every dev set, for a
quick look only.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ..data.languages import MEANING_PACK, NOTES_PACK, PAIRS, READER_PACK
from ..repository import MODELS, REPOSITORY

# A measurement: the file that it leaves, and the command that makes it.
Step = tuple[Path, list[str]]


def module(name: str, *arguments: object) -> list[str]:
    return [sys.executable, "-m", f"inkling_models.{name}", *map(str, arguments)]


def score_steps(data: Path, results: Path, packs: Path, limit: list[str], chars: list[str]) -> Iterator[Step]:
    dev = data / "dev"
    where = ["--packs", packs]
    if (packs / NOTES_PACK).is_dir():
        for file in sorted((dev / "autocomplete").glob("*.txt")):
            command = module("scoring.score_autocomplete", results, file, *where, *chars)
            yield results / f"autocomplete.{file.stem}.json", command
        for task in ("sentences", "titles", "compression"):
            command = module("scoring.score_summaries", dev / "summaries", results, *where, *limit, "--only", task)
            yield results / f"summaries.{task}.json", command
    for pair in PAIRS:
        if (packs / pair).is_dir():
            command = module("scoring.score_translation", pair, dev / "translate", results, *where, *limit)
            yield results / f"translation.{pair}.engine.json", command
            yield results / f"keeping.{pair}.json", module("scoring.score_keeping", pair, results, *where)


def meaning_steps(data: Path, results: Path, packs: Path, minilm: Path, limit: list[str]) -> Iterator[Step]:
    if (packs / MEANING_PACK).is_dir():
        where = ["--packs", packs, "--minilm", minilm]
        yield results / "meaning.scores.json", module("scoring.score_meaning", data, results, *where, *limit)


def reader_steps(data: Path, results: Path, packs: Path) -> Iterator[Step]:
    if (packs / READER_PACK).is_dir():
        out = results / "reader.scores.json"
        yield out, module("scoring.score_reader", data, out, "--packs", packs)


def greedy_steps(data: Path, results: Path, packs: Path, checkpoints: Path, limit: list[str]) -> Iterator[Step]:
    for pair in PAIRS:
        checkpoint = checkpoints / f"{pair}.pt"
        if not checkpoint.exists():
            continue
        for kind, ways in (("int8", ["--via", "int8"]), ("fp32", ["--via", "float", "--checkpoint", checkpoint])):
            files = (data / "dev" / "translate", results / kind, "--packs", packs)
            command = module("scoring.score_translation", pair, *files, *ways, *limit)
            yield results / kind / f"translation.{pair}.greedy.json", command


def bench_steps(results: Path, packs: Path, gguf: Path | None) -> Iterator[Step]:
    def bench(name: str, *arguments: object) -> list[str]:
        return ["npx", "tsx", str(REPOSITORY / "e2e" / "bench" / f"{name}.ts"), *map(str, arguments)]

    for folder in sorted(path for path in packs.iterdir() if (path / "manifest.json").exists()):
        out = results / f"webgpu.{folder.name}.json"
        yield out, bench("webgpuAgreement", folder, out)
    if gguf is not None:
        out = results / "decode.notes-en.json"
        yield out, bench("decodeVsWllama", packs / "notes-en", gguf, out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--exact", type=Path)
    parser.add_argument("--checkpoints", type=Path)
    parser.add_argument("--gguf", type=Path)
    parser.add_argument("--minilm", type=Path, help="what training.minilm wrote, to score meaning beside it")
    parser.add_argument("--autocomplete-chars", type=int)
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    # Steps run in other folders: every path is made absolute first.
    for name in ("data", "results", "packs", "exact", "checkpoints", "gguf", "minilm"):
        if getattr(arguments, name) is not None:
            setattr(arguments, name, getattr(arguments, name).resolve())
    limit = [] if arguments.limit is None else ["--limit", str(arguments.limit)]
    chars = [] if arguments.autocomplete_chars is None else ["--limit", str(arguments.autocomplete_chars)]
    steps = list(score_steps(arguments.data, arguments.results / "int8", arguments.packs, limit, chars))
    if arguments.minilm is not None:
        steps += meaning_steps(arguments.data, arguments.results / "int8", arguments.packs, arguments.minilm, limit)
    steps += reader_steps(arguments.data, arguments.results / "int8", arguments.packs)
    if arguments.exact is not None:
        steps += score_steps(arguments.data, arguments.results / "fp32", arguments.exact, limit, chars)
    if arguments.checkpoints is not None:
        steps += greedy_steps(arguments.data, arguments.results, arguments.packs, arguments.checkpoints, limit)
    arguments.results.mkdir(parents=True, exist_ok=True)
    steps += bench_steps(arguments.results, arguments.packs, arguments.gguf)
    for out, command in steps:
        if out.exists():
            continue
        print(f"--- {out.name}", flush=True)
        in_node = command[0] == "npx"
        if subprocess.run(command, cwd=REPOSITORY if in_node else MODELS, check=False).returncode:
            print(f"{out.name}: failed", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
