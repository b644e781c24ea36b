"""Build a variant: Documents + Catalog -> the files of the course in one locale.

A pure function of what is on disk: same input, same bytes, no clock. Writing
is :mod:`l10n.variants.writer`'s work, remembering that of
:mod:`l10n.variants.renderings`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from l10n import __version__
from l10n.catalogs.po import load_catalog
from l10n.course import Course, Module
from l10n.errors import L10nError
from l10n.languages import Language, get_language
from l10n.layout import SOURCES, VARIANT_MANIFEST
from l10n.model import (
    Catalog,
    Document,
    Finding,
    Segment,
    Severity,
    State,
    UnitKey,
    Variant,
)
from l10n.subtitles import sister_files
from l10n.variants.digests import digest_sources
from l10n.variants.renderings import Renderings, digest_rendering
from l10n.variants.sources import ModuleSources, SourceFile, read_sources
from l10n.variants.targets import Counts, choose_targets, count, index_states

REVIEWER_FIELD = "X-Reviewed-By"
"""The catalog header that names who reviewed it; without it the variant is unreviewed."""


class IncompleteError(L10nError):
    """A variant is less complete than the course's settings ask for."""


@dataclass
class _Draft:
    """A variant while it grows."""

    locale: str
    renderings: Renderings
    files: dict[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=dict)
    catalogs: dict[str, str] = field(default_factory=dict)
    reviewers: list[str] = field(default_factory=list)
    sources: list[tuple[str, str]] = field(default_factory=list)


def build_variant(
    course: Course,
    locale: str,
    sources: tuple[ModuleSources, ...] | None = None,
    renderings: Renderings | None = None,
) -> Variant:
    """The whole course in ``locale``; the source locale is built as it stands.

    ``sources`` are the files of the course where they have been read already;
    what ``renderings`` knows is not rendered again. Paths of the variant are
    relative to ``build/<locale>/`` and mirror the source tree below
    ``src_content/``. Raises IncompleteError when the locale is below its
    threshold or its fallback is "refuse" and text is missing.
    """
    draft = _Draft(locale, renderings or Renderings())
    for module in read_sources(course) if sources is None else sources:
        _build_module(course, module, draft)
    _refuse_incomplete(course, draft)
    draft.files[VARIANT_MANIFEST] = _manifest(course, draft)
    return Variant(locale, draft.files, tuple(draft.findings))


def _build_module(course: Course, sources: ModuleSources, draft: _Draft) -> None:
    module = sources.module
    is_source = draft.locale == course.source_locale
    catalog = Catalog("", ()) if is_source else _load(course, module, draft)
    states = index_states(catalog)
    keys: dict[UnitKey, None] = {}
    for file in sources.files:
        draft.sources.append((file.path, file.sha256))
        if file.format is None:
            draft.files[_inside(file.path)] = file.data
            continue
        document = file.document
        keys.update(dict.fromkeys(segment.key for segment in document.segments))
        targets = {} if is_source else _targets(course, document, draft, states)
        draft.findings += document.findings
        draft.files |= _rendered(course, file, targets, draft)
    draft.counts[module.id] = _source_counts(keys) if is_source else count(keys, states)


def _load(course: Course, module: Module, draft: _Draft) -> Catalog:
    path = course.catalog_path(draft.locale, module.id)
    if not path.is_file():
        return Catalog(draft.locale, ())
    shown = course.catalog_name(draft.locale, module.id)
    draft.catalogs[shown] = hashlib.sha256(path.read_bytes()).hexdigest()
    catalog = load_catalog(path, shown)
    draft.reviewers.append(catalog.header.get(REVIEWER_FIELD, ""))
    return catalog


def _targets(
    course: Course,
    document: Document,
    draft: _Draft,
    states: Mapping[UnitKey, tuple[State, str]],
) -> dict[UnitKey, str]:
    """What to render a document with; what is missing becomes a finding."""
    fallback = course.settings.for_locale(draft.locale).fallback
    mark = f"[{course.source_locale.upper()}]" if fallback == "mark" else ""
    targets, missing = choose_targets(document.segments, states, mark)
    draft.findings += [_untranslated(segment, draft.locale) for segment in missing]
    return targets


def _rendered(
    course: Course, file: SourceFile, targets: Mapping[UnitKey, str], draft: _Draft
) -> dict[str, bytes]:
    """The files that a source file gives: rendered, or known from the last build."""
    profile = course.settings.for_locale(draft.locale).subtitle_profile
    digest = digest_rendering(file.sha256, file.document, targets, draft.locale, profile)
    files = draft.renderings.find(digest)
    if files is None:
        files = _render(file, targets, get_language(draft.locale), profile)
        draft.renderings.keep(digest, files)
    own = _inside(file.path)
    # A subtitle file that the drafter wrote wins over one made from a sister format.
    return {
        path: data
        for path, data in files.items()
        if path == own or not (course.root / SOURCES / path).exists()
    }


def _render(
    file: SourceFile, targets: Mapping[UnitKey, str], language: Language, profile: str
) -> dict[str, bytes]:
    assert file.format is not None
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


def _refuse_incomplete(course: Course, draft: _Draft) -> None:
    total = sum(draft.counts.values(), Counts())
    settings = course.settings.for_locale(draft.locale)
    needed = 100.0 if settings.fallback == "refuse" else settings.threshold
    if total.percent < needed:
        raise IncompleteError(
            f"{draft.locale}: {total.percent:.1f} % translated, {needed:g} % needed "
            f"({total.fuzzy} fuzzy, {total.untranslated} untranslated of {total.units} units)",
            hint=f"complete catalogs/{draft.locale}/, or lower the threshold in the settings",
        )


def _source_counts(keys: Mapping[UnitKey, None]) -> Counts:
    words = sum(len(text.split()) for _, text in keys)
    return Counts(len(keys), len(keys), 0, 0, words, words)


def _inside(path: str) -> str:
    """The path within a variant of a file of the course."""
    return path.removeprefix(f"{SOURCES}/")


def _manifest(course: Course, draft: _Draft) -> bytes:
    total = sum(draft.counts.values(), Counts())
    manifest = {
        "generator": f"l10n {__version__}",
        "locale": draft.locale,
        "direction": get_language(draft.locale).direction,
        "title": course.manifest.title,
        "version": course.manifest.version,
        "licence": course.manifest.licence,
        "source_locale": course.source_locale,
        "source_sha256": digest_sources(draft.sources),
        "catalogs": draft.catalogs,
        "reviewed_by": sorted(set(draft.reviewers)) if all(draft.reviewers) else [],
        "counts": {**asdict(total), "percent": round(total.percent, 2)},
        "modules": {id: asdict(counts) for id, counts in draft.counts.items()},
        "files": {
            path: hashlib.sha256(data).hexdigest() for path, data in sorted(draft.files.items())
        },
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()
