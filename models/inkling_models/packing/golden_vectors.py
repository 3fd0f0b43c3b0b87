"""Golden vectors of the packs that read and write nothing: one text a language, and what the int8 graph makes of it."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ..decoder.embedding import embedding_tokens
from .session import GraphSession

Floats = NDArray[np.float32]

# Tokens of a text that are read, <|bos|> included: the app's own limit.
READ_TOKENS = 64
GOLDEN_SENTENCES = (
    "The boiler has to be serviced before winter; the plumber's number is on the fridge.",
    "Wir haben den Umzug auf den ersten März verschoben, weil die Wohnung noch nicht frei ist.",
    "El médico me ha dicho que camine media hora cada día.",
    "La réunion de jeudi est annulée.",
    "Comprar tinta azul para o quarto das crianças",
)
# Float arithmetic in another order of sums moves a vector by some 1e-6; anything more is another computation.
FLOAT_COSINE = 0.99999
# Int8 kernels share their integers, but a float that falls on the other side of a rounding step moves an activation
# by a whole step, and the layers after it with it: two runtimes then differ as int8 does from float32 (0.9991 at least
# in the first release; 0.9995 between Python and WebAssembly). Another mask or token moves a vector much further.
INT8_COSINE = 0.998


def unit(vector: Floats) -> Floats:
    """`vector` [d] at length 1; zeros stay zeros."""
    norm = float(np.linalg.norm(vector))
    return (vector / norm if norm else vector).astype(np.float32)


def graph_vector(session: GraphSession, tokens: list[int]) -> Floats:
    """The vector [d], of length 1, of one text: the mean of its tokens' hidden states, read both ways in one run."""
    reading = session.read(np.array([tokens], np.int64), keep=0, prefix=len(tokens))
    return unit(reading.hidden[0].astype(np.float64).mean(0))


def to_base64(vector: Floats) -> str:
    """Base64 of little-endian float32."""
    return base64.b64encode(vector.astype("<f4").tobytes()).decode("ascii")


def from_base64(text: str) -> Floats:
    return np.frombuffer(base64.b64decode(text), "<f4").astype(np.float32)


def make_golden_vectors(wasm: GraphSession, tokenizer: Tokenizer) -> dict[str, list[dict[str, Any]]]:
    """What the manifest holds: rows of tokens and their vectors by the graph that ships."""
    rows = [embedding_tokens(tokenizer, text, READ_TOKENS) for text in GOLDEN_SENTENCES]
    return {"readings": [{"tokens": row, "vector": to_base64(graph_vector(wasm, row))} for row in rows]}


def least_cosine(ones: list[Floats], others: list[Floats]) -> float:
    """The smallest cosine of vectors paired in order; 0 where their sizes differ."""
    if [one.shape for one in ones] != [other.shape for other in others]:
        return 0.0
    return min(float(unit(one) @ unit(other)) for one, other in zip(ones, others, strict=True))
