"""What travels around the translation model instead of through it.

`find_spans` names the pieces of a source sentence that must come out as they went in: code, markup,
URLs, e-mail addresses, @names and #tags, emoji, codes that mix letters and digits, numbers.
`name_spans` adds capitalised words that the tokenizer does not know. The TypeScript engine
implements the same rules (src/worker/text); tests/fixtures/placeholders.json holds both to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import regex

from .special_tokens import PLACEHOLDERS, placeholder_char

# Alternatives in order of precedence; the first that matches at a position wins.
SPAN_RULES = [
    r"`[^`\n]+`",
    r"<[^<>\s][^<>]*>",
    r"\{[^{}\s]+\}",
    r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]}'»”]",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"[@#][\p{L}\d_][\p{L}\d_-]*",
    r"%(?:\d+\$)?[-#0-9.]*[a-zA-Z]\b",
    r"(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\uFE0F\u200D\u20E3]*",
    r"\b\p{L}[\p{L}_-]*\d(?:[\p{L}\d._/-]*[\p{L}\d])?",
    # A telephone number keeps its plus and its groups together.
    r"(?<!\w)\+\d+(?:[.,:/'’-]\d+| \d{2,})*",
    r"\d+(?:[.,:/'’-]\d+)*",
]
SPAN = regex.compile("|".join(f"(?:{rule})" for rule in SPAN_RULES))
NUMBER = regex.compile(r"\d+(?:[.,:/'’-]\d+)*")
WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")
# A capitalised word of a German sentence is usually a noun; only foreign letters mark a name.
FOREIGN_TO_GERMAN = regex.compile(r"[^a-zA-ZäöüÄÖÜß'’-]")
NAME_TOKENS = 4

Span = tuple[int, int]


def find_spans(text: str) -> list[Span]:
    """Half-open ranges of `text` that are copied, in order, never overlapping."""
    return [match.span() for match in SPAN.finditer(text)]


def name_spans(text: str, language: str, count_tokens: Callable[[str], int]) -> list[Span]:
    """Ranges of capitalised words that are not the first word and that take `NAME_TOKENS` tokens or more.

    `count_tokens` is given the word with one leading space. In German text a word must also hold a letter
    that German does not use.
    """
    words = list(WORD.finditer(text))
    return [
        word.span()
        for word in words[1:]
        if word.group()[0].isupper()
        and not (language == "de" and not FOREIGN_TO_GERMAN.search(word.group()))
        and count_tokens(" " + word.group()) >= NAME_TOKENS
    ]


def merge_spans(first: list[Span], second: list[Span]) -> list[Span]:
    """Both lists in order; a span of `second` that touches one of `first` is left out."""
    kept = [span for span in second if all(span[1] <= start or span[0] >= end for start, end in first)]
    return sorted(first + kept)


def mask(text: str, spans: list[Span]) -> tuple[str, list[str]]:
    """`text` with its first 16 spans as placeholder characters, and their literals in order."""
    pieces, literals, at = [], [], 0
    for start, end in spans[:PLACEHOLDERS]:
        pieces += [text[at:start], placeholder_char(len(literals))]
        literals.append(text[start:end])
        at = end
    return "".join(pieces) + text[at:], literals


def unmask(text: str, literals: list[str]) -> str:
    for index, literal in enumerate(literals):
        text = text.replace(placeholder_char(index), literal)
    return text


def literal_variants(literal: str) -> list[str]:
    """How the other language may have written the same literal: decimal and thousands marks differ."""
    if not NUMBER.fullmatch(literal):
        return [literal]
    swapped = literal.translate(str.maketrans(",.", ".,"))
    spaced = [literal.replace(mark, space) for mark in ",." for space in ("\u202f", "\u00a0", " ")]
    bare = literal.replace(",", "")
    return list(dict.fromkeys([literal, swapped, *spaced, bare, literal.replace(":", ".")]))


def mask_pair(source: str, target: str) -> tuple[str, str] | None:
    """Both sides with placeholders, or None when a literal of the source is missing from the target."""
    masked, literals = mask(source, find_spans(source))
    for index, literal in enumerate(literals):
        for variant in literal_variants(literal):
            place = regex.search(r"(?<![\p{L}\d])" + regex.escape(variant) + r"(?!\d)", target)
            if place:
                target = target[: place.start()] + placeholder_char(index) + target[place.end() :]
                break
        else:
            return None
    return masked, target


def renumber(source: str, target: str) -> tuple[str, str]:
    """Numbers the placeholders of a pair by their order in the source."""
    order = [c for c in source if "\ue000" <= c <= "\ue00f" or "\uf000" <= c <= "\uf00f"]
    table = {ord(old): chr(0xE000 + index) for index, old in enumerate(dict.fromkeys(order))}
    return source.translate(table), target.translate(table)


def mask_lines(lines: Iterable[str]) -> list[str]:
    """Monolingual sentences with their literals masked; sentences with more than 16 are left out."""
    masked = []
    for line in lines:
        spans = find_spans(line)
        if len(spans) <= 16:
            masked.append(mask(line, spans)[0])
    return masked
