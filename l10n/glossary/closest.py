"""What a translator may have written instead of a term: the nearest words of the target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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

    masked = mask(text)
    places = [match.span() for match in word_pattern(Morphology()).finditer(masked)]
    runs: dict[int, list[str]] = {}
    best, best_score = "", lowest
    for form in forms:
        words = len(word_pattern(Morphology()).findall(form)) or 1
        for length in (words, words - 1, words + 1):
            if length not in runs:
                runs[length] = _runs(text, masked, places, length)
            cost = OTHER_LENGTH_COSTS if length != words else 0.0
            found = process.extractOne(
                form,
                runs[length],
                scorer=fuzz.ratio,
                processor=str.lower,
                score_cutoff=min(100.0, best_score + cost),
            )
            if found and found[1] - cost > best_score:
                best, best_score = found[0], found[1] - cost
    return best


def _runs(text: str, masked: str, places: Sequence[tuple[int, int]], length: int) -> list[str]:
    """Runs of ``length`` words, as they stand in the text."""
    if length < 1:
        return []
    ends = zip(places, places[length - 1 :], strict=False)
    return [
        text[first[0] : last[1]] for first, last in ends if WALL not in masked[first[0] : last[1]]
    ]
