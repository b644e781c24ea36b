"""Variants -> packages on disk, in worker processes when that pays. Start at :func:`pack`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.errors import ConfigError
from l10n.layout import STAMPS
from l10n.packages.base import Artifact, Edition, make_edition, packages
from l10n.packages.digests import digest
from l10n.packages.outline import Outline, read_outline
from l10n.packages.remembered import Fragments, Remembered
from l10n.packages.terms import Terms
from l10n.packages.writer import Memory, Written, write_artifacts, write_package
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
WORTH_A_PROCESS = 50
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
    from l10n.freshness import fingerprint_tool

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
    return {locale: read_outline(built[locale]) for locale in everywhere if locale in built}


def pack(job: Job, names: Sequence[str], locales: Sequence[str]) -> Iterator[Written]:
    """Write each package in each locale; what was made from the same inputs stays.

    Locales that have no outline (refused as incomplete) are left out.
    """
    for name in names:
        _write_entrance(job, name)
    tasks = [(name, locale) for name in names for locale in locales if locale in job.outlines]
    workers = min(os.cpu_count() or 1, len(tasks))
    if workers < 2 or sum(_count_new(job, *task) for task in tasks) < WORTH_A_PROCESS:
        yield from (pack_one(job, *task) for task in tasks)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_start, initargs=(job,)) as pool:
        yield from pool.map(_pack_in_worker, tasks)


def _count_new(job: Job, name: str, locale: str) -> int:
    """How many files of a package have to be made."""
    known = job.memory(name, locale).known
    artifacts = packages.get(name).build(job.edition(locale))
    return sum(known.get(a.path, [""])[0] != a.inputs for a in artifacts)


_shared: Job | None = None
"""The job of a worker process; set when it starts, so that it is sent once."""


def _start(job: Job) -> None:
    global _shared
    _shared = job


def _pack_in_worker(task: tuple[str, str]) -> Written:
    assert _shared is not None
    return pack_one(_shared, *task)


def pack_one(job: Job, name: str, locale: str) -> Written:
    """Write one package in one locale."""
    fragments = job.fragments(name, locale)
    edition = job.edition(locale, fragments)
    artifacts: list[Artifact] = sorted(packages.get(name).build(edition), key=lambda a: a.path)
    folder = job.folder / name / locale
    written = write_package(name, edition.outline, artifacts, folder, job.memory(name, locale))
    fragments.save()
    job.terms.save(locale)
    return written


def _write_entrance(job: Job, name: str) -> None:
    artifacts = packages.get(name).build_entrance(job.outlines)
    memory = job.memory(name, _ENTRANCE)
    write_artifacts(artifacts, job.folder / name, memory)
    memory.save()
