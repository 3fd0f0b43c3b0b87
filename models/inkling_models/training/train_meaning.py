"""Step 4 of the pack `meaning`: distils the vectors of all-MiniLM-L6-v2 into a student that reads five languages.

    python -m inkling_models.training.train_meaning CONFIG.json PREPARED TEACHER.npz OUT
        [--until EPOCH_SECONDS] [--start CHECKPOINT.pt]

PREPARED is what prepare_meaning wrote. OUT gets NAME.pt, every minute anew, last/N.pt, its last five states,
NAME.mean.pt, their mean (what is released), NAME.projection.npz (how the teacher's vectors are turned into targets)
and NAME.metrics.json.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..decoder.checkpoint import keep_state, load_checkpoint, save_checkpoint
from ..decoder.config import load_config
from ..decoder.embedding import embed
from ..decoder.model import Decoder, parameter_count
from .meaning_batches import Texts
from .meaning_config import MeaningConfig, learning_rate_share
from .meaning_feed import PLAIN, Feed
from .meaning_loss import distil_loss, pair_loss
from .meaning_material import build_material, evaluate, load_material

CHECKPOINT_SECONDS = 60.0
MEAN_OF = 5


class Student:
    """The model in training, compiled where that works."""

    def __init__(self, config: MeaningConfig, device: str, start: Decoder | None = None):
        torch.manual_seed(config.seed)
        self.config, self.device = config, device
        self.model = start or Decoder(config.model).to(device)
        self.distil = distil_loss
        self.saved = 0
        matrices = [p for p in self.model.parameters() if p.dim() == 2]
        vectors = [p for p in self.model.parameters() if p.dim() < 2]
        groups = [{"params": matrices, "weight_decay": config.weight_decay}, {"params": vectors, "weight_decay": 0.0}]
        betas = (0.9, config.beta2)
        fused = device == "cuda"
        self.optimizer = torch.optim.AdamW(groups, lr=config.learning_rate, betas=betas, fused=fused)

    def compile(self) -> None:
        """A layer at a time: four layers and every mode share a graph for each width."""
        torch._dynamo.config.cache_size_limit = 256
        torch._dynamo.config.accumulated_cache_size_limit = 1024
        for layer in self.model.layers:
            layer.compile(dynamic=False)
        self.distil = torch.compile(distil_loss, dynamic=False)

    def run_eagerly(self) -> None:
        torch._dynamo.reset()
        for layer in self.model.layers:
            layer._compiled_call_impl = None
        self.distil = distil_loss

    def loss(self, feed: Feed, kind: str) -> Tensor:
        config = self.config
        step = feed.step(kind)
        with torch.autocast("cuda", torch.bfloat16, enabled=self.device == "cuda"):
            vectors = torch.cat([embed(self.model, tokens, lengths) for tokens, lengths in step.rows])
        targets = feed.material.targets[step.target].float()
        loss = self.distil(vectors, targets, config.temperature, config.cosine_weight)
        for search in step.searches:
            goals = step.target[search.asked], step.target[search.candidates]
            asked, candidates = vectors[search.asked], vectors[search.candidates]
            loss = loss + search.weight * pair_loss(asked, candidates, *goals, config.temperature, search.wanted)
        return loss

    def warm_up(self, feed: Feed) -> None:
        """One step of each kind, so that every graph is compiled before the clock starts; eager if compiling fails."""
        try:
            for quantized in (True, False):
                self.model.set_quantized(quantized)
                self.loss(feed, PLAIN).backward()
        except Exception as error:
            if not self.config.compile:
                raise
            print(f"not compiled: {type(error).__name__}: {str(error)[:500]}", flush=True)
            self.run_eagerly()
        self.model.set_quantized(False)
        self.optimizer.zero_grad(set_to_none=True)

    def step(self, feed: Feed, kind: str, share: float) -> Tensor:
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.learning_rate * share
        loss = self.loss(feed, kind)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config.grad_clip)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return loss.detach()

    def save(self, out: Path) -> None:
        """Writes the model, unless it has come to nothing; a file that is there is whole."""
        if not all(bool(parameter.isfinite().all()) for parameter in self.model.parameters()):
            print("not finite: checkpoint not written", flush=True)
            return
        part = out / f"{self.config.name}.part"
        save_checkpoint(self.model, part, {"train": dataclasses.asdict(self.config)})
        part.replace(out / f"{self.config.name}.pt")
        self.saved += 1
        keep_state(out / f"{self.config.name}.pt", self.saved, MEAN_OF)


def fill_compile_cache(config: MeaningConfig, prepared: Path, device: str) -> None:
    """Compiles every graph once with targets made up, so that the run finds them in the compiler's cache."""
    texts = int(np.load(prepared / "teacher.npz")["lengths"].shape[0])
    targets = torch.nn.functional.normalize(torch.randn(texts, config.model.hidden_size, device=device), dim=1).half()
    rows = Texts.read(dict(np.load(prepared / "texts.npz")), device)
    feed, student = Feed(config, load_material(config, prepared, targets, rows)), Student(config, device)
    student.model.train()
    student.compile()
    student.warm_up(feed)


