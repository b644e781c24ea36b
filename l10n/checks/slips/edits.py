"""The slips of one letter: which words a word may have been meant to be.

Kinds of errors: Damerau, "A technique for computer detection and correction of
spelling errors" (1964): nine of ten are one letter wrong, missing, too many, or two
swapped. An accent is the kind that is made most and means least.
"""

from __future__ import annotations

from collections.abc import Iterator
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


def iter_edits(word: str, spelt: Orthography) -> Iterator[Edit]:
    """All words one slip away from ``word`` (in lower case), the surest kinds first."""
    yield from iter_accents(word, spelt)
    yield from iter_undoubled(word)
    yield from iter_swapped(word)
    yield from _iter_shorter(word)
    yield from _iter_longer(word, spelt)
    yield from _iter_others(word, spelt)


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


def _iter_shorter(word: str) -> Iterator[Edit]:
    for place in range(1, len(word)):
        if word[place].isalpha():
            yield Edit(Kind.EXTRA, place, word[:place] + word[place + 1 :])


def _iter_longer(word: str, spelt: Orthography) -> Iterator[Edit]:
    for place in range(1, len(word) + 1):
        beside = word[place - 1 : place + 1]
        for letter in spelt.letters:
            kind = Kind.DOUBLED if letter in beside else Kind.MISSING
            yield Edit(kind, place, word[:place] + letter + word[place:])


def _iter_others(word: str, spelt: Orthography) -> Iterator[Edit]:
    for place in range(1, len(word)):
        for letter in spelt.letters:
            if letter != word[place] and word[place].isalpha():
                yield Edit(Kind.OTHER, place, word[:place] + letter + word[place + 1 :])
