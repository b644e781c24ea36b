"""A course on disk: where it lies, its modules in order, and its files.

Reading starts here: :func:`open_course` finds the root and checks that the
manifests and the folders agree, :meth:`Course.iter_documents` parses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from l10n.errors import ConfigError, SourceError
from l10n.formats import find_format
from l10n.formats.manifest import CourseManifest, read_course_manifest, read_module_manifest
from l10n.languages import Language, get_language
from l10n.layout import CATALOGS, COURSE_MANIFEST, MODULE_MANIFEST, SOURCES, find_root
from l10n.model import Document, Location
from l10n.settings import Settings, load_settings

COURSE_MODULE = "course"
"""The id under which the course's own manifest has its template and catalogs."""

# Control characters and line ends; halves of pairs, which stand for bytes that are not
# UTF-8; the isolates, which PO files put around a name with a space.
_UNFIT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u2068\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Module:
    """One module: its id (folder name) and its files in the manifest's order.

    Paths are relative to the course root, with forward slashes.
    """

    id: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Course:
    """An opened course. ``modules`` starts with the course's own manifest."""

    root: Path
    settings: Settings
    manifest: CourseManifest
    modules: tuple[Module, ...]

    @cached_property
    def language(self) -> Language:
        """The language the course is written in."""
        return get_language(self.manifest.source_locale)

    @property
    def source_locale(self) -> str:
        """The locale the course is written in."""
        return self.manifest.source_locale

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales the course is translated into."""
        return tuple(loc for loc in self.settings.locales if loc != self.source_locale)

    def require_locales(self, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """The locales asked for, all translated ones when none is named.

        The source locale may be asked for. Raises ConfigError for an unknown one.
        """
        for locale in wanted:
            if locale not in self.locales and locale != self.source_locale:
                known = ", ".join((self.source_locale, *self.locales))
                raise ConfigError(
                    f'the course has no locale "{locale}" (it has {known})',
                    hint=f'add "{locale}" to locales in {self.settings.path or "l10n.yaml"}',
                )
        return wanted or self.locales

    def require_translated(self, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """As :meth:`require_locales`, but ConfigError for the source locale, too."""
        if self.source_locale in wanted:
            raise ConfigError(
                f'the course is written in "{self.source_locale}", so it has no catalogs in it',
                hint="leave this locale out, or name one the course is translated into",
            )
        return self.require_locales(wanted)

    def read(self, path: str) -> bytes:
        """The bytes of a course file; SourceError when it cannot be read."""
        return read_source(self.root, path)

    def parse(self, path: str) -> Document | None:
        """Parse one file of the course; None when no format reads it (an image, say)."""
        found = find_format(path)
        if found is None:
            return None
        _, format = found
        return format.parse(self.read(path), path, self.language)

    def iter_documents(self, module: Module) -> Iterator[Document]:
        """The parsed documents of a module, one at a time, in order."""
        for path in module.files:
            document = self.parse(path)
            if document is not None:
                yield document

    def count_bytes(self) -> int:
        """The size of all files of the course, which tells how much work it is."""
        return sum(
            (self.root / path).stat().st_size for module in self.modules for path in module.files
        )

    def catalog_path(self, locale: str, module: str) -> Path:
        """Where the catalog of a module in a locale lies."""
        return self.root / self.catalog_name(locale, module)

    def catalog_name(self, locale: str, module: str) -> str:
        """The same relative to the course, as messages and manifests name it."""
        return f"{CATALOGS}/{locale}/{module}.po"


def read_source(root: Path, path: str) -> bytes:
    """Read ``root/path``; a link that leads out of the course is refused."""
    full = root / path
    if not full.resolve().is_relative_to(root.resolve()):
        raise SourceError(
            "leads out of the course", Location(path), "keep every file inside the course"
        )
    try:
        return full.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise SourceError(f"cannot be read: {reason}", Location(path)) from error


def open_course(start: Path) -> Course:
    """Open the course at or above ``start``; its manifests and folders must agree."""
    root = find_root(start.resolve())
    settings = load_settings(root)
    manifest = read_course_manifest(read_source(root, COURSE_MANIFEST), COURSE_MANIFEST)
    _require_language(manifest)
    _refuse_unlisted_modules(root, manifest)
    own = Module(COURSE_MODULE, (COURSE_MANIFEST,))
    modules = tuple(_open_module(root, id, line) for id, line in manifest.modules)
    return Course(root, settings, manifest, (own, *modules))


def _require_language(manifest: CourseManifest) -> None:
    try:
        get_language(manifest.source_locale)
    except ConfigError as error:
        place = Location(COURSE_MANIFEST, manifest.source_locale.line)
        raise ConfigError(error.message, place, error.hint) from error


def _refuse_unlisted_modules(root: Path, manifest: CourseManifest) -> None:
    """SourceError for a folder with texts that the manifest does not list."""
    listed = {id for id, _ in manifest.modules}
    for folder in sorted((root / SOURCES).iterdir()):
        if folder.name not in listed and not folder.name.startswith(".") and _has_texts(folder):
            raise SourceError(
                f'the module folder "{folder.name}" is not listed under modules',
                Location(COURSE_MANIFEST),
                f'add "- {folder.name}" there, or move the folder out of {SOURCES}/',
            )


def _has_texts(folder: Path) -> bool:
    return folder.is_dir() and any(
        path.is_file() and find_format(path.name) for path in folder.rglob("*")
    )


def _open_module(root: Path, id: str, line: int) -> Module:
    path = f"{SOURCES}/{id}/{MODULE_MANIFEST}"
    if id == COURSE_MODULE:
        raise SourceError(
            f'no module can be called "{id}": so are the catalogs of {COURSE_MANIFEST}',
            Location(COURSE_MANIFEST, line),
            "give the module's folder another name",
        )
    if not (root / path).is_file():
        raise SourceError(
            f'the module "{id}" has no {path}',
            Location(COURSE_MANIFEST, line),
            "write it, or take the entry out",
        )
    steps = dict(read_module_manifest(read_source(root, path), path).steps)
    files = _files_by_step(root, f"{SOURCES}/{id}")
    _require_agreement(path, steps, files)
    ordered = [name for step in steps for name in files[step]]
    others = [name for step in files if step not in steps for name in files[step]]
    return Module(
        id, tuple(f"{SOURCES}/{id}/{name}" for name in [MODULE_MANIFEST, *ordered, *others])
    )


def _require_agreement(path: str, steps: dict[str, int], files: dict[str, list[str]]) -> None:
    """SourceError when a step (name: line) of a manifest has no file, or a text no step."""
    for step, line in steps.items():
        if step not in files:
            raise SourceError(
                f'the step "{step}" has no file {path.removesuffix(MODULE_MANIFEST)}{step}.*',
                Location(path, line),
                "write it, or take the entry out",
            )
    for step, names in files.items():
        text = next(filter(find_format, names), None)
        if step not in steps and text:
            raise SourceError(
                f'the file "{text}" belongs to no step',
                Location(path),
                f'add "- {step}" under steps, or move the file away',
            )


def _files_by_step(root: Path, folder: str) -> dict[str, list[str]]:
    """Names of a module's files by the part before the first dot; subfolders too.

    Scripts come first within a step: they say what the subtitles repeat, so a
    unit's first reference is the place a translator wants to see.
    """
    files: dict[str, list[str]] = {}
    for path in sorted((root / folder).rglob("*")):
        name = path.relative_to(root / folder).as_posix()
        if path.is_file() and name != MODULE_MANIFEST and not path.name.startswith("."):
            _require_plain_name(folder, name)
            files.setdefault(name.split(".")[0], []).append(name)
    for names in files.values():
        names.sort(key=lambda name: (not name.endswith(".script.md"), name))
    return files


def _require_plain_name(folder: str, name: str) -> None:
    """SourceError for a name that a PO reference or a JSON text cannot carry."""
    if _UNFIT_IN_NAMES.search(name):
        shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        raise SourceError(
            "the name of the file is not UTF-8 text on one line",
            Location(f"{folder}/{_UNFIT_IN_NAMES.sub('?', shown)}"),
            "rename it",
        )
