"""Questions -> problems of Open edX, as its grading engine ("capa") reads them.

Tags and their reading: docs.openedx.org, "Problem types"; the engine's own code is
the XBlock ``problem`` of xblocks-contrib. Matching and ordering are dropdowns, one
a line, each worth its share of the points.
"""

from __future__ import annotations

import re

from l10n.formats.quiz_reader import Question
from l10n.languages import Language
from l10n.packages.questions import (
    Line,
    Words,
    format_number,
    iter_accepted,
    split_question,
)
from l10n.packages.xml import Element, element

_DROPDOWN = str.maketrans({"'": "\u2019", "\\": "\u29f5", "<": "\u2039", ">": "\u203a"})
"""The engine reads a dropdown's options as a quoted list, where its quotation mark and its
escape may not stand, and "Show answer" puts the right one into the page as HTML."""
_VARIABLE = re.compile(r"\$(?=[A-Za-z_])")
"""The engine puts values in the place of ``$seed`` and the like, wherever they stand."""
_WORD_JOINER = "\u2060"


def make_problem(question: Question, number: int, words: Words, language: Language) -> Element:
    """The ``problem`` element of one question."""
    writer = {
        "single-choice": _write_single_choice,
        "true-false": _write_single_choice,
        "multiple-choice": _write_multiple_choice,
        "short-answer": _write_short_answer,
    }.get(question.type)
    responses = [writer(question, words, language)] if writer else _write_lines(question, words)
    attributes = {
        "display_name": words.interface("Question {number}", number=number),
        "weight": format_number(question.points),
    }
    body = element("div", {"lang": words.locale, "dir": words.direction}, *responses)
    problem = element("problem", attributes, body, _hint(question, words))
    _disarm(problem)
    return problem


def _write_single_choice(question: Question, words: Words, language: Language) -> Element:
    choices = (
        element(
            "choice",
            {"correct": str(answer.correct).lower()},
            answer.text,
            element("choicehint", {}, answer.feedback) if answer.feedback else None,
        )
        for answer in words.answers(question)
    )
    group = element("choicegroup", {"type": "MultipleChoice"}, *choices)
    return _response("multiplechoiceresponse", {}, question, words, group)


def _write_multiple_choice(question: Question, words: Words, language: Language) -> Element:
    choices = (
        element(
            "choice",
            {"correct": str(answer.correct).lower()},
            answer.text,
            element("choicehint", {"selected": "true"}, answer.feedback)
            if answer.feedback
            else None,
        )
        for answer in words.answers(question)
    )
    return _response("choiceresponse", {}, question, words, element("checkboxgroup", {}, *choices))


def _write_short_answer(question: Question, words: Words, language: Language) -> Element:
    first, *others = iter_accepted(question, language)
    kind = {} if question.case_sensitive else {"type": "ci"}
    additional = (element("additional_answer", {"answer": answer}) for answer in others)
    return _response(
        "stringresponse",
        {"answer": first, **kind},
        question,
        words,
        *additional,
        element("textline", {"size": "40"}),
    )


def _write_lines(question: Question, words: Words) -> list[Element]:
    prompt = element("p", {}, words.inline(question.prompt))
    lines = (_write_line(line, words) for line in split_question(question))
    return [prompt, *lines, *_solution(question, words)]


def _write_line(line: Line, words: Words) -> Element:
    options = [_write_option(words.plain(choice)) for choice in line.choices]
    attributes = {
        "options": "({})".format(",".join(f"'{option}'" for option in options)),
        "correct": options[line.right],
    }
    label = element("label", {}, words.inline(line.asked))
    return element("optionresponse", {}, label, element("optioninput", attributes))


def _write_option(text: str) -> str:
    """The text of a dropdown, which is also the answer that is compared."""
    plain = text.replace("&#39;", "'").translate(_DROPDOWN)
    return _VARIABLE.sub(f"${_WORD_JOINER}", plain)


def _response(
    tag: str, attributes: dict[str, str], question: Question, words: Words, *parts: Element
) -> Element:
    label = element("label", {}, words.inline(question.prompt))
    return element(tag, attributes, label, *parts, *_solution(question, words))


def _solution(question: Question, words: Words) -> list[Element]:
    """The remark on the whole question: Open edX shows it with "Show answer"."""
    if not question.feedback:
        return []
    remark = element("div", {"class": "detailed-solution"}, words.within("p", question.feedback))
    return [element("solution", {}, remark)]


def _hint(question: Question, words: Words) -> Element | None:
    if not question.hint:
        return None
    return element("demandhint", {}, element("hint", {}, words.within("span", question.hint)))


def _disarm(problem: Element) -> None:
    """Texts in which the engine would see a variable get an invisible character after "$"."""
    for part in problem.iter():
        for name in ("text", "tail"):
            text = getattr(part, name)
            if text and "$" in text:
                setattr(part, name, _VARIABLE.sub(f"${_WORD_JOINER}", text))
