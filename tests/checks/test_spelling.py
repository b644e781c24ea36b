"""Spelling: off by default, dictionaries found by locale, known words, and what it asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from l10n.checks.base import checks
from l10n.checks.dictionaries import find_dictionary
from l10n.checks.outcome import Outcome
from l10n.errors import ConfigError

DATA = Path(__file__).parent / "data"
Wrong = Callable[..., list[str]]


@pytest.fixture
def wrong_words(check: Callable[..., Outcome], tmp_path: Path) -> Wrong:
    """The words that the check reports in French targets, by the small dictionary of the tests."""

    def run(*targets: str, folder: str = str(DATA / "dictionaries"), **options: str) -> list[str]:
        settings = {"check": {"options": {"dictionaries": folder, **options}}}
        (tmp_path / "l10n.yaml").write_text(json.dumps(settings), encoding="utf-8")
        pairs = [(f"source {number}", target) for number, target in enumerate(targets)]
        messages = [finding.message for finding in check(pairs, only=("spelling",)).findings]
        return [word for message in messages for word in re.findall(r'"([^"]+)" \(', message)]

    return run


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
    tmp_path: Path, locale: str, names: Sequence[str], found: str | None
) -> None:
    for name in names:
        (tmp_path / name).write_text("SET UTF-8\n")
    path = find_dictionary(locale, (tmp_path / "none", tmp_path))
    assert (path.name if path else None) == found


def test_the_words_of_the_list_are_known(wrong_words: Wrong, tmp_path: Path) -> None:
    assert wrong_words("le sac rougge") == ["rougge"]
    (tmp_path / "words.txt").write_text("Rougge  # a name\n", encoding="utf-8")
    assert wrong_words("le sac rougge", word_list=str(tmp_path / "words.txt")) == []


def test_the_words_of_the_term_base_are_known(wrong_words: Wrong, tmp_path: Path) -> None:
    (tmp_path / "fr.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "fr.dic").write_text("3\nle\nsac\nsuperieur\n", encoding="utf-8")
    assert wrong_words("le sac supériieur", "le sac supérieur", folder=str(tmp_path)) == [
        "supériieur"
    ]


def test_elided_and_hyphenated_words_are_looked_up_in_parts(wrong_words: Wrong) -> None:
    assert wrong_words("l’enfant, enfant-sac") == []


def test_a_decomposed_word_is_the_same_word(wrong_words: Wrong) -> None:
    assert wrong_words("le café", "le cafe\u0301") == []


def test_a_locale_without_dictionary_is_told_with_a_way_out(
    wrong_words: Wrong, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError, match="no hunspell dictionary for fr") as error:
        wrong_words("le sac", folder=str(tmp_path))
    assert "skip spelling" in error.value.hint


def test_a_word_list_that_is_not_there_is_told(wrong_words: Wrong) -> None:
    with pytest.raises(ConfigError, match="word list"):
        wrong_words("le sac bleu", word_list="gone.txt")
