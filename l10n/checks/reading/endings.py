"""How a text ends, by the marks of its language."""

from __future__ import annotations

import re
from typing import NamedTuple

from l10n.languages.writing import Writing

# What may stand behind the mark that ends a sentence: quotation marks, brackets, markup.
_AFTER = " \t\n\u00a0\u202f\u200e\u200f\u061c*_`\"'”’“‘»«›‹)]}\ufffc"
_SAME = {"。": ".", "۔": ".", "।": ".", "？": "?", "！": "!", "：": ":", "；": ";", "՞": "?"}
MARKS = ".?!:;,"
_LAST_BRACKETS = re.compile(r"(?:[\s\ufffc]*\([^()]{1,20}\))+[\s\ufffc]*\Z")
_LAST_QUOTED = re.compile(r"['\"`“«‘„]\s?([^'\"`“”«»‘’„\s][^'\"`“”«»‘’„]*)(?<!\s)\s?['\"”»’“]\s*\Z")
# A sentence ends and another begins, or a paragraph.
_SENTENCES = re.compile(
    r"[^\W\d_]{3,}[)\"”»]?[.!?؟]\s+(?=[A-ZÀ-ÞА-ЯЁ¿¡\u0621-\u064a])|\n\n(?=[A-Z])"
)


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


def mark_before_brackets(text: str, writing: Writing) -> str:
    """The mark before the short brackets that end a text ("Wait? (y/n)"); "" if none do."""
    found = _LAST_BRACKETS.search(text) if ")" in text[-6:] else None
    return read_ending(text[: found.start()], writing).mark if found else ""


def last_quoted(text: str) -> str:
    """What stands in the quotation marks that a text ends in, "" where there are none."""
    found = _LAST_QUOTED.search(text)
    return found[1] if found else ""


def has_sentences(text: str) -> bool:
    """Whether another sentence or paragraph begins inside of a text."""
    return _SENTENCES.search(text) is not None


def _own(writing: Writing) -> dict[str, str]:
    return {own: mark for mark, own in writing.marks.items()}
