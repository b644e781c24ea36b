"""The width that a catalog came wrapped at, so that new entries look like the old ones."""

from __future__ import annotations

from itertools import islice

from l10n.catalogs.wrapping import GETTEXT_WIDTH, NO_WRAP
from l10n.catalogs.writer import render_body
from l10n.model import Catalog, Unit

_SAMPLE = 40
_LONG = 60


def detect_width(catalog: Catalog) -> int:
    """The page width that most long entries of the file are wrapped at; gettext's if unsure."""
    sample = list(islice(filter(_is_telling, catalog.units), _SAMPLE))
    if not sample:
        return GETTEXT_WIDTH
    if _agreeing(sample, GETTEXT_WIDTH) * 2 >= len(sample):
        return GETTEXT_WIDTH
    best = max(_candidates(sample), key=lambda width: _agreeing(sample, width))
    return best if _agreeing(sample, best) * 2 > len(sample) else GETTEXT_WIDTH


def _is_telling(unit: Unit) -> bool:
    longest = max(map(len, (unit.source, *unit.targets)))
    return bool(unit.raw) and not unit.obsolete and longest > _LONG


def _agreeing(sample: list[Unit], width: int) -> int:
    """How many entries look as if they were wrapped at ``width``."""
    return sum(f"{unit.raw}\n".endswith(render_body(unit, width)) for unit in sample)


def _candidates(sample: list[Unit]) -> list[int]:
    longest = max(len(line) for unit in sample for line in unit.raw.splitlines())
    return [NO_WRAP, *range(longest, longest + 4), 76, 77, 78, 80, 100, 120]
