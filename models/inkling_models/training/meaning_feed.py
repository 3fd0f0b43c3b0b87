"""What one step of the student of `meaning` reads: texts of every width and, at times, those that belong together."""

from __future__ import annotations

import dataclasses

import torch
from torch import Tensor

from ..data.meaning_expander import GROUP, GROUPS
from .meaning_batches import batches
from .meaning_config import MeaningConfig
from .meaning_material import Material

GROUP_WEIGHTS = {
    "sentence": 1.0,
    "rough": 0.6,
    "keywords": 0.7,
    "passage": 1.2,
    "question": 3.0,
    "words": 0.3,
    "translation": 1.2,
    "translated_keywords": 0.7,
    "asked": 1.3,
    "name": 0.4,
}
PLAIN, PAIRS, TRANSLATIONS = "plain", "pairs", "translations"


@dataclasses.dataclass(frozen=True)
class Search:
    """Rows of a step that look for others: those at `asked` each for the one at `wanted` among those at `candidates`
    (places in the step, int64; `wanted` counts within the candidates), with what that weighs in the loss."""

    asked: Tensor
    candidates: Tensor
    wanted: Tensor
    weight: float


@dataclasses.dataclass(frozen=True)
class Step:
    """Rows (tokens, lengths) of every width, the target index of each text, and what is looked for among them."""

    rows: list[tuple[Tensor, Tensor]]
    target: Tensor
    searches: list[Search]


class Feed:
    """Endless steps of three kinds."""

    def __init__(self, config: MeaningConfig, material: Material):
        self.config, self.material, self.texts = config, material, material.texts
        device = self.device = self.texts.flat.device
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
        self.starts = [sum(config.rows[:index]) for index in range(len(config.rows))]
        self.generator = torch.Generator(device=device).manual_seed(config.seed)
        self.translated = self.find_translated(trained)

    def find_translated(self, trained: Tensor) -> Tensor:
        """Indices [n, 2] of translations and their English sentences, both of the second width at most."""
        texts, short = self.texts, self.texts.lengths <= self.config.widths[1]
        english = torch.full((len(self.material.targets),), -1, dtype=torch.int64, device=self.device)
        for name in ("sentence", "asked"):
            own = (short & (texts.group == GROUP[name])).nonzero()[:, 0]
            english[texts.target[own]] = own
        other = (trained & short & (texts.group == GROUP["translation"])).nonzero()[:, 0]
        other = other[english[texts.target[other]] >= 0]
        return torch.stack([other, english[texts.target[other]]], 1)

    def draw(self, rows: Tensor, count: int) -> Tensor:
        return rows[torch.randint(len(rows), (count,), generator=self.generator, device=self.device)]

    def kind(self, step: int) -> str:
        """Sets that are too small for it (tests have such) give plain steps."""
        config, material = self.config, self.material
        if config.pair_every and step % config.pair_every == 0 and len(material.pairs):
            return PAIRS
        every = config.translation_every
        return TRANSLATIONS if every and step % every == 1 % every and len(self.translated) else PLAIN

    def step(self, kind: str) -> Step:
        index = [next(stream).clone() for stream in self.streams]
        searches = {PLAIN: self.no_search, PAIRS: self.pairs, TRANSLATIONS: self.translations}[kind](index)
        rows = [self.texts.rows(part, width) for part, width in zip(index, self.config.widths, strict=True)]
        return Step(rows, self.texts.target[torch.cat(index)], searches)

    def no_search(self, index: list[Tensor]) -> list[Search]:
        return []

    def pairs(self, index: list[Tensor]) -> list[Search]:
        """Puts questions and what answers them into the step."""
        config, material = self.config, self.material
        half = config.pair_rows // 2
        beside = min(config.beside_rows, half) if len(material.beside) else 0
        known = self.draw(material.pairs, config.pair_rows - beside)
        if beside:
            # Question, answering sentence, a sentence beside it.
            hard = self.draw(material.beside, beside)
            index[2][half : half + beside] = hard[:, 2]
            known = torch.cat([torch.cat([hard[:, :2], hard[:, 1:2]], 1), known])
        if len(material.guessed):
            known[-(half // 2) :] = self.draw(material.guessed, half // 2)
        index[1][: config.pair_rows] = known[:, 0]
        index[2][:half] = known[:half, 1]
        index[-1][: config.pair_rows - half] = known[half:, 2]
        places = torch.arange(sum(config.rows), device=self.device)
        asked = places[self.starts[1] : self.starts[1] + config.pair_rows]
        candidates = places[self.starts[2] :]
        passages = self.starts[-1] - self.starts[2]
        wanted = torch.cat([places[:half], places[passages : passages + config.pair_rows - half]])
        return [Search(asked, candidates, wanted, config.pair_weight)]

    def translations(self, index: list[Tensor]) -> list[Search]:
        """Puts translations and their English sentences into the step; each side looks for the other."""
        count = self.config.translation_rows
        index[1][: 2 * count] = self.draw(self.translated, count).T.flatten()
        places = torch.arange(2 * count, device=self.device) + self.starts[1]
        other, english = places[:count], places[count:]
        wanted, weight = torch.arange(count, device=self.device), self.config.translation_weight
        return [Search(other, english, wanted, weight), Search(english, other, wanted, weight)]
