"""Runs the checks of a plan: one pass over one read of every catalog.

Start at :func:`run_checks`. Each catalog (a large one in slices) gives a
:class:`Part`; parts are independent and may come from several processes.
:func:`_finish` puts them together: comparisons between units, severities,
silences, baseline, order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from l10n.catalogs.collector import paused_collector
from l10n.checks.base import Check, CourseCheck, Note, SilenceCheck, SourceCheck, UnitCheck, checks
from l10n.checks.context import CheckedUnit, Context, iter_texts
from l10n.checks.outcome import Outcome, place_of, sort_findings
from l10n.checks.plan import CatalogFile, Plan
from l10n.checks.silence import (
    Silence,
    apply_silences,
    iter_source_silences,
    iter_unit_silences,
)
from l10n.errors import CatalogError, ConfigError
from l10n.languages import DEFAULT_PROFILE, get_language
from l10n.languages.codes import find_code
from l10n.model import Catalog, Document, Finding, Location, Segment, State, Unit

if TYPE_CHECKING:
    from l10n.checks.built import BuiltVariant
    from l10n.checks.terms import Matchers

CATALOG_FORMAT = "po"
_NPLURALS = re.compile(r"nplurals\s*=\s*(\d{1,2})")


@dataclass(frozen=True)
class Task:
    """One catalog, or one of ``slices`` equal parts of its units."""

    file: CatalogFile
    slice: int = 0
    slices: int = 1


@dataclass
class Part:
    """What one catalog or source file gave."""

    findings: list[Finding] = field(default_factory=list)
    notes: dict[tuple[str, str], list[Note]] = field(default_factory=dict)
    silences: list[Silence] = field(default_factory=list)
    units: int = 0


def run_checks(plan: Plan, jobs: int | None = None) -> Outcome:
    """Check what the plan names. ``jobs`` processes at most; as many as pay when None.

    Raises L10nError when a file cannot be read as what it should be.
    """
    from l10n.checks.parallel import iter_parts

    parts = [*iter_parts(plan, jobs), *_iter_document_parts(plan), *_iter_variant_parts(plan)]
    outcome = _finish(plan, parts)
    return outcome.only(plan.changes.touches) if plan.changes else outcome


def check_catalog(plan: Plan, task: Task, contexts: Contexts) -> Part:
    """Run unit checks over one catalog, or over a slice of it."""
    from l10n.catalogs.po import load_catalog

    catalog = load_catalog(task.file.path, task.file.shown_as)
    context = contexts.of(task.file, catalog)
    if plan.locales and find_code(context.locale, plan.locales) is None:
        return Part()
    return check_units(catalog, context, task)


def check_units(catalog: Catalog, context: Context, task: Task) -> Part:
    """Run the selected checks over the units of a catalog that was read."""
    part = Part()
    units = catalog.units[task.slice :: task.slices]
    only = task.file.only
    part.units = sum(not unit.obsolete and (only is None or unit.key in only) for unit in units)
    chosen = _selected(context)
    unit_checks = {
        state: [(check.check, check.signs) for check in group if check.applies(context)]
        for state, group in _by_state(c for c in chosen if isinstance(c, UnitCheck)).items()
    }
    course_checks = _by_state(c for c in chosen if isinstance(c, CourseCheck))
    with paused_collector():
        for unit in units:
            state = unit.state
            checked = CheckedUnit(unit, context)
            if unit.translator_comments:
                part.silences += _silences(checked, task.file.is_course_own)
            for check, signs in unit_checks[state] if only is None or unit.key in only else ():
                if not signs or not signs.isdisjoint(checked.signs):
                    part.findings += check(checked, context)
            for collector in course_checks[state]:
                notes = part.notes.setdefault((collector.id, context.locale), [])
                notes += collector.collect(checked, context)
    if not task.file.is_course_own and any(isinstance(check, SourceCheck) for check in chosen):
        part.findings += check_document(_sources_of(units, context), context)
    return part


C = TypeVar("C", UnitCheck, CourseCheck)


def _by_state(chosen: Iterable[C]) -> dict[State, list[C]]:
    """Checks by the states of units that they look at."""
    chosen = list(chosen)
    return {state: [check for check in chosen if state in check.states] for state in State}


def check_document(document: Document, context: Context) -> Iterator[Finding]:
    """Run the selected source checks over one document."""
    for check in _selected(context):
        if isinstance(check, SourceCheck):
            yield from check.check(document, context)


class Contexts:
    """Makes the contexts of one run, which share their matchers."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.matchers = _matchers(plan)

    def of(self, file: CatalogFile, catalog: Catalog) -> Context:
        """The context of a catalog. Raises CatalogError when its language is not known."""
        locale = file.locale or _locale_of(file, catalog)
        source = self.plan.source_locale if file.locale else self._source_of(file, catalog)
        return replace(self._make(file.shown_as, locale, source), nplurals=_nplurals(catalog))

    def _source_of(self, file: CatalogFile, catalog: Catalog) -> str:
        """What the header says; "C" is the locale of a program without translations."""
        source = catalog.header.get("X-Source-Language", "").replace("_", "-")
        if source in ("", "C", "POSIX"):
            return self.plan.source_locale
        return _require_known(source, file)

    def of_source(self, path: str) -> Context:
        """The context of a source file."""
        return self._make(path, "", self.plan.source_locale)

    def _make(self, path: str, locale: str, source_locale: str) -> Context:
        settings = self.plan.settings
        selected = frozenset(id for id in self.plan.selected if settings.keeps(id, locale, path))
        return Context(
            path,
            locale,
            source_locale,
            self.matchers,
            selected,
            self.plan.course.root if self.plan.course else None,
            settings.options_for(locale),
            self._profile(locale or source_locale),
        )

    def _profile(self, locale: str) -> str:
        course = self.plan.course
        return course.settings.for_locale(locale).subtitle_profile if course else DEFAULT_PROFILE


