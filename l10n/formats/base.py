"""What every source format offers: bytes -> Document -> bytes.

A format is one module of this package that registers itself::

    @formats.register("srt")
    class Srt:
        extensions = (".srt",)
        def parse(self, data, path, language): ...
        def render(self, document, targets, language, profile): ...
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from l10n.languages import DEFAULT_PROFILE, Language
from l10n.model import Document, UnitKey
from l10n.registry import Registry


class Format(Protocol):
    """A source format. ``extensions`` are file name endings, longest match wins."""

    extensions: tuple[str, ...]

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Take the segments out of a source file.

        ``path`` is relative to the course, for locations; ``language`` is the
        source language. Raises SourceError (with ``path:line``) when nothing
        sound can be made of the bytes; what is merely wrong becomes a finding
        of the document and is kept verbatim.
        """
        ...

    def render(
        self,
        document: Document,
        targets: Mapping[UnitKey, str],
        language: Language,
        profile: str = DEFAULT_PROFILE,
    ) -> bytes:
        """Put a document together again in ``language``.

        ``targets`` maps a segment's key to its translation; a segment without
        one keeps its source text, untouched to the byte: an empty mapping gives
        the file that was parsed. ``profile`` names the subtitle limits to keep.
        """
        ...


formats: Registry[Format] = Registry("l10n.formats", "format")
