"""Wording for people of any gender, where the settings of a locale ask for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.checks.outcome import Outcome
from l10n.languages.usage import get_usage
from l10n.model import Severity

Check = Callable[..., Outcome]
MASCULINE = {
    "de": "Fragen Sie die Lehrer.",
    "fr": "Demandez aux enseignants.",
    "es": "Pregunte a los maestros.",
    "ar": "اسألوا المعلمين.",
}
PAIRS = {
    "de": "Fragen Sie die Lehrer und die Lehrerinnen.",
    "fr": "Demandez aux enseignantes et aux enseignants.",
    "es": "Pregunte a los maestros y las maestras.",
    "ar": "اسألوا المعلمات والمعلمين.",
}
SIGNS = {
    "de": "Fragen Sie die Lehrer_innen.",
    "fr": "Demandez aux enseignant·es.",
    "es": "Pregunte a l@s maestr@s.",
    "ar": "اسألوا المعلم/ة.",
    "ru": "Спросите учитель/ницу или учитель_ница.",
}


@pytest.fixture
def found(check: Check, tmp_path: Path) -> Callable[[str, str, str], list[Severity]]:
    """The severities of the findings over one target, in a style."""

    def run(target: str, locale: str, style: str) -> list[Severity]:
        settings = {"check": {"options": {"gender": {locale: style} if style else {}}}}
        (tmp_path / "l10n.yaml").write_text(json.dumps(settings), encoding="utf-8")
        outcome = check([("Ask the teachers.", target)], locale, only=("gender-wording",))
        return [finding.severity for finding in outcome.findings]

    return run


@pytest.mark.parametrize("locale", MASCULINE)
@pytest.mark.parametrize(
    ("style", "is_found"), [("", False), ("neutral", True), ("signs", True), ("masculine", False)]
)
def test_a_masculine_alone(
    locale: str, style: str, is_found: bool, found: Callable[[str, str, str], list[Severity]]
) -> None:
    assert bool(found(MASCULINE[locale], locale, style)) is is_found


@pytest.mark.parametrize("locale", SIGNS)
@pytest.mark.parametrize(
    ("style", "is_found"), [("", False), ("neutral", True), ("signs", False), ("masculine", True)]
)
def test_a_form_shortened_by_a_sign(
    locale: str, style: str, is_found: bool, found: Callable[[str, str, str], list[Severity]]
) -> None:
    assert bool(found(SIGNS[locale], locale, style)) is is_found


@pytest.mark.parametrize("locale", PAIRS)
@pytest.mark.parametrize("style", ["neutral", "signs", "masculine"])
def test_both_forms_pass(
    locale: str, style: str, found: Callable[[str, str, str], list[Severity]]
) -> None:
    assert found(PAIRS[locale], locale, style) == []


@pytest.mark.parametrize(
    ("locale", "target"),
    [
        ("de", "Der Lehrer von Sami wartet."),
        ("de", "Er sagt: „Die Lehrer helfen mir.“"),
        ("fr", "L’enseignant de Sami attend."),
        ("fr", "Écrivez à enseignants@example.org."),
        ("es", "Escriba a maestr@example.org."),
        ("tr", "Öğretmenlere sorun."),
    ],
)
def test_one_person_speech_addresses_and_turkish_pass(
    locale: str, target: str, found: Callable[[str, str, str], list[Severity]]
) -> None:
    assert found(target, locale, "neutral") == []


@pytest.mark.parametrize("locale", MASCULINE)
def test_every_noun_of_a_language_is_found_alone_and_not_in_a_pair(
    locale: str, found: Callable[[str, str, str], list[Severity]]
) -> None:
    for noun in get_usage(locale).person_nouns:
        assert noun.instead, noun
        assert found(noun.instead, locale, "neutral") == [], noun
