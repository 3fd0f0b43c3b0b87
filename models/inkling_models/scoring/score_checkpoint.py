"""Scores a translation checkpoint on dev pairs, greedily, in PyTorch: BLEU and chrF (sacrebleu defaults).

    python -m inkling_models.scoring.score_checkpoint MODEL.pt TOKENIZER.json DATA/dev/translate
        --pairs en-de [--quantized]

Prints one JSON object a direction and dev set. Sources are masked as the engine masks them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import regex
import sacrebleu
import torch
from tokenizers import Tokenizer

from ..data.languages import directions_of, source_of, target_of
from ..data.tokenizer import load_tokenizer
from ..decoder.checkpoint import load_checkpoint
from ..decoder.model import Decoder
from ..decoder.translate import translate_lines
from .translations import read_tsv, scores

OPENING = regex.compile(r"^\s*(?:>\s?)*(?:#{1,6} |[-*+] \[[ xX]\] |[-*+] |\d+[.)] )?")


def score(model: Decoder, tokenizer: Tokenizer, dev: Path, pair: str) -> list[dict]:
    results = []
    for name in ("flores200-dev", "tatoeba-dev"):
        english, other = read_tsv(dev / f"{name}.{pair}.tsv")
        for direction, sources, references in zip(directions_of(pair), (english, other), (other, english), strict=True):
            outputs = translate_lines(model, tokenizer, sources, direction)
            entry = {"set": name, "direction": direction, **scores(outputs, references), "example": outputs[1]}
            results.append(entry)
    return results


def note_lines(path: Path, direction: str) -> list[tuple[str, list[str]]]:
    """(source, references) of each row of a gold set of note lines, without the marks before its words.

    The marks never reach the model; a cell holds variants apart by " ||| ", and the source is the first of its own.
    """
    head, *body = [line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n")]
    source, target = head.index(source_of(direction)), head.index(target_of(direction))
    rows = []
    for cells in body:
        text = cells[source].split(" ||| ")[0]
        mark = OPENING.match(text).group()
        rows.append((text[len(mark) :], [variant.removeprefix(mark) for variant in cells[target].split(" ||| ")]))
    return rows


def score_notes(model: Decoder, tokenizer: Tokenizer, path: Path, pair: str) -> list[dict]:
    """chrF against all variants of a note line, both directions."""
    results = []
    for direction in directions_of(pair):
        rows = note_lines(path, direction)
        outputs = translate_lines(model, tokenizer, [source for source, _ in rows], direction)
        most = max(len(references) for _, references in rows)
        streams = [[refs[at] if at < len(refs) else None for _, refs in rows] for at in range(most)]
        chrf = round(sacrebleu.corpus_chrf(outputs, streams).score, 2)
        some = [f"{source} => {output}" for (source, _), output in list(zip(rows, outputs, strict=True))[::12]]
        results.append({"set": "notes", "direction": direction, "chrf": chrf, "examples": some})
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--pairs", nargs="+", required=True)
    parser.add_argument("--quantized", action="store_true")
    parser.add_argument("--notes", type=Path, help="a gold set of note lines (lines.dev.tsv) to score as well")
    args = parser.parse_args()
    model = load_checkpoint(args.model, "cuda" if torch.cuda.is_available() else "cpu")
    model.set_quantized(args.quantized)
    for pair in args.pairs:
        tokenizer = load_tokenizer(args.tokenizer)
        results = score_notes(model, tokenizer, args.notes, pair) if args.notes else []
        for result in results + score(model, tokenizer, args.dev, pair):
            print(json.dumps({"model": args.model.name, "quantized": args.quantized, **result}, ensure_ascii=False))


if __name__ == "__main__":
    main()
