"""Reserved tokens: ids 0-31 of every tokenizer, strings that plain text can never produce."""

from __future__ import annotations

from collections.abc import Sequence

PLACEHOLDERS = 16

RESERVED = (
    ["<|pad|>", "<|bos|>", "<|eos|>", "<|sep|>"]
    + ["<|en|>", "<|de|>", "<|es|>", "<|fr|>"]
    + ["<|title|>", "<|compress|>"]
    + [f"<|p{index}|>" for index in range(PLACEHOLDERS)]
    + [f"<|r{index}|>" for index in range(26, 32)]
)
# Languages that came after the first release take a spare id. Tokenizers keep the spare string, which no text can
# produce either way, so that every vocabulary is checked alike; a manifest names the language where the pack speaks it.
LATER_LANGUAGES = {"pt": "<|r26|>"}

ID = {token: index for index, token in enumerate(RESERVED)}
ID |= {f"<|{language}|>": ID[spare] for language, spare in LATER_LANGUAGES.items()}
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


def special_tokens(languages: Sequence[str]) -> dict[str, int]:
    """Name -> id of the 32 reserved tokens, as the manifest of a pack of these languages lists them.

    A spare token has its language's name only in packs that speak it: apps of before then know the spare name alone.
    """
    named = {spare: f"<|{language}|>" for language, spare in LATER_LANGUAGES.items() if language in languages}
    return {named.get(token, token): index for index, token in enumerate(RESERVED)}
