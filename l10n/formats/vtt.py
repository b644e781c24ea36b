"""WebVTT subtitles (``.vtt``), by https://www.w3.org/TR/webvtt1/.

A lossless codec of our own, since the libraries for it (pysubs2, webvtt-py) keep
neither line numbers nor NOTE blocks in place nor the bytes of what is not translated.
"""

from __future__ import annotations

from collections.abc import Mapping

from l10n.formats.base import formats
from l10n.languages import DEFAULT_PROFILE, Language
from l10n.model import Document, UnitKey
from l10n.subtitles.document import parse_subtitles
from l10n.subtitles.render import render_subtitles
from l10n.subtitles.scan import VTT


@formats.register("vtt")
class Vtt:
    """WebVTT: header, then cues, NOTE, STYLE and REGION blocks."""

    extensions: tuple[str, ...] = (".vtt",)

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Sentences of the cues; see :meth:`l10n.formats.base.Format.parse`."""
        return parse_subtitles(data, path, language, VTT)

    def render(
        self,
        document: Document,
        targets: Mapping[UnitKey, str],
        language: Language,
        profile: str = DEFAULT_PROFILE,
    ) -> bytes:
        """The file in ``language``; see :meth:`l10n.formats.base.Format.render`."""
        return render_subtitles(document, targets, language, profile)
