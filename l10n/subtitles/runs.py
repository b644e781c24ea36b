"""Where the segments of a subtitle file stand in its cues: :class:`Item` and :class:`Run`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from l10n.subtitles.blocks import Blocks
from l10n.subtitles.cues import Span


class Item(NamedTuple):
    """Where a segment stands in its run.

    ``segment`` and ``label``, ``manner`` are indices into the document's
    segments (-1: none); ``first`` and ``last`` the blocks it is shown in;
    ``begin`` and ``finish`` how far into the first and last block's text it
    starts and ends, from 0 to 1. ``styles`` are tags around the whole of it.
    """

    segment: int
    first: int
    last: int
    begin: float = 0.0
    finish: float = 1.0
    label: int = -1
    manner: int = -1
    colon: str = ""
    dash: bool = False
    opening: str = ""
    closing: str = ""
    styles: tuple[Span, ...] = ()


class Run(NamedTuple):
    """Cues from ``first`` to ``last`` that share sentences; segments ``[start, stop)``."""

    first: int
    last: int
    start: int
    stop: int
    items: tuple[Item, ...]


Whole: TypeAlias = tuple[int, int, int]
"""(first cue, last cue, segment): a run of one sentence, which fills its cues.

Most runs are that simple, and most are never looked at: an extraction needs none.
"""


def iter_runs(runs: Iterable[Run | Whole]) -> Iterator[Run]:
    """Every run in full."""
    for run in runs:
        if isinstance(run, Run):
            yield run
        else:
            first, last, at = run
            yield Run(first, last, at, at + 1, (Item(at, first, last),))


def shown_milliseconds(blocks: Blocks, item: Item) -> float:
    """How long a sentence is on screen (ms): its share, by characters, of the cues it is in."""
    first, last = blocks[item.first], blocks[item.last]
    if item.first == item.last:
        return max(0, first.end - first.start) * (item.finish - item.begin)
    start = first.start + (first.end - first.start) * item.begin
    return max(0.0, last.start + (last.end - last.start) * item.finish - start)
