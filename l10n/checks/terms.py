"""Finding terms once: several checks ask for the same text, several locales share a source."""

from __future__ import annotations

from l10n.glossary import Agreement, Glossary, GlossaryMatcher, TermMatch
from l10n.glossary.matching import Side

MOST_TEXTS = 50_000
"""How many texts are remembered: some 30 MB at most, and all sources of most courses."""


class RememberingMatcher(GlossaryMatcher):
    """A matcher that looks at the same text only once."""

    def __init__(self, glossary: Glossary, language: str, side: Side = "target") -> None:
        super().__init__(glossary, language, side)
        self._found: dict[str, list[TermMatch]] = {}

    def find(self, text: str, nested: bool = False) -> list[TermMatch]:
        """As the parent's; the list with ``nested`` belongs to the matcher."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= MOST_TEXTS:
                self._found.clear()
            found = self._found[text] = super().find(text, nested=True)
        return found if nested else [match for match in found if not match.nested]


class SharedAgreement(Agreement):
    """An agreement made of matchers that others use too."""

    def __init__(self, source: GlossaryMatcher, target: GlossaryMatcher) -> None:
        self.source = source
        self.target = target


class Matchers:
    """The matchers of one run, each built when first asked for."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self._sources: dict[str, RememberingMatcher] = {}
        self._agreements: dict[tuple[str, str], SharedAgreement] = {}

    def source(self, locale: str) -> GlossaryMatcher:
        """Finds terms in sources of a locale."""
        if locale not in self._sources:
            self._sources[locale] = RememberingMatcher(self.glossary, locale, "source")
        return self._sources[locale]

    def agreement(self, source: str, target: str) -> Agreement:
        """Compares sources with targets, for two locales."""
        key = (source, target)
        if key not in self._agreements:
            matcher = RememberingMatcher(self.glossary, target, "target")
            self._agreements[key] = SharedAgreement(self.source(source), matcher)
        return self._agreements[key]
