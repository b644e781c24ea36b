"""Question banks for Moodle: what its two formats, XML and GIFT, have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from l10n.formats.quiz_reader import Quiz
from l10n.languages import Language
from l10n.packages.base import Artifact, Edition
from l10n.packages.digests import digest
from l10n.packages.outline import ModuleOutline, Step
from l10n.packages.questions import Answer, Words, format_number
from l10n.packages.safe_names import safe_name
from l10n.packages.texts import make_texts

_KNOWN = (
    *(100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25),
    *(20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0),
)
"""The shares of a grade that Moodle takes (``question/engine/bank.php``); others are refused."""


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions of one quiz in one locale, and the category they go into."""

    quiz: Quiz
    category: tuple[str, ...]
    words: Words
    language: Language

    @property
    def path(self) -> str:
        """The category as Moodle writes it."""
        names = (name.replace("/", "//") for name in self.category)
        return f"$course$/top/{'/'.join(names)}"


def bank_artifacts(
    edition: Edition, ending: str, write: Callable[[Bank], bytes]
) -> Iterator[Artifact]:
    """One file a quiz: ``<module>/<step>.<ending>``."""
    for module in edition.outline.modules:
        for step in module.steps:
            if step.is_quiz:
                yield _artifact(edition, module, step, ending, write)


def _artifact(
    edition: Edition,
    module: ModuleOutline,
    step: Step,
    ending: str,
    write: Callable[[Bank], bytes],
) -> Artifact:
    path = f"{safe_name(module.id)}/{safe_name(step.id)}.{ending}"
    category = (edition.outline.title, module.title, step.title)
    inputs = digest(
        step.digest,
        edition.interface.digest,
        edition.locale,
        edition.outline.source_locale,
        *category,
    )
    return Artifact(path, inputs, lambda: write(_bank(edition, step, category)))


def _bank(edition: Edition, step: Step, category: tuple[str, ...]) -> Bank:
    assert step.quiz is not None  # only quizzes become banks
    # A bank goes without the course: what its texts point to there is not with it.
    words = Words(make_texts(edition.outline), edition.interface)
    return Bank(step.quiz, category, words, edition.outline.language)


def fractions(answers: Sequence[Answer]) -> list[str]:
    """What each answer of a multiple choice adds to the grade, in per cent.

    All right ones together give 100, all wrong ones together take it away.
    """
    right = sum(answer.correct for answer in answers)
    wrong = len(answers) - right
    return [
        f"{'' if answer.correct else '-'}{_share(right if answer.correct else wrong)}"
        for answer in answers
    ]


def _share(count: int) -> str:
    """The known share nearest to an equal one of ``count``."""
    return format_number(min(_KNOWN, key=lambda known: abs(known - 100 / count)))
