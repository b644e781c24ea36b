"""What to check: which catalogs, which source files, with which checks and glossary.

:func:`make_plan` turns arguments and settings into a :class:`Plan`; nothing of
the catalogs is read here.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.checks.base import VariantCheck, checks
from l10n.checks.built import REBUILD
from l10n.checks.settings import CheckSettings, read_check_settings, require_checks
from l10n.course import Course, open_course
from l10n.errors import ConfigError
from l10n.languages import get_language
from l10n.layout import (
    BUILD,
    CATALOGS,
    COURSE_MANIFEST,
    GLOSSARY,
    VARIANT_MANIFEST,
    find_root,
)
from l10n.model import Location, UnitKey
from l10n.settings import load_settings

if TYPE_CHECKING:
    from l10n.checks.changes import Changes
    from l10n.glossary import Glossary

SOURCE_LOCALE = "en"


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A PO file to check. An empty ``locale`` means: ask its Language header.

    ``is_course_own``: its sources are checked where they are written, in the
    source files, not here. ``only``: the units to check, when not all.
    """

    path: Path
    shown_as: str
    locale: str = ""
    is_course_own: bool = False
    only: frozenset[UnitKey] | None = None


@dataclass(frozen=True)
class Request:
    """What the caller asks for; empty fields mean the course's settings, or all."""

    start: Path
    paths: tuple[Path, ...] = ()
    locales: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    glossary: Path | None = None
    built: bool = False
    changed_since: str = ""


@dataclass(frozen=True)
class Plan:
    """Everything that :func:`l10n.checks.runner.run_checks` needs.

    ``unable`` are the ids of checks that were wanted but have no glossary.
    """

    catalogs: tuple[CatalogFile, ...]
    documents: tuple[str, ...]
    course: Course | None
    glossary: Glossary | None
    settings: CheckSettings
    selected: tuple[str, ...]
    unable: tuple[str, ...] = ()
    locales: tuple[str, ...] = ()
    root: Path | None = None
    variants: tuple[tuple[str, Path], ...] = ()
    changes: Changes | None = None

    @property
    def source_locale(self) -> str:
        """The locale of the sources."""
        return self.course.source_locale if self.course else SOURCE_LOCALE


def make_plan(request: Request) -> Plan:
    """Find out what to check. Raises L10nError for whatever makes no sense."""
    root, course = _open(request)
    settings = _settings(root)
    wanted = _selected(request, settings)
    glossary = None if request.built else _glossary(request, root)
    able = tuple(id for id in wanted if glossary is not None or not checks.get(id).needs_glossary)
    if request.only and not able:
        message = f"{', '.join(request.only)} cannot run without a glossary"
        raise ConfigError(message, hint="name one with --glossary FILE")
    variants = find_variants(request, course) if request.built else ()
    catalogs, documents = ((), ()) if request.built else _files(request, course)
    plan = Plan(
        catalogs,
        documents,
        course,
        glossary,
        settings,
        able,
        tuple(id for id in wanted if id not in able),
        request.locales,
        root,
        variants,
    )
    if request.changed_since:
        from l10n.checks.changes import narrow

        return narrow(plan, root or request.start, request.changed_since)
    return plan


def _open(request: Request) -> tuple[Path | None, Course | None]:
    """The folder of the settings and the course; PO files need neither."""
    try:
        root = find_root(request.start.resolve())
    except ConfigError as error:
        if request.paths:
            return None, None
        hint = "name PO files to check, or a course with -C"
        raise ConfigError(error.message, hint=hint) from None
    has_course = (root / COURSE_MANIFEST).is_file()
    return root, open_course(root) if has_course or not request.paths else None


def _settings(root: Path | None) -> CheckSettings:
    if root is None:
        return CheckSettings()
    settings = load_settings(root)
    return read_check_settings(settings.check, root, settings.path)


def _selected(request: Request, settings: CheckSettings) -> tuple[str, ...]:
    only, skip = require_checks(request.only), require_checks(request.skip)
    able = [id for id in checks if isinstance(checks.get(id), VariantCheck) is request.built]
    for id in only:
        if id not in able:
            raise ConfigError(f"{id} {_WRONG_KIND[request.built]}")
    if only:
        return tuple(id for id in able if id in only and id not in skip)
    return tuple(id for id in able if id not in skip and settings.wants(id))


_WRONG_KIND = {
    True: "does not look at variants; leave out --built",
    False: "looks at variants; add --built",
}


