"""Build one module of a course in one locale. Start at :func:`build_module`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from l10n.catalogs.po import parse_po
from l10n.course import Course
from l10n.languages import get_language
from l10n.layout import SOURCES
from l10n.model import Catalog, Finding, Segment, Severity, UnitKey
from l10n.subtitles import sister_files
from l10n.variants.renderings import Renderings, digest_rendering
from l10n.variants.sources import ModuleSources, SourceFile
from l10n.variants.targets import Counts, choose_targets, count, index_states

REVIEWER_FIELD = "X-Reviewed-By"
"""The catalog header that names who reviewed it; without it the variant is unreviewed."""


@dataclass(frozen=True, slots=True)
class BuiltModule:
    """A module in one locale: file contents by path in the variant, and what is known of them.

    ``sources`` are (path, SHA-256) of its source files, ``catalog`` the SHA-256
    of its catalog, empty when there is none; ``reviewer`` is who reviewed that.
    """

    files: Mapping[str, bytes] = field(repr=False)
    sources: tuple[tuple[str, str], ...]
    counts: Counts
    catalog: str = ""
    reviewer: str = ""
    findings: tuple[Finding, ...] = ()


def build_module(
    course: Course, sources: ModuleSources, locale: str, renderings: Renderings
) -> BuiltModule:
    """One module in ``locale``; nothing is parsed that the last build made of the same files.

    Raises SourceError and CatalogError for files that cannot be read.
    """
    data = _read_catalog(course, sources, locale)
    catalog = hashlib.sha256(data).hexdigest() if data else ""
    digests = tuple((file.path, file.sha256) for file in sources.files)
    settings = repr(course.settings.for_locale(locale))
    mark = hashlib.sha256(repr((locale, settings, catalog, digests)).encode()).hexdigest()
    known = renderings.find_module(mark)
    if known:
        counts = Counts(**known.facts["counts"])
        return BuiltModule(known.files, digests, counts, catalog, known.facts["reviewer"])
    name = course.catalog_name(locale, sources.module.id)
    parsed = parse_po(data, name) if data else Catalog(locale, ())
    built = _Builder(course, locale, parsed, renderings).build(sources)
    built = replace(built, sources=digests, catalog=catalog)
    if not built.findings:
        facts = {"counts": asdict(built.counts), "reviewer": built.reviewer}
        renderings.keep_module(mark, built.files, facts)
    return built


def _read_catalog(course: Course, sources: ModuleSources, locale: str) -> bytes:
    """The module's catalog as it lies on disk; nothing for the source locale, or without one."""
    path = course.catalog_path(locale, sources.module.id)
    return path.read_bytes() if locale != course.source_locale and path.is_file() else b""


class _Builder:
    """One module on its way into a variant."""

    def __init__(
        self, course: Course, locale: str, catalog: Catalog, renderings: Renderings
    ) -> None:
        self.course = course
        self.locale = locale
        self.is_source = locale == course.source_locale
        self.settings = course.settings.for_locale(locale)
        self.catalog = catalog
        self.states = index_states(catalog)
        self.renderings = renderings
        self.files: dict[str, bytes] = {}
        self.findings: list[Finding] = []
        self.keys: dict[UnitKey, None] = {}

    def build(self, sources: ModuleSources) -> BuiltModule:
        for file in sources.files:
            if file.format is None:
                self.files[_inside(file.path)] = file.data
            else:
                self._add(file)
        counts = _source_counts(self.keys) if self.is_source else count(self.keys, self.states)
        reviewer = self.catalog.header.get(REVIEWER_FIELD, "")
        return BuiltModule(self.files, (), counts, "", reviewer, tuple(self.findings))

    def _add(self, file: SourceFile) -> None:
        document = file.document
        self.keys.update(dict.fromkeys(segment.key for segment in document.segments))
        self.findings += document.findings
        targets = {} if self.is_source else self._targets(document.segments)
        own = _inside(file.path)
        for path, data in self._rendered(file, targets).items():
            # A subtitle file that the drafter wrote wins over one made from a sister format.
            if path == own or not (self.course.root / SOURCES / path).exists():
                self.files[path] = data

    def _targets(self, segments: tuple[Segment, ...]) -> dict[UnitKey, str]:
        """What to render a document with; what is missing becomes a finding."""
        is_marked = self.settings.fallback == "mark"
        mark = f"[{self.course.source_locale.upper()}]" if is_marked else ""
        targets, missing = choose_targets(segments, self.states, mark)
        self.findings += [_untranslated(segment, self.locale) for segment in missing]
        return targets

    def _rendered(self, file: SourceFile, targets: Mapping[UnitKey, str]) -> Mapping[str, bytes]:
        """The files that a source file gives: rendered, or known from the last build."""
        profile = self.settings.subtitle_profile
        digest = digest_rendering(file.sha256, file.document, targets, self.locale, profile)
        known = self.renderings.find(digest)
        if known is None:
            known = render_file(file, targets, self.locale, profile)
            self.renderings.keep(digest, known)
        return known


def render_file(
    file: SourceFile, targets: Mapping[UnitKey, str], locale: str, profile: str
) -> dict[str, bytes]:
    """A source file in ``locale``, and its subtitles in the formats that it is not in."""
    assert file.format is not None
    language = get_language(locale)
    files = {file.path: file.format.render(file.document, targets, language, profile)}
    files |= sister_files(file.document, targets, language, profile)
    return {_inside(path): data for path, data in files.items()}


def _untranslated(segment: Segment, locale: str) -> Finding:
    return Finding(
        "untranslated",
        Severity.WARNING,
        "no confirmed translation; the source text stands in the variant",
        segment.location,
        locale=locale,
        source=segment.text,
    )


def _source_counts(keys: Mapping[UnitKey, None]) -> Counts:
    words = sum(len(text.split()) for _, text in keys)
    return Counts(len(keys), len(keys), 0, 0, words, words)


def _inside(path: str) -> str:
    """The path within a variant of a file of the course."""
    return path.removeprefix(f"{SOURCES}/")
