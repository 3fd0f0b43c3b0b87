"""The tokenizer: a byte-level BPE vocabulary, written as a Hugging Face tokenizer.json.

Ids 0-31 are the reserved tokens, 32-287 the bytes, the rest merges. The reserved tokens live in the BPE
vocabulary only, not in `added_tokens`, so that no text a person types can ever turn into one: every
vocabulary lookup goes through the merges, and no merge makes a reserved string.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from .special_tokens import FIRST_BYTE, RESERVED

VOCAB_SIZE = 8192
MAX_TOKEN_BYTES = 24
# The 256 byte tokens follow the reserved ones; merges follow the bytes.
FIRST_MERGE = FIRST_BYTE + 256

# `\s` means different things to Oniguruma and to JavaScript (U+0085, U+FEFF), so the class is spelled out.
SPACE = r"\t-\r\p{Z}"
_SUFFIX = r"(?:s|t|re|ve|m|ll|d)(?![\p{L}\p{M}])"
SPLIT_PATTERN = "|".join(
    (
        # English suffixes: 's 't 're 've 'm 'll 'd.
        rf"['’]{_SUFFIX}",
        # French and English elisions keep their apostrophe: l' d' qu' O'.
        rf" ?(?:\p{{L}}|[Qq]u)['’](?=\p{{L}})(?!{_SUFFIX})",
        r" ?\p{L}[\p{L}\p{M}]*",
        # Digits one by one.
        r" ?\p{N}",
        rf" ?[^{SPACE}\p{{L}}\p{{N}}]+",
        # White space up to the last line end of a run, then what indents the next line.
        rf"[{SPACE}]*[\r\n]",
        rf"[{SPACE}]+(?![^{SPACE}])",
        rf"[{SPACE}]+",
    )
)


def build_tokenizer() -> Tokenizer:
    """An untrained tokenizer with the pre-tokenizer and decoder that every pack shares."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(SPLIT_PATTERN), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def train_tokenizer(texts: Iterable[str], vocab_size: int, path: str | Path) -> Tokenizer:
    """Trains on `texts` and writes tokenizer.json to `path`; the same texts give the same bytes.

    Raises ValueError when the texts are too few for `vocab_size` merges.
    """
    tokenizer = build_tokenizer()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab_size,
        min_frequency=2,
        show_progress=False,
        special_tokens=RESERVED,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        max_token_length=MAX_TOKEN_BYTES,
    )
    tokenizer.train_from_iterator(texts, trainer)
    state = json.loads(tokenizer.to_str())
    state["added_tokens"] = []
    check_vocabulary(state["model"]["vocab"], vocab_size)
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(state, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return load_tokenizer(path)


def check_vocabulary(vocabulary: dict[str, int], vocab_size: int) -> None:
    """Raises ValueError unless reserved tokens, bytes and merges sit where every pack expects them."""
    if len(vocabulary) != vocab_size or sorted(vocabulary.values()) != list(range(vocab_size)):
        raise ValueError(f"wanted {vocab_size} tokens with ids 0..{vocab_size - 1}, got {len(vocabulary)}")
    tokens = sorted(vocabulary, key=vocabulary.__getitem__)
    if tokens[:FIRST_BYTE] != RESERVED:
        raise ValueError("the reserved tokens are not ids 0-31")
    if set(tokens[FIRST_BYTE:FIRST_MERGE]) != set(pre_tokenizers.ByteLevel.alphabet()):
        raise ValueError("the byte tokens are not ids 32-287")


def load_tokenizer(path: str | Path) -> Tokenizer:
    return Tokenizer.from_file(str(path))
