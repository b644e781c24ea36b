"""Readings (``.md``): CommonMark with tables, footnotes and front matter.

:mod:`markdown_regions` finds what is plainly a paragraph, heading or list, and
:mod:`markdown_blocks` all other blocks and where their text stands; here they
become segments. :mod:`markdown_writers` keeps a target from being read as
another kind of block.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from l10n.formats.base import formats
from l10n.formats.front_matter import add_title, read_front_matter
from l10n.formats.markdown_blocks import (
    DEFINITION,
    IMAGE,
    Span,
    continuation,
    find_cells,
    find_heading,
    find_line,
    has_visible_text,
    parse_blocks,
)
from l10n.formats.markdown_regions import Region, RegionKind, iter_regions
from l10n.formats.markdown_writers import (
    AltWriter,
    BlockWriter,
    CellWriter,
    HeadingWriter,
    TitleWriter,
    join_lines,
)
from l10n.formats.skeleton import (
    Collector,
    FilledInPlace,
    SourceText,
    Writer,
    decode,
    has_words,
    iter_lines,
    newline_of,
    squeeze,
)
from l10n.languages import Language
from l10n.model import Document, Location, Segment

if TYPE_CHECKING:
    from markdown_it.token import Token

_CONTAINERS = {
    "list_item_open": "list item",
    "blockquote_open": "quotation",
    "footnote_reference_open": "footnote",
}


@formats.register("markdown")
class Markdown(FilledInPlace):
    """Readings, discussion prompts and practice examples in Markdown."""

    extensions: tuple[str, ...] = (".md",)

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Take one segment a paragraph, heading, list item, cell…; SourceError for bad YAML."""
        return _Parser(decode(data, path), path).parse()


