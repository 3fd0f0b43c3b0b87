"""What the pack `meaning` finds, beside words alone (BM25) and its teacher (MiniLM), in one run.

    python -m inkling_models.scoring.score_meaning DATA RESULTS --packs models/packs --minilm FOLDER [--limit N]

FOLDER holds what training.minilm wrote. Vectors of the pack are of its int8 graph; the library is ranked by the app's
own engine (`npm run meaning`). Writes RESULTS/meaning.scores.json: Spearman on stsb_clean_parts test; on
stackexchange_small the share of titles whose best of all answers is one of theirs; on the Tatoeba dev pairs the share
of sentences that find their translation; recall@3 on the dev library, and what each bound of certainty lets through.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ..data.languages import MEANING_PACK, OTHER_LANGUAGES
from ..data.meaning_sources import read_text
from ..data.meaning_text import line_text, split_sentences
from ..data.tokenizer import load_tokenizer
from ..decoder.embedding import embedding_tokens
from ..packing.golden_vectors import graph_vector
from ..packing.verify import open_pack
from ..training.minilm import MiniLM, encode_rows, load_weights
from .bm25 import BM25
from .engine import run_command
from .meaning_scores import (
    Encoder,
    Rank,
    certainty_table,
    cut,
    first_share,
    note_means,
    note_scores,
    rank_notes,
    recall,
    spearman,
)
from .results import write_result

# Both encoders read this much of a text; answers are often longer.
TOKENS = 128
SHORT_DIMENSIONS = 128
BOUNDS = tuple(round(0.2 + 0.025 * step, 3) for step in range(17))

Json = dict[str, Any]


def pack_encoder(folder: Path) -> Encoder:
    pack = open_pack(folder)
    tokenizer = load_tokenizer(folder / pack.manifest["tokenizer"]["path"])

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([graph_vector(pack.wasm, embedding_tokens(tokenizer, text, TOKENS)) for text in texts])

    return encode


def minilm_encoder(folder: Path) -> Encoder:
    teacher = MiniLM(load_weights(folder / "minilm.npz"))
    tokenizer = Tokenizer.from_file(str(folder / "minilm.tokenizer.json"))

    def encode(texts: Sequence[str]) -> NDArray[np.float32]:
        rows = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
        flat = np.concatenate([np.array(row, np.int16) for row in rows])
        return encode_rows(teacher, flat, np.array([len(row) for row in rows]), 4096).float().numpy()

    return encode


def read_lines(path: Path) -> list[Json]:
    return [json.loads(line) for line in read_text(path).split("\n") if line.strip()]


def read_table(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in read_text(path).split("\n") if line]


def similarity(data: Path, encode: Encoder, limit: int | None) -> Json:
    rows = [row for row in read_table(data / "retrieval" / "stsb_clean_parts.tsv.xz") if row[0] == "test"][:limit]
    gold = np.array([float(row[2]) for row in rows])
    ones, others = encode([row[3] for row in rows]), encode([row[4] for row in rows])
    short = (cut(ones, SHORT_DIMENSIONS) * cut(others, SHORT_DIMENSIONS)).sum(1)
    return {
        "pairs": len(rows),
        "spearman": round(spearman((ones * others).sum(1), gold), 4),
        f"spearman, {SHORT_DIMENSIONS} dimensions": round(spearman(short, gold), 4),
    }


def answers(data: Path, encoders: dict[str, Encoder], limit: int | None) -> Json:
    rows = read_lines(data / "retrieval" / "stackexchange_small.jsonl.xz")[:limit]
    keys = [f"{row['site']} {row['title']}" for row in rows]
    titles = {key: row["title"] for key, row in zip(keys, rows, strict=True)}
    wanted, texts = list(titles), [row["answer"] for row in rows]
    index = BM25(texts)
    words = np.stack([index.scores(titles[key]) for key in wanted])
    found: Json = {"titles": len(wanted), "answers": len(texts), "bm25": round(first_share(words, keys, wanted), 4)}
    for name, encode in encoders.items():
        vectors, asked = encode(texts), encode([titles[key] for key in wanted])
        found[name] = round(first_share(asked @ vectors.T, keys, wanted), 4)
        short = cut(asked, SHORT_DIMENSIONS) @ cut(vectors, SHORT_DIMENSIONS).T
        found[f"{name}, {SHORT_DIMENSIONS} dimensions"] = round(first_share(short, keys, wanted), 4)
    return found


def answers_by_sentence(data: Path, encode: Encoder, limit: int | None) -> float:
    """As `answers`, read and ranked as the app does: every sentence, its best with the mean of all."""
    rows = read_lines(data / "retrieval" / "stackexchange_small.jsonl.xz")[:limit]
    keys = [f"{row['site']} {row['title']}" for row in rows]
    titles = {key: row["title"] for key, row in zip(keys, rows, strict=True)}
    passages = [note_vectors(encode, row["answer"]) for row in rows]
    scores = note_scores(passages, note_means(passages), encode(list(titles.values())))
    return round(first_share(scores, keys, list(titles)), 4)


def translations(data: Path, encode: Encoder, limit: int | None) -> Json:
    found: Json = {}
    for language in OTHER_LANGUAGES:
        pairs = read_table(data / "dev" / "translate" / f"tatoeba-dev.en-{language}.tsv")[:limit]
        english, other = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        ones, others = encode(english), encode(other)
        short = cut(others, SHORT_DIMENSIONS) @ cut(ones, SHORT_DIMENSIONS).T
        found[language] = {
            "pairs": len(pairs),
            "to English": round(first_share(others @ ones.T, english, english), 4),
            "from English": round(first_share(ones @ others.T, other, other), 4),
            f"to English, {SHORT_DIMENSIONS} dimensions": round(first_share(short, english, english), 4),
        }
    return found


def note_vectors(encode: Encoder, text: str) -> NDArray[np.float32]:
    sentences = [part for line in text.splitlines() for part in split_sentences(line_text(line))]
    return encode([sentence for sentence in sentences if sentence] or [text])


def by_encoder(
    encode: Encoder, notes: list[Json], queries: list[str], asked: list[str]
) -> tuple[list[Rank], list[Rank]]:
    """Ranks of searches and of related notes, as the app makes them, with another model."""
    ids = [note["id"] for note in notes]
    passages = [note_vectors(encode, note["text"]) for note in notes]
    means = note_means(passages)
    near = means @ means.T
    related = [
        [ids[other] for other in np.argsort(-near[ids.index(note)], kind="stable") if ids[other] != note]
        for note in asked
    ]
    return rank_notes(passages, means, encode(queries), ids), related


def by_engine(task: str, library: Path, asked: Path, packs: Path) -> list[Json]:
    lines = run_command("meaning", [task, str(library), str(asked), "--packs", str(packs.resolve())])
    return [json.loads(line) for line in lines.splitlines()]


def library_scores(data: Path, out: Path, packs: Path, minilm: Encoder) -> Json:
    folder = (data / "dev" / "notes" / "ask").resolve()
    library = folder / "library.dev.jsonl"
    notes, searches = read_lines(library), read_lines(folder / "search.dev.jsonl")
    related, questions = read_lines(folder / "related.dev.jsonl"), read_lines(folder / "ask.dev.jsonl")
    wanted = [[row["note"]] for row in searches]
    others = [row["related"] for row in related]
    found = by_engine("search", library, folder / "search.dev.jsonl", packs)
    near = by_engine("related", library, folder / "related.dev.jsonl", packs)
    out.mkdir(parents=True, exist_ok=True)
    asked_path = out / "questions.jsonl"
    asked_path.write_text("".join(json.dumps({"query": row["question"]}) + "\n" for row in questions), "utf-8")
    asked = by_engine("search", library, asked_path.resolve(), packs)
    asked_path.unlink()
    index = BM25([note["text"] for note in notes])
    ids = [note["id"] for note in notes]
    text = dict(zip(ids, (note["text"] for note in notes), strict=True))

    def words(query: str, left_out: str = "") -> Rank:
        scores = index.scores(query)
        order = np.argsort(-scores, kind="stable")
        return [ids[place] for place in order if scores[place] > 0 and ids[place] != left_out]

    teacher = by_encoder(minilm, notes, [row["query"] for row in searches], [row["note"] for row in related])
    return {
        "search recall@3": {
            "bm25": round(recall([words(row["query"]) for row in searches], wanted, 3), 4),
            "minilm": round(recall(teacher[0], wanted, 3), 4),
            "meaning": round(recall([row["notes"] for row in found], wanted, 3), 4),
        },
        "related recall@3": {
            "bm25": round(recall([words(text[row["note"]], row["note"]) for row in related], others, 3), 4),
            "minilm": round(recall(teacher[1], others, 3), 4),
            "meaning": round(recall([row["notes"] for row in near], others, 3), 4),
        },
        "questions recall@3": round(
            recall(
                [row["notes"] for row, gold in zip(asked, questions, strict=True) if gold["note"]],
                [[gold["note"]] for gold in questions if gold["note"]],
                3,
            ),
            4,
        ),
        "certainty of search": certainty(
            found + asked, [*[row["note"] for row in searches], *[q["note"] for q in questions]]
        ),
        "certainty of related": certainty_of_related(near, related),
    }


def certainty(found: list[Json], gold: list[str | None]) -> list[dict[str, float]]:
    """Over searches and questions together: `silent` are those that no note answers."""
    right, wrong, silent = [], [], []
    for row, note in zip(found, gold, strict=True):
        if note is None:
            silent.append(row["scores"][0])
            continue
        for place, score in zip(row["notes"][:5], row["scores"][:5], strict=True):
            (right if place == note else wrong).append(score)
    return certainty_table(right, wrong, silent, BOUNDS)


def certainty_of_related(near: list[Json], related: list[Json]) -> list[dict[str, float]]:
    right, wrong = [], []
    for row, gold in zip(near, related, strict=True):
        for place, score in zip(row["notes"][:3], row["scores"][:3], strict=True):
            (right if place in gold["related"] else wrong).append(score)
    return certainty_table(right, wrong, [], tuple(round(bound + 0.2, 3) for bound in BOUNDS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    encoders = {"meaning": pack_encoder(arguments.packs / MEANING_PACK), "minilm": minilm_encoder(arguments.minilm)}
    values: Json = {"library": library_scores(arguments.data, arguments.results, arguments.packs, encoders["minilm"])}
    print(values, flush=True)
    for name, encode in encoders.items():
        values[f"similarity.{name}"] = similarity(arguments.data, encode, arguments.limit)
        values[f"translations.{name}"] = translations(arguments.data, encode, arguments.limit)
        print(name, values[f"similarity.{name}"], values[f"translations.{name}"], flush=True)
    values["answers"] = answers(arguments.data, encoders, arguments.limit)
    values["answers"]["meaning, by sentence"] = answers_by_sentence(
        arguments.data, encoders["meaning"], arguments.limit
    )
    print(values["answers"], flush=True)
    write_result(arguments.results, "meaning", "scores", values)


if __name__ == "__main__":
    main()
