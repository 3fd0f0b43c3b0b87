"""Scores a translation checkpoint on dev pairs, greedily, in PyTorch: BLEU and chrF (sacrebleu defaults).

    python -m inkling_models.scoring.score_checkpoint MODEL.pt TOKENIZER.json DATA/dev/translate
        --pairs en-de [--quantized]

Prints one JSON object a direction and dev set. Sources are masked as the engine masks them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer

from ..data.languages import directions_of
from ..data.tokenizer import load_tokenizer
from ..decoder.checkpoint import load_checkpoint
from ..decoder.model import Decoder
from .translations import read_tsv, scores, translate_lines


def score(model: Decoder, tokenizer: Tokenizer, dev: Path, pair: str) -> list[dict]:
    results = []
    for name in ("flores200-dev", "tatoeba-dev"):
        english, other = read_tsv(dev / f"{name}.{pair}.tsv")
        for direction, sources, references in zip(directions_of(pair), (english, other), (other, english), strict=True):
            outputs = translate_lines(model, tokenizer, sources, direction)
            entry = {"set": name, "direction": direction, **scores(outputs, references), "example": outputs[1]}
            results.append(entry)
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--pairs", nargs="+", required=True)
    parser.add_argument("--quantized", action="store_true")
    args = parser.parse_args()
    model = load_checkpoint(args.model, "cuda" if torch.cuda.is_available() else "cpu")
    model.set_quantized(args.quantized)
    for pair in args.pairs:
        for result in score(model, load_tokenizer(args.tokenizer), args.dev, pair):
            print(json.dumps({"model": args.model.name, "quantized": args.quantized, **result}, ensure_ascii=False))


if __name__ == "__main__":
    main()
