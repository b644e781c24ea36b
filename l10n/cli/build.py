"""``l10n build``: the course in every language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli import EXIT_FINDINGS
from l10n.cli._common import here, locale_option, progress, say

if TYPE_CHECKING:
    from l10n.model import Variant


@click.command("build")
@locale_option
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the variants go.  [default: build/ in the course]",
)
@click.pass_context
def command(ctx: click.Context, locales: tuple[str, ...], output: Path | None) -> None:
    """Build the course in all its languages, or in those named.

    A variant mirrors src_content/ in the source formats, with subtitles as SRT,
    WebVTT and ASS, and a manifest variant.json. Exit code 1 when a locale is
    less complete than its threshold; the others are built all the same.

    \b
    Examples:
      l10n build
      l10n build --locale fr --locale ar -o /srv/course
    """
    from l10n.layout import BUILD
    from l10n.variants.parallel import iter_variants
    from l10n.variants.writer import require_output, write_variant

    course = here()
    wanted = locales and course.require_locales(locales)
    chosen = wanted or (course.source_locale, *course.locales)
    folder = output or course.root / BUILD
    require_output(course.root, folder)
    refused = 0
    with progress(ctx, "Building", len(chosen)) as step:
        for locale, result in iter_variants(course, chosen):
            if isinstance(result, Exception):
                click.secho(f"refused: {result}", fg="red", err=True)
                refused += 1
            else:
                changed = write_variant(result, folder / locale)
                say(ctx, _summary(result, changed))
            step()
    if refused:
        ctx.exit(EXIT_FINDINGS)


def _summary(variant: Variant, changed: int) -> str:
    missing = sum(finding.check == "untranslated" for finding in variant.findings)
    state = f"{missing} segments untranslated" if missing else "complete"
    return f"{variant.locale}: {len(variant.files)} files, {changed} changed, {state}"
