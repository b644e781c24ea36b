"""What no template asks for any more: kept as obsolete, never thrown away.

Two kinds of entries may go, because what a person made stands elsewhere word
for word: a fuzzy copy that nobody touched, whose true pair is kept; and an entry
that is active, with the same translation, in another module (it has moved).
"""

from __future__ import annotations

from collections.abc import Iterable

from l10n.catalogs.carry import carried_source, has_any_target, make_obsolete, own_comments
from l10n.catalogs.work import Work
from l10n.model import Unit, UnitKey

Settled = tuple[list[Unit], tuple[Unit, ...]]
"""(obsolete entries that stay, entries given up because they moved)."""


def settle_leftovers(works: list[Work]) -> dict[str, Settled]:
    """By module: the obsolete entries in the order of the file, and those that moved away."""
    left = {work.module: list(_left(work)) for work in works}
    wanted = {key for units in left.values() for unit in units for key in _related(unit)}
    active = _active(works, wanted)
    return {work.module: _settle(work, left[work.module], active) for work in works}


def _left(work: Work) -> Iterable[Unit]:
    """Entries without a template unit; those that already were obsolete come first."""
    gone = [unit for key, unit in work.own.items() if key not in work.units]
    for was_obsolete in (True, False):
        for unit in gone:
            if unit.obsolete == was_obsolete and _is_worth_keeping(unit):
                yield unit


def _is_worth_keeping(unit: Unit) -> bool:
    return has_any_target(unit) or bool(unit.translator_comments)


def _related(unit: Unit) -> Iterable[UnitKey]:
    yield unit.key
    if unit.is_fuzzy and unit.previous_source:
        yield (unit.previous_context, unit.previous_source)
    source = carried_source(unit)
    if source:
        yield (unit.context, source)


def _active(works: list[Work], wanted: set[UnitKey]) -> dict[UnitKey, list[Unit]]:
    """The active units of all modules that have one of the wanted keys."""
    found: dict[UnitKey, list[Unit]] = {}
    for work in works if wanted else ():
        for key in wanted.intersection(work.units):
            found.setdefault(key, []).append(work.units[key])
    return found


def _settle(work: Work, left: list[Unit], active: dict[UnitKey, list[Unit]]) -> Settled:
    own = {unit.key: unit for unit in left if not unit.is_fuzzy}
    stay: list[Unit] = []
    moved: list[Unit] = []
    for unit in left:
        if any(_says_the_same(unit, other) for other in active.get(unit.key, ())):
            moved.append(unit)
        elif _is_untouched_copy(unit, own, active):
            work.counts.dropped += 1
        else:
            work.counts.obsoleted += not unit.obsolete
            stay.append(make_obsolete(unit))
    return stay, tuple(moved)


def _says_the_same(unit: Unit, other: Unit) -> bool:
    """Whether ``other`` (of the same key) has all that a person wrote in ``unit``."""
    return (
        unit.targets == other.targets
        and unit.source_plural == other.source_plural
        and set(unit.flags) <= set(other.flags)
        and unit.is_fuzzy == other.is_fuzzy
        and unit.previous_source == other.previous_source
        and set(unit.translator_comments) <= set(other.translator_comments)
    )


def _is_untouched_copy(
    unit: Unit, own: dict[UnitKey, Unit], active: dict[UnitKey, list[Unit]]
) -> bool:
    """A fuzzy suggestion as the tool made it: its target is that of the pair it came from."""
    if not (unit.is_fuzzy and unit.previous_source):
        return _is_carried_copy(unit, own, active)
    key = (unit.previous_context, unit.previous_source)
    pairs = [*active.get(key, ()), *([own[key]] if key in own else [])]
    return any(
        not pair.is_fuzzy
        and pair.targets == unit.targets
        and set(unit.translator_comments) <= set(pair.translator_comments)
        for pair in pairs
    )


def _is_carried_copy(
    unit: Unit, own: dict[UnitKey, Unit], active: dict[UnitKey, list[Unit]]
) -> bool:
    """A translation carried over an edit of looks, when the source it came from is kept."""
    key = (unit.context, carried_source(unit))
    pairs = [*active.get(key, ()), *([own[key]] if key in own else [])]
    return bool(key[1]) and any(
        not pair.is_fuzzy
        and pair.targets == unit.targets
        and set(own_comments(unit)) <= set(pair.translator_comments)
        for pair in pairs
    )
