"""Step 4 for translation: the teacher rewrites the training text for the students, in three parts.

    python -m inkling_models.training.distil_translation sources PREP OUT
    torchrun --nproc_per_node N -m inkling_models.training.distil_translation generate PREP OUT --teacher TEACHER.pt
    python -m inkling_models.training.distil_translation collect PREP OUT --direction en-de

`sources` encodes what is to be translated: the parallel text in each direction, English notes and prose
towards each language, the other languages' own text towards English. `generate` writes the teacher's
greedy tokens, a file for each direction and process. `collect` decodes them, leaves out what is not
faithful, and writes OUT/distil.XX-YY.tsv: kind ("parallel" or "mono"), weight, source, target. Students
learn the forward direction from all of it and the backward direction from the "mono" lines.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import time
from functools import partial
from pathlib import Path

import numpy as np
import regex
from tokenizers import Tokenizer

from ..data.example_files import DICTIONARY, read_examples
from ..data.examples import Examples, decode_tokens, encode_texts
from ..data.languages import directions_of, pair_of, source_of, target_of
from ..data.special_tokens import SEP, language_id
from ..decoder.checkpoint import load_checkpoint
from ..decoder.generate import translate_all
from .process_group import join_group, leave_group
from .translation import prepared_pairs

MONO_WEIGHT = 0.6
MONO_LINES = 500_000
MAX_SOURCE_TOKENS = 110
CHUNK = 20_000
PLACEHOLDERS = regex.compile("[\ue000-\ue00f]")
Row = tuple[str, float, str]


def sources_of(prep: Path, direction: str) -> list[Row]:
    """(kind, weight, source) of everything to translate in `direction`, each source once."""
    pair = pair_of(direction)
    rows: dict[str, Row] = {}
    rng = random.Random(1)
    for name, weight, its_direction, source, _ in read_examples(prep / f"examples.{pair}.tsv"):
        # A source of weight 0.4 has two in five of its sentences rewritten, at full weight.
        if its_direction == direction and name != DICTIONARY and rng.random() < weight:
            rows.setdefault(source, ("parallel", max(1.0, weight), source))
    mono = prep / f"mono.{source_of(direction)}.txt"
    lines = mono.read_text(encoding="utf-8").splitlines()
    rng.shuffle(lines)
    for line in lines[: MONO_LINES if source_of(direction) == "en" else MONO_LINES // 6]:
        rows.setdefault(line, ("mono", MONO_WEIGHT, line))
    return list(rows.values())


def encode_sources(rows: list[Row], tokenizer_path: Path, target: str) -> tuple[list[Row], Examples]:
    tokenizer = Tokenizer.from_file(str(tokenizer_path))
    kept = [
        (row, [language_id(target), *ids, SEP])
        for row, ids in zip(rows, encode_texts(tokenizer, [row[2] for row in rows]), strict=True)
        if len(ids) <= MAX_SOURCE_TOKENS
    ]
    return [row for row, _ in kept], Examples.build([(ids, []) for _, ids in kept], [1.0] * len(kept))


def write_sources(prep: Path, out: Path, direction: str) -> int:
    """OUT/sources.XX-YY.tsv and .npz, line for line; the number of sentences."""
    rows = sources_of(prep, direction)
    encode = partial(encode_sources, tokenizer_path=prep / "teacher.tokenizer.json", target=target_of(direction))
    with multiprocessing.get_context("fork").Pool() as pool:
        parts = pool.map(encode, [rows[at : at + CHUNK] for at in range(0, len(rows), CHUNK)], chunksize=1)
    with (out / f"sources.{direction}.tsv").open("w", encoding="utf-8") as file:
        file.writelines(f"{kind}\t{weight}\t{source}\n" for kept, _ in parts for kind, weight, source in kept)
    Examples.concatenate([examples for _, examples in parts]).save(out / f"sources.{direction}.npz")
    return sum(len(kept) for kept, _ in parts)


def generate(out: Path, teacher: Path, directions: list[str], batch_rows: int, until: float | None) -> None:
    """OUT/raw.XX-YY.RANK.npz: this process's share of the teacher's tokens, every WORLDth sentence.

    `until`: when all of it must be over, in seconds since the epoch; each direction gets what is left of it by its
    share of the tokens that are left, and what is not reached stays empty.
    """
    place = join_group()
    model = load_checkpoint(teacher, place.device)
    sources = {direction: Examples.load(out / f"sources.{direction}.npz") for direction in directions}
    left = sum(len(examples.tokens) for examples in sources.values())
    for direction, examples in sources.items():
        share = len(examples.tokens) / left
        left -= len(examples.tokens)
        end = None if until is None else time.time() + (until - time.time()) * share
        mine = range(place.rank, len(examples), place.world)
        offsets = examples.offsets
        prompts = [examples.tokens[offsets[index] : offsets[index + 1]] for index in mine]
        targets = translate_all(model, prompts, batch_rows, f"{direction} {place.rank}", end)
        ends = np.concatenate([[0], np.cumsum([len(target) for target in targets])])
        partial_path = out / f"partial.{direction}.{place.rank}.npz"
        np.savez(partial_path, tokens=np.concatenate(targets), ends=ends, world=place.world)
        partial_path.rename(out / f"raw.{direction}.{place.rank}.npz")
    leave_group(place)


def is_faithful(source: str, target: str) -> bool:
    """Every placeholder once on both sides, and a plausible length."""
    if not target or sorted(PLACEHOLDERS.findall(source)) != sorted(PLACEHOLDERS.findall(target)):
        return False
    return 0.4 < (len(source) + 10) / (len(target) + 10) < 2.2


def decode_faithful(work: tuple[list[str], list[np.ndarray]], tokenizer_path: Path) -> list[str]:
    """TSV lines with their translation, those that are faithful."""
    tokenizer = Tokenizer.from_file(str(tokenizer_path))
    lines = []
    for line, tokens in zip(*work, strict=True):
        target = " ".join(decode_tokens(tokenizer, tokens.tolist()).split())
        if is_faithful(line.split("\t")[2], target):
            lines.append(f"{line}\t{target}\n")
    return lines


def collect(prep: Path, out: Path, direction: str) -> int:
    """OUT/distil.XX-YY.tsv from the sources and the raw tokens; the number of lines kept."""
    lines = (out / f"sources.{direction}.tsv").read_text(encoding="utf-8").split("\n")[:-1]
    targets: list[np.ndarray] = [np.empty(0, np.uint16)] * len(lines)
    world = int(np.load(out / f"raw.{direction}.0.npz")["world"])
    for rank in range(world):
        stored = np.load(out / f"raw.{direction}.{rank}.npz")
        tokens, ends = stored["tokens"], stored["ends"]
        targets[rank::world] = [tokens[ends[i] : ends[i + 1]] for i in range(len(ends) - 1)]
    decode = partial(decode_faithful, tokenizer_path=prep / "teacher.tokenizer.json")
    work = [(lines[at : at + CHUNK], targets[at : at + CHUNK]) for at in range(0, len(lines), CHUNK)]
    with multiprocessing.get_context("fork").Pool(min(len(work), os.cpu_count() or 1)) as pool:
        kept = [line for some in pool.map(decode, work, chunksize=1) for line in some]
    (out / f"distil.{direction}.tsv").write_text("".join(kept), encoding="utf-8")
    return len(kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=["sources", "generate", "collect"])
    parser.add_argument("prep", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--direction", nargs="+")
    parser.add_argument("--batch-rows", type=int, default=4096)
    parser.add_argument("--until", type=float, help="generate: be over by then, in seconds since the epoch")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    directions = args.direction or [way for pair in prepared_pairs(args.prep) for way in directions_of(pair)]
    if args.part == "generate":
        generate(args.out, args.teacher, directions, args.batch_rows, args.until)
        return
    for direction in directions:
        count = (write_sources if args.part == "sources" else collect)(args.prep, args.out, direction)
        print(f"{args.part} {direction}: {count}", flush=True)


if __name__ == "__main__":
    main()
