"""Subtitles: cues joined into sentences, translated sentences flowed back over cues.

Read in this order: :mod:`~l10n.subtitles.cues` (what a cue is),
:mod:`~l10n.subtitles.cue_scan` (where cues stand in a file; line by line in
:mod:`~l10n.subtitles.scan`),
:mod:`~l10n.subtitles.pieces` and :mod:`~l10n.subtitles.join` (cues -> sentences),
:mod:`~l10n.subtitles.reflow` (a sentence -> cues), :mod:`~l10n.subtitles.flowing` (a
document -> cues), :mod:`~l10n.subtitles.render` (cues -> a file).
"""

from __future__ import annotations

from l10n.subtitles.ass import render_ass
from l10n.subtitles.convert import render_srt, render_vtt
from l10n.subtitles.cues import Cue, count_characters
from l10n.subtitles.flowing import cues_of
from l10n.subtitles.limits import iter_limit_findings
from l10n.subtitles.sisters import sister_files
from l10n.subtitles.ttml import render_ttml

__all__ = [
    "Cue",
    "count_characters",
    "cues_of",
    "iter_limit_findings",
    "render_ass",
    "render_srt",
    "render_ttml",
    "render_vtt",
    "sister_files",
]
