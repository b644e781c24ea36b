"""From a catalog to what a format renders with: (context, source) -> target."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from l10n.model import Catalog, Segment, State, UnitKey


@dataclass(frozen=True, slots=True)
class Counts:
    """Translation units by state, and the words of their source."""

    units: int = 0
    translated: int = 0
    fuzzy: int = 0
    untranslated: int = 0
    words: int = 0
    translated_words: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.units + other.units,
            self.translated + other.translated,
            self.fuzzy + other.fuzzy,
            self.untranslated + other.untranslated,
            self.words + other.words,
            self.translated_words + other.translated_words,
        )

    @property
    def percent(self) -> float:
        """Translated units in a hundred; an empty catalog is complete."""
        return 100.0 * self.translated / self.units if self.units else 100.0


def index_states(catalog: Catalog) -> dict[UnitKey, tuple[State, str]]:
    """State and target of every active unit of a catalog, by key."""
    return {unit.key: (unit.state, unit.target) for unit in catalog.iter_active()}


def count(keys: Iterable[UnitKey], states: Mapping[UnitKey, tuple[State, str]]) -> Counts:
    """Count the units that the source has, by what the catalog has for them.

    A unit the catalog does not know (the source moved on) is untranslated.
    """
    tally = dict.fromkeys(State, 0)
    words = translated_words = 0
    for key in keys:
        state = states.get(key, (State.UNTRANSLATED, ""))[0]
        tally[state] += 1
        length = len(key[1].split())
        words += length
        translated_words += length if state is State.TRANSLATED else 0
    return Counts(
        sum(tally.values()),
        tally[State.TRANSLATED],
        tally[State.FUZZY],
        tally[State.UNTRANSLATED],
        words,
        translated_words,
    )


def choose_targets(
    segments: Iterable[Segment],
    states: Mapping[UnitKey, tuple[State, str]],
    mark: str,
) -> tuple[dict[UnitKey, str], list[Segment]]:
    """Targets to render with, and the segments that have no confirmed translation.

    A fuzzy target is a guess about another sentence, so it never reaches a
    learner; where a translation is missing the source stands, after ``mark``.
    """
    targets: dict[UnitKey, str] = {}
    missing: list[Segment] = []
    for segment in segments:
        state, target = states.get(segment.key, (State.UNTRANSLATED, ""))
        if state is State.TRANSLATED:
            targets[segment.key] = target
            continue
        missing.append(segment)
        if mark:
            targets[segment.key] = f"{mark} {segment.text}"
    return targets, missing
