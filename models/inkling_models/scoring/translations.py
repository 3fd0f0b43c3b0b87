"""Translations of dev files: reading the files, translating greedily in PyTorch, scoring with sacrebleu's defaults."""

from __future__ import annotations

from pathlib import Path

import sacrebleu
from tokenizers import Tokenizer

from ..data.examples import decode_tokens, encode_texts
from ..data.languages import source_of, target_of
from ..data.placeholders import find_spans, mask, merge_spans, name_spans, unmask
from ..data.special_tokens import SEP, language_id
from ..decoder.generate import translate_all
from ..decoder.model import Decoder


def read_tsv(path: Path, limit: int | None = None) -> tuple[list[str], list[str]]:
    """The English lines and the others."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()][:limit]
    return [row[0] for row in rows], [row[1] for row in rows]


def scores(outputs: list[str], references: list[str]) -> dict[str, float]:
    return {
        "bleu": round(sacrebleu.corpus_bleu(outputs, [references]).score, 2),
        "chrf": round(sacrebleu.corpus_chrf(outputs, [references]).score, 2),
        "sentences": len(outputs),
    }


def translate_lines(model: Decoder, tokenizer: Tokenizer, lines: list[str], direction: str) -> list[str]:
    """Greedy translations; sources are masked as the engine masks them."""
    source_language = source_of(direction)

    def count(word: str) -> int:
        return len(tokenizer.encode(word, add_special_tokens=False).ids)

    masked = [mask(line, merge_spans(find_spans(line), name_spans(line, source_language, count))) for line in lines]
    prompts = [
        [language_id(target_of(direction)), *ids, SEP] for ids in encode_texts(tokenizer, [text for text, _ in masked])
    ]
    outputs = translate_all(model, prompts, batch_rows=512)
    return [
        unmask(decode_tokens(tokenizer, tokens), literals).strip()
        for tokens, (_, literals) in zip(outputs, masked, strict=True)
    ]
