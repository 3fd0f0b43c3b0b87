"""Scores key sentences, titles and shortened sentences of notes-en on dev sets.

    python -m inkling_models.scoring.score_summaries DATA/dev/summaries RESULTS --packs models/packs [--limit 100]
        [--only sentences titles compression]

Key sentences: ROUGE-L F1 of what `npm run infer -- summarize` chooses against the first sentences and against
TextRank, each with as many sentences as the engine gave; also with exactly one and three. `head alone` are the best
by the trained head, which the engine weighs together with what sentences are for; neither purposes nor redundancy nor
what the engine leaves out (headings, greetings) count there. Titles: ROUGE-1 F1 against the first sentence cut to as
many words. Compression: F1 over kept words and ROUGE-L against the untouched sentence.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import Any

from rouge_score.rouge_scorer import RougeScorer

from ..data.rouge import f1, words_of
from ..decoder.salience import SalienceHead, best_of, pooled_states, read_inputs
from ..packing.verify import OpenPack, open_pack
from ..repository import REPOSITORY
from .engine import infer
from .results import write_result
from .textrank import textrank

SENTENCE_SETS = ("wikinews_headline_dev", "notes_titles_dev", "qmsum_spans_dev")
TITLE_SETS = ("wikinews_headline_dev", "notes_titles_dev")
COMPRESSION_SETS = ("compression_google_test",)
FUNCTION_WORDS = REPOSITORY / "src" / "worker" / "constraints" / "functionWords.ts"
SCORER = RougeScorer(["rouge1", "rougeL"], use_stemmer=True)


def rouge(kind: str, output: str, references: list[str]) -> float:
    """Best F1 over the references."""
    return max(SCORER.score(reference, output)[kind].fmeasure for reference in references)


def read_rows(path: Path, limit: int | None) -> list[tuple[str, list[str]]]:
    """(document, references)"""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][:limit]
    return [(row["document"], [row["summary"]] if isinstance(row["summary"], str) else row["summary"]) for row in rows]


def score_sentences(rows: list[tuple[str, list[str]]], pack: OpenPack, packs: Path) -> dict[str, Any]:
    """Mean ROUGE-L of each way of choosing, with 1, 3 and the engine's own number of sentences."""
    head = SalienceHead.from_manifest(pack.manifest["salience"])
    answers = infer(["summarize"], [document for document, _ in rows], packs)
    inputs = read_inputs((document for document, _ in rows), pack.folder / pack.manifest["tokenizer"]["path"])
    found: dict[str, list[float]] = {}
    for (_, references), read, answer in zip(rows, inputs, answers, strict=True):
        states = pooled_states(pack.model, read)
        ways = {
            "head alone": head.scores(*states, read.features),
            "first": [-float(index) for index in range(len(read.sentences))],
            "textrank": textrank(read.sentences),
        }
        engine = " ".join(line["text"] for line in answer["lines"])
        found.setdefault("engine, own length", []).append(rouge("rougeL", engine, references))
        for label, count in (("one", 1), ("three", 3), ("own length", len(answer["lines"]))):
            for way, scores in ways.items():
                text = " ".join(read.sentences[index] for index in best_of(scores, count))
                found.setdefault(f"{way}, {label}", []).append(rouge("rougeL", text, references))
    return {name: round(100 * mean(values), 2) for name, values in found.items()}


def first_words(document: str, count: int) -> str:
    """The document's first sentence or heading, cut to `count` words."""
    return " ".join(document.lstrip("# \n").split("\n")[0].split()[:count])


def joining_words() -> frozenset[str]:
    """The engine's own list of what a title may say whether or not the note does."""
    found = re.search(r"JOINING_WORDS[^']*'([^']+)'", FUNCTION_WORDS.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{FUNCTION_WORDS} names no joining words")
    return frozenset(found[1].split())


def score_titles(rows: list[tuple[str, list[str]]], packs: Path) -> dict[str, Any]:
    answers = infer(["title"], [document for document, _ in rows], packs)
    ours, baseline, grounded = [], [], []
    joining = joining_words()
    for (document, references), answer in zip(rows, answers, strict=True):
        title = answer["text"]
        ours.append(rouge("rouge1", title, references))
        baseline.append(rouge("rouge1", first_words(document, len(title.split())), references))
        known = joining | set(words_of(document))
        grounded.append(all(word in known for word in words_of(title)))
    values = {"title": ours, "first sentence, same length": baseline, "all but joining words in the note": grounded}
    return {name: round(100 * mean(found), 2) for name, found in values.items()}


def kept_f1(output: str, reference: str) -> float:
    ours, wanted = Counter(words_of(output)), Counter(words_of(reference))
    return f1(sum((ours & wanted).values()), sum(ours.values()), sum(wanted.values()))


def score_compression(rows: list[tuple[str, list[str]]], packs: Path) -> dict[str, Any]:
    answers = infer(["summarize", "--compress"], [document for document, _ in rows], packs)
    found: dict[str, list[float]] = {}
    for (document, references), answer in zip(rows, answers, strict=True):
        output = " ".join(line["text"] for line in answer["lines"])
        values = {
            "F1": kept_f1(output, references[0]),
            "F1, untouched": kept_f1(document, references[0]),
            "ROUGE-L": rouge("rougeL", output, references),
            "ROUGE-L, untouched": rouge("rougeL", document, references),
            "length kept": min(1.0, len(output.split()) / max(1, len(document.split()))),
        }
        for name, value in values.items():
            found.setdefault(name, []).append(value)
    return {name: round(100 * mean(values), 2) for name, values in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dev", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--only", nargs="+", choices=["sentences", "titles", "compression"])
    arguments = parser.parse_args()
    pack = open_pack(arguments.packs / "notes-en")
    tasks = {
        "sentences": (SENTENCE_SETS, lambda rows: score_sentences(rows, pack, arguments.packs)),
        "titles": (TITLE_SETS, lambda rows: score_titles(rows, arguments.packs)),
        "compression": (COMPRESSION_SETS, lambda rows: score_compression(rows, arguments.packs)),
    }
    for task in arguments.only or tasks:
        names, score = tasks[task]
        found = {name: score(read_rows(arguments.dev / f"{name}.jsonl", arguments.limit)) for name in names}
        write_result(arguments.results, "summaries", task, found)
        print(task, json.dumps(found, indent=1), flush=True)


if __name__ == "__main__":
    main()
