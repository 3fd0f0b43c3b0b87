"""The text of a student: its groups keep their shares, and a model trains on from where another stopped."""

from __future__ import annotations

import dataclasses
import lzma
import random
from pathlib import Path

import numpy as np
import pytest
import torch

from inkling_models.data.examples import Examples, draw, pack_rows
from inkling_models.data.note_lines import Casing
from inkling_models.data.note_words import agreement, article_counts, gender_of, sure_entries
from inkling_models.data.prepare_translation import write_examples
from inkling_models.data.student_text import (
    SHARES,
    Row,
    balanced,
    is_prose,
    read_student_text,
    student_rows,
    thinned,
    write_student_text,
)
from inkling_models.decoder.checkpoint import load_checkpoint
from inkling_models.decoder.config import TrainConfig, load_config
from inkling_models.scoring.score_checkpoint import note_lines
from inkling_models.training.loop import train

from .tiny_data import write_tiny_data, write_xz

CONFIGS = Path(__file__).resolve().parents[1] / "configs"


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    data = tmp_path_factory.mktemp("data")
    write_tiny_data(data)
    write_examples(data, "de", data)
    distilled = data / "distilled"
    distilled.mkdir()
    lines = "".join(f"mono\t0.6\tBen finds the book {n} times.\tBen findet das Buch {n} Mal.\n" for n in "abcdefgh")
    (distilled / "distil.en-de.tsv").write_text(lines, encoding="utf-8")
    # The other way as it is kept for longer: packed.
    with lzma.open(distilled / "distil.de-en.tsv.xz", "wt", encoding="utf-8") as file:
        file.write("parallel\t1.0\tEva malt das Haus.\tEva paints the house.\n")
    return student_rows(data, data, distilled, "en-de", random.Random(1))


def test_all_groups_are_there_in_both_directions(rows: list[Row]) -> None:
    ways = {(row.group, row.direction) for row in rows}
    assert ways == {(group, way) for group in SHARES for way in ("en-de", "de-en")}


@pytest.mark.parametrize("name", ["tiny_pt", "tiny_pt2"])
def test_machine_text_is_the_teachers(tmp_path: Path, name: str) -> None:
    write_xz(tmp_path / f"parallel/en-pt/{name}.tsv.xz", "The rain has stopped.\tA chuva parou.\n")
    write_xz(tmp_path / "parallel/en-pt/tatoeba.tsv.xz", "Who was there?\tQuem estava lá?\n")
    write_examples(tmp_path, "pt", tmp_path)
    rows = student_rows(tmp_path, tmp_path, None, "en-pt", random.Random(1))
    groups = {row.source: row.group for row in rows if row.group != "notes"}
    assert groups["The rain has stopped."] == groups["A chuva parou."] == "teacher"
    assert groups["Who was there?"] == "people"


def test_a_group_that_is_large_enough_has_its_share() -> None:
    some = [Row("people", 1.0, "en-de", "a" * 50, "b" * 50)] * 300 + [
        Row("teacher", 1.0, "en-de", "a" * 50, "b" * 50)
    ] * 100
    some += [Row("notes", 0.5, "en-de", "a" * 10, "b" * 10)] * 900
    mass = {
        group: sum(row.weight * row.size for row in balanced(some, SHARES) if row.group == group) for group in SHARES
    }
    total = sum(mass.values())
    assert {group: round(size / total, 6) for group, size in mass.items()} == SHARES


def test_thinning_keeps_what_an_epoch_draws() -> None:
    some = [Row("notes", 0.25, "en-de", "a", "b")] * 4000 + [Row("people", 2.0, "en-de", "a", "b")] * 100
    kept = thinned(some, 10_000, random.Random(1))
    assert 900 < sum(row.group == "notes" for row in kept) < 1100
    assert all(row.weight == (2.0 if row.group == "people" else 1.0) for row in kept)
    assert len(thinned(some, 500, random.Random(1))) < 650


def test_the_file_gives_back_its_rows(rows: list[Row], tmp_path: Path) -> None:
    path = tmp_path / "student.en-de.tsv.xz"
    assert write_student_text(path, rows[:50]) == 50
    assert read_student_text(path) == [(row.weight, row.direction, row.source, row.target) for row in rows[:50]]


@pytest.mark.parametrize("scrap", ['"He said', "!colspan=x", "(so", "| a | b |", "== x", "'But"])
def test_scraps_are_no_prose(scrap: str) -> None:
    assert not is_prose(scrap, "etwas")
    assert is_prose("He said so.", "Er sagte es.")


def test_entries_follow_the_parallel_text(tmp_path: Path) -> None:
    (tmp_path / "dictionary").mkdir()
    with lzma.open(tmp_path / "dictionary" / "en-de_omw.tsv.xz", "wt", encoding="utf-8") as file:
        file.write("bank\tBank\nbank\tUfer\nbank\tBankett\n")
    pairs = [("the bank is closed", "die Bank ist zu")] * 8 + [("the river bank", "eine Bank am Ufer")]
    casing = {"en": Casing(en for en, _ in pairs), "de": Casing(de for _, de in pairs)}
    kept = sure_entries(tmp_path, "de", pairs, casing)
    assert [(entry.en, entry.other, entry.gender) for entry in kept] == [("bank", "Bank", "f")]
    seen = agreement(pairs, [("bank", "Bank"), ("bank", "Ufer")])
    assert seen.both == {("bank", "bank"): 9, ("bank", "ufer"): 1}


def test_only_die_says_no_gender() -> None:
    counts = article_counts(["die Schlüssel", "die Schlüssel", "die Schlüssel"], "de")
    assert gender_of("Schlüssel", "de", counts) == ""
    counts = article_counts(["den Schlüssel", "einen Schlüssel", "die Schlüssel"], "de")
    assert gender_of("Schlüssel", "de", counts) == "m"


def test_training_goes_on_from_a_checkpoint(tmp_path: Path) -> None:
    config = dataclasses.replace(
        load_config(TrainConfig, CONFIGS / "tiny_translation.json"), max_steps=3, learning_rate=0.0, warmup_steps=1
    )
    rng = np.random.default_rng(1)
    made = [(list(rng.integers(32, 100, 5)), list(rng.integers(32, 100, 5))) for _ in range(200)]
    examples = Examples.build(made, [1.0] * len(made))

    def source(seeded: np.random.Generator):
        return pack_rows(examples, draw(examples, seeded), config.row_tokens)

    train(config, source, tmp_path, isolate=True)
    first = load_checkpoint(tmp_path / f"{config.name}.pt")
    again = dataclasses.replace(config, name="again", seed=2)
    train(again, source, tmp_path, isolate=True, start=load_checkpoint(tmp_path / f"{config.name}.pt"), save_every=0)
    other = load_checkpoint(tmp_path / "again.pt")
    # At a rate of nothing, all that another seed could have changed is the start.
    assert torch.equal(first.embedding.weight, other.embedding.weight)
    assert not list(tmp_path.glob("*.part"))


def test_note_lines_lose_their_marks_alone(tmp_path: Path) -> None:
    path = tmp_path / "lines.tsv"
    path.write_text("kind\ten\tde\nx\t- [ ] call Ana ||| - [ ] ring Ana\t- [ ] Ana anrufen\nx\t## Plan\t## Plan\n")
    assert note_lines(path, "de-en") == [("Ana anrufen", ["call Ana", "ring Ana"]), ("Plan", ["Plan"])]
