"""What is wrong with a term base itself: findings, each at the line of its term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.glossary.model import Concept, Glossary, Status, Term
from l10n.model import Finding, Location, Severity


@dataclass(frozen=True, slots=True)
class _Use:
    """A form as one concept has it in one language."""

    concept: Concept
    term: Term
    status: Status


def lint_glossary(glossary: Glossary, languages: tuple[str, ...]) -> list[Finding]:
    """All findings over a term base, by place.

    ``languages`` are those that every concept must have. Errors are
    contradictions (a form is forbidden here and approved there); warnings are
    gaps (a language, a source) and forms that two concepts share.
    """
    findings = [
        *_iter_gaps(glossary, languages),
        *_iter_doubles(glossary),
        *_iter_repeats(glossary),
    ]
    return sorted(findings, key=lambda finding: (finding.location, finding.check, finding.message))


def _finding(
    check: str, severity: Severity, message: str, concept: Concept, term: Term | None, hint: str
) -> Finding:
    place = (term.location if term else None) or concept.location or Location("glossary")
    locale = term.language if term else ""
    return Finding(check, severity, message, place, locale, concept.id, hint=hint)


def _iter_gaps(glossary: Glossary, languages: tuple[str, ...]) -> Iterator[Finding]:
    for concept in glossary:
        for language in languages:
            if concept.find_term(language) is None:
                message = f'the concept "{concept.id}" has no term in "{language}"'
                yield _finding(
                    "term-missing", Severity.WARNING, message, concept, None, "add one, or say why"
                )
        for term in concept.terms.values():
            if not term.source:
                message = f'"{term.preferred}" ({term.language}) names no source'
                hint = "name the text that makes it official, or the usage it follows"
                yield _finding("term-source", Severity.WARNING, message, concept, term, hint)


def _uses(glossary: Glossary) -> dict[tuple[str, str], list[_Use]]:
    """(language, form) -> who has it; upper case counts only where a term says so."""
    found: dict[tuple[str, str], list[_Use]] = {}
    for concept in glossary:
        for term in concept.terms.values():
            for form, status in term.iter_forms():
                key = form if term.case_sensitive else form.casefold()
                found.setdefault((term.language, key), []).append(_Use(concept, term, status))
    return found


def _iter_doubles(glossary: Glossary) -> Iterator[Finding]:
    for (language, form), uses in _uses(glossary).items():
        forbidden = [use for use in uses if use.status is Status.DEPRECATED]
        approved = [use for use in uses if use.status.is_approved]
        for use in forbidden:
            others = {other.concept.id for other in approved}
            if others:
                message = (
                    f'"{form}" ({language}) is deprecated here and approved in '
                    f"{', '.join(sorted(others))}"
                )
                hint = "a text cannot keep to both: take one of them out"
                yield _finding(
                    "term-contradiction", Severity.ERROR, message, use.concept, use.term, hint
                )
        preferred = {u.concept.id: u for u in approved if u.status is Status.PREFERRED}
        for use in list(preferred.values())[1:]:
            first = next(iter(preferred))
            message = f'"{form}" ({language}) is also the preferred form of {first}'
            hint = "merge the concepts, or tell them apart by not_in"
            yield _finding("term-duplicate", Severity.WARNING, message, use.concept, use.term, hint)


def _iter_repeats(glossary: Glossary) -> Iterator[Finding]:
    for concept in glossary:
        for term in concept.terms.values():
            forms = [form for form, _ in term.iter_forms()]
            for form in sorted({form for form in forms if forms.count(form) > 1}):
                message = f'"{form}" ({term.language}) stands twice in "{concept.id}"'
                yield _finding(
                    "term-repeated", Severity.INFO, message, concept, term, "take one out"
                )
