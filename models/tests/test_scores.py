from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from rouge_score.rouge_scorer import RougeScorer

from inkling_models.data.rouge import rouge_l, rouge_n, words_of
from inkling_models.decoder.salience import SalienceHead, best_of, feature_names
from inkling_models.packing.cards import present, read_tables, used_sources
from inkling_models.scoring.compression_tables import choose
from inkling_models.scoring.report import build_report, compare
from inkling_models.scoring.results import read_results, write_result
from inkling_models.scoring.score_keeping import FRAMES, lost_literals, make_lines
from inkling_models.scoring.textrank import textrank
from inkling_models.training.salience_sets import Document, choose_diverse, mean_rouge
from inkling_models.training.train_salience import fit

PAIRS = [
    ("The cat sat on the mat.", "A cat was sitting on the mat"),
    ("one two three four five", "five four three two one"),
    ("release moved to Friday, Ben writes the notes", "Ben writes notes; the release moved"),
    ("same words here", "same words here"),
    ("nothing shared", "at all"),
]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_fast_rouge_is_rouge(ours: str, theirs: str) -> None:
    scores = RougeScorer(["rouge1", "rouge2", "rougeL"]).score(theirs, ours)
    first, second = words_of(ours), words_of(theirs)
    assert rouge_n(first, second, 1) == pytest.approx(scores["rouge1"].fmeasure)
    assert rouge_n(first, second, 2) == pytest.approx(scores["rouge2"].fmeasure)
    assert rouge_l(first, second) == pytest.approx(scores["rougeL"].fmeasure)


def test_textrank_prefers_the_sentence_that_shares_most() -> None:
    sentences = [
        "Bananas are yellow.",
        "The release of the editor moved to Friday because tests of the editor failed.",
        "Tests of the editor failed on Monday.",
        "The release moved again.",
    ]
    assert best_of(textrank(sentences), 1) == [1]


def made_document(seed: int) -> Document:
    """Eight sentences; what their one input says is whether a sentence is of the summary."""
    rng = np.random.default_rng(seed)
    told = rng.permutation(8)[:3]
    words = [[f"w{seed}x{index}x{place}" for place in range(4)] for index in range(8)]
    inputs = rng.normal(size=(8, 1 + len(feature_names()))).astype(np.float32)
    inputs[:, 0] = np.isin(np.arange(8), told)
    weights = np.zeros(8, np.float32)
    content = [frozenset(sentence) for sentence in words]
    return Document("made", inputs, weights, content, words, [word for index in sorted(told) for word in words[index]])


def test_the_head_learns_which_sentences_make_a_summary() -> None:
    documents = [made_document(seed) for seed in range(80)]
    weights, center = fit(documents[:60], 1e-3, 100, seed=1)
    held = documents[60:]
    found = mean_rouge(held, lambda document: (document.inputs - center.numpy()) @ weights.numpy())
    assert found > 0.9 > mean_rouge(held, lambda document: -np.arange(8, dtype=np.float32))
    assert int(weights[0] > 0) and weights.abs().argmax() == 0


def test_what_is_said_twice_and_what_is_no_sentence_is_not_chosen() -> None:
    content = [frozenset(text.split()) for text in ("release friday", "release friday tests", "lunch moved")]
    assert choose_diverse(np.array([2.0, 1.9, 1.0], np.float32), content, 2) == [0, 2]
    assert choose_diverse(np.array([-np.inf, 1.9, 1.0], np.float32), content, 3) == [1, 2]


def test_a_salience_head_survives_the_manifest() -> None:
    source = np.random.default_rng(1)
    head = SalienceHead(
        source.normal(size=8).astype(np.float32),
        source.normal(size=8).astype(np.float32),
        ("a", "b"),
        np.array([0.5, -0.25], np.float32),
        0.125,
    )
    back = SalienceHead.from_manifest(json.loads(json.dumps(head.to_manifest())))
    inputs = (source.normal(size=(3, 8)), source.normal(size=(3, 8)), source.normal(size=(3, 2)))
    assert np.allclose(head.scores(*inputs), back.scores(*inputs))


