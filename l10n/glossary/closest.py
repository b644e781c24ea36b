"""What a translator may have written instead of a term: the nearest words of the target."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.glossary.text import WALL, mask, word_pattern
from l10n.languages.morphology import Morphology

LOWEST_SCORE = 45.0


def closest(text: str, forms: Iterable[str], lowest: float = LOWEST_SCORE) -> str:
    """The stretch of ``text`` most like one of ``forms``; "" when nothing is near.

    ``lowest`` is the least likeness, from 0 to 100 (rapidfuzz ratio). Only
    stretches as long as the form, give or take a word, are looked at.
    """
    from rapidfuzz import fuzz, process

    best, best_score = "", lowest
    for form in forms:
        stretches = _stretches(text, len(word_pattern(Morphology()).findall(form)) or 1)
        found = process.extractOne(
            form.lower(), [s.lower() for s in stretches], scorer=fuzz.ratio, score_cutoff=best_score
        )
        if found and found[1] > best_score:
            best, best_score = stretches[found[2]], found[1]
    return best


def _stretches(text: str, words: int) -> list[str]:
    """Runs of ``words`` - 1 to ``words`` + 1 words, as they stand in the text."""
    masked = mask(text)
    places = [match.span() for match in word_pattern(Morphology()).finditer(masked)]
    runs = [
        (places[first][0], places[first + length - 1][1])
        for length in range(max(1, words - 1), words + 2)
        for first in range(len(places) - length + 1)
    ]
    return [text[start:end] for start, end in runs if WALL not in masked[start:end]]
