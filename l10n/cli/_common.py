"""What several commands share: options, talk on stderr, progress bars."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from l10n.cli import QUIET

if TYPE_CHECKING:
    from l10n.course import Course

locale_option = click.option(
    "-l",
    "--locale",
    "locales",
    multiple=True,
    metavar="LOCALE",
    help="Only this locale (BCP 47); may be given again. Default: all.",
)


def format_option(*formats: str) -> Callable[[Any], Any]:
    """``--format`` with the given choices, the first being the default."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print the result.",
    )


def here() -> Course:
    """The course at or above the current folder."""
    from l10n.course import open_course

    return open_course(Path.cwd())


def say(ctx: click.Context, message: str) -> None:
    """Talk to the person, on stderr, unless --quiet."""
    if QUIET not in ctx.meta:
        click.echo(message, err=True)


def warn_of_no_locales(ctx: click.Context, course: Course) -> None:
    """Tell whoever has just begun why nothing happens."""
    if not course.locales:
        settings = course.settings.path or "l10n.yaml"
        say(ctx, f"the course is translated into no language yet: add locales to {settings}")


def is_watched(ctx: click.Context) -> bool:
    """Whether a person looks on and wants to be told how far the work is."""
    return QUIET not in ctx.meta and sys.stderr.isatty()


@contextmanager
def progress(ctx: click.Context, label: str, total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on stderr; silent when that is no terminal or --quiet is given.

    Yields a function that counts one step as done.
    """
    if not is_watched(ctx):
        yield lambda: None
        return
    with click.progressbar(length=total, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)
