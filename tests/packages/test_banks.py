"""Moodle XML and GIFT: read by others' readers, and as Moodle's own importer reads them."""

from __future__ import annotations

import re

import pytest
from lxml import etree
from lxml import html as lxml_html

from l10n.packages.base import packages
from l10n.packages.moodle_banks import fractions
from l10n.packages.questions import Answer, Words, iter_accepted, split_question
from l10n.packages.texts import make_texts
from tests.packages import hostile

LOCALES = ("en", "fr", "es", "ar", "tr", "de", "ru")
KINDS = {
    "single-choice": "multichoice",
    "multiple-choice": "multichoice",
    "true-false": "truefalse",
    "matching": "matching",
    "ordering": "ordering",
    "short-answer": "shortanswer",
}


def build(name, edition) -> dict[str, bytes]:
    return {each.path: each.render() for each in packages.get(name).build(edition)}


def quizzes(edition):
    return [step for step in edition.outline.steps if step.quiz]


def words_of(edition) -> Words:
    return Words(make_texts(edition.outline), edition.interface)


def plain(markup) -> str:
    text = lxml_html.fragment_fromstring(str(markup) or "<p>", create_parent="div").text_content()
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


EDITIONS = [*LOCALES, "hostile"]


@pytest.fixture(scope="module")
def take(make):
    """name -> edition, of the course here or of the hostile one."""
    return lambda name: hostile.edition() if name == "hostile" else make(name)


# Moodle XML


@pytest.mark.parametrize("name", EDITIONS)
def test_xml_has_every_question_with_its_texts(take, name):
    edition = take(name)
    files = build("moodle-xml", edition)
    assert set(files) == {f"{step.path}.xml" for step in quizzes(edition)}
    words = words_of(edition)
    for step in quizzes(edition):
        category, *questions = etree.fromstring(files[f"{step.path}.xml"])
        assert category.findtext("category/text").startswith("$course$/top/")
        assert len(questions) == len(step.quiz.questions)
        for node, question in zip(questions, step.quiz.questions, strict=True):
            assert node.get("type") == KINDS[question.type]
            assert 0 < len(node.findtext("name/text")) <= 255
            assert said_in(node, "questiontext") == plain(words.inline(question.prompt))
            assert said_in(node, "generalfeedback") == plain(words.inline(question.feedback or ""))
            assert said_in(node, "hint") == plain(words.inline(question.hint or ""))
            assert float(node.findtext("defaultgrade")) == question.points
            CHECKS[question.type](node, question, words, edition)


def said_in(node, tag: str) -> str:
    found = node.find(tag)
    if found is None:
        return ""
    assert found.get("format") == "html"
    return plain(found.findtext("text"))


def check_choice(node, question, words, edition):
    answers = node.findall("answer")
    assert node.findtext("single") == str(question.type == "single-choice").lower()
    assert [plain(a.findtext("text")) for a in answers] == [
        plain(words.inline(option.text)) for option in question.options
    ]
    assert [plain(a.findtext("feedback/text")) for a in answers] == [
        plain(words.inline(option.feedback or "")) for option in question.options
    ]
    shares = [float(answer.get("fraction")) for answer in answers]
    assert [share > 0 for share in shares] == [option.correct for option in question.options]
    assert sum(share for share in shares if share > 0) == pytest.approx(100, abs=0.001)


def check_true_false(node, question, words, edition):
    answers = {answer.findtext("text"): answer for answer in node.findall("answer")}
    assert answers.keys() == {"true", "false"}
    assert answers[str(question.answer).lower()].get("fraction") == "100"
    assert answers[str(not question.answer).lower()].get("fraction") == "0"
    said = plain(answers["true"].findtext("feedback/text"))
    assert said == plain(words.inline(question.feedback_true or ""))


def check_matching(node, question, words, edition):
    pairs = [
        (plain(sub.findtext("text")), sub.findtext("answer/text"))
        for sub in node.findall("subquestion")
    ]
    assert [left for left, _ in pairs] == [plain(words.inline(p.left)) for p in question.pairs]
    for (_, right), pair in zip(pairs, question.pairs, strict=True):
        assert len(right) <= 255
        assert words.plain(pair.right).startswith(right.removesuffix("…"))


def check_ordering(node, question, words, edition):
    texts = [plain(answer.findtext("text")) for answer in node.findall("answer")]
    assert texts == [plain(words.inline(item.text)) for item in question.items]
    assert node.findtext("selecttype") == "ALL"


