"""TBX: ISO 30042:2019 (``tbx``), and TBX-Basic of 2008 (``tbx-basic``) for older readers.

Both carry the same data categories of TBX-Basic; they differ in the names of
their elements. OmegaT, Weblate and translate-toolkit read the older one. XML
from outside is parsed without entities, DTDs or network.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from l10n.errors import GlossaryError
from l10n.glossary.exchange.base import Exchange, exchanges, make_id
from l10n.glossary.model import Concept, Deprecated, Glossary, Term
from l10n.model import Location

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NAMESPACE = "urn:iso:std:iso:30042:ed-2"
STATUS = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
PARTS_OF_SPEECH = {"noun", "verb", "adjective", "adverb", "properNoun"}
CANNOT_HOLD = (
    "not_in, case_sensitive, do_not_translate",
    "the `use` of a deprecated form",
    "a part of speech other than noun, proper noun, verb, adjective, adverb",
)


@dataclass(frozen=True, slots=True)
class _Names:
    """What one generation of TBX calls its elements."""

    root: str
    entry: str
    language: str
    term: str


@dataclass(frozen=True, slots=True)
class _Form:
    """One term section on its way between XML and a Term."""

    text: str
    status: str
    kind: str
    part_of_speech: str = ""
    source: str = ""
    note: str = ""


V2019 = _Names("tbx", "conceptEntry", "langSec", "termSec")
V2008 = _Names("martif", "termEntry", "langSet", "tig")


class Tbx:
    """ISO 30042:2019 in DCA style, dialect TBX-Basic."""

    extension = ".tbx"
    summary = "TBX, ISO 30042:2019, dialect TBX-Basic"
    bilingual = False
    cannot_hold: tuple[str, ...] = CANNOT_HOLD
    names = V2019

    def export(self, glossary: Glossary, source: str, target: str) -> bytes:
        """All languages in one file; ``target`` limits it to two when given."""
        from lxml import etree

        root, body = self._frame(source)
        wanted = {source, target} if target else None
        for concept in glossary:
            _write_concept(body, concept, self.names, wanted)
        etree.indent(root)
        data: bytes = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", doctype=self._doctype()
        )
        return data + b"\n"

    def parse(self, data: bytes, path: str, source: str, target: str) -> tuple[Concept, ...]:
        """Concepts of a TBX file of either generation."""
        root = _parse_xml(data, path)
        names = V2008 if _local(root) == V2008.root else V2019
        if _local(root) != names.root:
            raise GlossaryError(
                f"not TBX: the file starts with <{_local(root)}>",
                Location(path, root.sourceline or 1),
                "export it as TBX again",
            )
        concepts: dict[str, Concept] = {}
        for entry in root.iter(f"{{*}}{names.entry}"):
            concept = _read_concept(entry, names, path, concepts)
            if concept.id in concepts:
                raise GlossaryError(
                    f'the concept "{concept.id}" is given twice',
                    concept.location,
                    "merge the two or give one another id",
                )
            concepts[concept.id] = concept
        return tuple(concepts.values())

    def _frame(self, source: str) -> tuple[Any, Any]:
        from lxml import etree

        root = etree.Element("tbx", {"style": "dca", "type": "TBX-Basic", XML_LANG: source})
        root.set("xmlns", NAMESPACE)
        description = etree.SubElement(etree.SubElement(root, "tbxHeader"), "fileDesc")
        paragraph = etree.SubElement(etree.SubElement(description, "sourceDesc"), "p")
        paragraph.text = "Term base of a course"
        return root, etree.SubElement(etree.SubElement(root, "text"), "body")

    def _doctype(self) -> str | None:
        return None


class TbxBasic(Tbx):
    """TBX-Basic of 2008, the <martif> generation."""

    summary = "TBX-Basic of 2008 (martif), as OmegaT, Weblate and translate-toolkit read it"
    names = V2008

    def _frame(self, source: str) -> tuple[Any, Any]:
        from lxml import etree

        root = etree.Element("martif", {"type": "TBX", XML_LANG: source})
        description = etree.SubElement(etree.SubElement(root, "martifHeader"), "fileDesc")
        paragraph = etree.SubElement(etree.SubElement(description, "sourceDesc"), "p")
        paragraph.text = "Term base of a course"
        return root, etree.SubElement(etree.SubElement(root, "text"), "body")

    def _doctype(self) -> str | None:
        return '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">'


_tbx: Exchange = exchanges.add("tbx", Tbx())
_basic: Exchange = exchanges.add("tbx-basic", TbxBasic())


def _parse_xml(data: bytes, path: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        message = f"not well-formed XML: {(error.msg or 'no element').splitlines()[0]}"
        raise GlossaryError(message, Location(path, line), "export it again") from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise GlossaryError(
            "the file declares XML entities, which are refused",
            Location(path),
            "take the <!ENTITY …> lines out",
        )
    return root


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _add(parent: Any, tag: str, text: str, type_: str = "") -> None:
    from lxml import etree

    if text:
        child = etree.SubElement(parent, tag)
        child.text = text
        if type_:
            child.set("type", type_)


def _write_concept(body: Any, concept: Concept, names: _Names, wanted: set[str] | None) -> None:
    from lxml import etree

    entry = etree.SubElement(body, names.entry, id=concept.id)
    _add(entry, "descrip", concept.domain, "subjectField")
    if concept.definition:
        group = etree.SubElement(entry, "descripGrp")
        _add(group, "descrip", concept.definition, "definition")
        _add(group, "admin", concept.source, "source")
    else:
        _add(entry, "admin", concept.source, "source")
    _add(entry, "note", concept.note)
    for code, term in concept.terms.items():
        if wanted is None or code in wanted:
            section = etree.SubElement(entry, names.language, {XML_LANG: code})
            _add(section, "note", term.note)
            for form in _forms(term):
                _write_form(section, form, names)


def _forms(term: Term) -> list[_Form]:
    speech = term.part_of_speech.replace("proper noun", "properNoun")
    speech = speech if speech in PARTS_OF_SPEECH else ""
    return [
        _Form(term.preferred, "preferred", "fullForm", speech, term.source),
        *(_Form(text, "preferred", "variant") for text in term.forms),
        *(_Form(text, "admitted", "fullForm") for text in term.admitted),
        *(_Form(text, "admitted", "abbreviation") for text in term.abbreviations),
        *(_Form(form.text, "deprecated", "fullForm", note=form.reason) for form in term.deprecated),
    ]


def _write_form(section: Any, form: _Form, names: _Names) -> None:
    from lxml import etree

    element = etree.SubElement(section, names.term)
    _add(element, "term", form.text)
    _add(element, "termNote", STATUS[form.status], "administrativeStatus")
    _add(element, "termNote", form.kind, "termType")
    _add(element, "termNote", form.part_of_speech, "partOfSpeech")
    _add(element, "admin", form.source, "source")
    _add(element, "note", form.note)


def _text(parent: Any, tag: str, type_: str = "") -> str:
    """The text of the first child of that tag and type, not looking into deeper sections."""
    for child in parent.iterfind(f"{{*}}{tag}"):
        if not type_ or child.get("type") == type_:
            return " ".join("".join(child.itertext()).split())
    return ""


def _read_concept(entry: Any, names: _Names, path: str, known: dict[str, Concept]) -> Concept:
    location = Location(path, entry.sourceline or 1)
    group = entry.find("{*}descripGrp")
    terms: dict[str, Term] = {}
    for section in entry.iterfind(f"{{*}}{names.language}"):
        code = (section.get(XML_LANG) or section.get("lang") or "").replace("_", "-")
        forms = [_read_form(element) for element in _sections(section, names)]
        forms = [form for form in forms if form.text]
        if not code or not forms:
            raise GlossaryError(
                "a language section without a language or without a term",
                Location(path, section.sourceline or 1),
                "give it xml:lang and a term, or take it out",
            )
        terms[code] = replace(_term(code, forms), note=_text(section, "note"), location=location)
    if not terms:
        raise GlossaryError("a concept without any term", location, "take the entry out")
    first = next(iter(terms.values())).preferred
    return Concept(
        id=entry.get("id") or make_id(first, known),
        terms=terms,
        domain=_text(entry, "descrip", "subjectField"),
        definition=_text(entry, "descrip", "definition")
        or (_text(group, "descrip", "definition") if group is not None else ""),
        source=_text(entry, "admin", "source")
        or (_text(group, "admin", "source") if group is not None else ""),
        note=_text(entry, "note"),
        location=location,
    )


def _sections(section: Any, names: _Names) -> list[Any]:
    """Term sections; the older generation has a nested form of them, too."""
    return [*section.iterfind(f"{{*}}{names.term}"), *section.iterfind("{*}ntig/{*}termGrp")]


def _read_form(element: Any) -> _Form:
    status = _text(element, "termNote", "administrativeStatus").lower()
    names = {"preferred": "preferred", "deprecated": "deprecated", "superseded": "deprecated"}
    found = next((kind for word, kind in names.items() if status.startswith(word)), "")
    return _Form(
        text=_text(element, "term"),
        status=found or ("admitted" if status else ""),
        kind=_text(element, "termNote", "termType"),
        part_of_speech=_text(element, "termNote", "partOfSpeech").replace(
            "properNoun", "proper noun"
        ),
        source=_text(element, "admin", "source"),
        note=_text(element, "note"),
    )


def _term(code: str, forms: list[_Form]) -> Term:
    """Put the forms of a language into their places; without a status the first is preferred."""
    preferred = next((f for f in forms if f.status == "preferred" and f.kind != "variant"), None)
    if preferred is None:
        preferred = next((f for f in forms if f.status != "deprecated"), forms[0])
    rest = [form for form in forms if form is not preferred]
    return Term(
        language=code,
        preferred=preferred.text,
        admitted=tuple(
            f.text
            for f in rest
            if f.status != "deprecated" and f.kind not in ("abbreviation", "variant")
        ),
        deprecated=tuple(Deprecated(f.text, f.note) for f in rest if f.status == "deprecated"),
        abbreviations=tuple(
            f.text for f in rest if f.kind == "abbreviation" and f.status != "deprecated"
        ),
        forms=tuple(f.text for f in rest if f.kind == "variant" and f.status == "preferred"),
        part_of_speech=preferred.part_of_speech,
        source=preferred.source,
    )
