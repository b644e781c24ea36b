"""Numbers in digits, read by the marks of their language.

``1,234.5`` (en), ``1.234,5`` (de), ``1 234,5`` (fr) and ``١٬٢٣٤٫٥`` (ar) have the
same ``value`` "1234.5". What is no number by those marks (a version, a date, a
time) keeps its parts: "20.11.1989".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.checks.reading.reader import Reader

_MARK = re.compile(r"[^\d]")
_GROUP = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number at its place: as written, and its value."""

    text: str
    value: str
    start: int
    end: int


def find_numbers(text: str, reader: Reader) -> tuple[Number, ...]:
    """The numbers of a text, with the marks of the reader's language."""
    decimals, groups = reader.writing.decimals, reader.writing.groups
    return tuple(
        Number(found[0], read_number(found[0], decimals, groups), found.start(), found.end())
        for found in reader.number.finditer(text)
    )


@lru_cache(maxsize=20_000)
def read_number(text: str, decimals: str, groups: str) -> str:
    """The value of a number: plain digits, with "." before decimals or between parts."""
    parts = [str(int(part)) if len(part) < 4000 else part for part in _MARK.split(text)]
    if len(parts) == 1:
        return parts[0]
    marks, raw = _MARK.findall(text), _MARK.split(text)
    if _are_groups(marks, raw, groups):
        return str(int("".join(raw)))
    last = raw[-1].translate(_ASCII)
    if marks[-1] in decimals and (len(raw) == 2 or _are_groups(marks[:-1], raw[:-1], groups)):
        return f"{int(''.join(raw[:-1]))}.{last}"
    return ".".join(parts)


def _are_groups(marks: list[str], parts: list[str], groups: str) -> bool:
    """Whether the marks divide thousands: all the same, three digits behind each."""
    return (
        len(set(marks)) == 1
        and marks[0] in groups
        and len(parts[0]) <= _GROUP
        and parts[0] != "0"
        and all(len(part) == _GROUP for part in parts[1:])
    )


_ASCII = {
    **{0x0660 + digit: str(digit) for digit in range(10)},
    **{0x06F0 + digit: str(digit) for digit in range(10)},
}
