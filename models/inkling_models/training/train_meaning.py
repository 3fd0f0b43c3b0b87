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
from ..decoder.config import ModelConfig, load_config
from ..decoder.embedding import embed
from ..decoder.model import Decoder, parameter_count
from .loop import save_checkpoint
from .meaning_batches import Texts, batches
from .meaning_loss import distil_loss, pair_loss
from .meaning_targets import cluster, fit_projection
from .minilm import MiniLM, encode_rows, load_weights

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


@dataclasses.dataclass(frozen=True)
class MeaningConfig:
    """One run. A step is `rows[i]` texts of at most `widths[i]` tokens, for every i."""

    name: str = "meaning"
    model: ModelConfig = dataclasses.field(default_factory=lambda: ModelConfig(prefix_bidirectional=True))
    widths: tuple[int, ...] = (16, 32, 64, 128)
    rows: tuple[int, ...] = (3072, 2048, 896, 224)
    max_steps: int = 1_000_000
    max_seconds: float = 300
    learning_rate: float = 2.5e-3
    final_learning_rate_share: float = 0.02
    warmup_steps: int = 300
    weight_decay: float = 0.02
    beta2: float = 0.98
    grad_clip: float = 1.0
    temperature: float = 0.05
    cosine_weight: float = 4.0
    # Every so many steps, `pair_rows` questions of the second width look for their answers in the third.
    pair_every: int = 3
    pair_rows: int = 256
    pair_weight: float = 0.15
    clusters: int = 1024
    # That many texts of a batch in a row come from one cluster.
    cluster_run: int = 32
    quantize_aware_share: float = 0.15
    teacher_batch_tokens: int = 131_072
    # Every so many teacher texts, one is kept from training, with all that is said about it.
    held_every: int = 997
    compile: bool = True
    seed: int = 1


def learning_rate_share(config: MeaningConfig, step: int, progress: float) -> float:
    low = config.final_learning_rate_share
    falling = low + (1 - low) * 0.5 * (1 + np.cos(np.pi * min(1.0, progress)))
    return float(min(1.0, (step + 1) / config.warmup_steps) * falling)


@dataclasses.dataclass
class Material:
    """All that a run needs, on its device; `held` are texts kept from training."""

    texts: Texts
    targets: Tensor
    clusters: Tensor
    pairs: Tensor
    held: Tensor


def build_material(config: MeaningConfig, prepared: Path, teacher: Path, out: Path, device: str) -> Material:
    """Runs the teacher over its texts, fits the projection and writes it."""
    started = time.time()
    rows = np.load(prepared / "teacher.npz")
    dtype = torch.float16 if device == "cuda" else torch.float32
    model = MiniLM(load_weights(teacher), device, dtype)
    vectors = encode_rows(model, rows["flat"], rows["lengths"].astype(np.int64), config.teacher_batch_tokens)
    print(f"teacher: {len(vectors)} texts, {time.time() - started:.1f} s", flush=True)
    projection = fit_projection(vectors, config.model.hidden_size, config.seed)
    components = projection.components.cpu().numpy()
    np.savez(out / f"{config.name}.projection.npz", components=components, kept=projection.kept)
    targets = projection.apply(vectors)
    print(f"targets: {projection.kept:.4f} kept, {time.time() - started:.1f} s", flush=True)
    return load_material(config, prepared, targets, device)


def load_material(config: MeaningConfig, prepared: Path, targets: Tensor, device: str) -> Material:
    """Texts and pairs beside the targets [n, d] that they aim at."""
    clusters = cluster(targets, config.clusters, config.seed)
    texts = Texts.read(dict(np.load(prepared / "texts.npz")), device)
    pairs = torch.from_numpy(np.load(prepared / "pairs.npz")["pairs"].astype(np.int64)).to(device)
    is_held = texts.target % config.held_every == 0
    pairs = pairs[~is_held[pairs].any(1)]
    held = is_held.nonzero()[:, 0]
    generator = torch.Generator().manual_seed(config.seed)
    held = held[torch.randperm(len(held), generator=generator).to(device)]
    print(f"{len(texts.lengths)} texts, {len(pairs)} pairs, {len(held)} texts held", flush=True)
    return Material(texts, targets, clusters, pairs, held)


@torch.no_grad()
def evaluate(model: Decoder, material: Material, rows: int = 512, most: int = 6000) -> dict[str, float]:
    """Mean cosine to the target, by group, and how often a held text that is no target's own finds the English
    sentence it means among all held ones."""
    texts, chosen = material.texts, material.held[:most]
    training = model.training
    model.eval()
    width = -(-int(texts.lengths[chosen].max()) // 8) * 8
    with torch.compiler.set_stance("force_eager"):
        vectors = torch.cat([embed(model, *texts.rows(part, width)) for part in chosen.split(rows)])
    model.train(training)
    target, group = texts.target[chosen], texts.group[chosen]
    cosine = (vectors * material.targets[target].float()).sum(1)
    scores = {"cosine": cosine.mean().item()}
    for index, name in enumerate(GROUPS):
        if bool((group == index).any()):
            scores[f"cosine.{name}"] = cosine[group == index].mean().item()
    own, other = (group == GROUPS.index(name) for name in ("sentence", "translation"))
    if bool(own.any()) and bool(other.any()):
        # Only translations whose English sentence is there to be found.
        other = other & torch.isin(target, target[own])
        nearest = target[own][(vectors[other] @ vectors[own].T).argmax(1)]
        scores["finds_translation"] = (nearest == target[other]).float().mean().item()
    return {name: round(value, 4) for name, value in scores.items()}


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
