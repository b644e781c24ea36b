"""One module as a booklet: its texts in order, its quizzes, and the right answers at the end."""

from __future__ import annotations

from l10n.formats.quiz_reader import Quiz
from l10n.packages.base import Edition
from l10n.packages.docx.paper import Paper
from l10n.packages.docx.pictures import Pictures
from l10n.packages.docx.prose import add_inline, add_markdown
from l10n.packages.outline import ModuleOutline, Step
from l10n.packages.paper_quizzes import answer_of, choices_of, feedback_of


def render_booklet(edition: Edition, module: ModuleOutline, pictures: Pictures) -> bytes:
    """The Word document of one module's texts, with the ``pictures`` that they show."""
    paper = Paper(edition, module.title, pictures)
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
        for label, line in choices_of(question, paper.interface):
            add_inline(paper, paper.paragraph(), line, f"{label} " if label else "")


def _add_answers(paper: Paper, step: Step, quiz: Quiz) -> None:
    say = paper.interface
    before, _, after = say("Answers: {title}").partition("{title}")
    paper.write(paper.paragraph(style="Heading 1"), before, step.title, after)
    for number, question in enumerate(quiz.questions, 1):
        paragraph = paper.paragraph(f"{number}. ", bold=True)
        paper.write(paragraph, answer_of(question, say))
        for feedback in feedback_of(question):
            add_inline(paper, paper.paragraph(), feedback)
