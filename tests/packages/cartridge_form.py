"""What the XSDs of Common Cartridge 1.1 demand of the files that we write, as tables.

The XSDs themselves may not be put in here by everyone (docs/decisions.md). The tables
hold their facts for every element that a cartridge of ours can have: children with
order and number, attributes, values; what else a child may be is named in the patterns,
too. Read in November 2026 from ``ccv1p1_imscp_v1p2_v1p0.xsd``,
``ccv1p1_lommanifest_v1p0.xsd``, ``ccv1p1_qtiasiv1p2p1_v1p0.xsd`` and
``ccv1p1_imsdt_v1p1.xsd``; docs/packages.md says how tables and XSDs were compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
TOPIC = "{http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ROOTS = (f"{CP}manifest", f"{QTI}questestinterop", f"{TOPIC}topic")

TEXT = "#text"
_LANGSTRING = ("string*", "", "")
_ANY_MATERIAL = "material|material_ref"
_RESPONSE = (
    f"({_ANY_MATERIAL})? (render_choice|render_fib) ({_ANY_MATERIAL})?",
    "ident",
    "rcardinality rtiming",
)
_LABELS = f"({_ANY_MATERIAL}|response_label|flow_label)*"

# element, or parent/element where that decides -> (its children as a pattern of names, or
# TEXT, or nothing at all, not even a blank; required attributes; optional attributes)
FORMS = {
    f"{CP}manifest": ("metadata organizations resources authorizations?", "identifier", "xml:base"),
    f"manifest/{CP}metadata": ("schema schemaversion lom", "", ""),
    f"resource/{CP}metadata": ("lom_of_a_resource", "", ""),
    f"{CP}metadata": ("lom*", "", ""),
    f"{CP}schema": (TEXT, "", ""),
    f"{CP}schemaversion": (TEXT, "", ""),
    f"{CP}organizations": ("organization?", "", ""),
    f"{CP}organization": ("title? item metadata?", "identifier structure", ""),
    f"organization/{CP}item": ("item* metadata?", "identifier", ""),
    f"{CP}item": ("title item* metadata?", "identifier", "identifierref"),
    f"{CP}title": (TEXT, "", ""),
    f"{CP}resources": ("resource*", "", "xml:base"),
    f"{CP}resource": (
        "metadata? file* dependency*",
        "identifier type",
        "href xml:base intendeduse protected",
    ),
    f"{CP}file": ("metadata?", "href", ""),
    f"{LOM}lom": (
        "(general|lifeCycle|technical|educational|rights|relation|classification)*",
        "",
        "",
    ),
    f"{LOM}general": ("(identifier|title|language|description|keyword|coverage)*", "", ""),
    f"{LOM}rights": ("(cost|copyrightAndOtherRestrictions|description)*", "", ""),
    f"{LOM}copyrightAndOtherRestrictions": ("value", "", ""),
    f"{LOM}value": (TEXT, "", ""),
    f"{LOM}language": (TEXT, "", ""),
    f"{LOM}title": _LANGSTRING,
    f"{LOM}description": _LANGSTRING,
    f"{LOM}string": (TEXT, "", "language"),
    f"{QTI}questestinterop": ("(objectbank|assessment)", "", ""),
    f"{QTI}assessment": (
        "qtimetadata? rubric? presentation_material? section",
        "ident title",
        "xml:lang",
    ),
    f"{QTI}rubric": ("material", "", ""),
    f"{QTI}section": ("item+", "ident", "title xml:lang"),
    f"{QTI}item": (
        "itemmetadata? presentation? resprocessing* itemfeedback*",
        "ident",
        "title xml:lang",
    ),
    f"{QTI}itemmetadata": ("qtimetadata+", "", ""),
    f"{QTI}qtimetadata": ("qtimetadatafield+", "", ""),
    f"{QTI}qtimetadatafield": ("fieldlabel fieldentry", "", "xml:lang"),
    f"{QTI}fieldlabel": (TEXT, "", ""),
    f"{QTI}fieldentry": (TEXT, "", ""),
    f"{QTI}presentation": (
        "(flow|(material|response_lid|response_str)+)",
        "",
        "label xml:lang x0 y0 width height",
    ),
    f"{QTI}response_lid": _RESPONSE,
    f"{QTI}response_str": _RESPONSE,
    f"{QTI}render_choice": (_LABELS, "", "shuffle minnumber maxnumber"),
    f"{QTI}render_fib": (
        _LABELS,
        "",
        "encoding charset rows columns maxchars minnumber maxnumber prompt fibtype",
    ),
    f"{QTI}response_label": (
        f"({_ANY_MATERIAL}|flow_mat)*",
        "ident",
        "labelrefid rshuffle match_group match_max",
    ),
    f"{QTI}material": ("(mattext|matref|matbreak)+ altmaterial*", "", "label xml:lang"),
    f"{QTI}mattext": (
        TEXT,
        "",
        "texttype charset label uri width height x0 y0 xml:lang xml:space",
    ),
    f"{QTI}resprocessing": ("outcomes respcondition+", "", ""),
    f"{QTI}outcomes": ("decvar", "", ""),
    f"{QTI}decvar": (TEXT, "varname", "vartype minvalue maxvalue"),
    f"{QTI}respcondition": ("conditionvar setvar* displayfeedback*", "", "title continue"),
    f"{QTI}conditionvar": ("(and|other|varequal|varsubstring)+", "", ""),
    f"{QTI}and": ("(not|varequal)+", "", ""),
    f"{QTI}not": ("varequal+", "", ""),
    f"{QTI}other": ("", "", ""),
    f"{QTI}varequal": (TEXT, "respident", "case"),
    f"{QTI}setvar": (TEXT, "", "varname action"),
    f"{QTI}displayfeedback": (TEXT, "feedbacktype linkrefid", ""),
    f"{QTI}itemfeedback": ("(flow_mat|material|solution|hint)+", "ident", "title"),
    f"{QTI}flow_mat": (f"(flow_mat|{_ANY_MATERIAL})+", "", "class"),
    f"{QTI}hint": ("hintmaterial+", "", "feedbackstyle"),
    f"{QTI}hintmaterial": ("(flow_mat+|material+)", "", ""),
    f"{TOPIC}topic": ("title text attachments?", "", ""),
    f"{TOPIC}title": (TEXT, "", ""),
    f"{TOPIC}text": (TEXT, "texttype", ""),
}
"""Of "any element of another namespace", which a topic may end with, we write none."""

# element, or element@attribute -> the values that there are
VALUES = {
    f"{CP}schema": "IMS Common Cartridge",
    f"{CP}schemaversion": r"1\.1\.0",
    f"{CP}organization@structure": "rooted-hierarchy",
    f"{CP}resource@type": (
        "webcontent|imsqti_xmlv1p2/imscc_xmlv1p1/(assessment|question-bank)"
        "|associatedcontent/imscc_xmlv1p1/learning-application-resource"
        "|imsdt_xmlv1p1|imswl_xmlv1p1|imsbasiclti_xmlv1p0"
    ),
    f"{CP}resource@intendeduse": "lessonplan|syllabus|unspecified",
    f"{LOM}value": "yes|no",
    f"{QTI}response_lid@rcardinality": "Single|Multiple|Ordered",
    f"{QTI}response_str@rcardinality": "Single|Multiple|Ordered",
    f"{QTI}response_lid@rtiming": "Yes|No",
    f"{QTI}response_str@rtiming": "Yes|No",
    f"{QTI}render_choice@shuffle": "Yes|No",
    f"{QTI}render_fib@prompt": "Asterisk|Box|Dashline|Underline",
    f"{QTI}render_fib@fibtype": "Decimal|Integer|Scientific|String",
    f"{QTI}response_label@rshuffle": "Yes|No",
    f"{QTI}decvar@varname": "SCORE",
    f"{QTI}decvar@vartype": "Decimal|Integer",
    f"{QTI}respcondition@continue": "Yes|No",
    f"{QTI}varequal@case": "No|Yes",
    f"{QTI}setvar@action": "Set",
    f"{QTI}displayfeedback@feedbacktype": "Response|Solution|Hint",
    f"{QTI}hint@feedbackstyle": "Complete",
    f"{TOPIC}text@texttype": "text/plain|text/html",
}
_NCNAME = re.compile(r"[^\W\d][\w.\-\u00b7]*")


def find_faults(root: Any) -> list[str]:
    """What the XSD would say against a file, in words; nothing when it is valid."""
    faults = [] if root.tag in ROOTS else [f"{root.tag}: is no root"]
    for node in root.iter(etree.Element):
        faults += _faults_of_content(node)
        faults += _faults_of_attributes(node)
    if root.tag == f"{CP}manifest":
        faults += _faults_of_ids(root)
    return faults


def form_of(node: Any) -> tuple[str, str, str] | None:
    """What the tables say of an element where it stands."""
    parent = node.getparent()
    place = "" if parent is None else etree.QName(parent).localname
    return FORMS.get(f"{place}/{node.tag}", FORMS.get(node.tag))


def _faults_of_content(node: Any) -> Iterator[str]:
    form = form_of(node)
    if form is None:
        yield f"{node.tag}: is in no table"
        return
    pattern = "" if form[0] == TEXT else _compile(form[0], etree.QName(node).namespace)
    names = "".join(f"<{child.tag}>" for child in node.iterchildren(etree.Element))
    if not re.fullmatch(pattern, names):
        yield f"{node.tag}: {names or 'nothing'} is not {form[0] or 'empty'}"
    text = (node.text or "") + "".join(child.tail or "" for child in node)
    if form[0] != TEXT and (text.strip() if form[0] else text):
        yield f"{node.tag}: has a text"
    if node.tag in VALUES and not re.fullmatch(VALUES[node.tag], text):
        yield f"{node.tag}: {text!r}"


def _compile(children: str, namespace: str | None) -> str:
    """A pattern of names as one of ``<{namespace}name>``; only ``lom`` is not its parent's."""

    def name(match: re.Match[str]) -> str:
        space = LOM if match[0] == "lom" else f"{{{namespace}}}"
        return f"(?:<{re.escape(space + match[0])}>)"

    return re.sub(r"[A-Za-z_]\w*", name, children.replace(" ", "\0")).replace("\0", "")


def _faults_of_attributes(node: Any) -> Iterator[str]:
    _, required, optional = form_of(node) or ("", "", "")
    given = {name.replace(XML, "xml:"): value for name, value in node.attrib.items()}
    if missing := set(required.split()) - given.keys():
        yield f"{node.tag}: has no {', '.join(sorted(missing))}"
    if strange := given.keys() - {*required.split(), *optional.split()}:
        yield f"{node.tag}: has {', '.join(sorted(strange))}"
    for name, value in given.items():
        values = VALUES.get(f"{node.tag}@{name}")
        if values and not re.fullmatch(values, value):
            yield f"{node.tag}@{name}: {value!r}"


def _faults_of_ids(root: Any) -> Iterator[str]:
    """Ids (``xs:ID``) are names of their own; references (``xs:IDREF``) lead to one."""
    ids = [node.get("identifier") for node in root.iter() if node.get("identifier") is not None]
    yield from (f"{id!r} is no name" for id in ids if not _NCNAME.fullmatch(id))
    yield from (f"{id!r} stands twice" for id in set(ids) if ids.count(id) > 1)
    for node in root.iter(f"{CP}item"):
        if (id := node.get("identifierref")) is not None and id not in ids:
            yield f"{id!r} leads nowhere"
