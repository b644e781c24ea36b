"""Marks of direction that players need to show right-to-left lines right.

They are added when a file is written and never stand in a catalog.
"""

from __future__ import annotations

from unicodedata import bidirectional

from l10n.languages import Language
from l10n.subtitles.cues import plain_text

RLM, RLE, PDF = "\u200f", "\u202b", "\u202c"


def first_strong(text: str) -> str:
    """ "R" or "L": the direction of the first letter, "" when there is none."""
    for char in plain_text(text):
        direction = bidirectional(char)
        if direction in ("R", "AL"):
            return "R"
        if direction == "L":
            return "L"
    return ""


def mark_for_srt(line: str, language: Language | None) -> str:
    """SRT players (VLC, ffmpeg, television sets) start from left to right: embed each line.

    A right-to-left mark at both ends is not enough: ffmpeg then shows what
    stands on the two sides of a Latin name in the wrong order.
    """
    if not language or not language.is_rtl or not line or line.startswith(RLE):
        return line
    return f"{RLE}{line}{PDF}"


def mark_by_first_letter(line: str, language: Language | None) -> str:
    """WebVTT, and ASS with ``Encoding: -1``: make a line's first letter one from right to left."""
    if not language or not language.is_rtl or not line or first_strong(line) == "R":
        return line
    return f"{RLM}{line}"
