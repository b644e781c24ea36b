"""What a translator may have written instead of a term: the nearest words of the target."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.glossary.text import WALL, mask, word_pattern
from l10n.languages.morphology import Morphology

LOWEST_SCORE = 45.0
# A stretch with one word more or less has to be clearly more alike.
OTHER_LENGTH_COSTS = 15.0


def closest(text: str, forms: Iterable[str], lowest: float = LOWEST_SCORE) -> str:
    """The stretch of ``text`` most like one of ``forms``; "" when nothing is near.

    ``lowest`` is the least likeness, from 0 to 100 (rapidfuzz ratio). Only
    stretches as long as the form, give or take a word, are looked at.
    """
    from rapidfuzz import fuzz, process

    best, best_score = "", lowest
    for form in forms:
        words = len(word_pattern(Morphology()).findall(form)) or 1
        for length, cost in (
            (words, 0.0),
            (words - 1, OTHER_LENGTH_COSTS),
            (words + 1, OTHER_LENGTH_COSTS),
        ):
            stretches = _stretches(text, length)
            lowered = [stretch.lower() for stretch in stretches]
            found = process.extractOne(form.lower(), lowered, scorer=fuzz.ratio)
            if found and found[1] - cost > best_score:
                best, best_score = stretches[found[2]], found[1] - cost
    return best


def _stretches(text: str, length: int) -> list[str]:
    """Runs of ``length`` words, as they stand in the text."""
    masked = mask(text)
    places = [match.span() for match in word_pattern(Morphology()).finditer(masked)]
    runs = [
        (places[first][0], places[first + length - 1][1])
        for first in range(len(places) - length + 1)
        if length > 0
    ]
    return [text[start:end] for start, end in runs if WALL not in masked[start:end]]
