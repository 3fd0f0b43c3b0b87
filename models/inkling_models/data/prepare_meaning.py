"""Step 3 of the pack `meaning`: its text to token rows, those of the student and those of the teacher.

    python -m inkling_models.data.prepare_meaning CORPUS TOKENIZER.json TEACHER_TOKENIZER.json TYPOS.tsv.xz OUT

CORPUS is what meaning_corpus wrote, or a part of its files. OUT gets teacher.npz (texts of the teacher: `flat` int16
tokens laid end to end, `lengths`), texts.npz (what the student reads, in the same form, with `target`, the teacher text
whose vector is wanted, and `group`, an index of GROUPS), pairs.npz (indices of student texts that belong together:
question, sentence, passage; and whether that is known or guessed) and beside.npz (an answering sentence and one that
stands beside it). Besides the sentences themselves the student reads passages, names, key words, roughened sentences
and translations of these.
"""

from __future__ import annotations

import argparse
import dataclasses
import lzma
import multiprocessing
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .meaning_corpus import SAME
from .meaning_expander import Expander, Rows
from .meaning_text import as_read
from .special_tokens import BOS

MAX_TOKENS = 128
LINES_PER_TASK = 10_000


def read_misspellings(path: Path) -> dict[str, list[str]]:
    """Right word in lower case -> how it is misspelt."""
    wrong: dict[str, list[str]] = defaultdict(list)
    for line in lzma.decompress(path.read_bytes()).decode().splitlines():
        misspelt, right = line.split("\t")[:2]
        for word in right.split("|"):
            wrong[word.lower()].append(misspelt.lower())
    return dict(wrong)


def read_tasks(corpus: Path, limit: int | None = None) -> Iterator[tuple[str, list[str]]]:
    """(kind of file, lines) of every task. Tasks are cut between documents where there are any."""
    for path in sorted(corpus.glob("**/*.tsv.xz")):
        kind = path.name.split(".")[0]
        if kind not in ("text", "words", "pairs"):
            continue
        lines = lzma.decompress(path.read_bytes()).decode().split("\n")[:-1][:limit]
        start = 0
        while start < len(lines):
            end = min(start + LINES_PER_TASK, len(lines))
            while end < len(lines) and lines[end].startswith(f"{SAME}\t"):
                end += 1
            yield kind, lines[start:end]
            start = end


Tokens = tuple[NDArray[np.int16], NDArray[np.int16]]


def flatten(rows: list[list[int]]) -> Tokens:
    """Tokens laid end to end, and how many each row has."""
    flat = np.fromiter((token for row in rows for token in row), np.int16)
    return flat, np.fromiter(map(len, rows), np.int16)


@dataclasses.dataclass(frozen=True)
class Encoders:
    student: Path
    teacher: Path
    typos: Path
    seed: int


_loaded: tuple[Tokenizer, Tokenizer, dict[str, list[str]]] | None = None


def load_encoders(encoders: Encoders) -> None:
    """Once a process."""
    global _loaded
    student = Tokenizer.from_file(str(encoders.student))
    _loaded = student, Tokenizer.from_file(str(encoders.teacher)), read_misspellings(encoders.typos)


def expand(task: tuple[int, tuple[str, list[str]]], seed: int) -> tuple[Tokens, Tokens, Rows]:
    assert _loaded is not None
    student, teacher, misspellings = _loaded
    number, (kind, lines) = task
    expander = Expander(misspellings, seed * 1_000_003 + number)
    rows: Rows = getattr(expander, kind)(lines)
    taught = [encoding.ids for encoding in teacher.encode_batch(rows.teacher)]
    read = [[BOS, *encoding.ids[: MAX_TOKENS - 1]] for encoding in student.encode_batch([*map(as_read, rows.texts)])]
    rows.teacher, rows.texts = [], []
    return flatten(taught), flatten(read), rows


def prepare(corpus: Path, encoders: Encoders, out: Path, processes: int, limit: int | None = None) -> dict[str, int]:
    """Writes teacher.npz, texts.npz and pairs.npz; how many of each there are."""
    taught: list[Tokens] = []
    read: list[Tokens] = []
    targets, groups, pairs, beside = [], [], [], []
    teachers = texts = 0
    # Threads of the tokenizer's own would fight those processes for the processor.
    with multiprocessing.get_context("spawn").Pool(processes, load_encoders, (encoders,)) as pool:
        tasks = enumerate(read_tasks(corpus, limit))
        for teacher_tokens, text_tokens, rows in pool.imap(partial(expand, seed=encoders.seed), tasks):
            taught.append(teacher_tokens)
            read.append(text_tokens)
            targets.append(np.array(rows.targets, np.int32) + teachers)
            groups.append(np.array(rows.groups, np.uint8))
            pairs.append(np.array(rows.pairs, np.int32).reshape(-1, 4) + np.array([texts, texts, texts, 0]))
            beside.append(np.array(rows.beside, np.int32).reshape(-1, 2) + texts)
            teachers += len(teacher_tokens[1])
            texts += len(text_tokens[1])
    out.mkdir(parents=True, exist_ok=True)
    save(out / "teacher.npz", flat=join(taught, 0), lengths=join(taught, 1))
    together = {"target": np.concatenate(targets), "group": np.concatenate(groups)}
    save(out / "texts.npz", flat=join(read, 0), lengths=join(read, 1), **together)
    save(out / "pairs.npz", pairs=np.concatenate(pairs).astype(np.int32))
    save(out / "beside.npz", beside=np.concatenate(beside).astype(np.int32))
    return {"teacher": teachers, "texts": texts, "pairs": sum(map(len, pairs))}


def join(parts: list[Tokens], field: int) -> NDArray[np.int16]:
    return np.concatenate([part[field] for part in parts])


def save(path: Path, **arrays: NDArray[np.generic]) -> None:
    """A file that is there is whole."""
    part = path.with_suffix(".part.npz")
    np.savez(part, **arrays)
    part.replace(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("teacher_tokenizer", type=Path)
    parser.add_argument("typos", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--processes", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--limit", type=int, help="lines of each file, to try the step out")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    encoders = Encoders(arguments.tokenizer, arguments.teacher_tokenizer, arguments.typos, arguments.seed)
    counts = prepare(arguments.corpus, encoders, arguments.out, arguments.processes, arguments.limit)
    print(f"seed {arguments.seed}: {counts}")


if __name__ == "__main__":
    main()
