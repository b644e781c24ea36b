"""Violations planted in a copy of the repository's own course are found, kind by kind."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from l10n.checks.base import checks
from l10n.checks.plan import Plan, Request, make_plan
from l10n.checks.runner import run_checks
from l10n.glossary import Glossary, Term, load_glossary
from l10n.model import Finding

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fr", "es", "ar", "tr", "de", "ru")
MODULE = "01-situation"
READING = f"src_content/{MODULE}/02-who-is-who.md"
# A concept that no course of this kind has, so that its two words are nobody's business.
TWO_WORDS = {
    "fr": ("phare", "fanal"),
    "es": ("faro", "fanal"),
    "ar": ("منارة", "فنار"),
    "tr": ("deniz feneri", "ışık kulesi"),
    "de": ("Leuchtturm", "Seezeichen"),
    "ru": ("маяк", "светильник"),
}
GLOSSARY_CHECKS = tuple(id for id in checks if id.startswith("glossary-"))
OWN_UNHCR = ("fr", "es", "ru")


Pair = tuple[str, str]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course and its term base, without catalogs, so that all found is planted."""
    folder = tmp_path_factory.mktemp("own")
    for name in ("src_content", "glossary"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "l10n.yaml").write_text(f"locales: [{', '.join(LANGUAGES)}]\n", encoding="utf-8")
    terms = "".join(
        f"      {code}: {{preferred: {one}, admitted: [{two}]}}\n"
        for code, (one, two) in TWO_WORDS.items()
    )
    (folder / "glossary" / "zz.yaml").write_text(
        f"concepts:\n  - id: lighthouse\n    terms:\n      en: {{preferred: lighthouse}}\n{terms}",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def plan(course: Path) -> Plan:
    """A plan over one catalog a language with every kind of violation, and good units between."""
    own = load_glossary(course / "glossary")
    for locale in LANGUAGES:
        write_catalog(course, locale, [*bad_pairs(own, locale), *good_pairs(own, locale)])
    return make_plan(Request(course, only=GLOSSARY_CHECKS))


@pytest.fixture(scope="module")
def findings(plan: Plan) -> tuple[Finding, ...]:
    return run_checks(plan, jobs=1).findings


def term(own: Glossary, id: str, locale: str) -> Term:
    concept = own.find(id)
    assert concept is not None
    return concept.terms[locale]


def bad_pairs(own: Glossary, locale: str) -> list[Pair]:
    usual, other = TWO_WORDS[locale]
    deprecated = term(own, "best-interests-of-the-child", locale).deprecated[0].text
    return [
        ("A refugee.", "X."),
        ("The best interests of the child.", f"{deprecated}."),
        *[("Lighthouse.", form) for form in (usual, usual, other)],
        *[("UNHCR.", "UNHCR.")] * (locale in OWN_UNHCR),
    ]


def good_pairs(own: Glossary, locale: str) -> list[Pair]:
    abbreviations = term(own, "unhcr", locale).abbreviations
    return [
        ("A refugee.", term(own, "refugee", locale).preferred),
        ("The best interests.", term(own, "best-interests-of-the-child", locale).preferred),
        *[("UNHCR.", f"{form}.") for form in abbreviations],
    ]


def write_catalog(folder: Path, locale: str, pairs: list[Pair]) -> None:
    header = ("", f"Language: {locale}\\n", "Content-Type: text/plain; charset=UTF-8\\n")
    head = 'msgid ""\nmsgstr ' + "".join(f'"{line}"\n' for line in header)
    entries = "".join(
        f'\nmsgctxt "{number}"\nmsgid "{source}"\nmsgstr "{target}"\n'
        for number, (source, target) in enumerate(pairs)
    )
    file = folder / "catalogs" / locale / f"{MODULE}.po"
    file.parent.mkdir(parents=True)
    file.write_text(head + entries, encoding="utf-8")


@pytest.mark.parametrize("locale", LANGUAGES)
def test_each_kind_is_found_and_nothing_else(locale: str, findings: tuple[Finding, ...]) -> None:
    found = [(finding.check, finding.concept) for finding in findings if finding.locale == locale]
    assert found == [
        ("glossary-missing", "refugee"),
        ("glossary-deprecated", "best-interests-of-the-child"),
        ("glossary-inconsistent", "lighthouse"),
        *[("glossary-abbreviation", "unhcr")] * (locale in OWN_UNHCR),
    ]


def test_a_forbidden_word_in_the_draft_is_found(
    course: Path, plan: Plan, findings: tuple[Finding, ...]
) -> None:
    reading = course / READING
    text = reading.read_text(encoding="utf-8")
    reading.write_text(f"{text}\nAn illegal migrant and a UAM wait.\n", encoding="utf-8")
    after = run_checks(replace(plan, catalogs=()), jobs=1).findings
    line = text.count("\n") + 2
    new = [finding for finding in after if finding not in findings]
    assert [finding.check for finding in new] == ["glossary-source"] * 2
    assert {str(finding.location) for finding in new} == {f"{READING}:{line}"}
