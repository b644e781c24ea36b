"""Text of a subtitle file -> its cues. Start at :func:`scan_cues`.

Nearly every SRT file is written the usual way throughout: number, times, lines
of text, one blank line. Such a file is parted at its blank lines, without a
look at single lines; any other is read line by line by
:class:`~l10n.subtitles.scan.Scanner`, which would find the same cues in this one
too. A property test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from l10n.model import Finding
from l10n.subtitles.blocks import Blocks
from l10n.subtitles.clock import read_usual
from l10n.subtitles.scan import Lines, Scanner, Syntax

_INDENTED = re.compile(r"\n[^\S\n]")
"""A line that begins with white space, and so may be a blank one that is not empty."""


class Scan(NamedTuple):
    """The cues of a file.

    Of each cue, ``numbers`` has what stands in the line of its number (nothing
    where it has none) and ``bodies`` its lines of text, parted by newlines.
    ``is_usual`` says that nothing is amiss with the form of the file.
    """

    blocks: Blocks
    numbers: Sequence[str]
    bodies: Sequence[str]
    is_usual: bool
    findings: Sequence[Finding] = ()


def scan_cues(lines: Lines, path: str, syntax: Syntax) -> Scan:
    """Where the cues of a file stand, and what they hold."""
    return _scan_usual(lines.text, syntax) or scan_lines(lines, path, syntax)


def scan_lines(lines: Lines, path: str, syntax: Syntax) -> Scan:
    """The same, line by line: for a file of any form."""
    scanner, every = Scanner(lines.all, path, syntax), lines.all
    blocks = scanner.blocks
    places = [*zip(blocks.heads, blocks.timings, blocks.lasts, strict=True)]
    numbers = [every[head] if head < timing else "" for head, timing, _ in places]
    bodies = ["\n".join(every[timing + 1 : last]) for _, timing, last in places]
    return Scan(blocks, numbers, bodies, False, scanner.findings)


def _scan_usual(text: str, syntax: Syntax) -> Scan | None:
    """The cues of a file that is written the usual way throughout; None of any other."""
    if not syntax.numbered or _INDENTED.search(text):
        return None
    paragraphs = text.rstrip("\n").split("\n\n")
    if text.count("-->") != len(paragraphs):
        return None
    columns = [*zip(*[paragraph.split("\n", 2) for paragraph in paragraphs], strict=False)]
    if len(columns) < 3:  # the shortest has no text
        return None
    numbers, rows, bodies = columns
    times = read_usual(rows, syntax.usual) if all(map(str.isdecimal, numbers)) else None
    if times is None:
        return None
    # Number, times and blank line, and one line more than there are breaks in the text.
    *heads, end = accumulate([body.count("\n") + 4 for body in bodies], initial=0)
    timings = [head + 1 for head in heads]
    lasts = [head - 1 for head in (*heads[1:], end)]
    blocks = Blocks(times.starts, times.ends, heads, timings, lasts, times.settings)
    return Scan(blocks, numbers, bodies, is_usual=True)
