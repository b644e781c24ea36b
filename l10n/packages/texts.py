"""Texts of one locale on their way into a page: escaped, isolated, marked where untranslated.

A text without a confirmed translation stands in the source language after a mark
such as ``[EN]``; every package says so to screen readers and to the bidi algorithm
(WCAG 2.2, 3.1.2 Language of Parts). Titles, paragraphs of readings and texts of
quizzes are translated whole, what is spoken is translated by the sentence. Start
at :func:`make_texts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from markupsafe import Markup

from l10n.languages import get_language
from l10n.packages.markup import Foreign, Resolve, drop, render_html, render_inline, render_text
from l10n.packages.outline import Outline
from l10n.packages.weaving import Annotate
from l10n.segmentation import split_sentences

_FIRST_LEVEL = re.compile(r"^ {0,3}(?:#\s|=+\s*$)", re.M)
_MAY_LINK = re.compile(r"\]\(|\]:|<")


@dataclass(frozen=True, slots=True)
class Texts:
    """How the texts of ``locale`` are rendered; ``foreign`` tells those not yet translated.

    ``resolve`` says where relative addresses lead. A text without addresses means the
    same everywhere, and is rendered once for all of a run.
    """

    locale: str
    direction: str
    foreign: Foreign | None = None
    resolve: Resolve | None = drop

    def text(self, text: str) -> Markup:
        """A text without markup, such as a title."""
        return self._marked(text, render_text(text, direction=self._direction_of(text)))

    def inline(self, text: str, annotate: Annotate | None = None) -> Markup:
        """One paragraph with inline Markdown."""
        return self._marked(text, self._line(text, annotate))

    def within(self, tag: str, text: str) -> Markup:
        """One paragraph with inline Markdown in an element that says language and direction."""
        foreign = self.foreign_of(text)
        locale = foreign.lang if foreign else self.locale
        form = Markup(f'<{tag} lang="{{}}" dir="{{}}">{{}}</{tag}>')
        return form.format(locale, self._direction_of(text), self._line(text))

    def blocks(self, markdown: str, annotate: Annotate | None = None, *, below: int = 1) -> Markup:
        """A reading; its headings stand below the page's own, which is of level ``below``."""
        demote = below - 1 + bool(_FIRST_LEVEL.search(markdown))
        if annotate is None and not _MAY_LINK.search(markdown):
            return _blocks_without_links(markdown, self.direction, demote, self.foreign)
        return render_html(
            markdown,
            direction=self.direction,
            demote=demote,
            resolve=self.resolve,
            annotate=annotate,
            foreign=self.foreign,
        )

    def spoken(self, paragraph: str, write: Callable[[str], Markup] | None = None) -> Markup:
        """A paragraph of speech; ``write`` renders what is of one language (:meth:`text`)."""
        return Markup(" ").join(map(write or self.text, self.split(paragraph)))

    def split(self, paragraph: str) -> list[str]:
        """A paragraph of speech as stretches of one language; the blanks between are left out."""
        if self.foreign is None or self.foreign.mark not in paragraph:
            return [paragraph]
        own: list[str] = []
        for sentence in _iter_marked(paragraph, self.foreign):
            if own and self.foreign_of(own[-1]) and self.foreign_of(sentence):
                own[-1] = f"{own[-1]} {sentence}"
            else:
                own.append(sentence)
        return own

    def foreign_of(self, text: str) -> Foreign | None:
        """The language that ``text`` has been left in; None when it is in the locale's own."""
        return self.foreign if self.foreign and text.startswith(self.foreign.mark) else None

    def _line(self, text: str, annotate: Annotate | None = None) -> Markup:
        direction = self._direction_of(text)
        if self.foreign_of(text):
            annotate = None
        if annotate is None and not _MAY_LINK.search(text):
            return _line_without_links(str(text), direction)
        return render_inline(text, direction=direction, resolve=self.resolve, annotate=annotate)

    def _direction_of(self, text: str) -> str:
        foreign = self.foreign_of(text)
        return foreign.direction if foreign else self.direction

    def _marked(self, text: str, markup: Markup) -> Markup:
        foreign = self.foreign_of(text)
        if foreign is None:
            return markup
        return foreign.opening + markup + Markup("</span>")


def make_texts(outline: Outline) -> Texts:
    """The texts of a locale."""
    return _make_texts(outline.locale, outline.source_locale)


@cache
def _make_texts(locale: str, source: str) -> Texts:
    direction = get_language(locale).direction
    if source == locale:
        return Texts(locale, direction)
    foreign = Foreign(f"[{source.upper()}]", source, get_language(source).direction)
    return Texts(locale, direction, foreign)


def _iter_marked(paragraph: str, foreign: Foreign) -> Iterator[str]:
    """Each marked sentence to its end, and what stands before, between and after them."""
    before, *marked = paragraph.split(foreign.mark)
    if own := before.strip():
        yield own
    language = get_language(foreign.lang)
    for part in marked:
        _, end = next(iter(split_sentences(part, language)), (0, len(part)))
        yield f"{foreign.mark}{part[:end]}"
        if own := part[end:].strip():
            yield own


@lru_cache(maxsize=1 << 10)
def _blocks_without_links(
    text: str, direction: str, demote: int, foreign: Foreign | None
) -> Markup:
    return render_html(text, direction=direction, demote=demote, foreign=foreign)


@lru_cache(maxsize=1 << 14)
def _line_without_links(text: str, direction: str) -> Markup:
    return render_inline(text, direction=direction)
