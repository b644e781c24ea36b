"""Word documents: their content, direction and bytes, and what LibreOffice makes of them."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from l10n.formats.script_reader import Direction, Scene, Speech, read_script
from l10n.packages.base import packages
from l10n.packages.outline import ModuleOutline, Parts, Step
from l10n.packages.paper_quizzes import answer_of
from l10n.packages.questions import shuffled
from l10n.packages.two_columns import iter_rows

HOSTILE = "<script>alert(1)</script> ]]> {{7*7}} & \u202e"


def render(edition, path: str) -> bytes:
    return next(a for a in packages.get("docx").build(edition) if a.path == path).render()


def open_word(data: bytes):
    return Document(io.BytesIO(data))


def words_of(data: bytes) -> str:
    return "".join(node.text or "" for node in open_word(data).element.iter(qn("w:t")))


def with_reading(edition, body: str, title: str = "One"):
    """The edition with a single module of a single reading."""
    file = f"---\ntitle: {json.dumps(title)}\n---\n{body}".encode()
    step = Step("m", "one", "reading", title, "digest", Parts("m/one", {".md": file}))
    module = ModuleOutline("m", "Module", 2, ("An aim",), (step,), {})
    return replace(edition, outline=replace(edition.outline, modules=(module,)))


def test_a_script_is_a_table_of_what_is_seen_and_what_is_heard(make):
    edition = make("en")
    step = next(step for step in edition.outline.steps if step.script)
    word = open_word(render(edition, f"scripts/{step.path}.docx"))
    head, first = word.tables[0].rows[:2]
    assert [cell.text for cell in head.cells] == ["", "Picture", "Sound"]
    scene = step.script.scenes[0]
    assert first.cells[1].text == next(p for p in scene.parts if isinstance(p, Direction)).text
    speech = next(p for p in scene.parts if isinstance(p, Speech))
    assert first.cells[2].text.startswith(f"{speech.label}: {speech.paragraphs[0]}")


def test_every_spoken_word_is_in_the_table_once(make):
    edition = make("ru")
    for step in edition.outline.steps:
        if step.script:
            text = words_of(render(edition, f"scripts/{step.path}.docx"))
            for scene in step.script.scenes:
                for part in scene.parts:
                    for said in part.paragraphs if isinstance(part, Speech) else (part.text,):
                        assert said in text


def test_a_picture_after_words_begins_a_new_row():
    script = read_script(
        b"[A]\n\nNINA: One.\n\nSAMI: Two.\n\nON SCREEN: B\n\nNINA: Three.\n", "a.script.md"
    )
    rows = list(iter_rows(script.scenes[0]))
    assert [[part.text for part in row.seen] for row in rows] == [["A"], ["B"]]
    assert [[part.label for part in row.heard] for row in rows] == [["NINA", "SAMI"], ["NINA"]]
    assert list(iter_rows(Scene("Empty", ()))) == []


def test_markdown_becomes_headings_lists_tables_links_and_notes(make):
    body = (
        "## First\n\nSome **bold** and *light* [link](https://un.org/a?b=1&c).[^n]\n\n"
        "1. one\n2. two\n\nbetween\n\n1. again\n\n- point\n  - deeper\n\n"
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n[^n]: A note.\n"
    )
    word = open_word(render(with_reading(make("en"), body), "m.docx"))
    styles = [(p.style.name, p.text) for p in word.paragraphs]
    assert ("Heading 2", "First") not in styles
    assert ("Heading 3", "First") in styles
    assert ("List Number", "one") in styles
    assert ("List Bullet", "point") in styles
    assert ("List Bullet 2", "deeper") in styles
    assert ("Normal", "1. A note.") in styles
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows] == [
        ["A", "B"],
        ["1", "2"],
    ]
    links = [rel.target_ref for rel in word.part.rels.values() if rel.is_external]
    assert links == ["https://un.org/a?b=1&c"]


def test_each_numbered_list_begins_at_one(make):
    body = "1. one\n2. two\n\nbetween\n\n1. again\n"
    word = open_word(render(with_reading(make("en"), body), "m.docx"))
    ids = {
        p.text: p._p.pPr.numPr.numId.val for p in word.paragraphs if p.style.name == "List Number"
    }
    assert ids["one"] == ids["two"] != ids["again"]


def test_arabic_is_right_to_left_throughout(make):
    edition = make("ar")
    step = next(step for step in edition.outline.steps if step.script)
    word = open_word(render(edition, f"scripts/{step.path}.docx"))
    assert all(p._p.pPr.find(qn("w:bidi")) is not None for p in word.paragraphs)
    runs = [run for p in word.paragraphs for run in p.runs]
    assert all(run._r.rPr.find(qn("w:rtl")) is not None for run in runs)
    assert all(t._tbl.tblPr.find(qn("w:bidiVisual")) is not None for t in word.tables)
    assert not list(word.element.iter(qn("w:i")))


def test_a_translation_that_nobody_reviewed_says_so(make):
    french = make("fr")
    notice = "pas encore été relue"
    assert notice in words_of(render(french, "00-welcome.docx"))
    facts = {**french.outline.facts, "reviewed_by": ["A lawyer"]}
    reviewed = replace(french, outline=replace(french.outline, facts=facts))
    assert notice not in words_of(render(reviewed, "00-welcome.docx"))
    assert "reviewed" not in words_of(render(make("en"), "00-welcome.docx"))


def test_hostile_text_stays_text(make):
    body = f"{HOSTILE}\n\n[go](javascript:alert(1)) ![x](file:///a)\n\n<b onclick=a()>b</b>\n"
    data = render(with_reading(make("en"), body, HOSTILE), "m.docx")
    word = open_word(data)
    assert "<script>alert(1)</script>" in words_of(data)
    assert not [rel for rel in word.part.rels.values() if rel.is_external]


def test_the_same_text_gives_the_same_bytes(make):
    edition = make("tr")
    assert render(edition, "01-situation.docx") == render(edition, "01-situation.docx")


def test_rows_of_answers_run_left_to_right_in_arabic_too(make):
    """A number before Latin letters would stand at the other end (UAX #9, rule W7)."""
    for locale, mark in (("ar", "\u200e"), ("de", "")):
        edition = make(locale)
        steps = [step for step in edition.outline.steps if step.quiz]
        matching = [q for step in steps for q in step.quiz.questions if q.pairs]
        assert matching
        for question in matching:
            assert answer_of(question, edition.interface).startswith(f"{mark}1 ")


def test_answers_name_the_places_of_the_list_above(make):
    edition = make("en")
    questions = [q for step in edition.outline.steps if step.quiz for q in step.quiz.questions]
    for question in questions:
        answer = answer_of(question, edition.interface)
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        if question.options:
            right = [o.correct for o in question.options]
            assert [letters[i] in answer.split(", ") for i in range(len(right))] == right
        elif question.items:
            shown = shuffled(question.items, question.id)
            named = [shown[letters.index(letter)] for letter in answer.split(", ")]
            assert named == list(question.items)
        elif question.pairs:
            shown = shuffled(question.pairs, question.id)
            named = [shown[letters.index(part.split()[1])] for part in answer.split(", ")]
            assert named == list(question.pairs)


@pytest.mark.parametrize("count", range(2, 8))
def test_the_order_shown_is_never_the_right_one(count):
    entries = tuple(range(count))
    for seed in range(50):
        order = shuffled(entries, f"q{seed}")
        assert sorted(order) == list(entries)
        assert order != entries


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_libreoffice_turns_a_booklet_into_pages(make, locale: str, tmp_path: Path):
    assert shutil.which("soffice"), "LibreOffice is missing: sh .ci/setup tests"
    (tmp_path / "a.docx").write_bytes(render(make(locale), "00-welcome.docx"))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
        + ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True,
        capture_output=True,
    )
    text = subprocess.run(
        ["pdftotext", str(tmp_path / "a.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    expected = {"de": "Willkommen", "ar": "سياق الهجرة"}[locale]
    assert expected in text