@pytest.mark.parametrize("language", sorted(FRAMES))
def test_made_up_lines_are_the_same_for_a_seed_and_hold_their_literals(language: str) -> None:
    lines = make_lines(language, 50, seed=3)
    assert lines == make_lines(language, 50, seed=3) != make_lines(language, 50, seed=4)
    for line, literals in lines:
        assert literals
        assert lost_literals(line, literals, line) == []
    assert lost_literals("pay 12 by 12:30", ["12", "12:30"], "zahl bis 12:30") == ["12"]
    assert lost_literals("spent 1,250 in 1.5 hours", ["1,250", "1.5"], "in 1,5 Stunden 1.250 ausgegeben") == []
    assert lost_literals("spent 1,250 in 1.5 hours", ["1,250", "1.5"], "in 15 Stunden 1.25 ausgegeben") == [
        "1,250",
        "1.5",
    ]


def test_a_report_holds_what_was_measured_and_nothing_else(tmp_path: Path) -> None:
    results = tmp_path / "results"
    write_result(results / "int8", "autocomplete", "notes", {"savings": 0.25, "acceptRate": 0.35})
    write_result(results / "fp32", "autocomplete", "notes", {"savings": 0.26, "acceptRate": 0.35})
    report = build_report(tmp_path / "packs", results)
    assert "| notes: keystrokes saved | 26.0 % | 25.0 % | 24.0 % | 30.0 % |" in report
    assert "Translation" not in report
    assert "| autocomplete notes: savings | 0.26 | 0.25 | +3.85 % |" in report
    assert read_results(results / "int8", "translation") == {}


def test_only_scores_are_compared() -> None:
    found = compare({"a b": {"bleu": 9.0, "sentences": 10}}, {"a b": {"bleu": 10.0, "sentences": 20}})
    assert found == [(pytest.approx(0.1), "a b bleu", 10.0, 9.0)]


def test_the_best_of_the_fastest_variants_of_good_quality_and_size_is_chosen() -> None:
    def row(name: str, size: int, bits: float, ms: float) -> dict:
        return {"variant": name, "bytes": size, "bitsPerCharacter": {"x": bits}, "msPerToken": ms}

    rows = [
        row("large", 19_000_000, 1.40, 0.5),
        row("good", 5_000_000, 1.408, 1.55),
        row("as fast, less good", 5_000_000, 1.412, 1.5),
        row("slow", 5_000_000, 1.405, 9.0),
        row("rough", 4_000_000, 1.60, 1.0),
    ]
    assert choose(rows) == rows[1]
    assert choose([rows[0]]) is None


def test_source_tables_are_read() -> None:
    text = (
        "## A\n| file | from | licence | note |\n|---|---|---|---|\n| x | y@1 | MIT | fine |\n## B\n| z | w | CC0 | |"
    )
    tables = read_tables(text)
    assert [source.name for source in tables["A"]] == ["x"]
    assert tables["B"][0].license == "CC0"


def test_a_row_of_several_files_is_a_source_each_for_its_languages(tmp_path: Path) -> None:
    text = "## Added later\n| file | from | licence | note |\n|---|---|---|---|\n| x, y_2 (de, es) | z@1 | MIT | |"
    sources = read_tables(text)["Added later"]
    assert [(source.name, source.languages) for source in sources] == [("x", ()), ("y_2", ("de", "es"))]
    for name in ("x", "y_2", "other"):
        (tmp_path / f"{name}.tsv.xz").touch()
    assert [source.name for source in present(sources, tmp_path, "de")] == ["x", "y_2"]
    assert [source.name for source in present(sources, tmp_path, "fr")] == ["x"]
    assert [source.name for source in present(sources, tmp_path / "none", "de", ("y_2",))] == ["y_2"]


