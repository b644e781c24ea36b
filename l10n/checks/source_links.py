"""Links and images of a reading, found in its lines: what two checks share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?(?P<target>[^\s()<>]+|\S*\([^()]*\)\S*)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_REFERENCE = re.compile(r"^\s{0,3}\[(?!\^)(?P<text>[^\]]+)\]:\s*<?(?P<target>[^\s<>]+)>?")
_HTML = re.compile(r"<(?P<tag>img|a)\b(?P<rest>[^>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(?P<name>href|src|alt)\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)')")
_FENCE = re.compile(r"^\s{0,3}(```+|~~~+)")
_CODE = re.compile(r"`+[^`]*`+")


@dataclass(frozen=True, slots=True)
class Link:
    """A link, or an image with its text (None: an HTML image without alt)."""

    target: str
    text: str | None
    line: int
    is_image: bool


def iter_links(lines: Sequence[str]) -> Iterator[Link]:
    """All links and images outside of code."""
    fence = ""
    for number, line in enumerate(lines, 1):
        found = _FENCE.match(line)
        if found and (not fence or line.strip().startswith(fence)):
            fence = "" if fence else found[1]
        elif not fence:
            yield from _of_line(_CODE.sub(lambda code: " " * len(code[0]), line), number)


def _of_line(line: str, number: int) -> Iterator[Link]:
    for match in _LINK.finditer(line):
        yield Link(match["target"], match["text"], number, bool(match["image"]))
        if not match["image"]:
            yield from _of_line(match["text"], number)
    if reference := _REFERENCE.match(line):
        yield Link(reference["target"], reference["text"], number, False)
    for match in _HTML.finditer(line):
        found = {a["name"].lower(): a["a"] or a["b"] or "" for a in _ATTRIBUTE.finditer(match[0])}
        target = found.get("href", found.get("src", ""))
        yield Link(target, found.get("alt"), number, match["tag"].lower() == "img")
