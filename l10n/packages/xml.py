"""XML files of packages: elements from texts and safe HTML, written the same way each time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree, html
from markupsafe import Markup

Element = Any
"""An element of lxml, which has no types."""
Child = Element | Markup | str | None

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML file can hold (XML 1.0, production 2)."""


def element(tag: str, attributes: Mapping[str, str] | None = None, *children: Child) -> Element:
    """An element with its children in order: elements, HTML (parsed), texts; None is left out."""
    made: Element = etree.Element(
        tag, {name: clean(value) for name, value in (attributes or {}).items()}
    )
    for child in children:
        if isinstance(child, Markup):
            _append_html(made, child)
        elif isinstance(child, str):
            _append_text(made, clean(child))
        elif child is not None:
            made.append(child)
    return made


def write_xml(root: Element) -> bytes:
    """The bytes of an XML file."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"


def clean(text: str) -> str:
    """``text`` without the characters that XML cannot carry, as a plain string."""
    return _NOT_XML.sub("", str(text))


def _append_html(parent: Element, markup: Markup) -> None:
    """Sanitised HTML as elements, so that it is well-formed wherever it lands."""
    if "<" not in markup:
        _append_text(parent, clean(markup.unescape()))
        return
    for node in html.fragments_fromstring(clean(markup)):
        if isinstance(node, str):
            _append_text(parent, node)
        else:
            parent.append(node)


def _append_text(parent: Element, text: str) -> None:
    if not len(parent):
        parent.text = (parent.text or "") + text
    else:
        parent[-1].tail = (parent[-1].tail or "") + text
