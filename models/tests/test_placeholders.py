"""The rules of what is copied, held to the same cases as the engine's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inkling_models.data.placeholders import find_spans, mask, merge_spans, name_spans

CASES = json.loads(
    (Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "placeholders.json").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:30] for case in CASES])
def test_what_is_copied_is_what_the_engine_copies(case: dict) -> None:
    text = case["text"]
    spans = find_spans(text)
    assert [text[start:end] for start, end in spans] == case["literals"]
    # As the note of the file says: half the letters count as tokens.
    names = name_spans(text, case["language"], lambda word: len(word) // 2)
    assert [text[start:end] for start, end in names] == case["names"]
    masked, literals = mask(text, merge_spans(spans, names))
    assert masked == case["masked"]
    assert all(literal in text for literal in literals)
