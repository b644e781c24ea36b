"""How a text ends, by the marks of its language."""

from __future__ import annotations

from typing import NamedTuple

from l10n.languages.writing import Writing

# What may stand behind the mark that ends a sentence: quotation marks, brackets, markup.
_AFTER = " \t\n\u00a0\u202f\u200e\u200f\u061c*_`\"'”’“‘»«›‹)]}\ufffc"
_SAME = {"。": ".", "۔": ".", "।": ".", "？": "?", "！": "!", "：": ":", "；": ";", "՞": "?"}
MARKS = ".?!:;,"


class Ending(NamedTuple):
    """The mark that ends a text ("" for none, "…" for dots), as English writes it."""

    mark: str
    body: str
    tail: str


def read_ending(text: str, writing: Writing) -> Ending:
    """The final mark of a text, what stands before it and what after."""
    body = text.rstrip(_AFTER)
    tail = text[len(body) :]
    if body.endswith(("…", "...", ". . .")):
        return Ending("…", body.rstrip(".… "), tail)
    last = body[-1:]
    mark = _own(writing).get(last) or _SAME.get(last) or last
    return Ending(mark, body[:-1], tail) if mark in MARKS and last else Ending("", body, tail)


def _own(writing: Writing) -> dict[str, str]:
    return {own: mark for mark, own in writing.marks.items()}
