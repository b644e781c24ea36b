"""The term base as rows of two languages: what CSV and OmegaT's glossaries have in common.

A row pairs a source form with a target form. Each form of either side stands
beside the other side's preferred form once, and says what it is, so that the
rows can be put together into concepts again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from l10n.errors import GlossaryError
from l10n.glossary.exchange.base import make_id
from l10n.glossary.model import Concept, Glossary, Term
from l10n.model import Location

CANNOT_HOLD = (
    "deprecated forms (their readers would offer them as translations)",
    "forms, not_in, parts of speech, case_sensitive, do_not_translate",
    "domains, definitions and notes, the sources of the source language's terms",
    "languages other than the two",
)
STATUSES = ("preferred", "admitted", "abbreviation")


@dataclass(frozen=True, slots=True)
class Row:
    """One pair. ``status`` tells what the target form is, or "source <status>" of the source."""

    id: str
    source: str
    target: str
    status: str = ""
    authority: str = ""
    line: int = 1


def iter_rows(glossary: Glossary, source: str, target: str) -> Iterator[Row]:
    """The rows of every concept that has a term in both languages."""
    for concept in glossary:
        left, right = concept.find_term(source), concept.find_term(target)
        if left and right:
            for status, form in _statuses(right):
                yield Row(concept.id, left.preferred, form, status, right.source)
            for status, form in _statuses(left):
                if status != "preferred":
                    yield Row(concept.id, form, right.preferred, f"source {status}", right.source)


def _statuses(term: Term) -> Iterator[tuple[str, str]]:
    yield "preferred", term.preferred
    yield from (("admitted", form) for form in term.admitted)
    yield from (("abbreviation", form) for form in term.abbreviations)


def build_concepts(rows: Iterable[Row], source: str, target: str, path: str) -> tuple[Concept, ...]:
    """Concepts out of rows; rows without an id belong together by their source form.

    Raises GlossaryError for a row with an empty side.
    """
    groups: dict[str, list[Row]] = {}
    ids: dict[str, str] = {}
    for row in rows:
        if not (row.source and row.target):
            side = "source" if not row.source else "target"
            raise GlossaryError(
                f"the {side} term is empty", Location(path, row.line), "fill it in, or take it out"
            )
        id = row.id or ids.setdefault(row.source, make_id(row.source, groups))
        groups.setdefault(id, []).append(row)
    return tuple(_concept(id, rows_, source, target, path) for id, rows_ in groups.items())


def _concept(id: str, rows: list[Row], source: str, target: str, path: str) -> Concept:
    location = Location(path, rows[0].line)
    sources = [(r.status[7:], r.source) for r in rows if r.status.startswith("source ")]
    targets = [(r.status, r.target) for r in rows if not r.status.startswith("source ")]
    authority = next((row.authority for row in rows if row.authority), "")
    own = next((row.source for row in rows if not row.status.startswith("source ")), rows[0].source)
    left = _term(source, [("preferred", own), *sources], "", location)
    right = _term(target, targets or [("preferred", rows[0].target)], authority, location)
    return Concept(id=id, terms={source: left, target: right}, location=location)


def _term(code: str, forms: list[tuple[str, str]], authority: str, location: Location) -> Term:
    preferred = next((form for status, form in forms if status == "preferred"), forms[0][1])
    others = dict.fromkeys((status, form) for status, form in forms if form != preferred)
    return Term(
        language=code,
        preferred=preferred,
        admitted=tuple(form for status, form in others if status != "abbreviation"),
        abbreviations=tuple(form for status, form in others if status == "abbreviation"),
        source=authority,
        location=location,
    )
