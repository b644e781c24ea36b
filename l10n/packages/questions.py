"""Questions of quizzes: what every question bank, cartridge, page and paper needs of them.

What is mixed up is mixed the same way everywhere (:func:`shuffled`). Platforms know
fewer kinds of questions than a course has: where matching and ordering have no
counterpart they become lines, each with a choice (:func:`split_question`). Their
texts are rendered by :class:`Words`.

Quizzes are then written by :mod:`l10n.packages.moodle_banks` (for ``gift`` and
``moodle-xml``), :mod:`l10n.packages.olx.problems`, :mod:`l10n.packages.imscc.qti`,
:mod:`l10n.packages.site.shown_quiz` and :mod:`l10n.packages.paper_quizzes` (for
``docx`` and ``print``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from markupsafe import Markup

from l10n.formats.quiz_reader import Question, Quiz
from l10n.languages import Language
from l10n.packages.digests import digest
from l10n.packages.interface import Interface
from l10n.packages.texts import Texts

T = TypeVar("T")

_NAME_LENGTH = 80
_TAG = re.compile(r'<(?:[^">]|"[^"]*")*>')
_BLANKS = re.compile(r"[ \t\r\n]+")
_DOTTED = ("tr", "az")
"""Languages with a dotted and a dotless i (Unicode SpecialCasing.txt)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a matching or ordering question: ``choices[right]`` belongs to ``asked``."""

    asked: str
    choices: tuple[str, ...]
    right: int


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that a learner can choose, with what is then said."""

    id: str
    text: Markup
    correct: bool
    feedback: Markup | None


@dataclass(frozen=True, slots=True)
class Words:
    """Texts of quizzes, inline Markdown, as safe HTML that carries its language and direction."""

    texts: Texts
    interface: Interface

    @property
    def locale(self) -> str:
        """The locale of the course."""
        return self.texts.locale

    @property
    def direction(self) -> str:
        """ "ltr" or "rtl"."""
        return self.texts.direction

    def inline(self, text: str) -> Markup:
        """The text alone."""
        return self.texts.inline(text)

    def within(self, tag: str, *texts: str) -> Markup:
        """The texts, each in an element ``tag`` that says language and direction."""
        return Markup("").join(self.texts.within(tag, text) for text in texts)

    def plain(self, text: str) -> str:
        """The text without its markup, on one line; no-break spaces stay."""
        bare = Markup(_TAG.sub("", self.inline(text))).unescape()
        return _BLANKS.sub(" ", bare).strip()

    def answers(self, question: Question) -> tuple[Answer, ...]:
        """What can be chosen in a choice or true-false question."""
        if question.type == "true-false":
            return self._truth(question)
        return tuple(
            Answer(
                option.id,
                self.within("span", option.text),
                option.correct,
                self.within("p", option.feedback) if option.feedback else None,
            )
            for option in question.options
        )

    def _truth(self, question: Question) -> tuple[Answer, ...]:
        """Always first "true", then "false", with ids that Moodle's cartridges need."""
        rows = (
            ("true", self.interface("True"), True, question.feedback_true),
            ("false", self.interface("False"), False, question.feedback_false),
        )
        return tuple(
            Answer(
                id,
                self.within("span", word),
                question.answer is value,
                self.within("p", feedback) if feedback else None,
            )
            for id, word, value, feedback in rows
        )


def shuffled(entries: Sequence[T], seed: str) -> tuple[T, ...]:
    """``entries`` in another order: always the same for a seed, and never the order given.

    The order depends on ``seed`` and the place of an entry, not on its text, so that it is
    the same in every language.
    """
    if len(entries) < 2:
        return tuple(entries)
    places = sorted(range(len(entries)), key=lambda place: digest(seed, str(place)))
    if places == sorted(places):
        places = [*places[1:], places[0]]
    return tuple(entries[place] for place in places)


def split_question(question: Question) -> tuple[Line, ...]:
    """The lines of a matching or ordering question, mixed up."""
    if question.type == "matching":
        mixed = shuffled(question.pairs, question.id)
        rights = tuple(dict.fromkeys(str(pair.right) for pair in mixed))
        return tuple(
            Line(pair.left, rights, rights.index(str(pair.right))) for pair in question.pairs
        )
    places = tuple(str(place) for place in range(1, len(question.items) + 1))
    return tuple(
        Line(item.text, places, question.items.index(item))
        for item in shuffled(question.items, question.id)
    )


def iter_accepted(question: Question, language: Language) -> Iterator[str]:
    """Every answer of a short-answer question that counts.

    Platforms compare without regard to case by rules that know no Turkish, where "İ" is
    the capital of "i" and "I" that of "ı", and no German, where "SS" may be that of "ß".
    So answers in capitals, in Turkish of both ways, count too.
    """
    answers = [" ".join(answer.split()) for answer in question.answers]
    if not question.case_sensitive:
        capitals = [answer.upper() for answer in answers]
        if language.code in _DOTTED:
            capitals += [answer.replace("i", "İ").replace("ı", "I").upper() for answer in answers]
        lower = {answer.lower() for answer in answers}
        answers += [answer for answer in capitals if answer.lower() not in lower]
    key = str if question.case_sensitive else str.lower
    return iter({key(answer): answer for answer in reversed(answers)}.values())


def name_of(question: Question, number: int, words: Words, asked: str = "") -> str:
    """A short name for lists of questions: its number and how it begins."""
    text = words.plain(f"{asked} {question.prompt}" if asked else question.prompt)
    if len(text) > _NAME_LENGTH:
        text = f"{text[: _NAME_LENGTH - 1].rstrip()}…"
    return f"{number}. {text}"


def weigh_whole(quiz: Quiz, most: int = 99) -> dict[str, int]:
    """Question id -> weight of each of its lines as a whole number in the quiz's proportions.

    Common Cartridge weighs items by whole numbers from 1 to 99 (profile of QTI 1.2.1, rule 2c).
    """
    shares = {
        question.id: Fraction(str(question.points)) / (len(split_lines(question)) or 1)
        for question in quiz.questions
    }
    whole = math.lcm(*(share.denominator for share in shares.values()))
    highest = max(shares.values(), default=Fraction(0))
    scale = min(Fraction(whole), most / highest) if highest else Fraction(whole)
    return {id: max(round(share * scale), 1) for id, share in shares.items()}


def split_lines(question: Question) -> tuple[Line, ...]:
    """The lines of a question that has any, else nothing."""
    return split_question(question) if question.type in ("matching", "ordering") else ()


def format_number(number: float) -> str:
    """A number as platforms write it: no needless zeros, never an exponent."""
    return f"{number:.5f}".rstrip("0").rstrip(".")
