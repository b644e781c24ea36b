"""The blocks of a narration script: headings, scene directions, speeches, comments.

Blocks are found line by line; every block is a stretch of the file, so nothing
here changes a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from l10n.formats.skeleton import BLANKS, iter_lines

ON_SCREEN = "ON SCREEN"

Span = tuple[int, int]

_HEADING = re.compile(r"[ \t]*#{1,6}(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*\Z", re.S)
_LABEL = re.compile(
    r"(?P<label>[^\W\d_][^:()\[\]\\\r\n]{0,60}?)[ \t]*(?:\((?P<manner>[^()\r\n]*)\))?"
    r"[ \t\u00a0\u202f]*:(?:[ \t\r\n]+|\Z)"
)
_BLOCK_START = re.compile(r"#{1,6}(?:\s|\Z)|<!--|\\[#<\[\\]|\[.*\]\Z", re.S)


class BlockKind(StrEnum):
    """What a block is; ``PLAIN`` is a paragraph without a label."""

    HEADING = "heading"
    DIRECTION = "scene direction"
    SPEECH = "speech"
    PLAIN = "plain"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Block:
    """One block: it begins at ``start`` on ``line`` (from 1).

    ``span`` is its text without label, marks and brackets.
    """

    kind: BlockKind
    start: int
    line: int
    span: Span
    label: str = ""
    label_span: Span = (0, 0)
    manner_span: Span | None = None


def is_block_start(text: str) -> bool:
    """Whether a paragraph of this text would be read as a heading, direction or comment."""
    return bool(_BLOCK_START.match(text))


def looks_like_label(text: str, labels: frozenset[str]) -> bool:
    """Whether ``text`` begins like a speech: a known label, or capitals, and a colon."""
    return _match_label(text, 0, labels, False) is not None


def iter_blocks(text: str, start: int, line: int, labels: frozenset[str]) -> Iterator[Block]:
    """The blocks of ``text`` from ``start``, which is on ``line``; ``labels`` are known."""
    for first, (a, b) in _iter_paragraphs(text, start, line, labels):
        content = text[a:b]
        left = a + len(content) - len(content.lstrip(BLANKS))
        right = a + len(content.rstrip(BLANKS))
        yield _block(text, (left, right), first, labels)


def _iter_paragraphs(
    text: str, start: int, line: int, labels: frozenset[str]
) -> Iterator[tuple[int, Span]]:
    """(line, span) of each run of lines that belong together."""
    open: tuple[int, Span] | None = None
    closer = ""
    for number, (a, b) in enumerate(iter_lines(text, start), line):
        content = text[a:b].strip(BLANKS)
        if open and not closer and (not content or _begins_block(content, labels)):
            yield open
            open = None
        if not content and not open:
            continue
        if not open and content.startswith("<!--"):
            closer = "-->"
        open = (open[0], (open[1][0], b)) if open else (number, (a, b))
        if (closer and closer in content) or (not closer and _HEADING.match(content)):
            yield open
            open, closer = None, ""
    if open:
        yield open


def _begins_block(content: str, labels: frozenset[str]) -> bool:
    """Whether a line begins a new block although no blank line stands before it."""
    if content.startswith("<!--"):
        return True
    return bool(_HEADING.match(content)) or _match_label(content, 0, labels, True) is not None


def _block(text: str, span: Span, line: int, labels: frozenset[str]) -> Block:
    start, end = span
    if text.startswith("<!--", start):
        return Block(BlockKind.COMMENT, start, line, span)
    if heading := _HEADING.match(text[start:end]):
        a, b = heading.span("text")
        return Block(BlockKind.HEADING, start, line, (start + max(a, 0), start + max(b, 0)))
    if text[start] == "[" and text[end - 1] == "]":
        return Block(BlockKind.DIRECTION, start, line, (start + 1, end - 1))
    label = _match_label(text, start, labels, False)
    if label is None:
        return Block(BlockKind.PLAIN, start, line, span)
    manner = label.span("manner") if label["manner"] else None
    return Block(
        BlockKind.SPEECH,
        start,
        line,
        (min(label.end(), end), end),
        label["label"],
        label.span("label"),
        manner,
    )


def _match_label(
    text: str, start: int, labels: frozenset[str], only_known: bool
) -> re.Match[str] | None:
    match = _LABEL.match(text, start)
    if match is None:
        return None
    label = match["label"]
    if label in labels or (not only_known and label.isupper()):
        return match
    return None
