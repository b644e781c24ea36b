"""The term base of a course, as packages use it: known by a digest, read only when needed.

Reading it, and loading the word forms of a language, takes longer than making a
page. So what it says and where terms stand in a text is remembered under
``.l10n/``, by digest: a shortcut that may be thrown away.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from l10n.layout import GLOSSARY
from l10n.packages.digests import digest
from l10n.remembered import Remembered

if TYPE_CHECKING:
    from l10n.glossary.matching import GlossaryMatcher
    from l10n.glossary.model import Concept, Glossary

MOST_KEPT = 50_000
"""Texts of a locale that are remembered; with more, only those of the last run."""


class Hit(NamedTuple):
    """An approved form of a concept in a text, from character ``start`` to ``end``."""

    start: int
    end: int
    concept: str


@dataclass(frozen=True)
class Terms:
    """The term base below ``root``, if there is one; None means no course at all.

    ``memory`` is the folder where findings are remembered, ``tool`` a digest of
    the toolkit; without them nothing is.
    """

    root: Path | None = None
    memory: Path | None = None
    tool: str = ""
    _hits: dict[str, Remembered] = field(default_factory=dict, init=False, compare=False)

    @cached_property
    def digest(self) -> str:
        """What changes when any file of the term base does."""
        files = sorted(self._folder.iterdir()) if self._folder else []
        return digest(*(part for path in files for part in (path.name, path.read_bytes())))

    @cached_property
    def glossary(self) -> Glossary | None:
        """The term base; GlossaryError when it cannot be read, None when there is none."""
        if not self._folder:
            return None
        from l10n.glossary.plain import from_plain, to_plain

        remembered = self._remember("base")
        with suppress(ValueError, KeyError):
            return from_plain(remembered.known["concepts"])
        from l10n.glossary.load import load_glossary

        glossary = load_glossary(self._folder)
        remembered.save({"concepts": to_plain(glossary)})
        return glossary

    def find(self, locale: str, text: str) -> list[Hit]:
        """Where ``text`` has approved forms of concepts, in order; no hit lies inside another.

        Strict, as on the source side of the checks: a wrong explanation is worse
        than none.
        """
        remembered = self._remember(locale)
        key = digest(text)[:16]
        known = _hits_of(remembered.find(key))
        if known is None:
            matches = self.matcher(locale).find(text)
            known = [[m.start, m.end, m.concept.id] for m in matches if m.status.is_approved]
        remembered.now[key] = known
        return [Hit(*hit) for hit in known]

    def concept(self, id: str) -> Concept:
        """A concept of the term base by its id."""
        concept = self.glossary.find(id) if self.glossary else None
        assert concept is not None, f"found by this term base: {id}"
        return concept

    def matcher(self, locale: str) -> GlossaryMatcher:
        """What finds terms in texts of ``locale``, made once, of what is remembered of it."""
        if locale not in self._matchers:
            self._matchers[locale] = self._make_matcher(locale)
        return self._matchers[locale]

    def _make_matcher(self, locale: str) -> GlossaryMatcher:
        from l10n.glossary.matching import GlossaryMatcher
        from l10n.glossary.model import Glossary
        from l10n.glossary.plain_patterns import patterns_from_plain

        glossary = self.glossary or Glossary()
        known = self._remember(f"matcher-{locale}").known
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            patterns = patterns_from_plain(known["patterns"], glossary)
            words = {str(word): tuple(ids) for word, ids in known["words"].items()}
            matcher = GlossaryMatcher(glossary, locale, "source", patterns)
            matcher.word_ids.update(words)
            return matcher
        return GlossaryMatcher(glossary, locale, "source")

    def save(self, locale: str) -> None:
        """Remember what was found in texts of a locale; failing costs only speed."""
        if hits := self._hits.get(locale):
            is_full = len(hits.known) > MOST_KEPT
            hits.save(hits.now if is_full else {**hits.known, **hits.now})
        if matcher := self._matchers.get(locale):
            self._save_matcher(locale, matcher)

    def _save_matcher(self, locale: str, matcher: GlossaryMatcher) -> None:
        """Its patterns, whose making loads all word forms of a language, and what was looked up."""
        from l10n.glossary.plain_patterns import patterns_to_plain

        words = {word: list(ids) for word, ids in matcher.word_ids.items()}
        store = self._remember(f"matcher-{locale}")
        if words != store.known.get("words"):
            store.save({"patterns": patterns_to_plain(matcher.patterns), "words": words})

    @cached_property
    def _matchers(self) -> dict[str, GlossaryMatcher]:
        return {}

    def _remember(self, name: str) -> Remembered:
        if name not in self._hits:
            path = self.memory / f"terms-{name}.json" if self.memory else None
            self._hits[name] = Remembered(path, digest(self.digest, self.tool))
        return self._hits[name]

    @property
    def _folder(self) -> Path | None:
        folder = self.root / GLOSSARY if self.root else None
        return folder if folder and folder.is_dir() else None


def _hits_of(value: Any) -> list[list[Any]] | None:
    """A remembered list of hits; None when it is none that is sound."""
    is_sound = isinstance(value, list) and all(_is_hit(hit) for hit in value)
    return value if is_sound else None


def _is_hit(value: Any) -> bool:
    kinds = (int, int, str)
    return isinstance(value, list) and tuple(map(type, value)) == kinds
