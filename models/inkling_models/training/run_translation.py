"""The translation packs from prepared text to checkpoints on however many GPUs there are, a stage a call.

    python -m inkling_models.training.run_translation prepare PREP --data DATA
    python -m inkling_models.training.run_translation teacher PREP WORK --seconds 540
    python -m inkling_models.training.run_translation students PREP WORK --seconds 800 --generate-seconds 240

`prepare` and `teacher` take `--pretrained MODEL.gguf` for a teacher that starts from a published model.

For machines that are lent by the minute: every stage but `prepare`, which needs no GPU, is over after `--seconds`,
compilation included, and leaves finished models. What is there already is not made again. WORK gets teacher.pt, what
the teacher wrote in distilled/, and a checkpoint a pair. `--tiny` takes the configs that the tests run.
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

from ..data.languages import OTHER_LANGUAGES, directions_of
from ..decoder.config import TrainConfig, load_config, to_json
from ..repository import CONFIGS
from .translation import prepared_pairs

# What a run needs before its first step: reading and encoding the text, torch.compile; and at its end, to save.
START_SECONDS = 90
SAVE_SECONDS = 8
TEACHER_PRETRAINED = "teacher_pretrained"


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
    codes = [process.wait() for process in running]
    if any(codes):
        raise SystemExit("a step failed")


def config_path(name: str, tiny: bool) -> Path:
    return CONFIGS / f"{'tiny_' if tiny else ''}{name}.json"


def timed_config(name: str, work: Path, tiny: bool) -> Path:
    """WORK/NAME.json: the config with no limit but the one that `--until` sets."""
    config = load_config(TrainConfig, config_path(name, tiny))
    path = work / f"{name}.json"
    path.write_text(to_json(dataclasses.replace(config, max_seconds=20 if tiny else 1e9)))
    return path


def prepare(data: Path, prep: Path, sizes: list[object], pretrained: Path | None, tiny: bool) -> None:
    prep.mkdir(parents=True, exist_ok=True)
    languages = [language for language in OTHER_LANGUAGES if (data / "parallel" / f"en-{language}").is_dir()]
    for language in languages:
        if not (prep / f"examples.en-{language}.tsv").exists():
            finish(step("data.prepare_translation", data, prep, "--language", language))
    for language in ("en", *languages):
        if not (prep / f"mono.{language}.txt").exists():
            finish(step("data.prepare_mono", data, prep, "--language", language))
    pairs = [f"en-{language}" for language in languages]
    if pretrained and not (prep / "teacher.tokenizer.json").exists():
        size = load_config(TrainConfig, config_path(TEACHER_PRETRAINED, tiny)).model.vocab_size
        finish(step("training.pretrained", pretrained, prep / "teacher.tokenizer.json", "--size", size))
    missing = [name for name in ("teacher", *pairs) if not (prep / f"{name}.tokenizer.json").exists()]
    if missing:
        finish(step("data.vocabularies", data, prep, "--only", *missing, *sizes))


def generate(prep: Path, work: Path, directions: list[str], gpus: list[int], until: float) -> None:
    """The teacher's translations for the students of `directions`; a fair sample of them when time is short."""
    distilled = work / "distilled"
    missing = [way for way in directions if not (distilled / f"sources.{way}.npz").exists()]
    if missing:
        finish(step("training.distil_translation", "sources", prep, distilled, "--direction", *missing))
    options = ("--teacher", work / "teacher.pt", "--until", until, "--direction", *directions)
    finish(step("training.distil_translation", "generate", prep, distilled, *options, gpus=gpus))
    finish(*(step("training.distil_translation", "collect", prep, distilled, "--direction", way) for way in directions))


def unwritten(work: Path, pairs: list[str]) -> list[str]:
    """Directions of `pairs` in which the teacher has not written yet."""
    ways = [way for pair in pairs for way in directions_of(pair)]
    return [way for way in ways if not (work / "distilled" / f"distil.{way}.tsv").exists()]


Run = tuple[str, tuple[str, ...]]


