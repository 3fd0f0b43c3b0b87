"""Writes the model card of each pack: what it is for, what went into it, on which terms, and what it must not do.

    python -m inkling_models.packing.cards DATA --packs models/packs --out models/cards [--distilled en-de ...]

`--distilled`: the packs that also learned from what a teacher translated, and so from text of one language.

The sources and their licences are read from DATA/SOURCES.md, so that a card cannot forget one.
"""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from .manifest import MANIFEST_NAME, Manifest, read_manifest

LANGUAGE_NAMES = {"en": "English", "de": "German", "es": "Spanish", "fr": "French", "pt": "Portuguese"}
# Files that the salience head alone learns from, and files that no model reads.
UNUSED_SUMMARIES = {"wikinews_lead"}


@dataclasses.dataclass(frozen=True)
class Source:
    name: str
    origin: str
    license: str


def read_tables(text: str) -> dict[str, list[Source]]:
    """Heading -> rows of its table `| file | from | licence | note |`."""
    tables: dict[str, list[Source]] = {}
    heading = ""
    for line in text.splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ").strip()
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 3 and cells[0] not in ("file", "") and not cells[0].startswith("-"):
            tables.setdefault(heading, []).append(Source(*cells[:3]))
    return tables


def present(sources: list[Source], folder: Path) -> list[Source]:
    """Only the sources whose files lie in `folder`."""
    files = {path.name.split(".")[0] for path in folder.glob("*.xz")}
    return [source for source in sources if source.name in files]


def source_table(title: str, sources: list[Source]) -> str:
    rows = [f"| {source.name} | {source.origin} | {source.license} |" for source in sources]
    return "\n".join([f"### {title}", "", "| file | from | licence as stated |", "| --- | --- | --- |", *rows, ""])


def used_sources(data: Path, pack_id: str, distilled: bool) -> str:
    """Tables of everything that a pack learned from; text of one language only when a teacher translated it."""
    tables = read_tables((data / "SOURCES.md").read_text(encoding="utf-8"))
    english = source_table("English text", present(tables["English text"], data / "lm"))
    if pack_id == "notes-en":
        summaries = [s for s in present(tables["Summaries"], data / "summaries") if s.name not in UNUSED_SUMMARIES]
        return english + "\n" + source_table("Titles, summaries and shortened sentences", summaries)
    other = pack_id.split("-")[1]
    parallel = source_table("Parallel text", present(tables["Parallel text"], data / "parallel" / pack_id))
    dictionary = [
        Source(path.name.split(".")[0], "Ding" if "ding" in path.name else "FreeDict", "GPL-2+")
        for path in sorted((data / "dictionary").glob(f"{pack_id}_*.xz"))
    ]
    human = [parallel, source_table("Dictionary entries", dictionary)]
    if not distilled:
        return "\n".join(human)
    novels = "ELTeC (public-domain novels), Debian manuals (GPL-2.0+ and other free licences)"
    mono = [
        Source(path.name.split(".")[0], novels.split(", ")[0 if "eltec" in path.name else 1], "see the origin")
        for path in sorted((data / "mono" / other).glob("*.xz"))
    ]
    return "\n".join(
        [
            *human,
            source_table(f"{LANGUAGE_NAMES[other]} text, translated by a larger model", mono),
            english.replace("### English text", "### English text, translated by a larger model"),
        ]
    )


NOTES_USE = """## Intended use
Inside the Inkling note app, on the person's own device: it continues a sentence (one short grey suggestion that is
never in the text before it is accepted), scores which sentences of a note say most, proposes titles from words of
the note, and shortens sentences by leaving words out.

## Limits
- It has 4.85 million parameters. It knows how sentences tend to go on, and no facts: a suggestion may be plausible
  and wrong. Names, figures and dates that it suggests must be checked.
- English only. Other languages get few or poor suggestions.
- It sees at most 1,024 tokens (some 4,000 characters) at a time.
- A shortened sentence can lose a condition that mattered; the app keeps negations and links to the full sentence.

## Biases
Much of the text is technical, governmental or encyclopaedic, from Europe and North America, and some of it is from
books of the 19th century, with the views of their time. Suggestions lean that way: software words, American spelling,
male pronouns in old prose.

## It must not be used
to decide anything about people; to generate text for publication without a reader; for medical, legal or safety
matters; as a source of facts.
"""


def translation_use(other: str) -> str:
    return f"""## Intended use
Inside the Inkling note app, on the person's own device: a hint of what a sentence means, English to {other} and back,
shown beside the source. Numbers, addresses, links and unknown names are carried over unchanged.

## Limits
- It has 4.85 million parameters for both directions, some four to seven times fewer than Firefox's smallest models
  for one. Expect the gist of everyday sentences, and mistakes in long or specialised ones: words left out, wrong
  senses, wrong gender or register.
- Sentences are translated one by one; a pronoun does not know the sentence before.
- Low-confidence sentences are marked by the app, but a fluent sentence can still be wrong.

## Biases
Everyday sentences come from a volunteer collection with few first names and mixed formality; much of the rest is
software and game text. Gendered forms follow the majority of that text, often male.

## It must not be used
for contracts, medical or safety instructions, official letters or anything where a wrong word does harm; to publish
unread translations; to judge what a person meant.
"""


def model_card(manifest: Manifest, data: Path, distilled: bool = False) -> str:
    pack_id = manifest["id"]
    names = [LANGUAGE_NAMES[language] for language in manifest["languages"]]
    use = NOTES_USE if pack_id == "notes-en" else translation_use(names[1])
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
            sources + used_sources(data, pack_id, distilled),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--distilled", nargs="*", default=[], metavar="PACK_ID")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(arguments.packs.glob(f"*/{MANIFEST_NAME}")):
        manifest = read_manifest(path.parent)
        card = arguments.out / f"{manifest['id']}.md"
        card.write_text(model_card(manifest, arguments.data, manifest["id"] in arguments.distilled), encoding="utf-8")
        print(f"wrote {card}")


if __name__ == "__main__":
    main()
