"""The engine's own task `readAnswers` and the pipeline's reading are one: same question and passage, same span."""

from __future__ import annotations

import json

import pytest

from inkling_models.data.tokenizer import load_tokenizer
from inkling_models.decoder.answer_head import AnswerHead
from inkling_models.decoder.answering import read_answers
from inkling_models.packing.verify import open_pack
from inkling_models.repository import MODELS, REPOSITORY, run_script

PACKS = MODELS / "packs"
ASKED = (
    ("Who is the plumber?", "The plumber is Ida Brandt. She comes on 3 March."),
    ("When does she come?", "Boiler\n- The plumber is Ida Brandt.\n- İt is urgent: she comes on 3 March 🙂 at nine."),
    ("Wie viel kostet das Fenster?", "Glaser war da.\nDas FENSTER kostet 285 €, Übergabe am Montag."),
    ("Où est la clé ?", "• Pain, œufs, café\n• La clé est sous le pot bleu, à droite de la porte."),
    ("¿Cuándo llega Marta?", "Marta llega el jueves a las 9:40.\n\nComprar pan."),
    ("Quem pagou a conta?", "A conta da luz foi paga pela Inês ontem."),
    ("What is the gate?", "gate " * 400),
)
# Runtimes round activations alike but for a step now and then: a span may move where two are nearly equal.
LEAST_EQUAL = len(ASKED) - 1


@pytest.mark.skipif(not (PACKS / "reader").exists(), reason="no pack")
@pytest.mark.skipif(not (REPOSITORY / "node_modules" / "tsx").exists(), reason="npm ci has not run")
def test_the_engine_marks_what_the_pipeline_marks() -> None:
    pack = open_pack(PACKS / "reader")
    tokenizer = load_tokenizer(pack.folder / pack.manifest["tokenizer"]["path"])
    head = AnswerHead.from_manifest(pack.manifest["answer"])
    lines = "".join(json.dumps(asked, ensure_ascii=False) + "\n" for asked in ASKED)
    theirs = [json.loads(line)[0] for line in run_script("answers", PACKS, text=lines).splitlines()]
    pack.model.set_quantized(True)
    equal = 0
    for (question, passage), their in zip(ASKED, theirs, strict=True):
        own = read_answers(pack.model, head, tokenizer, question, [passage])[0]
        # UTF-16 units to characters.
        start, end = (
            len(passage.encode("utf-16-le")[: 2 * their[side]].decode("utf-16-le")) for side in ("start", "end")
        )
        equal += own.span == (start, end)
        assert their["probability"] == pytest.approx(own.probability, abs=0.1)
    assert equal >= LEAST_EQUAL
