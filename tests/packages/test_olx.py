"""Open edX: the archive's form, the checker, and every problem graded by the real engine."""

from __future__ import annotations

import io
import json
import tarfile

import pytest
from lxml import etree
from lxml import html as lxml_html

from l10n.errors import SourceError
from l10n.formats.quiz_reader import Question
from l10n.packages.base import packages
from l10n.packages.contents import Contents
from l10n.packages.olx.course import make_files
from l10n.packages.questions import Words, iter_accepted, split_question
from l10n.packages.texts import make_texts
from tests.packages import hostile
from tests.packages.engine import Problem, require_engine

LOCALES = ("en", "fr", "es", "ar", "tr", "de", "ru")


@pytest.fixture(scope="module")
def built(make):
    """locale -> (its edition, the files of its course)."""
    editions = {locale: make(locale) for locale in LOCALES}
    return {
        locale: (edition, make_files(edition, Contents(edition)))
        for locale, edition in editions.items()
    }


def iter_problems(edition, files):
    """(question, the problem's file) of every quiz, in order."""
    for step in edition.outline.steps:
        for question in step.quiz.questions if step.quiz else ():
            yield question, files[f"problem/{step.module}__{step.id}__{question.id}.xml"]


def test_the_archive_holds_one_folder_and_follows_from_its_contents(make, built):
    edition, files = built["ar"]
    (artifact,) = packages.get("olx").build(edition)
    assert artifact.path == "course.ar.tar.gz"
    data = artifact.render()
    assert data == artifact.render()
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        assert archive.getnames() == sorted(f"course/{path}" for path in files)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_checker_finds_nothing(built, locale, tmp_path):
    from olxcleaner.validate import validate

    write(built[locale][1], tmp_path)
    _, found, names = validate(str(tmp_path))
    assert [str(error) for error in found.errors] == []
    assert len(names) > 100


def test_the_checker_finds_nothing_in_a_hostile_course(tmp_path):
    from olxcleaner.validate import validate

    edition = hostile.edition()
    write(make_files(edition, Contents(edition)), tmp_path)
    _, found, _ = validate(str(tmp_path))
    assert [str(error) for error in found.errors] == []


def write(files, folder):
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def test_steps_become_what_they_are(built):
    edition, files = built["fr"]
    for module in edition.outline.modules:
        chapter = etree.fromstring(files[f"chapter/{module.id}.xml"])
        names = [child.get("url_name") for child in chapter]
        assert names[-len(module.steps) :] == [f"{module.id}__{step.id}" for step in module.steps]
        for step in module.steps:
            name = f"{module.id}__{step.id}"
            vertical = etree.fromstring(files[f"vertical/{name}__unit.xml"])
            sequential = etree.fromstring(files[f"sequential/{name}.xml"])
            tags = [child.tag for child in vertical]
            assert sequential.get("display_name") == step.title
            assert ("video" in tags) == (step.kind == "video")
            assert ("discussion" in tags) == (step.kind == "discussion")
            assert tags.count("problem") == (len(step.quiz.questions) if step.quiz else 0)
            assert (sequential.get("graded") == "true") == bool(step.quiz)


def test_a_video_has_its_transcript_in_every_language(built):
    edition, files = built["de"]
    step = next(step for step in edition.outline.steps if step.kind == "video")
    video = etree.fromstring(files[f"video/{step.module}__{step.id}__video.xml"])
    transcripts = {node.get("language"): node.get("src") for node in video.iter("transcript")}
    assert set(transcripts) == set(LOCALES)
    assert json.loads(video.get("transcripts")) == transcripts
    for locale, name in transcripts.items():
        twin = edition.others[locale].find_step(step.path)
        assert files[f"static/{name}"] == twin.subtitles[".srt"]
    assert video.get("youtube_id_1_0") == ""


def test_the_pass_mark_is_the_courses(built):
    _, files = built["tr"]
    policy = json.loads(files["policies/tr/grading_policy.json"])
    assert policy["GRADE_CUTOFFS"] == {"Pass": 0.7}
    assert json.loads(files["policies/tr/policy.json"])["course/tr"]["language"] == "tr"


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_and_problems_say_language_and_direction(built, locale):
    edition, files = built[locale]
    direction = edition.outline.language.direction
    for path, data in files.items():
        if path.startswith("html/") and path.endswith(".html"):
            root = lxml_html.fragment_fromstring(data.decode())
        elif path.startswith("problem/"):
            root = etree.fromstring(data)[0]
        else:
            continue
        assert (root.get("lang"), root.get("dir")) == (locale, direction), path


@pytest.mark.parametrize("locale", LOCALES)
def test_the_engine_grades_every_problem(built, locale):
    require_engine()
    edition, files = built[locale]
    assert check_all(edition, files) == sum(
        len(step.quiz.questions) for step in edition.outline.steps if step.quiz
    )


@pytest.mark.parametrize("text", [hostile.ATTACK, hostile.SINGLE])
def test_the_engine_grades_a_hostile_quiz(text):
    require_engine()
    edition = hostile.edition(text)
    assert check_all(edition, make_files(edition, Contents(edition))) == 6


