"""The check ``quiz-feedback-missing``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import find_quiz, report
from l10n.checks.quiz_examples import quiz, quiz_file
from l10n.formats.quiz_reader import Question
from l10n.formats.yaml_text import Text
from l10n.model import Document, Finding, Location, Severity

TRUE_FALSE = "    type: true-false\n    prompt: Is it?\n    answer: true\n    feedback_true: Yes.\n"
BARE = (
    "    type: single-choice\n    prompt: Who?\n    options:\n"
    "      - {id: a, text: A, correct: true}\n"
)


@register
class QuizFeedbackMissing(SourceCheck):
    """An answer of a quiz tells the learner nothing about why it is right or wrong.

    Authority: Hattie and Timperley, The Power of Feedback (2007): feedback on
    the task is what a learner without a teacher learns from. Lets pass: a
    question without feedback to each option that has one to the whole question,
    when it is no choice question; that a wrong option needs its own is the rule.
    """

    id = "quiz-feedback-missing"
    severity = Severity.WARNING
    good = (
        quiz("A child", "An adult"),
        quiz_file(f"{TRUE_FALSE}    feedback_false: No.\n"),
        quiz_file("    type: short-answer\n    prompt: Who?\n    feedback: F\n    answers: [A]\n"),
    )
    bad = (
        quiz_file(f"{BARE}      - {{id: b, text: B}}\n"),
        quiz_file(TRUE_FALSE),
        quiz_file("    type: short-answer\n    prompt: Who?\n    answers: [A]\n"),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report each option, or the question itself, that has no feedback."""
        found = find_quiz(document, context)
        for question in found.questions if found else ():
            for what, text in _silent(question):
                message = f'no feedback to {what} of the question "{question.id}"'
                hint = "say in a sentence why it is right or wrong"
                yield report(self, message, Location(document.path, text.line), str(text), hint)


def _silent(question: Question) -> Iterator[tuple[str, Text]]:
    """(what has no feedback, the text to show) of a question."""
    for option in question.options:
        if not option.feedback:
            yield f'the option "{option.id}"', option.text
    if question.type == "true-false":
        given = {"true": question.feedback_true, "false": question.feedback_false}
        if not all(given.values()) and not question.feedback:
            missing = " and ".join(f'"{name}"' for name, text in given.items() if not text)
            yield f"the answer {missing}", question.prompt
    elif not question.options and not question.feedback:
        yield "any answer", question.prompt
