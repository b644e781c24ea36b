"""German word forms: declension, genitive, umlaut plurals, and compounds.

Compounds are the heart of it. ``Grundfreiheiten`` has the noun ``Freiheit`` in
it, ``Ausbildung`` does not have ``Bildung``: what stands before the head must be
a word that can be a modifier, never a mere verb prefix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.languages.morphology.base import word_set
from l10n.languages.morphology.stems import LIGHT, STEM, StemAndLemma

# Prefixes of verbs and their nouns: before a noun they make another word, not a compound.
PREFIXES = word_set(
    "ab an auf aus be bei da dar durch ein emp ent er fort ge her hin hinter in los miss mit nach "
    "nieder ob um un unter ur ver vor voran voraus weg wider wieder zer zu zurück zusammen über "
    "heran herab heraus herbei hinaus hinein überein auseinander vorher abge anver"
)
# Endings that make a noun of another word: no head of a compound.
SUFFIXES = word_set("heit keit ung schaft tum nis sal ling lein chen")
# Fugenelemente: what may join the parts (Kindeswohl, Flüchtlingsrecht, Kinderschutz).
LINKS = ("", "s", "es", "n", "en", "er", "e", "ens", "ns")
SHORTEST_PART = 3
# Marks the keys of nouns, which German writes with a capital.
NOUN = "N:"
# Endings of adjectives, in any case: nouns made of them are declined alike.
ADJECTIVES = tuple(
    stem + ending
    for stem in "ig lich isch los bar sam haft end et iert en ell iv al".split()  # noqa: SIM905
    for ending in ("er", "e", "en", "em", "es")
)


NOMINAL = tuple(ending for ending in ADJECTIVES if ending.endswith("er"))
# Women and men of one calling are one term: Vertreterin, Vertreterinnen.
FEMININES = tuple(
    stem + ending
    for stem in ("er", "ent", "ant", "ist", "at", "Flüchtling")
    for ending in ("in", "innen")
)
JOINED = r"(?:und|oder|sowie|bzw\.)"
WITHOUT_HEAD = re.compile(
    rf"\b(?P<front>[A-ZÄÖÜ]\w+)-(?=,?\s+(?:\w+-,?\s+)*{JOINED}\s+(?P<last>[A-ZÄÖÜ]\w+))"
)
WITHOUT_FRONT = re.compile(rf"\b(?P<first>[A-ZÄÖÜ]\w+),?\s+{JOINED}\s+-(?P<head>[a-zäöü]\w+)")
# Without their ending.
DETERMINERS = word_set("jede keine alle dies")


class German(StemAndLemma):
    """A hyphenated compound is two words already; others are split here."""

    algorithm = "german"
    dictionary = "de"
    gap = 2
    plurals = tuple((ending, "") for ending in ("ens", "en", "em", "es", "e", "n", "s"))
    derivations = ("heit", "keit", "heiten", "keiten", "schaft", "schaften", "ung", "ungen")
    conjunctions = word_set("und oder sowie bzw")
    function_words = word_set(
        "der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans "
        "in an auf aus bei mit nach von vor zu für über unter um als auch so wie ist sind sich "
        "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres dieser diese "
        "dieses diesem diesen jeder jede jedes jedem jeden"
    )

    def fold(self, word: str) -> str:
        """Lower case, ß as ss (Swiss spelling, and capitals)."""
        return super().fold(word).replace("ß", "ss")

    def keys(self, word: str) -> frozenset[str]:
        """Keys of the word; a word with a capital may be a noun, another is none."""
        keys = self._keys(word)
        return keys | {NOUN + key for key in keys} if word[:1].isupper() else keys

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """A term's word with a capital is a noun and met by nouns alone.

        Unless it is an adjective made a noun: Staatenloser, staatenlose Kinder.
        """
        keys = self._keys(word) | {STEM + self.stem(self.fold(word))}
        if not word[:1].isupper():
            return keys
        nouns = frozenset(NOUN + key for key in keys)
        is_adjective = word.endswith(NOMINAL) and self.is_known(word)
        return nouns | keys if is_adjective else nouns

    def _keys(self, word: str) -> frozenset[str]:
        """A word that may be an adjective is declined like one: jeder, Jede, Minderjähriger."""
        word = self.clean(word)
        keys = super().keys(word)
        if word.endswith(FEMININES):
            keys |= super().keys(word.removesuffix("nen").removesuffix("in"))
        small = super().fold(word)
        if word[:1].isupper() and not (
            small.endswith(ADJECTIVES) or small.removesuffix(small[-1:]) in DETERMINERS
        ):
            return keys
        declined = {LIGHT + small.removesuffix("er")} if small.endswith("er") else set()
        return keys | (super().keys(small) if self.is_known(small) else set()) | declined

    def part_keys(self, word: str) -> frozenset[str]:
        """Keys of every word that a compound noun begins with, ends in, or has inside."""
        if not word[:1].isupper():
            return frozenset()
        parts = self._parts(self.clean(word).replace("ẞ", "ß").lower())
        return frozenset(key for part in parts for key in self.keys(part.capitalize()))

    def _parts(self, compound: str) -> set[str]:
        """The words that ``compound`` is made of; empty when it is none."""
        found: set[str] = set()
        for place in range(SHORTEST_PART, len(compound) - SHORTEST_PART + 1):
            front, head = compound[:place], compound[place:]
            modifiers = self._modifiers(front)
            if not modifiers:
                continue
            inner = self._parts(head)
            if inner or self._is_head(head):
                found.update(modifiers, inner, (head,))
        return found

    def _modifiers(self, part: str) -> list[str]:
        """The words that ``part`` can be as the front of a compound, without their link."""
        bare = (part.removesuffix(link) for link in LINKS if part.endswith(link))
        return [word for word in bare if self._is_word(word)]

    @lru_cache(maxsize=50_000)  # noqa: B019 - one morphology a process
    def _is_head(self, part: str) -> bool:
        return part not in SUFFIXES and self.is_known(part.capitalize())

    def elided(self, text: str) -> Iterator[tuple[int, str]]:
        """Kinder- und Jugendhilfe: Kinderhilfe; Kinderrechte und -pflichten: Kinderpflichten."""
        for match in WITHOUT_HEAD.finditer(text):
            last = match["last"].lower()
            yield from ((match.start(), match["front"] + last[end:]) for end in self._ends(last))
        for match in WITHOUT_FRONT.finditer(text):
            first, head = match["first"], match["head"]
            yield match.start("head"), head.capitalize()
            yield from (
                (match.start("head"), first[:end] + head) for end in self._ends(first.lower())
            )

    def _ends(self, compound: str) -> list[int]:
        """Where the front part of ``compound`` may end."""
        return [
            place
            for place in range(SHORTEST_PART, len(compound) - SHORTEST_PART + 1)
            if self._modifiers(compound[:place]) and self._is_head(compound[place:])
        ]

    @lru_cache(maxsize=50_000)  # noqa: B019 - one morphology a process
    def _is_word(self, part: str) -> bool:
        """Whether ``part`` is a noun, adjective or the like that can modify a noun."""
        if len(part) < SHORTEST_PART or part in PREFIXES:
            return False
        return self.is_known(part.capitalize()) or self.is_known(part)


MORPHOLOGY = German()
