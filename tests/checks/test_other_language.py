"""A new language is one value: with it alone, the checks work in Portuguese and Ukrainian."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import pytest

from l10n.checks.base import UnitCheck, checks
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.fixes import mend
from l10n.languages import Language, languages
from l10n.languages.base import course_limits
from l10n.languages.writing import Writing, number_stems, words_by_kind
from l10n.model import Unit

KINDS = (
    "numbers-differ",
    "number-format",
    "citations-differ",
    "end-punctuation-differs",
    "quotes-foreign",
    "punctuation-foreign",
    "punctuation-spacing",
    "placeholders-differ",
    "look-alikes",
)

PORTUGUESE = Language(
    code="pt",
    name="Portuguese",
    autonym="português",
    plural_forms="nplurals=2; plural=(n > 1);",
    subtitle_limits=course_limits(15, 42),
    quotes=(("«", "»"), ("“", "”")),
    writing=Writing(
        decimals=",",
        groups="\u00a0 .",
        percent=r"por cento",
        numbers=number_stems("1 um uma primeir\n2 dois duas segund\n3 três terceir\n12 doze"),
        months="jan fev mar abr mai jun jul ago set out nov dez",
        citations=words_by_kind(article=r"artigos?|arts?\.", paragraph=r"parágrafos?|n\.º"),
        foreign_quotes=("„“",),
    ),
)
UKRAINIAN = Language(
    code="uk",
    name="Ukrainian",
    autonym="українська",
    plural_forms=(
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
        "(n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    subtitle_limits=course_limits(15, 39),
    quotes=(("«", "»"), ("„", "“")),
    writing=Writing(
        scripts=frozenset({"CYRILLIC"}),
        decimals=",",
        groups="\u00a0 .",
        percent=r"відсот\w*",
        numbers=number_stems("1 один перш\n2 два дві друг\n3 три трет\n12 дванадцят"),
        months="січ лют бер кві тра чер лип сер вер жов лис гру",
        citations=words_by_kind(article=r"статт\w+|ст\.", paragraph=r"пункт\w*|п\."),
        foreign_quotes=("“”",),
        look_alikes=MappingProxyType({"ы": "и"}),
    ),
)


@pytest.fixture(autouse=True)
def two_more_languages() -> Iterator[None]:
    """Registered for a test, as a file in l10n/languages/ would be for good."""
    list(languages)
    for language in (PORTUGUESE, UKRAINIAN):
        languages.add(language.code, language)
    yield
    for language in (PORTUGUESE, UKRAINIAN):
        del languages._entries[language.code]


def found_in(locale: str, source: str, target: str) -> set[str]:
    context = Context("a.po", locale, selected=frozenset(KINDS))
    unit = CheckedUnit(Unit(source, target), context)
    return {
        finding.check
        for id in KINDS
        if isinstance(check := checks.get(id), UnitCheck)
        for finding in check.run(unit, context)
    }


SOUND = [
    ("pt", "1,234.5 tons, 40 per cent", "1.234,5 toneladas, 40 por cento"),
    ("pt", "under article 20 (3)", "ao abrigo do artigo 20 (3)"),
    ("pt", "three children on 3 May", "três crianças em 3 de maio"),
    ("pt", "the word “child”?", "a palavra «criança»?"),
    ("uk", "1,234.5 tons, 40 per cent", "1 234,5 тонни, 40 відсотків"),
    ("uk", "under article 20 (3)", "згідно зі статтею 20 (3)"),
    ("uk", "12 children", "дванадцять дітей"),
    ("uk", "the word “child”?", "слово «дитина»?"),
]
FAULTS = [
    ("numbers-differ", "pt", "in 2023", "em 2032"),
    ("numbers-differ", "pt", "40 per cent", "40 crianças"),
    ("number-format", "pt", "4.5% of children", "4.5% das crianças"),
    ("citations-differ", "pt", "under article 20", "ao abrigo do parágrafo 20"),
    ("citations-differ", "pt", "under article 20", "ao abrigo do artigo 21"),
    ("end-punctuation-differs", "pt", "Who are you?", "Quem és tu."),
    ("quotes-foreign", "pt", "the word “child”", "a palavra „criança“"),
    ("punctuation-spacing", "pt", "Who?", "Quem ?"),
    ("look-alikes", "pt", "a child", "uma сriança"),
    ("numbers-differ", "uk", "in 2023", "у 2032 році"),
    ("numbers-differ", "uk", "40 per cent", "40 дітей"),
    ("number-format", "uk", "12,345 children", "12,345 дитини"),
    ("citations-differ", "uk", "under article 20", "згідно з пунктом 20"),
    ("end-punctuation-differs", "uk", "Who are you?", "Хто ти."),
    ("quotes-foreign", "uk", "the word “child”", "слово “дитина”"),
    ("punctuation-spacing", "uk", "Who?", "Хто ?"),
    ("look-alikes", "uk", "a child", "дитинa"),
    ("look-alikes", "uk", "boys", "хлопцы"),
]


@pytest.mark.parametrize(("locale", "source", "target"), SOUND)
def test_a_sound_unit_is_clean(locale: str, source: str, target: str) -> None:
    assert found_in(locale, source, target) == set()


@pytest.mark.parametrize(("id", "locale", "source", "target"), FAULTS)
def test_a_fault_is_found(id: str, locale: str, source: str, target: str) -> None:
    assert id in found_in(locale, source, target)


def test_a_fault_is_mended_in_the_new_language() -> None:
    context = Context("a.po", "uk", selected=frozenset(KINDS))
    fixers = [check for id in KINDS if isinstance(check := checks.get(id), UnitCheck)]
    unit = Unit("the word “child”?", "слово “дитина” ?")
    assert mend(unit, context, fixers).target == "слово «дитина»?"
