"""Reading and writing PO: everything that gettext takes, and clear words for what it does not."""

from __future__ import annotations

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalogs.careful import CarefulReader
from l10n.catalogs.po import load_catalog, parse_po, render_po
from l10n.errors import CatalogError
from l10n.model import Catalog, Unit

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
FULL = (
    HEADER
    + """
# translator's note
#  indented
#
#. extracted
#: a.md:1 b.md:2
#: ⁨with space.md⁩:3 c.md
#, fuzzy, x-unknown
#| msgctxt "was"
#| msgid "old "
#| "source"
msgctxt "title"
msgid ""
"one \\"quoted\\"\\n"
"two\\t\\\\ three"
msgstr "un"

msgid "child"
msgid_plural "children"
msgstr[0] "enfant"
msgstr[1] "enfants"

#~| msgid "older"
#~ msgctxt "x"
#~ msgid "gone"
#~ msgstr ""
#~ "par"
#~ "ti"
"""
)

texts = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")),
        st.sampled_from("\n\t\\\"'# "),
    ),
    min_size=1,
    max_size=150,
)


def test_every_part_of_an_entry_is_read(po) -> None:
    title, plural, gone = po(FULL).units
    assert title == Unit(
        source='one "quoted"\ntwo\t\\ three',
        target="un",
        context="title",
        references=("a.md:1", "b.md:2", "with space.md:3", "c.md"),
        extracted_comments=("extracted",),
        translator_comments=("translator's note", " indented", ""),
        flags=("fuzzy", "x-unknown"),
        previous_source="old source",
        previous_context="was",
    )
    assert plural.plural_targets == ("enfant", "enfants")
    assert plural.source_plural == "children"
    assert (gone.context, gone.source, gone.target) == ("x", "gone", "parti")
    assert (gone.previous_source, gone.obsolete) == ("older", True)
    assert [unit.line for unit in (title, plural, gone)] == [16, 22, 28]


def test_what_is_read_is_written_back_byte_for_byte(po) -> None:
    assert render_po(po(FULL)).decode() == FULL


@pytest.mark.parametrize(
    "untidy",
    [
        'msgid"a"\nmsgstr"b"\n',
        '  msgid   "a"\n\tmsgstr\t"b"\n',
        'msgid "a" msgstr "b"\n',
        'msgid "" "a"\nmsgstr "b" ""\n',
        'msgid "a"\n\nmsgstr "b"\n',
        'msgid "a"\nmsgstr "b"',
        'msgid "\\x61"\nmsgstr "\\142"\n',
        'msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"\n',
    ],
)
def test_untidy_entries_that_msgfmt_takes_are_read(po, gettext, untidy) -> None:
    gettext("msgfmt", "-o", "/dev/null", data=untidy.encode())
    assert (po(untidy).units[0].source, po(untidy).units[0].target) == ("a", "b")


def test_obsolete_entries_without_blank_lines_are_read(po) -> None:
    found = po('#~ msgid "a"\n#~ msgstr "b"\n#~ msgid "c"\n#~ msgstr "d"\n').units
    assert [(u.source, u.target, u.obsolete) for u in found] == [("a", "b", True), ("c", "d", True)]


def test_an_active_and_an_obsolete_entry_without_a_blank_line_are_two(po) -> None:
    found = po('msgid "a"\nmsgstr "b"\n#~ msgid "c"\n#~ msgstr "d"\n').units
    assert [(unit.source, unit.obsolete) for unit in found] == [("a", False), ("c", True)]


def test_blank_lines_between_comments_and_entry_and_many_between_entries_are_read(po) -> None:
    text = '\n\n# note\n\n\nmsgid "a"\n\nmsgstr "b"\n\n\n\nmsgid "c"\nmsgstr "d"\n# last'
    catalog = po(text)
    assert [(u.source, u.target, u.line) for u in catalog.units] == [("a", "b", 6), ("c", "d", 12)]
    assert catalog.units[0].translator_comments == ("note",)
    assert catalog.trailing == "# last"


def test_a_reference_between_isolates_without_a_space_is_read(po) -> None:
    assert po('#: \u2068a.md\u2069:3\nmsgid "a"\nmsgstr ""\n').units[0].references == ("a.md:3",)


def test_flags_may_stand_anywhere_among_the_comments(po) -> None:
    unit = po('#, c-format\n# note\n#: a:1\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n').units[0]
    assert (unit.flags, unit.translator_comments) == (("c-format", "fuzzy"), ("note",))


def test_windows_line_ends_and_a_byte_order_mark_are_read_and_not_written() -> None:
    data = b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode()
    assert render_po(parse_po(data, "x.po")).decode() == FULL


