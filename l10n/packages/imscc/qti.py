"""Quizzes -> assessments of a Common Cartridge: QTI 1.2.1 in the profile of version 1.1.

The profile knows six kinds of items, neither matching nor ordering among them: these
become one choice a line. The form of the feedback is the one that Moodle reads
(``backup/cc/entity11.quiz.class.php``), which asks for more than the profile does:

- the text of a feedback stands in ``flow_mat``; in ``material`` alone it is not found;
- a condition with ``continue="Yes"`` gives its feedback to the whole question, so the
  conditions of single answers must not have it;
- a condition that names an answer sets its score too, and the last one counts, so
  the condition that scores a single choice shows that answer's feedback itself;
- a multiple choice is scored by ``varequal case="Yes"`` below ``and``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from l10n.formats.quiz_reader import Question, Quiz
from l10n.languages import Language
from l10n.packages.questions import (
    Answer,
    Line,
    Words,
    iter_accepted,
    name_of,
    split_lines,
    weigh_whole,
)
from l10n.packages.xml import Element, element

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_PROFILES = {
    "single-choice": "cc.multiple_choice.v0p1",
    "multiple-choice": "cc.multiple_response.v0p1",
    "true-false": "cc.true_false.v0p1",
    "short-answer": "cc.fib.v0p1",
}
_ASSESSMENT = {
    "cc_profile": "cc.exam.v0p1",
    "qmd_assessmenttype": "Examination",
    "qmd_scoretype": "Percentage",
    "qmd_feedbackpermitted": "Yes",
    "qmd_hintspermitted": "Yes",
    "qmd_solutionspermitted": "Yes",
    "cc_maxattempts": "unlimited",
}
_RESPONSE = "response1"
_GENERAL = "general_fb"
_HINT = "hint"
_FULL = "100"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def make_assessment(name: str, quiz: Quiz, words: Words, language: Language) -> Element:
    """The ``questestinterop`` element of a quiz; ``name`` is unique in the cartridge."""
    weights = weigh_whole(quiz)
    items = [
        item
        for number, question in enumerate(quiz.questions, 1)
        for item in _iter_items(question, number, weights[question.id], words, language)
    ]
    assessment = element(
        "assessment",
        {"ident": name, "title": quiz.title, _LANG: words.locale},
        _metadata(_ASSESSMENT),
        _rubric(quiz, words),
        element("section", {"ident": f"{name}_section"}, *items),
    )
    return element("questestinterop", {"xmlns": NAMESPACE}, assessment)


def _rubric(quiz: Quiz, words: Words) -> Element | None:
    if quiz.pass_percent is None:
        return None
    message = words.interface("Pass mark: {percent}%", percent=f"{quiz.pass_percent:g}")
    return element("rubric", {}, _material(words.within("p", message)))


@dataclass(frozen=True, slots=True)
class _Task:
    """What one item asks: which kind it is, how it is answered and how that is scored."""

    profile: str
    prompt: Markup
    name: str
    response: Element
    conditions: Sequence[Element]
    answers: Sequence[Answer] = ()


def _iter_items(
    question: Question, number: int, weight: int, words: Words, language: Language
) -> Iterator[Element]:
    """One item, or one a line."""
    lines = split_lines(question)
    for place, line in enumerate(lines, 1):
        task = _line_task(question, line, number, words)
        yield _item(question, task, f"q{number}_{place}", weight, words)
    if not lines:
        task = _plain_task(question, number, words, language)
        yield _item(question, task, f"q{number}", weight, words)


def _plain_task(question: Question, number: int, words: Words, language: Language) -> _Task:
    profile, prompt = _PROFILES[question.type], words.within("p", question.prompt)
    name = name_of(question, number, words)
    if question.type == "short-answer":
        accepted = tuple(iter_accepted(question, language))
        condition = _fill_condition(accepted, question.case_sensitive)
        return _Task(profile, prompt, name, _blank(), [condition])
    answers = _number_answers(question, words)
    several = question.type == "multiple-choice"
    conditions = _score_several(answers) if several else _score_single(answers)
    return _Task(profile, prompt, name, _choices(answers, several), conditions, answers)


def _line_task(question: Question, line: Line, number: int, words: Words) -> _Task:
    answers = [
        Answer(f"a{place}", words.within("span", choice), place == line.right, None)
        for place, choice in enumerate(line.choices)
    ]
    prompt = words.within("p", question.prompt, line.asked)
    name = name_of(question, number, words, line.asked)
    profile = _PROFILES["single-choice"]
    return _Task(profile, prompt, name, _choices(answers, False), _score_single(answers), answers)


def _number_answers(question: Question, words: Words) -> list[Answer]:
    """The answers under ids that differ in more than case, which Moodle does not see."""
    if question.type == "true-false":
        return list(words.answers(question))
    return [
        Answer(f"a{place}", answer.text, answer.correct, answer.feedback)
        for place, answer in enumerate(words.answers(question))
    ]


def _item(question: Question, task: _Task, id: str, weight: int, words: Words) -> Element:
    metadata = {"cc_profile": task.profile, "cc_weighting": str(weight)}
    decvar = {"varname": "SCORE", "vartype": "Decimal", "minvalue": "0", "maxvalue": _FULL}
    outcomes = element("outcomes", {}, element("decvar", decvar))
    told = ((answer.id, answer.feedback) for answer in task.answers if answer.feedback)
    return element(
        "item",
        {"ident": id, "title": task.name},
        element("itemmetadata", {}, _metadata(metadata)),
        element("presentation", {}, _material(task.prompt), task.response),
        element("resprocessing", {}, outcomes, *_general_condition(question), *task.conditions),
        *_general_feedback(question, words),
        *(_feedback(f"{answer}_fb", text) for answer, text in told),
    )


def _metadata(fields: dict[str, str]) -> Element:
    return element(
        "qtimetadata",
        {},
        *(
            element(
                "qtimetadatafield",
                {},
                element("fieldlabel", {}, label),
                element("fieldentry", {}, entry),
            )
            for label, entry in fields.items()
        ),
    )


def _material(text: Markup) -> Element:
    return element("material", {}, element("mattext", {"texttype": "text/html"}, str(text)))


def _choices(answers: Sequence[Answer], several: bool) -> Element:
    labels = (element("response_label", {"ident": a.id}, _material(a.text)) for a in answers)
    cardinality = "Multiple" if several else "Single"
    attributes = {"ident": _RESPONSE, "rcardinality": cardinality}
    return element("response_lid", attributes, element("render_choice", {}, *labels))


def _blank() -> Element:
    blank = element("render_fib", {"columns": "40", "rows": "1", "prompt": "Box"})
    return element("response_str", {"ident": _RESPONSE, "rcardinality": "Single"}, blank)


def _general_condition(question: Question) -> Iterator[Element]:
    """First of all, and going on: what is said whatever was answered."""
    shown = []
    if question.feedback:
        shown.append(_display(_GENERAL, "Response"))
    if question.hint:
        shown.append(_display(_HINT, "Hint"))
    if shown:
        conditions = element("conditionvar", {}, element("other"))
        yield element("respcondition", {"continue": "Yes"}, conditions, *shown)


def _score_single(answers: Sequence[Answer]) -> list[Element]:
    return [
        _condition(
            [_equal(answer.id)],
            _score() if answer.correct else None,
            _display(f"{answer.id}_fb", "Response") if answer.feedback else None,
        )
        for answer in answers
        if answer.correct or answer.feedback
    ]


def _score_several(answers: Sequence[Answer]) -> list[Element]:
    right = (_equal(answer.id) for answer in answers if answer.correct)
    wrong = (element("not", {}, _equal(answer.id)) for answer in answers if not answer.correct)
    score = element(
        "respcondition",
        {"continue": "Yes"},
        element("conditionvar", {}, element("and", {}, *right, *wrong)),
        _score(),
    )
    said = (
        _condition([_equal(answer.id)], None, _display(f"{answer.id}_fb", "Response"))
        for answer in answers
        if answer.feedback
    )
    return [score, *said]


def _fill_condition(accepted: Sequence[str], case_sensitive: bool) -> Element:
    case = "Yes" if case_sensitive else "No"
    return _condition([_equal(answer, case) for answer in accepted], _score(), None)


def _condition(tests: list[Element], score: Element | None, shown: Element | None) -> Element:
    return element(
        "respcondition", {"continue": "No"}, element("conditionvar", {}, *tests), score, shown
    )


def _equal(answer: str, case: str = "Yes") -> Element:
    return element("varequal", {"respident": _RESPONSE, "case": case}, answer)


def _score() -> Element:
    return element("setvar", {"action": "Set", "varname": "SCORE"}, _FULL)


def _display(id: str, kind: str) -> Element:
    return element("displayfeedback", {"feedbacktype": kind, "linkrefid": id})


def _general_feedback(question: Question, words: Words) -> Iterator[Element]:
    if question.feedback:
        yield _feedback(_GENERAL, words.within("p", question.feedback))
    if question.hint:
        material = element("hintmaterial", {}, _flow(words.within("p", question.hint)))
        yield element("itemfeedback", {"ident": _HINT}, element("hint", {}, material))


def _feedback(id: str, text: Markup) -> Element:
    return element("itemfeedback", {"ident": id}, _flow(text))


def _flow(text: Markup) -> Element:
    return element("flow_mat", {}, _material(text))
