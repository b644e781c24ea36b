"""Markup inside a text: Markdown, inline HTML, subtitle tags.

Only what is certainly markup counts: a lone "*", a GNU-style `quote' and the
"<file>" of a usage line are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# [text](target "title"), ![alt](image)
_LINK = re.compile(
    r"(!?)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*(<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)"
)
_OF_VALUES = re.compile(r"!?\[%\w+\]\(\s*%\w+")  # "[%1](%2)": brackets of a program's own
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_CODE = re.compile(r"(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)")
# "Abū `Ali al-Hasan Ibn `Ali": the letter ayin before a name, which opens each time.
_AYIN = re.compile(r"(?<![^\s(])`(?=[A-Z\u00c0-\u00de])[^`]*\s`(?=[A-Z\u00c0-\u00de])")
# Not the "` et l'" between two spans of code, nor the suffix of a name ("`ad'ı`").
_GNU_QUOTE = re.compile(r"(?<![\w`:*.,;!?)\]}])`[^`'\n]*'(?!\w)")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^*\n]|\*(?!\*))+?(?<=[^\s*])\*\*(?!\*)")
_EMPHASIS = re.compile(
    r"(?<![\w*/\\])\*(?=[^\s*.])[^*\n]+(?<=[^\s*/])\*(?![\w*/])|(?<![\w_])_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?![\w_])"
)
# Not the "B<name>" of a Perl manual, nor its "L</Name of a section>"; but "S<sub>E</sub>".
_TAG = re.compile(
    r"(?:(?<!\b[A-Z])|(?<!\bL)(?=</)|(?=<su[bp]>))<(/?)([A-Za-z][\w:.\-]*)((?:\s[^<>]*)?)(/?)>"
)
_ENTITY = re.compile(r"&(?:[A-Za-z][\w.\-]{1,30}|#\d+|#x[0-9A-Fa-f]+);")
_STYLE = re.compile(r"\{\\[^{}]*\}")
_TIME = re.compile(r"<\d\d:\d\d(?::\d\d)?\.\d+>")
_ATTRIBUTE = re.compile(
    r"(href|src|class|id|name|for|color|lang|dir)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)"
)
# Counted wherever they stand; others only where the text closes them, or with attributes.
_TAGS = "a b br c em hr i img li ol p ruby rt span strong sub sup u ul v"
_KNOWN = frozenset(_TAGS.split())


@dataclass(frozen=True)
class Markup:
    """The markup of a text, each kind in order of place.

    ``tags`` are like "<b>" and "</b>", those of links with their address;
    ``hidden`` the spans that no person reads.
    """

    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    strong: int = 0
    emphasis: int = 0
    hidden: tuple[tuple[int, int], ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """The addresses of links and images."""
        return self.links + self.images


_NONE = Markup()
_SIGNS = re.compile(r"[\[`*_<{&]")


def find_markup(text: str) -> Markup:
    """The markup of a text."""
    if not _SIGNS.search(text):
        return _NONE
    code = _find_code(text)
    links = _outside(code, _LINK.finditer(text)) if "](" in text else []
    links = [link for link in links if not _OF_VALUES.fullmatch(link[0])]
    notes = _outside(code, _FOOTNOTE.finditer(text)) if "[^" in text else []
    tags = _find_tags(text) if "<" in text else []
    styles = [*_STYLE.finditer(text)] if "{\\" in text else []
    entities = [*_ENTITY.finditer(text)] if "&" in text else []
    prose = _blank(text, [*code, *tags]) if "*" in text or "_" in text else ""
    unstrong = _STRONG.sub(" ", prose) if "**" in prose else prose
    return Markup(
        links=tuple(link[2].strip("<>") for link in links if not link[1]),
        images=tuple(link[2].strip("<>") for link in links if link[1]),
        tags=tuple(map(_tag_key, tags)),
        styles=tuple(style[0] for style in styles),
        code=tuple(span[2] for span in code),
        footnotes=tuple(note[1] for note in notes),
        strong=len(_STRONG.findall(prose)) if unstrong is not prose else 0,
        emphasis=len(_EMPHASIS.findall(unstrong)) if prose else 0,
        hidden=tuple(
            [link.span(2) for link in links]
            + [found.span() for found in (*code, *notes, *tags, *styles, *entities)]
        ),
    )


def _find_code(text: str) -> list[re.Match[str]]:
    if "`" not in text or _GNU_QUOTE.search(text) or _AYIN.search(text):
        return []
    return [*_CODE.finditer(text)]


def _outside(code: list[re.Match[str]], found: Iterator[re.Match[str]]) -> list[re.Match[str]]:
    """What does not begin inside a span of code ("``[^0-9]``" is no footnote)."""
    spans = [span.span() for span in code]
    return [one for one in found if not any(a < one.start() < b for a, b in spans)]


def _find_tags(text: str) -> list[re.Match[str]]:
    """Tags of HTML, those that some place in the text closes, and karaoke times."""
    found = [*_TAG.finditer(text)]
    known = {tag[2].lower() for tag in found if tag[1]} | _KNOWN
    found = [tag for tag in found if "|" not in tag[3] or "=" in tag[3]]  # "<a | no>": a choice
    tags = [tag for tag in found if tag[2].lower().partition(".")[0] in known or "=" in tag[3]]
    return tags + [*_TIME.finditer(text)]


def _tag_key(tag: re.Match[str]) -> str:
    """A tag as it is compared: a speaker's name and a tooltip may be translated."""
    if tag.re is _TIME:
        return tag[0]
    attributes = [
        f' {name}="{value.strip(chr(34) + chr(39))}"'
        for name, value in _ATTRIBUTE.findall(tag[3])
        if name not in ("href", "src", "lang", "dir") and "%" not in value
    ]
    name = tag[2].lower() if tag[2].lower() in _KNOWN else tag[2]  # names of HTML have no case
    return f"<{tag[1]}{name}{''.join(attributes)}>"


def _blank(text: str, spans: list[re.Match[str]]) -> str:
    for span in spans:
        start, end = span.span()
        text = text[:start] + "x" * (end - start) + text[end:]
    return text
