"""Where Markdown's blocks are: markdown-it's tokens, and their text in the raw lines.

markdown-it tells the lines of a block; what stands on them before the text (list
marks, ``>``, indentation) it leaves out. Here the text is found again, so that
a segment has its exact span in the file. Inline parsing is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Span = tuple[int, int]

_TITLE = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)"
IMAGE = re.compile(
    r"!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\](?:"
    r"\([ \t]*(?:<[^<>]*>|[^\s()<>]*)(?:[ \t]+(?P<title>" + _TITLE + r"))?[ \t]*\)|\[[^\[\]]+\])"
)
"""An image on one line; the title with its quotes."""
DEFINITION = re.compile(
    r"\[(?:[^\[\]\\]|\\.)+\]:\s*(?:<[^<>\n]*>|\S+)\s+(?P<title>" + _TITLE + r")\s*\Z"
)
"""A link definition with a title, to its end."""
_CONTAINER = re.compile(r"[ \t]*(?:>|[-+*]|\d{1,9}[.)]|\[\^[^\]\s]+\]:)?[ \t]*")
_ATX = re.compile(r"#{1,6}[ \t]+")
_HTML_WITHOUT_TEXT = re.compile(
    r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^<>]*>|&\w+;", re.S | re.I
)


@lru_cache(maxsize=1)
def block_parser() -> MarkdownIt:
    """The CommonMark block parser with tables and footnotes."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    return MarkdownIt("commonmark").enable("table").use(footnote_plugin)


def parse_blocks(text: str, first: int = 0) -> tuple[list[Token], dict[str, Any]]:
    """The block tokens of ``text`` (LF line breaks), and its link definitions.

    The lines of tokens are counted from ``first``, those of definitions from 0.
    """
    parser = block_parser()
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    parser.block.parse(text, parser, env, tokens)
    if first:
        for token in tokens:
            if token.map:
                token.map = [token.map[0] + first, token.map[1] + first]
    return tokens, env


def has_visible_text(html: str) -> bool:
    """Whether an HTML block holds letters that a reader would see."""
    return any(sign.isalpha() for sign in _HTML_WITHOUT_TEXT.sub("", html))


def find_heading(line: str, content: str) -> int:
    """Where the text of a heading that ``#`` opens begins in its line; -1 when nowhere."""
    marks = _ATX.search(line)
    return -1 if marks is None else line.find(content, marks.end())


def find_line(line: str, content: str) -> int:
    """Where a paragraph's line has its text: at the end; -1 when it is not there."""
    return line.rfind(content)


def continuation(prefix: str) -> str:
    """What a second line begins with, when ``prefix`` stands before the first.

    Marks of lists and footnotes become blanks, a quotation goes on.
    """
    return re.sub(r"[^>\s]", " ", prefix)


def find_cells(line: str, contents: Sequence[str]) -> list[Span] | None:
    """The spans of a table row's cells, which hold ``contents``; None when not found.

    The marks of lists and quotations around the table stand before the row.
    """
    start = 0
    while True:
        cells = list(_split_row(line, start))[: len(contents)]
        found = [line[a:b].replace("\\|", "|") for a, b in cells]
        if found + [""] * (len(contents) - len(cells)) == list(contents):
            return cells
        container = _CONTAINER.match(line, start)
        if container is None or container.end() == start:
            return None
        start = container.end()


def _split_row(line: str, start: int) -> Iterator[Span]:
    """The spans of the cells after ``start``, blanks around them left out."""
    end = len(line.rstrip())
    start += len(line[start:end]) - len(line[start:end].lstrip())
    bars = [
        match.start() for match in re.finditer(r"(?<!\\)\|", line[:end]) if match.start() >= start
    ]
    edges = [start - 1, *bars, end]
    cells = list(zip([edge + 1 for edge in edges[:-1]], edges[1:], strict=True))
    if cells and cells[0][0] == cells[0][1]:
        cells = cells[1:]
    if cells and cells[-1][0] == cells[-1][1]:
        cells = cells[:-1]
    for a, b in cells:
        text = line[a:b]
        left = a + len(text) - len(text.lstrip())
        yield left, max(left, a + len(text.rstrip()))
