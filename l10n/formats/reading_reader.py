"""What a reading is: its title, its type and the Markdown below its front matter."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.formats.front_matter import read_front_matter
from l10n.formats.skeleton import decode

READING = "reading"


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading, discussion prompt or practice example; ``type`` says which."""

    title: str
    type: str
    body: str


def read_reading(data: bytes, path: str) -> Reading:
    """Read the bytes of a reading; SourceError with path and line when its YAML is broken."""
    text = decode(data, path).text
    front = read_front_matter(text, path)
    if front is None:
        return Reading("", READING, text)
    title = front.source.find_text(front.fields, "title") or ""
    type = front.source.find_text(front.fields, "type") or READING
    return Reading(str(title), str(type), text[front.end :])
