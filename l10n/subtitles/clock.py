"""Times of cues: in the usual form all of a file at once, in a loose form one by one.

Start at :func:`read_usual`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from struct import unpack
from typing import NamedTuple

_CLOCK = r"\d\d:[0-5]\d:[0-5]\d{decimal}\d\d\d"
_TIME = r"(-?) ?(?:(\d+) ?: ?)?(\d{1,2}) ?: ?(\d{1,2})(?: ?[.,:] ?(\d{1,3}))?"
_LOOSE = re.compile(rf"\s*{_TIME}\d*\s*-->\s*{_TIME}(?!\d)(.*)")
MAX_DIGITS = 9

_WIDTH = len("00:00:00,000 --> 00:00:00,000")
_SECOND = len("00:00:00,000 --> ")
"""Where the second time of a line begins."""

_WORTH = (
    (0, 36_000_000),
    (1, 3_600_000),
    (3, 600_000),
    (4, 60_000),
    (6, 10_000),
    (7, 1_000),
    (9, 100),
    (10, 10),
    (11, 1),
)
"""Where the digits of a time stand, and how many milliseconds each is worth."""

_DIGITS = bytes.maketrans(b"0123456789", bytes(range(10)))


class Times(NamedTuple):
    """What the lines of times say, by column: milliseconds, and what stands behind the times."""

    starts: Sequence[int]
    ends: Sequence[int]
    settings: Sequence[str]


def usual_pattern(decimal: str, after: str) -> re.Pattern[str]:
    """Whole lines that are all times in the usual form, each with what ``after`` lets follow."""
    clock = _CLOCK.format(decimal=decimal)
    return re.compile(rf"(?:{clock} --> {clock}{after}.*+\n)*+", re.A)


def read_usual(rows: Sequence[str], pattern: re.Pattern[str]) -> Times | None:
    """The times of lines; None when one of them is not as ``pattern`` wants it."""
    if not pattern.fullmatch("\n".join([*rows, ""])):
        return None
    table = "".join([row[:_WIDTH] for row in rows]).encode("ascii").translate(_DIGITS)
    settings = [row[_WIDTH:].rstrip() for row in rows]
    return Times(_sum_up(table, len(rows)), _sum_up(table[_SECOND:], len(rows)), settings)


def _sum_up(table: bytes, rows: int) -> Sequence[int]:
    """The milliseconds of the times that begin each row of ``table``.

    Integers have no limit here, so the digits of one place in all rows are
    taken as one integer, four bytes for each row. It is multiplied by what a
    digit there is worth and added to those of the other places: nine sums for a
    file in place of a dozen steps for each time. No row reaches into the next,
    since a time of two-digit hours is less than 2 ** 32.
    """
    total = 0
    for place, worth in _WORTH:
        column = bytearray(4 * rows)
        column[::4] = table[place::_WIDTH]
        total += int.from_bytes(column, "little") * worth
    return unpack(f"<{rows}I", total.to_bytes(4 * rows, "little"))


def read_loose(line: str) -> tuple[int, int, str] | None:
    """(start, end, settings) of a line of times in any form that can be read."""
    match = _LOOSE.match(line)
    if not match or len(match[2] or "") > MAX_DIGITS or len(match[7] or "") > MAX_DIGITS:
        return None
    groups = match.groups()
    start, end = _milliseconds(groups[:5]), _milliseconds(groups[5:10])
    return start, end, (groups[10] or "").rstrip()


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
