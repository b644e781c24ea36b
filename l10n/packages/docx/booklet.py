"""One module as a booklet: its texts in order, its quizzes, and the right answers at the end."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from l10n.formats.quiz_reader import Question, Quiz
from l10n.packages.base import Edition
from l10n.packages.docx.paper import Paper
from l10n.packages.docx.prose import add_inline, add_markdown
from l10n.packages.outline import ModuleOutline, Step
from l10n.packages.quizzes import shuffled

BLANK = "……………………"


def render_booklet(edition: Edition, module: ModuleOutline) -> bytes:
    """The Word document of one module's texts."""
    paper = Paper(edition, module.title)
    paper.title(module.title, edition.outline.title)
    _add_aims(paper, module)
    quizzes = []
    for step in module.steps:
        if step.reading:
            paper.heading(step.title, 1)
            add_markdown(paper, step.reading.body)
        if step.quiz:
            _add_quiz(paper, step, step.quiz)
            quizzes.append((step, step.quiz))
    for step, quiz in quizzes:
        _add_answers(paper, step, quiz)
    return paper.save()


def _add_aims(paper: Paper, module: ModuleOutline) -> None:
    say = paper.interface
    if module.hours:
        paper.paragraph(say("Hours: {hours}", hours=f"{module.hours:g}"))
    if module.aims:
        paper.paragraph(say("Aims"), bold=True)
    for aim in module.aims:
        paper.paragraph(aim, "List Bullet")


def _add_quiz(paper: Paper, step: Step, quiz: Quiz) -> None:
    paper.heading(step.title, 1)
    for number, question in enumerate(quiz.questions, 1):
        paragraph = paper.paragraph(f"{number}. ", bold=True)
        add_inline(paper, paragraph, question.prompt)
        for line in _choices(paper, question):
            add_inline(paper, paper.paragraph(), line)


def _choices(paper: Paper, question: Question) -> Iterator[str]:
    """What a participant reads below a question."""
    say = paper.interface
    for letter, option in zip(ascii_uppercase, question.options, strict=False):
        yield f"{letter}) {option.text}"
    if question.type == "true-false":
        yield f"{say('True')} / {say('False')}"
    rights = shuffled(question.pairs, question.id)
    for number, pair in enumerate(question.pairs, 1):
        yield f"{number}) {pair.left}"
    for letter, pair in zip(ascii_uppercase, rights, strict=False):
        yield f"{letter}) {pair.right}"
    for letter, item in zip(ascii_uppercase, shuffled(question.items, question.id), strict=False):
        yield f"{letter}) {item.text}"
    if question.answers:
        yield BLANK


def _add_answers(paper: Paper, step: Step, quiz: Quiz) -> None:
    say = paper.interface
    paper.heading(say("Answers: {title}", title=step.title), 1)
    for number, question in enumerate(quiz.questions, 1):
        paragraph = paper.paragraph(f"{number}. ", bold=True)
        paper.run(paragraph, answer_of(question, say("True"), say("False")))
        for feedback in _feedback(question):
            add_inline(paper, paper.paragraph(), feedback)


def answer_of(question: Question, true: str, false: str) -> str:
    """The right answer by the letters and numbers of the question's own list."""
    if question.options:
        right = zip(ascii_uppercase, question.options, strict=False)
        return ", ".join(letter for letter, option in right if option.correct)
    if question.pairs:
        rights = shuffled(question.pairs, question.id)
        places = (ascii_uppercase[rights.index(pair)] for pair in question.pairs)
        return ", ".join(f"{number} {letter}" for number, letter in enumerate(places, 1))
    if question.items:
        shown = shuffled(question.items, question.id)
        return ", ".join(ascii_uppercase[shown.index(item)] for item in question.items)
    if question.answers:
        return " / ".join(question.answers)
    return true if question.answer else false


def _feedback(question: Question) -> Iterator[str]:
    """What explains the right answer."""
    right = [option.feedback for option in question.options if option.correct]
    truth = question.feedback_true if question.answer else question.feedback_false
    yield from (str(text) for text in (*right, truth, question.feedback) if text)
