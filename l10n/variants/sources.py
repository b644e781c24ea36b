"""The sources of a course, each read and parsed once for all the locales of a build."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from l10n.course import Course, Module
from l10n.formats import Format, find_format
from l10n.languages import Language
from l10n.model import Document


@dataclass(frozen=True)
class SourceFile:
    """One file of the course. ``format`` is None for one that is copied as it is."""

    path: str
    data: bytes = field(repr=False)
    format: Format | None
    language: Language = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """The digest of its bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def document(self) -> Document:
        """The parsed file; only for one with a format. SourceError when it is broken."""
        assert self.format is not None
        return self.format.parse(self.data, self.path, self.language)


@dataclass(frozen=True, slots=True)
class ModuleSources:
    """A module and its files, in the order of the course."""

    module: Module
    files: tuple[SourceFile, ...]


def read_sources(course: Course) -> tuple[ModuleSources, ...]:
    """Read every file of the course; each is parsed when it is first needed."""
    return tuple(
        ModuleSources(module, tuple(_iter_files(course, module))) for module in course.modules
    )


def _iter_files(course: Course, module: Module) -> Iterator[SourceFile]:
    for path in module.files:
        found = find_format(path)
        yield SourceFile(path, course.read(path), found and found[1], course.language)
