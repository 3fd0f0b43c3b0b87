from __future__ import annotations

import numpy as np
import pytest

from inkling_models.packing.golden_vectors import from_base64, least_cosine, to_base64
from inkling_models.scoring.bm25 import BM25
from inkling_models.scoring.meaning_scores import (
    certainty_table,
    cut,
    first_share,
    note_means,
    rank_notes,
    recall,
    spearman,
)
from inkling_models.scoring.meaning_tables import meaning_tables


def test_spearman_sees_order_alone_and_shares_ranks_of_equals() -> None:
    values = np.array([0.1, 0.4, 0.2, 0.9])
    assert spearman(values, np.exp(values)) == pytest.approx(1)
    assert spearman(values, -values) == pytest.approx(-1)
    # Ranks 0.5, 0.5, 2 against 0, 1, 2.
    assert spearman(np.array([1.0, 1.0, 2.0]), np.array([1.0, 2.0, 3.0])) == pytest.approx(0.8660254)


def test_bm25_prefers_rare_words_and_short_texts() -> None:
    index = BM25(
        ["the boiler leaks", "the garden hose and the garden gate", "the boiler of the house, its garden and gate"]
    )
    assert index.scores("a boiler").argmax() == 0
    assert index.scores("hose").argmax() == 1
    assert index.scores("the of and").max() == 0


def test_a_query_finds_any_answer_of_its_own() -> None:
    scores = np.array([[0.1, 0.9, 0.3], [0.8, 0.1, 0.2]])
    assert first_share(scores, ["a", "a", "b"], ["a", "b"]) == 0.5
    assert recall([["x", "y", "z"], ["z", "x"]], [["y"], ["q", "z"]], 2) == 0.75


def test_a_note_counts_as_a_whole_as_much_as_its_best_passage() -> None:
    east, north = np.array([1.0, 0.0]), np.array([0.0, 1.0])
    stray, all_of_it = np.stack([east, north, north, north]), np.stack([(east * 3 + north) / np.sqrt(10)] * 2)
    passages = [stray, all_of_it]
    means = note_means(passages)
    assert np.allclose(np.linalg.norm(means, axis=1), 1)
    assert rank_notes(passages, means, east[None], ["stray", "all"]) == [["all", "stray"]]
    assert rank_notes(passages, means, north[None], ["stray", "all"]) == [["stray", "all"]]


def test_cut_vectors_have_length_one_again() -> None:
    assert np.allclose(cut(np.array([[3.0, 4.0, 12.0]]), 2), [[0.6, 0.8]])


def test_what_each_bound_lets_through() -> None:
    table = certainty_table([0.6, 0.3], [0.4, 0.1, 0.1, 0.1], [0.5], (0.2, 0.45))
    assert table == [
        {"bound": 0.2, "right": 1.0, "wrong": 0.25, "silent": 1.0},
        {"bound": 0.45, "right": 0.5, "wrong": 0.0, "silent": 1.0},
    ]


def test_vectors_survive_the_manifest_and_a_missing_one_is_no_match() -> None:
    vector = np.array([0.6, -0.8, 0.0], np.float32)
    assert (from_base64(to_base64(vector)) == vector).all()
    assert least_cosine([vector], [vector * 2]) == pytest.approx(1)
    assert least_cosine([vector], []) == 0
    assert least_cosine([vector], [vector[:2]]) == 0


def test_the_report_names_every_score() -> None:
    similarity = {"pairs": 629, "spearman": 0.8, "spearman, 128 dimensions": 0.79}
    way = {"pairs": 1000, "to English": 0.9, "from English": 0.85, "to English, 128 dimensions": 0.88}
    answers = {"titles": 5, "answers": 9, "bm25": 0.3, "minilm": 0.6, "meaning": 0.5}
    answers["meaning, by sentence"] = 0.525
    answers |= {"minilm, 128 dimensions": 0.55, "meaning, 128 dimensions": 0.45}
    found = {
        "answers": answers,
        "library": {
            "search recall@3": {"bm25": 0, "minilm": 0.9, "meaning": 0.8},
            "related recall@3": {"bm25": 0.2, "minilm": 0.5, "meaning": 0.4},
            "certainty of search": [{"bound": 0.35, "right": 0.8, "wrong": 0.2, "silent": 0.1}],
        },
    }
    for name in ("meaning", "minilm"):
        found |= {f"similarity.{name}": similarity, f"translations.{name}": {"de": way}}
    text = meaning_tables(found)
    for figure in ("0.800", "0.790", "50.0 %", "54.0 %", "52.5 %", "85.0 %", "| 0.35 | 80.0 % | 20.0 % | 10.0 % |"):
        assert figure in text
