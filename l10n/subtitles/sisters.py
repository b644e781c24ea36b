"""The same subtitles in the other formats: a build wants SRT, WebVTT and ASS of each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from l10n.languages import DEFAULT_PROFILE, Language
from l10n.model import Document, UnitKey
from l10n.subtitles.ass import render_ass
from l10n.subtitles.convert import render_srt, render_vtt
from l10n.subtitles.document import Skeleton
from l10n.subtitles.flowing import cues_of

WRITERS = {".srt": render_srt, ".vtt": render_vtt, ".ass": render_ass}


def sister_files(
    document: Document,
    targets: Mapping[UnitKey, str],
    language: Language,
    profile: str = DEFAULT_PROFILE,
) -> dict[str, bytes]:
    """Path -> bytes of a subtitle document in the formats that it is not in itself.

    Nothing for a document that holds no subtitles.
    """
    if not isinstance(document.skeleton, Skeleton):
        return {}
    cues = cues_of(document, targets, language, profile)
    path = PurePosixPath(document.path)
    own = f".{document.format}"
    return {
        str(path.with_suffix(suffix)): write(cues, language)
        for suffix, write in WRITERS.items()
        if suffix != own
    }
