"""Step 4 for translation: the teacher rewrites the training text for the students.

    torchrun --nproc_per_node N -m inkling_models.distil_translation PREP OUT --teacher TEACHER.pt

For every sentence of the parallel text in each direction, of the English notes and prose towards each
language, and of the other languages' own text towards English, writes the teacher's greedy translation
to OUT/distil.XX-YY.RANK.tsv: kind ("parallel" or "mono"), weight, source, target. Students learn the
forward direction from all of it and the backward direction (back-translation) from the "mono" lines.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import regex

from .examples import decode_tokens, encode_texts
from .generate import translate_all
from .prepare_translation import DICTIONARY
from .special_tokens import SEP, language_id
from .tokenizer_train import load_tokenizer
from .train import Place, load_checkpoint
from .train_teacher import PAIRS, join_group, read_examples

MONO_WEIGHT = 0.6
MAX_SOURCE_TOKENS = 110
PLACEHOLDERS = regex.compile("[\ue000-\ue00f]")


def is_faithful(source: str, target: str) -> bool:
    """Every placeholder once on both sides, and a plausible length."""
    if not target or sorted(PLACEHOLDERS.findall(source)) != sorted(PLACEHOLDERS.findall(target)):
        return False
    return 0.4 < (len(source) + 10) / (len(target) + 10) < 2.2


def sources_of(prep: Path, direction: str) -> list[tuple[str, float, str]]:
    """(kind, weight, source) of everything to translate in `direction`, each source once."""
    pair = direction if direction.startswith("en") else "en-" + direction[:2]
    rows: dict[str, tuple[str, float, str]] = {}
    for name, weight, its_direction, source, _ in read_examples(prep / f"examples.{pair}.tsv"):
        if its_direction == direction and name != DICTIONARY:
            rows.setdefault(source, ("parallel", weight, source))
    mono = prep / f"mono.{direction[:2]}.txt"
    for line in mono.read_text(encoding="utf-8").splitlines():
        rows.setdefault(line, ("mono", MONO_WEIGHT, line))
    return list(rows.values())


def distil(prep: Path, out: Path, teacher: Path, direction: str, place: Place, batch_rows: int) -> None:
    tokenizer = load_tokenizer(prep / "teacher.tokenizer.json")
    model = load_checkpoint(teacher, place.device)
    rows = sources_of(prep, direction)[place.rank :: place.world]
    encoded = encode_texts(tokenizer, [source for _, _, source in rows])
    prompts = [[language_id(direction[-2:]), *ids[:MAX_SOURCE_TOKENS], SEP] for ids in encoded]
    targets = translate_all(model, prompts, batch_rows, report=f"{direction} {place.rank}")
    kept = 0
    with open(out / f"distil.{direction}.{place.rank}.tsv", "w", encoding="utf-8") as file:
        for (kind, weight, source), ids, tokens in zip(rows, encoded, targets, strict=True):
            target = " ".join(decode_tokens(tokenizer, tokens).split())
            if len(ids) <= MAX_SOURCE_TOKENS and is_faithful(source, target):
                file.write(f"{kind}\t{weight}\t{source}\t{target}\n")
                kept += 1
    print(f"{direction} {place.rank}: kept {kept} of {len(rows)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prep", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--batch-rows", type=int, default=4096)
    args = parser.parse_args()
    place = join_group()
    args.out.mkdir(parents=True, exist_ok=True)
    for pair in PAIRS:
        if (args.prep / f"examples.{pair}.tsv").exists():
            for direction in (pair, f"{pair[3:]}-en"):
                distil(args.prep, args.out, args.teacher, direction, place, args.batch_rows)


if __name__ == "__main__":
    main()
