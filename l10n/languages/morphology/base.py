"""What the matching of terms asks of a language.

A *key* is a string that all forms of one word share: a lemma, a stem, the word
itself. Two words are forms of one another when they share a key. ``keys`` says
what a word in a running text may be a form of; ``term_keys`` what a word of a
term base is. They differ where a text word has many readings (Arabic, Turkish):
the term base gives dictionary forms, so its side needs no guessing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import ClassVar

# Inside a word: combining marks (a decomposed é), soft hyphen, zero-width joiners.
JOINERS = "\u00ad\u0300-\u036f\u200b-\u200f\u2060"
LETTER = rf"[^\W_{JOINERS}]"
WORD = rf"{LETTER}(?:{LETTER}|[{JOINERS}])*"

NOT_LETTERS = re.compile("[\u00ad\u200b-\u200f\u2060]")


def word_set(text: str) -> frozenset[str]:
    """The blank-separated words of ``text``: how the language modules list words."""
    return frozenset(text.split())


class Morphology:
    """A language without known inflection: a word is itself, in any case.

    ``word`` finds the words of a text. ``function_words`` (folded) carry no
    meaning of their own inside a term; ``conjunctions`` join two words that
    share the rest of a phrase; ``gap`` is how many other words may stand inside
    a term in a translation.
    """

    word: ClassVar[str] = WORD
    function_words: ClassVar[frozenset[str]] = frozenset()
    conjunctions: ClassVar[frozenset[str]] = frozenset()
    gap: ClassVar[int] = 1

    def fold(self, word: str) -> str:
        """The word composed (NFC), in lower case, without invisible characters."""
        return self.clean(word).lower()

    def clean(self, word: str) -> str:
        """The word composed (NFC), without invisible characters."""
        if word.isascii():
            return word
        return NOT_LETTERS.sub("", unicodedata.normalize("NFC", word))

    def keys(self, word: str) -> frozenset[str]:
        """What a word of a running text may be a form of."""
        return frozenset((self.fold(word),))

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """What a word of a term is; ``part_of_speech`` is that of the whole term."""
        return self.keys(word)

    def is_known(self, word: str) -> bool:
        """Whether a dictionary of word forms has the word; no where there is none."""
        return False

    def part_keys(self, word: str) -> frozenset[str]:
        """Keys of the words that a compound word is made of; empty where there are no compounds."""
        return frozenset()

    def elided(self, text: str) -> Iterable[tuple[int, str]]:
        """(place, whole word) of the words in ``text`` that share a part with a neighbour."""
        return ()
