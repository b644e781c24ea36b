"""What stands in the margin of a page: its translation units, and what checks say of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from threading import Lock
from typing import Any, TypeAlias

from l10n.catalogs.po import load_catalog
from l10n.course import COURSE_MODULE
from l10n.errors import L10nError
from l10n.languages import get_language
from l10n.layout import COURSE_MANIFEST, GLOSSARY, MODULE_MANIFEST, SETTINGS_FILES, SOURCES
from l10n.model import Finding, Segment, State, Unit, UnitKey
from l10n.packages.markup import render_inline
from l10n.preview.workshop import Snapshot, Workshop
from l10n.variants.sources import ModuleSources, SourceFile

HOME = "index"
Question: TypeAlias = tuple[str, tuple[str, ...]]
"""A locale and modules."""
Answer: TypeAlias = tuple[Snapshot, tuple[Finding, ...]]
"""The files that findings follow from, and the findings."""


@dataclass(frozen=True, slots=True)
class Row:
    """One unit of a page. ``shown`` are its source and target as the page shows them.

    ``place`` is where it is edited (``catalogs/fr/one.po:12``), ``source_place``
    where its source is.
    """

    kind: str
    state: str
    source: str
    target: str
    shown_source: str
    shown: str
    place: str
    source_place: str


@dataclass(frozen=True, slots=True)
class Said:
    """One finding of a check; ``row`` is the place of its unit among the rows, -1 for none."""

    row: int
    severity: str
    check: str
    message: str
    place: str


@dataclass
class Margin:
    """The margins of the pages of a workshop; findings are kept until their files change."""

    workshop: Workshop
    known: dict[tuple[str, tuple[str, ...]], tuple[Snapshot, tuple[Finding, ...]]] = field(
        default_factory=dict
    )
    lock: Lock = field(default_factory=Lock)

    def rows(self, locale: str, page: str) -> list[Row]:
        """The units of a page in their order; each once."""
        rows: dict[UnitKey, Row] = {}
        for module, file in self._files(page):
            units = self._units(locale, module.module.id)
            for segment in file.document.segments:
                if segment.key not in rows:
                    rows[segment.key] = self._row(locale, module, segment, units)
        return list(rows.values())

    def findings(self, locale: str, page: str) -> list[Said]:
        """What the checks say of a page's units and sources; slow where files changed."""
        rows = self.rows(locale, page)
        places = {row.place: index for index, row in enumerate(rows)}
        places |= {row.source_place: index for index, row in enumerate(rows)}
        paths = {row.source_place.rpartition(":")[0] for row in rows}
        modules = tuple(dict.fromkeys(module.module.id for module, _ in self._files(page)))
        starts = {path: start for module in modules for path, start in self._starts(locale, module)}
        said: list[Said] = []
        for finding in self._check(locale, modules):
            place = _unit_place(finding, starts.get(finding.location.path, []))
            if place in places or finding.location.path in paths:
                said.append(_said(finding, places.get(place, -1)))
        return said

    def _files(self, page: str) -> Iterator[tuple[ModuleSources, SourceFile]]:
        """The sources of a page: a step's files, or all manifests for the home page."""
        for module in self.workshop.sources:
            for file in module.files:
                if file.format is not None and _is_of(file.path, page):
                    yield module, file

    def _units(self, locale: str, module: str) -> Mapping[UnitKey, Unit]:
        name = self.workshop.course.catalog_name(locale, module)
        path = self.workshop.root / name
        if locale == self.workshop.course.source_locale or not path.is_file():
            return {}
        return {unit.key: unit for unit in load_catalog(path, name).iter_active()}

    def _row(
        self,
        locale: str,
        module: ModuleSources,
        segment: Segment,
        units: Mapping[UnitKey, Unit],
    ) -> Row:
        is_source = locale == self.workshop.course.source_locale
        unit = units.get(segment.key)
        state = unit.state if unit else State.UNTRANSLATED
        catalog = self.workshop.course.catalog_name(locale, module.module.id)
        place = str(segment.location) if is_source else catalog
        shown_source = _plain(segment.text)
        is_shown = unit is not None and state is State.TRANSLATED
        return Row(
            kind=segment.kind,
            state=str(State.TRANSLATED if is_source else state),
            source=segment.text,
            target=unit.target if unit else "",
            shown_source=shown_source,
            shown=_plain(unit.target) if unit and is_shown else shown_source,
            place=f"{catalog}:{unit.line}" if unit else place,
            source_place=str(segment.location),
        )

    def _starts(self, locale: str, module: str) -> Iterator[tuple[str, list[int]]]:
        """The catalog of a module, and the lines at which its units begin."""
        name = self.workshop.course.catalog_name(locale, module)
        yield name, sorted(unit.line for unit in self._units(locale, module).values())

    def _check(self, locale: str, modules: tuple[str, ...]) -> tuple[Finding, ...]:
        """The findings about some modules in a locale, checked again when a file changed."""
        catalogs = tuple(self.workshop.course.catalog_name(locale, module) for module in modules)
        sources = tuple(map(_sources_of, modules))
        seen = self.workshop.states_of(*catalogs, *sources, f"{GLOSSARY}/", *SETTINGS_FILES)
        with self.lock:
            known = self.known.get((locale, modules))
            if known is None or known[0] != seen:
                known = (seen, self._run(locale, catalogs, sources))
                self.known[locale, modules] = known
        return known[1]

    def _run(
        self, locale: str, catalogs: tuple[str, ...], sources: tuple[str, ...]
    ) -> tuple[Finding, ...]:
        from l10n.checks.plan import Request, make_plan
        from l10n.checks.runner import run_checks

        is_source = locale == self.workshop.course.source_locale
        plan = make_plan(Request(self.workshop.root, locales=() if is_source else (locale,)))
        own = () if is_source else plan.catalogs
        plan = replace(
            plan,
            catalogs=tuple(file for file in own if file.shown_as in catalogs),
            documents=tuple(path for path in plan.documents if path.startswith(sources)),
        )
        return run_checks(plan, jobs=1).findings


