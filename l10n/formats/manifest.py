"""Course and module manifests: ``course.yaml`` and ``module.yaml``.

:func:`read_course_manifest` and :func:`read_module_manifest` give typed values
and refuse what makes no sense; the format takes its segments from the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from l10n.formats.base import formats
from l10n.formats.front_matter import add_text
from l10n.formats.skeleton import Collector, FilledInPlace, decode
from l10n.formats.yaml_text import Field, Text, YamlSource
from l10n.languages import Language
from l10n.model import Document

COURSE_KEYS = ("title", "description", "version", "date", "licence", "source_locale", "modules")
MODULE_KEYS = ("title", "hours", "aims", "steps")
_PATH_SIGNS = re.compile(r'[/\\:*?"<>|]')


@dataclass(frozen=True, slots=True)
class CourseManifest:
    """``course.yaml``; ``modules`` are (folder name, line), texts know their place.

    ``date`` is the day of this version, for time stamps that need one.
    """

    title: Text
    description: Text | None
    version: str
    date: date | None
    licence: str
    source_locale: Text
    modules: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ModuleManifest:
    """``module.yaml``; ``steps`` are (name shared by the step's files, line)."""

    title: Text
    hours: float | None
    aims: tuple[Text, ...]
    steps: tuple[tuple[str, int], ...]


def read_course_manifest(data: bytes, path: str) -> CourseManifest:
    """Read the bytes of a ``course.yaml``; SourceError with path and line for bad input."""
    return _course(YamlSource(decode(data, path).text, path))


def read_module_manifest(data: bytes, path: str) -> ModuleManifest:
    """Read the bytes of a ``module.yaml``; SourceError with path and line for bad input."""
    return _module(YamlSource(decode(data, path).text, path))


@formats.register("manifest")
class Manifest(FilledInPlace):
    """Course and module manifests; translated are title, description and aims."""

    extensions: tuple[str, ...] = ("course.yaml", "module.yaml")

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Take title, description and aims; SourceError as the readers above."""
        source = decode(data, path)
        out = Collector(source, path)
        yaml_source = YamlSource(source.text, path)
        if path.endswith("module.yaml"):
            _add_module(out, _module(yaml_source))
        else:
            _add_course(out, _course(yaml_source))
        return out.document("manifest")


def _add_course(out: Collector, manifest: CourseManifest) -> None:
    add_text(out, manifest.title, "title", "course title")
    if manifest.description:
        add_text(out, manifest.description, "", "course description")


def _add_module(out: Collector, manifest: ModuleManifest) -> None:
    add_text(out, manifest.title, "title", "module title")
    for aim in manifest.aims:
        add_text(out, aim, "", "module aim")


def _course(source: YamlSource) -> CourseManifest:
    root = source.compose()
    fields = source.fields(root, "the course", COURSE_KEYS)
    assert root is not None  # fields() refuses an empty file
    return CourseManifest(
        title=source.require_text(fields, "title", root, "the course"),
        description=source.find_text(fields, "description"),
        version=source.find_text(fields, "version") or "",
        date=_date(source, fields),
        licence=source.find_text(fields, "licence") or "",
        source_locale=source.require_text(fields, "source_locale", root, "the course"),
        modules=_names(source, fields, "modules", "module"),
    )


def _date(source: YamlSource, fields: Mapping[str, Field]) -> date | None:
    text = source.find_text(fields, "date")
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        source.error(text, f'"{text}" is not a date', "write it as year-month-day: 2026-11-28")


def _module(source: YamlSource) -> ModuleManifest:
    root = source.compose()
    fields = source.fields(root, "the module", MODULE_KEYS)
    assert root is not None  # fields() refuses an empty file
    return ModuleManifest(
        title=source.require_text(fields, "title", root, "the module"),
        hours=source.find_number(fields, "hours"),
        aims=source.find_texts(fields, "aims"),
        steps=_names(source, fields, "steps", "step"),
    )


def _names(
    source: YamlSource, fields: Mapping[str, Field], key: str, what: str
) -> tuple[tuple[str, int], ...]:
    """The (name, line) entries of a list; each a plain name inside the course, and once."""
    names: dict[str, int] = {}
    for name in source.find_texts(fields, key):
        if not _is_inside(name):
            shown = name.encode("unicode_escape").decode()
            source.error(
                name,
                f'the {what} "{shown}" is not a name inside the course',
                "write the plain name, without slashes",
            )
        if name in names:
            source.error(name, f'the {what} "{name}" is listed twice', "keep one of them")
        names[str(name)] = name.line
    return tuple(names.items())


def _is_inside(name: str) -> bool:
    """Whether a name stays in its folder on every system."""
    return name not in (".", "..") and name.isprintable() and not _PATH_SIGNS.search(name)
