"""Words that are made by rule of known ones: prefixes, suffixes, compounds.

A dictionary lists what is frequent; that it lacks such a word says nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from l10n.languages.morphology import get_morphology
from l10n.languages.orthography import Orthography

SHORTEST = 4
"""The letters that a known word inside another has at least."""


def is_derived(word: str, locale: str, spelt: Orthography, is_right: Callable[[str], bool]) -> bool:
    """Whether a word, in lower case, is a prefix or suffixes and a word that is right."""
    for prefix in spelt.prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= SHORTEST and is_right(rest):
            return True
    if not spelt.reads_stems:
        return False
    stems = get_morphology(locale).keys(word)
    return any(len(stem) >= SHORTEST and stem != word and is_right(stem) for stem in sorted(stems))


@lru_cache(maxsize=10_000)
def is_formed(word: str, locale: str) -> bool:
    """Whether the lemma dictionary has a word, or it is a compound of words that it has."""
    morphology = get_morphology(locale)
    return morphology.is_known(word) or bool(morphology.part_keys(word))
