"""How like two words sound across languages: names and loans follow the source."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from l10n.languages.orthography import Orthography

LEAST = 0.7
"""From here on a word may have been made after the other: Saïph, Saiph."""
_SHORTEST = 3


def follows_source(
    word: str, meant: str, source_words: Iterable[str], spelt: Orthography, *, is_name: bool
) -> bool:
    """Whether ``word`` was rather made after a word of the source than meant to be ``meant``.

    A slip is less like the source than the word that was meant ("Eurpoe" for
    "Europe"), a name or loan more ("nutación", from "nutation", not "notación").
    What looks like a name has to be clearly less like it.
    """
    sound = spelt.romanised(word)
    likest, model = 0.0, ""
    for source_word in source_words:
        if len(source_word) >= _SHORTEST:
            other = spelt.romanised(source_word)
            likeness = _likeness(sound, other)
            if likeness > likest:
                likest, model = likeness, other
    if likest < LEAST:
        return False
    meant_likeness = _likeness(spelt.romanised(meant), model)
    return likest >= meant_likeness if is_name else likest > meant_likeness


def is_source_word(word: str, source_words: Iterable[str], spelt: Orthography) -> bool:
    """Whether the source has the word but for accents and case: "email" is not "émail"."""
    bare = spelt.strip(spelt.lower(word))
    return any(spelt.strip(spelt.lower(other)) == bare for other in source_words)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
