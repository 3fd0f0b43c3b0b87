"""Scores translation on dev TSVs (English TAB other): BLEU and chrF of sacrebleu, both directions of a pack.

    python -m inkling_models.scoring.score_translation PACK_ID DATA/dev/translate RESULTS --packs models/packs
        [--via engine|int8|float] [--limit 200] [--checkpoint FILE.pt]

`engine` runs `npm run infer`: what ships, beam and all. `float` and `int8` decode greedily in PyTorch, the
checkpoint itself or the simulation of its rounding: the fast way to compare them. RESULTS gets
translation.PACK_ID.engine.json or .greedy.json.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ..data.languages import PAIRS, directions_of, source_of, target_of
from ..data.tokenizer import load_tokenizer
from ..decoder.checkpoint import load_checkpoint
from ..decoder.model import Decoder
from ..decoder.translate import translate_lines
from ..packing.verify import open_pack
from .engine import infer
from .results import write_result
from .translations import read_tsv, scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", choices=PAIRS)
    parser.add_argument("dev", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--via", choices=["engine", "int8", "float"], default="engine")
    parser.add_argument("--checkpoint", type=Path, help="for float: the weights before rounding")
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    model: Decoder | None = None
    if arguments.via != "engine":
        pack = open_pack(arguments.packs / arguments.pack)
        tokenizer = load_tokenizer(pack.folder / pack.manifest["tokenizer"]["path"])
        model = load_checkpoint(arguments.checkpoint) if arguments.checkpoint else pack.model
        model.set_quantized(arguments.via == "int8")
    found: dict[str, dict[str, float]] = {}
    for path in sorted(arguments.dev.glob(f"*.{arguments.pack}.tsv")):
        english, foreign = read_tsv(path, arguments.limit)
        sides = (english, foreign), (foreign, english)
        for direction, (texts, references) in zip(directions_of(arguments.pack), sides, strict=True):
            if model is None:
                task = ["translate", "--from", source_of(direction), "--to", target_of(direction)]
                answers = infer(task, texts, arguments.packs)
                outputs = [answer["text"] for answer in answers]
            else:
                outputs = translate_lines(model, tokenizer, texts, direction)
            name = f"{path.name.split('.')[0]} {direction}"
            found[name] = scores(outputs, references)
            print(name, found[name], flush=True)
    way = "engine" if model is None else "greedy"
    write_result(arguments.results, "translation", f"{arguments.pack}.{way}", found)


if __name__ == "__main__":
    main()
