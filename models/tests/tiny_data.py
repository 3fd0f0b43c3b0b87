"""A made-up data folder of the real one's shape: enough for every step of the pipeline to do its work."""

from __future__ import annotations

import json
import lzma
import random
from pathlib import Path

NOUNS = {
    "meeting": "Sitzung",
    "letter": "Brief",
    "garden": "Garten",
    "train": "Zug",
    "book": "Buch",
    "house": "Haus",
    "window": "Fenster",
    "river": "Fluss",
    "teacher": "Lehrer",
    "kitchen": "Küche",
}
VERBS = {"sees": "sieht", "finds": "findet", "likes": "mag", "paints": "malt", "opens": "öffnet", "visits": "besucht"}
PEOPLE = ("Ana", "Ben", "Clara", "David", "Eva", "Felix")
ADVERBS = {"today": "heute", "often": "oft", "again": "wieder", "here": "hier"}


SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "en", "ir", "o", "ul")]


def invent_nouns(count: int) -> dict[str, str]:
    """Words that no language has: a vocabulary needs more words than a handful."""
    source = random.Random(0)
    words = ["".join(source.sample(SYLLABLES, 3)) for _ in range(2 * count)]
    return {english: german.capitalize() for english, german in zip(words[:count], words[count:], strict=True)}


NOUNS |= invent_nouns(150)


def make_pair(source: random.Random) -> tuple[str, str]:
    """An English sentence and its German, a number in some."""
    person, noun = source.choice(PEOPLE), source.choice(list(NOUNS))
    verb, adverb = source.choice(list(VERBS)), source.choice(list(ADVERBS))
    number = source.randint(2, 900)
    if source.random() < 0.3:
        return f"{person} {verb} {number} times the {noun}.", f"{person} {VERBS[verb]} {number} Mal: {NOUNS[noun]}."
    return f"{person} {verb} the {noun} {adverb}.", f"{person} {VERBS[verb]} {ADVERBS[adverb]} {NOUNS[noun]}."


def make_document(source: random.Random) -> str:
    sentences = [make_pair(source)[0] for _ in range(source.randint(6, 14))]
    lines = [" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]
    return "\n\n".join([f"# The {source.choice(list(NOUNS))} of {source.choice(PEOPLE)}", *lines])


def write_xz(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(text.encode()))


def write_tiny_data(folder: Path, seed: int = 1) -> None:
    source = random.Random(seed)
    documents = [make_document(source) for _ in range(120)]
    for name in ("notes_made_up", "wikipedia_made_up"):
        write_xz(folder / "lm" / f"{name}.txt.xz", "\n\u241e\n".join(documents))
    pairs = [make_pair(source) for _ in range(3000)]
    write_xz(folder / "parallel/en-de/tatoeba.tsv.xz", "".join(f"{en}\t{de}\n" for en, de in pairs))
    entries = "".join(f"{en}\t{de}\n" for en, de in (NOUNS | VERBS | ADVERBS).items())
    write_xz(folder / "dictionary/en-de_made_up.tsv.xz", entries)
    write_xz(folder / "mono/de/made_up.txt.xz", "".join(f"{make_pair(source)[1]}\n" for _ in range(400)))
    titled = [{"document": text, "summary": text.split("\n")[0].strip("# "), "kind": "headline"} for text in documents]
    shortened = [
        {"document": f"{en[:-1]} near the old river.", "summary": en, "kind": "compression"} for en, _ in pairs[:200]
    ]
    rows = {
        "notes_blog_titles": titled,
        "wikinews_headline": titled,
        "openstax_section_titles_ccby": titled,
        "google_compression_eval1k-10k": shortened,
        "google_compression_train_lower": shortened,
    }
    for name, values in rows.items():
        write_xz(folder / "summaries" / f"{name}.jsonl.xz", "".join(json.dumps(row) + "\n" for row in values))
    dev = folder / "dev"
    (dev / "autocomplete").mkdir(parents=True)
    (dev / "autocomplete" / "notes.txt").write_text("\n\u241e\n".join(make_document(source) for _ in range(4)))
    (dev / "translate").mkdir()
    lines = "".join("\t".join(make_pair(source)) + "\n" for _ in range(4))
    for name in ("tatoeba-dev", "flores200-dev"):
        (dev / "translate" / f"{name}.en-de.tsv").write_text(lines)
