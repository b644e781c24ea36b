"""A quiz on paper: what stands below a question, its right answer, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from string import ascii_uppercase

from l10n.formats.quiz_reader import Question
from l10n.languages import get_language
from l10n.packages.interface import Interface
from l10n.packages.questions import shuffled

BLANK = "……………………"
_LEFT_TO_RIGHT = "\u200e"
"""Else the number of the first row goes to the far end of a right-to-left line (UAX #9, W7)."""


def choices_of(question: Question, say: Interface) -> Iterator[tuple[str, str]]:
    """What a participant reads below a question, a line each: a label, and inline Markdown.

    The label ("A)") stands apart, as the text may be of another language.
    """
    yield from _labelled(ascii_uppercase, (option.text for option in question.options))
    if question.type == "true-false":
        yield "", f"{say('True')} / {say('False')}"
    numbers = (str(number) for number in count(1))
    yield from _labelled(numbers, (pair.left for pair in question.pairs))
    rights = shuffled(question.pairs, question.id)
    yield from _labelled(ascii_uppercase, (pair.right for pair in rights))
    items = shuffled(question.items, question.id)
    yield from _labelled(ascii_uppercase, (item.text for item in items))
    if question.answers:
        yield "", BLANK


def _labelled(labels: Iterable[str], texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((f"{label})", text) for label, text in zip(labels, texts, strict=False))


def answer_of(question: Question, say: Interface) -> str:
    """The right answer by the letters and numbers of :func:`choices_of`."""
    if question.options:
        right = zip(ascii_uppercase, question.options, strict=False)
        return ", ".join(letter for letter, option in right if option.correct)
    if question.pairs:
        rights = shuffled(question.pairs, question.id)
        places = (ascii_uppercase[rights.index(pair)] for pair in question.pairs)
        rows = ", ".join(f"{number} {letter}" for number, letter in enumerate(places, 1))
        return f"{_LEFT_TO_RIGHT}{rows}" if get_language(say.locale).is_rtl else rows
    if question.items:
        shown = shuffled(question.items, question.id)
        return ", ".join(ascii_uppercase[shown.index(item)] for item in question.items)
    if question.answers:
        return " / ".join(question.answers)
    return say("True") if question.answer else say("False")


def feedback_of(question: Question) -> Iterator[str]:
    """What explains the right answer, a paragraph each, with inline Markdown."""
    right = [option.feedback for option in question.options if option.correct]
    truth = question.feedback_true if question.answer else question.feedback_false
    yield from (str(text) for text in (*right, truth, question.feedback) if text)
