"""The check ``quiz-options-equal``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.checks.base import SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import find_quiz, report
from l10n.checks.quiz_examples import quiz, quiz_file
from l10n.checks.wording import quote
from l10n.formats.quiz_reader import Question
from l10n.formats.yaml_text import Text
from l10n.model import Document, Finding, Location, Severity

ITEMS = "    type: ordering\n    prompt: Order.\n    items:\n"


@register
class QuizOptionsEqual(SourceCheck):
    """Two options, items or partners of one question read the same.

    Authority: Haladyna, Downing and Rodriguez (2002), options must not overlap.
    Case, blanks and the final stop do not tell options apart. A question
    without a right option stops the reading of the quiz with an error of its
    own. Lets pass: equal options of two questions.
    """

    id = "quiz-options-equal"
    severity = Severity.ERROR
    good = (quiz("A child", "An adult"),)
    bad = (
        quiz("A child", "a  child."),
        quiz_file(f"{ITEMS}      - {{id: a, text: One}}\n      - {{id: b, text: One}}\n"),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report the second of two equal texts."""
        found = find_quiz(document, context)
        for question in found.questions if found else ():
            for texts in _rivals(question):
                yield from self._equal(question, texts, document.path)

    def _equal(self, question: Question, texts: Sequence[Text], path: str) -> Iterator[Finding]:
        seen: dict[str, Text] = {}
        for text in texts:
            first = seen.setdefault(_plain(text), text)
            if first is not text:
                message = f'two options of the question "{question.id}" are {quote(text)}'
                hint = f"the first is on line {first.line}; write another distractor"
                yield report(self, message, Location(path, text.line), str(text), hint)


def _rivals(question: Question) -> Iterator[Sequence[Text]]:
    """Texts of a question of which no two may be the same."""
    yield [option.text for option in question.options]
    yield [item.text for item in question.items]
    yield [pair.left for pair in question.pairs]
    yield [pair.right for pair in question.pairs]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
