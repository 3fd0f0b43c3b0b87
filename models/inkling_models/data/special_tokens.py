"""Reserved tokens: ids 0-31 of every tokenizer, strings that plain text can never produce."""

from __future__ import annotations

PLACEHOLDERS = 16
LANGUAGES = ("en", "de", "es", "fr")

RESERVED = (
    ["<|pad|>", "<|bos|>", "<|eos|>", "<|sep|>"]
    + [f"<|{language}|>" for language in LANGUAGES]
    + ["<|title|>", "<|compress|>"]
    + [f"<|p{index}|>" for index in range(PLACEHOLDERS)]
    + [f"<|r{index}|>" for index in range(26, 32)]
)
ID = {token: index for index, token in enumerate(RESERVED)}
PAD, BOS, EOS, SEP = (ID[token] for token in RESERVED[:4])
TITLE, COMPRESS = ID["<|title|>"], ID["<|compress|>"]
FIRST_PLACEHOLDER = ID["<|p0|>"]
FIRST_BYTE = len(RESERVED)

# In prepared text a placeholder is one private-use character, so that text files stay text.
PLACEHOLDER_BASE = 0xE000


def placeholder_char(index: int) -> str:
    return chr(PLACEHOLDER_BASE + index)


def language_id(language: str) -> int:
    return ID[f"<|{language}|>"]
