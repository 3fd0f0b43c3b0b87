"""Step 1 for notes-en: English documents, titles and sentence compressions as encoded examples.

Reads DATA/lm/*.txt.xz and DATA/summaries/*.jsonl.xz. Sources are drawn by weight, not by size: notes,
minutes, handbooks, blogs, recipes and everyday text dominate what the product's users write.
"""

from __future__ import annotations

import json
import lzma
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import regex
from tokenizers import Tokenizer

from .documents import read_documents
from .examples import Examples, encode_texts
from .special_tokens import BOS, COMPRESS, EOS, SEP, TITLE

# Draws of each document an epoch, by the start of the file's name; the first match counts.
DOCUMENT_WEIGHTS = {
    "notes_": 3.0,
    "til_": 3.0,
    "recipes_": 2.5,
    "handbook_": 2.5,
    "web_ewt": 3.0,
    "mixed_masc": 2.5,
    "minutes_": 2.0,
    "blog_": 2.0,
    "stories_": 1.0,
    "dialog_topicalchat": 1.0,
    "dialog_sgd": 0.25,
    "dialog_taskmaster": 0.5,
    "textbook_": 0.7,
    "news_": 0.6,
    "wikipedia_": 0.5,
    "books_": 0.3,
}
# A source of its own that is never trained on: what autocomplete saves on minutes is measured there.
HELD_SOURCE = "minutes_graphql"
TITLE_WEIGHTS = {"notes_blog_titles": 3.0, "wikinews_headline": 1.0, "openstax_section_titles_ccby": 1.0}
COMPRESSION_WEIGHTS = {"google_compression_eval1k-10k": 4.0, "google_compression_train_lower": 0.3}
TITLE_DOCUMENT_TOKENS = 300
WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]+|\d+")
FUNCTION_WORDS = frozenset(
    "a an and are as at be but by can do for from has have how i if in into is it its my new no not of off on "
    "or our out over so than that the their this to up us via was we what when where which who why will with "
    "you your about after all".split()
)


def document_weight(name: str) -> float:
    return next((weight for start, weight in DOCUMENT_WEIGHTS.items() if name.startswith(start)), 0.5)


def all_documents(data: Path, limit: int | None = None) -> tuple[list[str], list[float]]:
    texts: list[str] = []
    weights: list[float] = []
    for path in sorted((data / "lm").glob("*.txt.xz")):
        if path.name.startswith(HELD_SOURCE):
            continue
        documents = list(read_documents(path))[:limit]
        texts += documents
        weights += [document_weight(path.name)] * len(documents)
    return texts, weights


def read_summaries(data: Path, name: str) -> Iterator[dict]:
    with lzma.open(data / "summaries" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def is_grounded(title: str, document: str) -> bool:
    """True when at least four in five content words of the title stand in the document."""
    words = [word.lower() for word in WORD.findall(title)]
    content = [word for word in words if word not in FUNCTION_WORDS]
    found = {word.lower() for word in WORD.findall(document)}
    return bool(content) and sum(word in found for word in content) >= 0.8 * len(content)


def document_examples(tokenizer: Tokenizer, texts: list[str], weights: list[float]) -> Examples:
    """`<|bos|>` without loss, then the document and `<|eos|>`."""
    return Examples.build([([BOS], [*ids, EOS]) for ids in encode_texts(tokenizer, texts)], weights)


def title_examples(tokenizer: Tokenizer, data: Path, limit: int | None = None) -> Examples:
    documents, titles, weights = [], [], []
    for name, weight in TITLE_WEIGHTS.items():
        for row in list(read_summaries(data, name))[:limit]:
            document, title = row["document"].strip()[:2000], " ".join(row["summary"].split())
            if 2 <= len(title.split()) <= 14 and is_grounded(title, document):
                documents.append(document)
                titles.append(title)
                weights.append(weight)
    encoded = zip(encode_texts(tokenizer, documents), encode_texts(tokenizer, titles), strict=True)
    rows = [([BOS, *d[:TITLE_DOCUMENT_TOKENS], TITLE], [*t, EOS]) for d, t in encoded]
    return Examples.build(rows, weights)


def compression_examples(tokenizer: Tokenizer, data: Path, limit: int | None = None) -> Examples:
    sources, targets, weights = [], [], []
    for name, weight in COMPRESSION_WEIGHTS.items():
        for row in list(read_summaries(data, name))[:limit]:
            sources.append(row["document"].strip())
            targets.append(row["summary"].strip())
            weights.append(weight)
    encoded = zip(encode_texts(tokenizer, sources), encode_texts(tokenizer, targets), strict=True)
    rows = [([COMPRESS, *s, SEP], [*t, EOS]) for s, t in encoded]
    return Examples.build(rows, weights)


def notes_examples(tokenizer: Tokenizer, data: Path, limit: int | None = None) -> Examples:
    """Everything that notes-en is trained on."""
    os.environ["TOKENIZERS_PARALLELISM"] = "true"
    texts, weights = all_documents(data, limit)
    return Examples.concatenate(
        [
            document_examples(tokenizer, texts, weights),
            title_examples(tokenizer, data, limit),
            compression_examples(tokenizer, data, limit),
        ]
    )


def tokenizer_texts(data: Path, characters: int, seed: int, limit: int | None = None) -> list[str]:
    """About `characters` of text, documents drawn by weight: what the vocabulary is trained on."""
    texts, weights = all_documents(data, limit)
    rng = np.random.default_rng(seed)
    share = np.array(weights) / max(weights)
    chosen, taken = [], 0
    for index in rng.permutation(len(texts)):
        if rng.random() < share[index]:
            chosen.append(texts[index][:20_000])
            taken += len(chosen[-1])
        if taken >= characters:
            break
    return chosen
