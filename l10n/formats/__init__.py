"""Source formats: one file each. Start at :mod:`l10n.formats.base`."""

from __future__ import annotations

from l10n.formats.base import Format, formats

__all__ = ["Format", "find_format", "formats"]


def find_format(name: str) -> tuple[str, Format] | None:
    """The id and format that reads a file of this name, by the longest ending; or None."""
    matches = [
        (len(ending), id, format)
        for id, format in formats.items()
        for ending in format.extensions
        if name.endswith(ending)
    ]
    if not matches:
        return None
    _, id, format = max(matches, key=lambda match: match[0])
    return id, format
