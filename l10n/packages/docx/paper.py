"""A Word document of one locale: :class:`Paper` holds what all of them share.

Language, direction and fonts are set on the styles, so that text that somebody
adds later is right as well. In a right-to-left language paragraphs are ``bidi``,
runs ``rtl`` and tables ``bidiVisual`` (ECMA-376 part 1, 17.3.1.6, 17.3.2.30,
17.4.1), and the first column of a table is the one on the right.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from l10n.packages.archive import zip_bytes
from l10n.packages.base import Edition
from l10n.packages.docx.foreign import set_bidi, turn
from l10n.packages.docx.pictures import Pictures
from l10n.packages.texts import make_texts

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.styles.style import ParagraphStyle
    from docx.table import Table
    from docx.text.paragraph import Paragraph

FONT = "Arial"
"""On every system, or replaced by a face of the same widths; Latin, Cyrillic and Arabic."""
SIZE = 11
GREY = "555555"
_STYLES = ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Heading 4")
_NOTICE = "This translation has not been reviewed by a legal linguist yet."


class Paper:
    """A Word document that grows from top to bottom; ``pictures`` are those its texts can show."""

    def __init__(self, edition: Edition, title: str, pictures: Pictures | None = None) -> None:
        self.edition = edition
        self.pictures = pictures or Pictures()
        self.interface = edition.interface
        self.texts = make_texts(edition.outline)
        self.is_rtl = edition.outline.language.is_rtl
        self.has_italics = edition.outline.language.italics
        self.word: WordDocument = Document()
        self._styles: dict[str, str] = {}
        self._set_up(title)

    def _set_up(self, title: str) -> None:
        facts = self.word.core_properties
        moment = datetime.fromtimestamp(self.edition.moment, UTC).replace(tzinfo=None)
        facts.title, facts.author, facts.comments = title, "", ""
        facts.language, facts.revision = self.edition.locale, 1
        facts.created = facts.modified = moment
        for section in self.word.sections:
            section.page_width, section.page_height = Cm(21), Cm(29.7)
            section.left_margin = section.right_margin = Cm(2)
            section.top_margin = section.bottom_margin = Cm(2)
        for name in _STYLES:
            style: Any = self.word.styles[name]
            self._localise(style, SIZE if name == "Normal" else None)
        self._footer()

    def _localise(self, style: ParagraphStyle, size: int | None) -> None:
        style.font.name = FONT
        if size:
            style.font.size = Pt(size)
        if not self.has_italics:
            style.font.italic = False
        properties = style.element.get_or_add_rPr()
        fonts = properties.rFonts
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), FONT)
        complex_size = properties.find(qn("w:szCs"))
        if style.font.size and complex_size is None:
            complex_size = OxmlElement("w:szCs")
            properties.append(complex_size)
        if complex_size is not None and style.font.size:
            complex_size.set(qn("w:val"), str(int(style.font.size.pt * 2)))
        language = OxmlElement("w:lang")
        kind = "w:bidi" if self.is_rtl else "w:val"
        language.set(qn(kind), self.edition.locale)
        properties.append(language)
        if self.is_rtl:
            properties.append(OxmlElement("w:rtl"))
            style.element.get_or_add_pPr().append(OxmlElement("w:bidi"))

    def _footer(self) -> None:
        outline = self.edition.outline
        footer = self.word.sections[0].footer.paragraphs[0]
        facts = (outline.title, outline.version, outline.licence)
        self.write(footer, " · ".join(filter(None, facts)), is_alone=True, size=8)

    def title(self, text: str, subtitle: str = "") -> None:
        """The head of the document; a translation that nobody has reviewed says so."""
        self.paragraph(text, "Title")
        if subtitle:
            self.paragraph(subtitle, "Subtitle")
        if not self.edition.outline.is_reviewed:
            self.paragraph(self.interface(_NOTICE), italic=True)

    def heading(self, text: str, level: int) -> None:
        """A heading of level 1 to 4."""
        self.paragraph(text, f"Heading {min(level, 4)}")

    def paragraph(self, text: str = "", style: str | None = None, **marks: Any) -> Paragraph:
        """A paragraph of plain text of one language; ``marks`` as :meth:`run`."""
        paragraph = self.word.add_paragraph()
        if style:
            paragraph._p.style = self._style_id(style)
        self.direct(paragraph)
        if text:
            self.write(paragraph, text, is_alone=True, **marks)
        return paragraph

    def write(
        self, paragraph: Paragraph, *texts: str, is_alone: bool = False, **marks: Any
    ) -> None:
        """Add texts, each in the language that it is in; those of the paper's own are one run.

        ``is_alone``: nothing else stands in the paragraph. ``marks`` as :meth:`run`.
        """
        for foreign, group in groupby(texts, self.texts.foreign_of):
            start = len(paragraph._p)
            self.run(paragraph, "".join(group), **marks)
            if foreign:
                turn(paragraph, start, foreign, is_alone)

    def direct(self, paragraph: Paragraph) -> None:
        """Set the direction of a paragraph whose style may not say it."""
        if self.is_rtl:
            set_bidi(paragraph, True)

    def run(
        self,
        paragraph: Paragraph,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        size: float | None = None,
        raised: bool = False,
        underlined: bool = False,
    ) -> Any:
        """A stretch of text of one look, as an element; no italics where the script has none."""
        looks: list[tuple[str, str | None]] = []
        if bold:
            looks += [("w:b", None), ("w:bCs", None)]
        if italic and self.has_italics:
            looks += [("w:i", None), ("w:iCs", None)]
        if size:
            half_points = str(int(size * 2))
            looks += [("w:color", GREY), ("w:sz", half_points), ("w:szCs", half_points)]
        if underlined:
            looks.append(("w:u", "single"))
        if raised:
            looks.append(("w:vertAlign", "superscript"))
        if self.is_rtl:
            looks.append(("w:rtl", None))
        run = _run_element(text, looks)
        paragraph._p.append(run)
        return run

    def _style_id(self, name: str) -> str:
        """The id of a style; looking one up by name takes longer than adding a paragraph."""
        if name not in self._styles:
            self._styles[name] = str(self.word.styles[name].style_id)
        return self._styles[name]

    def table(self, widths: Sequence[float]) -> Table:
        """An empty ruled table with columns of so many centimetres."""
        table: Table = self.word.add_table(0, len(widths))
        table.style = self.word.styles["Table Grid"]
        table.autofit = False
        if self.is_rtl:
            table._tbl.tblPr.insert(1, OxmlElement("w:bidiVisual"))
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        return table

    def row(self, table: Table, widths: Sequence[float], is_head: bool = False) -> list[Paragraph]:
        """Add a row, a head row repeats on every page; the first paragraph of each cell."""
        row: Any = table.add_row()  # type: ignore[no-untyped-call]
        if is_head:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        paragraphs = []
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
            self.direct(cell.paragraphs[0])
            paragraphs.append(cell.paragraphs[0])
        return paragraphs

    def new_numbering(self) -> int:
        """A numbering that begins at 1: the id that :meth:`number` takes."""
        style: Any = self.word.styles["List Number"]
        numbering = self.word.part.numbering_part.element
        old = numbering.num_having_numId(style.element.pPr.numPr.numId.val)
        new = numbering.add_num(old.abstractNumId.val)
        new.add_lvlOverride(0).add_startOverride(1)
        return int(new.numId)

    def number(self, paragraph: Paragraph, numbering: int) -> None:
        """Make a paragraph an item of a numbering."""
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = numbering

    def more(self, paragraph: Paragraph) -> Paragraph:
        """One more paragraph where ``paragraph`` stands: in its cell, or in the text."""
        added: Paragraph = paragraph._parent.add_paragraph()  # type: ignore[attr-defined]
        self.direct(added)
        return added

    def save(self) -> bytes:
        """The file; the same text gives the same bytes."""
        out = io.BytesIO()
        self.word.save(out)
        with zipfile.ZipFile(out) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        return zip_bytes(files, self.edition.moment, first="[Content_Types].xml")


def _run_element(text: str, looks: Sequence[tuple[str, str | None]]) -> Any:
    """``w:r`` with its properties in the order of the schema (ECMA-376 part 1, 17.3.2.28).

    Complex scripts do not heed the plain properties, so each has its twin (``…Cs``).
    """
    run = OxmlElement("w:r")
    if looks:
        properties = OxmlElement("w:rPr")
        for tag, value in looks:
            element = OxmlElement(tag)
            if value is not None:
                element.set(qn("w:val"), value)
            properties.append(element)
        run.append(properties)
    content = OxmlElement("w:t")
    content.text = text
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(content)
    return run