def describe(margin: Margin, locale: str, page: str) -> dict[str, Any]:
    """The margin of a page as JSON has it, without findings."""
    source = margin.workshop.course.source_locale
    try:
        rows, error = [asdict(row) for row in margin.rows(locale, page)], ""
    except L10nError as problem:
        rows, error = [], str(problem)
    return {
        "rows": rows,
        "error": error,
        "sourceLang": source,
        "sourceDir": get_language(source).direction,
        "lang": locale,
        "dir": get_language(locale).direction,
    }


def describe_findings(margin: Margin, locale: str, page: str) -> dict[str, Any]:
    """The findings of a page as JSON has them."""
    try:
        return {"findings": [asdict(said) for said in margin.findings(locale, page)], "error": ""}
    except L10nError as problem:
        return {"findings": [], "error": str(problem)}


def _is_of(path: str, page: str) -> bool:
    if page == HOME:
        return path == COURSE_MANIFEST or path.endswith(f"/{MODULE_MANIFEST}")
    return path.startswith(f"{SOURCES}/{page}.")


def _sources_of(module: str) -> str:
    """What the paths of a module's sources begin with."""
    return COURSE_MANIFEST if module == COURSE_MODULE else f"{SOURCES}/{module}/"


def _unit_place(finding: Finding, starts: list[int]) -> str:
    """Where the unit begins that a finding in a catalog is about; else the finding's own place."""
    before = bisect_right(starts, finding.location.line)
    line = starts[before - 1] if before else finding.location.line
    return f"{finding.location.path}:{line}"


def _said(finding: Finding, row: int) -> Said:
    hint = f"; {finding.hint}" if finding.hint else ""
    message = f"{finding.message}{hint}"
    return Said(row, str(finding.severity), finding.check, message, str(finding.location))


def _plain(text: str) -> str:
    """The words of a text that may hold Markdown, as a page shows them."""
    return render_inline(text).striptags()
