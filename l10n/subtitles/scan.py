"""Text of an SRT or WebVTT file -> where its cues stand, line by line.

A lossless scanner: it only notes which lines are number, times and text of each
cue; all lines stay as they are, so that the file can be put back to the byte.
What is wrong is noted as a finding, and scanning goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from l10n.model import Finding, Location, Severity

ENDING = re.compile(r"\r+\n|\n|\r")
_TIME = r"(-?) ?(?:(\d+) ?: ?)?(\d{1,2}) ?: ?(\d{1,2})(?: ?[.,:] ?(\d{1,3}))?"
LOOSE = re.compile(rf"\s*{_TIME}\d*\s*-->\s*{_TIME}(?!\d)(.*)")
LOOKS_TIMED = re.compile(r"\d\s*:\s*\d.*-->|-->.*\d\s*:\s*\d")
VTT_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")
MAX_DIGITS = 9


class Block(NamedTuple):
    """One cue as it stands in the file.

    Times in milliseconds; ``head`` is the index of its first line (number,
    identifier or times), ``timing`` of the line with the times; the text stands
    in the lines from ``timing + 1`` up to, not including, ``last``.
    """

    start: int
    end: int
    head: int
    timing: int
    last: int
    settings: str

    @property
    def is_sound(self) -> bool:
        """Whether it ends after it starts, at a time that can be."""
        return 0 <= self.start < self.end


_new_block = partial(tuple.__new__, Block)
"""Makes a block of the tuple of its fields, in half the time of naming them."""

Timed: TypeAlias = tuple[int, int, int, str]
"""(start, end, line, settings) of a cue."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """How one subtitle format writes a cue.

    ``strict`` matches a timing line as the format wants it, ``fixed`` finds the
    times of all lines in the usual form at once; ``decimal`` parts seconds from
    milliseconds, ``entities`` says whether ``&amp;`` is ``&``.
    """

    name: str
    strict: re.Pattern[str] = field(repr=False)
    fixed: re.Pattern[str] = field(repr=False)
    decimal: str
    entities: bool
    numbered: bool


_CLOCK = r"(\d\d:[0-5]\d:)([0-5]\d)"


def _fixed(decimal: str, after: str) -> re.Pattern[str]:
    """Every line of times in the usual form: minutes, seconds, part, again for the end; rest."""
    clock = rf"{_CLOCK}{decimal}(\d{{3}})"
    return re.compile(rf"^{clock} --> {clock}{after}(.*)$", re.A | re.M)


SRT = Syntax(
    "srt",
    re.compile(r"\d\d:[0-5]\d:[0-5]\d,\d{3} --> \d\d:[0-5]\d:[0-5]\d,\d{3}(?!\d)", re.A),
    _fixed(",", r"(?!\d)"),
    ",",
    entities=False,
    numbered=True,
)
VTT = Syntax(
    "vtt",
    re.compile(
        r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}[ \t]+-->[ \t]+(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
        r"(?=[ \t]|$)",
        re.A,
    ),
    _fixed(r"\.", r"(?=[ \t]|$)"),
    ".",
    entities=True,
    numbered=False,
)


def split_lines(text: str) -> tuple[list[str], str | list[str]]:
    """Lines without their endings; the one ending of all, or the list of every line's own."""
    if "\r" not in text:
        return text.split("\n"), "\n"
    if text.count("\r\n") == text.count("\r") == text.count("\n"):
        return text.split("\r\n"), "\r\n"
    if "\n" not in text:
        return text.split("\r"), "\r"
    return ENDING.split(text), [*ENDING.findall(text), ""]


