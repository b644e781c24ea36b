"""Russian word forms by pymorphy3 (MIT) and its dictionary (OpenCorpora, CC BY-SA).

Cases, numbers and genders of a word share its dictionary form; ё and е are one
letter, since most texts do not tell them apart.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from l10n.languages.morphology.base import Morphology, word_set

# A reading that the dictionary's corpus all but never saw is noise.
LEAST_SCORE = 0.01
PARTICIPLES = word_set("PRTF PRTS")
SHORT_FORMS = word_set("ADJS")


class Russian(Morphology):
    """Participles count as forms of themselves, not of their verb."""

    gap = 2
    conjunctions = word_set("и или либо а")
    function_words = word_set(
        "в во на с со к ко о об обо от до из по за при для у над под через про его ее их "
        "то же ли бы что это как свой свои"
    )

    def fold(self, word: str) -> str:
        """Lower case, ё written е, without stress marks."""
        return super().fold(word).replace("\u0301", "").replace("ё", "е")

    def keys(self, word: str) -> frozenset[str]:
        """The word and the dictionary forms of its readings."""
        return self._keys(word, frozenset())

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """As ``keys``; a dictionary form is no short adjective (право is not of правый)."""
        return self._keys(word, SHORT_FORMS)

    def is_known(self, word: str) -> bool:
        """Whether the dictionary has the form."""
        return bool(self._analyzer.word_is_known(self.clean(word).lower()))

    def _keys(self, word: str, without: frozenset[str]) -> frozenset[str]:
        folded = self.fold(word)
        readings = [r for r in self._analyzer.parse(folded) if r.score >= LEAST_SCORE]
        wanted = [r for r in readings if r.tag.POS not in without] or readings
        return frozenset({folded, *(self._dictionary_form(reading) for reading in wanted)})

    def _dictionary_form(self, reading: Any) -> str:
        form = self.fold(reading.normal_form)
        if reading.tag.POS in PARTICIPLES:
            return f"{form}/{reading.tag.voice}/{reading.tag.tense}"
        return form

    @cached_property
    def _analyzer(self) -> Any:
        import pymorphy3

        return pymorphy3.MorphAnalyzer(lang="ru")


MORPHOLOGY = Russian()
