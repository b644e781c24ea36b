"""What text formats share: bytes <-> text, and putting targets in place of source text.

A text format keeps the whole file and the spans of it that hold text, its
*slots*. Rendering copies what lies between the slots, so that without targets
the file comes back byte for byte by construction. How a target is written at
its place (quoted, escaped, indented) is the slot's ``writer``.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter
from typing import NamedTuple, Protocol

from l10n.errors import SourceError
from l10n.languages import DEFAULT_PROFILE, Language
from l10n.model import Document, Finding, Location, Segment, Severity, UnitKey

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_BREAK = re.compile(r"\r\n?|\n")
_BLANK_RUN = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
_VISIBLE = re.compile(r"[^\W_]")
BLANKS = " \t\r\n\f\v"
"""White space that may be lost; no-break spaces are text."""


class Writer(Protocol):
    """Writes a target for its place; values, not closures, so that documents can be pickled."""

    def write(self, target: str) -> str | None:
        """The text for the file, or None when the source must stay."""
        ...


class Slot(NamedTuple):
    """The stretch ``start:end`` of a file that the unit ``key`` fills."""

    start: int
    end: int
    key: UnitKey
    writer: Writer


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded file: its text without byte order mark, and how to encode it again."""

    text: str = field(repr=False)
    encoding: str = "utf-8"
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """``text`` in the encoding that the file came in."""
        return self.bom + text.encode(self.encoding)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A file and its slots, in the order of their places."""

    source: SourceText
    slots: tuple[Slot, ...]

    def render(self, targets: Mapping[UnitKey, str]) -> bytes:
        """The file with every slot filled that has a target with visible text.

        A target equal to its source leaves the place as it was written.
        """
        text, done = self.source.text, 0
        pieces: list[str] = []
        for slot in self.slots:
            target = targets.get(slot.key, "")
            if not target.strip() or target == slot.key[1]:
                continue
            written = slot.writer.write(target)
            if written is None:
                continue
            pieces += (text[done : slot.start], written)
            done = slot.end
        pieces.append(text[done:])
        return self.source.encode("".join(pieces))


class Collector:
    """Gathers the segments, slots and findings of one file while it is parsed."""

    def __init__(self, source: SourceText, path: str) -> None:
        self.source = source
        self.path = path
        self.segments: list[tuple[int, Segment]] = []
        self.slots: list[Slot] = []
        self.findings: list[Finding] = []

    def add(self, segment: Segment, start: int, end: int, writer: Writer) -> None:
        """Take the segment that stands at ``start:end`` of the text."""
        self.segments.append((start, segment))
        self.slots.append(Slot(start, end, segment.key, writer))

    def warn(self, check: str, line: int, message: str, hint: str = "") -> None:
        """Note what is odd about a line but was kept as it stands."""
        location = Location(self.path, line)
        self.findings.append(Finding(check, Severity.WARNING, message, location, hint=hint))

    def document(self, format: str) -> Document:
        """The parsed file; segments and slots in the order of their places."""
        segments = sorted(self.segments, key=itemgetter(0))
        slots = sorted(self.slots, key=attrgetter("start"))
        return Document(
            self.path,
            format,
            tuple([segment for _, segment in segments]),
            Skeleton(self.source, tuple(slots)),
            tuple(self.findings),
        )


class FilledInPlace:
    """A text format that is put together again from its skeleton; meant to be inherited."""

    def render(
        self,
        document: Document,
        targets: Mapping[UnitKey, str],
        language: Language,
        profile: str = DEFAULT_PROFILE,
    ) -> bytes:
        """The file with ``targets`` in their slots; all else stays to the byte."""
        skeleton = document.skeleton
        assert isinstance(skeleton, Skeleton)
        return skeleton.render(targets)


def decode(data: bytes, path: str) -> SourceText:
    """Read a source file as UTF-8, or as UTF-16 when a byte order mark says so.

    Raises SourceError, with the line, for a binary file and for any other encoding.
    """
    bom, encoding = next(
        ((bom, encoding) for bom, encoding in _BOMS if data.startswith(bom)), (b"", "utf-8")
    )
    try:
        text = data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data[len(bom) :], error, path) from error
    if "\0" in text:
        raise _binary(text, path)
    return SourceText(text, encoding, bom)


def _binary(text: str, path: str) -> SourceError:
    line = text.count("\n", 0, text.index("\0")) + 1
    return SourceError(
        "is a binary file (it holds a zero byte), not text",
        Location(path, line),
        "save it as plain text in UTF-8, or move it out of the course",
    )


def _undecodable(data: bytes, error: UnicodeDecodeError, path: str) -> SourceError:
    if b"\0" in data and error.encoding == "utf-8":
        return _binary(data.decode("latin-1"), path)
    line = data.count(b"\n", 0, error.start) + 1
    return SourceError(
        f"is not {error.encoding.upper()}: byte 0x{data[error.start]:02x} "
        f"at position {error.start}",
        Location(path, line),
        "open it in an editor and save it with the encoding UTF-8",
    )


def squeeze(text: str) -> str:
    """``text`` on one line: runs of blanks and line breaks are one space (not NBSP)."""
    # Most text is on one line already; to see that takes a tenth of the time.
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return _BLANK_RUN.sub(" ", text).strip(" ")


def has_words(text: str) -> bool:
    """Whether there is a letter or digit in ``text``; without, there is nothing to translate."""
    return _VISIBLE.search(text) is not None


def newline_of(text: str) -> str:
    """The line break a file uses, by its first one."""
    match = _LINE_BREAK.search(text)
    return match[0] if match else "\n"


def iter_lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """(start, end) of each line from ``start`` on, without its break: LF, CRLF or CR."""
    if "\r" not in text:  # the usual case, five times as fast without the pattern
        while (end := text.find("\n", start)) >= 0:
            yield start, end
            start = end + 1
    for match in _LINE_BREAK.finditer(text, start):
        yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)