class Scanner:
    """Finds the cues of one file: ``blocks``, and ``findings`` about what is wrong."""

    def __init__(self, lines: Sequence[str], path: str, syntax: Syntax) -> None:
        self.lines = lines
        self.path = path
        self.syntax = syntax
        self.findings: list[Finding] = []
        self.loose: list[int] = []
        self.blocks = self._scan()
        self._tell_of_loose_times()

    def _scan(self) -> list[Block]:
        timed, barriers = self._find_times()
        if not timed:
            return []
        timings = [row[2] for row in timed]
        lines, is_numbered = self.lines, self.syntax.numbered
        heads = [
            timing - 1
            if is_numbered and timing - 1 > before and lines[timing - 1].isdecimal()
            else self._find_head(timing, before + 1, at)
            for at, (before, timing) in enumerate(pairwise([-1, *timings]))
        ]
        stops = [*heads[1:], len(lines)]
        if barriers:
            stops = _before_barriers(timings, stops, barriers)
        lasts = [
            stop - 1
            if is_numbered and stop - timing > 2 and not lines[stop - 1] and lines[stop - 2].strip()
            else self._find_last(timing + 1, stop)
            for timing, stop in zip(timings, stops, strict=True)
        ]
        return [
            _new_block((start, end, head, timing, last, settings))
            for (start, end, timing, settings), head, last in zip(timed, heads, lasts, strict=True)
        ]

    def _find_times(self) -> tuple[list[Timed], list[int]]:
        """The times of each cue, and the lines with times that cannot be read."""
        indices = [index for index, line in enumerate(self.lines) if "-->" in line]
        rows = "\n".join([self.lines[index] for index in indices])
        found = self.syntax.fixed.findall(rows)
        if len(found) < len(indices):
            return self._find_loose_times(indices)
        minutes = _Minutes()
        return [
            (
                minutes[from_] + int(second + part),
                minutes[to] + int(last + end),
                index,
                rest.rstrip(),
            )
            for index, (from_, second, part, to, last, end, rest) in zip(
                indices, found, strict=True
            )
        ], []

    def _find_loose_times(self, indices: Sequence[int]) -> tuple[list[Timed], list[int]]:
        timed: list[Timed] = []
        barriers: list[int] = []
        for index in indices:
            line = self.lines[index]
            if times := self._read_loose(index, line):
                timed.append(times)
            elif LOOKS_TIMED.search(line):
                is_numbered = index > 0 and self.lines[index - 1].strip().isdecimal()
                barriers.append(index - 1 if is_numbered else index)
                self._warn("subtitle-timing", index, "these times cannot be read; kept as they are")
        return timed, barriers

    def _read_loose(self, index: int, line: str) -> Timed | None:
        match = LOOSE.match(line)
        if not match or len(match[2] or "") > MAX_DIGITS or len(match[7] or "") > MAX_DIGITS:
            return None
        if not self.syntax.strict.match(line):
            self.loose.append(index)
        groups = match.groups()
        start, end = _milliseconds(groups[:5]), _milliseconds(groups[5:10])
        return start, end, index, (groups[10] or "").rstrip()

    def _find_head(self, timing: int, floor: int, at: int) -> int:
        """The first line of cue number ``at``, at or after line ``floor``."""
        above = timing - 1
        if above < floor:
            return timing
        if not self.syntax.numbered:
            return self._find_identifier(timing, floor)
        if self.lines[above].strip().isdecimal():
            return above
        return self._find_distant_number(above, floor, at)

    def _find_identifier(self, timing: int, floor: int) -> int:
        above = timing - 1
        line = self.lines[above]
        if not line.strip() or (above == 0 and line.startswith("WEBVTT")):
            return timing
        starts_block = above == 0 or not self.lines[above - 1].strip()
        return above if starts_block and above >= floor and not VTT_BLOCK.match(line) else timing

    def _find_distant_number(self, above: int, floor: int, at: int) -> int:
        """In files with a blank line after every line the number stands further up."""
        line = above
        while line > floor and not self.lines[line].strip():
            line -= 1
        if line < above and line >= floor and self.lines[line].strip() == str(at + 1):
            return line
        return above + 1

    def _find_last(self, first: int, stop: int) -> int:
        lines = self.lines
        if not self.syntax.numbered:
            last = first
            while last < stop and lines[last].strip():
                last += 1
            self._tell_of_lost_text(last, stop)
            return last
        while stop > first and not lines[stop - 1].strip():
            stop -= 1
        return stop

    def _tell_of_lost_text(self, first: int, stop: int) -> None:
        """After a blank line, WebVTT shows no text of the cue any more."""
        starts = True
        for index in range(first, stop):
            line = self.lines[index]
            if line.strip() and starts and not VTT_BLOCK.match(line):
                self._warn(
                    "subtitle-text",
                    index,
                    "this text is in no cue, since a blank line ends a cue; players do not show it",
                    "take the blank line out",
                )
                return
            starts = not line.strip()

    def _tell_of_loose_times(self) -> None:
        if not self.loose:
            return
        form = "00:00:00,000 --> 00:00:00,000" if self.syntax.numbered else "00:00:00.000 --> …"
        self._warn(
            "subtitle-timing",
            self.loose[0],
            f"times of {len(self.loose)} cue(s), here the first, are not written as {form}",
            "some players will not read them",
        )

    def _warn(self, check: str, index: int, message: str, hint: str = "") -> None:
        place = Location(self.path, index + 1)
        self.findings.append(Finding(check, Severity.WARNING, message, place, hint=hint))


class _Minutes(dict[str, int]):
    """ "HH:MM:" -> milliseconds, each worked out once."""

    def __missing__(self, text: str) -> int:
        self[text] = value = int(text[:2]) * 3_600_000 + int(text[3:5]) * 60_000
        return value


def _before_barriers(
    timings: Sequence[int], stops: Sequence[int], barriers: Sequence[int]
) -> list[int]:
    """A line with unreadable times ends the text above it too."""
    found = []
    for timing, stop in zip(timings, stops, strict=True):
        at = bisect_right(barriers, timing)
        found.append(min(stop, barriers[at]) if at < len(barriers) else stop)
    return found


def _milliseconds(parts: Sequence[str | None]) -> int:
    sign, hours, minutes, seconds, fraction = parts
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    value = whole * 1000 + int((fraction or "0").ljust(3, "0"))
    return -value if sign else value


def format_time(milliseconds: int, decimal: str) -> str:
    """``HH:MM:SS,mmm`` (or with a full stop) of a time that is not negative."""
    seconds, fraction = divmod(max(0, milliseconds), 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}{decimal}{fraction:03}"
