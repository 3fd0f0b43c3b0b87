"""Step `salience`: trains the head that chooses key sentences, on a frozen notes-en trunk.

    python -m inkling_models.train_salience DATA CHECKPOINT.pt TOKENIZER.json OUT.json [--documents 3000]

Labels are a greedy ROUGE oracle: the sentences that, added one by one, raise ROUGE against the human summary,
mixed with each sentence's own ROUGE. The loss compares the sentences of one document with each other. The dev
files are not read. The head that generalises best over held-out training documents is written as the
manifest's `salience` entry.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import lzma
import random
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from .quantize import load_checkpoint
from .rouge import rouge_mean, words_of
from .salience import Floats, SalienceHead, SentenceInputs, feature_names, pooled_states, read_inputs

# Share of the documents drawn from each file; notes, posts and meetings are the product's own field.
SHARES = {
    "notes_blog_titles": 0.3,
    "wikinews_headline": 0.3,
    "blog_descriptions": 0.08,
    "openstax_section_titles_ccby": 0.08,
    "qmsum_spans_train": 0.08,
    "tc39_topic_summaries": 0.08,
    "scitldr_train": 0.05,
    "openstax_summary_ccby": 0.03,
}
MAX_SENTENCES = 80
MAX_WINDOWS = 2
TEMPERATURE = 0.05
ORACLE_SENTENCES = 3


@dataclasses.dataclass(frozen=True)
class Example:
    """One document: inputs [n, 2d + F] and target distribution over its sentences [n]."""

    source: str
    inputs: Tensor
    target: Tensor
    rouge: Tensor


def read_pairs(data: Path, documents: int, seed: int) -> list[tuple[str, str, str]]:
    """(source, document, summary) rows, `documents` of them or as many as there are."""
    pairs = []
    for name, share in SHARES.items():
        path = data / "summaries" / f"{name}.jsonl.xz"
        if not path.exists():
            continue
        rows = [json.loads(line) for line in lzma.decompress(path.read_bytes()).decode().splitlines()]
        random.Random(seed).shuffle(rows)
        for row in rows[: int(documents * share)]:
            summary = row["summary"]
            pairs.append((name, row["document"], summary if isinstance(summary, str) else summary[0]))
    return pairs


def oracle_target(sentences: list[str], summary: str) -> tuple[Floats, Floats]:
    """Target distribution and own ROUGE of each sentence, both [n]."""
    wanted = words_of(summary)
    words = [words_of(sentence) for sentence in sentences]
    own = np.array([rouge_mean(sentence, wanted) for sentence in words], np.float32)
    chosen: list[int] = []
    best = 0.0
    # Only sentences that say something of the summary can be next: the loop stays short on long documents.
    pool = np.argsort(-own)[:20]
    while len(chosen) < ORACLE_SENTENCES:
        gains = []
        for index in pool:
            if index not in chosen:
                joined = [word for place in sorted([*chosen, int(index)]) for word in words[place]]
                gains.append((rouge_mean(joined, wanted), -int(index)))
        if not gains or max(gains)[0] <= best:
            break
        best, index = max(gains)
        chosen.append(-index)
    soft = np.exp((own - own.max()) / TEMPERATURE)
    target = soft / soft.sum()
    if chosen:
        greedy = np.zeros(len(own), np.float32)
        greedy[chosen] = 1 / len(chosen)
        target = 0.5 * target + 0.5 * greedy
    return target.astype(np.float32), own


def clip(inputs: SentenceInputs) -> SentenceInputs:
    count = min(MAX_SENTENCES, len(inputs.sentences))
    last_read = max(
        (span["sentence"] for window in inputs.windows[:MAX_WINDOWS] for span in window["spans"]), default=-1
    )
    count = min(count, last_read + 1)
    windows = [
        {"tokens": window["tokens"], "spans": [span for span in window["spans"] if span["sentence"] < count]}
        for window in inputs.windows[:MAX_WINDOWS]
    ]
    return SentenceInputs(inputs.sentences[:count], inputs.features[:count], windows)


def build_examples(pairs: list[tuple[str, str, str]], model: nn.Module, tokenizer: Path) -> list[Example]:
    examples = []
    inputs = read_inputs((document for _, document, _ in pairs), tokenizer)
    for (source, _, summary), read in zip(pairs, inputs, strict=True):
        document = clip(read)
        if len(document.sentences) < 3:
            continue
        target, rouge = oracle_target(document.sentences, summary)
        if rouge.max() < 0.05:
            continue
        mean, last = pooled_states(model, document)
        values = np.concatenate([mean, last, document.features], 1)
        examples.append(Example(source, *(torch.from_numpy(array) for array in (values, target, rouge))))
    return examples


@dataclasses.dataclass(frozen=True)
class Sentences:
    """The sentences of many documents in one table, [N, k]; `place` [N] is each one's cell in [documents, longest]."""

    inputs: Tensor
    place: Tensor
    shape: tuple[int, int]
    target: Tensor
    rouge: Tensor

    @staticmethod
    def stack(examples: list[Example]) -> Sentences:
        longest = max(len(example.target) for example in examples)
        place = torch.cat([index * longest + torch.arange(len(e.target)) for index, e in enumerate(examples)])
        inputs, target, rouge = (
            torch.cat([getattr(example, name) for example in examples]) for name in ("inputs", "target", "rouge")
        )
        return Sentences(inputs, place, (len(examples), longest), target, rouge)

    def grid(self, values: Tensor, filler: float) -> Tensor:
        """values [N] as [documents, longest]."""
        empty = torch.full((self.shape[0] * self.shape[1],), filler)
        return empty.index_put((self.place,), values).view(self.shape)


