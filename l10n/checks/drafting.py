"""What the checks over source files share: prose, sentences, and the bytes of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from l10n.checks.base import Check
from l10n.checks.context import Context
from l10n.checks.words import visible, words_of
from l10n.errors import SourceError
from l10n.formats import find_format
from l10n.formats.quiz_reader import Quiz, read_quiz
from l10n.model import Document, Finding, Location, Segment, Severity
from l10n.segmentation import split_sentences

FORMATS = frozenset({"script", "srt", "vtt", "markdown", "quiz", "manifest"})
"""Those that a drafter writes; the sources of a bare PO file were written elsewhere."""

PROSE = frozenset({"narration", "paragraph", "list item", "question", "hint", "feedback"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the segment it stands in and its words."""

    text: str
    words: tuple[str, ...]
    segment: Segment


def is_prose(segment: Segment) -> bool:
    """Whether a segment is running text, rather than a name, a heading or a cell."""
    return segment.kind in PROSE or segment.kind.startswith("feedback")


def iter_sentences(document: Document, context: Context) -> Iterator[Sentence]:
    """The sentences of the running text of a document."""
    for segment in document.segments:
        if is_prose(segment):
            text = visible(segment.text)
            for start, end in split_sentences(text, context.source_language):
                yield Sentence(text[start:end], words_of(text[start:end]), segment)


def read_file(context: Context, path: str) -> bytes | None:
    """The bytes of a file of the course; None where there is no course or no such file."""
    if context.root is None:
        return None
    file = context.root / path
    return file.read_bytes() if file.is_file() else None


def read_lines(context: Context, document: Document) -> list[str]:
    """The lines of the file that a document was parsed from."""
    data = read_file(context, document.path) or b""
    return data.decode("utf-8-sig", "replace").splitlines()


def find_neighbours(context: Context, path: str, suffixes: tuple[str, ...]) -> list[str]:
    """Files of the same step: the same name up to the first dot, with one of the endings."""
    if context.root is None:
        return []
    folder = (context.root / path).parent
    stem = Path(path).name.split(".")[0]
    names = (f"{stem}{suffix}" for suffix in suffixes)
    return [str(Path(path).parent / name) for name in names if (folder / name).is_file()]


def parse_file(context: Context, path: str) -> Document | None:
    """Another file of the course, parsed; None when it cannot be."""
    found, data = find_format(path), read_file(context, path)
    if found is None or data is None:
        return None
    try:
        return found[1].parse(data, path, context.source_language)
    except SourceError:
        return None  # reported where that file is checked itself


def find_quiz(document: Document, context: Context) -> Quiz | None:
    """The quiz that a document was parsed from; None when it is none."""
    data = read_file(context, document.path) if document.format == "quiz" else None
    return read_quiz(data, document.path) if data is not None else None


def report(
    check: Check,
    message: str,
    location: Location,
    source: str = "",
    hint: str = "",
    severity: Severity | None = None,
) -> Finding:
    """A finding of a check over a source file."""
    return Finding(
        check.id, severity or check.severity, message, location, source=source, hint=hint
    )
