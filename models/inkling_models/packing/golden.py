"""A fixed prompt and its greedy continuation: one text that every runtime must give back, token for token."""

from __future__ import annotations

import torch
from tokenizers import Tokenizer

from ..data.languages import NOTES_PACK, target_of
from ..data.special_tokens import BOS, EOS, SEP, language_id
from ..decoder.masks import prefix_mask
from ..decoder.model import Decoder
from .session import GraphSession

GOLDEN_STEPS = 16
GOLDEN_TEXTS = (
    "Notes from the meeting on Monday: we agreed to move the release to next week, and",
    "The weather was good, so we went to the",
    "Remember to buy milk and bread on the way home.",
    "I would like to thank everyone who came to the party last night.",
    "Can you tell me when the train leaves for the airport?",
    "We have to finish the report before the end of the week.",
    "She has lived in this town since she was a child.",
    "The first thing I want to do this year is to read more books and",
    "Please send me the new version of the file as soon as you can.",
    "My brother is older than I am, but I am taller.",
    "If you have any questions, please",
    "There is a small shop at the corner of the street where you can buy fresh fruit.",
)


def golden_prompts(pack_id: str, tokenizer: Tokenizer) -> list[list[int]]:
    texts = [tokenizer.encode(text).ids for text in GOLDEN_TEXTS]
    if pack_id == NOTES_PACK:
        return [[BOS, *ids] for ids in texts]
    target = language_id(target_of(pack_id))
    return [[target, *ids, SEP] for ids in texts]


@torch.no_grad()
def torch_greedy(model: Decoder, prompt: list[int], steps: int) -> list[int]:
    """Greedy continuation in PyTorch, up to `steps` tokens or the end token, no cache: slow and plain."""
    tokens = list(prompt)
    for _ in range(steps):
        mask = prefix_mask(len(tokens), len(prompt)) if model.config.prefix_bidirectional else None
        tokens.append(int(model(torch.tensor([tokens]), mask)[0, -1].argmax()))
        if tokens[-1] == EOS:
            break
    return tokens[len(prompt) :]


def choose_golden(wasm: GraphSession, exact: Decoder, prompts: list[list[int]]) -> dict[str, list[int]]:
    """The prompt whose greedy path has the clearest winners, so that no runtime's rounding can change it.

    Paths on which int8 and float agree come first.
    """
    paths = []
    for prompt in prompts:
        tokens, lead = wasm.greedy(prompt, GOLDEN_STEPS, EOS)
        agrees = torch_greedy(exact, prompt, len(tokens)) == tokens
        paths.append((agrees, lead, prompt, tokens))
    _, _, prompt, tokens = max(paths, key=lambda path: path[:2])
    return {"promptTokens": prompt, "tokens": tokens}
