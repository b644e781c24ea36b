"""Finding a text again that went to another context, file or module.

Looks at all catalogs of a locale once, and only for the texts that are wanted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from l10n.catalogs.carry import has_any_target
from l10n.catalogs.work import Work
from l10n.model import Unit, UnitKey


@dataclass(frozen=True, slots=True)
class Find:
    """A translation of the very same text.

    ``exact``: it may be taken over as it is (same key, or its context is gone);
    otherwise its context is in use and a person has to look. ``confirms``: it
    is a fuzzy unit whose previous source is the text that is wanted.
    """

    unit: Unit
    in_own: bool
    exact: bool
    confirms: bool = False


class Known:
    """All translations of the texts that some module wants."""

    def __init__(self, works: list[Work]) -> None:
        self.works = works
        self.empty = {work.module: list(_empty_keys(work)) for work in works}
        self.sources = {unit.source for work in works for unit in work.pending}
        self.sources.update(key[1] for keys in self.empty.values() for key in keys)
        self.active: set[UnitKey] = set()
        self.by_source: dict[str, list[tuple[Work, Unit]]] = defaultdict(list)
        self.by_previous: dict[tuple[str, UnitKey], Unit] = {}
        if self.sources:
            self._look_around()

    def _look_around(self) -> None:
        for work in self.works:
            self.active.update(key for key in work.units if key[1] in self.sources)
            for unit in work.catalog.units:
                if unit.source in self.sources and has_any_target(unit):
                    self.by_source[unit.source].append((work, unit))
                if unit.previous_source in self.sources and unit.is_fuzzy and has_any_target(unit):
                    key = (unit.previous_context, unit.previous_source)
                    self.by_previous.setdefault((work.module, key), unit)

    def wants(self, work: Work) -> bool:
        """Whether a module has anything to look for."""
        return bool(work.pending or self.empty[work.module])

    def empty_keys(self, work: Work) -> list[UnitKey]:
        """The keys of active units that have no translation at all."""
        return self.empty[work.module]

    def find(self, work: Work, unit: Unit) -> Find | None:
        """The best translation of the unit's text, own file first.

        A fuzzy unit made from this very text is the last resort but one: what a
        translator began to change in it is no longer a translation of this text.
        """
        found = self._ranked(work, unit)
        if found and found.exact and not found.unit.is_fuzzy:
            return found
        confirmed = self.by_previous.get((work.module, unit.key))
        if confirmed is not None and confirmed.previous_plural == unit.source_plural:
            return Find(confirmed, in_own=True, exact=True, confirms=True)
        return found

    def _ranked(self, work: Work, unit: Unit) -> Find | None:
        candidates = [
            (self._rank(work, unit, other, old), number)
            for number, (other, old) in enumerate(self.by_source.get(unit.source, ()))
            if old.source_plural == unit.source_plural
            and not (other is work and old.key == unit.key)
        ]
        if not candidates:
            return None
        rank, number = min(candidates)
        other, old = self.by_source[unit.source][number]
        return Find(old, in_own=other is work, exact=not rank[0])

    def _rank(self, work: Work, unit: Unit, other: Work, old: Unit) -> tuple[bool, ...]:
        same_key = old.key == unit.key
        in_use = not same_key and old.key in self.active
        return (in_use, old.is_fuzzy, other is not work, not same_key, old.obsolete)


def _empty_keys(work: Work) -> Iterator[UnitKey]:
    pending = {unit.key for unit in work.pending}
    for key, unit in work.units.items():
        if not has_any_target(unit) and key not in pending:
            yield key
