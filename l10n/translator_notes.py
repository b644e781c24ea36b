"""What a translator sees above a unit: the room it has, and the approved terms in it.

These become extracted comments (``#.``) of the catalogs, so that every PO
editor shows them beside the text.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from l10n.glossary import Concept, Glossary, GlossaryMatcher, load_glossary
from l10n.languages import get_language
from l10n.layout import GLOSSARY
from l10n.model import Unit
from l10n.settings import Settings

_SECONDS = re.compile(r"(\d+(?:\.\d+)?) s\Z")


class TranslatorNotes:
    """``notes(unit, locale)`` -> comment lines; loads the term base on first use.

    Pickles as its arguments, so that worker processes load their own.
    """

    def __init__(self, root: Path, source_locale: str, settings: Settings) -> None:
        self.root = root
        self.source_locale = source_locale
        self.settings = settings
        self._known: dict[str, tuple[Concept, ...]] = {}

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (self.root, self.source_locale, self.settings))

    def __call__(self, unit: Unit, locale: str) -> tuple[str, ...]:
        """The lines for one unit of a template in one locale."""
        return (*self._room(unit, locale), *self._terms(unit.source, locale))

    def _room(self, unit: Unit, locale: str) -> tuple[str, ...]:
        """How many characters fit into the time that a subtitle is on screen."""
        times = [float(m[1]) for m in map(_SECONDS.match, unit.extracted_comments) if m]
        if not times:
            return ()
        profile = self.settings.for_locale(locale).subtitle_profile
        speed = get_language(locale).limits(profile).characters_per_second
        return (f"room: {int(min(times) * speed)} characters ({speed:g} a second)",)

    @cached_property
    def _matcher(self) -> GlossaryMatcher:
        folder = self.root / GLOSSARY
        glossary = load_glossary(folder) if folder.is_dir() else Glossary()
        return GlossaryMatcher(glossary, self.source_locale, "source")

    def _terms(self, source: str, locale: str) -> tuple[str, ...]:
        lines = (_line(concept, self.source_locale, locale) for concept in self._found(source))
        return tuple(line for line in lines if line)

    def _found(self, source: str) -> tuple[Concept, ...]:
        """The concepts in a source text; every locale asks for them anew."""
        if source not in self._known:
            self._known[source] = tuple(self._matcher.terms_of(source))
        return self._known[source]


def _line(concept: Concept, source_locale: str, locale: str) -> str:
    """``term: child = enfant (CDE art. 1)``; empty where the locale has no term."""
    own, target = concept.find_term(source_locale), concept.find_term(locale)
    if own is None or target is None:
        return ""
    authority = f" ({target.source})" if target.source else ""
    return f"term: {own.preferred} = {target.preferred}{authority}"
