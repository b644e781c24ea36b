"""``l10n init``: start a course in an empty folder."""

from __future__ import annotations

from pathlib import Path

import click

from l10n.cli._common import say


@click.command("init")
@click.option(
    "-l",
    "--locale",
    "locales",
    multiple=True,
    metavar="LOCALE",
    help="A language to translate into (BCP 47); may be given again.  [default: fr, es]",
)
@click.option("--title", default="", help="The title of the course.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@click.pass_context
def command(ctx: click.Context, locales: tuple[str, ...], title: str, folder: Path) -> None:
    """Start a course: a small one that extracts and builds at once.

    \b
    Examples:
      l10n init --title "Child protection at borders" -l fr -l ar
      l10n init my-course && l10n -C my-course extract
    """
    from l10n.starter import start_course

    for path in start_course(folder, locales or ("fr", "es"), title):
        say(ctx, f"wrote {folder / path}")
    say(ctx, "next: `l10n extract`, then translate catalogs/<locale>/*.po, then `l10n build`")
