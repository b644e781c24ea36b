"""``l10n extract``: bring every translator's file up to date with the source."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from l10n.cli import EXIT_FINDINGS
from l10n.cli._common import format_option, here, is_watched, locale_option, say, warn_of_no_locales

if TYPE_CHECKING:
    from l10n.catalogs.update import UpdateReport

WORDS = {
    "kept": "kept",
    "revived": "found again",
    "taken_over": "moved here",
    "fuzzy": "fuzzy",
    "new": "new",
    "obsoleted": "obsolete",
}


@click.command("extract")
@locale_option
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when catalogs are out of date.")
@format_option("text", "json")
@click.pass_context
def command(ctx: click.Context, locales: tuple[str, ...], check: bool, output_format: str) -> None:
    """Take the text out of the sources and merge it into the catalogs; nothing is lost.

    An edited sentence keeps its translation as fuzzy with the previous source, a
    removed one stays as obsolete, one that comes back or moves is found again.

    \b
    Examples:
      l10n extract
      l10n extract --locale ar
      l10n extract --check        in CI: are the catalogs up to date?
    """
    from l10n.freshness import EXTRACTION, is_up_to_date
    from l10n.layout import find_root

    if is_up_to_date(find_root(Path.cwd()), EXTRACTION, locales):
        _report(ctx, None, check, output_format)
        return
    from l10n.extraction import Extraction

    extraction = Extraction(here(), locales)
    report = extraction.run(check_only=check, progress=_progress(ctx))
    for finding in extraction.findings:
        say(ctx, str(finding))
    warn_of_no_locales(ctx, extraction.course)
    _report(ctx, report, check, output_format)
    if check and report.changed:
        ctx.exit(EXIT_FINDINGS)


def _progress(ctx: click.Context) -> Any:
    if not is_watched(ctx):
        return None
    bar: list[Any] = []

    def step(done: int, total: int) -> None:
        if not bar:
            bar.append(click.progressbar(length=total, label="Merging", file=sys.stderr))
            bar[0].__enter__()
        bar[0].update(1)
        if done == total:
            bar[0].__exit__(None, None, None)

    return step


def _report(
    ctx: click.Context, report: UpdateReport | None, check: bool, output_format: str
) -> None:
    changed = report.changed if report else ()
    if output_format == "json":
        counts = report.counts if report else {}
        by_locale = {
            locale: {module: asdict(count) for module, count in modules.items()}
            for locale, modules in counts.items()
        }
        click.echo(json.dumps({"changed": changed, "counts": by_locale}, indent=2))
        return
    if not changed:
        say(ctx, "all catalogs are up to date")
        return
    for path in changed:
        click.echo(f"would write {path}" if check else f"wrote {path}")
    for locale, modules in report.counts.items() if report else ():
        total: Counter[str] = Counter()
        for count in modules.values():
            total.update(asdict(count))
        words = ", ".join(f"{total[name]} {word}" for name, word in WORDS.items() if total[name])
        say(ctx, f"{locale}: {words}")
