"""The pack `reader`: how passages are read, what a teacher asks, what the feed makes of it, the whole chain."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from inkling_models.data.examples import decode_tokens
from inkling_models.data.reader_questions import parse_row, teacher_rows
from inkling_models.data.reader_rows import GROUPS, Item, build_rows, merge
from inkling_models.data.reader_sets import Asked, detokenize, is_held
from inkling_models.data.reader_text import read_passages, sentence_spans, small, spaced, token_span
from inkling_models.data.special_tokens import BOS, SEP
from inkling_models.data.tokenizer import load_tokenizer
from inkling_models.decoder.answer_head import HIDDEN, AnswerHead, best_spans
from inkling_models.decoder.answering import read_answers, trimmed
from inkling_models.decoder.checkpoint import load_checkpoint, save_checkpoint
from inkling_models.decoder.config import ModelConfig, load_config
from inkling_models.decoder.model import Decoder
from inkling_models.packing.manifest import read_manifest
from inkling_models.packing.pack import write_pack
from inkling_models.packing.restore import restore_pack
from inkling_models.repository import MODELS
from inkling_models.training.calibrate_reader import fit
from inkling_models.training.reader_feed import ANSWERED, ELSEWHERE, TAKEN_OUT, ReaderFeed
from inkling_models.training.train_reader import ReaderConfig, train_reader

PASSAGE = "Boiler\n- The plumber is Ida Brandt.\n- İt was serviced on 3 March. Next time in May."
OTHER = "The cat eats at seven. The dog does not."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    manifest = json.loads((MODELS / "packs" / "meaning" / "manifest.json").read_text())
    return load_tokenizer(MODELS / "packs" / "meaning" / manifest["tokenizer"]["path"])


def span_of(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def some_items() -> list[Item]:
    return [
        Item("Who is the plumber?", 0, span_of(PASSAGE, "Ida Brandt"), "squad"),
        Item("When was it serviced?", 0, span_of(PASSAGE, "3 March"), "asked"),
        Item("Who paid?", 0, None, "squad"),
        Item("Who eats at seven?", 1, span_of(OTHER, "The cat"), "qamr", held=True),
    ]


def test_no_character_moves_whatever_its_capital() -> None:
    assert small("İSTANBUL ÄÖ") == "İstanbul äö"
    text, places = spaced("a\n- b\n\nc")
    assert text == " a\n - b\n\n c"
    assert [text[at] for at in range(len(text)) if "a\n- b\n\nc"[places[at]] == "c"] == [" ", "c"]


def test_tokens_know_their_characters_and_sentences(tokenizer: Tokenizer) -> None:
    reading = read_passages(tokenizer, [PASSAGE])[0]
    for part in ("Ida Brandt", "3 March", "Boiler"):
        first, last = token_span(reading, *span_of(PASSAGE, part)) or (0, 0)
        assert PASSAGE[reading.spans[first, 0] : reading.spans[last, 1]].strip() == part
    assert len(sentence_spans(PASSAGE)) == 4
    assert reading.sentence[0] == 0 and reading.sentence[-1] == 3
    assert token_span(reading, 0, 500) is None


def test_text_set_apart_is_put_together() -> None:
    assert (
        detokenize("Anna 's boat ( the blue one ) , `` Ida '' , is here .")
        == 'Anna\'s boat (the blue one), "Ida", is here.'
    )


def test_articles_are_held_whole() -> None:
    held = {is_held(f"title {number}", "squad1_dev") for number in range(50)}
    assert held == {True, False}
    assert is_held("Oxygen", "squad1_dev") == is_held("Oxygen", "squad2_dev")


def test_a_row_of_the_teacher_says_what_was_asked(tokenizer: Tokenizer) -> None:
    asked = [
        Asked("Who is the plumber there?", PASSAGE, (span_of(PASSAGE, "Ida Brandt"),), "t", "squad2_dev", False),
        Asked("Who is the plumber of the boiler in winter?", PASSAGE, (), "t", "squad2_dev", False),
        Asked("Never seen?", OTHER, (span_of(OTHER, "The cat"),), "u", "squad2_dev", True),
    ]
    rows = teacher_rows(tokenizer, asked, 1)
    found = {}
    for number in range(len(rows)):
        row = rows.tokens[rows.offsets[number] : rows.offsets[number + 1]].astype(np.int64)
        text = decode_tokens(tokenizer, row[: rows.prefix[number]])
        found |= {question: span and text[slice(*span)] for question, span in parse_row(tokenizer, row, text)}
    assert found["Who is the plumber there?"] == "Ida Brandt"
    assert "Never seen?" not in found
    assert set(found.values()) <= {"Ida Brandt", None}


def test_the_feed_asks_of_what_answers_and_of_what_does_not(tokenizer: Tokenizer) -> None:
    feed = ReaderFeed(build_rows(tokenizer, [PASSAGE, OTHER], some_items()), "cpu", 1)
    items = torch.arange(3)
    wide = torch.full_like(items, 6)
    for mode in (ANSWERED, TAKEN_OUT, ELSEWHERE):
        batch = feed.rows(items, torch.full_like(items, mode), torch.ones_like(items), (wide, wide), 160)
        for row in range(3):
            length, at = int(batch.lengths[row]), int(batch.passage_at[row])
            assert batch.tokens[row, 0] == BOS and batch.tokens[row, at - 1] == SEP
            said = tokenizer.decode(batch.tokens[row, at:length].tolist())
            first, last = batch.target[row].tolist()
            if mode == ANSWERED and row < 2:
                wanted = ("ida brandt", "3 march")[row]
                assert tokenizer.decode(batch.tokens[row, first : last + 1].tolist()).strip() == wanted
            else:
                assert (first, last) == (0, 0)
            if mode == ELSEWHERE:
                assert said.strip().startswith("the cat")
            if mode == TAKEN_OUT and row == 0:
                assert "plumber" not in said and "serviced" in said


def test_two_sets_become_one(tokenizer: Tokenizer) -> None:
    ones = build_rows(tokenizer, [PASSAGE, OTHER], some_items())
    both = merge(ones, ones)
    feed = ReaderFeed(both, "cpu", 1)
    assert both["passage"].tolist() == [0, 0, 0, 1, 2, 2, 2, 3]
    zero = torch.zeros(8, dtype=torch.int64)
    batch = feed.rows(torch.arange(8), zero, zero, (zero, zero), 160)
    assert torch.equal(batch.tokens[:4], batch.tokens[4:])
    assert len(GROUPS) > int(both["group"].max())


def test_the_best_span_ends_where_it_begins_or_later() -> None:
    logits = torch.full((1, 6, 2), HIDDEN)
    logits[0, 0] = 1.0
    logits[0, 2:] = 0.0
    logits[0, 4, 0], logits[0, 3, 1], logits[0, 5, 1] = 5.0, 9.0, 3.0
    first, last, margin = best_spans(logits, 24)
    assert (int(first), int(last)) in ((2, 3), (3, 3))
    assert float(margin) == pytest.approx(7.0)
    first, last, _ = best_spans(logits[:, :, :] - torch.tensor([0.0, 0.0]), 1)
    assert int(first) == int(last)


def test_edges_are_trimmed_as_the_engine_does() -> None:
    assert trimmed("- boat, sea", 0, 7) == (2, 6)
    assert trimmed("--", 0, 2) == (0, 2)


def test_a_curve_through_margins() -> None:
    margin = torch.linspace(-4, 4, 81)
    scale, offset = fit(
        margin, torch.bernoulli(torch.sigmoid(2 * margin - 1), generator=torch.Generator().manual_seed(1))
    )
    assert 1 < scale < 4 and -3 < offset < 0


def test_the_whole_chain(tokenizer: Tokenizer, tmp_path: Path) -> None:
    shape = ModelConfig(hidden_size=64, layers=2, heads=4, kv_heads=2, head_dim=16, ffn_size=160, context_tokens=512)
    shape = ModelConfig(**{**vars(shape), "prefix_bidirectional": True})
    save_checkpoint(Decoder(shape), tmp_path / "start.pt")
    np.savez(
        tmp_path / "rows.npz",
        **build_rows(
            tokenizer,
            [PASSAGE, OTHER] * 30,
            [
                Item(item.question, item.passage + 2 * turn, item.span, item.group, item.held)
                for turn in range(30)
                for item in some_items()
            ],
        ),
    )
    config = load_config(ReaderConfig, MODELS / "configs" / "tiny_reader.json")
    config = ReaderConfig(**{**vars(config), "widths": (64,), "rows": (16,), "max_steps": 60, "dropout": 0.0})
    reader = train_reader(config, tmp_path / "rows.npz", tmp_path / "start.pt", tmp_path, "cpu")
    history = json.loads((tmp_path / "reader.metrics.json").read_text())["history"]
    assert history[-1]["loss"] < 3.0 and reader.model.quantized
    stored = torch.load(tmp_path / "reader.pt", weights_only=True)
    head = AnswerHead(stored["head"].numpy(), 0.5, -1.0)
    path = MODELS / "packs" / "meaning"
    vocabulary = path / json.loads((path / "manifest.json").read_text())["tokenizer"]["path"]
    model = load_checkpoint(tmp_path / "reader.pt")
    folder = write_pack(model, vocabulary, tmp_path, "reader", "0.1.0", "CC0-1.0", answer=head.to_manifest(), note=str)
    manifest = read_manifest(folder)
    assert manifest["tasks"] == ["answer"]
    again = AnswerHead.from_manifest(manifest["answer"])
    assert np.allclose(again.weights, head.weights) and (again.scale, again.offset) == (0.5, -1.0)
    found = read_answers(restore_pack(folder), again, tokenizer, "Who is the plumber?", [PASSAGE, OTHER, ""])
    assert all(0 <= one.span[0] <= one.span[1] <= len(PASSAGE) for one in found)
    assert found[2].probability == 0.0
