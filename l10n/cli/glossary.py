"""``l10n glossary``: look terms up, keep the term base sound, exchange it with other tools."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from l10n.cli import EXIT_FINDINGS
from l10n.cli._common import format_option, here, say
from l10n.errors import ConfigError
from l10n.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n.glossary import Concept, Glossary
    from l10n.glossary.exchange import Exchange

glossary_option = click.option(
    "--glossary",
    "path",
    type=click.Path(exists=True, path_type=Path),
    help="A term base file or folder.  [default: glossary/ of the course]",
)
target_option = click.option(
    "-l",
    "--locale",
    default="",
    metavar="LOCALE",
    help="The target language; needed by CSV and OmegaT.",
)
source_option = click.option(
    "--source-locale",
    default="en",
    show_default=True,
    metavar="LOCALE",
    help="The language the terms are translated from.",
)


def _place(path: Path | None) -> Path:
    """The term base asked for, or that of the course."""
    from l10n.layout import GLOSSARY, find_root

    if path is not None:
        return path
    folder = find_root(Path.cwd()) / GLOSSARY
    # Messages name paths as a person here would type them.
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _load(path: Path | None) -> Glossary:
    from l10n.glossary import load_glossary

    return load_glossary(_place(path))


@click.group("glossary")
def command() -> None:
    """Look terms up, keep the term base sound, and exchange it with other tools."""


@command.command("find")
@click.argument("text")
@click.option(
    "-l",
    "--locale",
    "locales",
    multiple=True,
    metavar="LOCALE",
    help="Show only this language; may be given again.",
)
@glossary_option
@format_option("text", "json")
@click.pass_context
def find(
    ctx: click.Context, text: str, locales: tuple[str, ...], path: Path | None, output_format: str
) -> None:
    """Show the approved terms of the concepts that TEXT names, in every language.

    TEXT may be in any language, inflected, or slightly misspelt. Exit code 1
    when nothing is found.

    \b
    Examples:
      l10n glossary find "foster families"
      l10n glossary find Kindeswohl -l fr -l ar
    """
    from l10n.glossary.look_up import look_up

    glossary = _load(path)
    _require_languages(locales, glossary)
    concepts = look_up(glossary, text)
    if output_format == "json":
        entries = [_as_json(concept, locales) for concept in concepts]
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2))
    else:
        click.echo(
            "\n\n".join(_as_text(concept, locales) for concept in concepts), nl=bool(concepts)
        )
    if not concepts:
        say(ctx, f'no concept is called "{text}"')
        ctx.exit(EXIT_FINDINGS)


def _as_json(concept: Concept, locales: tuple[str, ...]) -> dict[str, Any]:
    terms = {
        code: {
            "preferred": term.preferred,
            "admitted": term.admitted,
            "abbreviation": term.abbreviations,
            "deprecated": [form.text for form in term.deprecated],
            "source": term.source,
        }
        for code, term in concept.terms.items()
        if not locales or code in locales
    }
    return {
        "id": concept.id,
        "definition": concept.definition,
        "source": concept.source,
        "terms": terms,
    }


def _as_text(concept: Concept, locales: tuple[str, ...]) -> str:
    lines = [click.style(concept.id, bold=True), f"  {concept.definition} ({concept.source})"]
    for code, term in concept.terms.items():
        if not locales or code in locales:
            lines.append(f"  {code}  {' | '.join(term.approved)}  [{term.source}]")
            if term.deprecated:
                lines.append(f"      not: {' | '.join(form.text for form in term.deprecated)}")
    return "\n".join(lines)


@command.command("lint")
@glossary_option
@format_option("text", "json")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.pass_context
def lint(ctx: click.Context, path: Path | None, output_format: str, fail_on: str) -> None:
    """Check the term base itself: contradictions, doubles, missing languages and sources.

    \b
    Examples:
      l10n glossary lint
      l10n glossary lint --fail-on warning --format json
    """
    from l10n.glossary.lint import lint_glossary
    from l10n.model import Severity
    from l10n.reports.json import as_json

    glossary = _load(path)
    findings = lint_glossary(glossary, glossary.languages)
    if output_format == "json":
        rows = [as_json(finding) for finding in findings]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            click.echo(str(finding))
    say(ctx, f"{len(glossary)} concepts, {len(findings)} findings")
    if any(finding.severity.rank >= Severity(fail_on).rank for finding in findings):
        ctx.exit(EXIT_FINDINGS)


@command.command("new-terms")
@click.option(
    "--at-least",
    type=click.IntRange(1),
    default=3,
    show_default=True,
    help="How often a phrase must occur.",
)
@click.option(
    "--limit", type=click.IntRange(1), default=40, show_default=True, help="How many to show."
)
@glossary_option
@format_option("text", "json")
def new_terms(at_least: int, limit: int, path: Path | None, output_format: str) -> None:
    """List frequent phrases of the course that the term base does not know yet.

    \b
    Example:
      l10n glossary new-terms --at-least 5
    """
    from dataclasses import asdict

    from l10n.glossary import GlossaryMatcher
    from l10n.glossary.new_terms import find_new_terms

    course = here()
    matcher = GlossaryMatcher(_load(path), course.source_locale, "source")
    segments = [
        segment
        for module in course.modules
        for document in course.iter_documents(module)
        for segment in document.segments
    ]
    candidates = find_new_terms(segments, matcher, course.language, at_least)[:limit]
    if output_format == "json":
        rows = [{**asdict(found), "location": str(found.location)} for found in candidates]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for found in candidates:
        click.echo(f"{found.count:4}  {found.phrase}  ({found.location})")


@command.command("export")
@click.argument("format_name", metavar="FORMAT")
@target_option
@source_option
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.  [default: standard output]",
)
@glossary_option
@click.pass_context
def export(
    ctx: click.Context,
    format_name: str,
    locale: str,
    source_locale: str,
    output: Path | None,
    path: Path | None,
) -> None:
    """Write the term base as FORMAT: tbx, tbx-basic, csv, csv-poedit or omegat.

    What the format cannot hold is said on stderr.

    \b
    Examples:
      l10n glossary export tbx -o terms.tbx
      l10n glossary export omegat --locale ar -o glossary.txt
    """
    from l10n.files import write_if_changed
    from l10n.glossary.exchange import find_exchange

    exchange = find_exchange(format_name)
    glossary = _load(path)
    _require_target(exchange, locale, source_locale)
    _require_languages((locale, source_locale), glossary)
    if output is not None:
        _require_no_source(output, path)
    data = exchange.export(glossary, source_locale, locale)
    say(ctx, f"{format_name} cannot hold: {'; '.join(exchange.cannot_hold)}")
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        write_if_changed(output, data)


def _require_target(exchange: Exchange, locale: str, source: str) -> None:
    if exchange.bilingual and not locale:
        raise ConfigError("this format holds two languages", hint="name the target with --locale")
    if locale == source:
        raise ConfigError(
            f'source and target are both "{source}"', hint="name another one with --locale"
        )


def _require_no_source(output: Path, path: Path | None) -> None:
    """ConfigError when an export would overwrite a file of the term base itself."""
    from l10n.glossary import find_glossary_files

    if output.resolve() in (file.resolve() for file in find_glossary_files(_place(path))):
        raise ConfigError(
            "this file is the term base itself", Location(str(output)), "name another output"
        )


def _require_languages(codes: Iterable[str], glossary: Glossary) -> None:
    for code in filter(None, codes):
        if code not in glossary.languages:
            known = ", ".join(glossary.languages)
            raise ConfigError(f'the term base has no language "{code}" (it has {known})')


@command.command("import")
@click.argument("format_name", metavar="FORMAT")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@target_option
@source_option
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The YAML file to write; never one that exists.  [default: standard output]",
)
@click.pass_context
def import_(
    ctx: click.Context,
    format_name: str,
    file: Path,
    locale: str,
    source_locale: str,
    output: Path | None,
) -> None:
    """Turn a FILE of terms (tbx, tbx-basic, csv, csv-poedit, omegat) into a term base file.

    \b
    Examples:
      l10n glossary import tbx partner.tbx -o glossary/partner.yaml
      l10n glossary import csv terms-fr.csv --locale fr
    """
    from l10n.files import write_if_changed
    from l10n.glossary.exchange import find_exchange, render_yaml, require_sound

    exchange = find_exchange(format_name)
    _require_target(exchange, locale, source_locale)
    concepts = exchange.parse(file.read_bytes(), str(file), source_locale, locale)
    require_sound(concepts, str(file))
    text = render_yaml(concepts)
    say(
        ctx,
        f"{len(concepts)} concepts; {format_name} cannot hold: {'; '.join(exchange.cannot_hold)}",
    )
    if output is None:
        click.echo(text, nl=False)
    elif output.exists():
        raise ConfigError(
            "the file exists already", Location(str(output)), "name a new one and merge by hand"
        )
    else:
        write_if_changed(output, text.encode())
