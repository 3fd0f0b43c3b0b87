"""What the student of `meaning` learns from and is measured by: texts, and the targets that the teacher gives them."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..data.prepare_meaning import GROUPS
from ..decoder.embedding import embed
from ..decoder.model import Decoder
from .meaning_batches import Texts
from .meaning_config import MeaningConfig
from .meaning_targets import cluster, fit_projection
from .minilm import MiniLM, encode_rows, load_weights


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
