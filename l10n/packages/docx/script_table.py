"""A script as the two-column table that narrators and studios work with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from l10n.formats.script_reader import Direction, OnScreen, Part, Scene, ScriptText, Speech
from l10n.packages.base import Edition
from l10n.packages.docx.paper import Paper
from l10n.packages.outline import Step
from l10n.packages.two_columns import count_words, iter_rows

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

WIDTHS = (1.0, 6.5, 9.5)


def render_script(edition: Edition, step: Step) -> bytes:
    """The Word document of one step's script."""
    script = step.script
    assert script is not None
    paper = Paper(edition, step.title)
    paper.title(step.title, edition.outline.title)
    _add_facts(paper, script)
    done = 0
    for scene in script.scenes:
        if scene.heading:
            paper.heading(scene.heading, 2)
        done = _add_scene(paper, scene, done)
    return paper.save()


def _add_facts(paper: Paper, script: ScriptText) -> None:
    say = paper.interface
    paper.paragraph(say("Spoken words: {count}", count=count_words(script)))
    if script.speakers:
        paper.paragraph(say("Speakers"), bold=True)
    for label, name in script.speakers.items():
        paragraph = paper.paragraph(style="List Bullet")
        paper.run(paragraph, label, bold=True)
        paper.run(paragraph, f": {name}")


def _add_scene(paper: Paper, scene: Scene, done: int) -> int:
    """Add a scene's table, after so many rows of other scenes; gives how many there are now."""
    rows = list(iter_rows(scene))
    if not rows:
        return done
    say = paper.interface
    table = paper.table(WIDTHS)
    head = paper.row(table, WIDTHS, is_head=True)
    for paragraph, text in zip(head, ("", say("Picture"), say("Sound")), strict=True):
        paper.run(paragraph, text, bold=True)
    for number, row in enumerate(rows, done + 1):
        place, seen, heard = paper.row(table, WIDTHS)
        paper.run(place, str(number), size=9)
        _fill(paper, seen, row.seen)
        _fill(paper, heard, row.heard)
    return done + len(rows)


def _fill(paper: Paper, first: Paragraph, parts: Iterable[Part]) -> None:
    """Put parts into a cell; ``first`` is the paragraph that it has already."""
    paragraph: Paragraph | None = first
    for line in (line for part in parts for line in _lines(part)):
        target = paragraph or paper.more(first)
        for text, marks in line:
            paper.run(target, text, **marks)
        paragraph = None


def _lines(part: Part) -> Iterator[list[tuple[str, dict[str, bool]]]]:
    """The paragraphs of a part, each as stretches of text with their looks."""
    plain: dict[str, bool] = {}
    match part:
        case Direction(text):
            yield [(text, {"italic": True})]
        case OnScreen(label, text):
            yield [(f"{label}: ", {"bold": True}), (text, plain)]
        case Speech(label, _, manner, paragraphs):
            told = f" ({manner})" if manner else ""
            head = [(f"{label}{told}: ", {"bold": True})] if label else []
            yield [*head, (paragraphs[0], plain)]
            yield from ([(paragraph, plain)] for paragraph in paragraphs[1:])
