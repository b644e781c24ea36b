"""Suggesting old translations for edited text: the same place first, then similarity.

Start at :func:`suggest`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from l10n.catalogs.carry import has_any_target
from l10n.catalogs.places import find_gaps
from l10n.catalogs.similarity import PLACE_CUTOFF, SIMILARITY_CUTOFF, WordIndex, similarity
from l10n.catalogs.work import Work
from l10n.model import Unit, UnitKey


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An old unit for a new one; ``vanished``: no template has its source any more."""

    unit: Unit
    score: float
    vanished: bool


Wanted = tuple[str, UnitKey]
"""(module, key) of a unit that needs a suggestion."""


def suggest(works: list[Work]) -> dict[Wanted, Suggestion]:
    """The best old unit for each pending unit of each module, where there is one."""
    in_use = set().union(*(work.units for work in works))
    found: dict[Wanted, Suggestion] = {}
    for work in works:
        if work.pending:
            found.update(_same_place(work, in_use))
    wanted = [
        (work, unit)
        for work in works
        for unit in work.pending
        if _score(found, work, unit) < SIMILARITY_CUTOFF
    ]
    for (work, unit), best in _most_similar(works, wanted, in_use):
        if best.score > _score(found, work, unit):
            found[work.module, unit.key] = best
    return found


def _score(found: dict[Wanted, Suggestion], work: Work, unit: Unit) -> float:
    suggestion = found.get((work.module, unit.key))
    return suggestion.score if suggestion else 0.0


def _same_place(work: Work, in_use: set[UnitKey]) -> Iterator[tuple[Wanted, Suggestion]]:
    """What stood where the new units stand: each old unit goes to one new unit."""
    vanished = {
        key
        for key, unit in work.own.items()
        if key not in in_use and not unit.obsolete and has_any_target(unit)
    }
    if not vanished:
        return
    _, held = find_gaps(_old_order(work), vanished)
    new_gaps, _ = find_gaps(work.units, {unit.key for unit in work.pending})
    pairs: dict[tuple[UnitKey, UnitKey], float] = {}
    for key, gaps in new_gaps.items():
        for old in {old: None for gap in gaps for old in held.get(gap, ())}:
            pairs[key, old] = similarity(key[1], old[1], PLACE_CUTOFF)
    used: set[UnitKey] = set()
    for (key, old), score in sorted(pairs.items(), key=lambda pair: -pair[1]):
        if score and key not in used and old not in used:
            used.update((key, old))
            yield (work.module, key), Suggestion(work.own[old], score, True)


def _old_order(work: Work) -> Iterator[UnitKey]:
    """The own catalog's keys as the source had them: an editor may have sorted the catalog."""
    old_template = work.rules.old_templates.get(work.module)
    if old_template:
        return (key for unit in old_template.units if (key := unit.key) in work.own)
    return (key for key, unit in work.own.items() if not unit.obsolete)


def _most_similar(
    works: list[Work], wanted: list[tuple[Work, Unit]], in_use: set[UnitKey]
) -> Iterator[tuple[tuple[Work, Unit], Suggestion]]:
    """The most similar source text of the whole locale for each unit."""
    if not wanted:
        return
    pool = _pool(works)
    index = WordIndex(pool, (unit.source for _, unit in wanted))
    for work, unit in wanted:
        best = index.find(unit.source)
        if best:
            text, score = best
            old = _preferred(pool[text], work, in_use)
            yield (work, unit), Suggestion(old, score, old.key not in in_use)


def _pool(works: list[Work]) -> dict[str, list[tuple[Work, Unit]]]:
    """Every translated unit of the locale by its source text."""
    pool: dict[str, list[tuple[Work, Unit]]] = defaultdict(list)
    for work in works:
        for unit in work.catalog.units:
            if has_any_target(unit):
                pool[unit.source].append((work, unit))
    return pool


def _preferred(found: list[tuple[Work, Unit]], work: Work, in_use: set[UnitKey]) -> Unit:
    """Confirmed before fuzzy, own file first, gone from the source first."""
    if len(found) == 1:
        return found[0][1]

    def rank(pair: tuple[Work, Unit]) -> tuple[bool, ...]:
        other, unit = pair
        return (unit.is_fuzzy, other is not work, unit.key in in_use, unit.obsolete)

    return min(found, key=rank)[1]
