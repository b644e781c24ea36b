"""``l10n glossary``: look terms up, keep the term base sound, exchange it with other tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from l10n.cli import EXIT_FINDINGS
from l10n.cli._common import format_option, here, say
from l10n.cli._exchange import export, import_terms
from l10n.cli._glossary import glossary_option, load, require_languages

if TYPE_CHECKING:
    from l10n.glossary import Concept


@click.group("glossary")
def command() -> None:
    """Look terms up, keep the term base sound, and exchange it with other tools."""


command.add_command(export)
command.add_command(import_terms)


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

    glossary = load(path)
    require_languages(locales, glossary)
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

    glossary = load(path)
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
    matcher = GlossaryMatcher(load(path), course.source_locale, "source")
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
