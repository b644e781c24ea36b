"""Variants -> packages on disk, in several processes when that pays. Start at :func:`pack`."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.catalogs.parallel import run_each
from l10n.errors import ConfigError
from l10n.freshness import fingerprint_tool
from l10n.layout import STAMPS
from l10n.packages.base import Artifact, Edition, make_edition, packages
from l10n.packages.digests import digest
from l10n.packages.fragments import Fragments
from l10n.packages.outline import Outline, read_outline
from l10n.packages.terms import Terms
from l10n.packages.writer import Memory, Written, write_artifacts, write_package
from l10n.remembered import Remembered
from l10n.variants.parallel import iter_variants

if TYPE_CHECKING:
    from l10n.course import Course
    from l10n.model import Variant

FOLDER = "packages"
"""Where packages lie, beside the variants' folders."""
ALL = "all"
EARLIEST = 315532800
"""1 January 1980 in seconds since 1970: the earliest time that a ZIP archive can say."""
_ENTRANCE = "entrance"
WORTH_A_PROCESS = 20
"""New files from which a second process pays."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be packed: the course in every locale, where to, and what is remembered."""

    outlines: Mapping[str, Outline] = field(repr=False)
    terms: Terms = field(repr=False)
    moment: int
    folder: Path
    stamps: Path
    tool: str

    def edition(self, locale: str, fragments: Fragments | None = None) -> Edition:
        """The edition of one locale."""
        return make_edition(self.outlines, locale, self.terms, self.moment, fragments)

    def fragments(self, package: str, locale: str) -> Fragments:
        """What is remembered of the parts of a package's archives."""
        return Fragments(Remembered(self.stamps / f"parts-{package}-{locale}.json", self.tool))

    def memory(self, package: str, place: str) -> Memory:
        """What is remembered of the files of one folder."""
        name = digest(str(self.folder.resolve()), package, place)[:16]
        return Memory(self.stamps / f"package-{name}.json", self.tool)


def require_packages(names: Sequence[str]) -> tuple[str, ...]:
    """The packages named, every one for "all"; ConfigError for one that is not known."""
    if ALL in names:
        return tuple(packages)
    for name in names:
        if name not in packages:
            raise ConfigError(
                f'no package is called "{name}"', hint=f"known: {', '.join(packages)}"
            )
    return tuple(dict.fromkeys(names))


def find_moment(course: Course) -> int:
    """Seconds since 1970 for time stamps: SOURCE_DATE_EPOCH, else the date of the course."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return max(int(epoch), EARLIEST)
    day = course.manifest.date
    if day is None:
        return EARLIEST
    return max(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()), EARLIEST)


def make_job(course: Course, outlines: Mapping[str, Outline], output: Path) -> Job:
    """The job of packing ``outlines`` below ``output``/packages."""
    stamps, tool = course.root / STAMPS, fingerprint_tool()
    terms = Terms(course.root, stamps, tool)
    return Job(outlines, terms, find_moment(course), output / FOLDER, stamps, tool)


def complete(
    course: Course, variants: Mapping[str, Variant], output: Path | None = None
) -> dict[str, Outline]:
    """The outlines of ``variants`` and, beside them, of the course's other locales.

    A package offers every language that there is, also when only one is packed
    anew. Those that are less complete than their settings ask for are left out.
    What the last build into ``output`` rendered is taken from there.
    """
    everywhere = (course.source_locale, *course.locales)
    missing = tuple(locale for locale in everywhere if locale not in variants)
    built = {**variants}
    for locale, result, _ in iter_variants(course, missing, output):
        if not isinstance(result, Exception):
            built[locale] = result
    heads = Remembered(course.root / STAMPS / "steps.json", fingerprint_tool())
    outlines = {
        locale: read_outline(built[locale], heads) for locale in everywhere if locale in built
    }
    if output is not None:
        heads.save(heads.now)
    return outlines


def pack(
    job: Job,
    names: Sequence[str],
    locales: Sequence[str],
    progress: Callable[[int, int], None] | None = None,
) -> list[Written]:
    """Write each package in each locale; what was made from the same inputs stays.

    Locales that have no outline (refused as incomplete) are left out. ``progress``
    is called with how many of how many are done.
    """
    for name in names:
        _write_entrance(job, name)
    tasks = [
        _Task(job, name, locale) for name in names for locale in locales if locale in job.outlines
    ]
    is_much = sum(task.count_new() for task in tasks) >= WORTH_A_PROCESS
    return run_each(_run, None, tasks, is_much=is_much, progress=progress)


def _run(_: None, task: _Task) -> Written:
    return task.run()


class _Task:
    """One package in one locale: what it would write is known before anything is made."""

    def __init__(self, job: Job, name: str, locale: str) -> None:
        self.job = job
        self.name = name
        self.locale = locale
        self.fragments = job.fragments(name, locale)
        self.memory = job.memory(name, locale)
        artifacts = packages.get(name).build(job.edition(locale, self.fragments))
        self.artifacts: list[Artifact] = sorted(artifacts, key=lambda a: a.path)

    def count_new(self) -> int:
        """How many files have to be made."""
        known = self.memory.known
        return sum(known.get(a.path, [""])[0] != a.inputs for a in self.artifacts)

    def run(self) -> Written:
        """Write what is new, and remember it."""
        folder = self.job.folder / self.name / self.locale
        outline = self.job.outlines[self.locale]
        written = write_package(self.name, outline, self.artifacts, folder, self.memory)
        self.fragments.save()
        self.job.terms.save(self.locale)
        return written


def _write_entrance(job: Job, name: str) -> None:
    artifacts = packages.get(name).build_entrance(job.outlines)
    memory = job.memory(name, _ENTRANCE)
    write_artifacts(artifacts, job.folder / name, memory)
    memory.save()
