"""Texts of one locale on their way into a page: escaped, isolated, marked where untranslated.

A sentence without a confirmed translation stands in the source language after a
mark such as ``[EN]``; the page says so to screen readers and to the bidi algorithm
(WCAG 2.2, 3.1.2 Language of Parts).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from l10n.languages import get_language
from l10n.packages.markup import Foreign, Resolve, drop, render_html, render_inline, render_text
from l10n.packages.outline import Outline
from l10n.packages.weaving import Annotate

_FIRST_LEVEL = re.compile(r"^ {0,3}(?:#\s|=+\s*$)", re.M)


@dataclass(frozen=True, slots=True)
class Texts:
    """How a locale's texts are rendered; ``foreign`` tells those not yet translated.

    ``resolve`` says where relative addresses lead.
    """

    direction: str
    foreign: Foreign | None
    resolve: Resolve = drop

    def text(self, text: str) -> Markup:
        """A text without markup, such as a title."""
        return self._marked(text, render_text(text, direction=self._direction_of(text)))

    def inline(self, text: str, annotate: Annotate | None = None) -> Markup:
        """One paragraph with inline Markdown."""
        if self._is_foreign(text):
            annotate = None
        direction = self._direction_of(text)
        markup = render_inline(text, direction=direction, resolve=self.resolve, annotate=annotate)
        return self._marked(text, markup)

    def blocks(self, markdown: str, annotate: Annotate | None = None, *, below: int = 1) -> Markup:
        """A reading; its headings stand below the page's own, which is of level ``below``."""
        return render_html(
            markdown,
            direction=self.direction,
            demote=below - 1 + bool(_FIRST_LEVEL.search(markdown)),
            resolve=self.resolve,
            annotate=annotate,
            foreign=self.foreign,
        )

    def _is_foreign(self, text: str) -> bool:
        return self.foreign is not None and text.startswith(self.foreign.mark)

    def _direction_of(self, text: str) -> str:
        return self.foreign.direction if self.foreign and self._is_foreign(text) else self.direction

    def _marked(self, text: str, markup: Markup) -> Markup:
        if self.foreign is None or not self._is_foreign(text):
            return markup
        opening = '<span class="foreign" lang="{}" dir="{}">{}</span>'
        return Markup(opening).format(self.foreign.lang, self.foreign.direction, markup)


def make_texts(outline: Outline) -> Texts:
    """The texts of a locale."""
    source = str(outline.facts.get("source_locale") or outline.locale)
    direction = outline.language.direction
    if source == outline.locale:
        return Texts(direction, None)
    return Texts(direction, Foreign(f"[{source.upper()}]", source, get_language(source).direction))
