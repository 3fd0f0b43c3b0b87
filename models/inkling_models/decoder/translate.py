"""Lines translated greedily in PyTorch, with the literals that the engine lets travel around the model."""

from __future__ import annotations

from tokenizers import Tokenizer

from ..data.examples import decode_tokens, encode_texts
from ..data.languages import source_of, target_of
from ..data.placeholders import find_spans, mask, merge_spans, name_spans, unmask
from ..data.special_tokens import SEP, language_id
from .generate import translate_all
from .model import Decoder


def translate_lines(
    model: Decoder,
    tokenizer: Tokenizer,
    lines: list[str],
    direction: str,
    batch_rows: int = 512,
    until: float | None = None,
) -> list[str]:
    """Greedy translations; sources are masked as the engine masks them. What `until` does not reach is empty."""
    source_language = source_of(direction)

    def count(word: str) -> int:
        return len(tokenizer.encode(word, add_special_tokens=False).ids)

    masked = [mask(line, merge_spans(find_spans(line), name_spans(line, source_language, count))) for line in lines]
    prompts = [
        [language_id(target_of(direction)), *ids, SEP] for ids in encode_texts(tokenizer, [text for text, _ in masked])
    ]
    outputs = translate_all(model, prompts, batch_rows=batch_rows, until=until)
    return [
        unmask(decode_tokens(tokenizer, tokens), literals).strip()
        for tokens, (_, literals) in zip(outputs, masked, strict=True)
    ]
