"""Step `report`: writes models/REPORT.md from the manifests of the packs and the result files, nothing else.

    python -m inkling_models.scoring.report --packs models/packs --results models/results --out models/REPORT.md

A figure that was not measured is left out, never made up.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..packing.manifest import MANIFEST_NAME, read_manifest
from .compression_tables import compression_section
from .meaning_tables import meaning_tables
from .results import read_results
from .tables import megabytes, percent, table

# The floor that each figure should reach, and where we would like it to be: (at least, aim).
TRANSLATION_GOALS = {
    "tatoeba-dev": {
        "en-de": (50, 56),
        "en-es": (60, 66),
        "en-fr": (57, 62),
        "de-en": (51, 57),
        "es-en": (62, 67),
        "fr-en": (58, 63),
    },
    "flores200-dev": {"en-de": (16, 22), "en-es": (16, 20), "en-fr": (25, 32)},
}
AUTOCOMPLETE_GOALS = {"savings": (0.24, 0.30), "acceptRate": (0.33, 0.45)}
PEERS = (
    "Peers on FLORES, BLEU, one direction each: Firefox's tiny en-de model (16.9M parameters, 17 MB) 38.8; "
    "Apertium (rules) en-es 12.1, en-fr 15.8. A pack here has 4.85M parameters, 5.2 MB, for both directions."
)
# The last packs that learned from people's translations alone.
UNDISTILLED = "0.2.0"


def pack_section(packs: Path) -> str:
    rows = []
    for path in sorted(packs.glob(f"*/{MANIFEST_NAME}")):
        manifest = read_manifest(path.parent)
        shards = sum(shard["sizeBytes"] for shard in manifest["shards"])
        wire = shards + manifest["tokenizer"]["sizeBytes"] + manifest["graphs"]["wasm"]["sizeBytes"]
        tasks = ", ".join(manifest["tasks"])
        parameters = f"{manifest['model']['parameters'] / 1e6:.2f}M"
        rows.append([manifest["id"], manifest["version"], tasks, parameters, megabytes(shards), megabytes(wire)])
    if not rows:
        return ""
    head = ["pack", "version", "tasks", "parameters", "shards", "on the wire with tokenizer and graph"]
    return "## Packs\n\n" + table(head, rows)


def autocomplete_section(int8: Path, fp32: Path) -> str:
    rounded, exact = read_results(int8, "autocomplete"), read_results(fp32, "autocomplete")
    if not rounded:
        return ""
    rows = []
    for name, values in rounded.items():
        for key, label in (("savings", "keystrokes saved"), ("acceptRate", "shown ghosts accepted")):
            least, aim = AUTOCOMPLETE_GOALS[key]
            other = percent(exact[name][key]) if name in exact else ""
            rows.append([f"{name}: {label}", other, percent(values[key]), percent(least), percent(aim)])
    text = (
        "A replay types each held-out text as a person would; an accepted ghost costs one key. No personalisation.\n\n"
    )
    return "## Autocomplete\n\n" + text + table(["", "fp32", "int8, shipped", "at least", "aim"], rows)


def translations_by(folder: Path, way: str) -> dict[str, Any]:
    """Pack -> scores of one way of decoding, `engine` or `greedy`."""
    found = read_results(folder, "translation")
    return {name.removesuffix(f".{way}"): values for name, values in found.items() if name.endswith(f".{way}")}


def both_scores(found: dict[str, float] | None) -> str:
    """`BLEU / chrF`; lines of notes have chrF alone."""
    if not found:
        return ""
    return f"{found['bleu']} / {found['chrf']}" if "bleu" in found else str(found["chrf"])


def translation_section(results: Path) -> str:
    """What ships, beside packs that were not distilled. Columns without a score are left out.

    `part` holds scores of the first lines of each dev set, for when the engine's beam would take hours.
    """
    int8, fp32 = results / "int8", results / "fp32"
    part = translations_by(results / "part", "engine")
    lines = max((values["sentences"] for found in part.values() for values in found.values()), default=0)
    ways = {
        f"not distilled, {UNDISTILLED}": translations_by(results / "undistilled", "engine"),
        "fp32": translations_by(fp32, "engine"),
        "int8, shipped": translations_by(int8, "engine"),
        f"shipped, first {lines} lines": part,
        "int8, greedy": translations_by(int8, "greedy"),
        "fp32, greedy": translations_by(fp32, "greedy"),
    }
    ways = {name: found for name, found in ways.items() if found}
    if not ways:
        return ""
    rows = []
    for pack, key in sorted({(name, key) for found in ways.values() for name in found for key in found[name]}):
        dev, direction = key.split(" ")
        measure = "chrf" if dev.startswith("tatoeba") else "bleu"
        goal = [f"{measure} {value}" for value in TRANSLATION_GOALS.get(dev, {}).get(direction, ())] or ["", ""]
        rows.append([key, *(both_scores(found.get(pack, {}).get(key)) for found in ways.values()), *goal])
    text = (
        "`shipped` and `not distilled` are of the app's engine with its beam of four; `greedy` decodes the weights in\n"
        "PyTorch, before (fp32) and after rounding (int8; of all but en-pt before smoothing): the beam is better.\n"
        "The packs `not distilled` learned from people's translations alone; their size and tokenizers are the same.\n"
        "`notes` are 120 lines as notes have them: chrF against all variants of a line, in a greedy column without\n"
        "the engine that carries numbers, signs and names around the model."
    )
    return f"## Translation\n\n{PEERS}\n\n{text}\n\n{table(['BLEU / chrF', *ways, 'at least', 'aim'], rows)}"


def keeping_section(int8: Path) -> str:
    rows = [
        [direction, str(values["lines"]), str(values["literals"]), f"{100 * values['kept']:.2f} %"]
        for found in read_results(int8, "keeping").values()
        for direction, values in found.items()
    ]
    if not rows:
        return ""
    text = "Numbers, dates, amounts, URLs and e-mail addresses of made-up note lines (at least 99.5 %).\n\n"
    return "## What must not change\n\n" + text + table(["direction", "lines", "literals", "kept"], rows)


def summaries_section(int8: Path, fp32: Path) -> str:
    rounded, exact = read_results(int8, "summaries"), read_results(fp32, "summaries")
    titles = {
        "sentences": "Key sentences, ROUGE-L. `engine` chooses as the app does, `head alone` by the trained head"
        " without the app's rules.",
        "titles": "Titles, ROUGE-1, against the first sentence cut to as many words.",
        "compression": "Shortened sentences, against the sentence as it was.",
    }
    parts = []
    for task, text in titles.items():
        rows = [
            [f"{name}: {label}", str(exact.get(task, {}).get(name, {}).get(label, "")), str(value)]
            for name, values in rounded.get(task, {}).items()
            for label, value in values.items()
        ]
        if rows:
            parts.append(text + "\n\n" + table(["", "fp32", "int8, shipped"], rows))
    return "## Summaries and titles\n\n" + "\n".join(parts) if parts else ""


def runtime_section(results: Path) -> str:
    parts = []
    rows = [
        [name, f"{run['ours']['p50Ms']:.2f}", f"{run['wllama']['p50Ms']:.2f}", f"{run['timesFaster']:.1f}"]
        for name, run in read_results(results, "decode").items()
    ]
    if rows:
        text = "One Wasm thread in Chromium, same run, same weights (wllama: llama.cpp, q8_0), p50 ms a token.\n\n"
        parts.append(text + table(["pack", "ours", "wllama", "times faster"], rows))
    rows = [
        [name, str(run["positions"]), percent(run["top1Agreement"]), f"{run['meanDivergenceNats']:.5f}"]
        for name, run in read_results(results, "webgpu").items()
    ]
    if rows:
        text = "WebGPU (software adapter) against Wasm, teacher-forced on 50 natural prompts (at least 97 %).\n\n"
        parts.append(text + table(["pack", "positions", "same first token", "divergence, nats"], rows))
    return "## Runtimes\n\n" + "\n".join(parts) if parts else ""


def loss_section(int8: Path, fp32: Path) -> str:
    """The largest relative loss of int8 against fp32 over every score that both have."""
    losses = []
    for kind in ("autocomplete", "translation", "summaries"):
        rounded, exact = read_results(int8, kind), read_results(fp32, kind)
        for name in rounded.keys() & exact.keys():
            losses += [(*loss, f"{kind} {name}") for loss in compare(rounded[name], exact[name])]
    if not losses:
        return ""
    worst = sorted(losses, reverse=True)[:5]
    rows = [
        [f"{place}: {label}", f"{exact:g}", f"{rounded:g}", f"{100 * loss:+.2f} %"]
        for loss, label, exact, rounded, place in worst
    ]
    mean = sum(loss for loss, *_ in losses) / len(losses)
    text = f"Over {len(losses)} scores int8 loses {100 * mean:.2f} % of fp32 on average. The largest losses:\n\n"
    return "## int8 against fp32\n\n" + text + table(["score", "fp32", "int8", "loss"], rows)


SCORES = ("savings", "acceptRate", "bleu", "chrf", "engine, own length", "title", "F1", "ROUGE-L")


def compare(rounded: Any, exact: Any, label: str = "") -> list[tuple[float, str, float, float]]:
    """(relative loss, label, fp32, int8) of each score in two result trees of one shape."""
    if isinstance(rounded, dict) and isinstance(exact, dict):
        return [
            entry
            for key in rounded.keys() & exact.keys()
            for entry in compare(rounded[key], exact[key], f"{label} {key}".strip())
        ]
    if isinstance(exact, int | float) and exact and label.endswith(SCORES):
        return [((exact - rounded) / exact, label, float(exact), float(rounded))]
    return []


def meaning_section(int8: Path) -> str:
    found = read_results(int8, "meaning").get("scores")
    return meaning_tables(found) if found else ""


def build_report(packs: Path, results: Path) -> str:
    int8, fp32 = results / "int8", results / "fp32"
    sections = [
        pack_section(packs),
        autocomplete_section(int8, fp32),
        translation_section(results),
        keeping_section(int8),
        summaries_section(int8, fp32),
        meaning_section(int8),
        loss_section(int8, fp32),
        compression_section(results),
        runtime_section(results),
    ]
    intro = (
        "# What the packs can do\n\n"
        "Written by `python -m inkling_models.scoring.report` from `models/results`; do not edit. "
        "All texts are held out: no\n"
        "dev file was trained on. Scores are of the app's own engine; `fp32` is of the unrounded weights in it.\n"
    )
    return "\n".join([intro, *(section for section in sections if section)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.write_text(build_report(arguments.packs, arguments.results), encoding="utf-8")
    print(f"wrote {arguments.out}")


if __name__ == "__main__":
    main()
