"""Step: what the pack `reader` marks: gold questions over notes, XQuAD, ClapNQ.

    python -m inkling_models.scoring.score_reader DATA OUT.json --packs packs [--weigh]

Without retrieval: of each gold question the note is given, alone and among four others; an unanswerable one is given
the note that shares most words with it. XQuAD is scored on held articles alone. `--weigh` fits how the three signs are
weighed together on held articles, and prints it.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from ..data.languages import MEANING_PACK, READER_PACK
from ..data.reader_sets import is_held, read_asked, read_rows, training_questions
from ..data.tokenizer import load_tokenizer
from ..decoder.answer_head import AnswerHead
from ..decoder.answering import Found, read_answers
from ..packing.manifest import read_manifest
from ..packing.restore import restore_pack
from .answer_choice import WEIGHTS, Candidate, Readers, candidates, fit_weights, rarity_of, score, words

OTHER_NOTES = 4
TEST_LIMIT = 200
WEIGHED_QUESTIONS = 120
REFUSED_SHARE = 0.25
# Characters of an article's passage that are read with a held question.
MOST_CHARACTERS = 1_000
ARTICLES = set("a an the der die das den dem ein eine el la los las un una le les l du o os as um uma".split())

Scores = dict[str, Any]


def answer_words(text: str) -> list[str]:
    found = words(text)
    return [word for word in found if word not in ARTICLES] or found


def word_f1(found: str, golds: Iterable[str]) -> float:
    """Best F1 of words over the gold answers; articles and case do not count."""
    best = 0.0
    have = Counter(answer_words(found))
    for gold in golds:
        want = Counter(answer_words(gold))
        shared = sum((have & want).values())
        if shared:
            best = max(best, 2 * shared / (have.total() + want.total()))
    return best


def abstention(yes: Iterable[float], no: Iterable[float]) -> dict[str, float]:
    """At the bound that refuses a quarter of what can be answered: how much of the rest is refused; and the AUC."""
    can, cannot = np.array(list(yes)), np.array(list(no))
    bound = float(np.quantile(can, REFUSED_SHARE))
    auc = (can[:, None] > cannot[None]).mean() + 0.5 * (can[:, None] == cannot[None]).mean()
    return {
        "bound": round(bound, 4),
        "abstains": round(float((cannot < bound).mean()), 4),
        "auc": round(float(auc), 4),
    }


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def judged(gold: dict[str, Any], text: str, one: Candidate) -> tuple[bool, float]:
    """Whether the sentence is the answering one of the first text, and the F1 of the answer there."""
    if one.text:
        return False, 0.0
    start = text.find(gold["sentence"])
    right = one.sentence[0] < start + len(gold["sentence"]) and one.sentence[1] > start
    return right, word_f1(text[slice(*one.answer)], gold["answers"])


def notes_scores(readers: Readers, folder: Path) -> Scores:
    texts = {note["id"]: note["text"] for note in read_lines(folder / "library.dev.jsonl")}
    rarity, rng = rarity_of(list(texts.values())), random.Random(1)
    asked: list[tuple[dict[str, Any], str, list[Candidate]]] = []
    for gold in read_lines(folder / "ask.dev.jsonl"):
        question = gold["question"]
        near = gold["note"] or max(texts, key=lambda i: len(set(words(texts[i])) & set(words(question))))
        chosen = [near, *rng.sample(sorted(set(texts) - {near}), OTHER_NOTES)]
        asked.append((gold, texts[near], candidates(readers, question, [texts[name] for name in chosen], rarity)))
    answerable = [entry for entry in asked if entry[0]["note"]]
    scores: Scores = {"questions": len(asked), "answerable": len(answerable)}

    def best(found: list[Candidate], way: str, place: str) -> Candidate:
        return max((one for one in found if place == "among" or not one.text), key=lambda one: score(one, WEIGHTS[way]))

    def summary(entries: list[tuple[dict[str, Any], str, list[Candidate]]], way: str, place: str) -> dict[str, float]:
        results = [judged(gold, text, best(found, way, place)) for gold, text, found in entries]
        sentence, f1 = np.array(results, float).mean(0)
        return {"sentence": round(float(sentence), 4), "f1": round(float(f1), 4)}

    for place in ("alone", "among"):
        scores[place] = {}
        for way, weights in WEIGHTS.items():
            sure = [(bool(gold["note"]), score(best(found, way, place), weights)) for gold, _, found in asked]
            refusals = abstention((s for can, s in sure if can), (s for can, s in sure if not can))
            scores[place][way] = {**summary(answerable, way, place), "abstention": refusals}
    scores["languages"] = {}
    for language in sorted({gold["language"] for gold, _, _ in answerable}):
        some = [entry for entry in answerable if entry[0]["language"] == language]
        scores["languages"][language] = {"answerable": len(some), **summary(some, "together", "among")}
    inside = [[judged(gold, text, one) for one in found] for gold, text, found in answerable]
    given = [max(f1 for right, f1 in each if right) for each in inside if any(right for right, _ in each)]
    scores["span_in_sentence"] = round(float(np.mean(given)), 4)
    return scores


def read_one(readers: Readers, question: str, text: str) -> Found:
    return read_answers(readers.reader, readers.head, readers.tokenizer, question, [text])[0]


def xquad_scores(readers: Readers, data: Path, language: str) -> Scores:
    titles = {row["id"]: row["title"] for row in read_rows(data / "qa" / "squad1_dev.jsonl.xz")}
    rows = [row for row in read_rows(data / "qa" / f"xquad_{language}.jsonl.xz") if row["id"] in titles]
    rows = [row for row in rows if is_held(titles[row["id"]], "squad1_dev")]
    f1, exact = [], []
    for row in rows[:: max(1, len(rows) // TEST_LIMIT)]:
        found = row["context"][slice(*read_one(readers, row["question"], row["context"]).span)]
        golds = [answer["text"] for answer in row["answers"]]
        f1.append(word_f1(found, golds))
        exact.append(any(answer_words(found) == answer_words(gold) for gold in golds))
    return {"questions": len(f1), "f1": round(float(np.mean(f1)), 4), "exact": round(float(np.mean(exact)), 4)}


def clapnq_scores(readers: Readers, data: Path) -> Scores:
    def margins(name: str) -> list[float]:
        items = list(read_asked(data, name, held=True))[:TEST_LIMIT]
        return [read_one(readers, item.question, item.passage).margin for item in items]

    return abstention(margins("clapnq_dev_answerable"), margins("clapnq_dev_unanswerable"))


def weighed(readers: Readers, data: Path) -> list[float]:
    """Weights fitted on held articles: a question's own passage stands among four others."""
    held = [item for item in training_questions(data) if item.held and item.answers and item.source != "qamr_dev"]
    passages = list(dict.fromkeys(item.passage for item in held))
    place = {passage: number for number, passage in enumerate(passages)}
    rarity, rng = rarity_of(passages), random.Random(1)
    rows = []
    for item in rng.sample(held, min(len(held), WEIGHED_QUESTIONS)):
        near = [passages[(place[item.passage] + step) % len(passages)] for step in (1, -1)]
        texts = [text[:MOST_CHARACTERS] for text in [item.passage, *near, *rng.sample(passages, 2)]]
        found = candidates(readers, item.question, texts, rarity)
        start = item.answers[0][0]
        rows.append((found, [one.text == 0 and one.sentence[0] <= start < one.sentence[1] for one in found]))
    return fit_weights(rows)


def open_readers(packs: Path) -> Readers:
    manifest = read_manifest(packs / READER_PACK)
    tokenizer = load_tokenizer(packs / READER_PACK / manifest["tokenizer"]["path"])
    head = AnswerHead.from_manifest(manifest["answer"])
    return Readers(restore_pack(packs / READER_PACK), head, restore_pack(packs / MEANING_PACK), tokenizer)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--weigh", action="store_true")
    args = parser.parse_args()
    readers = open_readers(args.packs)
    if args.weigh:
        print(f"weights: {weighed(readers, args.data)}", flush=True)
    scores: Scores = {"notes": notes_scores(readers, args.data / "dev" / "notes" / "ask")}
    print(json.dumps(scores, indent=1), flush=True)
    scores |= {f"xquad_{language}": xquad_scores(readers, args.data, language) for language in ("de", "es")}
    scores["clapnq"] = clapnq_scores(readers, args.data)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
