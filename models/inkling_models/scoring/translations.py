"""Translations of dev files: reading the files, scoring with sacrebleu's defaults."""

from __future__ import annotations

from pathlib import Path

import sacrebleu


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
