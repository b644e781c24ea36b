"""Quizzes (``.quiz.yaml``): which of their texts are translated, under which context.

What a quiz may hold is in :mod:`l10n.formats.quiz_reader`. Options and feedback
carry the question's id as context, so that two equal answers can be translated
apart ("Yes" to one question need not be "Yes" to another).
"""

from __future__ import annotations

from l10n.formats.base import formats
from l10n.formats.front_matter import add_text
from l10n.formats.quiz_reader import Option, Question, Quiz, read_quiz, read_quiz_text
from l10n.formats.skeleton import Collector, FilledInPlace, decode
from l10n.formats.yaml_text import Text
from l10n.languages import Language
from l10n.model import Document

__all__ = ["Question", "Quiz", "QuizYaml", "read_quiz"]


@formats.register("quiz")
class QuizYaml(FilledInPlace):
    """Quizzes in YAML."""

    extensions: tuple[str, ...] = (".quiz.yaml",)

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Take every text of the quiz; SourceError as ``read_quiz``."""
        source = decode(data, path)
        out = Collector(source, path)
        quiz = read_quiz_text(source.text, path)
        add_text(out, quiz.title, "title", "quiz title")
        for question in quiz.questions:
            _add_question(out, question)
        return out.document("quiz")


def _add_question(out: Collector, question: Question) -> None:
    feedback = f"{question.id} feedback"
    _add(out, question, question.prompt, "question")
    _add(out, question, question.hint, "hint")
    for option in question.options:
        _add_option(out, question, option)
    for pair in question.pairs:
        _add(out, question, pair.left, "matching pair, left")
        _add(out, question, pair.right, "matching pair, right")
    for item in question.items:
        _add(out, question, item.text, "item to put in order")
    for answer in question.answers:
        _add(out, question, answer, "accepted answer")
    _add(out, question, question.feedback_true, 'feedback to the answer "true"', feedback)
    _add(out, question, question.feedback_false, 'feedback to the answer "false"', feedback)
    _add(out, question, question.feedback, "feedback", feedback)


def _add_option(out: Collector, question: Question, option: Option) -> None:
    right = "right" if option.correct else "wrong"
    _add(out, question, option.text, f"answer option ({right})", f"{question.id} option")
    _add(out, question, option.feedback, f"feedback ({right} answer)", f"{question.id} feedback")


def _add(
    out: Collector, question: Question, text: Text | None, kind: str, context: str = ""
) -> None:
    if text:
        add_text(out, text, context, kind, (f"question: {question.id}",))
