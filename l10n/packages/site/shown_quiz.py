"""A quiz as its page shows it, and the data by which the page's script marks answers.

Choices of a matching and items of an ordering are shuffled as in every package. An
answer is worth all of its points or none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from l10n.formats.quiz_reader import Question, Quiz
from l10n.packages.interface import Interface
from l10n.packages.questions import shuffled
from l10n.packages.site.glosses import plain
from l10n.packages.texts import Texts


@dataclass(frozen=True, slots=True)
class ShownOption:
    """One answer to choose, and what is said to those who choose it."""

    text: Markup
    feedback: Markup | None


@dataclass(frozen=True, slots=True)
class ShownItem:
    """One item to put in order, with markup and without."""

    text: Markup
    plain: str


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """One question; what its type does not have is empty."""

    type: str
    input: str
    prompt: Markup
    how: str
    points: str
    hint: Markup | None
    feedback: Markup | None
    options: Sequence[ShownOption] = ()
    pairs: Sequence[Markup] = ()
    choices: Sequence[str] = ()
    items: Sequence[ShownItem] = ()


@dataclass(frozen=True, slots=True)
class ShownQuiz:
    """A quiz and ``data``, what its script needs to know."""

    questions: Sequence[ShownQuestion]
    points: str
    pass_percent: str | None
    data: dict[str, Any]


def show_quiz(quiz: Quiz, texts: Texts, interface: Interface) -> ShownQuiz:
    """A quiz with its texts rendered."""
    shown = [_show(question, texts, interface) for question in quiz.questions]
    data = {
        "passPercent": quiz.pass_percent,
        "questions": [
            {"type": question.type, "points": question.points, **_key(question)}
            for question in quiz.questions
        ],
    }
    percent = None if quiz.pass_percent is None else _number(quiz.pass_percent)
    total = sum(question.points for question in quiz.questions)
    return ShownQuiz(shown, _number(total), percent, data)


def _show(question: Question, texts: Texts, interface: Interface) -> ShownQuestion:
    def optional(text: str | None) -> Markup | None:
        return texts.inline(text) if text else None

    order = order_of(question)
    lefts = tuple(texts.inline(pair.left) for pair in question.pairs)
    rights = [texts.inline(question.pairs[place].right) for place in order if lefts]
    items = [texts.inline(question.items[place].text) for place in order if not lefts]
    return ShownQuestion(
        type=question.type,
        input="checkbox" if question.type == "multiple-choice" else "radio",
        prompt=texts.inline(question.prompt),
        how=_instruction(question.type, interface),
        points=_number(question.points),
        hint=optional(question.hint),
        feedback=optional(question.feedback),
        options=_options(question, texts, interface),
        pairs=lefts,
        choices=list(map(plain, rights)),
        items=[ShownItem(item, plain(item)) for item in items],
    )


def _options(question: Question, texts: Texts, interface: Interface) -> list[ShownOption]:
    rows = [(texts.inline(option.text), option.feedback) for option in question.options]
    if question.type == "true-false":
        rows = [
            (Markup.escape(interface("True")), question.feedback_true),
            (Markup.escape(interface("False")), question.feedback_false),
        ]
    return [ShownOption(text, texts.inline(said) if said else None) for text, said in rows]


def _instruction(type: str, interface: Interface) -> str:
    """What to do, as words: a form control alone does not say it to everybody."""
    words = {
        "single-choice": interface("Choose one answer."),
        "multiple-choice": interface("Choose all the right answers."),
        "true-false": interface("True or false?"),
        "matching": interface("Choose the matching part for each line."),
        "ordering": interface("Put the lines in the right order with the arrow buttons."),
        "short-answer": interface("Write a short answer."),
    }
    return words[type]


def order_of(question: Question) -> tuple[int, ...]:
    """The order in which pairs' right sides or items are shown: never the right one."""
    return shuffled(range(len(question.pairs) or len(question.items)), question.id)


def _key(question: Question) -> dict[str, Any]:
    """What is right, by the places at which things are shown."""
    return _KEYS[question.type](question)


def _number(value: float) -> str:
    return f"{value:g}"


_KEYS: dict[str, Callable[[Question], dict[str, Any]]] = {
    "single-choice": lambda question: {"right": _right_options(question)},
    "multiple-choice": lambda question: {"right": _right_options(question)},
    "true-false": lambda question: {"right": [0 if question.answer else 1]},
    "matching": lambda question: {
        "right": _right_places(question, [p.right for p in question.pairs])
    },
    "ordering": lambda question: {
        "right": _right_places(question, [i.text for i in question.items])
    },
    "short-answer": lambda question: {
        "answers": [str(answer) for answer in question.answers],
        "caseSensitive": question.case_sensitive,
    },
}


def _right_options(question: Question) -> list[int]:
    return [place for place, option in enumerate(question.options) if option.correct]


def _right_places(question: Question, texts: list[str]) -> list[list[int]]:
    """For each line in order, the shown places that are right; equal texts serve alike."""
    order = order_of(question)
    return [[shown for shown, place in enumerate(order) if texts[place] == text] for text in texts]
