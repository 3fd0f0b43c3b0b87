"""The pack `reader`: the trunk of the pack `meaning` learns to mark answers.

    python -m inkling_models.training.train_reader CONFIG.json ROWS.npz START.pt OUT [--until T] [--compile-only]

START is a checkpoint whose tokenizer made ROWS. `--until`: seconds since the epoch at which the run must be over, if
that is sooner than the config says. Writes OUT/NAME.pt, which holds the head as well, and OUT/NAME.metrics.json.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..data.reader_text import ANSWER_TOKENS
from ..decoder.answer_head import answer_logits, best_spans
from ..decoder.checkpoint import load_checkpoint, save_checkpoint
from ..decoder.config import load_config
from ..decoder.model import Decoder
from .reader_feed import ANSWERED, ELSEWHERE, TAKEN_OUT, Batch, ReaderFeed

CHECKPOINT_SECONDS = 40
HELD_ROWS = 2_000
HELD_BATCH = 250


@dataclasses.dataclass(frozen=True)
class ReaderConfig:
    """A step is `rows` rows of each of `widths` tokens."""

    name: str = "reader"
    widths: tuple[int, ...] = (96, 160, 288)
    rows: tuple[int, ...] = (512, 320, 64)
    max_steps: int = 1_000_000
    max_seconds: float = 300
    learning_rate: float = 1.2e-3
    final_learning_rate_share: float = 0.02
    warmup_steps: int = 200
    weight_decay: float = 0.03
    beta2: float = 0.98
    grad_clip: float = 1.0
    dropout: float = 0.1
    quantize_aware_share: float = 0.12
    compile: bool = True
    seed: int = 1


class Reader:
    """The model in training, with its head."""

    def __init__(self, config: ReaderConfig, start: Path, device: str):
        torch.manual_seed(config.seed)
        self.config, self.device = config, device
        self.model: Decoder = load_checkpoint(start, device)
        self.head = nn.Parameter(torch.randn(2, self.model.config.hidden_size, device=device) * 0.02)
        for module in self.model.modules():
            if isinstance(module, nn.Dropout):
                module.p = config.dropout
        matrices = [p for p in self.model.parameters() if p.dim() == 2]
        vectors = [p for p in self.model.parameters() if p.dim() < 2] + [self.head]
        groups = [{"params": matrices, "weight_decay": config.weight_decay}, {"params": vectors, "weight_decay": 0.0}]
        betas = (0.9, config.beta2)
        self.optimizer = torch.optim.AdamW(groups, lr=config.learning_rate, betas=betas, fused=device == "cuda")
        if config.compile and device == "cuda":
            torch._dynamo.config.cache_size_limit = 256
            torch._dynamo.config.accumulated_cache_size_limit = 1024
            for layer in self.model.layers:
                layer.compile(dynamic=False)

    def logits(self, batch: Batch) -> Tensor:
        with torch.autocast("cuda", torch.bfloat16, enabled=self.device == "cuda"):
            return answer_logits(self.model, self.head, batch.tokens, batch.lengths, batch.passage_at)

    def loss(self, batches: list[Batch]) -> Tensor:
        total = torch.zeros((), device=self.device)
        rows = sum(len(batch.tokens) for batch in batches)
        for batch in batches:
            logits = self.logits(batch)
            for side in (0, 1):
                total = total + F.cross_entropy(logits[..., side], batch.target[:, side], reduction="sum") / rows
        return total

    def step(self, batches: list[Batch], share: float) -> Tensor:
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.learning_rate * share
        loss = self.loss(batches)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*self.model.parameters(), self.head], self.config.grad_clip)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return loss.detach()

    def save(self, out: Path) -> None:
        if not all(bool(parameter.isfinite().all()) for parameter in [*self.model.parameters(), self.head]):
            print("not finite: checkpoint not written", flush=True)
            return
        extra = {"head": self.head.detach().float().cpu(), "train": dataclasses.asdict(self.config)}
        save_checkpoint(self.model, out / f"{self.config.name}.pt", extra)


@torch.no_grad()
def read(reader: Reader, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """First and last token and margin of each row."""
    found = []
    for start in range(0, len(batch.tokens), HELD_BATCH):
        part = Batch(*(getattr(batch, f.name)[start : start + HELD_BATCH] for f in dataclasses.fields(Batch)))
        found.append(best_spans(reader.logits(part), ANSWER_TOKENS))
    first, last, margin = (torch.cat(parts) for parts in zip(*found, strict=True))
    return first, last, margin


def evaluate(reader: Reader, feed: ReaderFeed, width: int) -> dict[str, float]:
    """Of held questions: token F1 and exact spans where there is an answer; how often that beats where none is."""
    reader.model.eval()
    batch = feed.held(ANSWERED, width, HELD_ROWS)
    first, last, margin = read(reader, batch)
    low, high = torch.maximum(first, batch.target[:, 0]), torch.minimum(last, batch.target[:, 1])
    shared = (high - low + 1).clamp_min(0).float()
    f1 = 2 * shared / (last - first + 1 + batch.target[:, 1] - batch.target[:, 0] + 1)
    exact = (first == batch.target[:, 0]) & (last == batch.target[:, 1])
    scores = {"f1": f1.mean().item(), "exact": exact.float().mean().item()}
    for name, mode in (("taken_out", TAKEN_OUT), ("elsewhere", ELSEWHERE)):
        none = read(reader, feed.held(mode, width, HELD_ROWS))[2]
        scores[f"over_{name}"] = (margin[:, None] > none[None]).float().mean().item()
        scores[f"over_own_{name}"] = (margin > none).float().mean().item()
    reader.model.train()
    return {name: round(value, 4) for name, value in scores.items()}


def learning_rate_share(config: ReaderConfig, step: int, progress: float) -> float:
    """Warm-up, then constant to 30 % of the run, then linear to the final share."""
    decay = min(1.0, max(0.0, (progress - 0.3) / 0.7))
    return min(1.0, (step + 1) / config.warmup_steps) * (1 - (1 - config.final_learning_rate_share) * decay)


def warm_up(reader: Reader, feed: ReaderFeed, streams: list[tuple[Tensor, Tensor]]) -> None:
    """A step of each kind, so that everything is compiled before the clock starts."""
    config = reader.config
    for quantized in (True, False):
        reader.model.set_quantized(quantized)
        for (members, running), rows, width in zip(streams, config.rows, config.widths, strict=True):
            reader.loss([feed.training(feed.draw(members, running, rows), width)]).backward()
    reader.optimizer.zero_grad(set_to_none=True)


def train_reader(
    config: ReaderConfig, rows: Path, start: Path, out: Path, device: str, until: float | None = None, dry: bool = False
) -> Reader:
    """The reader in eval mode. `dry`: everything is compiled, nothing is trained."""
    out.mkdir(parents=True, exist_ok=True)
    with np.load(rows) as stored:
        feed = ReaderFeed(dict(stored), device, config.seed)
    reader = Reader(config, start, device)
    reader.model.train()
    lows = (0, *config.widths[:-1])
    highs = (*config.widths[:-1], 10**6)
    streams = [feed.chances(low, high) for low, high in zip(lows, highs, strict=True)]
    print(f"{[len(members) for members, _ in streams]} questions by width, seed {config.seed}", flush=True)
    began = time.time()
    warm_up(reader, feed, streams)
    started = saved = time.time()
    print(f"warm after {started - began:.1f} s", flush=True)
    if dry:
        return reader
    max_seconds = min(config.max_seconds, until - started) if until else config.max_seconds
    history, step, progress = [], 0, 0.0
    while progress < 1:
        batches = [
            feed.training(feed.draw(members, running, count), width)
            for (members, running), count, width in zip(streams, config.rows, config.widths, strict=True)
        ]
        loss = reader.step(batches, learning_rate_share(config, step, progress))
        step += 1
        if step % 10 == 0 or config.max_steps < 100:
            value, now = loss.item(), time.time()
            progress = max(step / config.max_steps, (now - started) / max_seconds)
            if progress >= 1 - config.quantize_aware_share and not reader.model.quantized:
                reader.model.set_quantized(True)
            if now - saved > CHECKPOINT_SECONDS or progress >= 1:
                saved = now
                entry = {"step": step, "seconds": round(now - started, 1), "loss": round(value, 4)}
                entry |= {"quantized": reader.model.quantized, **evaluate(reader, feed, config.widths[-1])}
                history.append(entry)
                print(json.dumps(entry), flush=True)
                reader.save(out)
                metrics = {"config": dataclasses.asdict(config), "history": history}
                (out / f"{config.name}.metrics.json").write_text(json.dumps(metrics, indent=1) + "\n")
    reader.model.eval()
    return reader


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("config", "rows", "start", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--until", type=float)
    parser.add_argument("--compile-only", action="store_true", help="fill the compiler's cache, train nothing")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    torch.set_float32_matmul_precision("high")
    config = load_config(ReaderConfig, args.config)
    train_reader(config, args.rows, args.start, args.out, args.device, args.until, args.compile_only)


if __name__ == "__main__":
    main()
