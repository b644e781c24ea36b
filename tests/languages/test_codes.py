"""Codes of languages: what covers a locale, and what is loaded for it."""

from __future__ import annotations

import pytest

from l10n.errors import ConfigError
from l10n.languages import get_language
from l10n.languages.codes import find_code
from l10n.languages.morphology import Morphology, get_morphology


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("fr", "fr"),
        ("fr-CA", "fr"),
        ("fr_CA", "fr"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh", None),
        ("", None),
        ("-", None),
        ("xx-YY", None),
    ],
)
def test_a_locale_is_covered_by_the_nearest_code(locale: str, code: str | None) -> None:
    assert find_code(locale, {"fr", "zh-Hant"}) == code


def test_a_region_has_the_facts_of_its_language() -> None:
    assert get_language("fr-CA") is get_language("fr")
    assert get_morphology("fr_CA") is get_morphology("fr-BE")


@pytest.mark.parametrize("locale", ["xx", "base", "../fr", "", "f", "os.path"])
def test_what_no_file_covers_has_no_word_forms_and_is_no_language(locale: str) -> None:
    assert type(get_morphology(locale)) is Morphology
    with pytest.raises(ConfigError, match="no language file covers"):
        get_language(locale)
