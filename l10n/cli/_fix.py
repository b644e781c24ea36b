"""``l10n check --fix``: show what would be mended, ask, write."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from l10n.cli._common import say

if TYPE_CHECKING:
    from l10n.checks.fixes import Mended
    from l10n.checks.plan import Plan


def fix(ctx: click.Context, plan: Plan, is_sure: bool) -> bool:
    """Mend what is safe to mend; whether nothing is left to write.

    The diff is shown first. It is written when ``is_sure`` (``--yes``), or when a
    person at a terminal agrees; in a pipe nobody is asked.
    """
    from l10n.checks.fixes import iter_mended

    mended = [*iter_mended(plan)]
    for one in mended:
        click.echo(one.diff(), nl=False)
    units = sum(one.units for one in mended)
    if not mended:
        say(ctx, "nothing to mend")
        return True
    what = f"{units} unit{'' if units == 1 else 's'} in {len(mended)} catalog{_s(mended)}"
    if not is_sure and not _agrees(what):
        say(ctx, f"{what} could be mended; nothing was written (--fix --yes writes)")
        return False
    _write(mended)
    say(ctx, f"mended {what}")
    return True


def _s(mended: list[Mended]) -> str:
    return "" if len(mended) == 1 else "s"


def _agrees(what: str) -> bool:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return click.confirm(f"Mend {what}?", err=True)


def _write(mended: list[Mended]) -> None:
    from l10n.files import write_if_changed

    for one in mended:
        write_if_changed(one.path, one.new)
