from __future__ import annotations

import json
from pathlib import Path

import gguf
import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, pre_tokenizers

from inkling_models.data.special_tokens import BOS, EOS, FIRST_BYTE, RESERVED, SEP
from inkling_models.data.tokenizer import FIRST_MERGE, load_tokenizer
from inkling_models.data.tokenizer_cases import make_cases
from inkling_models.decoder.model import Decoder
from inkling_models.training.pretrained import cut_vocabulary, load_pretrained, write_tokenizer

from .tiny_gguf import KNOWN_BYTES, MARKS, write_tiny_gguf


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, tiny_tokenizer_path: Path) -> tuple[Path, Decoder]:
    path = tmp_path_factory.mktemp("published") / "tiny.gguf"
    return path, write_tiny_gguf(path, tiny_tokenizer_path)


def test_weights_come_back_as_well_as_four_bits_keep_them(published: tuple[Path, Decoder]) -> None:
    path, model = published
    read = load_pretrained(path, 350)
    expected = model.state_dict()
    for name, values in read.state_dict().items():
        if name != "embedding.weight":
            # Q4_1: sixteen steps between the least and the greatest of 32 values.
            assert (values - expected[name]).abs().max() <= expected[name].abs().max() * 2 / 15, name
    assert read.config.rope_base == 100_000.0
    assert read.config.norm_eps == pytest.approx(1e-6)


def test_the_same_text_gives_the_same_states(published: tuple[Path, Decoder], tmp_path: Path) -> None:
    """The cut model on the cut vocabulary's ids reads as the whole one on its own ids."""
    path, model = published
    write_tokenizer(path, 350, tmp_path / "tokenizer.json")
    tokenizer = load_tokenizer(tmp_path / "tokenizer.json")
    ids = tokenizer.encode("the meeting about plans we made, 12 notes").ids
    reader = gguf.GGUFReader(path)
    own = reader.fields["tokenizer.ggml.tokens"].contents()
    theirs = [own.index(tokenizer.id_to_token(index)) for index in ids]
    cut = load_pretrained(path, 350)
    with torch.no_grad():
        ours = cut.forward(torch.tensor([ids]))[0]
        reference = model.forward(torch.tensor([theirs]))[0]
    kept = [index for index in range(FIRST_BYTE, 350) if tokenizer.id_to_token(index) in own]
    columns = [own.index(tokenizer.id_to_token(index)) for index in kept]
    agreement = torch.corrcoef(torch.stack([ours[:, kept].flatten(), reference[:, columns].flatten()]))[0, 1]
    assert agreement > 0.97


def test_ids_are_reserved_then_bytes_then_merges_in_order(published: tuple[Path, Decoder], tmp_path: Path) -> None:
    path, model = published
    write_tokenizer(path, 350, tmp_path / "tokenizer.json")
    state = json.loads((tmp_path / "tokenizer.json").read_text())
    tokens = sorted(state["model"]["vocab"], key=state["model"]["vocab"].__getitem__)
    assert tokens[:FIRST_BYTE] == RESERVED
    assert set(tokens[FIRST_BYTE:FIRST_MERGE]) == set(pre_tokenizers.ByteLevel.alphabet())
    assert tokens[FIRST_MERGE:] == ["".join(pair) for pair in state["model"]["merges"]]
    assert len(tokens) == 350
    own = gguf.GGUFReader(path).fields["tokenizer.ggml.tokens"].contents()
    cut = load_pretrained(path, 350).embedding.weight.detach()
    table = model.embedding.weight.detach()
    step = float(table.abs().max()) / 127
    for index in (FIRST_BYTE + 40, FIRST_MERGE, FIRST_MERGE + 17, 349):
        assert (cut[index] - table[own.index(tokens[index])]).abs().max() <= step
    for token, row in ((BOS, 0), (SEP, 1), (EOS, 2)):
        assert (cut[token] - table[row]).abs().max() <= step
    missing = tokens.index("ñ")
    assert cut[missing].isfinite().all()
    assert cut[missing].abs().sum() > 0


def test_the_cut_tokenizer_gives_every_text_back(published: tuple[Path, Decoder], tmp_path: Path) -> None:
    write_tokenizer(published[0], 320, tmp_path / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    for text in make_cases(300, seed=3):
        ids = tokenizer.encode(text).ids
        assert all(token >= FIRST_BYTE for token in ids), text
        assert tokenizer.decode(ids) == text


def test_fields_of_training_and_fewer_layers(published: tuple[Path, Decoder]) -> None:
    model = load_pretrained(published[0], 300, layers=2, dropout=0.1, context_tokens=128, prefix_bidirectional=True)
    assert (len(model.layers), model.config.dropout, model.config.prefix_bidirectional) == (2, 0.1, True)
    assert np.isfinite(model.forward(torch.zeros(1, 128, dtype=torch.long)).detach().numpy()).all()


def test_what_does_not_fit_is_an_error() -> None:
    tokens = [*MARKS, *KNOWN_BYTES, "ab"]
    with pytest.raises(ValueError, match="wanted 300 tokens"):
        cut_vocabulary(tokens, ["a b"], 300)
    with pytest.raises(ValueError, match="not kept"):
        cut_vocabulary(tokens, ["ab c"], 289)
