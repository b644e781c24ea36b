"""``gift``: quizzes as question banks in Moodle's GIFT format. Start at :class:`Gift`.

Read by ``question/format/gift/format.php`` of Moodle; documented at
docs.moodle.org, "GIFT format". GIFT knows no ordering and no hints: an ordering
question becomes a matching one of items and places. Points are not written either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from l10n.formats.quiz_reader import Question
from l10n.packages.base import Artifact, Edition, PerLocale, packages
from l10n.packages.moodle_banks import Bank, bank_artifacts, fractions
from l10n.packages.questions import iter_accepted, name_of, split_question

_SPECIAL = re.compile(r"[\\~=#{}:]")
"""Characters that GIFT reads as its own unless a backslash stands before them."""
_BLANKS = re.compile(r"[ \t\r\n]+")


@packages.register("gift")
class Gift(PerLocale):
    """One bank a quiz."""

    summary = "question banks in Moodle's GIFT format"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """``<module>/<step>.gift``."""
        return bank_artifacts(edition, "gift", _write)


def _write(bank: Bank) -> bytes:
    parts = [f"$CATEGORY: {_BLANKS.sub(' ', bank.path)}"]
    parts += (_question(bank, question, n) for n, question in enumerate(bank.quiz.questions, 1))
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def _question(bank: Bank, question: Question, number: int) -> str:
    name = _escape(name_of(question, number, bank.words))
    prompt = _escape(bank.words.within("p", question.prompt))
    write = {
        "single-choice": _single_choice,
        "multiple-choice": _multiple_choice,
        "true-false": _true_false,
        "short-answer": _short_answer,
    }.get(question.type, _matching)
    lines = [f"::{name}::[html]{prompt}{{", *write(bank, question)]
    if question.feedback:
        lines.append(f"####{_escape(bank.words.within('p', question.feedback))}")
    return "\n".join([*lines, "}"])


def _single_choice(bank: Bank, question: Question) -> Iterator[str]:
    for answer in bank.words.answers(question):
        yield f"{'=' if answer.correct else '~'}{_said(answer.text, answer.feedback)}"


def _multiple_choice(bank: Bank, question: Question) -> Iterator[str]:
    answers = bank.words.answers(question)
    for answer, fraction in zip(answers, fractions(answers), strict=True):
        yield f"~%{fraction}%{_said(answer.text, answer.feedback)}"


def _true_false(bank: Bank, question: Question) -> Iterator[str]:
    """GIFT names the feedback for the wrong answer first."""
    true, false = (answer.feedback or Markup() for answer in bank.words.answers(question))
    wrong, right = (false, true) if question.answer else (true, false)
    word = "TRUE" if question.answer else "FALSE"
    yield f"{word}#{_escape(wrong)}#{_escape(right)}"


def _short_answer(bank: Bank, question: Question) -> Iterator[str]:
    """``*`` stands for anything in Moodle; "->" would make it a matching question, and
    a word in brackets at the start the name of a format.
    """
    for answer in iter_accepted(question, bank.language):
        text = answer.replace("*", r"\*").replace("->", "-*>")
        form = "[plain]" if text.startswith("[") else ""
        yield f"=%100%{form}{_escape(text)}"


def _matching(bank: Bank, question: Question) -> Iterator[str]:
    for line in split_question(question):
        asked = bank.words.within("span", line.asked)
        choice = bank.words.plain(line.choices[line.right])
        yield f"={_escape(asked)} -> {_escape(choice)}"


def _said(text: Markup, feedback: Markup | None) -> str:
    said = f"#{_escape(feedback)}" if feedback else ""
    return f"{_escape(text)}{said}"


def _escape(text: str) -> str:
    """On one line, with GIFT's own characters escaped."""
    return _SPECIAL.sub(r"\\\g<0>", _BLANKS.sub(" ", text).strip())
