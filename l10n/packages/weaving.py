"""Pieces of HTML woven into a text: explained words, runs of the other direction.

Start at :func:`weave_text`. A :class:`Span` is a stretch of the text with what stands
before and after it; spans nest, and one that would cross another is left out.

Runs of letters of the other direction are put in ``<bdi>``, so that a Latin name
with its brackets stays whole in Arabic (Unicode UAX 9, 4.3; HTML, "the bdi element").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_LATIN = r"A-Za-zªºÀ-ÖØ-öø-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
_ARABIC = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_GLUE = r"0-9\s.,:;'’&/()\[\]+@_%#=?!~–-"
_OTHER_RUNS = {
    "rtl": re.compile(
        rf"(?:[0-9]+\(?)?[{_LATIN}](?:[{_LATIN}{_GLUE}]*[{_LATIN}0-9])?(?:\([{_LATIN}0-9]+\)|\))?"
    ),
    "ltr": re.compile(rf"[{_ARABIC}](?:[{_ARABIC}\s،؛]*[{_ARABIC}])?"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """HTML of our own around a stretch of text: ``before`` and ``after`` are trusted."""

    start: int
    end: int
    before: str
    after: str


Annotate = Callable[[str], Iterable[Span]]
"""What names the stretches of a plain text that get HTML of ours around them."""


def weave_text(
    text: str,
    direction: str,
    annotate: Annotate | None,
    hold: Callable[[str], str],
    write: Callable[[str], str],
) -> str:
    """``text`` with its annotations and its runs of the other direction in HTML.

    ``hold`` turns a piece of HTML, ``write`` a stretch of the text into what is written.
    """
    spans = [*(annotate(text) if annotate else ()), *_iter_runs(text, direction)]
    return _weave(text, _nest(spans), hold, write)


def _iter_runs(text: str, direction: str) -> Iterator[Span]:
    for run in _OTHER_RUNS[direction].finditer(text):
        end = run.end()
        if run[0].endswith(")") and run[0].count(")") > run[0].count("("):
            end -= 1
        yield Span(run.start(), end, "<bdi>", "</bdi>")


def _nest(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, outer before inner; one that crosses an earlier is left out."""
    kept: list[Span] = []
    for span in spans:
        if not any(_cross(span, other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: (span.start, -span.end))


def _cross(one: Span, other: Span) -> bool:
    first, second = sorted((one, other), key=lambda span: (span.start, -span.end))
    return second.start < first.end < second.end


def _weave(
    text: str, spans: list[Span], hold: Callable[[str], str], write: Callable[[str], str]
) -> str:
    """``text`` with the pieces of nested ``spans`` in their places."""
    out: list[str] = []
    waiting: list[Span] = []
    place = 0

    def go_to(end: int) -> None:
        nonlocal place
        out.append(write(text[place:end]))
        place = end

    for span in spans:
        while waiting and waiting[-1].end <= span.start:
            last = waiting.pop()
            go_to(last.end)
            out.append(hold(last.after))
        go_to(span.start)
        out.append(hold(span.before))
        waiting.append(span)
    for last in reversed(waiting):
        go_to(last.end)
        out.append(hold(last.after))
    go_to(len(text))
    return "".join(out)
