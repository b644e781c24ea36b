"""Common Cartridge 1.1: form and rules of the profile, and how Moodle reads its feedback.

What the profile's XSDs demand stands in :mod:`tests.packages.cartridge_form`; what their
Schematron rules demand of the parts that we write is asked here.
"""

from __future__ import annotations

import io
import re
import zipfile
from urllib.parse import unquote

import pytest
from lxml import etree

from l10n.packages.base import packages
from l10n.packages.contents import Contents
from l10n.packages.imscc.cartridge import make_files
from l10n.packages.questions import split_lines
from tests.packages import hostile
from tests.packages.cartridge_form import CP, LOM, QTI, TOPIC, find_faults

LOCALES = ("en", "fr", "es", "ar", "tr", "de", "ru")
ASSESSMENT_FIELDS = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes|No",
    "qmd_hintspermitted": "Yes|No",
    "qmd_solutionspermitted": "Yes|No",
    "cc_maxattempts": "[1-5]|unlimited",
}
TYPES = {
    "webcontent": r"(pages|files)/.*",
    "imsqti_xmlv1p2/imscc_xmlv1p1/assessment": r"quizzes/.*\.xml",
    "imsdt_xmlv1p1": r"discussions/.*\.xml",
}


@pytest.fixture(scope="module")
def built(make):
    """locale -> (its edition, the files of its cartridge)."""
    editions = {locale: make(locale) for locale in LOCALES}
    return {
        locale: (edition, make_files(edition, Contents(edition)))
        for locale, edition in editions.items()
    }


@pytest.fixture(scope="module")
def hostile_files():
    edition = hostile.edition()
    return make_files(edition, Contents(edition))


def test_a_cartridge_is_a_zip_that_follows_from_its_contents(make, built):
    edition, files = built["ar"]
    (artifact,) = packages.get("imscc").build(edition)
    assert artifact.path == "course.ar.imscc"
    data = artifact.render()
    assert data == artifact.render()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(files)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_manifest_keeps_to_the_profile(built, locale):
    edition, files = built[locale]
    assert_manifest(files)
    root = etree.fromstring(files["imsmanifest.xml"])
    assert root.findtext(f".//{LOM}title/{LOM}string") == edition.outline.title
    titles = [node.text for node in root.iter(f"{CP}title")]
    assert [t for t in titles if t in {step.title for step in edition.outline.steps}]


def assert_manifest(files) -> None:
    root = etree.fromstring(files["imsmanifest.xml"])
    assert not find_faults(root)
    assert len(root.findall(f"{CP}organizations/{CP}organization")) == 1
    resources = {node.get("identifier"): node for node in root.iter(f"{CP}resource")}
    items = [node for node in root.iter(f"{CP}item") if node.get("identifierref")]
    assert {item.get("identifierref") for item in items} <= resources.keys()
    assert all(item.find(f"{CP}item") is None for item in items)  # rule 8b
    listed = []
    for resource in resources.values():
        hrefs = [node.get("href") for node in resource]
        assert re.fullmatch(TYPES[resource.get("type")], hrefs[0])
        shown = hrefs[0] if resource.get("type") == "webcontent" else None
        assert resource.get("href") == shown  # rules 1c, 3c, 10
        assert shown or len(hrefs) == 1  # rules 1b, 3b
        listed += map(unquote, hrefs)
    assert sorted(listed) == sorted(set(files) - {"imsmanifest.xml"})


@pytest.mark.parametrize("locale", LOCALES)
def test_quizzes_and_discussions_keep_to_the_profile(built, locale):
    _, files = built[locale]
    assert_parts(files)


def assert_parts(files) -> None:
    for path, data in files.items():
        if path.startswith("quizzes/"):
            root = etree.fromstring(data)
            assert not find_faults(root)
            assert_fields(root)
            for item in root.iter(f"{QTI}item"):
                assert_item(item)
            idents = [item.get("ident") for item in root.iter(f"{QTI}item")]
            assert len(idents) == len(set(idents))
        elif path.startswith("discussions/"):
            root = etree.fromstring(data)
            assert not find_faults(root)
            assert root[1].get("texttype") == "text/html"


