"""The YAML between two lines ``---`` at the top of scripts and readings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from l10n.formats.skeleton import Collector
from l10n.formats.yaml_text import Field, Text, YamlSource
from l10n.model import Location, Segment

_FENCED = re.compile(
    r"---[ \t]*(?:\r\n?|\n)(?P<yaml>(?:(?!---[ \t]*(?:[\r\n]|\Z))[^\r\n]*(?:\r\n?|\n))*?)"
    r"---[ \t]*(?:\r\n?|\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a front matter, and where it closes and the body begins.

    ``is_block`` tells whether a line "key: value" can be added before ``close``.
    """

    source: YamlSource
    fields: dict[str, Field]
    close: int
    end: int
    lines: int
    is_block: bool


def read_front_matter(text: str, path: str) -> FrontMatter | None:
    """The front matter of ``text``; None when it has none. SourceError when it is broken."""
    match = _FENCED.match(text)
    if match is None:
        return None
    source = YamlSource(match["yaml"], path, match.start("yaml"), 2)
    node = source.compose()
    fields = {} if node is None else source.fields(node, "the front matter")
    is_block = node is None or not node.flow_style  # type: ignore[attr-defined]
    lines = len(re.findall(r"\r\n?|\n", match[0]))
    return FrontMatter(source, fields, match.end("yaml"), match.end(), lines, is_block)


def add_title(out: Collector, front: FrontMatter) -> None:
    """Take the title out of the front matter, when it has one."""
    title = front.source.find_text(front.fields, "title")
    if title:
        add_text(out, title, "title", "title")


def add_text(
    out: Collector, text: Text, context: str, kind: str, notes: tuple[str, ...] = ()
) -> None:
    """Take one YAML text as a segment, unless it is empty."""
    if not text:
        return
    segment = Segment(str(text), Location(out.path, text.line), context, kind, notes)
    out.add(segment, text.start, text.end, text.writer)