def _nplurals(catalog: Catalog) -> int:
    value = _NPLURALS.search(catalog.header.get("Plural-Forms", ""))
    return int(value[1]) if value else 0


def _matchers(plan: Plan) -> Matchers | None:
    if plan.glossary is None:
        return None
    from l10n.checks.terms import Matchers

    return Matchers(plan.glossary)


def _locale_of(file: CatalogFile, catalog: Catalog) -> str:
    if not catalog.locale:
        raise CatalogError(
            "the header has no Language, so its locale is not known",
            Location(file.shown_as),
            'add "Language: fr\\n" (or the like) to the header',
        )
    return _require_known(catalog.locale, file).replace("_", "-")


def _require_known(locale: str, file: CatalogFile) -> str:
    """The locale; CatalogError that names the file where no language file covers it."""
    try:
        get_language(locale)
    except ConfigError as error:
        raise CatalogError(error.message, Location(file.shown_as), error.hint) from None
    return locale


def _selected(context: Context) -> list[Check]:
    return [check for id, check in checks.items() if id in context.selected]


def _silences(checked: CheckedUnit, is_course_own: bool) -> Iterable[Silence]:
    """The silences of a unit that is checked; of a fuzzy one they are not yet needed."""
    unit = checked.unit
    is_checked = unit.state is State.TRANSLATED or not (is_course_own or unit.obsolete)
    if not is_checked:
        return ()
    return iter_unit_silences(checked.unit, checked.location, checked.context.locale)


def _sources_of(units: Iterable[Unit], context: Context) -> Document:
    """The sources of a catalog without a course, as if they were a document."""
    segments = tuple(
        Segment(text, Location(context.path, unit.line or 1), unit.context)
        for unit in units
        if not unit.obsolete
        for text in iter_texts(unit)
    )
    return Document(context.path, CATALOG_FORMAT, segments, None)


def _iter_document_parts(plan: Plan) -> Iterator[Part]:
    contexts = Contexts(plan)
    for path in plan.documents:
        assert plan.course is not None
        document = plan.course.parse(path)
        if document is not None:
            findings = list(check_document(document, contexts.of_source(path)))
            text = plan.course.read(path).decode("utf-8", "replace")
            yield Part(findings, silences=list(iter_source_silences(text, path)))


def _iter_variant_parts(plan: Plan) -> Iterator[Part]:
    if not plan.variants:
        return
    from l10n.checks.built import check_variant, iter_built

    assert plan.course is not None
    for variant in iter_built(plan.course, plan.variants):
        findings = [
            finding
            for finding in check_variant(variant, plan.selected)
            if plan.settings.keeps(finding.check, variant.locale, finding.location.path)
        ]
        yield Part(findings, silences=list(_variant_silences(variant)))


def _variant_silences(variant: BuiltVariant) -> Iterator[Silence]:
    """The comments of a source file stand in the variant, too."""
    for path, data in variant.files.items():
        text = data.decode("utf-8", "replace")
        yield from iter_source_silences(text, variant.location(path).path)


def _finish(plan: Plan, parts: list[Part]) -> Outcome:
    """Put the parts together, and set aside what is silenced."""
    found = [finding for part in parts for finding in part.findings]
    found += _conclude(parts)
    silences = [silence for part in parts for silence in part.silences]
    standing, silenced, marked = apply_silences(found, silences)
    standing += _check_silences(plan, marked)
    set_aside = (replace(s, finding=plan.settings.apply(s.finding)) for s in silenced)
    return Outcome(
        findings=sort_findings(map(plan.settings.apply, standing)),
        silenced=tuple(sorted(set_aside, key=lambda entry: place_of(entry.finding))),
        catalogs=len(plan.catalogs),
        documents=len(plan.documents),
        variants=len(plan.variants),
        units=sum(part.units for part in parts),
        fail_on=plan.settings.fail_on,
        ran=plan.selected,
    )


def _conclude(parts: list[Part]) -> Iterator[Finding]:
    notes: dict[tuple[str, str], list[Note]] = {}
    for part in parts:
        for key, found in part.notes.items():
            notes.setdefault(key, []).extend(found)
    for (id, _), group in sorted(notes.items()):
        check = checks.get(id)
        assert isinstance(check, CourseCheck)
        yield from check.conclude(sorted(group, key=lambda note: place_of(note.finding)))


def _check_silences(plan: Plan, silences: list[Silence]) -> Iterator[Finding]:
    for id in plan.selected:
        check = checks.get(id)
        if not isinstance(check, SilenceCheck):
            continue
        for silence in silences:
            if plan.settings.keeps(id, silence.locale, silence.location.path):
                yield from check.check(silence, plan.selected)
