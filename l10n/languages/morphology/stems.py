"""Keys out of a lemma dictionary, light endings, and a Snowball stemmer.

simplemma (MIT) knows the forms of common words, irregular ones too. A word it
does not know gets the stem of Snowball (PyStemmer, BSD). For a word it does
know Snowball is not asked: it takes ``Arbeiter`` for ``Arbeit`` and
``Gewissheit`` for ``Gewissen``. Since the dictionary gives one reading a word
(``parties``: parti or partie?), the regular endings of number and gender are
taken off as well.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar, TypeAlias

from l10n.languages.morphology.base import Morphology

Endings: TypeAlias = tuple[tuple[str, str], ...]

LIGHT = "-"
STEM = "~"


class StemAndLemma(Morphology):
    """``algorithm`` names the Snowball stemmer, ``dictionary`` the simplemma language.

    ``plurals`` and ``feminines`` are (ending, replacement) of number and gender;
    the first that fits and leaves ``shortest`` letters is taken off. ``own_feminines`` only
    look like the feminine of another word: droite is not droit.
    ``derivations`` are endings that make another word, so that no stem of what
    stands before them is taken: Staatenlosigkeit is not Staatenloser.
    """

    algorithm: ClassVar[str]
    dictionary: ClassVar[str]
    plurals: ClassVar[Endings] = ()
    feminines: ClassVar[Endings] = ()
    own_feminines: ClassVar[frozenset[str]] = frozenset()
    derivations: ClassVar[tuple[str, ...]] = ()
    shortest: ClassVar[int] = 3

    def keys(self, word: str) -> frozenset[str]:
        """The folded word, its lemma, its light form; for an unknown word its stem."""
        word = self.clean(word)
        folded = self.fold(word)
        keys = {folded, LIGHT + self.light(folded)}
        if not self.is_known(word):
            return frozenset((*keys, STEM + self.stem(folded)))
        lemma = self.fold(self.lemma(word))
        if lemma != folded:
            keys |= {lemma, LIGHT + self.light(lemma)}
        return frozenset(keys)

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """As ``keys``, and the stem always, for text words that the dictionary lacks."""
        return self.keys(word) | {STEM + self.stem(self.fold(word))}

    def light(self, folded: str) -> str:
        """The word without a regular ending of number and gender."""
        single = self._without(folded, self.plurals)
        return single if single in self.own_feminines else self._without(single, self.feminines)

    def _without(self, word: str, endings: Endings) -> str:
        for ending, replacement in endings:
            if word.endswith(ending) and len(word) - len(ending) >= self.shortest:
                return word.removesuffix(ending) + replacement
        return word

    def stem(self, folded: str) -> str:
        """The Snowball stem, or the word itself when an ending makes it a word of its own."""
        if folded.endswith(self.derivations):
            return folded
        stem: str = self._stemmer.stemWord(folded)
        return stem

    def lemma(self, word: str) -> str:
        """The dictionary form, or the word itself when the dictionary does not know it."""
        import simplemma

        return simplemma.lemmatize(word, lang=self.dictionary)

    def is_known(self, word: str) -> bool:
        """Whether the dictionary knows the word."""
        import simplemma

        return simplemma.is_known(word, lang=self.dictionary)

    @cached_property
    def _stemmer(self) -> Any:
        import Stemmer

        return Stemmer.Stemmer(self.algorithm)