def fields_of(metadata) -> dict[str, str]:
    """Label -> entry; no label stands twice (rules 1k to 1s, 2f to 2j)."""
    fields = {field[0].text: field[1].text for field in metadata}
    assert len(fields) == len(metadata)
    return fields


def assert_fields(root) -> None:
    fields = fields_of(root.find(f"{QTI}assessment/{QTI}qtimetadata"))
    assert fields.keys() <= ASSESSMENT_FIELDS.keys()
    assert all(re.fullmatch(ASSESSMENT_FIELDS[name], fields[name]) for name in fields)


def assert_item(item) -> None:
    """Schematron rules 2 to 12 of the profile, as far as our items meet them."""
    fields = fields_of(item.find(f"{QTI}itemmetadata/{QTI}qtimetadata"))
    assert fields.keys() == {"cc_profile", "cc_weighting"}
    assert 1 <= int(fields["cc_weighting"]) <= 99
    response = item.find(f"{QTI}presentation")[1]
    labels = [label.get("ident") for label in response.iter(f"{QTI}response_label")]
    fewest, tag, cardinality = {
        "cc.multiple_choice.v0p1": (3, "response_lid", "Single"),
        "cc.multiple_response.v0p1": (2, "response_lid", "Multiple"),
        "cc.true_false.v0p1": (2, "response_lid", "Single"),
        "cc.fib.v0p1": (0, "response_str", "Single"),
    }[fields["cc_profile"]]
    assert len(labels) >= fewest
    assert len({label.lower() for label in labels}) == len(labels)
    assert response.tag == f"{QTI}{tag}"
    assert response.get("rcardinality") == cardinality
    if fields["cc_profile"] == "cc.true_false.v0p1":
        assert labels == ["true", "false"]
    for equal in item.iter(f"{QTI}varequal"):
        assert equal.get("respident") == response.get("ident")
        assert not labels or equal.text in labels
    shown = {
        (d.get("feedbacktype"), d.get("linkrefid")) for d in item.iter(f"{QTI}displayfeedback")
    }
    told = {
        ("Hint" if node[0].tag == f"{QTI}hint" else "Response", node.get("ident"))
        for node in item.iter(f"{QTI}itemfeedback")
    }
    assert shown == told
    assert all((kind == "Hint") == (id == "hint") for kind, id in shown)


@pytest.mark.parametrize("locale", LOCALES)
def test_moodle_reads_scores_and_feedback(built, locale):
    """As ``cc11_quiz`` of Moodle does: see the docstring of l10n.packages.imscc.qti."""
    edition, files = built[locale]
    seen = 0
    for step in edition.outline.steps:
        if not step.quiz:
            continue
        root = etree.fromstring(files[f"quizzes/{step.module}__{step.id}.xml"])
        items = iter(root.iter(f"{QTI}item"))
        for question in step.quiz.questions:
            for line in split_lines(question) or (None,):
                check_as_moodle(next(items), question, line)
                seen += 1
        assert next(items, None) is None
    assert seen > 30


def check_as_moodle(item, question, line) -> None:
    assert bool(moodle_general(item)) == bool(question.feedback)
    if question.type == "short-answer":
        assert set(question.answers) <= set(moodle_blanks(item))
        return
    labels = [label.get("ident") for label in item.iter(f"{QTI}response_label")]
    scores = moodle_scores(item, labels, question.type == "multiple-choice")
    if line:
        assert scores == [float(n == line.right) for n in range(len(labels))]
        return
    options = question.options
    right = [o.correct for o in options] or [question.answer is True, question.answer is False]
    told = [o.feedback for o in options] or [question.feedback_true, question.feedback_false]
    share = 1 / sum(right) if question.type == "multiple-choice" else 1.0
    assert scores == pytest.approx([share * value for value in right])
    assert [bool(moodle_feedback(item, label)) for label in labels] == [bool(t) for t in told]
    assert len(set(map(str, told))) == len({moodle_feedback(item, label) for label in labels})


