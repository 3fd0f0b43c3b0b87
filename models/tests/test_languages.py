from __future__ import annotations

import pytest

from inkling_models.data.languages import PACKS, PAIRS, directions_of, pair_of, reversed_direction
from inkling_models.data.special_tokens import ID, RESERVED, language_id, special_tokens
from inkling_models.packing.manifest import pack_languages


def test_directions() -> None:
    assert directions_of("en-pt") == ("en-pt", "pt-en")
    assert reversed_direction("de-en") == "en-de"
    assert all(pair_of(direction) == pair for pair in PAIRS for direction in directions_of(pair))


@pytest.mark.parametrize("pack_id", PACKS)
def test_a_manifest_lists_every_reserved_id_once(pack_id: str) -> None:
    tokens = special_tokens(pack_languages(pack_id))
    assert list(tokens.values()) == list(range(32))
    assert all(ID[name] == index for name, index in tokens.items())
    assert all(tokens[f"<|{language}|>"] == language_id(language) for language in pack_languages(pack_id))


def test_only_packs_that_speak_a_later_language_name_it() -> None:
    assert list(special_tokens(["en", "fr"])) == RESERVED
    assert special_tokens(["en", "pt"])["<|pt|>"] == 26
    assert "<|r26|>" not in special_tokens(["en", "pt"])
