"""What SubRip and WebVTT share; everything else about subtitles is in :mod:`l10n.subtitles`."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.languages import DEFAULT_PROFILE, Language
from l10n.model import Document, UnitKey
from l10n.subtitles.document import parse_subtitles
from l10n.subtitles.render import render_subtitles
from l10n.subtitles.scan import Syntax


class CueFile:
    """A file of cues in a ``syntax``; meant to be inherited."""

    syntax: Syntax

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Sentences of the cues; see :meth:`l10n.formats.base.Format.parse`."""
        return parse_subtitles(data, path, language, self.syntax)

    def render(
        self,
        document: Document,
        targets: Mapping[UnitKey, str],
        language: Language,
        profile: str = DEFAULT_PROFILE,
    ) -> bytes:
        """The file in ``language``; see :meth:`l10n.formats.base.Format.render`."""
        return render_subtitles(document, targets, language, profile)
