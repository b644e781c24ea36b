"""Text that is still in the source language says so in every package (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree, html

from l10n.packages.base import packages
from l10n.packages.contents import Contents
from l10n.packages.imscc.cartridge import make_files as make_cartridge
from l10n.packages.markup import Foreign
from l10n.packages.olx.course import make_files as make_olx
from l10n.packages.texts import Texts
from tests.packages.hostile import assert_harmless_html
from tests.packages.untranslated import HARM, SPOKEN, assert_said, edition

ENGLISH = Foreign("[EN]", "en", "ltr")
ARABIC = Texts("ar", "rtl", ENGLISH)
TEXT = "Text (1)."
SAID = '<span class="foreign" lang="en" dir="ltr">{}</span>'


def build(name: str, text: str = TEXT) -> dict[str, bytes]:
    """The files of a package, those of an archive for packages that are one."""
    given = edition(text)
    if name in ("olx", "imscc"):
        make = make_olx if name == "olx" else make_cartridge
        return make(given, Contents(given))
    return {each.path: each.render() for each in packages.get(name).build(given)}


def iter_html(name: str, files: dict[str, bytes]):
    """Every piece of HTML in the files of a package."""
    for path, data in files.items():
        if path.endswith(".html") and not path.endswith("short_description.html"):
            yield data.decode()
        elif path.endswith(".xml") and name == "olx" and path.startswith("problem/"):
            yield from (etree.tostring(n, encoding="unicode") for n in etree.fromstring(data))
        elif path.endswith(".xml") and (name == "moodle-xml" or path.startswith(("q", "disc"))):
            yield from (n.text for n in etree.fromstring(data).iter() if is_html(n))
        elif path.endswith(".gift"):
            yield from re.findall(r"<p .*?</p>|<span .*?</span>(?! *->)", data.decode())


def is_html(node) -> bool:
    parent = node.getparent()
    return bool(node.text) and (
        node.get("texttype") == "text/html"
        or (node.tag == "text" and parent is not None and parent.get("format") == "html")
    )


@pytest.mark.parametrize("name", ["site", "print", "olx", "imscc", "moodle-xml", "gift"])
def test_marked_text_is_in_an_element_of_its_language(name):
    found = 0
    for piece in iter_html(name, build(name)):
        piece = re.sub(r"<title>.*?</title>|<option.*?</option>|<head>.*?</head>", "", piece)
        found += assert_said(html.document_fromstring(piece.replace("\\", "")))
    assert found >= 20


@pytest.mark.parametrize("name", ["site", "print", "olx", "imscc", "moodle-xml"])
def test_hostile_untranslated_text_stays_text(name):
    for piece in iter_html(name, build(name, HARM)):
        if name in ("olx", "imscc", "moodle-xml"):
            assert_harmless_html(piece)
        assert "<script>alert" not in piece


def test_a_paragraph_around_speech_is_not_turned():
    files = build("imscc")
    page = files["pages/one/film.html"].decode()
    english = SAID.format("[EN] She spoke (1). [EN] Did she?")
    assert f"<p><strong><bdi>NINA</bdi>:</strong> قالت نعم. {english} ثم ذهبت.</p>" in page
    assert f"<h2>{SAID.format('[EN] Text (1).')}</h2>" in page
    assert f"<li>{SAID.format('[EN] Text (1).')}</li>" in files["pages/one/aims.html"].decode()


def test_the_number_of_an_item_stays_on_its_side():
    page = build("imscc")["pages/one/read.html"].decode()
    assert f"<li>{SAID.format('[EN] Item (1).')}</li>" in page
    assert '<h3 id="h-en-head-1" lang="en" dir="ltr">[EN] Head (1)</h3>' in page


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("لا شيء.", ["لا شيء."]),
        ("[EN] One. Two.", ["[EN] One.", "Two."]),
        ("[EN] At 9 a.m. we go. نعم.", ["[EN] At 9 a.m. we go.", "نعم."]),
        ("[EN]", ["[EN]"]),
        ("نعم. [EN]  One! [EN] Two? لا.", ["نعم.", "[EN]  One! [EN] Two?", "لا."]),
        ("", [""]),
    ],
)
def test_speech_is_split_where_its_language_changes(text, stretches):
    assert ARABIC.split(text) == stretches


def test_one_language_is_never_split():
    assert Texts("en", "ltr").split(SPOKEN) == [SPOKEN]


def test_a_text_is_rendered_by_where_its_addresses_lead():
    for resolve in (None, lambda address, is_image: f"/{address}"):
        texts = Texts("ar", "rtl", ENGLISH, resolve)
        assert texts.inline("*نعم*") == "<em>نعم</em>"
        assert texts.inline("[EN] *yes* (1)") == SAID.format("[EN] <em>yes</em> (1)")
        address = "/a.md" if resolve else "a.md"
        assert f'href="{address}"' in texts.inline("[EN] [x](a.md)")


# Word


def word(path: str, text: str = TEXT):
    return Document(io.BytesIO(build("docx", text)[path]))


def paragraphs(document):
    """(its text, itself) of every paragraph of a document and its footer."""
    roots = (document.element, document.sections[0].footer._element)
    for root in roots:
        for paragraph in root.iter(qn("w:p")):
            yield "".join(t.text or "" for t in paragraph.iter(qn("w:t"))), paragraph


def is_on(element) -> bool | None:
    return None if element is None else element.get(qn("w:val")) != "0"


def run_facts(run) -> tuple[bool | None, str | None]:
    """(whether it is right to left, its language if it says one)."""
    rtl, lang = (run.find(f"{qn('w:rPr')}/{qn(tag)}") for tag in ("w:rtl", "w:lang"))
    return is_on(rtl), None if lang is None else lang.get(qn("w:val"))


@pytest.mark.parametrize("path", ["one.docx", "scripts/one/film.docx"])
def test_a_marked_paragraph_is_turned_and_others_are_not(path):
    turned = 0
    for text, paragraph in paragraphs(word(path)):
        bidi = is_on(paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}"))
        facts = [run_facts(run) for run in paragraph.iter(qn("w:r"))]
        if text.startswith("[EN]"):
            turned += 1
            assert bidi is False
            assert set(facts) == {(False, "en")}
        else:
            assert bidi is not False
            assert ((False, "en") in facts) == ("[EN]" in text), text
    assert turned >= 3


def test_marked_text_beside_other_text_is_held_by_marks_of_direction():
    texts = [text for text, _ in paragraphs(word("one.docx"))]
    assert "A) \u200e[EN] Text (1). text 0\u200e" in texts
    assert "1. \u200e[EN] Text (1). prompt\u200e" in texts
    assert "الإجابات: \u200e[EN] Text (1).\u200e" in texts
    spoken = [text for text, _ in paragraphs(word("scripts/one/film.docx"))]
    assert "NINA: قالت نعم. \u200e[EN] She spoke (1). [EN] Did she?\u200e ثم ذهبت." in spoken
    assert "NINA: \u200e[EN] Text (1).\u200e" in spoken


def test_properties_of_runs_keep_the_order_of_the_schema():
    order = ["b", "bCs", "i", "iCs", "color", "sz", "szCs", "u", "vertAlign", "rtl", "lang"]
    for _, paragraph in paragraphs(word("one.docx")):
        for properties in paragraph.iter(qn("w:rPr")):
            names = [etree.QName(child).localname for child in properties]
            assert names == sorted(names, key=order.index)


def test_hostile_untranslated_text_stays_text_in_word():
    texts = "".join(text for text, _ in paragraphs(word("one.docx", HARM)))
    assert HARM in texts
