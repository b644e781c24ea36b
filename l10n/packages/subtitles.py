"""``subtitles``: every video's subtitles in one folder, named as players expect.

A player that finds ``step.fr.srt`` beside ``step.mp4`` offers it as French;
names therefore carry the locale before the ending.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from l10n.packages.base import Artifact, Edition, PerLocale, packages


@packages.register("subtitles")
class SubtitlesBundle(PerLocale):
    """SRT, WebVTT and ASS files of one locale."""

    summary = "subtitle files named as video players expect"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """``<module>/<step>.<locale>.<ending>`` for every video and format."""
        for step in edition.outline.steps:
            for ending, data in step.subtitles.items():
                path = f"{step.path}.{edition.locale}{ending}"
                yield Artifact(path, step.digest, partial(bytes, data))
