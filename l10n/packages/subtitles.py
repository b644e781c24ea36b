"""``subtitles``: every video's subtitles in one folder, named as players expect.

A player that finds ``step.fr.srt`` beside ``step.mp4`` offers it as French;
names therefore carry the locale before the ending.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from l10n.formats import find_format
from l10n.languages import Language
from l10n.packages.base import Artifact, Edition, PerLocale, packages
from l10n.subtitles import cues_of, render_ttml


@packages.register("subtitles")
class SubtitlesBundle(PerLocale):
    """SRT, WebVTT, ASS and TTML files of one locale."""

    summary = "subtitles as SRT, WebVTT, ASS and TTML, named as video players expect"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """``<module>/<step>.<locale>.<ending>`` for every video and format."""
        for step in edition.outline.steps:
            stem = f"{step.path}.{edition.locale}"
            for ending, data in step.subtitles.items():
                yield Artifact(f"{stem}{ending}", step.digest, partial(bytes, data))
            if ".vtt" in step.subtitles:
                make = partial(_ttml, step.subtitles[".vtt"], edition.outline.language)
                yield Artifact(f"{stem}.ttml", step.digest, make)


def _ttml(data: bytes, language: Language) -> bytes:
    """The cues of a WebVTT file as TTML."""
    found = find_format(".vtt")
    assert found
    document = found[1].parse(data, "subtitles.vtt", language)
    return render_ttml(cues_of(document, {}, language), language)
