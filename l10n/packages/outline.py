"""What a learner meets: a built variant, read again as course -> modules -> steps.

Start at :func:`read_outline`. Every package reads the same values, so that a
quiz or a script is parsed once and means the same on every platform.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, TypeVar

from l10n.formats.manifest import (
    CourseManifest,
    ModuleManifest,
    read_course_manifest,
    read_module_manifest,
)
from l10n.formats.quiz_reader import Quiz, read_quiz
from l10n.formats.reading_reader import Reading, read_reading
from l10n.formats.script_reader import ScriptText, read_script
from l10n.formats.skeleton import decode
from l10n.languages import Language, get_language
from l10n.layout import MODULE_MANIFEST, VARIANT_MANIFEST
from l10n.model import Variant
from l10n.packages.digests import digest
from l10n.remembered import Remembered

T = TypeVar("T")

SUBTITLES = (".srt", ".vtt", ".ass")
_COURSE = "course.yaml"
_SCRIPT = ".script.md"
_QUIZ = ".quiz.yaml"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Parts:
    """The texts of a step, each read when it is first asked for.

    ``files`` are file contents by ending; SourceError where one cannot be read.
    """

    stem: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @cached_property
    def script(self) -> ScriptText | None:
        """The narration script of a video step."""
        return self._read(_SCRIPT, read_script)

    @cached_property
    def reading(self) -> Reading | None:
        """The text of a reading, discussion or practice step."""
        return self._read(".md", read_reading)

    @cached_property
    def quiz(self) -> Quiz | None:
        """The questions of a quiz step."""
        return self._read(_QUIZ, read_quiz)

    def _read(self, ending: str, read: Callable[[bytes, str], T]) -> T | None:
        return read(self.files[ending], self.stem + ending) if ending in self.files else None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a module: a video (script, subtitles), a reading or a quiz.

    ``kind`` is "video", "quiz", or the type of the reading ("reading",
    "discussion", "practice"). ``subtitles`` are file contents by ending
    (".srt", ".vtt", ".ass"). ``digest`` changes when any of its files does.
    """

    module: str
    id: str
    kind: str
    title: str
    digest: str
    parts: Parts = field(default_factory=Parts, repr=False)
    subtitles: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def path(self) -> str:
        """``module/step``: the same in every locale."""
        return f"{self.module}/{self.id}"

    @property
    def is_quiz(self) -> bool:
        """Whether it has a quiz; answered without reading it."""
        return _QUIZ in self.parts.files

    @property
    def is_spoken(self) -> bool:
        """Whether it has a script; answered without reading it."""
        return _SCRIPT in self.parts.files

    @property
    def script(self) -> ScriptText | None:
        """Its script, if it has one."""
        return self.parts.script

    @property
    def reading(self) -> Reading | None:
        """Its reading, if it has one."""
        return self.parts.reading

    @property
    def quiz(self) -> Quiz | None:
        """Its quiz, if it has one."""
        return self.parts.quiz


