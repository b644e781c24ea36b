"""What a subtitle is: :class:`Cue`, its text with tags, and how its characters count.

Inside the program the text of a cue is plain Unicode with a small set of tags
(``<i>``, ``<b>``, ``<c.class>``, ``<v Name>``, ``<font …>``); entities are
resolved when WebVTT is read and written again when it is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import category

TAG = re.compile(
    r"<(?P<close>/?)(?P<name>i|b|u|s|c|v|lang|ruby|rt|font)(?P<rest>[.\s][^<>\n]*)?>"
    r"|<(?:\d+:)?\d{1,2}:\d{2}[.,]\d{3}>",
    re.IGNORECASE,
)
OVERRIDE = re.compile(r"\{\\[^{}\n]*\}")
ENTITY = re.compile(r"&(amp|lt|gt|nbsp|lrm|rlm);")
ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "nbsp": "\u00a0", "lrm": "\u200e", "rlm": "\u200f"}
ITALIC = re.compile(r"<i[ >]|<i$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle on screen.

    ``start`` and ``end`` are milliseconds; ``lines`` the lines shown, with tags;
    ``identifier`` the SRT number or WebVTT identifier; ``settings`` what stands
    after the times in the file (WebVTT settings, SRT coordinates); ``override``
    a leading ``{\\an8}`` of SRT. ``block`` is the index of the source cue it
    comes from, ``line`` the line of its times in that file.
    """

    start: int
    end: int
    lines: tuple[str, ...]
    identifier: str = ""
    settings: str = ""
    override: str = ""
    block: int = field(default=-1, compare=False)
    line: int = field(default=1, compare=False)

    @property
    def seconds(self) -> float:
        """How long the cue is on screen."""
        return (self.end - self.start) / 1000

    @property
    def text(self) -> str:
        """The text shown, one line, without tags."""
        return " ".join(plain_text(line) for line in self.lines)


class Span(NamedTuple):
    """Markup over a stretch of text: from, to (characters), opening and closing tag."""

    start: int
    end: int
    opening: str
    closing: str


class Marked(NamedTuple):
    """Text without tags, and the markup over it (always properly nested)."""

    text: str
    spans: tuple[Span, ...] = ()


def plain_text(text: str) -> str:
    """A text without its tags and ``{\\…}`` overrides."""
    if "<" in text:
        text = TAG.sub("", text)
    return OVERRIDE.sub("", text) if "{" in text else text


def count_characters(text: str) -> int:
    """Characters of a text as :class:`l10n.languages.SubtitleLimits` counts them.

    Code points, spaces and punctuation included; no tags, no combining marks, no
    invisible marks (bidi, joiners), no line breaks.
    """
    text = plain_text(text).replace("\n", "")
    if text.isascii():
        return len(text)
    return sum(1 for char in text if category(char) not in ("Mn", "Me", "Cf"))


def unescape(text: str) -> str:
    """Resolve the six entities that WebVTT knows."""
    return ENTITY.sub(lambda match: ENTITIES[match[1]], text) if "&" in text else text


