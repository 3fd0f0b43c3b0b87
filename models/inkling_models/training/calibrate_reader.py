"""How sure the pack `reader` is: its margins on held articles, as probabilities.

    python -m inkling_models.training.calibrate_reader READER.pt TOKENIZER.json DATA OUT.json

Each held question is asked of a part of its passage, of that part without the answer, and of another passage; those
that have no answer, of their passage. A span is right that shares half of its tokens with the answer. OUT is the head
as the manifest holds it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..data.reader_rows import build_rows
from ..data.reader_sets import training_questions
from ..data.tokenizer import load_tokenizer
from ..decoder.answer_head import AnswerHead
from .prepare_reader import own_items
from .reader_feed import ANSWERED, ELSEWHERE, TAKEN_OUT, ReaderFeed
from .train_reader import Reader, ReaderConfig, read

WIDTH = 288
MOST = 350


def fit(margin: Tensor, right: Tensor) -> tuple[float, float]:
    """Scale and offset of the logistic curve through the margins."""
    parts = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    spread = margin.double().std()
    solver = torch.optim.LBFGS([parts], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        solver.zero_grad()
        value = F.binary_cross_entropy_with_logits(parts[0] * margin.double() / spread + parts[1], right.double())
        value.backward()
        return value

    solver.step(loss)
    scale, offset = (parts.detach()[0] / spread).item(), parts.detach()[1].item()
    return max(0.0, scale), offset


def held_margins(reader: Reader, feed: ReaderFeed) -> tuple[Tensor, Tensor]:
    """Margins, and whether each is that of a right answer."""
    margins, rights = [], []
    for mode in (ANSWERED, TAKEN_OUT, ELSEWHERE):
        batch = feed.held(mode, WIDTH, MOST)
        first, last, margin = read(reader, batch)
        low, high = torch.maximum(first, batch.target[:, 0]), torch.minimum(last, batch.target[:, 1])
        sizes = last - first + 1 + batch.target[:, 1] - batch.target[:, 0] + 1
        margins.append(margin)
        rights.append(((high - low + 1).clamp_min(0) * 4 >= sizes) & (mode == ANSWERED))
    none = feed.unanswered(WIDTH, MOST)
    margins.append(read(reader, none)[2])
    rights.append(torch.zeros(len(none.tokens), dtype=torch.bool))
    return torch.cat(margins), torch.cat(rights)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "tokenizer", "data", "out"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    held = [item for item in training_questions(args.data) if item.held]
    passages, items = own_items(held)
    feed = ReaderFeed(build_rows(load_tokenizer(args.tokenizer), passages, items), "cpu", 1)
    reader = Reader(ReaderConfig(compile=False), args.model, "cpu")
    weights = torch.load(args.model, map_location="cpu", weights_only=True)["head"]
    reader.head.data.copy_(weights)
    reader.model.eval().set_quantized(True)
    margin, right = held_margins(reader, feed)
    scale, offset = fit(margin, right)
    sure = torch.sigmoid(scale * margin + offset)
    head = AnswerHead(weights.numpy().astype(np.float32), scale, offset)
    args.out.write_text(json.dumps(head.to_manifest()) + "\n")
    print(f"{len(right)} readings, {right.float().mean():.3f} right, scale {scale:.4f}, offset {offset:.4f}")
    for low in np.arange(0, 1, 0.1):
        inside = (sure >= low) & (sure < low + 0.1)
        if inside.any():
            print(f"{low:.1f}: {int(inside.sum())} readings, {right[inside].float().mean():.3f} right")


if __name__ == "__main__":
    main()
