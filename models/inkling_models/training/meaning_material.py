"""What the student of `meaning` learns from and is measured by: texts, and the targets that the teacher gives them."""

from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..data.meaning_expander import GROUPS
from ..decoder.embedding import embed
from ..decoder.model import Decoder
from .meaning_batches import Texts
from .meaning_config import MeaningConfig
from .meaning_targets import cluster, find_projection, fit_projection
from .minilm import MiniLM, encode_rows, load_weights


@dataclasses.dataclass
class Material:
    """All that a run needs, on its device: `pairs` and `guessed` (question, answering sentence, passage), `beside`
    (question, answering sentence, another of its passage) are indices of texts [n, 3]; `held` are texts kept from
    training."""

    texts: Texts
    targets: Tensor
    clusters: Tensor
    pairs: Tensor
    guessed: Tensor
    beside: Tensor
    held: Tensor


def build_material(
    config: MeaningConfig, prepared: Path, teacher: Path, out: Path, device: str, start: Decoder | None = None
) -> Material:
    """Runs the teacher over its texts, fits the projection, or finds that of `start` again, and writes it."""
    started = time.time()
    rows = np.load(prepared / "teacher.npz")
    dtype = torch.float16 if device == "cuda" else torch.float32
    model = MiniLM(load_weights(teacher), device, dtype)
    vectors = encode_rows(model, rows["flat"], rows["lengths"].astype(np.int64), config.teacher_batch_tokens)
    print(f"teacher: {len(vectors)} texts, {time.time() - started:.1f} s", flush=True)
    texts = Texts.read(dict(np.load(prepared / "texts.npz")), device)
    if start is None:
        projection = fit_projection(vectors, config.model.hidden_size, config.seed)
    else:
        index = own_texts(texts, config.seed)
        projection = find_projection(vectors[texts.target[index]], embed_texts(start, texts, index))
    components = projection.components.cpu().numpy()
    np.savez(out / f"{config.name}.projection.npz", components=components, kept=projection.kept)
    targets = projection.apply(vectors)
    print(f"targets: {projection.kept:.4f} kept, {time.time() - started:.1f} s", flush=True)
    return load_material(config, prepared, targets, texts)


def own_texts(texts: Texts, seed: int, most: int = 200_000) -> Tensor:
    """Indices of texts that aim at their own vector."""
    own = torch.isin(texts.group, torch.tensor([GROUPS.index("sentence"), GROUPS.index("passage")]).to(texts.group))
    index = own.nonzero()[:, 0]
    generator = torch.Generator().manual_seed(seed)
    return index[torch.randperm(len(index), generator=generator)[:most].to(index.device)]


def load_material(config: MeaningConfig, prepared: Path, targets: Tensor, texts: Texts) -> Material:
    """Texts and pairs beside the targets [n, d] that they aim at."""
    device = texts.flat.device
    clusters = cluster(targets, config.clusters, config.seed)
    pairs = torch.from_numpy(np.load(prepared / "pairs.npz")["pairs"].astype(np.int64)).to(device)
    beside = torch.from_numpy(np.load(prepared / "beside.npz")["beside"].astype(np.int64)).to(device)
    is_held = texts.target % config.held_every == 0
    pairs = pairs[~is_held[pairs[:, :3]].any(1)]
    known, guessed = pairs[pairs[:, 3] == 1, :3], pairs[pairs[:, 3] == 0, :3]
    near = (targets[texts.target[guessed[:, 0]]].float() * targets[texts.target[guessed[:, 2]]].float()).sum(1)
    guessed = guessed[near >= config.guessed_cosine]
    asked = torch.full((len(texts.lengths),), -1, dtype=torch.int64, device=device)
    asked[known[:, 1]] = known[:, 0]
    beside = torch.cat([asked[beside[:, :1]], beside], 1)
    beside = beside[(beside[:, 0] >= 0) & ~is_held[beside[:, 2]]]
    held = is_held.nonzero()[:, 0]
    generator = torch.Generator().manual_seed(config.seed)
    held = held[torch.randperm(len(held), generator=generator).to(device)]
    print(
        f"{len(texts.lengths)} texts, {len(known)} pairs, {len(guessed)} of {len(near)} guessed, {len(beside)} beside, "
        f"{len(held)} texts held",
        flush=True,
    )
    return Material(texts, targets, clusters, known, guessed, beside, held)


@torch.no_grad()
def embed_texts(model: Decoder, texts: Texts, chosen: Tensor, rows: int = 512) -> Tensor:
    """Vectors [n, d] float32 of the texts at `chosen`, as evaluation reads them."""
    training = model.training
    model.eval()
    width = -(-int(texts.lengths[chosen].max()) // 8) * 8
    with torch.compiler.set_stance("force_eager"):
        vectors = torch.cat([embed(model, *texts.rows(part, width)) for part in chosen.split(rows)])
    model.train(training)
    return vectors


@torch.no_grad()
def evaluate(model: Decoder, material: Material, rows: int = 512, most: int = 6000) -> dict[str, float]:
    """Mean cosine to the target, by group, and how often a held text that is no target's own finds the English
    sentence it means among all held ones."""
    texts, chosen = material.texts, material.held[:most]
    vectors = embed_texts(model, texts, chosen, rows)
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
