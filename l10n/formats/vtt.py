"""WebVTT subtitles (``.vtt``), by https://www.w3.org/TR/webvtt1/.

A lossless codec of our own, since the libraries for it (pysubs2, webvtt-py) keep
neither line numbers nor NOTE blocks in place nor the bytes of what is not translated.
"""

from __future__ import annotations

from l10n.formats.base import formats
from l10n.formats.cue_file import CueFile
from l10n.subtitles.scan import VTT


@formats.register("vtt")
class Vtt(CueFile):
    """WebVTT: header, then cues, NOTE, STYLE and REGION blocks."""

    extensions: tuple[str, ...] = (".vtt",)
    syntax = VTT
