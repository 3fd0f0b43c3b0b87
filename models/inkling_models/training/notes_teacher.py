"""A published model becomes the teacher of notes-en: tuned on the notes, asked what it thinks of them, asked to write.

    python -m inkling_models.training.notes_teacher DATA EXAMPLES.npz TOKENIZER.json MODEL.gguf WORK
        --tune-until T --label-until T --write-until T

Times are seconds since the epoch: each part is over in time, and one that fails is said and left out. Leaves in
WORK: `text.*.npy`, the soft labels of EXAMPLES; `written.*`, what the teacher wrote, with soft labels of its own;
`samples.txt`, `teacher.json`, and a `.ready` file for each of the two. With `--all-examples` it is tuned on EXAMPLES,
the product's own field, while the rest of the text may still be on its way; labels and beginnings are of that file.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from ..data.examples import Examples, Rows, decode_tokens, draw, stream_rows
from ..data.tokenizer import load_tokenizer
from ..decoder.config import TrainConfig, load_config
from ..decoder.model import Decoder
from ..decoder.sampling import RowWriter, Style
from .held_bits import bits_a_character
from .loop import train
from .pretrained import load_pretrained
from .process_group import Place
from .soft_labels import SoftLabels, soft_labels
from .written_text import documents_as_examples, note_prompts, written_documents

SAMPLES = 100


def save_soft(work: Path, name: str, soft: SoftLabels) -> None:
    """WORK/NAME.ids.npy and NAME.probabilities.npy, then an empty NAME.ready."""
    np.save(work / f"{name}.ids.npy", soft.ids.cpu().numpy())
    np.save(work / f"{name}.probabilities.npy", soft.probabilities.cpu().numpy())
    (work / f"{name}.ready").touch()


def write_rows(
    writer: RowWriter, examples: Examples, newlines: np.ndarray, until: float, seed: int
) -> tuple[Examples, SoftLabels]:
    """As many documents as the time allows; soft labels are on the CPU. A batch that the time cuts counts too."""
    rng, seen = np.random.default_rng(seed), set()
    parts: list[Examples] = []
    ids, probabilities = [], []
    drawn = 0
    started = time.time()
    while time.time() < until - 1:
        prompts = note_prompts(examples, newlines, writer.rows, writer.length, rng)
        written = writer.write(torch.from_numpy(prompts).to(writer.keys.device), until)
        tokens = written.tokens.cpu().numpy().astype(np.int64)
        documents, places = documents_as_examples(tokens.astype(np.uint16).reshape(-1), written_documents(tokens, seen))
        where = torch.from_numpy(places).to(written.ids.device)
        parts.append(documents)
        ids.append(written.ids.flatten(0, 1)[where].cpu())
        probabilities.append(written.probabilities.flatten(0, 1)[where].cpu())
        drawn += tokens.size
        kept = sum(len(part.tokens) for part in parts)
        print(f"written: {drawn} tokens, {kept} kept, {drawn / (time.time() - started):.0f} a second", flush=True)
    return Examples.concatenate(parts), SoftLabels(torch.cat(ids), torch.cat(probabilities))


def make_writer(teacher: Decoder, rows: int, length: int, seed: int) -> RowWriter:
    """With as many rows as fit into memory."""
    while True:
        try:
            writer = RowWriter(teacher, rows, length, Style(), seed)
            print(f"writer of {rows} rows: {writer.tune()}", flush=True)
            return writer
        except torch.OutOfMemoryError:
            if rows <= 64:
                raise
            rows //= 2
        torch.cuda.empty_cache()


def attempt(name: str, part: Callable[[], None]) -> None:
    started = time.time()
    try:
        part()
    except Exception:
        print(f"{name} failed\n{traceback.format_exc()}", flush=True)
    print(f"{name}: {time.time() - started:.1f} s", flush=True)
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "examples", "tokenizer", "model", "work"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--config", type=Path, required=True)
    for stage in ("tune", "label", "write"):
        parser.add_argument(f"--{stage}-until", type=float, required=True)
    parser.add_argument("--all-examples", type=Path, help="awaited once the tuning is over; EXAMPLES when left out")
    parser.add_argument("--rows", type=int, default=4096)
    parser.add_argument("--length", type=int, default=384)
    parser.add_argument("--layers", type=int, help="only the first layers of the model, to try the chain")
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    place = Place()
    config = load_config(TrainConfig, args.config)
    tokenizer = load_tokenizer(args.tokenizer)
    fewer = {} if args.layers is None else {"layers": args.layers}
    teacher = load_pretrained(
        args.model, tokenizer.get_vocab_size(), dropout=config.model.dropout, context_tokens=config.row_tokens, **fewer
    ).to(place.device)
    config = dataclasses.replace(config, model=teacher.config)
    examples = Examples.load(args.examples)
    print(f"{len(examples)} examples, {len(examples.tokens)} tokens", flush=True)
    found: dict[str, object] = {}

    def source(rng: np.random.Generator) -> Rows:
        return stream_rows(examples, draw(examples, rng), config.row_tokens)

    def tune() -> None:
        train(config, source, args.work, False, place, until=args.tune_until, start=teacher, by_layer=True)

    def label() -> None:
        save_soft(args.work, "text", soft_labels(teacher, examples, config.row_tokens, until=args.label_until))

    def measure() -> None:
        found["bits"] = bits_a_character(teacher, args.data, tokenizer, config.row_tokens)
        print(json.dumps(found), flush=True)

    def write() -> None:
        strings = tokenizer.get_vocab()
        newlines = np.array([index for token, index in strings.items() if "Ċ" in token])
        writer = make_writer(teacher, args.rows, args.length, config.seed)
        documents, soft = write_rows(writer, examples, newlines, args.write_until, config.seed)
        found["written"] = {"documents": len(documents), "tokens": len(documents.tokens)}
        documents.save(args.work / "written.npz")
        save_soft(args.work, "written", soft)
        some = np.random.default_rng(1).permutation(len(documents))[:SAMPLES]
        texts = [
            decode_tokens(tokenizer, documents.tokens[documents.offsets[i] : documents.offsets[i + 1]]) for i in some
        ]
        (args.work / "samples.txt").write_text("\n\n=====\n\n".join(texts) + "\n", encoding="utf-8")

    attempt("tune", tune)
    teacher.eval()
    attempt("measure", measure)
    if args.all_examples is not None:
        while not args.all_examples.exists() and time.time() < args.label_until:
            time.sleep(0.2)
        examples = Examples.load(args.all_examples)
        print(f"{len(examples)} examples, {len(examples.tokens)} tokens to label", flush=True)
    attempt("label", label)
    attempt("write", write)
    (args.work / "teacher.json").write_text(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
