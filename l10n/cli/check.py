"""``l10n check``: enforce the glossary and the quality checks."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from l10n.cli import EXIT_FINDINGS
from l10n.cli._common import locale_option, say

if TYPE_CHECKING:
    from l10n.checks.outcome import Outcome
    from l10n.checks.plan import Request
    from l10n.checks.results import Result


def _require_report(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The name of a report as it is; a usage error naming the known ones when it is none."""
    from l10n.reports import reports

    if value not in reports:
        raise click.BadParameter(f"{value!r} is not one of {', '.join(reports)}", ctx, param)
    return value


def _complete_report(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from l10n.reports import reports

    return [name for name in reports if name.startswith(incomplete)]


def _split_ids(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> list[str]:
    """Ids one by one; whether they exist is seen later, with a suggestion."""
    return [id.strip() for value in values for id in value.split(",") if id.strip()]


def _complete_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from l10n.checks.base import checks

    before, comma, last = incomplete.rpartition(",")
    return [before + comma + id for id in checks if id.startswith(last)]


def _ids_option(name: str, help: str) -> Callable[[Any], Any]:
    return click.option(
        name,
        multiple=True,
        metavar="ID,...",
        callback=_split_ids,
        shell_complete=_complete_ids,
        help=help,
    )


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@locale_option
@_ids_option("--only", "Run only these checks.")
@_ids_option("--skip", "Leave these checks out.")
@click.option(
    "-g",
    "--glossary",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The term base: a file or folder.  [default: glossary/ of the course]",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    help="The least severity that makes the exit code 1.  [default: error]",
)
@click.option(
    "--format",
    "report",
    callback=_require_report,
    shell_complete=_complete_report,
    default="text",
    show_default=True,
    metavar="text|json|sarif|junit|github|html",
    help="How to print the findings.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the report to a file.  [default: print it]",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Set the findings of this file aside.",
)
@click.option("--update-baseline", is_flag=True, help="Write today's findings to the baseline.")
@click.option("--show-silenced", is_flag=True, help="List silenced findings with their reasons.")
@click.option(
    "-j", "--jobs", type=click.IntRange(1), help="Processes at most.  [default: all cores]"
)
@click.option(
    "--changed-since",
    metavar="GIT_REV",
    default="",
    help="Check only units and source texts that changed since this commit.",
)
@click.option("--built", is_flag=True, help="Check variants: those in build/, or in the PATHs.")
@click.option("--fix", "wants_fix", is_flag=True, help="Show what can be mended, and ask.")
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
@click.option("--no-cache", is_flag=True, help="Check anew, even if nothing changed since.")
@click.option("--list", "wants_list", is_flag=True, help="List the checks and stop.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    locales: tuple[str, ...],
    only: list[str],
    skip: list[str],
    glossary: Path | None,
    fail_on: str | None,
    report: str,
    output: Path | None,
    baseline: Path | None,
    update_baseline: bool,
    show_silenced: bool,
    jobs: int | None,
    changed_since: str,
    built: bool,
    wants_fix: bool,
    yes: bool,
    no_cache: bool,
    wants_list: bool,
) -> None:
    """Check the course's catalogs and sources, or the PO files and folders named.

    PO files need no course around them: their locale is that of the Language
    header. A unit is exempted by a translator comment that gives a reason:
    "# l10n: ignore glossary-missing: the title of a book".

    \b
    Exit code 0: nothing found; 1: findings as grave as --fail-on; 2: bad input.

    \b
    Examples:
      l10n check
      l10n check --locale ar --only glossary-missing,glossary-deprecated
      l10n check fr.po ar.po --glossary terms.yaml --format json
      l10n check --baseline l10n-baseline.json --update-baseline
      l10n check --built --locale ar
      l10n check --changed-since origin/main     in a pull request
      l10n check --fix --only whitespace-wrong,quotes-foreign
    """
    if wants_list:
        click.echo(_table())
        return
    _refuse_together(
        ("--changed-since", changed_since),
        ("--built", built),
        ("--update-baseline", update_baseline and not built),
    )
    _refuse_together(("--built", built), ("--fix", wants_fix))
    if yes and not wants_fix:
        raise click.UsageError("--yes goes with --fix alone")
    from l10n.checks.plan import Request
    from l10n.checks.results import check_request

    request = Request(
        Path.cwd(), paths, locales, tuple(only), tuple(skip), glossary, built, changed_since
    )
    if wants_fix:
        _fix(ctx, request, yes)
        return
    result = check_request(request, jobs, use_cache=not no_cache)
    if result.unable:
        say(ctx, f"no glossary (name one with --glossary), so not run: {', '.join(result.unable)}")
    outcome = _with_baseline(ctx, result, baseline, update_baseline)
    if fail_on:
        outcome = replace(outcome, fail_on=type(outcome.fail_on)(fail_on))
    _print(ctx, outcome, report, output, show_silenced)
    if outcome.has_failed:
        sys.exit(EXIT_FINDINGS)


def _refuse_together(*options: tuple[str, object]) -> None:
    """UsageError when more than one of these options is given."""
    given = [name for name, value in options if value]
    if len(given) > 1:
        raise click.UsageError(f"{given[0]} and {given[1]} do not go together")


def _fix(ctx: click.Context, request: Request, is_sure: bool) -> None:
    """Mend what is safe; exit code 1 when there was something and nothing was written."""
    from l10n.checks.plan import make_plan
    from l10n.cli._fix import fix

    if not fix(ctx, make_plan(request), is_sure):
        sys.exit(EXIT_FINDINGS)


def _with_baseline(ctx: click.Context, result: Result, path: Path | None, update: bool) -> Outcome:
    """Set aside what the baseline knows, after writing it anew when asked to."""
    from l10n.checks.baseline import load_baseline, refuse_other_file, render_baseline
    from l10n.files import write_if_changed

    outcome = result.outcome
    path = path or result.baseline
    if path is None:
        if update:
            raise click.UsageError(
                "--update-baseline needs --baseline FILE, or the setting baseline"
            )
        return outcome
    if update:
        refuse_other_file(path)
        write_if_changed(path, render_baseline(outcome.findings))
        say(ctx, f"wrote {path}: {len(outcome.findings)} findings")
    return outcome.without(load_baseline(path), path.name, result.is_whole)


def _print(
    ctx: click.Context, outcome: Outcome, report: str, output: Path | None, show_silenced: bool
) -> None:
    from l10n.files import write_if_changed
    from l10n.reports import Style, reports

    to_terminal = output is None and sys.stdout.isatty() and ctx.color is not False
    style = Style(color=to_terminal and report == "text", show_silenced=show_silenced)
    text = reports.get(report).render(outcome, style)
    if output is not None:
        write_if_changed(output, text.encode("utf-8", "replace"))
        say(ctx, f"wrote {output}")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    say(ctx, outcome.summary())


def _table() -> str:
    """All checks: id, severity, rule in one line."""
    from l10n.checks.base import checks

    width = max(len(id) for id in checks)
    return "\n".join(
        f"{id:<{width}}  {check.severity:<7}  {check.summary}" for id, check in checks.items()
    )
