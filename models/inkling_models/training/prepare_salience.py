"""Documents for the trunk of notes-en to learn from while it trains (see `salience_term`), cut as the engine cuts them.

    python -m inkling_models.training.prepare_salience DATA TOKENIZER.json OUT.npz [--documents 12000] [--beyond 2760]

`--beyond`: the documents that `train_salience` draws are left out, so that the released head is fitted, and its decay
chosen, on what the trunk has not learned from. The dev files are not read.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from ..decoder.salience import read_inputs
from .salience_rows import save_rows
from .train_salience import SHARES, read_pairs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=12000)
    parser.add_argument("--beyond", type=int, default=2760)
    parser.add_argument("--seed", type=int, default=1, help="that of train_salience, whose documents are left out")
    arguments = parser.parse_args()
    of_head = set(read_pairs(arguments.data, arguments.beyond, arguments.seed))
    pairs = [pair for pair in read_pairs(arguments.data, arguments.documents, arguments.seed) if pair not in of_head]
    random.Random(arguments.seed).shuffle(pairs)
    inputs = read_inputs((document for _, document, _ in pairs), arguments.tokenizer)
    read = [(one, summary) for one, (_, _, summary) in zip(inputs, pairs, strict=True)]
    count = save_rows(arguments.out, read, arguments.seed)
    print(f"{count} of {len(pairs)} documents; shares {SHARES}")


if __name__ == "__main__":
    main()
