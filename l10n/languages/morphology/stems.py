"""Keys out of a Snowball stemmer and a lemma dictionary, for languages where both know enough.

Snowball (PyStemmer, BSD) knows the regular endings of any word, simplemma (MIT)
the irregular forms of common words. Measured on the evaluation data they err on
different words, so a word gets the keys of both.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from l10n.languages.morphology.base import Morphology

STEM = "~"


class StemAndLemma(Morphology):
    """``algorithm`` names the Snowball stemmer, ``dictionary`` the simplemma language."""

    algorithm: ClassVar[str]
    dictionary: ClassVar[str]

    def keys(self, word: str) -> frozenset[str]:
        """The folded word, its stem, and its lemma in lower case."""
        folded = self.fold(word)
        return frozenset((folded, STEM + self.stem(folded), self.fold(self.lemma(folded))))

    def stem(self, folded: str) -> str:
        """The Snowball stem."""
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
