"""The course on disk, built in memory as it changes. Start at :class:`Workshop`.

Only what is looked at is built, and of that only what changed: sources are
parsed, files rendered and pages made once for the same inputs. Nothing is written.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import is_
from pathlib import Path

from l10n.course import Course, open_course
from l10n.errors import L10nError
from l10n.layout import CATALOGS, GLOSSARY, SETTINGS_FILES, SOURCES
from l10n.packages.base import Artifact, make_edition, packages
from l10n.packages.outline import Outline, read_outline
from l10n.packages.pack import find_moment
from l10n.packages.terms import Terms
from l10n.settings import LocaleSettings
from l10n.variants.build import build_variant
from l10n.variants.renderings import Renderings
from l10n.variants.sources import ModuleSources, SourceFile, read_sources

SITE = "site"

Snapshot = Mapping[str, tuple[int, int]]
"""Files of a course with their size and time of change."""


class Kept(Renderings):
    """Renderings kept in memory instead of on disk."""

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[str, dict[str, bytes]] = {}

    def find(self, digest: str) -> dict[str, bytes] | None:
        """The files of a rendering that was made before."""
        return self.files.get(digest)

    def keep(self, digest: str, files: Mapping[str, bytes]) -> None:
        """Keep a rendering."""
        self.files[digest] = dict(files)


@dataclass
class Shelf:
    """What is known of one locale: its outline, its pages, and what they were made from."""

    seen: Snapshot = field(default_factory=dict)
    outline: Outline | None = None
    parts: tuple[object, ...] = ()
    artifacts: dict[str, Artifact] = field(default_factory=dict)
    pages: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    kept: Kept = field(default_factory=Kept)


class Workshop:
    """A course that is looked at while it changes. Not for several threads at once.

    ``version`` counts the changes seen; ``error`` says why the newest state
    cannot be shown, the last good one staying in place.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.version = 0
        self.error = ""
        self.seen: Snapshot = {}
        self.terms = Terms(root)
        self.shelves: dict[str, Shelf] = {}
        self.files: dict[str, SourceFile] = {}
        self.sources: tuple[ModuleSources, ...] = ()
        self.course = _open(root)
        self.refresh()

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales that can be looked at, the source's first."""
        return (self.course.source_locale, *self.course.locales)

    def refresh(self) -> int:
        """Look whether anything changed on disk; gives the version that is now shown."""
        seen = dict(_iter_states(self.root))
        if seen != self.seen:
            self.seen = seen
            self.version += 1
            try:
                self._read()
                self.error = ""
            except L10nError as error:
                self.error = str(error)
        return self.version

    def find_page(self, locale: str, path: str) -> bytes | None:
        """A file of the locale's website as it now is; None when there is none such."""
        shelf = self._shelf(locale)
        artifact = shelf.artifacts.get(path)
        if artifact is None:
            return None
        known = shelf.pages.get(path)
        if known is None or known[0] != artifact.inputs:
            known = shelf.pages[path] = (artifact.inputs, artifact.render())
        return known[1]

    def mark(self, locale: str, path: str) -> str:
        """What changes when a page does; empty for a page that is not there."""
        artifact = self._shelf(locale).artifacts.get(path)
        return artifact.inputs if artifact else ""

    def states_of(self, *prefixes: str) -> Snapshot:
        """The files below some folders, as last seen."""
        return {path: state for path, state in self.seen.items() if path.startswith(prefixes)}

    def _read(self) -> None:
        """Open the course anew; sources that did not change stay parsed."""
        course = _open(self.root)
        sources = tuple(
            replace(module, files=tuple(map(self._known, module.files)))
            for module in read_sources(course)
        )
        self.files = {file.path: file for module in sources for file in module.files}
        self.course, self.sources = course, sources
        terms = Terms(self.root)
        if terms.digest != self.terms.digest:
            self.terms = terms

    def _known(self, file: SourceFile) -> SourceFile:
        known = self.files.get(file.path)
        return known if known and known.data == file.data else file

    def _shelf(self, locale: str) -> Shelf:
        """The shelf of a locale, brought up to date; its last good state when that fails."""
        shelf = self.shelves.setdefault(locale, Shelf())
        names = dict.fromkeys((self.course.source_locale, locale))
        outlines = {name: outline for name in names if (outline := self._outline(name))}
        parts = (*outlines.values(), self.terms)
        if locale in outlines and not _are_same(parts, shelf.parts):
            edition = make_edition(outlines, locale, self.terms, find_moment(self.course))
            shelf.parts = parts
            try:
                shelf.artifacts = {item.path: item for item in packages.get(SITE).build(edition)}
            except L10nError as error:
                self.error = str(error)
        return shelf

    def _outline(self, locale: str) -> Outline | None:
        """The course in a locale, read again when a file of it changed."""
        shelf = self.shelves.setdefault(locale, Shelf())
        seen = self.states_of(f"{SOURCES}/", f"{CATALOGS}/{locale}/", *SETTINGS_FILES)
        if shelf.seen != seen:
            shelf.seen = seen
            try:
                variant = build_variant(self.course, locale, self.sources, shelf.kept)
                shelf.outline = read_outline(variant)
            except L10nError as error:
                self.error = str(error)
        return shelf.outline


def _are_same(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    """Whether two tuples hold the very same objects."""
    return len(some) == len(others) and all(map(is_, some, others))


def _open(root: Path) -> Course:
    """The course, with settings that let every locale be looked at, however incomplete."""
    course = open_course(root)
    lenient = {
        locale: LocaleSettings(0.0, "mark", course.settings.for_locale(locale).subtitle_profile)
        for locale in course.settings.locales
    }
    return replace(course, settings=replace(course.settings, per_locale=lenient))


def _iter_states(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file that a build reads, relative to ``root``, with its size and time."""
    for name in SETTINGS_FILES:
        yield from _iter_state(root, root / name)
    for folder in (SOURCES, CATALOGS, GLOSSARY):
        for parent, folders, names in os.walk(root / folder):
            folders.sort()
            for name in sorted(names):
                if not name.startswith("."):
                    yield from _iter_state(root, Path(parent, name))


def _iter_state(root: Path, path: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    try:
        facts = path.stat()
    except OSError:
        return  # taken away between two looks
    yield path.relative_to(root).as_posix(), (facts.st_size, facts.st_mtime_ns)
