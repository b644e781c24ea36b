"""Subtitles of a step as data: what plays them where a track file cannot be read.

Browsers read ``<track>`` files over http only. A page opened from a folder gets
its own language's cues with the page, and the others' from a script beside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from l10n.formats.vtt import Vtt
from l10n.languages import get_language
from l10n.packages.outline import Step
from l10n.subtitles import cues_of
from l10n.subtitles.cues import plain_text

TRACK = ".vtt"


def cue_data(step: Step, locale: str) -> list[list[Any]]:
    """[start, end (seconds), text] of each cue; lines are parted by a line break."""
    data = step.subtitles.get(TRACK)
    return _read(data, step.path, locale) if data else []


@lru_cache(maxsize=1024)
def _read(data: bytes, path: str, locale: str) -> list[list[Any]]:
    language = get_language(locale)
    document = Vtt().parse(data, f"{path}{TRACK}", language)
    return [
        [cue.start / 1000, cue.end / 1000, "\n".join(map(plain_text, cue.lines))]
        for cue in cues_of(document, {}, language)
    ]


def render_script(tracks: Mapping[str, Step]) -> bytes:
    """A script that hands over the cues of every language: JSON is a part of JavaScript."""
    data = {locale: cue_data(step, locale) for locale, step in tracks.items()}
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    plain = plain.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"self.l10nSubtitles({plain});\n".encode("utf-8", "replace")