def texts(item, id: str) -> str:
    path = f"{QTI}itemfeedback[@ident='{id}']/{QTI}flow_mat/{QTI}material/{QTI}mattext"
    return item.findtext(path) or ""


def moodle_general(item) -> str:
    conditions = [c for c in item.iter(f"{QTI}respcondition") if c.get("continue").lower() == "yes"]
    shown = [d.get("linkrefid") for c in conditions for d in c.iter(f"{QTI}displayfeedback")]
    return "".join(texts(item, id) for id in shown)


def moodle_feedback(item, label: str) -> str:
    shown = [
        display.get("linkrefid")
        for condition in item.iter(f"{QTI}respcondition")
        if (condition.findtext(f"{QTI}conditionvar/{QTI}varequal") or "").lower() == label.lower()
        for display in condition.iter(f"{QTI}displayfeedback")
    ]
    return "".join(texts(item, id) for id in shown)


def moodle_scores(item, labels, several: bool) -> list[float]:
    scores = dict.fromkeys(labels, 0.0)
    for condition in item.iter(f"{QTI}respcondition"):
        named = (condition.findtext(f"{QTI}conditionvar/{QTI}varequal") or "").lower()
        for label in labels:
            if named == label.lower():
                scores[label] = float(bool(condition.findtext(f"{QTI}setvar")))
    if several:
        (full,) = (s.getparent() for s in item.iter(f"{QTI}setvar") if s.text == "100")
        right = full.findall(f"{QTI}conditionvar/{QTI}and/{QTI}varequal[@case='Yes']")
        scores |= {node.text: round(1 / len(right), 7) for node in right}
    return [scores[label] for label in labels]


def moodle_blanks(item) -> list[str]:
    full = next(s.getparent() for s in item.iter(f"{QTI}setvar") if s.text == "100")
    return [node.text for node in full.findall(f"{QTI}conditionvar/{QTI}varequal")]


def test_weights_keep_the_proportions_of_points(built):
    edition, files = built["en"]
    for step in edition.outline.steps:
        if not step.quiz:
            continue
        root = etree.fromstring(files[f"quizzes/{step.module}__{step.id}.xml"])
        weights = [
            int(fields_of(item.find(f"{QTI}itemmetadata/{QTI}qtimetadata"))["cc_weighting"])
            for item in root.iter(f"{QTI}item")
        ]
        shares = [
            question.points / (len(split_lines(question)) or 1)
            for question in step.quiz.questions
            for _ in split_lines(question) or (None,)
        ]
        scale = weights[0] / shares[0]
        assert weights == pytest.approx([share * scale for share in shares])


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_say_language_and_direction_and_offer_all_subtitles(built, locale):
    edition, files = built[locale]
    direction = edition.outline.language.direction
    for path, data in files.items():
        if path.endswith(".html"):
            assert f'<html lang="{locale}" dir="{direction}">' in data.decode()
            assert f'<div lang="{locale}" dir="{direction}">' in data.decode()
    step = next(step for step in edition.outline.steps if step.kind == "video")
    page = files[f"pages/{step.module}/{step.id}.html"].decode()
    assert all(f"{step.module}__{step.id}.{other}.vtt" in page for other in LOCALES)


def test_a_hostile_cartridge_keeps_to_the_profile_and_does_no_harm(hostile_files):
    assert_manifest(hostile_files)
    assert_parts(hostile_files)
    for path, data in hostile_files.items():
        if path.endswith(".html"):
            hostile.assert_harmless_html(data.decode())
        elif path.endswith(".xml"):
            for node in etree.fromstring(data).iter(f"{QTI}mattext", f"{TOPIC}text"):
                hostile.assert_harmless_html(node.text)


def test_links_and_films_lead_into_the_cartridge():
    edition = hostile.edition("plain")
    files = make_files(edition, Contents(edition))
    page = files["pages/one/read.html"].decode()
    assert '<a href="read.html#h-head"' in page
    assert 'src="../../files/one__house.png"' in page
    assert "gone.md" not in page
    film = files["pages/one/film.html"].decode()
    assert '<source src="../../files/one__film.mp4">' in film
    assert 'srclang="ar" label="العربية"' in film
