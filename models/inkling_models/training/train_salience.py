"""Step `salience`: trains the head that chooses key sentences, on a frozen notes-en trunk.

    python -m inkling_models.training.train_salience DATA CHECKPOINT.pt TOKENIZER.json OUT.json [--documents 2760]

What is wanted is a good summary, not good sentences: of every document, sets of sentences are drawn (the first ones,
those of most ROUGE each, and random ones) and scored against the human summary, and the head learns to make the better
sets more likely. A set's likelihood grows with its sentences' scores and falls with what they say twice, as in the
engine. The dev files are not read. The head that generalises best over held-out training documents is written as the
manifest's `salience` entry. CHECKPOINT may be the folder of a pack, whose head is then trained anew.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from ..data.documents import read_xz
from ..data.rouge import words_of
from ..decoder.model import Decoder
from ..decoder.salience import SalienceHead, SentenceInputs, feature_names, pooled_states, read_inputs
from ..packing.verify import load_weights
from .salience_sets import Document, build_sets, mean_rouge

# Share of the documents drawn from each file; notes, posts and meetings are the product's own field. Of meetings there
# are few, and all are taken.
SHARES = {
    "notes_blog_titles": 0.29,
    "wikinews_headline": 0.29,
    "blog_descriptions": 0.055,
    "openstax_section_titles_ccby": 0.055,
    "qmsum_spans_train": 0.18,
    "tc39_topic_summaries": 0.055,
    "scitldr_train": 0.045,
    "openstax_summary_ccby": 0.02,
}
# Long enough for nearly every document: trained on the beginnings of meetings, the head did not beat first sentences.
MAX_SENTENCES = 200
MAX_WINDOWS = 8
LEARNING_RATE = 0.02
DECAYS = (3e-3, 1e-2, 3e-2, 1e-1)


def read_pairs(data: Path, documents: int, seed: int) -> list[tuple[str, str, str]]:
    """(source, document, summary) rows, `documents` of them or as many as there are."""
    pairs = []
    for name, share in SHARES.items():
        path = data / "summaries" / f"{name}.jsonl.xz"
        if not path.exists():
            continue
        rows = [json.loads(line) for line in read_xz(path).splitlines()]
        random.Random(seed).shuffle(rows)
        for row in rows[: int(documents * share)]:
            summary = row["summary"]
            pairs.append((name, row["document"], summary if isinstance(summary, str) else summary[0]))
    return pairs


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
    return SentenceInputs(
        inputs.sentences[:count], inputs.features[:count], windows, inputs.weights[:count], inputs.content[:count]
    )


def build_documents(pairs: list[tuple[str, str, str]], model: Decoder, tokenizer: Path) -> list[Document]:
    """Those of `pairs` that leave a choice."""
    documents = []
    inputs = read_inputs((document for _, document, _ in pairs), tokenizer)
    for (source, _, summary), read in zip(pairs, inputs, strict=True):
        clipped = clip(read)
        if np.isfinite(clipped.weights).sum() < 2:
            continue
        mean, last = pooled_states(model, clipped)
        values = np.concatenate([mean, last, clipped.features], 1)
        words = [words_of(sentence) for sentence in clipped.sentences]
        documents.append(Document(source, values, clipped.weights, clipped.content, words, words_of(summary)))
    return documents


def fit(documents: list[Document], decay: float, steps: int, seed: int) -> tuple[Tensor, Tensor]:
    """Weights [k] and the mean [k] of the inputs; scores are (inputs - mean) @ weights.

    `decay` holds back the weights of hidden states; the plain features are few.
    """
    sets = build_sets(documents, seed)
    center, spread = sets.inputs.mean(0), sets.inputs.std(0).clamp_min(1e-3)
    inputs = (sets.inputs - center) / spread
    hidden = inputs.shape[1] - len(feature_names())
    weights = torch.zeros(inputs.shape[1], requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=LEARNING_RATE)
    for step in range(steps):
        loss = -sets.expected_gain(inputs @ weights) + decay * weights[:hidden].pow(2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        for group in optimizer.param_groups:
            group["lr"] = LEARNING_RATE * (1 - step / steps)
    return weights.detach() / spread, center


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=2760)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    model = load_weights(arguments.checkpoint).to("cuda" if torch.cuda.is_available() else "cpu")
    pairs = read_pairs(arguments.data, arguments.documents, arguments.seed)
    documents = build_documents(pairs, model, arguments.tokenizer)
    random.Random(arguments.seed).shuffle(documents)
    held = documents[: len(documents) // 6]
    trained = documents[len(held) :]
    first = mean_rouge(held, lambda document: -np.arange(len(document.words), dtype=np.float32))
    print(f"seed {arguments.seed}: {len(trained)} documents, held out {len(held)}: first sentences {first:.4f}")
    tried = []
    for decay in DECAYS:
        weights, center = fit(trained, decay, arguments.steps, arguments.seed)
        score = mean_rouge(held, lambda document, w=weights, c=center: (document.inputs - c.numpy()) @ w.numpy())
        print(f"decay {decay}: {score:.4f}", flush=True)
        tried.append((score, decay))
    decay = max(tried)[1]
    weights, center = fit(documents, decay, arguments.steps, arguments.seed)
    d = model.config.hidden_size
    values = weights.numpy()
    head = SalienceHead(
        values[:d], values[d : 2 * d], feature_names(), values[2 * d :], -float(values @ center.numpy())
    )
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(head.to_manifest(), indent=2) + "\n", encoding="utf-8")
    print(f"decay {decay}, wrote {arguments.out}")


if __name__ == "__main__":
    main()
