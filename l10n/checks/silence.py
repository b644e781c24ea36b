"""Silencing a finding where it stands, with a reason.

In a catalog, a translator comment of the unit; in a source file, any comment
on the line of the finding or on the line before it::

    # l10n: ignore glossary-missing: "Haut Commissaire" is the name of the post
    <!-- l10n: ignore glossary-source: a quotation of national law -->

Several ids may be given, divided by commas. Without a reason nothing is
silenced, and that is a finding itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from l10n.model import Finding, Location, Unit

_SILENCE = re.compile(
    r"l10n:\s*ignore\b[ \t]*(?P<ids>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)?[ \t]*:?[ \t]*(?P<reason>.*)"
)
_SILENCE_START = re.compile(r"l10n:(?=\s*ignore\b)")
_COMMENT_END = re.compile(r"\s*(?:--+!?>|\*/)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that was expected, and why."""

    finding: Finding
    reason: str
    in_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """One comment that silences; ``lines`` are those it reaches in ``location.path``.

    ``used`` are the ids that did silence something, filled in by the runner.
    """

    location: Location
    ids: tuple[str, ...]
    reason: str
    lines: frozenset[int]
    locale: str = ""
    source: str = ""
    used: frozenset[str] = frozenset()

    def covers(self, finding: Finding) -> bool:
        """Whether ``finding`` is of a kind and at a place that this comment names."""
        return (
            bool(self.reason)
            and finding.check in self.ids
            and finding.location.path == self.location.path
            and finding.location.line in self.lines
        )


def _parse(comment: str) -> tuple[tuple[str, ...], str] | None:
    """The (ids, reason) of a comment's text, or None when it silences nothing."""
    match = _SILENCE.search(comment)
    if match is None:
        return None
    ids = re.findall(r"[\w-]+", match["ids"] or "")
    return tuple(dict.fromkeys(ids)), _COMMENT_END.sub("", match["reason"]).strip()


def iter_unit_silences(unit: Unit, location: Location, locale: str) -> Iterator[Silence]:
    """The silences among a unit's translator comments.

    A reason goes on over the following comment lines, as editors wrap them.
    """
    for comment in _SILENCE_START.split("\n".join(unit.translator_comments))[1:]:
        found = _parse("l10n:" + " ".join(comment.partition("\n\n")[0].split()))
        if found is not None:
            yield Silence(location, *found, frozenset({location.line}), locale, unit.source)


def iter_source_silences(text: str, path: str) -> Iterator[Silence]:
    """The silences in the comments of a source file."""
    if "l10n:" not in text:
        return
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        found = _parse(line)
        if found is not None:
            reach = frozenset({number, _next_filled(lines, number)})
            yield Silence(Location(path, number), *found, reach)


def _next_filled(lines: list[str], number: int) -> int:
    """The number of the first line after ``number`` that has text."""
    while number < len(lines) and not lines[number].strip():
        number += 1
    return number + 1


def apply_silences(
    findings: Iterable[Finding], silences: Iterable[Silence]
) -> tuple[list[Finding], list[Silenced], list[Silence]]:
    """Divide findings into those that stand and those silenced; and say what was of use."""
    by_path: dict[str, list[Silence]] = {}
    for silence in silences:
        by_path.setdefault(silence.location.path, []).append(silence)
    standing, silenced = [], []
    used: dict[tuple[Location, str], set[str]] = {}
    for finding in findings:
        covering = [s for s in by_path.get(finding.location.path, ()) if s.covers(finding)]
        if not covering:
            standing.append(finding)
            continue
        silenced.append(Silenced(finding, covering[0].reason))
        for silence in covering:
            used.setdefault((silence.location, silence.reason), set()).add(finding.check)
    marked = [
        replace(s, used=frozenset(used.get((s.location, s.reason), ())))
        for group in by_path.values()
        for s in group
    ]
    return standing, silenced, marked
