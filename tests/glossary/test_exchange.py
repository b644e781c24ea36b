"""Exchange formats: what one can hold comes back, the rest is said, hostile files stop."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from l10n.errors import GlossaryError
from l10n.glossary import Concept, Deprecated, Glossary, Term, load_glossary, parse_glossary
from l10n.glossary.exchange import exchanges, find_exchange, render_yaml
from l10n.glossary.exchange.base import make_id

OWN = Path(__file__).parents[2] / "glossary"


@pytest.fixture(scope="module")
def own() -> Glossary:
    """The repository's own term base."""
    return load_glossary(OWN)


def for_tbx(concept: Concept) -> Concept:
    """A concept with what TBX can hold."""
    return replace(concept, terms={code: _tbx_term(t) for code, t in concept.terms.items()})


def _tbx_term(term: Term) -> Term:
    holds = {"noun", "verb", "adjective", "adverb", "proper noun"}
    return replace(
        term,
        deprecated=tuple(replace(form, use="") for form in term.deprecated),
        not_in=(),
        case_sensitive=False,
        do_not_translate=False,
        part_of_speech=term.part_of_speech if term.part_of_speech in holds else "",
    )


def for_rows(concept: Concept, source: str, target: str) -> Concept:
    """A concept with what rows of two languages can hold."""
    left, right = concept.terms[source], concept.terms[target]
    terms = {source: _row_term(left, ""), target: _row_term(right, right.source)}
    return Concept(id=concept.id, terms=terms)


def _row_term(term: Term, authority: str) -> Term:
    return Term(
        language=term.language,
        preferred=term.preferred,
        admitted=tuple(dict.fromkeys(f for f in term.admitted if f != term.preferred)),
        abbreviations=tuple(dict.fromkeys(f for f in term.abbreviations if f != term.preferred)),
        source=authority,
    )


def spaced(concept: Concept) -> Concept:
    """White space folded, as XML readers may."""
    fold = " ".join
    return replace(
        concept,
        definition=fold(concept.definition.split()),
        source=fold(concept.source.split()),
        note=fold(concept.note.split()),
        terms={
            code: replace(term, note=fold(term.note.split()), source=fold(term.source.split()))
            for code, term in concept.terms.items()
        },
    )


@pytest.mark.parametrize("name", ["tbx", "tbx-basic"])
def test_tbx_brings_back_all_that_it_can_hold(own: Glossary, name: str) -> None:
    exchange = find_exchange(name)
    back = exchange.parse(exchange.export(own, "en", ""), "x.tbx", "en", "")
    assert [spaced(concept) for concept in back] == [spaced(for_tbx(c)) for c in own]


@pytest.mark.parametrize("name", ["csv", "omegat"])
@pytest.mark.parametrize("locale", ["fr", "ar", "ru"])
def test_bilingual_formats_bring_back_all_that_they_can_hold(
    own: Glossary, name: str, locale: str
) -> None:
    exchange = find_exchange(name)
    back = exchange.parse(exchange.export(own, "en", locale), "x", "en", locale)
    assert list(back) == [for_rows(concept, "en", locale) for concept in own]


def test_the_plain_csv_keeps_every_pair(own: Glossary) -> None:
    exchange = find_exchange("csv-poedit")
    back = exchange.parse(exchange.export(own, "en", "de"), "x", "en", "de")
    pairs = {(c.terms["en"].preferred, form) for c in back for form in c.terms["de"].approved}
    wanted = {
        (concept.terms["en"].preferred, form)
        for concept in own
        for form in concept.terms["de"].approved
    }
    assert wanted <= pairs


def test_yaml_written_is_yaml_read(own: Glossary) -> None:
    assert parse_glossary(render_yaml(own)) == own.concepts


def test_every_format_says_what_it_cannot_hold() -> None:
    assert {name: bool(exchange.cannot_hold) for name, exchange in exchanges.items()} == {
        "csv": True,
        "csv-poedit": True,
        "omegat": True,
        "tbx": True,
        "tbx-basic": True,
    }


