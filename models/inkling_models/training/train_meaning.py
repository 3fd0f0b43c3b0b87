"""Step 4 of the pack `meaning`: distils the vectors of all-MiniLM-L6-v2 into a student that reads five languages.

    python -m inkling_models.training.train_meaning CONFIG.json PREPARED TEACHER.npz OUT [--until EPOCH_SECONDS]

PREPARED is what prepare_meaning wrote. OUT gets NAME.pt, every minute anew, NAME.projection.npz (how the teacher's
vectors are turned into targets) and NAME.metrics.json.
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

from ..data.prepare_meaning import GROUPS
from ..decoder.config import load_config
from ..decoder.embedding import embed
from ..decoder.model import Decoder, parameter_count
from .loop import save_checkpoint
from .meaning_batches import batches
from .meaning_config import MeaningConfig, learning_rate_share
from .meaning_loss import distil_loss, pair_loss
from .meaning_material import Material, build_material, evaluate, load_material

CHECKPOINT_SECONDS = 60.0
GROUP_WEIGHTS = {
    "sentence": 1.0,
    "rough": 0.7,
    "keywords": 0.8,
    "passage": 1.0,
    "question": 3.0,
    "words": 0.4,
    "translation": 1.0,
    "translated_keywords": 0.7,
}


class Feed:
    """Endless steps: rows of every width and the indices of their targets, with pairs among them at times."""

    def __init__(self, config: MeaningConfig, material: Material):
        self.config, self.material, self.texts = config, material, material.texts
        device = self.texts.flat.device
        weights = torch.tensor([GROUP_WEIGHTS[name] for name in GROUPS], device=device)
        trained = self.texts.target % config.held_every != 0
        self.streams = []
        low = 0
        for number, (width, rows) in enumerate(zip(config.widths, config.rows, strict=True)):
            # What is longer than the widest row is cut there.
            high = width if width != config.widths[-1] else 10**9
            inside = trained & (self.texts.lengths > low) & (self.texts.lengths <= high)
            members = inside.nonzero()[:, 0]
            if not len(members):
                raise ValueError(f"no text of {low + 1} to {width} tokens")
            print(f"width {width}: {len(members)} texts", flush=True)
            weight = weights[self.texts.group[members].long()]
            clusters = material.clusters[self.texts.target[members]]
            stream = batches(members, weight, clusters, rows, config.cluster_run, config.seed + number)
            self.streams.append(stream)
            low = width
        self.generator = torch.Generator(device=device).manual_seed(config.seed)

    def step(self, with_pairs: bool) -> tuple[list[tuple[Tensor, Tensor]], Tensor]:
        """Rows (tokens, lengths) of every width, and the target index of each text."""
        index = [next(stream) for stream in self.streams]
        if with_pairs:
            count = self.config.pair_rows
            pairs = self.material.pairs
            chosen = torch.randint(len(pairs), (count,), generator=self.generator, device=pairs.device)
            # The answering sentence, or the passage around it.
            which = torch.randint(1, 3, (count, 1), generator=self.generator, device=pairs.device)
            index[1] = torch.cat([pairs[chosen, 0], index[1][count:]])
            index[2] = torch.cat([pairs[chosen].gather(1, which)[:, 0], index[2][count:]])
        rows = [self.texts.rows(part, width) for part, width in zip(index, self.config.widths, strict=True)]
        return rows, self.texts.target[torch.cat(index)]


class Student:
    """The model in training, compiled where that works."""

    def __init__(self, config: MeaningConfig, device: str):
        torch.manual_seed(config.seed)
        self.config, self.device = config, device
        self.model = Decoder(config.model).to(device)
        self.distil = distil_loss
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

    def loss(self, feed: Feed, with_pairs: bool) -> Tensor:
        config = self.config
        rows, target = feed.step(with_pairs)
        with torch.autocast("cuda", torch.bfloat16, enabled=self.device == "cuda"):
            vectors = torch.cat([embed(self.model, tokens, lengths) for tokens, lengths in rows])
        loss = self.distil(vectors, feed.material.targets[target].float(), config.temperature, config.cosine_weight)
        if with_pairs:
            second, third = config.rows[0], config.rows[0] + config.rows[1]
            asked = slice(second, second + config.pair_rows)
            said = slice(third, third + config.rows[2])
            found = pair_loss(
                vectors[asked], vectors[said], target[said][: config.pair_rows], target[said], config.temperature
            )
            loss = loss + config.pair_weight * found
        return loss

    def warm_up(self, feed: Feed) -> None:
        """One step of each kind, so that every graph is compiled before the clock starts; eager if compiling fails."""
        try:
            for quantized in (True, False):
                self.model.set_quantized(quantized)
                self.loss(feed, with_pairs=False).backward()
        except Exception as error:
            if not self.config.compile:
                raise
            print(f"not compiled: {type(error).__name__}: {str(error)[:500]}", flush=True)
            self.run_eagerly()
        self.model.set_quantized(False)
        self.optimizer.zero_grad(set_to_none=True)

    def step(self, feed: Feed, with_pairs: bool, share: float) -> Tensor:
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.learning_rate * share
        loss = self.loss(feed, with_pairs)
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


def fill_compile_cache(config: MeaningConfig, prepared: Path, device: str) -> None:
    """Compiles every graph once with targets made up, so that the run finds them in the compiler's cache."""
    texts = int(np.load(prepared / "teacher.npz")["lengths"].shape[0])
    targets = torch.nn.functional.normalize(torch.randn(texts, config.model.hidden_size, device=device), dim=1).half()
    feed, student = Feed(config, load_material(config, prepared, targets, device)), Student(config, device)
    student.model.train()
    student.compile()
    student.warm_up(feed)


def train_meaning(
    config: MeaningConfig, prepared: Path, teacher: Path, out: Path, device: str, until: float | None = None
) -> Decoder:
    """The student in eval mode. `until`: seconds since the epoch at which the run must be over, if that is sooner."""
    out.mkdir(parents=True, exist_ok=True)
    material = build_material(config, prepared, teacher, out, device)
    feed, student = Feed(config, material), Student(config, device)
    model = student.model.train()
    compiling = time.time()
    if config.compile and device == "cuda":
        student.compile()
    student.warm_up(feed)
    started = saved = time.time()
    print(f"{parameter_count(model)} parameters, warm after {started - compiling:.1f} s", flush=True)
    max_seconds = min(config.max_seconds, until - started) if until else config.max_seconds
    history, step, progress = [], 0, 0.0
    # Texts of the pair widths may be missing from tiny sets.
    pairs_fit = len(material.pairs) > 0 and config.pair_every > 0
    while progress < 1:
        with_pairs = pairs_fit and step % config.pair_every == 0
        loss = student.step(feed, with_pairs, learning_rate_share(config, step, progress))
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
    parser.add_argument("--compile-only", action="store_true", help="fill the compiler's cache, train nothing")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    arguments = parser.parse_args()
    config = load_config(MeaningConfig, arguments.config)
    torch.set_float32_matmul_precision("high")
    if arguments.compile_only:
        fill_compile_cache(config, arguments.prepared, arguments.device)
    else:
        train_meaning(config, arguments.prepared, arguments.teacher, arguments.out, arguments.device, arguments.until)


if __name__ == "__main__":
    main()
