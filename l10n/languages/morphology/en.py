"""English word forms by rule: number and possessive of nouns, endings of verbs.

A stemmer would take "minority" for "minor" and "parenting" for "parent"; on the
source side, where every match asks a translator for something, that is noise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages.morphology.base import WORD, Morphology, word_set

VERB = "v:"
POSSESSIVE = re.compile("['’]s?$")
IRREGULAR = {
    "children": "child",
    "grandchildren": "grandchild",
    "stepchildren": "stepchild",
    "people": "person",
    "men": "man",
    "women": "woman",
    "lives": "life",
    "wives": "wife",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "basis",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "kinsmen": "kinsman",
    "kinswomen": "kinswoman",
    "feet": "foot",
    "teeth": "tooth",
}
IRREGULAR_VERBS = {
    "left": "leave",
    "sought": "seek",
    "fled": "flee",
    "heard": "hear",
    "held": "hold",
    "took": "take",
    "taken": "take",
    "gave": "give",
    "given": "give",
    "brought": "bring",
    "sent": "send",
    "found": "find",
    "kept": "keep",
}


class English(Morphology):
    """Verb forms count only for terms that the term base calls verbs."""

    word = rf"{WORD}(?:['’]s?(?![^\W_]))?"
    gap = 1
    conjunctions = word_set("and or nor")
    function_words = word_set(
        "a an the of to in on at by for from with as is are be been was were this that these "
        "those its his her their our your my every each all any"
    )

    def fold(self, word: str) -> str:
        """Lower case, without the possessive ending."""
        return POSSESSIVE.sub("", super().fold(word))

    def keys(self, word: str) -> frozenset[str]:
        """The word, its singular, and the infinitives it may be a form of (marked as verbs)."""
        folded = self.fold(word)
        nouns = {folded, IRREGULAR.get(folded, folded), *_singulars(folded)}
        verbs = {VERB + base for base in (*_infinitives(folded), *nouns)}
        return frozenset(nouns | verbs)

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """The word's singular; for a verb, the infinitive."""
        folded = self.fold(word)
        if part_of_speech == "verb":
            return frozenset((VERB + folded,))
        return frozenset((folded, IRREGULAR.get(folded, folded), *_singulars(folded)))


def _singulars(word: str) -> Iterator[str]:
    """What the plural endings may stand on: parties, boxes, shelves, rights."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return
    yield word[:-1]
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]
    if word.endswith("ves"):
        yield from (word[:-3] + "f", word[:-3] + "fe")


def _infinitives(word: str) -> Iterator[str]:
    """What -ed and -ing may stand on: detained, placed, referring, applied."""
    if word in IRREGULAR_VERBS:
        yield IRREGULAR_VERBS[word]
    for ending in ("ed", "ing"):
        base = word.removesuffix(ending)
        if base == word or len(base) < 3:
            continue
        yield from (base, base + "e")
        if base[-1] == base[-2]:
            yield base[:-1]
        if ending == "ed" and base[-1] == "i":
            yield base[:-1] + "y"


MORPHOLOGY = English()