def train_meaning(
    config: MeaningConfig,
    prepared: Path,
    teacher: Path,
    out: Path,
    device: str,
    until: float | None = None,
    start: Path | None = None,
) -> Decoder:
    """The student in eval mode. `until`: seconds since the epoch at which the run must be over, if that is sooner.
    `start`: a checkpoint to go on from."""
    out.mkdir(parents=True, exist_ok=True)
    begun = load_checkpoint(start, device) if start else None
    material = build_material(config, prepared, teacher, out, device, begun)
    feed, student = Feed(config, material), Student(config, device, begun)
    if begun:
        print(json.dumps({"step": 0, **evaluate(begun, material)}), flush=True)
    model = student.model.train()
    compiling = time.time()
    if config.compile and device == "cuda":
        student.compile()
    student.warm_up(feed)
    started = saved = time.time()
    print(f"{parameter_count(model)} parameters, warm after {started - compiling:.1f} s", flush=True)
    max_seconds = min(config.max_seconds, until - started) if until else config.max_seconds
    history, step, progress = [], 0, 0.0
    while progress < 1:
        loss = student.step(feed, feed.kind(step), learning_rate_share(config, step, progress))
        step += 1
        if step % 10 == 0 or config.max_steps < 100:
            # Waits for the device, so that the clock counts steps that are done.
            value, now = loss.item(), time.time()
            progress = max(step / config.max_steps, (now - started) / max_seconds)
            if progress >= 1 - config.quantize_aware_share and not model.quantized:
                model.set_quantized(True)
            if now - saved > CHECKPOINT_SECONDS or progress >= 1:
                saved = now
                entry = {"step": step, "seconds": round(now - started, 1), "loss": round(value, 4)}
                entry |= {"quantized": model.quantized, **evaluate(model, material)}
                history.append(entry)
                print(json.dumps(entry), flush=True)
                student.save(out)
                metrics = {"config": dataclasses.asdict(config), "history": history}
                (out / f"{config.name}.metrics.json").write_text(json.dumps(metrics, indent=1) + "\n")
    return model.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config", type=Path)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("teacher", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--until", type=float)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--compile-only", action="store_true", help="fill the compiler's cache, train nothing")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    arguments = parser.parse_args()
    config = load_config(MeaningConfig, arguments.config)
    torch.set_float32_matmul_precision("high")
    if arguments.compile_only:
        fill_compile_cache(config, arguments.prepared, arguments.device)
    else:
        places = arguments.prepared, arguments.teacher, arguments.out
        train_meaning(config, *places, arguments.device, arguments.until, arguments.start)


if __name__ == "__main__":
    main()
