"""A script as the two-column table that narrators and studios work with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.formats.script_reader import Direction, OnScreen, Part, Scene, ScriptText, Speech
from l10n.packages.base import Edition
from l10n.packages.docx.paper import Paper
from l10n.packages.outline import Step
from l10n.packages.texts import Texts
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
        paper.write(paragraph, label, bold=True)
        paper.write(paragraph, ": ", name)


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
    for line in (line for part in parts for line in _lines(part, paper.texts)):
        target = paragraph or paper.more(first)
        is_alone = len(line) == 1 and len(line[0].texts) == 1
        for stretch in line:
            looks = {"bold": stretch.bold, "italic": stretch.italic}
            paper.write(target, *stretch.texts, is_alone=is_alone, **looks)
        paragraph = None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Texts of one look, each of one language."""

    texts: Sequence[str]
    bold: bool = False
    italic: bool = False


def _lines(part: Part, texts: Texts) -> Iterator[list[_Stretch]]:
    """The paragraphs of a part."""
    match part:
        case Direction(text):
            yield [_Stretch((text,), italic=True)]
        case OnScreen(label, text):
            yield [_Stretch((label, ": "), bold=True), _Stretch((text,))]
        case Speech(label, _, manner, paragraphs):
            told = (" (", manner, ")") if manner else ()
            head = [_Stretch((label, *told, ": "), bold=True)] if label else []
            first, *others = (_Stretch(_spaced(texts.split(each))) for each in paragraphs)
            yield [*head, first]
            yield from ([stretch] for stretch in others)


def _spaced(stretches: list[str]) -> list[str]:
    """Stretches of a paragraph with the blanks between them."""
    return [text for stretch in stretches for text in (" ", stretch)][1:]
