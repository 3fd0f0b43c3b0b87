"""The engine's own task `embed` and the pipeline's encoder are one: same text, same vector."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from inkling_models.data.tokenizer import load_tokenizer
from inkling_models.decoder.embedding import embedding_tokens
from inkling_models.packing.golden_vectors import INT8_COSINE, READ_TOKENS, graph_vector, least_cosine
from inkling_models.packing.verify import open_pack
from inkling_models.repository import MODELS, REPOSITORY, run_script

PACKS = MODELS / "packs"
TEXTS = (
    "The landlord called about the broken window.",
    "buy oat milk, two lemons and baking powder",
    "Dentist moved to Thursday 14:30!",
    "Why does the garden hose leak at the tap?",
    "WE LEAVE AT SEVEN",
    "Der Zug nach Köln fährt heute erst um 18:05 Uhr.",
    "Übermorgen muss ich die Bücher zurückbringen",
    "Straße gesperrt, bitte außen herum fahren.",
    "Wer hat den Schlüssel zum Keller?",
    "Mañana tengo que llamar al banco.",
    "¿Dónde guardé las fotos del viaje?",
    "La niña cumple siete años el sábado.",
    "receta de lentejas con chorizo",
    "Réserver une table pour six personnes, près de la fenêtre.",
    "L'été dernier, nous étions à Brest.",
    "Où est passé le carnet d'adresses ?",
    "A reunião começa às nove em ponto.",
    "Não esquecer: pagar a conta da luz.",
    "pão, maçãs, café 🙂",
    "A very long line about nothing in particular, " * 12,
)


@pytest.mark.skipif(not (PACKS / "meaning").exists(), reason="no pack")
@pytest.mark.skipif(not (REPOSITORY / "node_modules" / "tsx").exists(), reason="npm ci has not run")
def test_the_engine_reads_texts_as_the_pipeline_does(tmp_path: Path) -> None:
    pack = open_pack(PACKS / "meaning")
    tokenizer = load_tokenizer(pack.folder / pack.manifest["tokenizer"]["path"])
    lines = "".join(json.dumps(text, ensure_ascii=False) + "\n" for text in TEXTS)
    theirs = [np.array(json.loads(line), np.float32) for line in run_script("vectors", PACKS, text=lines).splitlines()]
    assert len(theirs) == len(TEXTS)
    # The app keeps the first dimensions alone.
    kept = len(theirs[0])
    assert 128 <= kept <= pack.model.config.hidden_size
    rows = [embedding_tokens(tokenizer, text.strip(), READ_TOKENS) for text in TEXTS]
    ours = [graph_vector(pack.wasm, row)[:kept] for row in rows]
    assert least_cosine(theirs, ours) >= INT8_COSINE
