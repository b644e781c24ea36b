"""SubRip subtitles (``.srt``).

A lossless codec of our own, since the libraries for it (pysubs2, srt) keep
neither line numbers nor coordinates nor the bytes of what is not translated.
"""

from __future__ import annotations

from l10n.formats.base import formats
from l10n.formats.cue_file import CueFile
from l10n.subtitles.scan import SRT


@formats.register("srt")
class Srt(CueFile):
    """SubRip: number, times, text, blank line."""

    extensions: tuple[str, ...] = (".srt",)
    syntax = SRT
