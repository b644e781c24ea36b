"""What a merge is told, what it works on, and what it hands back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from l10n.catalogs.carry import Annotate, Judge, Verdict, plain_fuzzy
from l10n.catalogs.header import HeaderFacts
from l10n.model import Catalog, Unit, UnitKey


@dataclass(frozen=True, slots=True)
class MergeRules:
    """What a merge can be told. ``old_templates`` are those on disk, by module."""

    facts: HeaderFacts = HeaderFacts()
    judge: Judge = plain_fuzzy
    annotate: Annotate | None = None
    old_templates: Mapping[str, Catalog] = field(default_factory=dict)


@dataclass(slots=True)
class MergeCounts:
    """How many units were left alone, found again, carried over and so on."""

    kept: int = 0
    revived: int = 0
    taken_over: int = 0
    fuzzy: int = 0
    new: int = 0
    obsoleted: int = 0
    dropped: int = 0


@dataclass(slots=True)
class Merged:
    """One merged catalog. ``given_up`` are old entries that now stand in another module."""

    catalog: Catalog
    counts: MergeCounts
    width: int
    given_up: tuple[Unit, ...] = ()


@dataclass(slots=True)
class Work:
    """One module while it is merged: ``units`` are the results in template order."""

    module: str
    locale: str
    template: Catalog
    catalog: Catalog
    rules: MergeRules
    width: int
    forms: int
    own: dict[UnitKey, Unit] = field(default_factory=dict)
    units: dict[UnitKey, Unit] = field(default_factory=dict)
    pending: list[Unit] = field(default_factory=list)
    places: dict[UnitKey, UnitKey] = field(default_factory=dict)
    counts: MergeCounts = field(default_factory=MergeCounts)

    def comments(self, unit: Unit, verdict: Verdict | None = None) -> tuple[str, ...]:
        """The extracted comments of a unit in this locale."""
        found = unit.extracted_comments
        if self.rules.annotate:
            found += self.rules.annotate(unit, self.locale)
        if verdict and verdict.fuzzy and verdict.note:
            found += tuple(verdict.note.splitlines())
        return found

    def put(self, key: UnitKey, unit: Unit) -> None:
        """Set the result of a key, with as many plural forms as the language has."""
        missing = self.forms - len(unit.plural_targets) if unit.source_plural else 0
        if missing > 0:
            unit = replace(unit, plural_targets=unit.plural_targets + ("",) * missing)
        self.units[key] = unit
