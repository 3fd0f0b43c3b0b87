"""A published language model learns to ask, and asks: questions about passages, for the reader to learn from.

    python -m inkling_models.training.question_writer DATA PASSAGES.jsonl.xz TOKENIZER.json MODEL.gguf OUT.jsonl
        --tune-until T --write-until T

Times are seconds since the epoch. Lines of OUT are {"passage": number of the line in PASSAGES, "question", "span": the
answer's characters [start, end) or null where the passage only seems to answer}.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import lzma
import multiprocessing
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..data.examples import Examples, Rows, draw, pack_rows
from ..data.reader_questions import ROW_TOKENS, TITLE, UNANSWERED, parse_row, prompts_of, teacher_rows
from ..data.reader_sets import training_questions
from ..data.special_tokens import EOS, RESERVED, SEP
from ..data.tokenizer import load_tokenizer
from ..decoder.config import TrainConfig, load_config
from ..decoder.model import Decoder
from ..decoder.sampling import RowWriter, Style
from .loop import train
from .pretrained import load_pretrained
from .process_group import Place

# A row holds a passage and two to four questions.
WRITTEN_TOKENS = 176
UNANSWERED_SHARE = 0.3
WRITTEN_MARKS = (EOS, SEP, TITLE, UNANSWERED)


class QuestionWriter(RowWriter):
    """Writes marks as well as text."""

    def draw(self, values: Tensor, ids: Tensor) -> Tensor:
        scaled = values / self.style.temperature
        shares = scaled.softmax(-1)
        before = shares.cumsum(-1) - shares
        marks = torch.tensor(WRITTEN_MARKS, device=ids.device)
        allowed = (before < self.style.nucleus) & ((ids >= len(RESERVED)) | torch.isin(ids, marks))
        noise = torch.rand(values.shape, device=values.device, generator=self.generator).clamp_min(1e-10)
        chosen = (scaled - (-noise.log()).log()).masked_fill(~allowed, float("-inf")).argmax(-1, keepdim=True)
        return ids.gather(-1, chosen)[:, 0]


def tune(teacher: Decoder, rows: Examples, config: TrainConfig, out: Path, place: Place, until: float) -> Decoder:
    config = dataclasses.replace(config, model=teacher.config)

    def source(rng: np.random.Generator) -> Rows:
        return pack_rows(rows, draw(rows, rng), config.row_tokens)

    return train(config, source, out, True, place, until=until, start=teacher, by_layer=place.device != "cpu")


def write_rows(
    teacher: Decoder, passages: list[list[int]], rows: int, until: float, seed: int
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """(numbers of passages, written rows [n, WRITTEN_TOKENS]) until the time is up; passages in a random order."""
    style = Style(temperature=0.8, nucleus=0.95, top=24)
    writer = QuestionWriter(teacher, rows, WRITTEN_TOKENS, style, seed)
    print(f"writer of {rows} rows: {writer.tune()}", flush=True)
    order = np.random.default_rng(seed).permutation(len(passages))
    for turn in range(1000):
        for start in range(0, len(order) - rows + 1, rows):
            began = time.time()
            chosen = order[start : start + rows]
            prompts = prompts_of([passages[i] for i in chosen], WRITTEN_TOKENS, UNANSWERED_SHARE, seed + turn + start)
            written = writer.write(torch.from_numpy(prompts).to(writer.keys.device))
            yield chosen, written.tokens.cpu().numpy().astype(np.int64)
            # A batch that would not be over in time is not begun.
            if time.time() + (time.time() - began) > until:
                return


_shared: dict[str, object] = {}


def _parse(work: tuple[int, np.ndarray]) -> list[str]:
    number, row = work
    tokenizer, texts = _shared["tokenizer"], _shared["texts"]
    return [
        json.dumps({"passage": int(number), "question": question, "span": span}, ensure_ascii=False)
        for question, span in parse_row(tokenizer, row, texts[number])  # type: ignore[arg-type,index]
    ]


def parse_all(tokenizer_path: Path, texts: list[str], written: list[tuple[np.ndarray, np.ndarray]]) -> list[str]:
    """Lines of OUT, on every core."""
    _shared.update(tokenizer=load_tokenizer(tokenizer_path), texts=texts)
    work = [(int(number), row) for numbers, rows in written for number, row in zip(numbers, rows, strict=True)]
    with multiprocessing.get_context("fork").Pool() as pool:
        return [line for lines in pool.imap_unordered(_parse, work, chunksize=256) for line in lines]


def read_texts(path: Path) -> list[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line in file]


def ask(
    teacher: Decoder, tokenizer_path: Path, texts: list[str], out: Path, rows: int, until: float, seed: int = 1
) -> None:
    tokenizer = load_tokenizer(tokenizer_path)
    passages = [encoded.ids for encoded in tokenizer.encode_batch_fast(texts, add_special_tokens=False)]
    written = list(write_rows(teacher, passages, min(rows, len(texts)), until, seed))
    lines = parse_all(tokenizer_path, texts, written)
    out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{out}: {len(lines)} questions of {sum(len(n) for n, _ in written)} rows", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "passages", "tokenizer", "model", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--tune-until", type=float, required=True)
    parser.add_argument("--write-until", type=float, required=True)
    parser.add_argument("--rows", type=int, default=8192)
    parser.add_argument("--layers", type=int, help="only the first layers of the model, to try the chain")
    args = parser.parse_args()
    place, config = Place(), load_config(TrainConfig, args.config)
    tokenizer = load_tokenizer(args.tokenizer)
    fewer = {} if args.layers is None else {"layers": args.layers}
    teacher = load_pretrained(args.model, tokenizer.get_vocab_size(), context_tokens=ROW_TOKENS * 2, **fewer)
    rows = teacher_rows(tokenizer, training_questions(args.data), config.seed)
    print(f"{len(rows)} rows, {len(rows.tokens)} tokens", flush=True)
    tuned = tune(teacher.to(place.device), rows, config, args.out.parent, place, args.tune_until)
    ask(tuned, args.tokenizer, read_texts(args.passages), args.out, args.rows, args.write_until)


if __name__ == "__main__":
    main()
