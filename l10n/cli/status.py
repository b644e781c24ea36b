"""``l10n status``: how far each locale is."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from l10n.cli._common import format_option, here, locale_option, warn_of_no_locales

if TYPE_CHECKING:
    from l10n.variants.status import ModuleStatus
    from l10n.variants.targets import Counts

COLUMNS = ("units", "translated", "fuzzy", "untranslated", "words", "percent")


@click.command("status")
@locale_option
@format_option("text", "json")
@click.pass_context
def command(ctx: click.Context, locales: tuple[str, ...], output_format: str) -> None:
    """Show units, translated, fuzzy, untranslated, words and percent per locale and module.

    \b
    Examples:
      l10n status
      l10n status --locale ar --format json
    """
    from l10n.variants.status import iter_status

    course = here()
    warn_of_no_locales(ctx, course)
    rows = list(iter_status(course, course.require_translated(locales)))
    if output_format == "json":
        click.echo(json.dumps(_as_json(rows), ensure_ascii=False, indent=2))
    else:
        _print_table(rows)


def _totals(rows: list[ModuleStatus]) -> dict[str, Counts]:
    from l10n.variants.targets import Counts

    totals: dict[str, Counts] = {}
    for row in rows:
        totals[row.locale] = totals.get(row.locale, Counts()) + row.counts
    return totals


def _as_json(rows: list[ModuleStatus]) -> dict[str, object]:
    return {
        "locales": {
            locale: {
                **_figures(total),
                "modules": {
                    row.module: _figures(row.counts) for row in rows if row.locale == locale
                },
            }
            for locale, total in _totals(rows).items()
        }
    }


def _figures(counts: Counts) -> dict[str, object]:
    return {**asdict(counts), "percent": round(counts.percent, 2)}


def _print_table(rows: list[ModuleStatus]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("locale")
    table.add_column("module")
    for name in COLUMNS:
        table.add_column(name, justify="right")
    for locale, total in _totals(rows).items():
        for row in (row for row in rows if row.locale == locale):
            table.add_row(locale, row.module, *_cells(row.counts))
        table.add_row(locale, "all", *_cells(total), style="bold", end_section=True)
    width = None if sys.stdout.isatty() else 100
    Console(width=width, highlight=False, soft_wrap=True).print(table)


def _cells(counts: Counts) -> list[str]:
    figures = _figures(counts)
    return [*(str(figures[name]) for name in COLUMNS[:-1]), f"{counts.percent:.1f}"]
