"""Links of a reading and the places that links can lead to. Start at :func:`read_links`.

Extraction needs blocks alone; here inline markup is parsed, too, so this module
is only loaded by who asks for links.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category
from urllib.parse import unquote

from l10n.formats.front_matter import read_front_matter
from l10n.formats.markdown_blocks import block_parser
from l10n.formats.skeleton import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

_HTML = re.compile(r"<(a|img)\b[^>]*>", re.I)
_ATTRIBUTE = re.compile(r"\b(href|src|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
_ANCHOR = re.compile(r"<[a-z][^>]*?\s(?:id|name)\s*=\s*[\"']([^\"']+)[\"']|\{#([\w-]+)\}", re.I)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/")


@dataclass(frozen=True, slots=True)
class Link:
    """One link or image: where it leads (as written, unquoted) and its line from 1.

    ``description`` is what an image says to those who do not see it; None for
    an HTML image that is marked as decoration by ``alt=""``.
    """

    target: str
    line: int
    is_image: bool = False
    description: str | None = ""

    @property
    def is_internal(self) -> bool:
        """Whether it leads to a file or a heading of the same course."""
        return not _SCHEME.match(self.target)


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a reading in order, and the names (``#name``) others can link to."""

    links: tuple[Link, ...]
    anchors: frozenset[str]


def read_links(data: bytes, path: str) -> Links:
    """The links and anchors of a Markdown file; SourceError as its format's ``parse``."""
    text = decode(data, path).text.replace("\r\n", "\n").replace("\r", "\n")
    front = read_front_matter(text, path)
    body, first = (text[front.end :], front.lines + 1) if front else (text, 1)
    tokens = block_parser().parse(body)
    links = [link for token in tokens for link in _iter_links(token, first)]
    links.sort(key=lambda link: link.line)
    return Links(tuple(links), frozenset(_iter_anchors(tokens, body)))


def slug(heading: str) -> str:
    """The name that a heading's link has on the common platforms (GitHub's rule).

    Lower case, spaces as hyphens; letters, marks, digits, ``_`` and ``-`` stay.
    """
    kept = (char for char in heading.strip().lower() if char in " -_" or category(char)[0] in "LMN")
    return "".join(kept).replace(" ", "-")


def _iter_links(token: Token, first: int) -> Iterator[Link]:
    line = first + (token.map[0] if token.map else 0)
    if token.type == "html_block":
        yield from _iter_html(token.content, line)
    for child in token.children or ():
        if child.type == "link_open":
            yield Link(unquote(str(child.attrs.get("href", ""))), line)
        elif child.type == "image":
            target = unquote(str(child.attrs.get("src", "")))
            yield Link(target, line, is_image=True, description=child.content)
        elif child.type == "html_inline":
            yield from _iter_html(child.content, line)
        elif child.type in ("softbreak", "hardbreak"):
            line += 1


def _iter_html(content: str, line: int) -> Iterator[Link]:
    for tag in _HTML.finditer(content):
        given = {name.lower(): one or other for name, one, other in _ATTRIBUTE.findall(tag[0])}
        is_image = tag[1].lower() == "img"
        target = given.get("src" if is_image else "href")
        if target is not None:
            alt = given.get("alt", "")
            description = None if is_image and "alt" in given and not alt else alt
            yield Link(unquote(target), line, is_image, description)


def _iter_anchors(tokens: Iterable[Token], body: str) -> Iterator[str]:
    """Slugs of headings, the second of two equal ones with "-1"; ids of HTML and ``{#id}``."""
    seen: dict[str, int] = {}
    is_heading = False
    for token in tokens:
        if token.type == "inline" and is_heading:
            name = slug(_plain(token))
            count = seen.get(name, 0)
            seen[name] = count + 1
            yield f"{name}-{count}" if count else name
        is_heading = token.type == "heading_open"
    yield from (html or own for html, own in _ANCHOR.findall(body))


def _plain(token: Token) -> str:
    """The words of a heading without their markup."""
    kinds = {"text": None, "code_inline": None, "softbreak": " "}
    return "".join(
        kinds[child.type] or child.content for child in token.children or () if child.type in kinds
    )
