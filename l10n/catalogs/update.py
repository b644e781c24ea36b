"""Bringing all templates and catalogs of a course up to date on disk.

Everything is read and merged before anything is written, so bad input writes
nothing. Files that gain entries are written before files that give them away,
and templates last: whenever a run is cut off, nothing is lost, and the next run
finishes the work. Start at :func:`update_catalogs`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from l10n.catalogs.carry import Annotate, Judge, make_obsolete, plain_fuzzy
from l10n.catalogs.header import HeaderFacts
from l10n.catalogs.lock import locked
from l10n.catalogs.merge import merge_locale
from l10n.catalogs.parallel import run_each
from l10n.catalogs.po import load_catalog, render_po
from l10n.catalogs.template import keep_date
from l10n.catalogs.work import MergeCounts, Merged, MergeRules
from l10n.errors import CatalogError, L10nError
from l10n.files import write_if_changed
from l10n.layout import CATALOGS
from l10n.model import Catalog, Location

WORTH_PROCESSES = 20_000
"""Units of all locales together from which more processes than one save time."""

TEMPLATES = f"{CATALOGS}/templates"

Progress = Callable[[int, int], None]
"""Told after each locale: (locales done, locales in all)."""


@dataclass(frozen=True, slots=True)
class Write:
    """A file to write, by its path relative to the course."""

    path: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class LocalePlan:
    """What is to be written for a locale: ``first`` gains entries, ``then`` gives them away."""

    locale: str
    counts: Mapping[str, MergeCounts]
    first: tuple[Write, ...] = ()
    then: tuple[Write, ...] = ()


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """What changed (or would change): paths in order, and counts by locale and module."""

    changed: tuple[str, ...]
    counts: Mapping[str, Mapping[str, MergeCounts]]


@dataclass(frozen=True, slots=True)
class _Job:
    root: Path
    templates: Mapping[str, Catalog]
    rules: MergeRules


def update_catalogs(
    root: Path,
    templates: Mapping[str, Catalog],
    locales: Iterable[str],
    *,
    facts: HeaderFacts | None = None,
    annotate: Annotate | None = None,
    judge: Judge = plain_fuzzy,
    check_only: bool = False,
    progress: Progress | None = None,
) -> UpdateReport:
    """Write the templates (by module, in order) and merge them into every locale's catalogs.

    ``annotate`` and ``judge`` are described in :mod:`l10n.catalogs.carry`. With
    ``check_only`` nothing is written, and the report tells what would be. A
    second run changes nothing. Raises CatalogError for a catalog that cannot be
    read (then nothing is written) and L10nError when a file cannot be written.
    """
    if check_only:
        changes, counts = _plan(root, templates, locales, facts, annotate, judge, progress)
        return UpdateReport(tuple(dict.fromkeys(path for path, _ in changes)), counts)
    folder = _make_folder(root / CATALOGS)
    with locked(folder):
        _sweep(folder)
        changes, counts = _plan(root, templates, locales, facts, annotate, judge, progress)
        for path, data in changes:
            _put(root, path, data)
    return UpdateReport(tuple(dict.fromkeys(path for path, _ in changes)), counts)


Changes = list[tuple[str, bytes | None]]
"""(path, its new bytes or None to delete it), in the order of writing."""


def _plan(
    root: Path,
    templates: Mapping[str, Catalog],
    locales: Iterable[str],
    facts: HeaderFacts | None,
    annotate: Annotate | None,
    judge: Judge,
    progress: Progress | None,
) -> tuple[Changes, dict[str, Mapping[str, MergeCounts]]]:
    old = _old_templates(root)
    templates = {
        module: keep_date(template, old.get(module)) for module, template in templates.items()
    }
    rules = MergeRules(facts or HeaderFacts(), judge, annotate, old)
    job = _Job(root, templates, rules)
    wanted = list(locales)
    is_much = _size(templates) * len(wanted) >= WORTH_PROCESSES
    plans: list[LocalePlan] = run_each(
        _plan_locale, job, wanted, is_much=is_much, progress=progress
    )
    writes = [write for plan in plans for write in (*plan.first, *plan.then)]
    writes += [
        Write(f"{TEMPLATES}/{module}.pot", render_po(template))
        for module, template in templates.items()
    ]
    changes: Changes = [(write.path, write.data) for write in writes if _differs(root, write)]
    stale = sorted(module for module in old if module not in templates)
    changes += [(f"{TEMPLATES}/{module}.pot", None) for module in stale]
    return changes, {plan.locale: plan.counts for plan in plans}


def _size(templates: Mapping[str, Catalog]) -> int:
    return sum(len(template.units) for template in templates.values())


def _old_templates(root: Path) -> dict[str, Catalog]:
    """The templates on disk. One that cannot be read is made again, so it does not matter."""
    found = {}
    for path in sorted((root / TEMPLATES).glob("*.pot")):
        try:
            found[path.stem] = load_catalog(path, f"{TEMPLATES}/{path.name}")
        except CatalogError:
            found[path.stem] = Catalog(locale="", units=())
    return found


def _plan_locale(job: _Job, locale: str) -> LocalePlan:
    """Read, merge and lay out all catalogs of one locale."""
    folder = f"{CATALOGS}/{locale}"
    old = {
        path.stem: load_catalog(path, f"{folder}/{path.name}")
        for path in sorted((job.root / folder).glob("*.po"))
    }
    merged = merge_locale(job.templates, old, locale, job.rules)
    first: list[Write] = []
    then: list[Write] = []
    for module, result in merged.items():
        if _is_same(result.catalog, old.get(module)):
            continue
        path = f"{folder}/{module}.po"
        final = Write(path, render_po(result.catalog, result.width))
        if not result.given_up:
            first.append(final)
            continue
        then.append(final)
        if _gains(result):
            first.append(Write(path, render_po(_before_giving(result), result.width)))
    counts = {module: result.counts for module, result in merged.items()}
    return LocalePlan(locale, counts, tuple(first), tuple(then))


def _is_same(new: Catalog, old: Catalog | None) -> bool:
    """Whether nothing of an old catalog was changed: the very same units and header."""
    return (
        old is not None
        and len(new.units) == len(old.units)
        and all(one is other for one, other in zip(new.units, old.units, strict=True))
        and new.header == old.header
    )


def _gains(result: Merged) -> bool:
    return bool(result.counts.taken_over or result.counts.fuzzy or result.counts.revived)


def _before_giving(result: Merged) -> Catalog:
    """The catalog with what it gains, still holding what it is about to give away."""
    given = tuple(make_obsolete(unit) for unit in result.given_up)
    return replace(result.catalog, units=result.catalog.units + given)


def _differs(root: Path, write: Write) -> bool:
    try:
        return (root / write.path).read_bytes() != write.data
    except FileNotFoundError:
        return True


def _make_folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"cannot make the folder: {error.strerror}"
        raise L10nError(message, Location(str(folder)), "allow writing there") from error
    return folder


def _sweep(folder: Path) -> None:
    """Remove what a run that was killed left half-written; nobody else is running now."""
    for path in folder.glob("*/.*.tmp"):
        path.unlink(missing_ok=True)


def _put(root: Path, path: str, data: bytes | None) -> None:
    if data is None:
        (root / path).unlink(missing_ok=True)
    else:
        write_if_changed(root / path, data)
