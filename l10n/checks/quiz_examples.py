"""Quizzes as text, for the examples of the checks over quizzes."""

from __future__ import annotations

from l10n.checks.base import Example


def quiz(*options: str, type: str = "single-choice", rest: str = "") -> Example:
    """A quiz of one question; the first option is the right one, feedback is given to all."""
    lines = "".join(
        f"      - {{id: o{number}, text: {text!r}, "
        f"correct: {str(not number).lower()}, feedback: F}}\n"
        for number, text in enumerate(options)
    )
    return quiz_file(f"    type: {type}\n    prompt: Who?\n    options:\n{lines}{rest}")


def quiz_file(question: str) -> Example:
    """A quiz whose question has these lines."""
    text = f"title: Q\nquestions:\n  - id: q1\n{question}"
    return Example(text, path="a.quiz.yaml")
