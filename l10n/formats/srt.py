"""SubRip subtitles (``.srt``).

A lossless codec of our own, since the libraries for it (pysubs2, srt) keep
neither line numbers nor coordinates nor the bytes of what is not translated.
"""

from __future__ import annotations

from collections.abc import Mapping

from l10n.formats.base import formats
from l10n.languages import DEFAULT_PROFILE, Language
from l10n.model import Document, UnitKey
from l10n.subtitles.document import parse_subtitles
from l10n.subtitles.render import render_subtitles
from l10n.subtitles.scan import SRT


@formats.register("srt")
class Srt:
    """SubRip: number, times, text, blank line."""

    extensions: tuple[str, ...] = (".srt",)

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Sentences of the cues; see :meth:`l10n.formats.base.Format.parse`."""
        return parse_subtitles(data, path, language, SRT)

    def render(
        self,
        document: Document,
        targets: Mapping[UnitKey, str],
        language: Language,
        profile: str = DEFAULT_PROFILE,
    ) -> bytes:
        """The file in ``language``; see :meth:`l10n.formats.base.Format.render`."""
        return render_subtitles(document, targets, language, profile)
