"""Questions and titles beside the sentence and the passage that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .meaning_sources import is_text, key_of, read_rows
from .meaning_text import clean, line_text, split_sentences

MAX_PASSAGE = 600
QUESTION_FILES = ("qed_train", "fairytaleqa_train", "qamr_dev", "qamr_test")
TITLE_FILES = (
    "notes_blog_titles",
    "wikinews_headline",
    "openstax_section_titles_ccby",
    "blog_descriptions",
    "scitldr_train",
)


def detokenize(text: str) -> str:
    """Text of the question sets, whose tokens stand apart, as people write it."""
    text = text.replace("`` ", "“").replace(" ''", "”").replace(" -- ", " – ")
    text = re.sub(r" ([,.;:?!)\]%]|'s\b|n't\b|'re\b|'ve\b|'ll\b)", r"\1", text)
    return clean(re.sub(r"([(\[$]) ", r"\1", text).replace(" - ", "-"))


def answering(context: str, start: int) -> tuple[str, str]:
    """The sentence of `context` at `start`, and a passage around it."""
    at = 0
    sentences = split_sentences(context)
    for index, sentence in enumerate(sentences):
        at = context.find(sentence, at) + len(sentence)
        if at > start:
            passage = sentence
            for near in (index - 1, index + 1, index + 2):
                if 0 <= near < len(sentences) and len(passage) + len(sentences[near]) < MAX_PASSAGE:
                    passage = f"{sentences[near]} {passage}" if near < index else f"{passage} {sentences[near]}"
            return sentence, passage
    return "", ""


def pair_lines(data: Path, held: set[str], limit: int | None) -> Iterator[str]:
    def line(kind: str, question: str, sentence: str, passage: str) -> str | None:
        parts = [detokenize(part)[:MAX_PASSAGE] for part in (question, sentence, passage)]
        if min(map(len, parts)) < 8 or key_of(parts[0]) in held or key_of(parts[1]) in held:
            return None
        return "\t".join([kind, *parts])

    for name in QUESTION_FILES:
        for row in read_rows(data / "qa" / f"{name}.jsonl.xz")[:limit]:
            if row.get("impossible") or not row["answers"] or row["answers"][0]["start"] is None:
                continue
            found = line("question", row["question"], *answering(row["context"], row["answers"][0]["start"]))
            if found:
                yield found
    for name in TITLE_FILES:
        for row in read_rows(data / "summaries" / f"{name}.jsonl.xz")[:limit]:
            summary = row["summary"] if isinstance(row["summary"], str) else row["summary"][0]
            lines = [line_text(part) for part in row["document"][:3000].splitlines()]
            sentences = [s for part in lines for s in split_sentences(part) if is_text(s)][:4]
            if sentences:
                found = line("title", summary, sentences[0], " ".join(sentences)[:MAX_PASSAGE])
                if found:
                    yield found
