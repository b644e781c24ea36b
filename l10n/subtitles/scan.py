"""Text of an SRT or WebVTT file -> where its cues stand, line by line.

A lossless scanner: it only notes which lines are number, times and text of each
cue; all lines stay as they are, so that the file can be put back to the byte.
What is wrong is noted as a finding, and scanning goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import overload

from l10n.model import Finding, Location, Severity
from l10n.subtitles.blocks import Blocks
from l10n.subtitles.clock import Times, read_loose, read_usual, usual_pattern

ENDING = re.compile(r"\r+\n|\n|\r")
LOOKS_TIMED = re.compile(r"\d\s*:\s*\d.*-->|-->.*\d\s*:\s*\d")
VTT_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Syntax:
    """How one subtitle format writes a cue.

    ``strict`` matches a timing line as the format wants it, ``usual`` several
    lines of them in the form that nearly all have; ``decimal`` parts seconds from
    milliseconds, ``entities`` says whether ``&amp;`` is ``&``.
    """

    name: str
    strict: re.Pattern[str] = field(repr=False)
    usual: re.Pattern[str] = field(repr=False)
    decimal: str
    entities: bool
    numbered: bool


SRT = Syntax(
    "srt",
    re.compile(r"\d\d:[0-5]\d:[0-5]\d,\d{3} --> \d\d:[0-5]\d:[0-5]\d,\d{3}(?!\d)", re.A),
    usual_pattern(",", r"(?!\d)"),
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
    usual_pattern(r"\.", r"(?=[ \t\n])"),
    ".",
    entities=True,
    numbered=False,
)


class Lines(Sequence[str]):
    """The lines of ``text``, parted by newlines; not parted before one is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def all(self) -> list[str]:
        """Every line."""
        return self.text.split("\n")

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        return self.all[at]

    def __len__(self) -> int:
        return len(self.all)

    def __iter__(self) -> Iterator[str]:
        return iter(self.all)


def split_lines(text: str) -> tuple[Lines, str | list[str]]:
    """Lines without their endings; the one ending of all, or the list of every line's own."""
    if "\r" not in text:
        return Lines(text), "\n"
    if text.count("\r\n") == text.count("\r") == text.count("\n"):
        return Lines(text.replace("\r\n", "\n")), "\r\n"
    if "\n" not in text:
        return Lines(text.replace("\r", "\n")), "\r"
    return Lines(ENDING.sub("\n", text)), [*ENDING.findall(text), ""]


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

    def _scan(self) -> Blocks:
        timings, barriers, times = self._find_times()
        lines, is_numbered = self.lines, self.syntax.numbered
        heads = [
            timing - 1
            if is_numbered and timing - 1 > before and lines[timing - 1].isdecimal()
            else self._find_head(timing, before + 1, at)
            for at, (before, timing) in enumerate(pairwise([-1, *timings]))
        ]
        stops = [*heads[1:], len(lines)][: len(heads)]
        if barriers:
            stops = _before_barriers(timings, stops, barriers)
        lasts = [
            stop - 1
            if is_numbered and stop - timing > 2 and not lines[stop - 1] and lines[stop - 2].strip()
            else self._find_last(timing + 1, stop)
            for timing, stop in zip(timings, stops, strict=True)
        ]
        return Blocks(times.starts, times.ends, heads, timings, lasts, times.settings)

    def _find_times(self) -> tuple[list[int], list[int], Times]:
        """The lines with the times of cues, those with times that cannot be read, and the times."""
        indices = [index for index, line in enumerate(self.lines) if "-->" in line]
        times = read_usual([self.lines[index] for index in indices], self.syntax.usual)
        return (indices, [], times) if times else self._find_loose_times(indices)

    def _find_loose_times(self, indices: Sequence[int]) -> tuple[list[int], list[int], Times]:
        timed: dict[int, tuple[int, int, str]] = {}
        barriers: list[int] = []
        for index in indices:
            line = self.lines[index]
            if times := self._read_loose(index, line):
                timed[index] = times
            elif LOOKS_TIMED.search(line):
                is_numbered = index > 0 and self.lines[index - 1].strip().isdecimal()
                barriers.append(index - 1 if is_numbered else index)
                self._warn("subtitle-timing", index, "these times cannot be read; kept as they are")
        starts, ends, settings = [*zip(*timed.values(), strict=True)] or ((), (), ())
        return [*timed], barriers, Times(starts, ends, settings)

    def _read_loose(self, index: int, line: str) -> tuple[int, int, str] | None:
        times = read_loose(line)
        if times and not self.syntax.strict.match(line):
            self.loose.append(index)
        return times

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


def _before_barriers(
    timings: Sequence[int], stops: Sequence[int], barriers: Sequence[int]
) -> list[int]:
    """A line with unreadable times ends the text above it too."""
    found = []
    for timing, stop in zip(timings, stops, strict=True):
        at = bisect_right(barriers, timing)
        found.append(min(stop, barriers[at]) if at < len(barriers) else stop)
    return found
