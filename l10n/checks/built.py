"""A variant as it lies on disk, for the checks of ``l10n check --built``.

Start at :func:`load_built`. What was built is read again as any reader would
read it, and compared with the sources and the confirmed translations; that
the builder meant well counts for nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n.checks.base import VariantCheck, checks
from l10n.course import Course
from l10n.errors import ConfigError, SourceError
from l10n.formats import find_format
from l10n.formats.quiz_reader import Quiz, read_quiz
from l10n.languages import DEFAULT_PROFILE, Language, get_language
from l10n.layout import SOURCES, VARIANT_MANIFEST
from l10n.model import Document, Finding, Location, State, UnitKey

if TYPE_CHECKING:
    from l10n.subtitles import Cue

REBUILD = "run `l10n build`"
OUTDATED = "built-outdated"


@dataclass
class BuiltVariant:
    """The files of one variant, beside what they were made from.

    Paths are relative to the variant, and the same in ``sources``. ``digests``
    has every file of the folder, ``files`` and ``sources`` the bytes of those
    that a format reads. ``manifest`` is what variant.json says, ``expected``
    what a build of the course as it is would write there of its sources.
    ``source_documents`` may be shared by the variants of a course.
    """

    locale: str
    shown_as: str
    source_locale: str = "en"
    profile: str = DEFAULT_PROFILE
    manifest: Mapping[str, Any] = field(default_factory=dict)
    expected: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    sources: Mapping[str, bytes] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    confirmed: Mapping[UnitKey, str] = field(default_factory=dict)
    is_missing: bool = False
    broken: dict[str, SourceError] = field(default_factory=dict, init=False)
    documents: dict[str, Document | None] = field(default_factory=dict, init=False)
    source_documents: dict[str, Document | None] = field(default_factory=dict, init=False)

    @property
    def is_source(self) -> bool:
        """Whether this is the course in the language it is written in."""
        return self.locale == self.source_locale

    @property
    def language(self) -> Language:
        """The language of the variant."""
        return get_language(self.locale)

    def location(self, path: str, line: int = 1) -> Location:
        """A place in the variant, to click on."""
        return Location(f"{self.shown_as}/{path}", line)

    def document(self, path: str) -> Document | None:
        """A built file, read as its format; None when it cannot be (see ``broken``)."""
        return self._parse(path, is_source=False)

    def source_document(self, path: str) -> Document | None:
        """The source file that a built one stems from; None when there is none."""
        return self._parse(path, is_source=True)

    def iter_documents(self) -> Iterator[tuple[str, Document, Document]]:
        """(path, built, source) of every file that has a source and can be read."""
        for path in self.files:
            built, source = self.document(path), self.source_document(path)
            if built is not None and source is not None:
                yield path, built, source

    def iter_quizzes(self) -> Iterator[tuple[str, Quiz, Quiz]]:
        """(path, built, source) of every quiz that can be read."""
        for path, built, _ in self.iter_documents():
            if built.format == "quiz":
                yield path, read_quiz(self.files[path], path), read_quiz(self.sources[path], path)

    def _parse(self, path: str, *, is_source: bool) -> Document | None:
        known = self.source_documents if is_source else self.documents
        if path not in known:
            known[path] = self._read(path, is_source)
        return known[path]

    def _read(self, path: str, is_source: bool) -> Document | None:
        data = (self.sources if is_source else self.files).get(path)
        found = find_format(path)
        if data is None or found is None:
            return None
        shown = f"{SOURCES}/{path}" if is_source else self.location(path).path
        language = get_language(self.source_locale) if is_source else self.language
        try:
            return found[1].parse(data, shown, language)
        except SourceError as error:
            if not is_source:
                self.broken[path] = error
            return None


def shown_cues(document: Document, language: Language) -> tuple[Cue, ...]:
    """The cues of a subtitle file as they stand; none for another file."""
    from l10n.subtitles import cues_of

    if document.format not in ("srt", "vtt"):
        return ()
    return cues_of(document, {}, language)


def load_built(
    course: Course, locale: str, folder: Path, sources: Mapping[str, bytes]
) -> BuiltVariant:
    """Read the variant in ``folder``. Raises ConfigError when its variant.json is of no use."""
    from l10n.variants.digests import expected_digests

    shown = _shown(course, folder)
    read = {path: (folder / path).read_bytes() for path in _iter_paths(folder)}
    return BuiltVariant(
        locale,
        shown,
        course.source_locale,
        course.settings.for_locale(locale).subtitle_profile,
        read_variant_manifest(folder, shown),
        expected_digests(course, locale),
        {path: data for path, data in read.items() if find_format(path)},
        sources,
        {path: hashlib.sha256(data).hexdigest() for path, data in read.items()},
        _confirmed(course, locale),
    )


def iter_built(course: Course, variants: Iterable[tuple[str, Path]]) -> Iterator[BuiltVariant]:
    """The variants in these folders, and those that should be there and are not."""
    sources = _read_sources(course)
    parsed: dict[str, Document | None] = {}
    for locale, folder in variants:
        if (folder / VARIANT_MANIFEST).is_file():
            variant = load_built(course, locale, folder, sources)
            variant.source_documents = parsed
            yield variant
        elif not _is_refused(course, locale):
            yield BuiltVariant(locale, _shown(course, folder), is_missing=True)


def check_variant(variant: BuiltVariant, selected: Iterable[str]) -> Iterator[Finding]:
    """Run the selected checks over one variant; one out of date is looked at no further."""
    outdated = list(checks.get(OUTDATED).check(variant))  # type: ignore[attr-defined]
    for id in selected:
        check = checks.get(id)
        if id == OUTDATED:
            yield from outdated
        elif isinstance(check, VariantCheck) and not outdated:
            yield from check.check(variant)


def _is_refused(course: Course, locale: str) -> bool:
    """Whether `l10n build` would refuse the locale, being too incomplete."""
    from l10n.variants.build import IncompleteError, build_variant

    try:
        build_variant(course, locale)
    except IncompleteError:
        return True
    return False


def _shown(course: Course, folder: Path) -> str:
    """The folder relative to the course, if it lies there."""
    root = folder.resolve()
    is_inside = root.is_relative_to(course.root)
    return root.relative_to(course.root).as_posix() if is_inside else folder.as_posix()


def read_variant_manifest(folder: Path, shown: str) -> dict[str, Any]:
    """What variant.json says. Raises ConfigError when it is missing or no JSON object."""
    place = Location(f"{shown}/{VARIANT_MANIFEST}")
    try:
        manifest = json.loads((folder / VARIANT_MANIFEST).read_bytes())
    except FileNotFoundError:
        raise ConfigError("there is no variant here", place, REBUILD) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", place) from None
    except (ValueError, RecursionError):
        raise ConfigError("not valid JSON", place, REBUILD) from None
    if not isinstance(manifest, dict):
        raise ConfigError("not the manifest of a variant", place, REBUILD)
    return manifest


def _iter_paths(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            yield path.relative_to(folder).as_posix()


def _read_sources(course: Course) -> dict[str, bytes]:
    paths = [path for module in course.modules for path in module.files if find_format(path)]
    return {path.removeprefix(f"{SOURCES}/"): course.read(path) for path in paths}


def _confirmed(course: Course, locale: str) -> dict[UnitKey, str]:
    """The confirmed targets of all catalogs of a locale."""
    from l10n.catalogs.po import load_catalog

    paths = [course.catalog_path(locale, module.id) for module in course.modules]
    return {
        unit.key: unit.target
        for path in paths
        if path.is_file()
        for unit in load_catalog(path, path.relative_to(course.root).as_posix()).units
        if unit.state is State.TRANSLATED
    }
