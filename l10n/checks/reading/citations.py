"""Citations of law: "article 20 (3)", "paragraphs 7 and 8", "A/RES/64/142"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.checks.reading.reader import Reader

_SYMBOL = re.compile(r"(?<![\w/.])[A-Z]{1,6}(?:\.\d+)?(?:/[A-Z0-9][A-Za-z0-9.\-]*){2,}(?<!\.)")
# No symbol of a document is without a number. "I/O/2" and code pages are none.
_NUMBERED = re.compile(r"/\d+(?:[/.]|$)")
_VALUE = re.compile(r"\d+|\b[IVXLC]+\b")
SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation at its place: the kind of its word, and the numbers in it.

    The symbol of a document is a citation of kind "symbol" and a single value.
    """

    kind: str
    text: str
    values: tuple[str, ...]
    start: int
    end: int


def find_citations(text: str, reader: Reader) -> tuple[Citation, ...]:
    """The citations of a text that open with a word of its language, and symbols."""
    found = [
        Citation(_kind(match), match[0], _values(match["numbers"]), match.start(), match.end())
        for match in reader.citations.finditer(text)
    ]
    if "/" in text:
        found += [
            Citation(SYMBOL, match[0], (match[0],), match.start(), match.end())
            for match in _SYMBOL.finditer(text)
            if _NUMBERED.search(match[0])
        ]
    return tuple(found)


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind, word in match.groupdict().items() if word and kind != "numbers")


def _values(numbers: str) -> tuple[str, ...]:
    """The numbers in order; digits of any script as ASCII, Roman ones as they are."""
    return tuple(
        str(int(value)) if value.isdecimal() else value for value in _VALUE.findall(numbers)
    )
