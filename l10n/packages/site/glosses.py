"""Legal words of the term base in a page: each explained where it first occurs.

Start at :class:`Glosses`, one a page; :class:`TermBase` is shared by the pages of a locale.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from l10n.glossary.model import Concept, Glossary
from l10n.languages.codes import find_code
from l10n.packages.interface import Interface
from l10n.packages.terms import Hit, Terms
from l10n.packages.weaving import Span

ENGLISH = "en"
"""The language that definitions of the term base are written in."""
_UNFIT = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Source:
    """An authority: ``what`` it stands for, and its name."""

    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept as a learner sees it in one locale; ``foreign``: the definition is English."""

    anchor: str
    term: str
    english: str
    definition: str
    sources: tuple[Source, ...]
    foreign: bool


class TermBase:
    """The concepts of a term base that have a term in ``locale``."""

    def __init__(self, terms: Terms, locale: str, interface: Interface) -> None:
        self.terms = terms
        self.locale = locale
        self.interface = interface
        self.is_english = find_code(locale, (ENGLISH,)) is not None

    @cached_property
    def glossary(self) -> Glossary:
        """The term base, read when it is first needed; empty when there is none."""
        return self.terms.glossary or Glossary()

    def entry(self, concept: Concept) -> Entry:
        """A concept of this term base as a learner sees it."""
        term, english = concept.find_term(self.locale), concept.find_term(ENGLISH)
        return Entry(
            anchor=anchor_of(concept.id),
            term=term.preferred if term else concept.id,
            english=english.preferred if english and not self.is_english else "",
            definition=concept.definition,
            sources=tuple(self._iter_sources(concept)),
            foreign=not self.is_english,
        )

    def entries(self) -> list[Entry]:
        """All entries in the order of their terms, letters with marks beside those without."""
        concepts = (item for item in self.glossary if item.find_term(self.locale))
        return sorted(map(self.entry, concepts), key=_by_term)

    def _iter_sources(self, concept: Concept) -> Iterator[Source]:
        """Of the definition, then of the term where another one makes it official."""
        term = concept.find_term(self.locale)
        if concept.source:
            yield Source(self.interface("Source"), concept.source)
        if term and term.source and term.source != concept.source:
            yield Source(self.interface("Source of the term"), term.source)


@dataclass
class Glosses:
    """The explanations of one page: each concept once, where it first stands."""

    base: TermBase
    concepts: dict[str, Concept] = field(default_factory=dict)

    def annotate(self, text: str) -> Iterator[Span]:
        """A link to its explanation around the first occurrence of each concept.

        The page's script makes a pop-up of it. A button would not break over two lines.
        """
        free = 0  # a link stands in no other link
        for hit in self.base.terms.find(self.base.locale, text):
            if hit.concept not in self.concepts and hit.start >= free:
                self.concepts[hit.concept] = self.base.terms.concept(hit.concept)
                free = _end_of(text, hit)
                opening = f'<a class="term" href="#{anchor_of(hit.concept)}">'
                yield Span(hit.start, free, opening, "</a>")

    def entries(self) -> list[Entry]:
        """What the links lead to."""
        return [self.base.entry(concept) for concept in self.concepts.values()]


def anchor_of(id: str) -> str:
    """The id of an entry in a page."""
    return f"g-{_UNFIT.sub('-', id.lower())}"


def _end_of(text: str, hit: Hit) -> int:
    """Where a term ends; a bracket that it opens is closed in it."""
    stretch = text[hit.start : hit.end]
    is_open = stretch.count("(") > stretch.count(")") and text.startswith(")", hit.end)
    return hit.end + is_open


def _by_term(entry: Entry) -> tuple[str, str]:
    plain = unicodedata.normalize("NFD", entry.term.casefold())
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return bare.removeprefix("ال"), entry.anchor


def plain(markup: Markup) -> str:
    """The words of some HTML, for places that take no markup."""
    return markup.striptags()
