"""The quick way to the words of prose gives what the patterns give, or gives up."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from l10n.checks.base import UnitCheck, checks
from l10n.checks.reading import may_cite
from l10n.checks.repeated_word import _TWICE
from l10n.checks.words import _WORD, prose_words, signs_of, visible
from l10n.languages.usage import iter_usages


def read(text: str) -> tuple[str, ...] | None:
    return prose_words(text, signs_of(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’enfant, dit-elle, a 12 ans.", ("L’enfant", "dit-elle", "a", "ans")),
        ("«Да», — сказал он.", ("Да", "сказал", "он")),
        ("(الطفل)، أو 'rock'n'roll'!", ("الطفل", "أو", "rock'n'roll")),
        ("…", ()),
    ],
)
def test_words_of_prose(text: str, words: tuple[str, ...]) -> None:
    assert read(text) == words


@pytest.mark.parametrize(
    "text", ["one,two", "see un.org", "call()", "A4 paper", "the 2nd", "a--b", "<b>a</b>", "ثًا"]
)
def test_what_is_more_than_prose_is_left_to_the_patterns(text: str) -> None:
    assert read(text) is None


def test_prose_is_read_as_the_patterns_read_it() -> None:
    chance = random.Random(20261128)
    for _ in range(20_000):
        text = "".join(chance.choices("abéЖ  12.,;:!?«»\"()*'’-–\n\u00a0", k=chance.randint(1, 12)))
        words = read(text)
        if words is not None:
            assert words == tuple(_WORD.findall(visible(text))), ascii(text)


def test_a_word_twice_in_a_row_of_prose_is_twice_among_its_words() -> None:
    chance = random.Random(20261128)
    for _ in range(20_000):
        text = "".join(chance.choices("aa   1*.,'(\"-«\n", k=chance.randint(3, 14)))
        words = read(text)
        if words is not None and _TWICE.search(text):
            assert any(one == other for one, other in pairwise(words)), ascii(text)


def test_small_words_are_words() -> None:
    """wrong-language looks for them among words as they are written."""
    for _, usage in iter_usages():
        assert all(_WORD.fullmatch(word) and word == word.lower() for word in usage.telling)


def test_letters_and_blanks_are_no_signs() -> None:
    assert signs_of("Ça va, ёж الطفل 1") == {",", "1"}
    for _, check in checks.items():
        if isinstance(check, UnitCheck):
            assert signs_of("".join(check.signs)) == check.signs, check.id


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("article 7", True),
        ("المادة ٧", True),
        ("part IV.", True),
        ("IV", False),
        ("part Iv", False),
    ],
)
def test_citations_need_a_number(text: str, may: bool) -> None:
    assert may_cite(text) is may