def rounds_of(runs: list[Run], gpus: int) -> list[list[Run]]:
    """Runs side by side while there is a GPU for each; those left over have all GPUs, one after another."""
    side_by_side = len(runs) - len(runs) % gpus if gpus > 1 else 0
    return [runs[at : at + gpus] for at in range(0, side_by_side, max(1, gpus))] + [
        [run] for run in runs[side_by_side:]
    ]


def students(
    prep: Path, work: Path, seconds: float, generating: float, gpus: list[int], plain: list[str], tiny: bool
) -> None:
    """Generates in `generating` of the `seconds` and trains in the rest.

    A round is started while the GPUs still do what comes before it, so that they never wait for text and compiler.
    `plain`: pairs that are also trained on the human pairs alone, for the comparison in the report.
    """
    began = time.time()
    lead = 0.0 if tiny else START_SECONDS
    pairs = prepared_pairs(prep)[::-1]
    runs: list[Run] = [(pair, ()) for pair in pairs] + [(pair, ("--no-distil",)) for pair in plain]
    runs = [run for run in runs if not (work / f"{run[0]}{'-plain' if run[1] else ''}.pt").exists()]
    rounds = rounds_of(runs, len(gpus))
    to_write = [unwritten(work, [pair for pair, extra in some if not extra]) for some in rounds]
    written = began + (generating if any(to_write) else 0)
    # A round side by side is one GPU a run; a run alone has all of them and needs that much less time.
    shares = [1.0 if len(some) == len(gpus) > 1 else 1.0 / max(1, len(gpus)) for some in rounds]
    config = timed_config("translation", work, tiny)
    running, free = [], max(written, began + lead)
    for number, some in enumerate(rounds):
        if to_write[number]:
            share = len(to_write[number]) / sum(map(len, to_write[number:]))
            generate(prep, work, to_write[number], gpus, time.time() + (written - time.time()) * share)
        time.sleep(max(0.0, free - lead - time.time()))
        free += (began + seconds - free) * shares[number] / sum(shares[number:])
        for index, (pair, extra) in enumerate(some):
            used = gpus if len(some) == 1 else [gpus[index]]
            options = ("--pair", pair, "--config", config, "--until", free - SAVE_SECONDS, *extra)
            running.append(step("training.train_translation", prep, work / "distilled", work, *options, gpus=used))
        if tiny or not gpus:
            finish(*running)
    finish(*running)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=["prepare", "teacher", "students"])
    parser.add_argument("prep", type=Path)
    parser.add_argument("work", type=Path, nargs="?")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--seconds", type=float, default=540)
    parser.add_argument("--generate-seconds", type=float, default=240, help="of these, for the teacher's writing")
    parser.add_argument("--plain", nargs="*", default=[], help="pairs to train without the teacher as well")
    parser.add_argument("--pretrained", type=Path, help="prepare, teacher: a GGUF file that the teacher starts from")
    parser.add_argument("--tiny", action="store_true")
    args = parser.parse_args()
    prep = args.prep.resolve()
    pretrained = args.pretrained.resolve() if args.pretrained else None
    if args.stage == "prepare":
        sizes: list[object] = ["--size", 512, "--teacher-size", 600, "--lines", 2000] if args.tiny else []
        prepare(args.data.resolve(), prep, sizes, pretrained, args.tiny)
        return
    work = args.work.resolve()
    (work / "distilled").mkdir(parents=True, exist_ok=True)
    gpus = list(range(torch.cuda.device_count()))
    if args.stage == "students":
        students(prep, work, args.seconds, args.generate_seconds, gpus, args.plain, args.tiny)
    elif not (work / "teacher.pt").exists():
        until = time.time() + args.seconds - SAVE_SECONDS
        name = TEACHER_PRETRAINED if pretrained else "teacher"
        options: tuple[object, ...] = ("--config", timed_config(name, work, args.tiny), "--until", until)
        if pretrained:
            options += ("--pretrained", pretrained)
        # Encoding what is to be translated keeps the processors busy while the GPUs train.
        running = step("training.train_teacher", prep, work, *options, gpus=gpus)
        finish(running, step("training.distil_translation", "sources", prep, work / "distilled"))


if __name__ == "__main__":
    main()
