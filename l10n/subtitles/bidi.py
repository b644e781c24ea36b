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
    """SRT players (VLC, ffmpeg, television sets) start from left to right: embed each line."""
    if not language or not language.is_rtl or not line or line.startswith(RLE):
        return line
    return f"{RLE}{line}{PDF}"


def mark_for_vtt(line: str, language: Language | None) -> str:
    """A WebVTT line takes its direction from its first letter: give it one when that is wrong."""
    if not language or not language.is_rtl or not line or first_strong(line) == "R":
        return line
    return f"{RLM}{line}"
