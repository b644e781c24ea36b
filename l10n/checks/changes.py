"""``--changed-since``: which units and source segments a change touched.

Start at :func:`narrow`. Units are compared by what they say, not by where they
stand: a unit that moved to another line or catalog, and a paragraph that was
wrapped anew, are not touched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from l10n.catalogs.po import load_catalog, parse_po
from l10n.checks.plan import CatalogFile, Plan
from l10n.checks.revision import Revision
from l10n.course import Course
from l10n.errors import L10nError
from l10n.formats import find_format
from l10n.layout import CATALOGS, SOURCES
from l10n.model import Catalog, Document, Finding, Segment, Unit

_MARKS = re.compile(r"^[\s>#*+-]*(?:\d+[.)]\s+)?")


@dataclass(frozen=True, slots=True)
class Changes:
    """The lines of every file at which something that changed begins or stands."""

    lines: Mapping[str, frozenset[int]]

    def touches(self, finding: Finding) -> bool:
        """Whether a finding is about something that changed."""
        return finding.location.line in self.lines.get(finding.location.path, ())


def narrow(plan: Plan, folder: Path, revision: str) -> Plan:
    """The plan for only what changed since a revision of the repository around ``folder``.

    Comparisons between units still see all units of a locale; a locale in which
    nothing changed is not read again. Raises ConfigError when git
    cannot tell, CatalogError and SourceError for files that cannot be read.
    """
    past = Revision(folder, revision)
    files: list[CatalogFile] = []
    lines: dict[str, frozenset[int]] = {}
    for group in _by_folder(plan.catalogs):
        changed = list(_changed_units(past, group, plan.course))
        if any(units for _, units in changed):
            files += [replace(file, only=frozenset(u.key for u in us)) for file, us in changed]
            lines |= {file.shown_as: frozenset(u.line or 1 for u in us) for file, us in changed}
    of_sources: dict[str, frozenset[int]] = {}
    if plan.course is not None and plan.documents:
        of_sources = _changed_lines(past, plan.course, plan.documents)
    documents = plan.documents if any(of_sources.values()) else ()
    changes = Changes(lines | of_sources)
    return replace(plan, catalogs=tuple(files), documents=documents, changes=changes)


def _by_folder(catalogs: Iterable[CatalogFile]) -> list[list[CatalogFile]]:
    """Catalogs of one folder hold one locale, between whose files units may move."""
    groups: dict[Path, list[CatalogFile]] = {}
    for file in catalogs:
        groups.setdefault(file.path.parent, []).append(file)
    return list(groups.values())


def _changed_units(
    past: Revision, group: list[CatalogFile], course: Course | None
) -> Iterator[tuple[CatalogFile, list[Unit]]]:
    folder = group[0].path.parent
    is_own = course is not None and folder.is_relative_to(course.root / CATALOGS)
    gone = [path for path in past.list(folder) if path.suffix == ".po"] if is_own else []
    before = past.read({*(file.path.resolve() for file in group), *gone})
    changed = {path for path, data in before.items() if data != _read(path)}
    known = {_content(unit) for path in changed for unit in _old_catalog(before[path], path).units}
    for file in group:
        path = file.path.resolve()
        if path in before and path not in changed:
            yield file, []
            continue
        units = load_catalog(file.path, file.shown_as).units
        yield file, [unit for unit in units if _content(unit) not in known]


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None  # gone, or read again with a clear message


def _old_catalog(data: bytes, path: Path) -> Catalog:
    """A catalog of the past; what was broken then counts as empty."""
    try:
        return parse_po(data, str(path))
    except L10nError:
        return Catalog("", ())


def _content(unit: Unit) -> tuple[Any, ...]:
    """What a translator decides about a unit; comments, as they may silence findings."""
    flags = tuple(sorted(unit.flags))
    comments = unit.translator_comments
    return (unit.key, unit.source_plural, unit.targets, flags, comments, unit.obsolete)


def _changed_lines(
    past: Revision, course: Course, paths: tuple[str, ...]
) -> dict[str, frozenset[int]]:
    full = {path: (course.root / path).resolve() for path in paths}
    gone = past.list(course.root / SOURCES)
    before = past.read({*full.values(), *gone})
    changed = {path for path, data in before.items() if data != _read(path)}
    known: Counter[tuple[Any, ...]] = Counter()
    for old in sorted(changed):
        document = _old_document(before[old], old, course)
        known.update(_meaning(segment) for segment in (document.segments if document else ()))
    lines = {}
    for path, place in full.items():
        is_same = place in before and place not in changed
        document = None if is_same else course.parse(path)
        if document is not None:
            now, then = course.read(path), before.get(place, b"")
            lines[path] = frozenset(_iter_lines(document, _split(now), _split(then), known))
    return lines


def _old_document(data: bytes, path: Path, course: Course) -> Document | None:
    """A source file of the past; None for what was no course file, or broken."""
    found = find_format(path.as_posix())
    try:
        return found[1].parse(data, path.as_posix(), course.language) if found else None
    except L10nError:
        return None


def _meaning(segment: Segment) -> tuple[Any, ...]:
    """What a drafter decides about a segment: words, kind, speaker, time on screen."""
    return (segment.key, segment.kind, segment.notes, segment.seconds)


def _split(data: bytes) -> list[str]:
    return data.decode("utf-8", "replace").splitlines()


def _iter_lines(
    document: Document, now: list[str], then: list[str], known: Counter[tuple[Any, ...]]
) -> Iterator[int]:
    """The lines of changed segments; and changed lines that hold no segment's words."""
    starts: dict[int, tuple[bool, str]] = {}
    for segment in document.segments:
        content = _meaning(segment)
        is_new = known[content] <= 0
        known[content] -= 1
        was_new, text = starts.get(segment.location.line, (False, ""))
        starts[segment.location.line] = (is_new or was_new, f"{text} {segment.text}")
    old = {line.strip() for line in then}
    is_new, text = False, ""
    for number, line in enumerate(now, 1):
        is_new, text = starts.get(number, (is_new, text))
        words = " ".join(_MARKS.sub("", line).split())
        if is_new or (words not in text and line.strip() not in old):
            yield number
