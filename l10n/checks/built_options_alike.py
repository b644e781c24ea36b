"""The check ``built-options-alike``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.formats.quiz_reader import Question
from l10n.formats.yaml_text import Text
from l10n.model import Finding, Severity

QUIZ = """\
title: Quiz
questions:
  - id: q1
    type: single-choice
    prompt: Who decides?
    options:
      - {{id: a, text: {a}, correct: true}}
      - {{id: b, text: {b}}}
"""
SOURCE = QUIZ.format(a="The guardian", b="The tutor")
_NO_MEANING = re.compile(r"[\s.…\u200e\u200f\u061c]+")


@register
class BuiltOptionsAlike(VariantCheck):
    """Two answers of one question, different in the source, read alike in the variant.

    Authority: this project's own rule: a learner cannot choose between two equal
    answers, one right and one wrong. Compared without capitals, spaces and final
    stops. Lets pass: answers that are equal in the source, too, and the two sides
    of a matching pair.
    """

    id = "built-options-alike"
    severity = Severity.ERROR
    good = (
        Example(SOURCE, QUIZ.format(a="Le tuteur", b="Le précepteur"), path="a.quiz.yaml"),
        Example(QUIZ.format(a="X", b="x"), QUIZ.format(a="Y", b="y"), path="a.quiz.yaml"),
    )
    bad = (Example(SOURCE, QUIZ.format(a="Le tuteur", b="le tuteur."), path="a.quiz.yaml"),)

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each answer that repeats one before it."""
        for path, built, source in variant.iter_quizzes():
            questions = {str(question.id): question for question in source.questions}
            for question in built.questions:
                if str(question.id) in questions:
                    yield from self._compare(variant, path, question, questions[str(question.id)])

    def _compare(
        self, variant: BuiltVariant, path: str, built: Question, source: Question
    ) -> Iterator[Finding]:
        for answers, originals in zip(_groups(built), _groups(source), strict=True):
            seen: dict[str, str] = {}
            for id, text in answers.items():
                twin = seen.setdefault(_bare(text), id)
                if twin == id or _bare(originals.get(id, "")) == _bare(originals.get(twin, "")):
                    continue
                yield Finding(
                    self.id,
                    self.severity,
                    f'the answers "{twin}" and "{id}" of the question "{built.id}" read alike',
                    variant.location(path, text.line),
                    variant.locale,
                    source=str(originals.get(id, "")),
                    target=str(text),
                    hint="translate the two apart",
                )


def _groups(question: Question) -> tuple[dict[str, Text], ...]:
    """The texts that a learner chooses between, by id."""
    return (
        {str(option.id): option.text for option in question.options},
        {str(pair.id): pair.left for pair in question.pairs},
        {str(pair.id): pair.right for pair in question.pairs},
        {str(item.id): item.text for item in question.items},
    )


def _bare(text: str) -> str:
    return _NO_MEANING.sub("", text).casefold()
