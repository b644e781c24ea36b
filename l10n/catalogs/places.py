"""Which old unit stood where a new one stands now.

Line numbers shift with every edit and paths with every renaming, so a place is
known by its neighbours: the unit before it and the unit after it that the
source still has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from l10n.model import UnitKey

Gap = tuple[bool, UnitKey | None]
"""(whether the neighbour stands before the gap, the neighbour; None at an end)."""


def find_gaps(
    keys: Iterable[UnitKey], moving: Collection[UnitKey]
) -> tuple[dict[UnitKey, list[Gap]], dict[Gap, list[UnitKey]]]:
    """The gaps that the keys in ``moving`` stand in among ``keys``, and what each gap holds."""
    gaps: dict[UnitKey, list[Gap]] = defaultdict(list)
    held: dict[Gap, list[UnitKey]] = defaultdict(list)
    waiting: list[UnitKey] = []
    neighbour: UnitKey | None = None
    for key in [*keys, None]:
        if key in moving and key is not None:
            waiting.append(key)
            continue
        for one in waiting:
            for gap in ((True, neighbour), (False, key)):
                gaps[one].append(gap)
                held[gap].append(one)
        waiting = []
        neighbour = key
    return gaps, held
