"""The part of the report on one model stored in every way we know, and which of them is the one to ship."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .results import read_results
from .tables import megabytes, table

WIRE_LIMIT_BYTES = 5_600_000
# A smaller or faster variant may cost at most this much of the quality.
QUALITY_LOSS = 0.01
# Graphs of one shape, timed in one run, differ by up to this share: no variant is the faster one for less.
SPEED_NOISE = 0.1


def mean_bits(row: dict[str, Any]) -> float:
    return sum(row["bitsPerCharacter"].values()) / len(row["bitsPerCharacter"])


def choose(rows: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The fastest variant that fits the wire limit and costs at most 1 % of the best quality among distilled or
    undistilled, pruned or whole models; of equally fast ones the one of best quality."""
    best = min(mean_bits(row) for row in rows)
    fitting = [row for row in rows if row["bytes"] <= WIRE_LIMIT_BYTES and mean_bits(row) <= best * (1 + QUALITY_LOSS)]
    if not fitting:
        return None
    enough = min(row["msPerToken"] for row in fitting) * (1 + SPEED_NOISE)
    return min((row for row in fitting if row["msPerToken"] <= enough), key=mean_bits)


def compression_section(results: Path) -> str:
    parts = [compression_table(pack, found) for pack, found in read_results(results, "compression").items()]
    text = (
        "One model stored in every way we know. Quality in bits a character (less is better) of held-out text, read in "
        "pieces of 64 tokens as in the app; for translation, of the reference given the source. Speed is the median "
        "decode step of onnxruntime-web on WebAssembly in Node, one thread, all variants in turn on one machine.\n\n"
    )
    return "## Compression\n\n" + text + "\n".join(parts) if parts else ""


def compression_table(pack: str, found: dict[str, Any]) -> str:
    rows = found["rows"]
    sets = sorted(rows[0]["bitsPerCharacter"])
    lines = [
        [row["variant"], megabytes(row["bytes"]), megabytes(row["gzipBytes"])]
        + [f"{row['bitsPerCharacter'][name]:.4f}" for name in sets]
        + [f"{row['msPerToken']:.2f}"]
        for row in rows
    ]
    head = [f"{pack} stored as", "graph with weights", "gzip", *(f"bits/char {name}" for name in sets), "ms a token"]
    chosen = choose(rows)
    if chosen is None:
        verdict = f"No variant is both within {megabytes(WIRE_LIMIT_BYTES)} and within 1 % of the best quality."
    else:
        verdict = (
            f"Of those that fit {megabytes(WIRE_LIMIT_BYTES)} and stay within 1 % of the best quality, the best "
            f"among the fastest (within {SPEED_NOISE:.0%}, which is noise) is "
            f"**{chosen['variant']}**: {megabytes(chosen['bytes'])}, {chosen['msPerToken']:.2f} ms a token."
        )
    settings = f"Of version {found['version']}: " if "version" in found else ""
    settings += f"{found['characters']} characters of each text; recovery took {found['recoverySteps']} steps."
    if found.get("fromPack"):
        settings += " All rows start from the weights that the released int8 stands for: none shows what rounding cost."
    return table(head, lines) + "\n" + settings + " " + verdict + "\n"
