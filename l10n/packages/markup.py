"""Markdown of a course -> HTML that cannot do harm. Start at :func:`render_html`.

Translated text is anybody's text. markdown-it-py reads it as CommonMark with
tables and footnotes; nh3 then keeps only the tags and attributes listed here, so
raw HTML in a reading is no way around. Links lead to http, https, mailto or
a relative place, images to a relative one. Every function gives :class:`Markup`,
which templates take as it is.
:mod:`l10n.packages.weaving` puts what is ours into the texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from l10n.formats.markdown_blocks import block_parser
from l10n.formats.markdown_links import slug
from l10n.packages.weaving import Annotate, weave_text

if TYPE_CHECKING:
    from markdown_it.token import Token

ANCHOR = "h-"
"""What the ids of headings begin with, so that no text can take an id of the page."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TAGS = {
    *_HEADINGS,
    *("p", "br", "hr", "blockquote", "pre", "code", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td", "section", "div", "span", "details", "summary"),
    *("a", "img", "em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small", "q", "cite"),
    *("sub", "sup", "abbr", "dfn", "kbd", "samp", "var", "bdi", "bdo"),
}
_INLINE_ATTRIBUTES = {"lang", "dir"}
_ATTRIBUTES = {
    "*": _INLINE_ATTRIBUTES,
    "a": {"href", "id", "title"},
    "img": {"src", "alt", "title", "width", "height"},
    "abbr": {"title"},
    "ol": {"start"},
    "li": {"id"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    **{heading: {"id"} for heading in _HEADINGS},
}
_CLASSES = {
    "section": {"footnotes"},
    "hr": {"footnotes-sep"},
    "ol": {"footnotes-list"},
    "li": {"footnote-item"},
    "sup": {"footnote-ref"},
    "a": {"footnote-backref"},
    "th": {"align-left", "align-right", "align-center"},
    "td": {"align-left", "align-right", "align-center"},
}
_OWN_ID = re.compile(rf"(?:{ANCHOR}|fn(?:ref)?\d).*", re.S)
_FOOTNOTE_LINK = re.compile(r"#fn(?:ref)?\d[\d:-]*")
_LINK_SCHEMES = frozenset({"http", "https", "mailto"})
# Browsers drop line breaks and tabs inside an address and blanks around it (WHATWG URL, 4.4).
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_SCHEME = re.compile(r"([^/?#]*?):")
_MARK = "\ue000{}\ue001"
_MARKS = re.compile("\ue000(\\d+)\ue001")
_UNUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000\ue001]")
"""Marks of ours, and control characters, which XML cannot carry either."""

Resolve = Callable[[str, bool], str | None]
"""(relative address, whether it is an image's) -> the address to write; None drops it."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Another language whose blocks begin with ``mark`` (untranslated text: "[EN]")."""

    mark: str
    lang: str
    direction: str

    @property
    def opening(self) -> Markup:
        """The tag of a ``span`` that says the language and its direction."""
        form = Markup('<span class="foreign" lang="{}" dir="{}">')
        return form.format(self.lang, self.direction)


@dataclass(slots=True)
class _Style:
    """How one text is to be rendered, and the trusted pieces put into it so far."""

    direction: str
    resolve: Resolve | None
    annotate: Annotate | None
    demote: int = 0
    foreign: Foreign | None = None
    pieces: list[str] = field(default_factory=list)

    def hold(self, piece: str) -> str:
        """A mark that stands for ``piece`` until the text has been sanitised."""
        self.pieces.append(piece)
        return _MARK.format(len(self.pieces) - 1)


def render_html(
    markdown: str,
    *,
    direction: str = "ltr",
    demote: int = 0,
    resolve: Resolve | None = None,
    annotate: Annotate | None = None,
    foreign: Foreign | None = None,
) -> Markup:
    """A whole Markdown text as blocks of HTML.

    ``demote`` lowers every heading by so many levels; ``annotate`` names the
    stretches of a plain text that get HTML of ours around them (headings, links,
    code and ``foreign`` blocks are not asked about).
    """
    style = _Style(direction, resolve, annotate, demote, foreign)
    env: dict[str, Any] = {}
    tokens = block_parser().parse(_UNUSED.sub("", markdown), env)
    return _finish(tokens, env, style)


def render_inline(
    markdown: str,
    *,
    direction: str = "ltr",
    resolve: Resolve | None = None,
    annotate: Annotate | None = None,
) -> Markup:
    """One line or paragraph with inline Markdown, without a ``<p>`` around it."""
    style = _Style(direction, resolve, annotate)
    env: dict[str, Any] = {}
    tokens = block_parser().parseInline(_UNUSED.sub("", markdown), env)
    return _finish(tokens, env, style)


