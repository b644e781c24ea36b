"""Build a variant: Documents + Catalog -> the files of the course in one locale.

A pure function of what is on disk: same input, same bytes, no clock. Writing
is :mod:`l10n.variants.writer`'s work.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import Any

from l10n import __version__
from l10n.catalogs.po import load_catalog
from l10n.course import Course, Module
from l10n.errors import L10nError
from l10n.formats import find_format
from l10n.languages import get_language
from l10n.layout import SOURCES, VARIANT_MANIFEST
from l10n.model import Catalog, Document, Finding, Severity, Variant
from l10n.subtitles import sister_files
from l10n.variants.digests import digest_sources
from l10n.variants.targets import Counts, choose_targets, count, index_states


class IncompleteError(L10nError):
    """A variant is less complete than the course's settings ask for."""


@dataclass
class _Draft:
    """A variant while it grows."""

    locale: str
    files: dict[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=dict)
    catalogs: dict[str, str] = field(default_factory=dict)
    sources: list[tuple[str, str]] = field(default_factory=list)


def build_variant(course: Course, locale: str) -> Variant:
    """The whole course in ``locale``; the source locale is built as it stands.

    Paths of the variant are relative to ``build/<locale>/`` and mirror the
    source tree below ``src_content/``. Raises IncompleteError when the locale
    is below its threshold or its fallback is "refuse" and text is missing.
    """
    draft = _Draft(locale)
    for module in course.modules:
        _build_module(course, module, draft)
    _refuse_incomplete(course, draft)
    draft.files[VARIANT_MANIFEST] = _manifest(course, draft)
    return Variant(locale, draft.files, tuple(draft.findings))


def _build_module(course: Course, module: Module, draft: _Draft) -> None:
    is_source = draft.locale == course.source_locale
    catalog = Catalog("", ()) if is_source else _load(course, module, draft)
    states = index_states(catalog)
    keys: dict[tuple[str, str], None] = {}
    for path in module.files:
        data = course.read(path)
        draft.sources.append((path, hashlib.sha256(data).hexdigest()))
        found = find_format(path)
        if found is None:
            draft.files[_inside(path)] = data
            continue
        document = found[1].parse(data, path, course.language)
        keys.update(dict.fromkeys(segment.key for segment in document.segments))
        _render(course, document, draft, states, is_source)
    draft.counts[module.id] = _source_counts(keys) if is_source else count(keys, states)


def _load(course: Course, module: Module, draft: _Draft) -> Catalog:
    path = course.catalog_path(draft.locale, module.id)
    if not path.is_file():
        return Catalog(draft.locale, ())
    shown = path.relative_to(course.root).as_posix()
    draft.catalogs[shown] = hashlib.sha256(path.read_bytes()).hexdigest()
    return load_catalog(path, shown)


def _render(
    course: Course, document: Document, draft: _Draft, states: dict[Any, Any], is_source: bool
) -> None:
    settings = course.settings.for_locale(draft.locale)
    language = get_language(draft.locale)
    mark = f"[{course.source_locale.upper()}]" if settings.fallback == "mark" else ""
    if is_source:
        targets: dict[Any, str] = {}
    else:
        targets, missing = choose_targets(document.segments, states, mark)
        draft.findings += [_untranslated(segment, draft.locale) for segment in missing]
    draft.findings += document.findings
    rendered = _format_of(document).render(document, targets, language, settings.subtitle_profile)
    draft.files[_inside(document.path)] = rendered
    sisters = sister_files(document, targets, language, settings.subtitle_profile)
    for path, data in sisters.items():
        if not (course.root / path).exists():  # the drafter's own file wins
            draft.files[_inside(path)] = data


def _format_of(document: Document) -> Any:
    found = find_format(document.path)
    assert found is not None, document.path
    return found[1]


def _untranslated(segment: Any, locale: str) -> Finding:
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


def _source_counts(keys: dict[tuple[str, str], None]) -> Counts:
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
        "counts": {**asdict(total), "percent": round(total.percent, 2)},
        "modules": {id: asdict(counts) for id, counts in draft.counts.items()},
        "files": {
            path: hashlib.sha256(data).hexdigest() for path, data in sorted(draft.files.items())
        },
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()
