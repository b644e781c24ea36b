"""Text of another language in a Word document keeps its language and direction.

What is untranslated stands in the source language (:mod:`l10n.packages.texts`). Alone in
its paragraph it turns the paragraph round: ``w:bidi``, ``w:rtl`` and ``w:lang`` are said
on or off (ECMA-376 part 1, 17.3.1.6, 17.3.2.30, 17.3.2.20). Beside other text only its
runs are turned. Word then takes their brackets and stops along; LibreOffice goes by
Unicode alone, so marks of direction hold the ends (UAX 9, 2.6). ``w:dir`` is not used:
programs that do not know it would lose the text within.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from l10n.packages.markup import Foreign

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}
_AFTER_BIDI = ("w:spacing", "w:ind", "w:jc", "w:rPr")
"""What follows ``w:bidi`` in the properties of a paragraph (17.3.1.26), as far as we write it."""


def turn(paragraph: Paragraph, start: int, foreign: Foreign, is_alone: bool) -> None:
    """Give the children of a paragraph from ``start`` on the language of ``foreign``.

    ``is_alone``: they are its whole text, and the paragraph turns with them.
    """
    if is_alone:
        set_bidi(paragraph, foreign.direction == "rtl")
    else:
        paragraph._p.insert(start, _mark(foreign))
        paragraph._p.append(_mark(foreign))
    for child in paragraph._p[start:]:
        for run in child.iter(qn("w:r")):
            _turn_run(run, foreign)


def set_bidi(paragraph: Paragraph, is_rtl: bool) -> None:
    """Say that a paragraph runs from right to left, or that it does not."""
    properties: Any = paragraph._p.get_or_add_pPr()
    bidi = properties.find(qn("w:bidi"))
    if bidi is None:
        bidi = OxmlElement("w:bidi")
        properties.insert_element_before(bidi, *_AFTER_BIDI)
    _switch(bidi, is_rtl)


def _turn_run(run: Any, foreign: Foreign) -> None:
    """``w:rtl`` and ``w:lang`` of a run; nothing that we write comes after them."""
    is_rtl = foreign.direction == "rtl"
    properties = run.get_or_add_rPr()
    rtl = properties.find(qn("w:rtl"))
    if rtl is None:
        rtl = OxmlElement("w:rtl")
        properties.append(rtl)
    _switch(rtl, is_rtl)
    language = OxmlElement("w:lang")
    language.set(qn("w:bidi" if is_rtl else "w:val"), foreign.lang)
    properties.append(language)


def _switch(element: Any, is_on: bool) -> None:
    if is_on:
        element.attrib.pop(qn("w:val"), None)
    else:
        element.set(qn("w:val"), "0")


def _mark(foreign: Foreign) -> Any:
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = _MARKS[foreign.direction]
    run.append(text)
    return run
