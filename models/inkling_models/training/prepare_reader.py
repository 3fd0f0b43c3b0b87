"""What the pack `reader` learns from: people's questions, those that a teacher asked, and both across languages.

    python -m inkling_models.training.prepare_reader DATA PASSAGES.jsonl.xz QUESTIONS.jsonl TOKENIZER.json PACKS OUT.npz
        [--until T] [--across N]

TOKENIZER is that of the pack `meaning`; the packs that translate, in PACKS, put questions into the other languages. A
translated question is asked of its English passage, and of the same lines in the other language where the answer is
found there, as it is or translated. `--until`: seconds since the epoch after which nothing more is translated.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ..data.languages import OTHER_LANGUAGES
from ..data.reader_rows import Item, build_rows, group_of
from ..data.reader_sets import Asked, training_questions
from ..data.reader_text import Span, small
from ..data.tokenizer import load_tokenizer
from ..decoder.translate import translate_lines
from ..packing.restore import restore_pack

BATCH_ROWS = 4096
# Of a language's questions, those about passages that are there in it too.
PARALLEL_SHARE = 0.5
LEADING = re.compile(
    r"^(?:the|a|an|der|die|das|dem|den|ein|eine|einen|el|la|los|las|un|una|le|les|une|o|os|as|um|uma)\s+"
)


def own_items(questions: list[Asked]) -> tuple[list[str], list[Item]]:
    """Passages in the order of their articles, and the questions of each."""
    places: dict[str, int] = {}
    items = []
    for asked in questions:
        place = places.setdefault(asked.passage, len(places))
        span = asked.answers[0] if asked.answers else None
        items.append(Item(asked.question, place, span, group_of(asked.source), asked.held))
    return list(places), items


def place_in(text: str, answers: list[str]) -> Span | None:
    """Where the first of the answers that `text` holds once, as whole words, stands."""
    for answer in answers:
        bare = LEADING.sub("", small(answer).strip(" .?!"))
        found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", small(text))] if bare else []
        if len(found) == 1:
            return found[0]
    return None


class Translator:
    def __init__(self, packs: Path, language: str, device: str, until: float):
        folder = packs / f"en-{language}"
        manifest = json.loads((folder / "manifest.json").read_text())
        self.model = restore_pack(folder).to(device)
        self.tokenizer = load_tokenizer(folder / manifest["tokenizer"]["path"])
        self.direction, self.until = f"en-{language}", until

    def lines(self, lines: list[str]) -> dict[str, str]:
        different = list(dict.fromkeys(lines))
        with torch.no_grad():
            outputs = translate_lines(self.model, self.tokenizer, different, self.direction, BATCH_ROWS, self.until)
        return {line: output for line, output in zip(different, outputs, strict=True) if output}


def across_items(
    rows: list[dict[str, Any]],
    passages: list[str],
    items: list[Item],
    packs: Path,
    count: int,
    device: str,
    until: float,
    rng: random.Random,
) -> list[Item]:
    """`count` questions a language, asked in it. `passages` is added to: the other language's, next to each other.

    `rows`: the lines of PASSAGES; the passages of these stand at the end of `passages`, in their order.
    """
    base = len(passages) - len(rows)
    trained = [item for item in items if not item.held]
    by_language: dict[str, list[Item]] = defaultdict(list)
    for item in trained:
        if item.passage >= base and "language" in rows[item.passage - base]:
            by_language[rows[item.passage - base]["language"]].append(item)
    found = []
    began = time.time()
    for number, language in enumerate(OTHER_LANGUAGES):
        own = by_language[language]
        parallel = rng.sample(own, min(len(own), int(count * PARALLEL_SHARE)))
        chosen = parallel + rng.sample(trained, min(len(trained), count - len(parallel)))
        # Each language has its share of the time.
        over = began + (until - began) * (number + 1) / len(OTHER_LANGUAGES)
        translator = Translator(packs, language, device, over)
        answers = {item: passages[item.passage][slice(*item.span)] for item in parallel if item.span is not None}
        translated = translator.lines([item.question for item in chosen] + list(answers.values()))
        placed: dict[int, int] = {}
        before = len(found)
        for index, item in enumerate(chosen):
            question = translated.get(item.question)
            if question:
                found.append(Item(question, item.passage, item.span, "across"))
            answer = answers.get(item) if index < len(parallel) else None
            if answer is None:
                continue
            other = rows[item.passage - base]["other"]
            span = place_in(other, [answer, translated.get(answer, "")])
            if span is None:
                continue
            if item.passage not in placed:
                placed[item.passage] = len(passages)
                passages.append(other)
            asked = [item.question] if rng.random() < 0.4 else []
            for text in [*asked, *([question] if question else [])]:
                found.append(Item(text, placed[item.passage], span, "across"))
        print(f"{language}: {len(found) - before} questions, {len(placed)} passages", flush=True)
    return found


def prepare(
    questions: list[Asked],
    passages_path: Path,
    asked_path: Path,
    tokenizer_path: Path,
    packs: Path,
    out: Path,
    count: int,
    device: str,
    until: float,
    seed: int = 1,
) -> None:
    """Writes OUT; `count` and `until`: see `across_items`."""
    began = time.time()
    passages, items = own_items(questions)
    with lzma.open(passages_path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    base = len(passages)
    passages += [row["text"] for row in rows]
    for line in asked_path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        span = tuple(entry["span"]) if entry["span"] else None
        items.append(Item(entry["question"], base + entry["passage"], span, "asked"))
    print(f"{len(items)} questions, {len(passages)} passages, {time.time() - began:.0f} s", flush=True)
    items += across_items(rows, passages, items, packs, count, device, until, random.Random(seed))
    print(f"translated after {time.time() - began:.0f} s", flush=True)
    arrays = build_rows(load_tokenizer(tokenizer_path), passages, items)
    np.savez(out, **arrays)
    print(f"{out}: {len(arrays['passage'])} questions, {time.time() - began:.0f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "passages", "questions", "tokenizer", "packs", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--until", type=float)
    parser.add_argument("--across", type=int, default=80_000)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    prepare(
        list(training_questions(args.data)),
        args.passages,
        args.questions,
        args.tokenizer,
        args.packs,
        args.out,
        args.across,
        args.device,
        args.until or time.time() + 86_400,
    )


if __name__ == "__main__":
    main()
