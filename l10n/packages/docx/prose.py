"""Markdown -> paragraphs of a Word document. Start at :func:`add_markdown`.

Footnotes become numbered notes below the text, each with its number where it is
cited: python-docx cannot make Word's own footnotes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from l10n.formats.markdown_blocks import block_parser
from l10n.packages.docx.foreign import turn
from l10n.packages.docx.paper import Paper
from l10n.packages.docx.pictures import add_picture
from l10n.packages.markup import safe_address

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from markdown_it.token import Token

_LISTS = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number"}
_WIDTH = 17.0
"""Centimetres between the margins."""
_INDENT = 0.65
"""Centimetres that each level of a list is moved in by Word's own styles, rounded up."""
_PADDING = 0.4
"""Centimetres that a cell of a table keeps free, left and right together, rounded up."""


def add_markdown(paper: Paper, markdown: str, level: int = 1) -> None:
    """Add a whole text; its headings stand below a heading of ``level``."""
    env: dict[str, Any] = {}
    tokens = block_parser().parse(markdown, env)
    _Writer(paper, level, env).write(tokens)


def add_inline(paper: Paper, paragraph: Paragraph, markdown: str, label: str = "") -> None:
    """Add one line with inline Markdown to a paragraph, after a ``label`` in the paper's language.

    A label and a line of the same language are one run, as one who types them would make it.
    """
    if label and paper.texts.foreign_of(markdown):
        paper.run(paragraph, label)
        label = ""
    for token in block_parser().parseInline(f"{label}{markdown}"):
        _add_token(paper, paragraph, token, _WIDTH)


def _add_token(
    paper: Paper, paragraph: Paragraph, token: Token, room: float, bold: bool = False
) -> None:
    """Add an inline token at the end of a paragraph, in the language that it is in."""
    start = len(paragraph._p)
    is_alone = all(child.tag == qn("w:pPr") for child in paragraph._p)
    _Inline(paper, paragraph, room, bold).write(token.children or [])
    if foreign := paper.texts.foreign_of(token.content):
        turn(paragraph, start, foreign, is_alone)


class _Writer:
    """Block tokens on their way into a document."""

    def __init__(self, paper: Paper, level: int, env: Mapping[str, Any]) -> None:
        self.paper = paper
        self.level = level
        self.env = env
        self.lists: list[str] = []
        self.numbering: list[int] = []
        self.note = 0
        self.opens_note = False
        self.table: Table | None = None
        self.widths: tuple[float, ...] = ()
        self.cells: list[Paragraph] = []
        self.heading = 0
        self.in_head = False

    def write(self, tokens: list[Token]) -> None:
        for index, token in enumerate(tokens):
            self._take(token, tokens[index:])

    def _take(self, token: Token, rest: list[Token]) -> None:
        match token.type:
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(token)
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
                self.numbering.pop()
            case "table_open":
                self._open_table(rest)
            case "table_close":
                self.table = None
                self.paper.paragraph()
            case "thead_open" | "thead_close":
                self.in_head = token.type == "thead_open"
            case "tr_open":
                self._open_row()
            case "footnote_block_open":
                self.paper.heading(self.paper.interface("Notes"), self.level + 2)
            case "footnote_open":
                self.note += 1
                self.opens_note = True
            case "fence" | "code_block":
                self.paper.paragraph(token.content.rstrip("\n"))
            case "inline":
                self._add(token)

    def _open_list(self, token: Token) -> None:
        self.lists.append(_LISTS[token.type])
        number = self.paper.new_numbering() if token.type == "ordered_list_open" else 0
        self.numbering.append(number)

    def _open_table(self, rest: list[Token]) -> None:
        columns = 0
        for token in rest:
            columns += token.type == "th_open"
            if token.type == "thead_close":
                break
        self.widths = (_WIDTH / columns,) * columns
        self.table = self.paper.table(self.widths)

    def _open_row(self) -> None:
        assert self.table is not None
        self.cells = list(self.paper.row(self.table, self.widths, self.in_head))

    def _add(self, token: Token) -> None:
        """Put the text of an inline token into the paragraph it belongs to."""
        paragraph = self._paragraph()
        bold = self.table is not None and self.in_head
        _add_token(self.paper, paragraph, token, self._room(), bold)

    def _room(self) -> float:
        """The width of the text here, in centimetres."""
        if self.table is not None:
            return self.widths[0] - _PADDING
        return _WIDTH - _INDENT * min(len(self.lists), 3)

    def _paragraph(self) -> Paragraph:
        if self.table is not None:
            return self.cells.pop(0)
        if self.heading:
            return self.paper.paragraph(style=f"Heading {min(self.heading + self.level, 4)}")
        if self.opens_note:
            self.opens_note = False
            return self.paper.paragraph(f"{self.note}. ")
        if self.lists:
            depth = min(len(self.lists), 3)
            style = self.lists[-1] + (f" {depth}" if depth > 1 else "")
            paragraph = self.paper.paragraph(style=style)
            if self.numbering[-1]:
                self.paper.number(paragraph, self.numbering[-1])
            return paragraph
        return self.paper.paragraph()


class _Inline:
    """Inline tokens on their way into a paragraph; pictures have ``room`` centimetres."""

    def __init__(self, paper: Paper, paragraph: Paragraph, room: float, bold: bool = False) -> None:
        self.paper = paper
        self.paragraph = paragraph
        self.room = room
        self.bold = int(bold)
        self.italic = 0
        self.address = ""

    def write(self, tokens: list[Token]) -> None:
        for token in tokens:
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "strong_open" | "strong_close":
                self.bold += 1 if token.nesting > 0 else -1
            case "em_open" | "em_close":
                self.italic += 1 if token.nesting > 0 else -1
            case "link_open":
                self.address = safe_address(str(token.attrs.get("href", ""))) or ""
            case "link_close":
                self.address = ""
            case "softbreak":
                self._run(" ")
            case "hardbreak":
                self.paragraph.add_run().add_break()
            case "footnote_ref":
                self.paper.run(self.paragraph, str(token.meta["id"] + 1), raised=True)
            case "image":
                self._picture(str(token.attrs.get("src", "")), token.content)
            case "text" | "code_inline" | "html_inline":
                self._run(token.content)

    def _picture(self, address: str, description: str) -> None:
        """The picture, or its description where Word cannot show it."""
        data = self.paper.pictures.find(address)
        if data is None or not add_picture(self.paragraph, data, description, self.room):
            self._run(f"[{description}]")

    def _run(self, text: str) -> None:
        is_link = self.address.startswith(("http:", "https:", "mailto:"))
        marks = {"bold": self.bold > 0, "italic": self.italic > 0, "underlined": is_link}
        run = self.paper.run(self.paragraph, text, **marks)
        if is_link:
            _link(self.paragraph, run, self.address)


def _link(paragraph: Paragraph, run: Any, address: str) -> None:
    """Wrap a run in a link to ``address``."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run.addprevious(link)
    link.append(run)
