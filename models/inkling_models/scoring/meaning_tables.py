"""The report's section about the pack that reads meaning."""

from __future__ import annotations

from typing import Any

from .tables import Row, percent, table

INTRO = (
    "Vectors of the int8 graph against words alone (BM25) and against the teacher, in one run. Answers are cut at\n"
    "128 tokens. The library is 60 notes with searches that share no word with what they look for, and is ranked by\n"
    "the app.\n\n"
)
CERTAINTY_INTRO = (
    "What a bound on the cosine of a search lets through, over the searches and questions of the library: of the\n"
    "right notes, of the wrong ones among the first five, and of questions that no note answers (most are about a\n"
    "subject that the notes do have).\n\n"
)
# (at least, aim) of the figures that have one.
GOALS = {
    "search recall@3": (0.72, 0.85),
    "related recall@3": (0.38, 0.50),
    "translation": (0.85, 0.95),
}


def meaning_tables(found: dict[str, Any]) -> str:
    """Section of REPORT.md from RESULTS/meaning.scores.json."""
    scores = table(["", "BM25", "MiniLM", "meaning", "at least", "aim"], score_rows(found))
    bounds = [
        [f"{row['bound']:g}", percent(row["right"]), percent(row["wrong"]), percent(row["silent"])]
        for row in found["library"]["certainty of search"]
        if 0.25 <= row["bound"] <= 0.5
    ]
    certainty = table(["bound", "right notes", "wrong notes", "unanswerable questions"], bounds)
    return f"## Meaning\n\n{INTRO}{scores}\n{CERTAINTY_INTRO}{certainty}"


def score_rows(found: dict[str, Any]) -> list[Row]:
    pupil, teacher, answers = found["similarity.meaning"], found["similarity.minilm"], found["answers"]
    goal = 0.9 * answers["minilm"]
    rows = [
        [
            f"stsb_clean_parts, Spearman on {pupil['pairs']} pairs",
            "",
            f"{teacher['spearman']:.3f}",
            f"{pupil['spearman']:.3f}",
            "0.72",
            "0.80",
        ],
        [
            f"stackexchange_small, recall@1 of {answers['titles']} titles among {answers['answers']} answers",
            *(percent(answers[name]) for name in ("bm25", "minilm", "meaning")),
            percent(answers["bm25"]),
            percent(goal),
        ],
    ]
    if "meaning, by sentence" in answers:
        rows.append(
            ["the same, read by sentence as the app does", "", "", percent(answers["meaning, by sentence"]), "", ""]
        )
    least, aim = map(percent, GOALS["translation"])
    for language, ours in found["translations.meaning"].items():
        theirs = found["translations.minilm"][language]
        for way in ("to English", "from English"):
            label = f"Tatoeba, {language} {way}, among {ours['pairs']}"
            rows.append([label, "", percent(theirs[way]), percent(ours[way]), least, aim])
    for name in ("search recall@3", "related recall@3"):
        scores, goals = found["library"][name], map(percent, GOALS[name])
        rows.append([f"library, {name}", *(percent(scores[key]) for key in ("bm25", "minilm", "meaning")), *goals])
    short = [key for key in pupil if key.startswith("spearman, ")]
    for key in short:
        dimensions = key.removeprefix("spearman, ")
        rows.append([f"stsb_clean_parts at {dimensions}", "", f"{teacher[key]:.3f}", f"{pupil[key]:.3f}", "", ""])
        cut = [percent(answers[f"{name}, {dimensions}"]) for name in ("minilm", "meaning")]
        rows.append([f"stackexchange_small at {dimensions}", "", *cut, "", ""])
    return rows
