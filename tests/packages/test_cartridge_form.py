"""The tables of Common Cartridge's XSDs find what is not valid."""

from __future__ import annotations

from copy import deepcopy

import pytest
from lxml import etree

from l10n.packages.contents import Contents
from l10n.packages.imscc.cartridge import make_files
from tests.packages import hostile
from tests.packages.cartridge_form import CP, LOM, QTI, TOPIC, find_faults


@pytest.fixture(scope="module")
def roots():
    """Root -> a file of the cartridge that has all kinds of questions and texts."""
    edition = hostile.edition()
    files = make_files(edition, Contents(edition))
    parsed = (etree.fromstring(data) for path, data in files.items() if path.endswith(".xml"))
    return {root.tag: root for root in parsed}


def drop(node):
    node.getparent().remove(node)


def double(node):
    node.addnext(deepcopy(node))


def put_first(node):
    node.getparent().insert(0, node)


def put(name, value):
    return lambda node: node.set(name, value)


def take(name):
    return lambda node: node.attrib.pop(name)


def say(text):
    return lambda node: setattr(node, "text", text)


MANIFEST, QUIZ, DISCUSSION = f"{CP}manifest", f"{QTI}questestinterop", f"{TOPIC}topic"
CHANGES = [
    (MANIFEST, f".//{CP}organization/{CP}item", double),
    (MANIFEST, f".//{CP}organization/{CP}item", put("identifierref", "course")),
    (MANIFEST, f".//{CP}item/{CP}item/{CP}title", drop),
    (MANIFEST, f".//{CP}resources", put_first),
    (MANIFEST, f".//{CP}schemaversion", say("1.2.0")),
    (MANIFEST, f".//{CP}organization", put("structure", "flat")),
    (MANIFEST, f".//{CP}resource", put("type", "imsdt_xmlv1p0")),
    (MANIFEST, f".//{CP}resource", put("identifier", "course")),
    (MANIFEST, f".//{CP}resource", put("identifier", "1")),
    (MANIFEST, f".//{CP}resource", put("identifier", "nobody_knows_it")),
    (MANIFEST, f".//{CP}file", take("href")),
    (MANIFEST, f".//{LOM}value", say("maybe")),
    (MANIFEST, f".//{LOM}lom", drop),
    (QUIZ, f".//{QTI}section", double),
    (QUIZ, f".//{QTI}rubric", put_first),
    (QUIZ, f".//{QTI}item", take("ident")),
    (QUIZ, f".//{QTI}itemfeedback", put_first),
    (QUIZ, f".//{QTI}outcomes", drop),
    (QUIZ, f".//{QTI}other", say(" ")),
    (QUIZ, f".//{QTI}varequal", put("case", "no")),
    (QUIZ, f".//{QTI}setvar", put("action", "Add")),
    (QUIZ, f".//{QTI}displayfeedback", take("feedbacktype")),
    (QUIZ, f".//{QTI}displayfeedback", put_first),
    (QUIZ, f".//{QTI}conditionvar", say("loose text")),
    (QUIZ, f".//{QTI}hintmaterial", drop),
    (QUIZ, f".//{QTI}fieldentry", double),
    (DISCUSSION, f"{TOPIC}text", put("texttype", "text/xml")),
    (DISCUSSION, f"{TOPIC}text", put_first),
    (DISCUSSION, f"{TOPIC}title", drop),
    (DISCUSSION, f"{TOPIC}title", put("lang", "en")),
]


@pytest.mark.parametrize(("root", "path", "change"), CHANGES)
def test_a_change_that_no_xsd_allows_is_found(roots, root, path, change):
    changed = deepcopy(roots[root])
    change(changed.find(path))
    assert find_faults(changed)


@pytest.mark.parametrize("root", [MANIFEST, QUIZ, DISCUSSION])
def test_what_the_xsds_leave_free_stays_free(roots, root):
    changed = deepcopy(roots[root])
    for node in changed.iter(f"{LOM}general", f"{QTI}and", f"{QTI}presentation"):
        put_first(node[-1])
    for node in [*changed.iter(f"{LOM}string", f"{QTI}response_label", f"{QTI}setvar")]:
        double(node)
    assert not find_faults(changed)
