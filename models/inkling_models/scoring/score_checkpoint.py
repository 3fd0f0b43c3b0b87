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
from sacrebleu.metrics import BLEU, CHRF
from tokenizers import Tokenizer

from ..data.examples import decode_tokens, encode_texts
from ..data.placeholders import find_spans, mask, merge_spans, name_spans, unmask
from ..data.special_tokens import SEP, language_id
from ..data.tokenizer import load_tokenizer
from ..decoder.generate import translate_all
from ..decoder.model import Decoder
from ..training.loop import load_checkpoint


def translate_lines(model: Decoder, tokenizer: Tokenizer, lines: list[str], direction: str) -> list[str]:
    source_language = direction[:2]

    def count(word: str) -> int:
        return len(tokenizer.encode(word, add_special_tokens=False).ids)

    masked = [mask(line, merge_spans(find_spans(line), name_spans(line, source_language, count))) for line in lines]
    prompts = [
        [language_id(direction[-2:]), *ids, SEP] for ids in encode_texts(tokenizer, [text for text, _ in masked])
    ]
    outputs = translate_all(model, prompts, batch_rows=512)
    return [
        unmask(decode_tokens(tokenizer, tokens), literals).strip()
        for tokens, (_, literals) in zip(outputs, masked, strict=True)
    ]


def score(model: Decoder, tokenizer: Tokenizer, dev: Path, pair: str) -> list[dict]:
    results = []
    for name in ("flores200-dev", "tatoeba-dev"):
        rows = [line.split("\t") for line in (dev / f"{name}.{pair}.tsv").read_text(encoding="utf-8").splitlines()]
        english, other = [row[0] for row in rows], [row[1] for row in rows]
        for direction, sources, references in (
            (pair, english, other),
            (f"{pair[3:]}-en", other, english),
        ):
            outputs = translate_lines(model, tokenizer, sources, direction)
            results.append(
                {
                    "set": name,
                    "direction": direction,
                    "bleu": round(BLEU().corpus_score(outputs, [references]).score, 2),
                    "chrf": round(CHRF().corpus_score(outputs, [references]).score, 2),
                    "example": outputs[1],
                }
            )
    return results


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
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
