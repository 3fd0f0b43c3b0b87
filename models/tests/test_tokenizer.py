from __future__ import annotations

import json
from pathlib import Path

import pytest
from tokenizers import pre_tokenizers

from inkling_models.data.special_tokens import FIRST_BYTE, ID, RESERVED
from inkling_models.data.tokenizer import load_tokenizer, train_tokenizer
from inkling_models.data.tokenizer_cases import make_cases


def test_reserved_ids_then_bytes_then_merges(tiny_tokenizer_path: Path) -> None:
    saved = json.loads(tiny_tokenizer_path.read_text())
    vocabulary = saved["model"]["vocab"]
    assert [token for token, _ in sorted(vocabulary.items(), key=lambda item: item[1])][:FIRST_BYTE] == RESERVED
    byte_ids = sorted(vocabulary[char] for char in pre_tokenizers.ByteLevel.alphabet())
    assert byte_ids == list(range(32, 288))
    assert saved["added_tokens"] == []


def test_text_never_becomes_a_reserved_token_and_round_trips(tiny_tokenizer_path: Path) -> None:
    tokenizer = load_tokenizer(tiny_tokenizer_path)
    for text in [*make_cases(1000, seed=7), "".join(ID), "<|eos|>", " <|p3|> x"]:
        ids = tokenizer.encode(text).ids
        assert all(token >= FIRST_BYTE for token in ids), text
        assert tokenizer.decode(ids) == text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("I'm sure they've", ["I", "'m", " sure", " they", "'ve"]),
        ("l'eau d'une", ["l'", "eau", " d'", "une"]),
        ("qu'il s'est", ["qu'", "il", " s'", "est"]),
        ("pay 1200 €!", ["pay", " 1", "2", "0", "0", " €!"]),
        ("a\n\n- b", ["a", "\n\n", "-", " b"]),
        ("x  y ", ["x", " ", " y", " "]),
        ("cafe\u0301 n\u0303", ["cafe\u0301", " n\u0303"]),
    ],
)
def test_pieces(tiny_tokenizer_path: Path, text: str, pieces: list[str]) -> None:
    split = load_tokenizer(tiny_tokenizer_path).pre_tokenizer.pre_tokenize_str(text)
    assert [text[start:end] for _, (start, end) in split] == pieces


def test_same_texts_same_file(tmp_path: Path) -> None:
    texts = [f"word{index % 50} and {index}" for index in range(500)]
    for name in ("a", "b"):
        train_tokenizer(texts, 300, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_too_little_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="wanted 4000 tokens"):
        train_tokenizer(["too little"], 4000, tmp_path / "tokenizer.json")
