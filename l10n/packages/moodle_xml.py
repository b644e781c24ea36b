"""``moodle-xml``: quizzes as question banks in Moodle's XML. Start at :class:`MoodleXml`.

Read by ``question/format/xml/format.php`` of Moodle; documented at docs.moodle.org,
"Moodle XML format". All six kinds of questions have a counterpart; ordering is part
of Moodle since 4.4. Texts are HTML, written as text of the XML.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from l10n.formats.quiz_reader import Question
from l10n.packages.base import Artifact, Edition, PerLocale, packages
from l10n.packages.moodle_banks import Bank, bank_artifacts, fractions
from l10n.packages.questions import format_number, iter_accepted, name_of, split_question
from l10n.packages.xml import Element, element, write_xml

_TYPES = {
    "single-choice": "multichoice",
    "multiple-choice": "multichoice",
    "true-false": "truefalse",
    "matching": "matching",
    "ordering": "ordering",
    "short-answer": "shortanswer",
}
_LONGEST_ANSWER = 255
"""Moodle's database keeps so many characters of the right side of a pair."""


@packages.register("moodle-xml")
class MoodleXml(PerLocale):
    """One bank a quiz."""

    summary = "question banks in Moodle's XML format"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """``<module>/<step>.xml``."""
        return bank_artifacts(edition, "xml", _write)


def _write(bank: Bank) -> bytes:
    category = element(
        "question",
        {"type": "category"},
        element("category", {}, _text(bank.path)),
    )
    questions = (_question(bank, question, n) for n, question in enumerate(bank.quiz.questions, 1))
    return write_xml(element("quiz", {}, category, *questions))


def _question(bank: Bank, question: Question, number: int) -> Element:
    write = {
        "single-choice": _choice,
        "multiple-choice": _choice,
        "true-false": _true_false,
        "matching": _matching,
        "ordering": _ordering,
        "short-answer": _short_answer,
    }[question.type]
    words = bank.words
    remark = words.within("p", question.feedback) if question.feedback else Markup()
    hint = words.within("p", question.hint) if question.hint else None
    return element(
        "question",
        {"type": _TYPES[question.type]},
        element("name", {}, _text(name_of(question, number, words))),
        _html("questiontext", words.within("p", question.prompt)),
        _html("generalfeedback", remark),
        element("defaultgrade", {}, format_number(question.points)),
        element("penalty", {}, "0"),
        element("hidden", {}, "0"),
        *write(bank, question),
        _html("hint", hint) if hint else None,
    )


def _choice(bank: Bank, question: Question) -> Iterator[Element]:
    single = question.type == "single-choice"
    yield element("single", {}, str(single).lower())
    yield element("shuffleanswers", {}, "true")
    yield element("answernumbering", {}, "abc")
    answers = bank.words.answers(question)
    shares = [str(100 * answer.correct) for answer in answers] if single else fractions(answers)
    for answer, share in zip(answers, shares, strict=True):
        yield _answer(answer.text, share, answer.feedback)


def _true_false(bank: Bank, question: Question) -> Iterator[Element]:
    """Moodle has words of its own for the two answers; it asks for these here."""
    for answer in bank.words.answers(question):
        yield element(
            "answer",
            {"fraction": str(100 * answer.correct), "format": "moodle_auto_format"},
            _text(answer.id),
            _html("feedback", answer.feedback or Markup()),
        )


def _matching(bank: Bank, question: Question) -> Iterator[Element]:
    """The right side is a text without markup, shown in a list to choose from."""
    yield element("shuffleanswers", {}, "true")
    for line in split_question(question):
        right = _shorten(bank.words.plain(line.choices[line.right]))
        left = _text(bank.words.within("span", line.asked))
        yield element("subquestion", {"format": "html"}, left, element("answer", {}, _text(right)))


def _ordering(bank: Bank, question: Question) -> Iterator[Element]:
    settings = {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "selectcount": "0",
        "gradingtype": "ABSOLUTE_POSITION",
        "showgrading": "1",
        "numberingstyle": "none",
    }
    for name, value in settings.items():
        yield element(name, {}, value)
    for place, item in enumerate(question.items, 1):
        yield _answer(bank.words.within("span", item.text), str(place), None)


def _short_answer(bank: Bank, question: Question) -> Iterator[Element]:
    """``*`` stands for anything in Moodle unless a backslash stands before it."""
    yield element("usecase", {}, str(int(question.case_sensitive)))
    for answer in iter_accepted(question, bank.language):
        yield element(
            "answer",
            {"fraction": "100", "format": "plain_text"},
            _text(answer.replace("*", r"\*")),
            _html("feedback", Markup()),
        )


def _answer(text: Markup, share: str, feedback: Markup | None) -> Element:
    said = _html("feedback", feedback or Markup())
    return element("answer", {"fraction": share, "format": "html"}, _text(text), said)


def _html(tag: str, markup: Markup) -> Element:
    return element(tag, {"format": "html"}, _text(markup))


def _text(text: str) -> Element:
    """Text as it is, markup included: Moodle reads HTML out of it."""
    return element("text", {}, str(text))


def _shorten(text: str) -> str:
    if len(text) <= _LONGEST_ANSWER:
        return text
    return f"{text[: _LONGEST_ANSWER - 1].rstrip()}…"
