"""Markdown of the report: tables and figures."""

from __future__ import annotations

Row = list[str]


def table(head: Row, rows: list[Row]) -> str:
    """A Markdown table; every column but the first is right-aligned."""
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows)) + "\n"


def percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def megabytes(size: int) -> str:
    return f"{size / 1e6:.2f} MB"
