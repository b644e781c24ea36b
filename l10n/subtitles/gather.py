"""Sentences and notes, each in its place in the cues -> segments and runs.

What :mod:`l10n.subtitles.join` and :mod:`l10n.subtitles.calm` find is put here
in the order of the file; cues that share a sentence become one run.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from l10n.model import Location, Segment
from l10n.subtitles.blocks import Blocks
from l10n.subtitles.cues import Marked, cut, peeled, with_tags
from l10n.subtitles.pieces import SPEECH, Piece
from l10n.subtitles.runs import Item, Run, Whole, shown_milliseconds


class Part(NamedTuple):
    """A piece of speech: the cue it is in, and where in its paragraph (``at``) it stands."""

    block: int
    marked: Marked
    at: int
    begin: float = 0.0
    finish: float = 1.0
    piece: Piece | None = None


Sentence: TypeAlias = tuple[int, int, str]
"""(first cue, last cue, text) of a sentence that fills its cues."""


class Gatherer:
    """The ``segments`` and ``runs`` of one file, and whose words are being read."""

    def __init__(self, bodies: Sequence[str], blocks: Blocks, path: str) -> None:
        self.bodies = bodies
        self.blocks = blocks
        self.path = path
        self.segments: list[Segment] = []
        self.runs: list[Run | Whole] = []
        self.speaker = ""
        self.notes: tuple[str, ...] = ()
        self._open_items: list[Item] = []
        self._run_start = 0

    def set_speaker(self, name: str) -> None:
        """What follows is said by ``name``."""
        self.speaker = name
        self.notes = (f"speaker: {name}",) if name else ()

    def add_whole(self, sentences: Sequence[Sentence]) -> None:
        """Sentences that fill their cues, with nothing else in them."""
        if not sentences:
            return
        self.close_run()
        path, notes, blocks = self.path, self.notes, self.blocks
        starts, ends, timings = blocks.starts, blocks.ends, blocks.timings
        self.runs += [
            (first, last, at) for at, (first, last, _) in enumerate(sentences, len(self.segments))
        ]
        self.segments += [
            Segment(
                text, Location(path, timings[first] + 2), "", SPEECH, notes,
                max(0, ends[last] - starts[first]) / 1000,
            )
            for first, last, text in sentences
        ]  # fmt: skip

    def add_labelled(self, label: str, sentence: Sentence) -> None:
        """The same of one sentence, with the name of who says it before it."""
        first, last, _ = sentence
        self.close_run()
        self.set_speaker(label)
        at = len(self.segments)
        place = Location(self.path, self.blocks.timings[first] + 2)
        self.segments.append(Segment(label, place, "speaker", "speaker"))
        self.add_whole([sentence])
        item = Item(at + 1, first, last, label=at, colon=":")
        self.runs[-1] = Run(first, last, at, at + 2, (item,))

    def add_sentence(self, whole: Marked, start: int, end: int, parts: Sequence[Part]) -> None:
        """The sentence ``start:end`` of a paragraph, which stands in ``parts``."""
        head, tail = parts[0], parts[-1]
        begin = _share(head, start - head.at)
        finish = _share(tail, end - tail.at)
        marked, styles = peeled(cut(whole, start, end))
        item = Item(-1, head.block, tail.block, begin, finish, styles=styles)
        if head.piece and start == head.at:
            item = self._with_label(item, head.piece)
        line = self._line(head, start)
        self._add(item, with_tags(marked), SPEECH, line)

    def add_note(self, index: int, piece: Piece, begin: float, finish: float) -> None:
        """What is not spoken, or a label alone."""
        marked, styles = peeled(piece.marked)
        item = Item(
            -1, index, index, begin, finish,
            opening=piece.opening, closing=piece.closing, styles=styles,
        )  # fmt: skip
        item = self._with_label(item, piece)
        line = self.blocks[index].timing + 2 + piece.offset
        self._add(item, with_tags(marked), piece.kind, line)

    def close_run(self) -> None:
        """What comes next shares no cue with what came before."""
        items = self._open_items
        if items:
            end = len(self.segments)
            run = Run(items[0].first, items[-1].last, self._run_start, end, tuple(items))
            self.runs.append(run)
            self._open_items = []

    def _line(self, part: Part, start: int) -> int:
        """The line of the file on which a sentence starts."""
        block = self.blocks[part.block]
        line = block.timing + 2
        if part.piece:
            return line + part.piece.offset
        left = start - part.at
        for text in self.bodies[part.block].split("\n")[:-1]:
            left -= len(text.strip()) + 1
            if left < 0:
                break
            line += 1
        return line

    def _with_label(self, item: Item, piece: Piece) -> Item:
        if piece.dash or piece.colon:
            item = item._replace(dash=piece.dash, colon=piece.colon)
        if not piece.is_turn:
            return item
        self.set_speaker(piece.label)
        if not piece.label:
            return item
        place = Location(self.path, self.blocks[item.first].timing + 2 + piece.offset)
        self._open_run(item)
        item = item._replace(label=len(self.segments))
        self.segments.append(Segment(piece.label, place, "speaker", "speaker"))
        if piece.manner:
            item = item._replace(manner=len(self.segments))
            self.segments.append(Segment(piece.manner, place, "", "manner", self.notes))
        return item

    def _add(self, item: Item, text: str, kind: str, line: int) -> None:
        if item.label < 0:
            self._open_run(item)
        if text:
            item = item._replace(segment=len(self.segments))
            notes = self.notes if kind == SPEECH else ()
            seconds = shown_milliseconds(self.blocks, item) / 1000
            place = Location(self.path, line)
            self.segments.append(Segment(text, place, "", kind, notes, seconds))
        self._open_items.append(item)

    def _open_run(self, item: Item) -> None:
        """Segments of ``item`` follow: they start a run, unless it shares a cue with the last."""
        if self._open_items and item.first > self._open_items[-1].last:
            self.close_run()
        if not self._open_items:
            self._run_start = len(self.segments)


def _share(part: Part, offset: int) -> float:
    size = len(part.marked.text) or 1
    return part.begin + (part.finish - part.begin) * max(0, min(offset, size)) / size
