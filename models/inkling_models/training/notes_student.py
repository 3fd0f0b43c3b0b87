"""notes-en learns from what `notes_teacher` leaves in WORK, as soon as it is there.

    python -m inkling_models.training.notes_student DATA EXAMPLES.npz TOKENIZER.json WORK OUT
        --config configs/notes.json --wait-until T --until T [--start FILE.pt] [--salience ROWS.npz]

Compiles while it waits. Text and soft labels that are not there in time are done without: then the student learns
from the text alone. Times are seconds since the epoch. `--start` goes on from a checkpoint of the same vocabulary; ROWS
are of `prepare_salience`. OUT gets the last state, notes-en.pt, and the mean of the last, notes-en.mean.pt.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
import traceback
from pathlib import Path

import numpy as np
import torch

from ..data.examples import Examples, Rows, draw, stream_rows
from ..data.tokenizer import load_tokenizer
from ..decoder.checkpoint import load_checkpoint
from ..decoder.config import TrainConfig, load_config
from ..decoder.model import Decoder
from .held_bits import bits_a_character
from .loop import train, warm_up
from .process_group import Place
from .salience_term import SalienceTerm
from .soft_labels import TOP, SoftLabels

PARTS = ("text", "written")


def wait_for(work: Path, part: str, until: float) -> None:
    """Until the part is there, the teacher is done, or it is time to begin."""
    ready, done = work / f"{part}.ready", work / "teacher.done"
    while time.time() < until and not ready.exists() and not done.exists():
        time.sleep(0.2)


def read_soft(work: Path, name: str, examples: Examples) -> SoftLabels:
    """On the CPU. The token itself, where the teacher left nothing that can be read."""
    if (work / f"{name}.ready").exists():
        try:
            ids, probabilities = (np.load(work / f"{name}.{part}.npy") for part in ("ids", "probabilities"))
            return SoftLabels(torch.from_numpy(ids), torch.from_numpy(probabilities))
        except (OSError, ValueError):
            print(f"{name}: soft labels cannot be read\n{traceback.format_exc()}", flush=True)
    ids = torch.zeros(len(examples.tokens), TOP, dtype=torch.int16)
    ids[:, 0] = torch.from_numpy(examples.tokens.astype(np.int16))
    probabilities = torch.zeros(len(examples.tokens), TOP, dtype=torch.float16)
    probabilities[:, 0] = 1
    return SoftLabels(ids, probabilities)


def weigh_written(text: Examples, written: Examples, share: float) -> Examples:
    """`written` drawn so often that it is `share` of an epoch, at most once: what was invented is no second text."""
    mass = float((text.lengths * text.weight).sum())
    often = min(1.0, share / (1 - share) * mass / max(1, len(written.tokens)))
    return dataclasses.replace(written, weight=np.full(len(written), often, np.float32))


def gather(work: Path, text: Examples, device: str, until: float, share: float) -> tuple[Examples, SoftLabels]:
    """All examples and their soft labels on the device, each part taken as soon as it is there.

    `share`: of an epoch, at most, that is what the teacher wrote.
    """
    parts, ids, probabilities = [text], [], []
    for name in PARTS:
        wait_for(work, name, until)
        if name != PARTS[0]:
            if not (work / f"{name}.ready").exists():
                continue
            parts.append(weigh_written(text, Examples.load(work / f"{name}.npz"), share))
        soft = read_soft(work, name, parts[-1])
        ids.append(soft.ids.to(device))
        probabilities.append(soft.probabilities.to(device))
        mass = int((parts[-1].lengths * parts[-1].weight).sum())
        print(f"{name}: {len(parts[-1].tokens)} tokens, {mass} an epoch", flush=True)
    return Examples.concatenate(parts), SoftLabels(torch.cat(ids), torch.cat(probabilities))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "examples", "tokenizer", "work", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--wait-until", type=float, required=True)
    parser.add_argument("--until", type=float, required=True)
    parser.add_argument("--save-every", type=float, default=60.0)
    parser.add_argument("--mean-of", type=int, default=5)
    parser.add_argument("--written-share", type=float, default=0.35)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--salience", type=Path)
    parser.add_argument("--salience-weight", type=float, default=0.2)
    parser.add_argument("--salience-every", type=int, default=4)
    parser.add_argument("--salience-begin", type=float, default=0.3)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    config, place = load_config(TrainConfig, args.config), Place()
    tokenizer, text = load_tokenizer(args.tokenizer), Examples.load(args.examples)
    torch.manual_seed(config.seed)
    model = Decoder(config.model) if args.start is None else load_checkpoint(args.start)
    if model.config != config.model:
        raise SystemExit(f"{args.start} is of another shape than {args.config}")
    model = model.to(place.device)
    beside = None
    if args.salience is not None:
        how = (args.salience_weight, args.salience_every, args.salience_begin)
        beside = SalienceTerm(args.salience, config.model.hidden_size, place.device, *how)
    started = time.time()
    warm_up(model, config, place, TOP, beside)
    if place.device.startswith("cuda"):
        torch.cuda.empty_cache()
    print(f"warm after {time.time() - started:.0f} s", flush=True)
    examples, soft = gather(args.work, text, place.device, args.wait_until, args.written_share)

    def source(rng: np.random.Generator) -> Rows:
        return stream_rows(examples, draw(examples, rng), config.row_tokens)

    timing = {"until": args.until, "save_every": args.save_every, "mean_of": args.mean_of}
    train(config, source, args.out, False, place, soft, start=model, beside=beside, **timing)
    found: dict[str, object] = {}
    for name in (config.name, f"{config.name}.mean"):
        stored = load_checkpoint(args.out / f"{name}.pt", place.device)
        bits = {"float": bits_a_character(stored, args.data, tokenizer, config.row_tokens)}
        stored.set_quantized(True)
        bits["int8"] = bits_a_character(stored, args.data, tokenizer, config.row_tokens)
        found[name] = bits
    found["examples"] = {"all": len(examples.tokens), "text": len(text.tokens)}
    (args.out / "student.json").write_text(json.dumps(found) + "\n")
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