def test_translate_toolkit_reads_terms_and_their_status(own: Glossary) -> None:
    from translate.storage.tbx import tbxfile

    store = tbxfile.parsestring(find_exchange("tbx-basic").export(own, "en", "fr"))
    store.settargetlanguage("fr")
    read = {}
    for unit in store.units:
        terms = unit.get_target_terms("fr")
        read[unit.source] = (
            {t.text for t in terms if not t.deprecated},
            {t.text for t in terms if t.deprecated},
        )
    for concept in own:
        english, french = concept.terms["en"], concept.terms["fr"]
        if english.preferred in read:
            approved, deprecated = read[english.preferred]
            assert set(french.approved) <= approved or len(own) > len(read)
            assert not deprecated & set(french.approved)
    assert len(read) > 0.95 * len(own)


def test_translate_toolkit_reads_the_csv_by_its_columns(own: Glossary) -> None:
    from translate.storage.csvl10n import csvfile

    data = find_exchange("csv").export(own, "en", "es")
    store = csvfile.parsestring(data)
    rows = list(csv.DictReader(io.StringIO(data.decode())))
    assert [(u.source, u.target, u.context) for u in store.units if u.source != "source"] == [
        (row["source"], row["target"], row["context"]) for row in rows
    ]


def test_a_tbx_of_others_without_ids_and_statuses() -> None:
    data = b"""<?xml version="1.0"?>
    <martif type="TBX" xml:lang="en"><text><body><termEntry>
      <langSet xml:lang="en"><tig><term>foster care</term></tig></langSet>
      <langSet xml:lang="fr"><ntig><termGrp><term>placement familial</term></termGrp></ntig>
        <tig><term>accueil</term>
        <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
    </termEntry></body></text></martif>"""
    (concept,) = find_exchange("tbx").parse(data, "x.tbx", "en", "fr")
    assert concept.id == "foster-care"
    assert concept.terms["fr"].preferred == "placement familial"
    assert concept.terms["fr"].deprecated == (Deprecated("accueil"),)


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY b%d "&a;&a;&a;&a;&a;&a;&a;&a;&a;">' % i for i in range(9))
    + b"]><tbx><text><body><conceptEntry id='x'>&b8;</conceptEntry></body></text></tbx>"
)
EXTERNAL = (
    b'<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b"<tbx><text><body><conceptEntry id='x'>&a;</conceptEntry></body></text></tbx>"
)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("tbx", BOMB, "x:1: the file declares XML entities"),
        ("tbx", EXTERNAL, "x:1: the file declares XML entities"),
        ("tbx", EXTERNAL.decode().encode("utf-16"), "x:1: "),
        ("tbx", b"<tbx>\n<text>", "x:2: not well-formed XML"),
        ("tbx", b"", "x:1: not well-formed XML"),
        ("tbx", b"<html/>", "x:1: not TBX: the file starts with <html>"),
        ("tbx", b"<tbx>\n<conceptEntry id='a'/></tbx>", "x:2: a concept without any term"),
        (
            "tbx",
            b"<tbx><conceptEntry id='a'>\n<langSec xml:lang='en'/></conceptEntry></tbx>",
            "x:2: a language section without a language or without a term",
        ),
        ("csv", "source,target\nété,é\n".encode("latin-1"), "x:2: not UTF-8 text"),
        ("csv", b"one,two\na,b\n", 'x:1: the first row has no column "source"'),
        ("csv", b"source,target\n,b\n", "x:2: the source term is empty"),
        ("csv", b"source,target\na,b,c\n", "x:2: 3 cells under 2 columns"),
        ("csv", b'source,target\n"a"b,c\n', "x:2: not CSV"),
        ("omegat", b"# x\nno tab here\n", "x:2: no tab between source and target"),
        ("omegat", "é\tà\n".encode("latin-1"), "x:1: not UTF-8 text"),
    ],
)
def test_bad_input_is_one_clear_line(name: str, data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError) as error:
        find_exchange(name).parse(data, "x", "en", "fr")
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)
    assert "root:" not in str(error.value)


def test_ids_are_made_once_each() -> None:
    assert make_id("Intérêt supérieur", ()) == "interet-superieur"
    assert make_id("طفل", ()) == "concept"
    assert make_id("child", ("child", "child-2")) == "child-3"