@dataclass(frozen=True, slots=True)
class ModuleOutline:
    """One module. ``files`` are its other files (images, media) by path in the variant."""

    id: str
    title: str
    hours: float | None
    aims: tuple[str, ...]
    steps: tuple[Step, ...]
    files: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outline:
    """The course in one locale. ``facts`` is the variant's manifest (``variant.json``).

    ``digest`` covers what every page of the course shows: its titles, which steps
    there are in which order, and which language untranslated texts are in.
    """

    locale: str
    language: Language = field(repr=False)
    title: str
    description: str
    version: str
    licence: str
    modules: tuple[ModuleOutline, ...]
    facts: Mapping[str, Any] = field(repr=False)
    digest: str

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of the course, in order."""
        return tuple(step for module in self.modules for step in module.steps)

    @property
    def source_locale(self) -> str:
        """The locale that untranslated texts are in; its own when nothing else is known."""
        return str(self.facts.get("source_locale") or self.locale)

    @property
    def is_reviewed(self) -> bool:
        """Whether a named person has reviewed every catalog; a source locale needs none."""
        return bool(self.facts.get("reviewed_by")) or not self.facts.get("catalogs")

    def find_step(self, path: str) -> Step | None:
        """The step ``module/step``; None when this locale has none such."""
        return next((step for step in self.steps if step.path == path), None)


def read_outline(variant: Variant, heads: Remembered | None = None) -> Outline:
    """Read a variant's files; SourceError with path and line where one cannot be read.

    ``heads`` are what is remembered of steps: with it, texts are read when needed.
    """
    course = read_course_manifest(variant.files[_COURSE], _COURSE)
    heads = heads or Remembered()
    modules = tuple(_read_module(variant, id, heads) for id, _ in course.modules)
    facts = json.loads(variant.files[VARIANT_MANIFEST])
    return Outline(
        locale=variant.locale,
        language=get_language(variant.locale),
        title=str(course.title),
        description=str(course.description or ""),
        version=course.version,
        licence=course.licence,
        modules=modules,
        facts=facts,
        digest=_digest_titles(variant.locale, facts, course, modules),
    )


def _read_module(variant: Variant, id: str, heads: Remembered) -> ModuleOutline:
    path = f"{id}/{MODULE_MANIFEST}"
    manifest = read_module_manifest(variant.files[path], path)
    own = {name: data for name, data in variant.files.items() if name.startswith(f"{id}/")}
    steps = tuple(_iter_steps(id, manifest, own, heads))
    others = {
        name: data for name, data in sorted(own.items()) if name != path and not _is_text(name)
    }
    aims = tuple(map(str, manifest.aims))
    return ModuleOutline(id, str(manifest.title), manifest.hours, aims, steps, others)


def _iter_steps(
    module: str, manifest: ModuleManifest, files: Mapping[str, bytes], heads: Remembered
) -> Iterator[Step]:
    for step, _ in manifest.steps:
        stem = f"{module}/{step}"
        own = {
            name.removeprefix(stem): data if name.endswith(SUBTITLES) else _printable(data, name)
            for name, data in files.items()
            if name.startswith(f"{stem}.") and _is_text(name)
        }
        yield _read_step(module, step, own, heads)


def _read_step(module: str, id: str, files: Mapping[str, bytes], heads: Remembered) -> Step:
    """One step from its files by ending."""
    parts = Parts(f"{module}/{id}", files)
    mark = digest(module, id, *(part for item in sorted(files.items()) for part in item))
    head = heads.find(mark)
    if not (isinstance(head, list) and [type(part) for part in head] == [str, str]):
        head = [_kind_of(parts), _title_of(parts) or id]
    heads.now[mark] = head
    subtitles = {ending: files[ending] for ending in SUBTITLES if ending in files}
    kind, title = head
    return Step(module, id, kind, title, mark, parts, subtitles)


def _kind_of(parts: Parts) -> str:
    if parts.quiz:
        return "quiz"
    return parts.reading.type if parts.reading and not parts.script else "video"


def _title_of(parts: Parts) -> str:
    texts = (parts.script, parts.reading, parts.quiz)
    return next((str(text.title) for text in texts if text and text.title), "")


def _printable(data: bytes, path: str) -> bytes:
    """A text file as UTF-8, less the characters that XML cannot carry (XML 1.0, 2.2)."""
    return _UNPRINTABLE.sub("", decode(data, path).text).encode()


def _is_text(path: str) -> bool:
    """Whether a file is one that a step is read from, not an attachment."""
    name = PurePosixPath(path).name
    return name.endswith((".md", _QUIZ, *SUBTITLES))


def _digest_titles(
    locale: str,
    facts: Mapping[str, Any],
    course: CourseManifest,
    modules: tuple[ModuleOutline, ...],
) -> str:
    parts = [
        locale,
        str(facts.get("source_locale")),
        course.title,
        course.description or "",
        course.version,
        course.licence,
    ]
    for module in modules:
        parts += [module.id, module.title, str(module.hours), *module.aims]
        for step in module.steps:
            parts += [step.id, step.kind, step.title]
    return digest(*parts)
