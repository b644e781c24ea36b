"""The check ``quiz-all-of-the-above``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import find_quiz, report
from l10n.checks.quiz_examples import quiz
from l10n.model import Document, Finding, Location, Severity

_OTHERS = "(?:above|these|them|others?|previous|options|answers)"
_ABOVE = re.compile(
    rf"\W*(?:all|none|both|neither|any)(?: of)? (?:the )?{_OTHERS}\b"
    r"|\W*(?:both|neither) (?:[a-f]|\d) (?:and|n?or) (?:[a-f]|\d)\b"
    r"|\W*all are (?:right|correct)",
    re.IGNORECASE,
)


@register
class QuizAllOfTheAbove(SourceCheck):
    """The option "all of the above" or its kin is out of place.

    Authority: Haladyna, Downing and Rodriguez (2002): avoid "all of the above";
    platforms also shuffle options, so that nothing is above. Anywhere but at the
    end, or where several options may be chosen, it is a warning, else an info.
    Lets pass: the same words inside a longer answer.
    """

    id = "quiz-all-of-the-above"
    severity = Severity.WARNING
    good = (
        quiz("A child", "All children of the village"),
        quiz("None of her relatives", "Her aunt"),
    )
    bad = (
        quiz("All of the above", "A child"),
        quiz("A child", "None of these"),
        quiz("A child", "An adult", "Both A and B"),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report an option that speaks of the other options."""
        found = find_quiz(document, context)
        for question in found.questions if found else ():
            last = question.options[-1] if question.options else None
            for option in question.options:
                if _ABOVE.match(option.text):
                    is_last = option is last and question.type == "single-choice"
                    yield report(
                        self,
                        f'"{option.text}" depends on the order of the options',
                        Location(document.path, option.text.line),
                        str(option.text),
                        "let learners choose several options instead",
                        Severity.INFO if is_last else Severity.WARNING,
                    )
