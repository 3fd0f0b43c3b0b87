"""Checkpoints: {"config": the shape, "model": the weights in half precision}."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import torch

from .config import ModelConfig
from .model import Decoder


def save_checkpoint(model: Decoder, path: Path, extra: dict | None = None) -> None:
    """Half precision: 9.7 MB for a student. fp16, not bf16: its 11 bits survive int8 rounding.

    The file is whole at every moment: a run that is cut leaves its last one.
    """
    state = {name: value.detach().half().cpu() for name, value in model.state_dict().items()}
    unfinished = path.with_suffix(".part")
    torch.save({"config": dataclasses.asdict(model.config), "model": state, **(extra or {})}, unfinished)
    unfinished.replace(path)


def mean_checkpoint(paths: list[Path], out: Path) -> None:
    """The mean of the weights in `paths`, which lie along one run: calmer than its last step."""
    models = [load_checkpoint(path) for path in paths]
    states = [model.state_dict() for model in models]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    models[0].load_state_dict(mean)
    save_checkpoint(models[0], out)


def keep_state(newest: Path, number: int, of: int) -> None:
    """Copies NAME.pt to last/NUMBER.pt beside it, forgets the copy `of` before, and writes NAME.mean.pt."""
    last = newest.parent / "last"
    last.mkdir(exist_ok=True)
    shutil.copyfile(newest, last / f"{number}.pt")
    (last / f"{number - of}.pt").unlink(missing_ok=True)
    kept = [last / f"{index}.pt" for index in range(max(1, number - of + 1), number + 1)]
    mean_checkpoint(kept, newest.with_suffix(".mean.pt"))


def load_checkpoint(path: Path, device: str = "cpu") -> Decoder:
    """The model in float32, ready to run."""
    stored = torch.load(path, map_location=device, weights_only=True)
    model = Decoder(ModelConfig(**stored["config"])).to(device)
    model.load_state_dict({name: value.float() for name, value in stored["model"].items()})
    return model.eval()
