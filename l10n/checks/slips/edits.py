"""The slips of one letter: which words a word may have been meant to be.

Kinds of errors: Damerau, "A technique for computer detection and correction of
spelling errors" (1964): nine of ten are one letter wrong, missing, too many, or two
swapped. An accent is the kind that is made most and means least.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from enum import IntEnum
from typing import NamedTuple

from l10n.languages.orthography import Orthography


class Kind(IntEnum):
    """From the slips that are surest to those that may well be another word."""

    FORMER = 0
    ACCENT = 1
    DOUBLED = 2
    SWAPPED = 3
    EXTRA = 4
    MISSING = 5
    OTHER = 6


class Edit(NamedTuple):
    """``meant`` is the word without the slip, ``place`` where the two differ."""

    kind: Kind
    place: int
    meant: str


def iter_edits(word: str, spelt: Orthography, words: Container[str]) -> Iterator[Edit]:
    """Those of ``words`` that are one slip away from ``word``, the surest kinds first.

    All are in lower case.
    """
    for edit in (*iter_accents(word, spelt), *iter_undoubled(word), *iter_swapped(word)):
        if edit.meant in words:
            yield edit
    yield from _iter_shorter(word, words)
    yield from _iter_longer(word, spelt, words)
    yield from _iter_others(word, spelt, words)


def iter_former(word: str, spelt: Orthography) -> Iterator[Edit]:
    """The word in the spelling after a reform, in its own case."""
    for old, new in spelt.former:
        if old in word:
            yield Edit(Kind.FORMER, word.index(old), word.replace(old, new))


def iter_accents(word: str, spelt: Orthography) -> Iterator[Edit]:
    """The word with another accent, or none, on one letter."""
    for place, letter in enumerate(word):
        for other in spelt.accented.get(spelt.strip(letter), ""):
            if other != letter:
                yield Edit(Kind.ACCENT, place, word[:place] + other + word[place + 1 :])


def iter_undoubled(word: str) -> Iterator[Edit]:
    """The word with one letter where it has two the same."""
    for place in range(1, len(word)):
        if word[place] == word[place - 1]:
            yield Edit(Kind.DOUBLED, place, word[:place] + word[place + 1 :])


def iter_swapped(word: str) -> Iterator[Edit]:
    """The word with two neighbours in the other order."""
    for place in range(len(word) - 1):
        first, second = word[place], word[place + 1]
        if first != second and first.isalpha() and second.isalpha():
            meant = word[:place] + second + first + word[place + 2 :]
            yield Edit(Kind.SWAPPED, place, meant)


def iter_doubled(word: str) -> Iterator[Edit]:
    """The word with two letters where it has one."""
    for place in range(1, len(word)):
        yield Edit(Kind.DOUBLED, place, word[:place] + word[place] + word[place:])


def _iter_shorter(word: str, words: Container[str]) -> Iterator[Edit]:
    for place in range(1, len(word)):
        meant = word[:place] + word[place + 1 :]
        if meant in words and word[place].isalpha():
            yield Edit(Kind.EXTRA, place, meant)


def _iter_longer(word: str, spelt: Orthography, words: Container[str]) -> Iterator[Edit]:
    for place in range(1, len(word) + 1):
        start, end = word[:place], word[place:]
        for letter in spelt.letters:
            meant = start + letter + end
            if meant in words:
                is_double = letter in word[place - 1 : place + 1]
                yield Edit(Kind.DOUBLED if is_double else Kind.MISSING, place, meant)


def _iter_others(word: str, spelt: Orthography, words: Container[str]) -> Iterator[Edit]:
    for place in range(1, len(word)):
        start, end = word[:place], word[place + 1 :]
        for letter in spelt.letters:
            meant = start + letter + end
            if meant in words and meant != word and word[place].isalpha():
                yield Edit(Kind.OTHER, place, meant)