def test_a_charset_that_the_header_names_is_read() -> None:
    text = HEADER.replace("UTF-8", "ISO-8859-9") + '\nmsgid "a"\nmsgstr "çocuğun"\n'
    assert parse_po(text.encode("iso-8859-9"), "x.po").units[0].target == "çocuğun"


def test_comments_after_the_last_entry_stay(po) -> None:
    text = HEADER + '\nmsgid "a"\nmsgstr "b"\n\n# the end\n'
    assert render_po(po(text)).decode() == text


def test_an_empty_file_is_an_empty_catalog() -> None:
    assert parse_po(b"", "x.po").units == ()


BAD = [
    (b'msgid "a"\n', 1, "no msgstr"),
    (b'msgid "a"\nmsgstr "b\n', 2, "no closing quotation mark"),
    (b'msgid "a\\q"\nmsgstr ""\n', 1, "unknown escape"),
    (b'msgid "a"\nmsgstr "say "no""\n', 2, "outside the quotation marks"),
    (b'msgidd "a"\nmsgstr ""\n', 1, '"msgidd" is not a PO keyword'),
    (b'msgstr "a"\n', 1, "msgstr without a msgid"),
    (b'"lost"\n', 1, "before any keyword"),
    (b"some text\n", 1, "outside the quotation marks"),
    (b'msgid "a"\nmsgid_plural "b"\nmsgstr[1] ""\n', 3, "msgstr[0] belongs"),
    (b'msgid "a"\nmsgid_plural "b"\nmsgstr ""\n', 3, "msgstr after msgid_plural"),
    (b'msgid "a"\nmsgstr[0] ""\n', 2, "without a msgid_plural"),
    (b'msgid "a"\nmsgid "b"\nmsgstr ""\n', 2, "a second msgid"),
    (b'msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n', 4, "twice"),
    (b'msgid "a"\nmsgstr ""\n\n#~ msgid "a"\n#~ msgstr ""\n', 4, "twice"),
    (b'<<<<<<< HEAD\nmsgid "a"\nmsgstr ""\n', 1, "merge conflict"),
    (b'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n', 2, "merge conflict"),
    (b'msgid "a"\nmsgstr ""\n>>>>>>> theirs\n', 3, "merge conflict"),
    (b'domain "x"\nmsgid "a"\nmsgstr ""\n', 1, "domain"),
    (b'\n\nmsgid "\xe9"\nmsgstr ""\n', 3, "not UTF-8"),
    (b"\x89PNG\0\0", 1, "binary"),
    (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=KLINGON\\n"\n', 2, "unknown charset"),
]


@pytest.mark.parametrize(("data", "line", "words"), BAD)
def test_bad_input_is_named_with_its_line_and_a_way_to_mend_it(data, line, words) -> None:
    with pytest.raises(CatalogError) as caught:
        parse_po(data, "fr/x.po")
    assert str(caught.value).startswith(f"fr/x.po:{line}: ")
    assert words in caught.value.message
    assert caught.value.hint


def test_a_file_that_is_not_there_is_a_catalog_error(tmp_path) -> None:
    with pytest.raises(CatalogError, match="cannot read"):
        load_catalog(tmp_path / "no.po", "fr/no.po")


@given(
    st.lists(
        st.tuples(texts, texts, st.booleans(), st.booleans()), max_size=6, unique_by=lambda t: t[0]
    )
)
def test_what_is_written_is_read_back_by_us_and_by_polib(rows) -> None:
    units = tuple(
        Unit(source, target, flags=("fuzzy",) if fuzzy else (), obsolete=obsolete)
        for source, target, fuzzy, obsolete in rows
    )
    fields = {"Content-Type": "text/plain; charset=UTF-8"}
    data = render_po(Catalog("", units, fields))
    assert parse_po(data, "x.po").units == units
    if len(data.decode().splitlines()) != data.count(b"\n"):
        return  # polib takes signs such as U+2028 for the end of a line; gettext does not
    peer = polib.pofile(data.decode())
    assert [(e.msgid, e.msgstr, bool(e.obsolete)) for e in peer] == [
        (unit.source, unit.target, unit.obsolete) for unit in units
    ]


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5, unique_by=lambda t: t[0]))
def test_the_fast_and_the_careful_reader_agree(rows) -> None:
    units = tuple(Unit(source, target, references=("a b.md:1", "c:2")) for source, target in rows)
    text = render_po(Catalog("", units)).decode()
    position, found = 0, []
    reader = CarefulReader(text, "x.po")
    while position < len(text):
        unit, position = reader.read(position, 1)
        position = len(text) - len(text[position:].lstrip("\n"))
        found.append(unit)
    assert tuple(found) == parse_po(text.encode(), "x.po").units
