"""Plain paragraphs, headings, lists and quotations of a reading, found without a Markdown parser.

Most of a reading is text that begins at the margin and stands between blank
lines; such a run of lines reads the same wherever it stands. Only the rest, in
whole regions, goes to markdown-it, which takes most of the time otherwise.
A test holds both ways of reading against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

_TEXT = r"(?:[^\W\d_]|\d+(?![\d.)])|[\"“«'‘„(¿¡]\w|\*{1,3}\w)"
"""How a line begins that can be nothing but text."""
_PARAGRAPH = re.compile(_TEXT)
_HEADING = re.compile(r"#{1,6}[ \t]+[^\s#](?:.*[^#\s])?[ \t]*\Z")
_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-+*]|\d{1,9}[.)]) {1,4}(?P<text>" + _TEXT + ")")
_LEVELS = 5
_QUOTE = re.compile("> " + _TEXT)
_SPANS_BLANK_LINES = ("<", "```", "~~~")
"""What may begin a block that a blank line does not end: HTML, a fence."""


class RegionKind(Enum):
    """What the lines of a region are; ``OTHER`` is for the Markdown parser."""

    PARAGRAPH = auto()
    HEADING = auto()
    LIST = auto()
    QUOTE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Region:
    """The lines ``first`` to ``last`` (from 0, the last not counted in)."""

    kind: RegionKind
    first: int
    last: int


def iter_regions(lines: Sequence[str]) -> Iterator[Region]:
    """The regions of a text, in order; blank lines belong to none, or to one of kind OTHER."""
    if any(sign in line for sign in _SPANS_BLANK_LINES for line in lines):
        yield Region(RegionKind.OTHER, 0, len(lines))
        return
    open: Region | None = None
    for region in _with_continuations(lines):
        if region.kind is RegionKind.OTHER:
            open = Region(RegionKind.OTHER, open.first if open else region.first, region.last)
            continue
        if open:
            yield open
            open = None
        yield region
    if open:
        yield open


def _with_continuations(lines: Sequence[str]) -> Iterator[Region]:
    """The runs of lines; a list that goes on after a blank line is of kind OTHER."""
    runs = list(_iter_runs(lines))
    for index, (first, last) in enumerate(runs):
        kind = _kind(lines[first:last])
        goes_on = index + 1 < len(runs) and lines[runs[index + 1][0]][0] in " \t"
        if kind is RegionKind.LIST and goes_on:
            kind = RegionKind.OTHER
        yield Region(kind, first, last)


def _iter_runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The runs of lines between blank lines."""
    first = -1
    for number, line in enumerate(lines):
        blank = not line.strip(" \t")
        if not blank and first < 0:
            first = number
        elif blank and first >= 0:
            yield first, number
            first = -1
    if first >= 0:
        yield first, len(lines)


def _kind(run: Sequence[str]) -> RegionKind:
    if all(map(_PARAGRAPH.match, run)):
        return RegionKind.PARAGRAPH
    if len(run) == 1 and _HEADING.match(run[0]):
        return RegionKind.HEADING
    if _is_list(run):
        return RegionKind.LIST
    if all(map(_QUOTE.match, run)):
        return RegionKind.QUOTE
    return RegionKind.OTHER


def _is_list(run: Sequence[str]) -> bool:
    """Whether every line is an item, each inner list exactly below its item's text."""
    levels: list[tuple[int, int, str]] = []
    for line in run:
        item = _ITEM.match(line)
        if item is None:
            return False
        indent, mark = item.end("indent"), item["mark"]
        level = (indent, item.start("text"), mark[-1])
        if not levels or indent == levels[-1][1]:
            # Only a list that begins with 1 can begin right below a line of text.
            if len(levels) > _LEVELS or indent != (levels[-1][1] if levels else 0):
                return False
            if levels and mark[-1] in ".)" and mark[:-1] != "1":
                return False
            levels.append(level)
            continue
        while levels and levels[-1][0] > indent:
            levels.pop()
        if not levels or (levels[-1][0], levels[-1][2]) != (indent, mark[-1]):
            return False
        levels[-1] = level
    return bool(levels)