def check_short(node, question, words, edition):
    answers = [answer.findtext("text").replace("\\*", "*") for answer in node.findall("answer")]
    assert answers == list(iter_accepted(question, edition.outline.language))
    assert {" ".join(answer.split()) for answer in question.answers} <= set(answers)
    assert node.findtext("usecase") == str(int(question.case_sensitive))


CHECKS = {
    "single-choice": check_choice,
    "multiple-choice": check_choice,
    "true-false": check_true_false,
    "matching": check_matching,
    "ordering": check_ordering,
    "short-answer": check_short,
}


@pytest.mark.parametrize("locale", LOCALES)
def test_another_reader_takes_the_xml(make, locale):
    from moodle_xml_parser.parser import parse_bytes

    edition = make(locale)
    words = words_of(edition)
    for step in quizzes(edition):
        read = parse_bytes(build("moodle-xml", edition)[f"{step.path}.xml"])["multichoice"]
        ours = [q for q in step.quiz.questions if KINDS[q.type] == "multichoice"]
        assert len(read) == len(ours)
        for theirs, question in zip(read, ours, strict=True):
            assert theirs.single == (question.type == "single-choice")
            assert [plain(option.answer) for option in theirs.options] == [
                words.plain(option.text) for option in question.options
            ]


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("kind", ["moodle-xml", "gift"])
def test_html_in_banks_is_harmless_and_says_its_language(take, kind, name):
    edition = take(name)
    for data in build(kind, edition).values():
        for piece in iter_html(kind, data):
            hostile.assert_harmless_html(piece)
            for node in lxml_html.fragments_fromstring(piece):
                assert node.get("lang") == edition.locale
                assert node.get("dir") == edition.outline.language.direction


def iter_html(kind: str, data: bytes):
    if kind == "gift":
        for question in read_gift(data.decode()):
            yield from question["html"]
        return
    for node in etree.fromstring(data).iter():
        if node.get("format") == "html" and node.findtext("text"):
            yield node.findtext("text")


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [(3, 2, ["33.33333", "-50"]), (1, 3, ["100", "-33.33333"]), (7, 13, ["14.28571", "-10"])],
)
def test_shares_are_those_that_moodle_takes(right, wrong, expected):
    answers = [Answer("", "", n < right, None) for n in range(right + wrong)]
    shares = fractions(answers)
    assert [shares[0], shares[-1]] == expected


# GIFT

ESCAPED = re.compile(r"\\([:#={}~n])")


def read_gift(text: str) -> list[dict]:
    """GIFT as Moodle's ``qformat_gift`` reads it: escapes first, then what stands where."""
    found = []
    for block in re.split(r"\n\s*\n", text.strip()):
        held: list[str] = []

        def hold(match, held=held):
            held.append("\n" if match[1] == "n" else match[1])
            return f"\ue000{len(held) - 1}\ue001"

        line = ESCAPED.sub(hold, block.replace("\\\\", "\ue002"))

        def free(part, held=held):
            part = re.sub("\ue000(\\d+)\ue001", lambda m: held[int(m[1])], part)
            return part.replace("\ue002", "\\").strip()

        if line.startswith("$CATEGORY:"):
            found.append({"kind": "category", "html": []})
            continue
        found.append(read_question(line, free))
    return found


def read_question(text: str, free) -> dict:
    assert text.startswith("::")
    name, text = text[2:].split("::", 1)
    start, end = text.index("{"), text.index("}")
    assert text[end + 1 :] == ""
    prompt, inside = text[:start].strip(), text[start + 1 : end].strip()
    assert prompt.startswith("[html]")
    inside, _, general = inside.partition("####")
    question = {"name": free(name), "prompt": free(prompt[6:]), "general": free(general)}
    return question | read_answers(inside.strip(), free, question)


