from __future__ import annotations

import numpy as np
import pytest

from inkling_models.data.examples import Examples
from inkling_models.data.special_tokens import BOS, EOS, TITLE
from inkling_models.training.notes_student import weigh_written
from inkling_models.training.written_text import documents_as_examples, note_prompts, written_documents

NEWLINE = 50
NOTE = [100, 101, NEWLINE, 102, 103, 104]


def test_prompts_begin_as_notes_do() -> None:
    titled = ([BOS, 200, 201, TITLE], [202, EOS])
    rows = [([BOS], [*NOTE, EOS]), ([BOS], [300, 301, 302, EOS]), titled]
    examples = Examples.build(rows, [3.0, 0.5, 3.0])
    prompts = note_prompts(examples, np.array([NEWLINE]), 400, 10, np.random.default_rng(1))
    assert (prompts[:, 0] == BOS).all()
    given = {tuple(row[row >= 0][1:]) for row in prompts}
    whole, line = tuple(NOTE), tuple(NOTE[3:])
    # The whole note or one of its lines, from their beginning; the news and the title's text never.
    assert all(tokens in (whole[: len(tokens)], line[: len(tokens)]) for tokens in given)
    assert {(), whole[:3], line} <= given


def test_documents_that_say_nothing_new_are_left_out() -> None:
    rng = np.random.default_rng(1)
    first, second = (rng.integers(300, 8000, 30) for _ in range(2))
    row = np.concatenate([[BOS], first, [EOS, BOS], np.tile([400, 401], 20), [EOS, BOS], second])
    seen: set[bytes] = set()
    spans = written_documents(np.stack([row, row]), seen)
    # The circle and the second row's copies are gone.
    assert spans == [(0, 32), (len(row) - 31, len(row))]
    assert written_documents(row[None], seen) == []


def test_examples_are_the_documents_and_know_their_places() -> None:
    tokens = np.arange(100, dtype=np.uint16)
    examples, places = documents_as_examples(tokens, [(3, 8), (20, 22)])
    assert examples.tokens.tolist() == [3, 4, 5, 6, 7, 20, 21]
    assert examples.lengths.tolist() == [5, 2]
    assert (tokens[places] == examples.tokens).all()
    nothing, _ = documents_as_examples(tokens, [])
    assert len(nothing) == 0


def test_what_was_written_is_at_most_its_share_of_an_epoch() -> None:
    text = Examples.build([([BOS], [100] * 9), ([BOS], [101] * 9)], [3.0, 1.0])
    written = Examples.build([([BOS], [102] * 9)] * 10, [1.0] * 10)
    often = weigh_written(text, written, 0.2)
    # 40 tokens an epoch are text, so 10 of 100 tokens are drawn of what was written.
    assert float((often.lengths * often.weight).sum()) == pytest.approx(10)
    # And never more than once.
    assert weigh_written(text, written, 0.9).weight.tolist() == [1.0] * 10
