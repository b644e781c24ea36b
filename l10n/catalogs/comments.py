"""The comment lines above an entry: read into the fields of a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_REFERENCE = re.compile("\u2068([^\u2069]*)\u2069(\\S*)|(\\S+)")


@dataclass(slots=True)
class Head:
    """What the comment lines of one entry say."""

    translator: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    previous: list[str] = field(default_factory=list)


def read_head(lines: str) -> Head:
    """Sort comment lines by their second character; ``lines`` may be empty."""
    head = Head()
    for line in lines.splitlines():
        add_comment(head, line)
    return head


def add_comment(head: Head, line: str) -> None:
    """Add one comment line (from its ``#`` on) to ``head``."""
    mark = line[1:2]
    if mark == ":":
        head.references += split_references(line[2:])
    elif mark == ".":
        head.extracted.append(_text(line[2:]))
    elif mark == ",":
        head.flags += [flag.strip() for flag in line[2:].split(",") if flag.strip()]
    elif mark == "|":
        head.previous.append(line[2:].lstrip())
    else:
        head.translator.append(_text(line[1:]))


def split_references(text: str) -> list[str]:
    """The references of a ``#:`` line; a path with spaces stands between isolates."""
    if FIRST_STRONG_ISOLATE not in text:
        return text.split()
    return [
        f"{found[1]}{found[2]}" if found[1] is not None else found[3]
        for found in _REFERENCE.finditer(text)
    ]


def _text(rest: str) -> str:
    return rest[1:] if rest.startswith(" ") else rest
