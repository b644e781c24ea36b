"""Writing a target into Markdown so that the file keeps its blocks.

A unit holds Markdown: ``*emphasis*`` and ``[links](…)`` are the translator's to
place. What must not happen is that a target by accident begins a list or a
heading, ends a table cell or closes a title; such signs get a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from l10n.formats.skeleton import squeeze

_SUSPECT = re.compile(r"[#>\-+*=|~`<\[:_]|\d{1,9}[.)]")
_NUMBERED = re.compile(r"(\d{1,9})([.)])")
_HARD_BREAK = re.compile(r"(?: {2,}|(?<!\\)(?:\\\\)*(?P<slash>\\))\Z")
_PIPE = re.compile(r"(?<!\\)\|")
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_CLOSING_HASHES = re.compile(r"(?:(?<=\s)|\A)(#+)\Z")
_DANGLING = re.compile(r"(?<!\\)(?:\\\\)*\\\Z")


def join_lines(lines: Sequence[str]) -> str:
    """A paragraph's lines as one line; after a hard break stays a line break.

    A hard break is two blanks or a backslash at the end of a line; both stay.
    """
    if len(lines) == 1:
        return squeeze(lines[0]).strip()
    text = ""
    for index, line in enumerate(lines):
        text += squeeze(line)
        if index + 1 < len(lines):
            text += _joint(line)
    return text.strip()


def _joint(line: str) -> str:
    hard = _HARD_BREAK.search(line)
    if hard is None:
        return " "
    return "\n" if hard["slash"] else "  \n"


def is_paragraph(text: str) -> bool:
    """Whether ``text`` on its own is read as one paragraph."""
    from l10n.formats.markdown_blocks import parse_blocks

    tokens, _ = parse_blocks(text)
    types = [token.type for token in tokens]
    return types == ["paragraph_open", "inline", "paragraph_close"]


def escape_starts(lines: list[str]) -> list[str]:
    """``lines`` with a backslash wherever they would not be read as one paragraph."""
    if not any(_SUSPECT.match(line) for line in lines) or is_paragraph("\n".join(lines)):
        return lines
    return [_escape_start(line) for line in lines]


def _escape_start(line: str) -> str:
    if not _SUSPECT.match(line):
        return line
    numbered = _NUMBERED.match(line)
    if numbered:
        return f"{numbered[1]}\\{line[numbered.end(1) :]}"
    return "\\" + line


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """A paragraph: ``joint`` is the line break and what the next line begins with."""

    joint: str

    def write(self, target: str) -> str:
        """The target; its hard breaks go on in the same list item or quotation."""
        lines = join_lines(target.split("\n")).split("\n")
        return self.joint.join(escape_starts(lines))


@dataclass(frozen=True, slots=True)
class HeadingWriter:
    """A heading, on one line; ``marked`` when ``#`` opens it (else it is underlined)."""

    marked: bool

    def write(self, target: str) -> str:
        """The target on one line; a ``#`` at its end stays text."""
        text = squeeze(target)
        if not self.marked:
            return escape_starts([text])[0]
        return _CLOSING_HASHES.sub(r"\\\1", text)


@dataclass(frozen=True, slots=True)
class CellWriter:
    """A table cell; ``opens_line`` when no ``|`` stands before it."""

    opens_line: bool

    def write(self, target: str) -> str:
        """The target on one line, its ``|`` escaped."""
        text = _PIPE.sub(r"\\|", squeeze(target))
        if self.opens_line:
            text = escape_starts([text])[0]
        return text + " " if text.endswith("\\") else text


@dataclass(frozen=True, slots=True)
class AltWriter:
    """The description of an image: ``![…]``."""

    def write(self, target: str) -> str:
        """The target on one line, its square brackets escaped."""
        return _close(_BRACKET.sub(r"\\\g<0>", squeeze(target)))

    def read(self, alt: str) -> str:
        """The description without the escapes that :meth:`write` puts in."""
        return squeeze(re.sub(r"\\([\[\]])", r"\1", alt))


@dataclass(frozen=True, slots=True)
class TitleWriter:
    """The title of a link or image, between ``quotes``: ``""``, ``''`` or ``()``."""

    quotes: str

    def write(self, target: str) -> str:
        """The target on one line, its quotes escaped."""
        return _close(re.sub(rf"(?<!\\)[{re.escape(self.quotes)}]", r"\\\g<0>", squeeze(target)))

    def read(self, title: str) -> str:
        """The title without the escapes that :meth:`write` puts in."""
        return squeeze(re.sub(rf"\\([{re.escape(self.quotes)}])", r"\1", title))


def _close(text: str) -> str:
    """``text`` without a last backslash that would escape what follows."""
    return text + "\\" if _DANGLING.search(text) else text
