"""Build a variant: Documents + Catalog -> the files of the course in one locale.

A pure function of what is on disk: same input, same bytes, no clock. The modules
are built by :mod:`l10n.variants.module`; writing is :mod:`l10n.variants.writer`'s
work, remembering that of :mod:`l10n.variants.renderings`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

from l10n import __version__
from l10n.course import Course
from l10n.errors import L10nError
from l10n.languages import get_language
from l10n.layout import VARIANT_MANIFEST
from l10n.model import Variant
from l10n.variants.digests import digest_sources
from l10n.variants.module import BuiltModule, build_module
from l10n.variants.renderings import Renderings
from l10n.variants.sources import ModuleSources, read_sources
from l10n.variants.targets import Counts


class IncompleteError(L10nError):
    """A variant is less complete than the course's settings ask for."""


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
    modules = {
        module.module.id: build_module(course, module, locale, renderings or Renderings())
        for module in (read_sources(course) if sources is None else sources)
    }
    _refuse_incomplete(course, locale, modules)
    files = {path: data for built in modules.values() for path, data in built.files.items()}
    findings = tuple(finding for built in modules.values() for finding in built.findings)
    files[VARIANT_MANIFEST] = _manifest(course, locale, modules, files)
    return Variant(locale, files, findings)


def _refuse_incomplete(course: Course, locale: str, modules: Mapping[str, BuiltModule]) -> None:
    total = sum((built.counts for built in modules.values()), Counts())
    settings = course.settings.for_locale(locale)
    needed = 100.0 if settings.fallback == "refuse" else settings.threshold
    if total.percent < needed:
        raise IncompleteError(
            f"{locale}: {total.percent:.1f} % translated, {needed:g} % needed "
            f"({total.fuzzy} fuzzy, {total.untranslated} untranslated of {total.units} units)",
            hint=f"complete catalogs/{locale}/, or lower the threshold in the settings",
        )


def _manifest(
    course: Course, locale: str, modules: Mapping[str, BuiltModule], files: Mapping[str, bytes]
) -> bytes:
    built = modules.values()
    total = sum((module.counts for module in built), Counts())
    reviewers = [module.reviewer for module in built if module.catalog]
    manifest = {
        "generator": f"l10n {__version__}",
        "locale": locale,
        "direction": get_language(locale).direction,
        "title": course.manifest.title,
        "version": course.manifest.version,
        "licence": course.manifest.licence,
        "source_locale": course.source_locale,
        "source_sha256": digest_sources(source for module in built for source in module.sources),
        "catalogs": {
            course.catalog_name(locale, id): module.catalog
            for id, module in modules.items()
            if module.catalog
        },
        "reviewed_by": sorted(set(reviewers)) if all(reviewers) else [],
        "counts": {**asdict(total), "percent": round(total.percent, 2)},
        "modules": {id: asdict(module.counts) for id, module in modules.items()},
        "files": {path: hashlib.sha256(data).hexdigest() for path, data in sorted(files.items())},
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()