def check_all(edition, files) -> int:
    words = Words(make_texts(edition.outline), edition.interface)
    checked = 0
    for question, data in iter_problems(edition, files):
        problem = Problem(data)
        check = {
            "single-choice": check_single,
            "true-false": check_single,
            "multiple-choice": check_several,
            "short-answer": check_text,
        }.get(question.type, check_lines)
        check(problem, question, words, edition)
        html = problem.show()
        hostile.assert_inert(etree.fromstring(html))
        assert "723" not in html  # the value of $seed
        if question.hint:
            assert said(words.inline(question.hint)) not in said(html)
        checked += 1
    return checked


def check_single(problem: Problem, question: Question, words: Words, edition) -> None:
    (id,) = problem.ids
    answers = words.answers(question)
    for number, answer in enumerate(answers):
        assert problem.grade({id: f"choice_{number}"}) == [answer.correct]
        if answer.feedback:
            assert said(answer.feedback) in said(problem.message(id))
    assert problem.grade({}) == [False]


def check_several(problem: Problem, question: Question, words: Words, edition) -> None:
    (id,) = problem.ids
    answers = words.answers(question)
    right = [f"choice_{n}" for n, answer in enumerate(answers) if answer.correct]
    assert problem.grade({id: right}) == [True]
    for number, answer in enumerate(answers):
        name = f"choice_{number}"
        changed = [each for each in right if each != name]
        assert problem.grade({id: changed if answer.correct else [*right, name]}) == [False]


def check_text(problem: Problem, question: Question, words: Words, edition) -> None:
    (id,) = problem.ids
    if "_or_" in question.answers[0]:
        return  # the engine's oldest form of several answers; any part of it counts
    for answer in iter_accepted(question, edition.outline.language):
        assert problem.grade({id: answer}) == [True]
        assert problem.grade({id: f" {answer.upper()} "}) == [not question.case_sensitive]
        if edition.locale == "tr":
            capitals = answer.replace("i", "İ").replace("ı", "I").upper()
            assert problem.grade({id: capitals}) == [True]
        assert problem.grade({id: f"{answer} x"}) == [False]


def check_lines(problem: Problem, question: Question, words: Words, edition) -> None:
    lines = split_question(question)
    options = problem.options()
    assert [label for label, _ in options] == [said(words.inline(line.asked)) for line in lines]
    right = {}
    for id, line, (_, texts) in zip(problem.ids, lines, options, strict=True):
        assert len(texts) == len(line.choices)
        right[id] = texts[line.right]
    assert problem.grade(right) == [True] * len(lines)
    assert not any("<" in text for text in right.values())  # "Show answer" takes them for HTML
    for place, (id, line) in enumerate(zip(problem.ids, lines, strict=True)):
        for number, text in enumerate(options[place][1]):
            graded = problem.grade({**right, id: text})
            assert graded[place] is (number == line.right)
            assert all(graded[:place] + graded[place + 1 :])


def said(markup: str) -> str:
    """The words of a piece of HTML."""
    text = lxml_html.fragment_fromstring(str(markup), create_parent="div").text_content()
    return " ".join(text.replace("\u2060", "").split())


def test_nothing_hostile_reaches_a_page():
    edition = hostile.edition()
    files = make_files(edition, Contents(edition))
    for path, data in files.items():
        if path.endswith(".html"):
            hostile.assert_harmless_html(data.decode())
        elif path.endswith(".xml"):
            hostile.assert_inert(etree.fromstring(data))
        elif path.endswith(".json"):
            json.loads(data)


@pytest.mark.parametrize("package", ["olx", "imscc"])
@pytest.mark.parametrize(
    ("name", "data"),
    [("x.zip", b"PK\x03\x04"), ("x.png", b"PK\x03\x04"), ("x.svg", b"<svg onload='x()'/>")],
)
def test_dangerous_attachments_are_refused_with_their_place(package, name, data):
    files = {**hostile.files("plain"), f"one/{name}": data}
    outline = hostile.read_outline(hostile.Variant("en", files))
    edition = hostile.edition("plain")
    edition = hostile.make_edition({"en": outline}, "en", edition.terms, edition.moment)
    with pytest.raises(SourceError, match=f"one/{name}"):
        list(packages.get(package).build(edition))


def test_links_lead_to_units_and_files():
    edition = hostile.edition("plain")
    page = make_files(edition, Contents(edition))["html/one__read__text.html"].decode()
    assert '<a href="/jump_to_id/one__read__unit"' in page
    assert '<a href="/jump_to_id/one__quiz__unit"' in page
    assert 'src="/static/one__house.png"' in page
    assert "gone.md" not in page
    assert "gone" in page
    files = make_files(edition, Contents(edition))
    assert b'<source src="/static/one__film.mp4"/>' in files["video/one__film__video.xml"]
    assert files["static/one__film.mp4"].startswith(b"\0\0\0\x18ftyp")


def test_one_sentence_changes_only_what_shows_it(make):
    one, two = hostile.edition("plain"), hostile.edition("plain")
    files = hostile.files("plain")
    files["one/read.md"] += b"\nMore.\n"
    changed = hostile.read_outline(hostile.Variant("en", files))
    two = hostile.make_edition({**two.others, "en": changed}, "en", two.terms, two.moment)
    before, after = (make_files(each, Contents(each)) for each in (one, two))
    assert [path for path in after if after[path] != before[path]] == ["html/one__read__text.html"]
    (first,), (second,) = (packages.get("olx").build(each) for each in (one, two))
    assert first.inputs != second.inputs