class _Parser:
    """One reading on its way to a document. Lines are counted from 0 in its body."""

    def __init__(self, source: SourceText, path: str) -> None:
        self.text = source.text
        self.out = Collector(source, path)
        self.line_break = newline_of(self.text)
        self.writers: dict[str, BlockWriter] = {}
        self.first_line = 1
        self.spans: list[Span] = []
        self.lines: list[str] = []
        self.containers: list[str] = []

    def parse(self) -> Document:
        front = read_front_matter(self.text, self.out.path)
        if front:
            add_title(self.out, front)
            self.first_line = front.lines + 1
        self.spans = list(iter_lines(self.text, front.end if front else 0))
        self.lines = [self.text[a:b] for a, b in self.spans]
        for region in iter_regions(self.lines):
            self._take_region(region)
        return self.out.document("markdown")

    def _take_region(self, region: Region) -> None:
        lines = self.lines[region.first : region.last]
        match region.kind:
            case RegionKind.PARAGRAPH:
                self._take_paragraph(region.first, "\n".join(lines).strip())
            case RegionKind.HEADING:
                self._take_heading(region.first, lines[0].lstrip("#").strip())
            case RegionKind.LIST:
                for number, line in enumerate(lines, region.first):
                    content = line.strip().split(" ", 1)[1].strip()
                    self._take_paragraph(number, content, "list item")
            case RegionKind.QUOTE:
                content = "\n".join(line[2:] for line in lines).strip()
                self._take_paragraph(region.first, content, "quotation")
            case RegionKind.OTHER:
                self._take_blocks(region.first, lines)

    def _take_blocks(self, first: int, lines: list[str]) -> None:
        """Take what markdown-it finds on some lines."""
        tokens, env = parse_blocks("\n".join(lines), first)
        for index, token in enumerate(tokens):
            self._take(token, tokens, index)
        for definition in (*env.get("references", {}).values(), *env.get("duplicate_refs", ())):
            self._take_definition(definition, first)

    def _take(self, token: Token, tokens: list[Token], index: int) -> None:
        kind = token.type
        if kind in _CONTAINERS:
            self.containers.append(_CONTAINERS[kind])
        elif kind.endswith("_close") and kind[:-5] + "open" in _CONTAINERS:
            self.containers.pop()
        elif kind == "tr_open":
            self._take_row(tokens, index)
        elif kind == "html_block":
            self._note_html(token)
        elif kind == "inline" and token.content.strip():
            self._take_inline(token, tokens[index - 1])

    def _take_inline(self, token: Token, before: Token) -> None:
        if token.map is None or before.type in ("th_open", "td_open"):
            return
        if before.type != "heading_open":
            kind = self.containers[-1] if self.containers else "paragraph"
            self._take_paragraph(token.map[0], token.content, kind)
        elif before.markup.startswith("#"):
            self._take_heading(token.map[0], token.content)
        else:
            self._take_underlined(token.map[0], token.content)

    def _take_heading(self, line: int, content: str) -> None:
        start = find_heading(self.lines[line], content)
        if start < 0:
            self._miss(line)
            return
        span = self._span(line, start, len(content))
        self._add(line, span, squeeze(content), "heading", HeadingWriter(marked=True))

    def _take_underlined(self, line: int, content: str) -> None:
        spans = self._locate(line, content)
        if spans:
            span = (spans[0][0], spans[-1][1])
            self._add(line, span, squeeze(content), "heading", HeadingWriter(marked=False))

    def _take_paragraph(self, line: int, content: str, kind: str = "paragraph") -> None:
        spans = self._locate(line, content)
        if not spans:
            return
        image = IMAGE.fullmatch(content) if content.startswith("!") else None
        if image:
            for group, kind in (("alt", "image description"), ("title", "image title")):
                self._take_part(line, image, group, spans[0][0], kind)
            return
        # The second line shows how the paragraph goes on, if it has one.
        shown = min(len(spans), 2) - 1
        prefix = self.text[self.spans[line + shown][0] : spans[shown][0]]
        writer = self.writers.get(prefix) or self._add_writer(prefix)
        text = join_lines(content.split("\n"))
        self._add(line, (spans[0][0], spans[-1][1]), text, kind, writer)

    def _add_writer(self, prefix: str) -> BlockWriter:
        """The writer of all paragraphs that go on as ``prefix`` shows."""
        self.writers[prefix] = BlockWriter(self.line_break + continuation(prefix))
        return self.writers[prefix]

    def _take_row(self, tokens: list[Token], index: int) -> None:
        row = tokens[index]
        contents, kind = [], "table cell"
        while tokens[index].type != "tr_close":
            index += 1
            if tokens[index].type == "inline":
                contents.append(tokens[index].content)
            elif tokens[index].type == "th_open":
                kind = "table heading"
        if row.map and any(contents):
            self._take_cells(row.map[0], contents, kind)

    def _take_cells(self, line: int, contents: list[str], kind: str) -> None:
        cells = find_cells(self.lines[line], contents)
        if cells is None:
            self._miss(line)
            return
        for (a, b), content in zip(cells, contents, strict=False):
            if content:
                writer = CellWriter(opens_line="|" not in self.lines[line][:a])
                self._add(line, self._span(line, a, b - a), squeeze(content), kind, writer)

    def _take_definition(self, definition: Mapping[str, Any], offset: int) -> None:
        """Take the title of a link definition; its lines are counted from ``offset``."""
        if not definition["title"]:
            return
        first, last = (line + offset for line in definition["map"])
        start, end = self.spans[first][0], self.spans[last - 1][1]
        match = DEFINITION.search(self.text, start, end)
        if match is None:
            self._miss(first)
            return
        self._take_part(first, match, "title", 0, "link title")

    def _take_part(
        self, line: int, match: re.Match[str], group: str, offset: int, kind: str
    ) -> None:
        """Take a group of a match that was made ``offset`` characters into the file."""
        raw = match[group]
        start, end = (offset + place for place in match.span(group))
        writer: AltWriter | TitleWriter = AltWriter()
        if raw and group == "title":
            writer = TitleWriter(raw[0] + raw[-1])
            raw, start, end = raw[1:-1], start + 1, end - 1
        if raw and raw.strip():
            self._add(line, (start, end), writer.read(raw), kind, writer)

    def _locate(self, line: int, content: str) -> list[Span]:
        """The span in the file of each line of ``content``; empty when it is not there."""
        spans = []
        for number, part in enumerate(content.split("\n"), line):
            stripped = part.strip()
            start = find_line(self.lines[number], stripped)
            if start < 0:
                self._miss(number)
                return []
            spans.append(self._span(number, start, len(stripped)))
        return spans

    def _span(self, line: int, start: int, length: int) -> Span:
        """A stretch of one line as a span of the file."""
        offset = self.spans[line][0] + start
        return offset, offset + length

    def _add(self, line: int, span: Span, text: str, kind: str, writer: Writer) -> None:
        """Take a segment; marks without a letter or digit are none."""
        if has_words(text):
            location = Location(self.out.path, self.first_line + line)
            self.out.add(Segment(text, location, "", kind), *span, writer)

    def _miss(self, line: int) -> None:
        self.out.warn(
            "markdown-not-found",
            self.first_line + line,
            "the text of this block was not found on its line; it stays untranslated",
            "write the block in a simpler way",
        )

    def _note_html(self, token: Token) -> None:
        if token.map and has_visible_text(token.content):
            self.out.warn(
                "markdown-html",
                self.first_line + token.map[0],
                "the text in this HTML block stays untranslated",
                "write it in Markdown, or put blank lines around the text inside the tags",
            )
