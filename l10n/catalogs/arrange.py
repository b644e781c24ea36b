"""The order of the entries in a merged catalog.

A catalog in the order of its template follows the template. One that a
translator's editor sorted otherwise keeps that order; new entries then come
after the entry they follow in the template.
"""

from __future__ import annotations

from collections.abc import Iterable

from l10n.catalogs.work import Work
from l10n.model import Catalog, Unit, UnitKey


def arrange(work: Work, old_template: Catalog | None) -> list[Unit]:
    """The active units of a merged module in the order they are written."""
    own = [key for key, unit in work.own.items() if not unit.obsolete]
    source = (unit.key for unit in old_template.units) if old_template else iter(work.units)
    if _is_in_order(own, source):
        return list(work.units.values())
    order = [key for key in own if key in work.units]
    _take_places(order, own, work)
    return [work.units[key] for key in _with_new(order, list(work.units))]


def _is_in_order(own: list[UnitKey], template: Iterable[UnitKey]) -> bool:
    """Whether the entries that both have come in the same order."""
    place = {key: number for number, key in enumerate(template)}
    numbers = [place[key] for key in own if key in place]
    return all(one < next_ for one, next_ in zip(numbers, numbers[1:], strict=False))


def _take_places(order: list[UnitKey], own: list[UnitKey], work: Work) -> None:
    """Put an edited unit where the unit stood that its translation came from."""
    successor = {old: new for new, old in work.places.items() if old not in work.units}
    taken = set(order)
    order[:] = [
        key for old in own if (key := old if old in taken else successor.get(old)) is not None
    ]


def _with_new(order: list[UnitKey], template: list[UnitKey]) -> list[UnitKey]:
    """``order`` with the template's other keys, each after its predecessor there."""
    known = set(order)
    after: dict[UnitKey | None, list[UnitKey]] = {}
    anchor: UnitKey | None = None
    for key in template:
        if key in known:
            anchor = key
        else:
            after.setdefault(anchor, []).append(key)
    result = after.get(None, [])
    for key in order:
        result.append(key)
        result += after.get(key, [])
    return result
