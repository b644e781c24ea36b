"""A script as rows of two columns, what is seen and what is heard: the form of the trade."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from l10n.formats.script_reader import Direction, OnScreen, Scene, ScriptText, Speech


@dataclass
class Row:
    """One row: what is seen, and what is heard meanwhile."""

    seen: list[Direction | OnScreen] = field(default_factory=list)
    heard: list[Speech] = field(default_factory=list)


def iter_rows(scene: Scene) -> Iterator[Row]:
    """Pair pictures with words: a picture after words begins a new row."""
    row = Row()
    for part in scene.parts:
        if isinstance(part, Speech):
            row.heard.append(part)
            continue
        if row.heard:
            yield row
            row = Row()
        row.seen.append(part)
    if row.seen or row.heard:
        yield row


def count_words(script: ScriptText) -> int:
    """Spoken words, as blanks part them."""
    return sum(
        len(paragraph.split())
        for scene in script.scenes
        for part in scene.parts
        if isinstance(part, Speech)
        for paragraph in part.paragraphs
    )