def test_a_report_sets_distilled_packs_beside_those_that_are_not(tmp_path: Path) -> None:
    results = tmp_path / "results"

    def score(folder: str, way: str, bleu: float, sentences: int) -> None:
        scores = {"flores200-dev en-de": {"bleu": bleu, "chrf": 50.5, "sentences": sentences}}
        write_result(results / folder, "translation", f"en-de.{way}", scores)

    score("undistilled", "engine", 17.0, 997)
    score("int8", "greedy", 21.0, 997)
    report = build_report(tmp_path / "packs", results)
    assert "| BLEU / chrF | not distilled, 0.2.0 | int8, greedy | at least | aim |" in report
    assert "| flores200-dev en-de | 17.0 / 50.5 | 21.0 / 50.5 | bleu 16 | bleu 22 |" in report
    score("part", "engine", 22.0, 250)
    report = build_report(tmp_path / "packs", results)
    assert "| not distilled, 0.2.0 | shipped, first 250 lines | int8, greedy |" in report
    assert "| 17.0 / 50.5 | 22.0 / 50.5 | 21.0 / 50.5 |" in report


def test_lines_of_notes_have_chrf_alone(tmp_path: Path) -> None:
    write_result(tmp_path / "int8", "translation", "en-pt.greedy", {"notes en-pt": {"chrf": 57.6, "sentences": 120}})
    assert "| notes en-pt | 57.6 |  |  |" in build_report(tmp_path / "packs", tmp_path)


def test_the_card_of_a_pack_of_machine_text_names_what_was_translated(tmp_path: Path) -> None:
    head = "| file | from | licence | note |\n|---|---|---|---|\n"
    tables = f"## English text\n{head}| blog | b@1 | MIT | |\n## Parallel text\n{head}| tiny_pt | of German | MIT | |\n"
    tables += f"## Added\n{head}| tiny_pt (pt) | made | MIT | |\n"
    (tmp_path / "SOURCES.md").write_text(tables, encoding="utf-8")
    for file in ("lm/blog.txt.xz", "parallel/en-pt/tiny_pt.tsv.xz"):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).touch()
    (tmp_path / "dictionary").mkdir()
    card = used_sources(tmp_path, "en-pt", distilled=False, note_lines=True)
    assert "| blog | b@1 | MIT |" in card
    assert "### Lines of notes" in card
    assert "| tiny_pt | made | MIT |" in card
    assert "| tiny_pt2 | made by `data.machine_text`" in card
    assert "### English text that tiny_pt and tiny_pt2 translate\n" in card
    assert "of German" not in card
    (tmp_path / "parallel/en-pt/tiny_pt.tsv.xz").rename(tmp_path / "parallel/en-pt/other.tsv.xz")
    assert "blog" not in used_sources(tmp_path, "en-pt", distilled=False)


def test_the_card_of_a_pack_taught_again_names_both_teachers(tmp_path: Path) -> None:
    head = "| file | from | licence | note |\n|---|---|---|---|\n"
    tables = f"## English text\n{head}| blog | b@1 | MIT | |\n## Parallel text\n{head}| game | g@1 | MIT | |\n"
    (tmp_path / "SOURCES.md").write_text(tables, encoding="utf-8")
    once = used_sources(tmp_path, "en-de", distilled=True)
    again = used_sources(tmp_path, "en-de", distilled=True, note_lines=True)
    assert "One teacher wrote" in once and "One teacher wrote" in again
    assert "learned from the German and French pairs" in again and "### Lines of notes" in again
    spanish = used_sources(tmp_path, "en-es", distilled=True, note_lines=True)
    assert "learned from the Spanish pairs" in spanish
    assert "A second one" not in once


def test_the_card_of_a_taught_notes_pack_names_its_teacher_and_no_text_that_was_held_back(tmp_path: Path) -> None:
    rows = "| blog | b@1 | MIT | note |\n| minutes_graphql | g@1 | none stated | note |\n"
    (tmp_path / "SOURCES.md").write_text(
        f"## English text\n| file | from | licence | note |\n|---|---|---|---|\n{rows}"
        "## Summaries\n| file | from | licence | note |\n|---|---|---|---|\n| titles | t@1 | MIT | note |\n"
    )
    for file in ("lm/blog.txt.xz", "lm/minutes_graphql.txt.xz", "summaries/titles.jsonl.xz"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    card = used_sources(tmp_path, "notes-en", distilled=True)
    assert "SmolLM2-135M-Instruct" in card
    assert "| blog | b@1 | MIT |" in card
    assert "minutes_graphql" not in card
    assert "SmolLM2" not in used_sources(tmp_path, "notes-en", distilled=False)
