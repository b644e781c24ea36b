"""``l10n build``: the course in every language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli import EXIT_FINDINGS
from l10n.cli._common import here, locale_option, progress, say

if TYPE_CHECKING:
    from l10n.course import Course
    from l10n.model import Variant


@click.command("build")
@locale_option
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the variants go.  [default: build/ in the course]",
)
@click.option(
    "-p",
    "--package",
    "names",
    multiple=True,
    metavar="PACKAGE",
    help="Also pack the variants for a platform; may be given again, or be all.",
)
@click.option("--list-packages", is_flag=True, help="Say which packages there are, and stop.")
@click.pass_context
def command(
    ctx: click.Context,
    locales: tuple[str, ...],
    output: Path | None,
    names: tuple[str, ...],
    list_packages: bool,
) -> None:
    """Build the course in all its languages, or in those named.

    A variant mirrors src_content/ in the source formats, with subtitles as SRT,
    WebVTT and ASS, and a manifest variant.json. Packages go into
    packages/<package>/<locale>/ beside the variants. Exit code 1 when a locale
    is less complete than its threshold; the others are built all the same.

    \b
    Examples:
      l10n build
      l10n build --locale fr --locale ar -o /srv/course
      l10n build --package site --package olx
    """
    if list_packages:
        _list_packages()
        return
    from l10n.catalogs.collector import rare_collector
    from l10n.layout import BUILD
    from l10n.variants.writer import require_output

    course = here()
    wanted = locales and course.require_locales(locales)
    chosen = wanted or (course.source_locale, *course.locales)
    folder = output or course.root / BUILD
    require_output(course.root, folder)
    packed = _require_packages(names)
    with rare_collector():
        variants, refused = _build(ctx, course, chosen, folder)
        if packed:
            _pack(ctx, course, packed, variants, folder)
    if refused:
        ctx.exit(EXIT_FINDINGS)


def _build(
    ctx: click.Context, course: Course, locales: tuple[str, ...], folder: Path
) -> tuple[dict[str, Variant], int]:
    """Write the variants of ``locales``; gives them, and how many were refused."""
    from l10n.variants.parallel import iter_variants
    from l10n.variants.writer import write_variant

    variants: dict[str, Variant] = {}
    refused = 0
    with progress(ctx, "Building", len(locales)) as step:
        for locale, result, renderings in iter_variants(course, locales, folder):
            if isinstance(result, Exception):
                click.secho(f"refused: {result}", fg="red", err=True)
                refused += 1
            else:
                changed = write_variant(result, folder / locale)
                renderings.save()
                say(ctx, _summary(result, changed))
                variants[locale] = result
            step()
    return variants, refused


def _require_packages(names: tuple[str, ...]) -> tuple[str, ...]:
    """The packages asked for, known before anything is built."""
    if not names:
        return ()
    from l10n.packages.pack import require_packages

    return require_packages(names)


def _list_packages() -> None:
    from l10n.packages import packages

    width = max(map(len, packages), default=0)
    for name, package in packages.items():
        click.echo(f"{name:{width}}  {package.summary}")


def _pack(
    ctx: click.Context,
    course: Course,
    names: tuple[str, ...],
    variants: dict[str, Variant],
    folder: Path,
) -> None:
    from l10n.packages.pack import complete, make_job, pack

    outlines = complete(course, variants, folder)
    job = make_job(course, outlines, folder)
    with progress(ctx, "Packing", len(names) * len(variants)) as step:
        written = pack(job, names, tuple(variants), lambda *_: step())
    for done in written:
        say(ctx, f"{done.package} {done.locale}: {done.files} files, {done.changed} changed")


def _summary(variant: Variant, changed: int) -> str:
    missing = sum(finding.check == "untranslated" for finding in variant.findings)
    state = f"{missing} segments untranslated" if missing else "complete"
    return f"{variant.locale}: {len(variant.files)} files, {changed} changed, {state}"
