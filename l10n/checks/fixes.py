"""What ``l10n check --fix`` mends: only what a check is sure of, never half a unit.

:func:`iter_mended` reads catalogs and gives those that would change, with the
bytes to write. A mended target is checked again: unless every finding it was
mended for is gone, and no other check of the run finds more than before, the unit
stays as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from pathlib import Path

from l10n.checks.base import UnitCheck, checks
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.plan import CatalogFile, Plan
from l10n.checks.runner import Contexts
from l10n.checks.silence import iter_unit_silences
from l10n.languages.codes import find_code
from l10n.model import Catalog, State, Unit

_MOST_ROUNDS = 4


@dataclass(frozen=True)
class Mended:
    """A catalog with mended units: what the file holds now, and what it is to hold."""

    path: Path
    shown_as: str
    old: bytes = field(repr=False)
    new: bytes = field(repr=False)
    units: int = 0

    def diff(self) -> str:
        """The change as a unified diff."""
        before, after = (
            data.decode("utf-8", "replace").splitlines(keepends=True)
            for data in (self.old, self.new)
        )
        return "".join(unified_diff(before, after, self.shown_as, f"{self.shown_as} (mended)"))


def iter_mended(plan: Plan) -> Iterator[Mended]:
    """The catalogs of a plan that have something to mend, one by one.

    Raises L10nError for a catalog that cannot be read.
    """
    contexts = Contexts(plan)
    for file in plan.catalogs:
        mended = _mend_file(file, plan, contexts)
        if mended is not None:
            yield mended


def _mend_file(file: CatalogFile, plan: Plan, contexts: Contexts) -> Mended | None:
    from l10n.catalogs.po import load_catalog, render_po
    from l10n.catalogs.width import detect_width

    catalog = load_catalog(file.path, file.shown_as)
    context = contexts.of(file, catalog)
    if plan.locales and find_code(context.locale, plan.locales) is None:
        return None
    units = _mend_units(catalog, context, file)
    changed = sum(one is not other for one, other in zip(units, catalog.units, strict=True))
    if not changed:
        return None
    new = render_po(replace(catalog, units=units), detect_width(catalog))
    return Mended(file.path, file.shown_as, file.path.read_bytes(), new, changed)


def _mend_units(catalog: Catalog, context: Context, file: CatalogFile) -> tuple[Unit, ...]:
    selected = [
        check
        for id, check in checks.items()
        if id in context.selected and isinstance(check, UnitCheck)
    ]
    return tuple(
        mend(unit, context, selected) if file.only is None or unit.key in file.only else unit
        for unit in catalog.units
    )


def mend(unit: Unit, context: Context, selected: list[UnitCheck]) -> Unit:
    """``unit`` mended by the checks that can, or itself where nothing is safe to mend."""
    if unit.state is not State.TRANSLATED:
        return unit
    fixers = [check for check in selected if check.can_fix]
    checked = CheckedUnit(unit, context)
    found = {check.id for check in fixers if any(True for _ in check.run(checked, context))}
    found -= _silenced(checked, context)
    fixers = [check for check in fixers if check.id in found]
    if not fixers:
        return unit
    table = {pair.target: _mend_target(pair, context, fixers) for pair in checked.pairs}
    mended = replace(
        unit,
        target=table.get(unit.target, unit.target),
        plural_targets=tuple(table.get(text, text) for text in unit.plural_targets),
    )
    return mended if mended != unit and _is_better(checked, mended, context, selected) else unit


def _mend_target(pair: Pair, context: Context, fixers: list[UnitCheck]) -> str:
    """The target after all fixes; as it was if they never come to an end."""
    text = pair.target
    for _ in range(_MOST_ROUNDS):
        before = text
        for check in fixers:
            text = check.fix(pair.with_target(text), context) or text
        if text == before:
            return text
    return pair.target


def _is_better(old: CheckedUnit, mended: Unit, context: Context, selected: list[UnitCheck]) -> bool:
    """Whether some finding is gone and none is new."""
    new = CheckedUnit(mended, context)
    before = {check.id: len([*check.run(old, context)]) for check in selected}
    after = {check.id: len([*check.run(new, context)]) for check in selected}
    return sum(after.values()) < sum(before.values()) and all(
        after[id] <= before[id] for id in before
    )


def _silenced(checked: CheckedUnit, context: Context) -> set[str]:
    """Ids of checks that a translator's comment silences on this unit."""
    if not checked.unit.translator_comments:
        return set()
    silences = iter_unit_silences(checked.unit, checked.location, context.locale)
    return {id for silence in silences for id in silence.ids or checks}