def fit(table: Sentences, decay: float, feature_start: int, steps: int) -> tuple[Tensor, Tensor, Tensor]:
    """Weights [k] on standardised inputs, and the mean and deviation [k] of the inputs."""
    center, spread = table.inputs.mean(0), table.inputs.std(0).clamp_min(1e-3)
    inputs = (table.inputs - center) / spread
    target = table.grid(table.target, 0.0)
    weights = torch.zeros(inputs.shape[1], requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=0.02)
    for step in range(steps):
        scores = table.grid(inputs @ weights, -1e9)
        loss = -(target * scores.log_softmax(-1)).sum(-1).mean() + decay * weights[:feature_start].pow(2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        for group in optimizer.param_groups:
            group["lr"] = 0.02 * (1 - step / steps)
    return weights.detach(), center, spread


def chosen_rouge(table: Sentences, weights: Tensor, center: Tensor, spread: Tensor) -> float:
    """Mean ROUGE of the best-scored sentence of each document."""
    scores = table.grid(((table.inputs - center) / spread) @ weights, -1e9)
    rouge = table.grid(table.rouge, 0.0)
    return float(rouge.gather(1, scores.argmax(1, keepdim=True)).mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=3000)
    parser.add_argument("--steps", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    model = load_checkpoint(arguments.checkpoint).to("cuda" if torch.cuda.is_available() else "cpu")
    pairs = read_pairs(arguments.data, arguments.documents, arguments.seed)
    examples = build_examples(pairs, model, arguments.tokenizer)
    random.Random(arguments.seed).shuffle(examples)
    held = examples[: len(examples) // 6]
    trained = examples[len(held) :]
    feature_start = 2 * model.config.hidden_size
    first = float(torch.stack([example.rouge[0] for example in held]).mean())
    oracle = float(torch.stack([example.rouge.max() for example in held]).mean())
    print(
        f"seed {arguments.seed}: {len(trained)} documents, held out {len(held)}: first {first:.4f}, oracle {oracle:.4f}"
    )
    tables = Sentences.stack(trained), Sentences.stack(held)
    tried = []
    for decay in (1e-3, 1e-2, 1e-1, 10.0):
        score = chosen_rouge(tables[1], *fit(tables[0], decay, feature_start, arguments.steps))
        print(f"decay {decay}: best sentence {score:.4f}", flush=True)
        tried.append((score, decay))
    decay = max(tried)[1]
    weights, center, spread = fit(Sentences.stack(examples), decay, feature_start, arguments.steps)
    folded = (weights / spread).numpy()
    d = model.config.hidden_size
    head = SalienceHead(
        folded[:d], folded[d : 2 * d], feature_names(), folded[2 * d :], -float(folded @ center.numpy())
    )
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(head.to_manifest(), indent=2) + "\n", encoding="utf-8")
    print(f"decay {decay}, wrote {arguments.out}")


if __name__ == "__main__":
    main()