def escape(text: str) -> str:
    """Write text so that WebVTT shows it as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def parse_markup(raw: str, entities: bool = False) -> Marked:
    """Take the tags out of a text, as spans over what is left.

    Tags left open end with the text, stray closing tags and karaoke time stamps
    go. ``entities`` says whether ``&amp;`` and its kin are to be resolved.
    """
    if "<" not in raw:
        return Marked(unescape(raw) if entities else raw)
    if marked := _in_italics(raw, entities):
        return marked
    parser = _MarkupParser(entities)
    at = 0
    for tag in TAG.finditer(raw):
        parser.feed(raw[at : tag.start()])
        parser.tag(tag)
        at = tag.end()
    parser.feed(raw[at:])
    return parser.finish()


def _in_italics(raw: str, entities: bool) -> Marked | None:
    """What most markup is, without the parser: ``<i>`` before or ``</i>`` after, or both."""
    tags = raw.count("<")
    if not raw.startswith("<i>"):
        text, is_known = raw[:-4], tags == 1 and raw.endswith("</i>")
    elif tags == 1:
        text, is_known = raw[3:], True
    else:
        text, is_known = raw[3:-4], tags == 2 and raw.endswith("</i>")
    if not is_known:
        return None
    if entities:
        text = unescape(text)
    is_open = text and raw.startswith("<i>")
    return Marked(text, (Span(0, len(text), "<i>", "</i>"),) if is_open else ())


class _MarkupParser:
    def __init__(self, entities: bool) -> None:
        self.entities = entities
        self.text = ""
        self.open: list[tuple[int, str, str]] = []
        self.spans: list[Span] = []

    def feed(self, chunk: str) -> None:
        self.text += unescape(chunk) if self.entities else chunk

    def tag(self, tag: re.Match[str]) -> None:
        name = tag["name"]
        if name is None:
            return
        if not tag["close"]:
            self.open.append((len(self.text), tag[0], name.lower()))
        elif any(name.lower() == known for _, _, known in self.open):
            while self._close() != name.lower():
                pass

    def _close(self) -> str:
        start, opening, name = self.open.pop()
        if len(self.text) > start:
            self.spans.append(Span(start, len(self.text), opening, f"</{name}>"))
        return name

    def finish(self) -> Marked:
        while self.open:
            self._close()
        self.spans.reverse()
        return Marked(self.text, tuple(sorted(self.spans, key=lambda s: (s.start, -s.end))))


def cut(marked: Marked, start: int, end: int) -> Marked:
    """The stretch from ``start`` to ``end``, with the markup that lies over it."""
    if not marked.spans:
        return Marked(marked.text[start:end])
    if start <= 0 and end >= len(marked.text):
        return marked
    spans = (
        span._replace(start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in marked.spans
    )
    return Marked(marked.text[start:end], tuple(span for span in spans if span.start < span.end))


def stripped(marked: Marked) -> Marked:
    """Without white space at both ends."""
    text = marked.text.strip()
    if len(text) == len(marked.text):
        return marked
    start = len(marked.text) - len(marked.text.lstrip())
    return cut(marked, start, start + len(text))


def joined(parts: list[Marked], glue: str = " ") -> Marked:
    """Parts in a row; a tag that closes before the glue and opens again after it goes on."""
    spans: list[Span] = []
    at = 0
    for part in parts:
        for span in part.spans:
            _extend(spans, span._replace(start=span.start + at, end=span.end + at), len(glue))
        at += len(part.text) + len(glue)
    spans.sort(key=lambda span: (span.start, -span.end))
    return Marked(glue.join(part.text for part in parts), tuple(spans))


def _extend(spans: list[Span], span: Span, gap: int) -> None:
    for index, before in enumerate(spans):
        if before.opening == span.opening and 0 <= span.start - before.end <= gap:
            spans[index] = before._replace(end=span.end)
            return
    spans.append(span)


def peeled(marked: Marked) -> tuple[Marked, tuple[Span, ...]]:
    """The text without the markup that covers all of it, and that markup."""
    size = len(marked.text)
    whole = tuple(span for span in marked.spans if span.end - span.start == size)
    if not whole:
        return marked, ()
    return Marked(marked.text, tuple(span for span in marked.spans if span not in whole)), whole


def with_tags(marked: Marked, entities: bool = False) -> str:
    """The text with its tags again; ``entities`` escapes it for WebVTT."""
    text, spans = marked
    if not spans:
        return escape(text) if entities else text
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    for span in spans:
        opens[span.start] = opens.get(span.start, "") + span.opening
        closes[span.end] = span.closing + closes.get(span.end, "")
    out: list[str] = []
    at = 0
    for place in sorted({*opens, *closes}):
        chunk = text[at:place]
        out.append(escape(chunk) if entities else chunk)
        out.append(closes.get(place, "") + opens.get(place, ""))
        at = place
    out.append(escape(text[at:]) if entities else text[at:])
    return "".join(out)


def without_italics(marked: Marked) -> Marked:
    """For scripts that have no italics (Arabic): the same without ``<i>``."""
    spans = tuple(span for span in marked.spans if not ITALIC.match(span.opening))
    return marked._replace(spans=spans)
