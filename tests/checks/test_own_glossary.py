"""The repository's own term base under the checks: every form it lists does what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.checks.base import UnitCheck, checks
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.terms import Matchers
from l10n.glossary import Concept, Term, load_glossary
from l10n.model import Finding, Unit

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fr", "es", "ar", "tr", "de", "ru")
CHECKS = [
    check for _, check in checks.items() if isinstance(check, UnitCheck) and check.needs_glossary
]
Find = Callable[[str, str, str], list[Finding]]


@pytest.fixture(scope="module")
def matchers() -> Matchers:
    return Matchers(load_glossary(ROOT / "glossary"))


@pytest.fixture(scope="module")
def find(matchers: Matchers) -> Find:
    def run(locale: str, source: str, target: str) -> list[Finding]:
        context = Context("x.po", locale, "en", matchers, frozenset(checks))
        unit = CheckedUnit(Unit(source, target, line=1), context)
        return [finding for check in CHECKS for finding in check.run(unit, context)]

    return run


def terms(matchers: Matchers, locale: str) -> list[tuple[Concept, str, Term]]:
    """Concepts with their English preferred form and their term in the language."""
    return [
        (concept, english.preferred, term)
        for concept in matchers.glossary
        if (english := concept.find_term("en")) and (term := concept.find_term(locale))
    ]


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_approved_form_raises_an_alarm(locale: str, matchers: Matchers, find: Find) -> None:
    alarms = [
        (concept.id, form)
        for concept, source, term in terms(matchers, locale)
        for form in term.approved
        if find(locale, source, form)
    ]
    assert alarms == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_deprecated_form_is_found(locale: str, matchers: Matchers, find: Find) -> None:
    forms = [
        (concept.id, source, entry.text)
        for concept, source, term in terms(matchers, locale)
        for entry in term.deprecated
    ]
    assert len(forms) > 100
    missed = [
        (id, form)
        for id, source, form in forms
        if all(finding.concept != id for finding in find(locale, source, form))
    ]
    assert missed == []