def render_text(text: str, *, direction: str = "ltr", annotate: Annotate | None = None) -> Markup:
    """Plain text, escaped, with runs of the other direction isolated."""
    text = _UNUSED.sub("", text)
    return Markup(weave_text(text, direction, annotate, str, lambda part: str(escape(part))))


def safe_address(address: str, *, is_image: bool = False) -> str | None:
    """The address of a link or image, None when it may not be followed."""
    plain = _IGNORED.sub("", address)
    scheme = _SCHEME.match(plain)
    if scheme:
        allowed = not is_image and scheme[1].lower() in _LINK_SCHEMES
        return plain if allowed else None
    return None if plain.startswith(("/", "\\")) else plain


def drop(address: str, is_image: bool) -> None:
    """A :data:`Resolve` for texts that go without the course: no relative address is kept."""


def _finish(tokens: list[Token], env: dict[str, Any], style: _Style) -> Markup:
    parser = block_parser()
    _prepare(tokens, style)
    html = _sanitise(parser.renderer.render(tokens, parser.options, env), style)
    return Markup(_MARKS.sub(lambda mark: style.pieces[int(mark[1])], html))


def _prepare(tokens: list[Token], style: _Style) -> None:
    """Change tokens in place: headings, cells, code, foreign blocks and annotated texts."""
    names: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + style.demote, 6)}"
        if token.type == "heading_open":
            token.attrSet("id", _anchor(tokens[index + 1], names))
        elif token.type in ("th_open", "td_open"):
            _align(token)
        elif token.type in ("fence", "code_block"):
            token.info = ""
        elif token.type == "inline":
            _prepare_inline(tokens, index, style)


def _prepare_inline(tokens: list[Token], index: int, style: _Style) -> None:
    inline, annotate, foreign = tokens[index], style.annotate, style.foreign
    if index and tokens[index - 1].type == "heading_open":
        annotate = None
    if foreign is None or not inline.content.startswith(foreign.mark):
        _prepare_children(inline.children or [], style, style.direction, annotate)
        return
    _prepare_children(inline.children or [], style, foreign.direction, None)
    block = next((token for token in reversed(tokens[:index]) if not token.hidden), None)
    if block and block.type == "list_item_open":  # its number stays on the side of the others'
        inline.children = _enclose(inline.children or [], foreign.opening, style)
    elif block and block.nesting == 1:
        block.attrSet("lang", foreign.lang)
        block.attrSet("dir", foreign.direction)


def _enclose(children: list[Token], opening: str, style: _Style) -> list[Token]:
    """``children`` in a ``span`` of ours."""
    from markdown_it.token import Token

    first = Token("text", "", 0, content=style.hold(opening))
    return [first, *children, Token("text", "", 0, content=style.hold("</span>"))]


def _anchor(inline: Token, names: dict[str, int]) -> str:
    kinds = ("text", "code_inline")
    text = "".join(child.content for child in inline.children or () if child.type in kinds)
    name = slug(text)
    count = names.get(name, 0)
    names[name] = count + 1
    return f"{ANCHOR}{name}-{count}" if count else f"{ANCHOR}{name}"


def _align(cell: Token) -> None:
    """The alignment of a cell as a class: styles are not allowed."""
    style = str(cell.attrs.pop("style", ""))
    if style.startswith("text-align:"):
        cell.attrSet("class", f"align-{style.removeprefix('text-align:')}")


def _prepare_children(
    children: list[Token], style: _Style, direction: str, annotate: Annotate | None
) -> None:
    depth = 0
    for child in children:
        depth += {"link_open": 1, "link_close": -1}.get(child.type, 0)
        if child.type == "text":
            own = None if depth else annotate
            child.content = weave_text(child.content, direction, own, style.hold, str)
        elif child.type == "code_inline":
            child.attrSet("dir", "ltr")


def _sanitise(html: str, style: _Style) -> str:
    """What nh3 lets through of ``html``; addresses are weighed one by one."""
    import nh3

    def weigh(tag: str, name: str, value: str) -> str | None:
        value = _UNUSED.sub("", value)
        if name == "id":
            return value if _OWN_ID.fullmatch(value) else None
        if name in ("href", "src"):
            return _weigh_address(value, name == "src", style.resolve)
        return value

    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={"script", "style", "template", "svg", "math", "iframe", "object"},
        attributes=_ATTRIBUTES,
        attribute_filter=weigh,
        allowed_classes=_CLASSES,
        url_schemes=set(_LINK_SCHEMES),
        link_rel="noopener noreferrer",
    )


def _weigh_address(value: str, is_image: bool, resolve: Resolve | None) -> str | None:
    address = safe_address(value, is_image=is_image)
    if address is None or _SCHEME.match(address) or _FOOTNOTE_LINK.fullmatch(address):
        return address
    if address.startswith("#"):
        return f"#{ANCHOR}{address[1:]}"
    return resolve(address, is_image) if resolve else address