def _glossary(request: Request, root: Path | None) -> Glossary | None:
    from l10n.glossary import load_glossary

    if request.glossary is not None:
        return load_glossary(request.glossary)
    folder = root / GLOSSARY if root else None
    return load_glossary(folder) if folder and folder.is_dir() else None


def find_variants(request: Request, course: Course | None) -> tuple[tuple[str, Path], ...]:
    """(locale, folder) of the variants to check; folders of wanted ones may be missing.

    Raises ConfigError when there is none at all, or not the one asked for.
    """
    if course is None:
        raise ConfigError("--built needs the course that the variants are of")
    locales = request.locales and course.require_locales(request.locales)
    found: dict[Path, str] = {}
    for path in request.paths or (course.root / BUILD,):
        if (path / VARIANT_MANIFEST).is_file():
            (locale,) = course.require_locales((path.resolve().name,))
            found[path] = locale
        else:
            found |= _variants_below(path, locales, course)
    return tuple((locale, path) for path, locale in found.items())


def _variants_below(path: Path, locales: tuple[str, ...], course: Course) -> dict[Path, str]:
    wanted = locales or (course.source_locale, *course.locales)
    missing = [loc for loc in wanted if not (path / loc / VARIANT_MANIFEST).is_file()]
    if len(missing) == len(wanted) or (locales and missing):
        what = f"no variant {missing[0]}" if locales else "no variant"
        raise ConfigError(f"{what} is built here", Location(_shown(path, course)), REBUILD)
    return {path / locale: locale for locale in wanted}


def _shown(path: Path, course: Course) -> str:
    return _inside(path, course) or path.as_posix()


def _files(
    request: Request, course: Course | None
) -> tuple[tuple[CatalogFile, ...], tuple[str, ...]]:
    if request.paths:
        return _named_files(request, course)
    assert course is not None
    locales = course.require_locales(request.locales)
    catalogs = [
        file
        for locale in locales
        if locale != course.source_locale
        for file in _course_catalogs(course, locale)
    ]
    with_source = not request.locales or course.source_locale in locales
    documents = [path for module in course.modules for path in module.files]
    return tuple(catalogs), tuple(documents) if with_source else ()


def _course_catalogs(course: Course, locale: str) -> list[CatalogFile]:
    paths = (course.catalog_path(locale, module.id) for module in course.modules)
    return [
        CatalogFile(path, path.relative_to(course.root).as_posix(), locale, True)
        for path in paths
        if path.is_file()
    ]


def _named_files(
    request: Request, course: Course | None
) -> tuple[tuple[CatalogFile, ...], tuple[str, ...]]:
    """Catalogs and source files among the paths given, those in folders too."""
    for locale in request.locales:
        get_language(locale)
    catalogs: dict[Path, CatalogFile] = {}
    documents: dict[str, None] = {}
    sources = {path for module in course.modules for path in module.files} if course else set()
    for path in request.paths:
        for file in _expand(path, sources, course):
            inside = _inside(file, course)
            if file.suffix == ".po":
                catalogs.setdefault(file.resolve(), _catalog_file(file, inside))
            elif inside in sources:
                documents.setdefault(inside)
            else:
                _refuse(file, course)
    return tuple(catalogs.values()), tuple(documents)


def _expand(path: Path, sources: Set[str], course: Course | None) -> Sequence[Path]:
    """The file itself, or the PO files and the course's sources below a folder."""
    if not path.exists():
        raise ConfigError("there is no such file", Location(str(path)))
    if not path.is_dir():
        return [path]
    found = [
        file
        for file in sorted(path.rglob("*"))
        if (file.suffix == ".po" or _inside(file, course) in sources)
        and not any(part.startswith(".") for part in file.relative_to(path).parts)
    ]
    if not found:
        what = "neither a PO file nor a source file" if course else "no PO file"
        raise ConfigError(f"{what} is in this folder", Location(str(path)))
    return found


def _inside(file: Path, course: Course | None) -> str:
    """The path relative to the course; empty when it lies elsewhere."""
    if course is None or not file.resolve().is_relative_to(course.root):
        return ""
    return file.resolve().relative_to(course.root).as_posix()


def _catalog_file(file: Path, inside: str) -> CatalogFile:
    is_own = inside.startswith(f"{CATALOGS}/") and inside.count("/") == 2
    locale = inside.split("/")[1] if is_own else ""
    return CatalogFile(file, inside or file.as_posix(), locale, is_own)


def _refuse(file: Path, course: Course | None) -> None:
    kinds = "neither a PO file nor a source file of the course" if course else "not a PO file"
    hint = "" if course else "source files are checked inside their course"
    raise ConfigError(kinds, Location(str(file)), hint)
