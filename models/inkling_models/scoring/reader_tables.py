"""The report's section about the pack that marks answers."""

from __future__ import annotations

from typing import Any

from .tables import percent, table

# What a question over the notes should reach, and where we would like it to be, retrieval included.
SENTENCE_GOALS, F1_GOALS, ABSTAINS_GOALS = (0.42, 0.60), (0.32, 0.48), (0.65, 0.80)
WAYS = {"reader": "reader alone", "nearness": "nearness of meaning alone", "together": "nearness, words and reader"}


def reader_tables(found: dict[str, Any]) -> str:
    """Section of REPORT.md from RESULTS/reader.scores.json."""
    notes = found["notes"]
    rows = []
    for place, name in (("alone", "the right note given"), ("among", "the right note among four others")):
        for way, label in WAYS.items():
            scores = notes[place][way]
            rows.append(
                [
                    f"{name}: {label}",
                    percent(scores["sentence"]),
                    percent(scores["f1"]),
                    percent(scores["abstention"]["abstains"]),
                ]
            )
    goals = (SENTENCE_GOALS, F1_GOALS, ABSTAINS_GOALS)
    rows.append(["at least, the whole library", *(percent(least) for least, _ in goals)])
    rows.append(["aim, the whole library", *(percent(aim) for _, aim in goals)])
    head = ["", "answering sentence first", "short answer F1", "abstains, refusing 25 % of the answerable"]
    languages = [
        [language, str(scores["answerable"]), percent(scores["sentence"]), percent(scores["f1"])]
        for language, scores in notes["languages"].items()
    ]
    tests = [
        [
            f"XQuAD {language}",
            f"F1 {percent(scores['f1'])}, exact {percent(scores['exact'])}, {scores['questions']} questions",
        ]
        for language, scores in (("de", found["xquad_de"]), ("es", found["xquad_es"]))
    ]
    nq = found["clapnq"]
    tests.append(
        ["ClapNQ", f"abstains {percent(nq['abstains'])}, refusing 25 % of the answerable (AUC {nq['auc']:.2f})"]
    )
    return "\n".join(
        [
            "## Answers\n",
            "Gold questions over a library of notes, without retrieval; weights in PyTorch as the shards hold them.\n"
            "The sentence is chosen among all of the notes that are given; a short answer counts in the right note\n"
            "alone. An unanswerable question is given the note that shares most words with it. How the three signs\n"
            "are weighed together was fitted on held articles, not on these notes.\n",
            table(head, rows),
            "All three together, the right note among four others, by the question's language:\n",
            table(["language", "questions", "sentence first", "F1"], languages),
            "Tests that nothing was trained or chosen on; XQuAD is of the articles that were held:\n",
            table(["", "the reader alone"], tests),
            f"In the right sentence, given it, the reader's F1 is {percent(notes['span_in_sentence'])}.\n",
        ]
    )
