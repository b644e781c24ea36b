"""How a language writes numbers, marks and citations: data that checks compare by.

Words are given as regular expressions without groups, for any case of letters;
number words as stems, so that inflected forms are known too. Each language file
says where its facts come from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NO_BREAK = "\u00a0"
NARROW_NO_BREAK = "\u202f"


@dataclass(frozen=True, slots=True)
class Writing:
    """The written form of a language.

    ``scripts`` are the first words of the Unicode names of its letters.
    ``decimals`` and ``groups`` are the marks inside numbers, the usual one first.
    ``percent`` are the words that stand for the per-cent sign. ``numbers`` gives
    the stems that write a number out, by its digits; ``left_out`` are numbers that
    the language says without a word of their own (a dual, an article). ``months``
    are the stems of the twelve months, a blank between. ``citations`` are the words that open a
    citation, by kind ("article", "paragraph", …); ``prefixes`` what is written
    together with a number word before it.

    ``marks`` gives the language's own sign for ``? , ;`` where it has one;
    ``opening`` the sign that opens a sentence that ends in another. ``spaced`` are
    marks that take a no-break space of ``space`` before them; ``quote_space``
    says that quotation marks take one inside. ``foreign_quotes`` are pairs
    of marks that good print does not use on the first level. ``look_alikes`` are
    letters of other languages in the same script, with the right one for each;
    ``latin_twins`` the Latin signs that look like a letter the language has (empty
    where that was not drawn up: then all count). ``raised_endings`` are those of
    ordinals in digits that print raises ("2<sup>e</sup>"). ``straight_quotes`` says
    that they are usual on screen, as keyboards have no others.
    """

    scripts: frozenset[str] = frozenset({"LATIN"})
    decimals: str = "."
    groups: str = ","
    percent: str = r"per cent(?!\w)|percent(?!\w)"
    prefixes: str = ""
    numbers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    left_out: frozenset[str] = frozenset({"1"})
    months: str = ""
    citations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    opening: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    spaced: str = ""
    space: str = ""
    quote_space: bool = False
    foreign_quotes: tuple[str, ...] = ()
    look_alikes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    latin_twins: frozenset[str] = frozenset()
    raised_endings: str = ""
    straight_quotes: bool = False


def number_stems(rows: str) -> Mapping[str, str]:
    """Number words from lines "3 three third": the digits, then the stems."""
    table = {}
    for row in rows.strip().splitlines():
        digits, *stems = row.split()
        table[digits] = "|".join(stems)
    return MappingProxyType(table)


def words_by_kind(**kinds: str) -> Mapping[str, str]:
    """Citation words by kind, as a value that nobody changes."""
    return MappingProxyType(dict(kinds))
