"""How far each locale is: units and words by state, per module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.catalogs.po import load_catalog
from l10n.course import Course, Module
from l10n.model import UnitKey
from l10n.variants.targets import Counts, count, index_states


@dataclass(frozen=True, slots=True)
class ModuleStatus:
    """One row of the status: a locale, a module, its counts."""

    locale: str
    module: str
    counts: Counts


def iter_status(course: Course, locales: tuple[str, ...]) -> Iterator[ModuleStatus]:
    """The status of every (locale, module), measured against the source as it is now.

    A unit the source has and the catalog does not yet know counts as
    untranslated, so that the figures hold before ``l10n extract`` is run.
    """
    keys = {module.id: _keys(course, module) for module in course.modules}
    for locale in locales:
        for module in course.modules:
            path = course.catalog_path(locale, module.id)
            shown = course.catalog_name(locale, module.id)
            states = index_states(load_catalog(path, shown)) if path.is_file() else {}
            yield ModuleStatus(locale, module.id, count(keys[module.id], states))


def _keys(course: Course, module: Module) -> dict[UnitKey, None]:
    return {
        segment.key: None
        for document in course.iter_documents(module)
        for segment in document.segments
    }
