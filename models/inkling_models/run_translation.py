"""The translation packs from prepared text to checkpoints on however many GPUs there are, a stage a call.

    python -m inkling_models.run_translation prepare PREP --data DATA
    python -m inkling_models.run_translation teacher PREP WORK --seconds 540
    python -m inkling_models.run_translation generate PREP WORK --seconds 300
    python -m inkling_models.run_translation students PREP WORK --seconds 540

For machines that are lent by the minute: every stage but `prepare`, which needs no GPU, is over after `--seconds`,
compilation included, and leaves a finished model or a fair sample of the text. What is there already is not made
again. WORK gets teacher.pt, distilled/ and a checkpoint a pair. `--tiny` takes the configs that the tests run.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import subprocess
import sys
import time
from pathlib import Path

import torch

from .config import TrainConfig, load_config, to_json
from .train_teacher import PAIRS

CONFIGS = Path(__file__).resolve().parents[1] / "configs"
# What torch.compile takes before a run's own clock starts, and the saving after it.
COMPILE_SECONDS = 75
LANGUAGES = ("de", "es", "fr")


def step(module: str, *arguments: object, gpus: list[int] | None = None) -> subprocess.Popen[bytes]:
    """Starts `python -m inkling_models.MODULE`, a process on each of `gpus`."""
    command = [sys.executable]
    environment = dict(os.environ)
    if gpus:
        environment["CUDA_VISIBLE_DEVICES"] = ",".join(map(str, gpus))
        if len(gpus) > 1:
            port = 29_500 + gpus[0]
            command += ["-m", "torch.distributed.run", f"--nproc_per_node={len(gpus)}", f"--master_port={port}"]
    command += ["-m", f"inkling_models.{module}", *map(str, arguments)]
    print("+", " ".join(command[1:]), flush=True)
    return subprocess.Popen(command, cwd=CONFIGS.parent, env=environment)


def finish(*running: subprocess.Popen[bytes]) -> None:
    """Waits for all. Exits when one failed."""
    if any([process.wait() for process in running]):
        raise SystemExit("a step failed")


def timed_config(name: str, work: Path, seconds: float, tiny: bool) -> Path:
    """WORK/NAME.json: the config with its run cut to `seconds`, compilation included."""
    config = load_config(TrainConfig, CONFIGS / f"{'tiny_' if tiny else ''}{name}.json")
    left = max(10.0, seconds - (0 if tiny else COMPILE_SECONDS))
    path = work / f"{name}.json"
    path.write_text(to_json(dataclasses.replace(config, max_seconds=min(left, 1e9 if not tiny else 20))))
    return path


def prepare(data: Path, prep: Path, sizes: list[object]) -> None:
    prep.mkdir(parents=True, exist_ok=True)
    languages = [language for language in LANGUAGES if (data / "parallel" / f"en-{language}").is_dir()]
    for language in languages:
        if not (prep / f"examples.en-{language}.tsv").exists():
            finish(step("prepare_translation", data, prep, "--language", language))
    for language in ("en", *languages):
        if not (prep / f"mono.{language}.txt").exists():
            finish(step("prepare_mono", data, prep, "--language", language))
    pairs = [f"en-{language}" for language in languages]
    missing = [name for name in ("teacher", *pairs) if not (prep / f"{name}.tokenizer.json").exists()]
    if missing:
        finish(step("train_tokenizers", data, prep, "--only", *missing, *sizes))


def students(prep: Path, work: Path, seconds: float, gpus: list[int], tiny: bool) -> None:
    """Pairs side by side while there is a GPU for each; those left over share all GPUs, one after another."""
    deadline = time.time() + seconds
    pairs = [pair for pair in PAIRS if (prep / f"examples.{pair}.tsv").exists() and not (work / f"{pair}.pt").exists()]
    side_by_side = len(pairs) - len(pairs) % max(1, len(gpus)) if len(gpus) > 1 else 0
    rounds = [pairs[at : at + len(gpus)] for at in range(0, side_by_side, max(1, len(gpus)))]
    rounds += [[pair] for pair in pairs[side_by_side:]]
    # A round of pairs side by side is one GPU a pair; one alone has all of them and needs that much less time.
    shares = [1.0 if len(some) == len(gpus) > 1 else 1.0 / max(1, len(gpus)) for some in rounds]
    for number, some in enumerate(rounds):
        mine = (deadline - time.time()) * shares[number] / sum(shares[number:])
        config = timed_config("translation", work, mine, tiny)
        running = []
        for index, pair in enumerate(some):
            used = gpus if len(some) == 1 else [gpus[index]]
            options = ("--pair", pair, "--config", config, "--until", time.time() + mine)
            running.append(step("train_translation", prep, work / "distilled", work, *options, gpus=used))
        finish(*running)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=["prepare", "teacher", "generate", "students"])
    parser.add_argument("prep", type=Path)
    parser.add_argument("work", type=Path, nargs="?")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--seconds", type=float, default=540)
    parser.add_argument("--tiny", action="store_true")
    args = parser.parse_args()
    prep = args.prep.resolve()
    if args.stage == "prepare":
        sizes: list[object] = ["--size", 512, "--teacher-size", 600, "--lines", 2000] if args.tiny else []
        prepare(args.data.resolve(), prep, sizes)
        return
    work = args.work.resolve()
    distilled, teacher = work / "distilled", work / "teacher.pt"
    distilled.mkdir(parents=True, exist_ok=True)
    gpus = list(range(torch.cuda.device_count()))
    end = time.time() + args.seconds
    directions = [way for pair in PAIRS if (prep / f"examples.{pair}.tsv").exists() for way in (pair, f"{pair[3:]}-en")]
    if args.stage == "teacher" and not teacher.exists():
        # Encoding what is to be translated keeps the processors busy while the GPUs train.
        sources = step("distil_translation", "sources", prep, distilled)
        config = timed_config("teacher", work, args.seconds, args.tiny)
        finish(step("train_teacher", prep, work, "--config", config, gpus=gpus), sources)
    elif args.stage == "generate":
        left = [way for way in directions if not (distilled / f"distil.{way}.tsv").exists()]
        options = ("--teacher", teacher, "--until", end, "--direction", *left)
        finish(step("distil_translation", "generate", prep, distilled, *options, gpus=gpus))
        finish(*(step("distil_translation", "collect", prep, distilled, "--direction", way) for way in left))
    elif args.stage == "students":
        students(prep, work, args.seconds, gpus, args.tiny)


if __name__ == "__main__":
    main()