def read_answers(inside: str, free, question: dict) -> dict:
    html = [part for part in (question["prompt"], question["general"]) if part]
    if "~" in inside:
        parts = [p.strip() for p in inside.replace("=", "~=").split("~") if p.strip()]
        answers = [read_choice(part, free) for part in parts]
        html += [part for _, *parts in answers for part in parts if part]
        kind = "multichoice" if "=" in inside else "several"
        return {"kind": kind, "answers": answers, "html": html}
    if "=" in inside and "->" in inside:
        pairs = [part.split("->", 1) for part in inside.split("=") if part.strip()]
        answers = [(free(left), free(right)) for left, right in pairs]
        return {"kind": "match", "answers": answers, "html": html + [a for a, _ in answers]}
    if inside.split("#")[0].strip() in ("TRUE", "FALSE"):
        answers = [free(part) for part in inside.split("#")]
        return {"kind": "truefalse", "answers": answers, "html": html + answers[1:]}
    answers = [read_choice(part.strip(), free)[:2] for part in inside.split("=") if part.strip()]
    return {"kind": "shortanswer", "answers": answers, "html": html}


def read_choice(part: str, free) -> tuple[float, str, str]:
    weight = 0.0
    if part[0] == "=":
        weight, part = 100.0, part[1:]
    elif given := re.match(r"%(-?[0-9]{1,2}\.?[0-9]*)%", part):
        weight, part = float(given[1]), part[given.end() :]
    text, _, feedback = part.partition("#")
    return weight, free(text), free(feedback)


@pytest.mark.parametrize("name", EDITIONS)
def test_gift_means_the_same_as_the_quiz(take, name):
    edition = take(name)
    words = words_of(edition)
    files = build("gift", edition)
    for step in quizzes(edition):
        category, *questions = read_gift(files[f"{step.path}.gift"].decode())
        assert category["kind"] == "category"
        assert len(questions) == len(step.quiz.questions)
        for read, question in zip(questions, step.quiz.questions, strict=True):
            assert plain(read["prompt"]) == plain(words.inline(question.prompt))
            assert plain(read["general"]) == plain(words.inline(question.feedback or ""))
            check_gift(read, question, words, edition)


def check_gift(read, question, words, edition) -> None:
    answers = read["answers"]
    if question.type in ("single-choice", "multiple-choice"):
        assert read["kind"] == ("multichoice" if question.type == "single-choice" else "several")
        assert [(weight > 0, plain(text), plain(said)) for weight, text, said in answers] == [
            (
                option.correct,
                *(plain(words.inline(t or "")) for t in (option.text, option.feedback)),
            )
            for option in question.options
        ]
    elif question.type == "true-false":
        right, wrong = question.feedback_true, question.feedback_false
        told = (wrong, right) if question.answer else (right, wrong)
        assert read["kind"] == "truefalse"
        assert answers[0] == str(question.answer).upper()
        assert [*map(plain, answers[1:])] == [plain(words.inline(text or "")) for text in told]
    elif question.type == "short-answer":
        assert read["kind"] == "shortanswer"
        accepted = [
            a.replace("->", "-*>") for a in iter_accepted(question, edition.outline.language)
        ]
        texts = [text.removeprefix("[plain]").replace("\\*", "*") for _, text in answers]
        assert texts == accepted
        assert {weight for weight, _ in answers} == {100.0}
    else:
        assert read["kind"] == "match"
        assert [(plain(left), right) for left, right in answers] == [
            (plain(words.inline(line.asked)), words.plain(line.choices[line.right]))
            for line in split_question(question)
        ]


@pytest.mark.parametrize("locale", LOCALES)
def test_another_reader_takes_the_gift(make, locale):
    from pygiftparser import parser

    edition = make(locale)
    for step in quizzes(edition):
        text = build("gift", edition)[f"{step.path}.gift"].decode()
        questions = parser.parseFile(text.splitlines(keepends=True))
        assert [type(question.answers).__name__ for question in questions] == [
            {
                "single-choice": "SelectSet",
                "multiple-choice": "MultipleChoicesSet",
                "true-false": "TrueFalseSet",
                "matching": "MatchingSet",
                "ordering": "MatchingSet",
                "short-answer": "ShortSet",
            }[question.type]
            for question in step.quiz.questions
        ]
        assert all(question.valid for question in questions)


def test_one_sentence_changes_only_the_bank_that_shows_it(make):
    edition = hostile.edition("plain")
    files = hostile.files("plain")
    files["one/read.md"] += b"\nMore.\n"
    others = {**edition.others, "en": hostile.read_outline(hostile.Variant("en", files))}
    changed = hostile.make_edition(others, "en", edition.terms, edition.moment)
    for kind in ("gift", "moodle-xml"):
        before, after = ([*packages.get(kind).build(each)] for each in (edition, changed))
        assert [each.inputs for each in before] == [each.inputs for each in after]
