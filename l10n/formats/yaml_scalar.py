"""Writing a text into a YAML file in the style its source had.

Plain, quoted, literal (``|``) and folded (``>``) scalars keep their style as
long as the target can be written in it; else it is quoted. What is written
always loads to exactly the target, with the white space around it that the
source value had.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WIDTH = 80
_UNSAFE_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`=~]|\.{3}")
_UNSAFE_INSIDE = re.compile(r":(?:\s|\Z)|\s#|  |\A\s|\s\Z")
_FLOW_SIGNS = re.compile(r"[,\[\]{}:?]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML does not print, and its line breaks, LF among them."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_HEADER = re.compile(r"[|>](?P<indent>[1-9])?[-+]?(?P<same>[1-9])?[ \t]*(?P<comment>#[^\r\n]*)?")


@dataclass(frozen=True, slots=True)
class ScalarWriter:
    """How one scalar is written: ``style`` as PyYAML names it ("", ', ", |, >).

    ``length`` is how many characters of the file it takes, the line break at its
    end not counted. ``lead`` and ``trail`` are the white space around the source
    value; ``header`` and ``indent`` belong to the block styles.
    """

    length: int
    style: str = ""
    in_flow: bool = False
    lead: str = ""
    trail: str = ""
    header: str = ""
    comment: str = ""
    indent: str = ""

    @staticmethod
    def of(
        text: str, start: int, end: int, style: str | None, value: str, in_flow: bool
    ) -> ScalarWriter:
        """The writer for the scalar ``value`` that is written at ``start:end`` of ``text``."""
        body = value.strip()
        lead = value[: len(value) - len(value.lstrip())] if body else ""
        trail = value[len(value.rstrip()) :]
        if style in ("|", ">"):
            return _block_writer(text[start:end], style, lead, trail)
        return ScalarWriter(end - start, style or "", in_flow, lead, trail)

    def write(self, target: str) -> str:
        """The target as YAML."""
        value = self.lead + target + self.trail
        ends_open = target.endswith("\n")  # the header says how many breaks end the value
        if (
            self.indent
            and not ends_open
            and (lines := _block_lines(value, self.style, self.indent))
        ):
            line_break = "\r\n" if self.header.endswith("\r\n") else "\n"
            return self.header + lines.replace("\n", line_break)
        if self.style in ("|", ">"):
            return double_quoted(value) + (f" {self.comment}" if self.comment else "")
        if self.style == "" and is_plain(value, self.in_flow):
            return value
        if self.style == '"' or _UNPRINTABLE.search(value):
            return double_quoted(value)
        return "'" + value.replace("'", "''") + "'"


def _block_writer(written: str, style: str, lead: str, trail: str) -> ScalarWriter:
    """The writer of a block scalar; without ``indent`` when it has to be quoted."""
    body = written.rstrip()
    header = _HEADER.match(body)
    first = re.search(r"\n( +)\S", body)
    comment = (header and header["comment"]) or ""
    if not header or header["indent"] or header["same"] or not first or lead:
        return ScalarWriter(len(body), style, False, lead, trail, comment=comment)
    line_break = "\r\n" if "\r\n" in body else "\n"
    return ScalarWriter(
        len(body), style, False, lead, trail, header[0].rstrip() + line_break, comment, first[1]
    )


def _block_lines(value: str, style: str, indent: str) -> str | None:
    """The lines of a block scalar, None when the value cannot be written as one.

    Line breaks at the end of the value are the business of the header.
    """
    lines = value.rstrip("\n").split("\n")
    if not lines[0] or any(_UNPRINTABLE.search(line) or line[:1] == " " for line in lines):
        return None
    if any(line[-1:] == " " for line in lines):
        return None
    if style == "|":
        return "\n".join(indent + line if line else "" for line in lines)
    # A line break of the text is an empty line more; a single one would be a blank.
    pieces = re.split(r"(\n+)", "\n".join(lines))
    return "".join(
        piece + "\n" if piece.startswith("\n") else "\n".join(_fold(piece, indent))
        for piece in pieces
    )


def _fold(line: str, indent: str) -> Iterator[str]:
    """``line`` cut at single blanks into lines of at most 80 characters, where it can be."""
    if "  " in line:
        yield indent + line
        return
    width = max(_WIDTH, len(indent) + _WIDTH // 2)
    current = indent
    for word in line.split(" "):
        if current != indent and len(current) + 1 + len(word) > width:
            yield current
            current = indent
        current += word if current == indent else f" {word}"
    yield current


def is_plain(value: str, in_flow: bool = False) -> bool:
    """Whether ``value`` may stand without quotes and is still read as that text."""
    if not value or _UNPRINTABLE.search(value) or _UNSAFE_START.match(value):
        return False
    if _UNSAFE_INSIDE.search(value) or (in_flow and _FLOW_SIGNS.search(value)):
        return False
    return not _means_something_else(value)


def _means_something_else(value: str) -> bool:
    """Whether YAML reads a plain ``value`` as a number, a date, true, null…"""
    from yaml import SafeLoader

    resolvers = SafeLoader.yaml_implicit_resolvers.get(value[0], [])
    return any(pattern.match(value) for _, pattern in resolvers)


def double_quoted(value: str) -> str:
    """``value`` in double quotes, on one line; all that is invisible as an escape."""
    escaped = re.sub(r'[\\"]', lambda sign: _ESCAPES[sign[0]], value)
    return '"' + _UNPRINTABLE.sub(_escape, escaped) + '"'


def _escape(sign: re.Match[str]) -> str:
    known = _ESCAPES.get(sign[0])
    return known or f"\\u{ord(sign[0]):04x}"
