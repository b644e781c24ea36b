"""What checks ask of the use of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class PersonNoun(NamedTuple):
    """A masculine plural, its feminine (regular expressions both), and words instead."""

    masculine: str
    feminine: str
    instead: str


WORD = r"(?<!\w)NOUN(?!\w)"


def person_nouns(rows: str, template: str = WORD) -> tuple[PersonNoun, ...]:
    """From lines "masculine | feminine | words instead".

    The template is a regular expression with NOUN for the masculine: what must
    stand around it, where the plural is not seen in the word alone.
    """
    found = []
    for row in filter(str.strip, rows.splitlines()):
        noun, feminine, instead = (part.strip() for part in row.split(" | "))
        masculine = template.replace("NOUN", noun)
        found.append(PersonNoun(masculine, WORD.replace("NOUN", feminine), instead))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Usage:
    """``telling``: frequent small words, in lower case, by which a text is known.

    ``script`` is the first word of the Unicode names of its letters ("LATIN").
    ``may_repeat``: words that rightly stand twice in a row ("nous nous").
    ``reduplicates``: any word may (Turkish "yavaş yavaş"), so that only small
    words count as a slip. ``length``: the least and the most that a translation
    from English is usually long, as a share of the source's characters.
    ``capital_nouns``: a capital inside a sentence makes no name (German).
    ``informal`` and ``formal``: regular expressions for the forms of address.
    ``person_nouns``: masculine plurals that stand for people of any gender, each a
    regular expression, with the feminine form that makes a pair of it and the words
    that name no gender. ``gender_signs`` finds forms shortened by a sign or a capital.
    """

    telling: frozenset[str] = frozenset()
    script: str = ""
    may_repeat: frozenset[str] = frozenset()
    reduplicates: bool = False
    length: tuple[float, float] = (0.0, 0.0)
    capital_nouns: bool = False
    informal: str = ""
    formal: str = ""
    person_nouns: tuple[PersonNoun, ...] = ()
    gender_signs: str = ""
