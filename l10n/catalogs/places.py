"""Which old unit stood where a new one stands now.

Line numbers shift with every edit, so a place is known by its neighbours: the
unit before it and the unit after it that the source still has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from l10n.model import Unit, UnitKey

Gap = tuple[str, str, UnitKey | None]
"""(side, path when the gap is at the edge of a file, the neighbour there)."""


def find_gaps(units: Iterable[Unit], moving: Collection[UnitKey]) -> dict[UnitKey, list[Gap]]:
    """The gaps that the units with a key in ``moving`` stand in, among all ``units``."""
    gaps: dict[UnitKey, list[Gap]] = defaultdict(list)
    for path, keys in _by_path(units).items():
        for side, sequence in (("after", keys), ("before", keys[::-1])):
            neighbour: UnitKey | None = None
            for key in sequence:
                if key in moving:
                    gaps[key].append((side, "" if neighbour else path, neighbour))
                else:
                    neighbour = key
    return gaps


def _by_path(units: Iterable[Unit]) -> dict[str, list[UnitKey]]:
    """The keys of each source file in the order of their lines."""
    lines: dict[str, list[tuple[int, int, UnitKey]]] = defaultdict(list)
    for number, unit in enumerate(units):
        for path, line in _places(unit):
            lines[path].append((line, number, unit.key))
    return {path: [key for _, _, key in sorted(found)] for path, found in lines.items()}


def _places(unit: Unit) -> Iterator[tuple[str, int]]:
    for reference in unit.references:
        path, _, line = reference.rpartition(":")
        if line.isdigit():
            yield path, int(line)


def by_gap(gaps: dict[UnitKey, list[Gap]]) -> dict[Gap, list[UnitKey]]:
    """The same the other way round: gap -> the keys in it."""
    found: dict[Gap, list[UnitKey]] = defaultdict(list)
    for key, places in gaps.items():
        for gap in places:
            found[gap].append(key)
    return found
