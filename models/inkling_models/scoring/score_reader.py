"""Step: what the pack `reader` marks, checkpoint or released: gold questions over notes, XQuAD, ClapNQ.

    python -m inkling_models.scoring.score_reader DATA OUT.json --model READER.pt --head HEAD.json --tokenizer FILE
    python -m inkling_models.scoring.score_reader DATA OUT.json --pack packs/reader

Without retrieval: of each gold question the note is given, alone and among four others, cut into passages as
`passages_of` says; an unanswerable one is given the note that shares most words with it. XQuAD is scored on held
articles alone.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from ..data.reader_sets import is_held, read_asked, read_rows
from ..data.reader_text import Span, sentence_spans
from ..data.tokenizer import load_tokenizer
from ..decoder.answer_head import AnswerHead
from ..decoder.answering import Found, read_answers
from ..decoder.checkpoint import load_checkpoint
from ..decoder.model import Decoder
from ..packing.restore import restore_pack

# Characters of a passage of a note: some sentences, or all of a short note.
PASSAGE_CHARACTERS = 320
OTHER_NOTES = 4
TEST_LIMIT = 300
REFUSED_SHARE = 0.25
WORD = re.compile(r"[^\W_]+")
ARTICLES = set("a an the der die das den dem ein eine el la los las un una le les l du o os as um uma".split())


@dataclass(frozen=True)
class Reader:
    model: Decoder
    head: AnswerHead
    tokenizer: Tokenizer

    def read(self, question: str, passages: list[str]) -> list[Found]:
        return read_answers(self.model, self.head, self.tokenizer, question, passages)


def words(text: str) -> list[str]:
    found = WORD.findall(text.casefold())
    return [word for word in found if word not in ARTICLES] or found


def token_f1(found: str, golds: Iterable[str]) -> float:
    """Best F1 of words over the gold answers; articles and case do not count."""
    best = 0.0
    have = Counter(words(found))
    for gold in golds:
        want = Counter(words(gold))
        shared = sum((have & want).values())
        if shared:
            best = max(best, 2 * shared / (have.total() + want.total()))
    return best


def passages_of(text: str, most: int = PASSAGE_CHARACTERS) -> list[Span]:
    """Runs of sentences of at most `most` characters; each reaches further than the one before."""
    sentences = sentence_spans(text)
    spans: list[Span] = []
    for at in range(len(sentences)):
        end = at
        while end + 1 < len(sentences) and sentences[end + 1][1] - sentences[at][0] <= most:
            end += 1
        span = (sentences[at][0], sentences[end][1])
        if not spans or span[1] > spans[-1][1]:
            spans.append(span)
    return spans


def best_answer(reader: Reader, question: str, notes: dict[str, str]) -> tuple[str, Span, float]:
    """Note, characters and probability of the surest answer in `notes`."""
    places = [(name, span) for name, text in notes.items() for span in passages_of(text)]
    found = reader.read(question, [notes[name][slice(*span)] for name, span in places])
    best = max(range(len(places)), key=lambda index: found[index].margin)
    name, (start, _) = places[best]
    first, last = found[best].span
    return name, (start + first, start + last), found[best].probability


def notes_scores(reader: Reader, folder: Path) -> dict[str, Any]:
    """Gold questions with the right note alone and among others, and how abstaining parts them at the best bound."""
    gold = [json.loads(line) for line in (folder / "ask.dev.jsonl").read_text(encoding="utf-8").splitlines()]
    library = [json.loads(line) for line in (folder / "library.dev.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {note["id"]: note["text"] for note in library}
    rng = random.Random(1)
    rows = []
    for entry in gold:
        near = entry["note"] or max(texts, key=lambda i: len(set(words(texts[i])) & set(words(entry["question"]))))
        others = rng.sample(sorted(set(texts) - {near}), OTHER_NOTES)
        row: dict[str, Any] = {"answerable": entry["note"] is not None, "language": entry["language"]}
        for name, chosen in (("alone", [near]), ("among", [near, *others])):
            note, (start, end), sure = best_answer(reader, entry["question"], {i: texts[i] for i in chosen})
            row[f"{name}_sure"] = sure
            if not entry["note"]:
                continue
            at = texts[near].find(entry["sentence"])
            row[f"{name}_sentence"] = note == near and start < at + len(entry["sentence"]) and end > at
            row[f"{name}_f1"] = token_f1(texts[note][start:end], entry["answers"]) if note == near else 0.0
        rows.append(row)
    answerable = [row for row in rows if row["answerable"]]
    scores: dict[str, Any] = {"questions": len(rows), "answerable": len(answerable)}
    for language in ("all", *sorted({row["language"] for row in rows})):
        some = [row for row in answerable if language in ("all", row["language"])]
        if some:
            names = ("alone_sentence", "alone_f1", "among_sentence", "among_f1")
            scores[language] = {name: round(float(np.mean([row[name] for row in some])), 4) for name in names}
            scores[language]["answerable"] = len(some)
    for name in ("alone_sure", "among_sure"):
        yes = np.array([row[name] for row in answerable])
        no = np.array([row[name] for row in rows if not row["answerable"]])
        scores[f"{name.removesuffix('_sure')}_abstains"] = abstention(yes, no)
    return scores


def abstention(yes: np.ndarray, no: np.ndarray) -> dict[str, float]:
    """At the bound that refuses a quarter of what can be answered: how much of the rest is refused; and the AUC."""
    bound = float(np.quantile(yes, REFUSED_SHARE))
    auc = float((yes[:, None] > no[None]).mean() + 0.5 * (yes[:, None] == no[None]).mean())
    return {"bound": round(bound, 4), "abstains": round(float((no < bound).mean()), 4), "auc": round(auc, 4)}


def xquad_scores(reader: Reader, data: Path, language: str) -> dict[str, float]:
    titles = {row["id"]: row["title"] for row in read_rows(data / "qa" / "squad1_dev.jsonl.xz")}
    rows = list(read_rows(data / "qa" / f"xquad_{language}.jsonl.xz"))
    rows = [row for row in rows if is_held(titles.get(row["id"], ""), "squad1_dev") and row["id"] in titles]
    f1, exact = [], []
    for row in rows[:TEST_LIMIT]:
        _, (start, end), _ = best_answer(reader, row["question"], {"": row["context"]})
        golds = [answer["text"] for answer in row["answers"]]
        found = row["context"][start:end]
        f1.append(token_f1(found, golds))
        exact.append(any(words(found) == words(gold) for gold in golds))
    return {"questions": len(f1), "f1": round(float(np.mean(f1)), 4), "exact": round(float(np.mean(exact)), 4)}


def clapnq_scores(reader: Reader, data: Path) -> dict[str, float]:
    def sure(name: str) -> np.ndarray:
        items = list(read_asked(data, name, held=True)) if name.endswith("unanswerable") else None
        rows = read_rows(data / "qa" / f"{name}.jsonl.xz")
        asked = [(i.question, i.passage) for i in items] if items else [(r["question"], r["context"]) for r in rows]
        return np.array([best_answer(reader, question, {"": text})[2] for question, text in asked[:TEST_LIMIT]])

    return abstention(sure("clapnq_dev_answerable"), sure("clapnq_dev_unanswerable"))


def open_reader(args: argparse.Namespace) -> Reader:
    if args.pack:
        manifest = json.loads((args.pack / "manifest.json").read_text(encoding="utf-8"))
        tokenizer = load_tokenizer(args.pack / manifest["tokenizer"]["path"])
        return Reader(restore_pack(args.pack), AnswerHead.from_manifest(manifest["answer"]), tokenizer)
    head = AnswerHead(torch.load(args.model, map_location="cpu", weights_only=True)["head"].numpy())
    if args.head:
        head = AnswerHead.from_manifest(json.loads(args.head.read_text()))
    return Reader(load_checkpoint(args.model), head, load_tokenizer(args.tokenizer))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    for name in ("pack", "model", "head", "tokenizer"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--notes-only", action="store_true")
    args = parser.parse_args()
    reader = open_reader(args)
    measures: dict[str, Callable[[], Any]] = {"notes": lambda: notes_scores(reader, args.data / "dev/notes/ask")}
    if not args.notes_only:
        measures["xquad_de"] = lambda: xquad_scores(reader, args.data, "de")
        measures["xquad_es"] = lambda: xquad_scores(reader, args.data, "es")
        measures["clapnq"] = lambda: clapnq_scores(reader, args.data)
    scores = {name: measure() for name, measure in measures.items()}
    args.out.write_text(json.dumps(scores, indent=1) + "\n")
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
