"""German word forms: declension, genitive, umlaut plurals, and compounds.

Compounds are the heart of it. ``Grundfreiheiten`` has the noun ``Freiheit`` in
it, ``Ausbildung`` does not have ``Bildung``: what stands before the head must be
a word that can be a modifier, never a mere verb prefix.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from l10n.languages.morphology.base import word_set
from l10n.languages.morphology.stems import StemAndLemma

# Prefixes of verbs and their nouns: before a noun they make another word, not a compound.
PREFIXES = word_set(
    "ab an auf aus be bei da dar durch ein emp ent er fort ge her hin hinter in los miss mit nach "
    "nieder ob um un unter ur ver vor voran voraus weg wider wieder zer zu zurück zusammen über "
    "heran herab heraus herbei hinaus hinein überein auseinander vorher abge anver"
)
# Fugenelemente: what may join the parts (Kindeswohl, Flüchtlingsrecht, Kinderschutz).
LINKS = ("", "s", "es", "n", "en", "er", "e", "ens", "ns")
SHORTEST_PART = 3


class German(StemAndLemma):
    """A hyphenated compound is two words already; others are split here."""

    algorithm = "german"
    dictionary = "de"
    gap = 3
    conjunctions = word_set("und oder sowie bzw")
    function_words = word_set(
        "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans "
        "in an auf aus bei mit nach von vor zu für über unter um als auch so wie ist sind sich "
        "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres dieser diese "
        "dieses diesem diesen jeder jede jedes jedem jeden"
    )

    def lemma(self, word: str) -> str:
        """The dictionary form; nouns are asked for with their capital."""
        return super().lemma(word) if super().is_known(word) else super().lemma(word.capitalize())

    def part_keys(self, word: str) -> frozenset[str]:
        """Keys of every head that a compound may end in."""
        return frozenset(key for _, head in self._splits(word) for key in self.keys(head))

    def _splits(self, word: str) -> Iterator[tuple[str, str]]:
        folded = self.fold(word)
        for place in range(SHORTEST_PART, len(folded) - SHORTEST_PART):
            modifier, head = folded[:place], folded[place:]
            if self._is_modifier(modifier):
                yield modifier, head.capitalize()

    def _is_modifier(self, part: str) -> bool:
        return any(self._is_word(part.removesuffix(link)) for link in LINKS if part.endswith(link))

    @lru_cache(maxsize=50_000)  # noqa: B019 - one morphology a process
    def _is_word(self, part: str) -> bool:
        """Whether ``part`` is a noun, adjective or the like that can modify a noun."""
        if len(part) < SHORTEST_PART or part in PREFIXES:
            return False
        return self.is_known(part.capitalize()) or self.is_known(part)


MORPHOLOGY = German()
