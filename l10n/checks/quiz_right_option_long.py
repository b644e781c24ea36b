"""The check ``quiz-right-option-long``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import find_quiz, report
from l10n.checks.quiz_examples import quiz
from l10n.model import Document, Finding, Location, Severity

TIMES_LONGER = 1.5
CHARACTERS_LONGER = 20
"""Below this difference nobody sees it at a glance."""


@register
class QuizRightOptionLong(SourceCheck):
    """The right option is much longer than every wrong one, and so gives itself away.

    Authority: Haladyna, Downing and Rodriguez (2002), "keep the length of
    choices about equal". Much is half as long again, and 20 characters more
    than the longest distractor. Lets pass: questions with several right options.
    """

    id = "quiz-right-option-long"
    severity = Severity.WARNING
    good = (
        quiz("A separated child", "A stateless child"),
        quiz("Yes", "No"),
        quiz("A child who lives without both parents", "A child who lives in another country"),
    )
    bad = (quiz("A child who is separated from both parents and from other relatives", "A child"),)

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report a right option that stands out."""
        found = find_quiz(document, context)
        for question in found.questions if found else ():
            right = [option.text for option in question.options if option.correct]
            wrong = [len(option.text) for option in question.options if not option.correct]
            if len(right) != 1 or not wrong:
                continue
            longest, length = max(wrong), len(right[0])
            if length > TIMES_LONGER * longest and length > longest + CHARACTERS_LONGER:
                yield report(
                    self,
                    f"the right option has {length} characters, the longest wrong one {longest}",
                    Location(document.path, right[0].line),
                    str(right[0]),
                    "shorten it, or say more in the others",
                )
