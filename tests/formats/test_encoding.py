"""Bytes that are not UTF-8 text: kept, or refused with words that help."""

import codecs

import pytest

from l10n.errors import SourceError

SOURCES = {
    "a.md": "# Título\r\n\r\nتعليق\r\n",
    "a.script.md": "ANA: ¿Qué?\n",
    "a.quiz.yaml": "title: é\nquestions: []\n",
    "course.yaml": "title: é\nsource_locale: en\nmodules: []\n",
}
names = pytest.mark.parametrize("name", SOURCES)


@names
@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_stays(parse, render, name, bom, encoding):
    data = bom + SOURCES[name].encode(encoding)
    document = parse(data, name)
    assert [s.text for s in document.segments] == [
        s.text for s in parse(SOURCES[name], name).segments
    ]
    assert render(document, {}) == data
    target = {document.segments[0].key: "Ω"}
    expected = render(parse(SOURCES[name], name), target).decode()
    assert render(document, target) == bom + expected.encode(encoding)


@names
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"ok\n\xff\xfe\xfa\n", ":2: is not UTF-8: byte 0xff at position 3; open it in an editor"),
        ("caf\u00e9\n".encode("cp1252"), ":1: is not UTF-8: byte 0xe9 at position 3"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is a binary file (it holds a zero byte)"),
        (b"ok\nzero \x00 byte\n", ":2: is a binary file (it holds a zero byte), not text"),
        (codecs.BOM_UTF16_LE + b"a\x00b", ":1: is not UTF-16-LE: byte 0x62 at position 2"),
        ("text".encode("utf-16-le"), "is a binary file"),
    ],
)
def test_other_bytes_are_refused(parse, name, data, words):
    with pytest.raises(SourceError) as caught:
        parse(data, name)
    assert str(caught.value).startswith(name + ":")
    assert words in str(caught.value)
