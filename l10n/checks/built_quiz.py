"""The check ``built-quiz-changed``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.formats.quiz_reader import Question, Quiz
from l10n.model import Finding, Severity

OPTIONS = """\
      - {{id: a, text: {yes}, correct: true}}
      - {{id: b, text: {no}}}
"""
HEAD = """\
title: {title}
questions:
  - id: q1
    type: single-choice
    prompt: {prompt}
    options:
"""
SOURCE = (HEAD + OPTIONS).format(title="Quiz", prompt="Right?", yes='"Yes"', no='"No"')
TARGET = (HEAD + OPTIONS).format(title="Jeu", prompt="Vrai ?", yes="Oui", no="Non")
_CLOSED = (
    ("type", "the type"),
    ("points", "the points"),
    ("answer", "the right answer"),
    ("case_sensitive", '"case_sensitive"'),
)


@register
class BuiltQuizChanged(VariantCheck):
    """A quiz of the variant has other right answers, questions or options than the source.

    Authority: this project's own rule: learners of every language sit the same
    test, and results are compared by the ids of questions and options. Lets pass:
    every change of words; another number of accepted short answers.
    """

    id = "built-quiz-changed"
    severity = Severity.ERROR
    good = (Example(SOURCE, TARGET, path="a.quiz.yaml"),)
    bad = (
        Example(SOURCE, TARGET.replace("id: a", "id: c"), path="a.quiz.yaml"),
        Example(SOURCE, TARGET.replace("id: q1", "id: q2"), path="a.quiz.yaml"),
        Example(
            SOURCE,
            TARGET.replace(", correct: true", "").replace("Non", "Non, correct: true"),
            path="a.quiz.yaml",
        ),
        Example(SOURCE, TARGET + "      - {id: c, text: Rien}\n", path="a.quiz.yaml"),
        Example(SOURCE, TARGET.replace("title", "pass_percent: 50\ntitle"), path="a.quiz.yaml"),
    )

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report whatever of a quiz differs and is no text."""
        for path, built, source in variant.iter_quizzes():
            for line, message in _iter_changes(built, source):
                place = variant.location(path, line)
                hint = "build the variant anew, and edit only catalogs"
                yield Finding(self.id, self.severity, message, place, variant.locale, hint=hint)


def _iter_changes(built: Quiz, source: Quiz) -> Iterator[tuple[int, str]]:
    if built.pass_percent != source.pass_percent:
        yield 1, f"pass_percent is {built.pass_percent}, not {source.pass_percent}"
    found = [str(question.id) for question in built.questions]
    wanted = [str(question.id) for question in source.questions]
    if found != wanted:
        yield 1, f"the questions are {_names(found)}, not {_names(wanted)}"
        return
    for ours, theirs in zip(built.questions, source.questions, strict=True):
        for message in _iter_question_changes(ours, theirs):
            yield ours.id.line, f'question "{ours.id}": {message}'


def _iter_question_changes(built: Question, source: Question) -> Iterator[str]:
    for attribute, name in _CLOSED:
        found, wanted = getattr(built, attribute), getattr(source, attribute)
        if found != wanted:
            yield f"{name} is {found}, not {wanted}"
    for kind in ("options", "pairs", "items"):
        ids, wanted_ids = _ids(getattr(built, kind)), _ids(getattr(source, kind))
        if ids != wanted_ids:
            yield f"the {kind} are {_names(ids)}, not {_names(wanted_ids)}"
    right, wanted_right = _right(built), _right(source)
    if right != wanted_right:
        yield f"the right options are {_names(right)}, not {_names(wanted_right)}"


def _ids(entries: tuple[Any, ...]) -> list[str]:
    return [str(entry.id) for entry in entries]


def _right(question: Question) -> list[str]:
    return [str(option.id) for option in question.options if option.correct]


def _names(ids: list[str]) -> str:
    return ", ".join(ids) or "none"
