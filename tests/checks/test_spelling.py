"""Spelling: off by default, dictionaries found by locale, known words, and what it asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.checks.base import checks
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.dictionaries import find_dictionary
from l10n.checks.options import CheckOptions
from l10n.checks.terms import Matchers
from l10n.errors import ConfigError
from l10n.glossary import load_glossary
from l10n.model import Unit

DATA = Path(__file__).parent / "data"


def wrong_words(target: str, word_list: str = "", matchers: Matchers | None = None) -> list[str]:
    options = CheckOptions(dictionaries=str(DATA / "dictionaries"), word_list=word_list)
    context = Context("x.po", "fr", matchers=matchers, options=options)
    unit = CheckedUnit(Unit("source", target), context)
    return [finding.message for finding in checks.get("spelling").check(unit, context)]  # type: ignore[attr-defined]


def test_it_is_off_until_a_course_switches_it_on() -> None:
    assert not checks.get("spelling").on_by_default


@pytest.mark.parametrize(
    ("locale", "names", "found"),
    [
        ("fr-CA", ["fr.aff", "fr_CA.aff"], "fr_CA.aff"),
        ("fr-CA", ["fr.aff"], "fr.aff"),
        ("de", ["de_AT.aff", "de_DE.aff"], "de_DE.aff"),
        ("ar", ["ar_EG.aff"], "ar_EG.aff"),
        ("tr", ["fr.aff"], None),
    ],
)
def test_the_dictionary_of_the_region_comes_first(
    tmp_path: Path, locale: str, names: list[str], found: str | None
) -> None:
    for name in names:
        (tmp_path / name).write_text("SET UTF-8\n")
    path = find_dictionary(locale, (tmp_path / "none", tmp_path))
    assert (path.name if path else None) == found


def test_words_of_the_list_and_of_the_term_base_are_known(tmp_path: Path) -> None:
    assert wrong_words("le sac zorglub") == ['"zorglub": in no dictionary']
    words = tmp_path / "words.txt"
    words.write_text("Zorglub  # a name\n", encoding="utf-8")
    assert wrong_words("le sac zorglub", str(words)) == []
    term = "le sac supérieur"
    assert wrong_words(term) == ['"supérieur": in no dictionary']
    assert wrong_words(term, matchers=Matchers(load_glossary(DATA / "terms.yaml"))) == []


def test_elided_and_hyphenated_words_are_looked_up_in_parts() -> None:
    assert wrong_words("l’enfant, enfant-sac") == []


def test_a_locale_without_dictionary_is_told_with_a_way_out(tmp_path: Path) -> None:
    options = CheckOptions(dictionaries=str(tmp_path))
    context = Context("x.po", "fr", options=options)
    unit = CheckedUnit(Unit("a", "b"), context)
    with pytest.raises(ConfigError, match="no hunspell dictionary for fr") as error:
        list(checks.get("spelling").check(unit, context))  # type: ignore[attr-defined]
    assert "skip spelling" in error.value.hint


def test_a_word_list_that_is_not_there_is_told() -> None:
    with pytest.raises(ConfigError, match="word list"):
        wrong_words("le sac bleu", "gone.txt")
