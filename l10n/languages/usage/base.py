"""What checks ask of the use of a language."""

from __future__ import annotations

from dataclasses import dataclass


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
    """

    telling: frozenset[str] = frozenset()
    script: str = ""
    may_repeat: frozenset[str] = frozenset()
    reduplicates: bool = False
    length: tuple[float, float] = (0.0, 0.0)
    capital_nouns: bool = False
    informal: str = ""
    formal: str = ""
