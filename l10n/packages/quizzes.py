"""What packages share about quizzes: an order that gives no answer away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from l10n.packages.digests import digest

T = TypeVar("T")


def shuffled(entries: Sequence[T], seed: str) -> tuple[T, ...]:
    """``entries`` in another order: always the same for a seed, and never the order given.

    The order depends on ``seed`` and the place of an entry, not on its text, so that it is
    the same in every language.
    """
    if len(entries) < 2:
        return tuple(entries)
    places = sorted(range(len(entries)), key=lambda place: digest(seed, str(place)))
    if places == sorted(places):
        places = [*places[1:], places[0]]
    return tuple(entries[place] for place in places)
