"""What a check is given beside the unit: languages, glossary, and texts worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n.checks.lazy import lazy
from l10n.checks.options import CheckOptions
from l10n.checks.reading import CheckedText, Reader, is_key
from l10n.checks.words import prose_words, signs_of, words_of
from l10n.languages import DEFAULT_PROFILE, Language, get_language
from l10n.model import Finding, Location, Severity, Unit

if TYPE_CHECKING:
    from l10n.checks.base import Check
    from l10n.checks.terms import Matchers
    from l10n.glossary import Agreement, GlossaryMatcher, Requirement, TermMatch


CREDITS = ("translator-credits", "translator_credits", "Your names", "Your emails")
"""Sources in whose place translators put their names (conventions of GNOME and KDE)."""


@dataclass(frozen=True)
class Context:
    """What is the same for all units of one catalog, or for one source file.

    ``locale`` is empty for source files. ``selected`` are the ids of the checks
    whose findings count here, so that two checks need not report one fault.
    ``root`` is the folder of the course, None where there is none; ``profile``
    names the subtitle limits in force; ``nplurals`` is how many plural forms the
    header of the catalog promises, 0 where it says nothing.
    """

    path: str
    locale: str = ""
    source_locale: str = "en"
    matchers: Matchers | None = None
    selected: frozenset[str] = frozenset()
    root: Path | None = None
    options: CheckOptions = CheckOptions()
    profile: str = DEFAULT_PROFILE
    nplurals: int = 0

    @lazy
    def shared(self) -> dict[str, Any]:
        """What a check keeps from unit to unit of one catalog, by a name of its own."""
        return {}

    @lazy
    def language(self) -> Language:
        """The language of the targets."""
        return get_language(self.locale)

    @lazy
    def source_language(self) -> Language:
        """The language of the sources."""
        return get_language(self.source_locale)

    @lazy
    def reader(self) -> Reader:
        """Reads numbers, citations and the like in targets."""
        return Reader(self.language)

    @lazy
    def source_reader(self) -> Reader:
        """Reads numbers, citations and the like in sources."""
        return Reader(self.source_language)

    @property
    def agreement(self) -> Agreement:
        """Compares sources with targets by the glossary; only for checks that need one."""
        return self._require_matchers().agreement(self.source_locale, self.locale)

    @property
    def source_matcher(self) -> GlossaryMatcher:
        """Finds terms in the source language."""
        return self._require_matchers().source(self.source_locale)

    def _require_matchers(self) -> Matchers:
        if self.matchers is None:
            raise ValueError("a check without needs_glossary asked for the glossary")
        return self.matchers


@dataclass(unsafe_hash=True)  # never changed; "frozen" would make it slow to make
class Pair:
    """One source text and one target text; a plural unit has a pair a form."""

    source: str
    target: str
    context: Context = field(repr=False)
    flags: tuple[str, ...] = ()

    def with_target(self, target: str) -> Pair:
        """The same source with another target."""
        return replace(self, target=target)

    @lazy
    def source_signs(self) -> frozenset[str]:
        """What stands in the source beside letters and blanks."""
        return signs_of(self.source)

    @lazy
    def target_signs(self) -> frozenset[str]:
        """What stands in the target beside letters and blanks."""
        return signs_of(self.target)

    @lazy
    def is_keyed(self) -> bool:
        """Whether the source is a name for a text and not the text ("label_log_in")."""
        return self.source != self.target and is_key(self.source, self.target)

    @lazy
    def source_text(self) -> CheckedText:
        """The source with what stands in it: numbers, placeholders, markup and so on."""
        return CheckedText(self.source, self.context.source_reader, self.flags)

    @lazy
    def target_text(self) -> CheckedText:
        """The target with what stands in it."""
        return CheckedText(self.target, self.context.reader, self.flags)

    @lazy
    def source_words(self) -> tuple[str, ...]:
        """The words that people read in the source, as written."""
        return words_of(self.source)

    @lazy
    def target_prose(self) -> tuple[str, ...] | None:
        """The words of a target that is nothing but words and usual marks; None of others."""
        return prose_words(self.target, self.target_signs)

    @lazy
    def target_words(self) -> tuple[str, ...]:
        """The words that people read in the target, as written."""
        prose = self.target_prose
        return words_of(self.target) if prose is None else prose

    @lazy
    def requirements(self) -> list[Requirement]:
        """The concepts that the source names, and what became of each in the target."""
        return self.context.agreement.compare(self.source, self.target)

    @lazy
    def source_terms(self) -> list[TermMatch]:
        """The terms in the source, longest first at each place."""
        return self.context.source_matcher.find(self.source)

    @lazy
    def target_terms(self) -> list[TermMatch]:
        """The terms in the target, approved and deprecated, none inside a longer one."""
        return self.context.agreement.target.find(self.target)


@dataclass(unsafe_hash=True)  # as above
class CheckedUnit:
    """A unit with all that several checks would otherwise each work out."""

    unit: Unit
    context: Context = field(repr=False)

    @lazy
    def pairs(self) -> tuple[Pair, ...]:
        """Each target text with the source it stands for; none where translators sign."""
        unit = self.unit
        if unit.source in CREDITS:
            return ()
        if not unit.source_plural:
            return (Pair(unit.source, unit.target, self.context, unit.flags),)
        targets = dict.fromkeys(target for target in unit.plural_targets if target)
        return tuple(
            Pair(unit.source_plural, target, self.context, unit.flags) for target in targets
        )

    @lazy
    def signs(self) -> frozenset[str]:
        """What stands in all pairs beside letters and blanks."""
        signs: frozenset[str] = frozenset()
        for pair in self.pairs:
            signs |= pair.source_signs | pair.target_signs
        return signs

    def beside_singular(self, pair: Pair) -> Pair | None:
        """The pair with the singular source, which all plural forms but the last may say."""
        unit = self.unit
        if not unit.source_plural or pair.target == unit.plural_targets[-1]:
            return None
        return replace(pair, source=unit.source)

    @property
    def location(self) -> Location:
        """Where the unit stands."""
        return Location(self.context.path, self.unit.line or 1)

    def finding(
        self,
        check: Check,
        message: str,
        *,
        pair: Pair | None = None,
        concept: str = "",
        hint: str = "",
        severity: Severity | None = None,
    ) -> Finding:
        """A finding of ``check`` at this unit; of one with a plural, at its first form."""
        target = next(iter(self.unit.targets), "")
        return Finding(
            check.id,
            severity or check.severity,
            message,
            self.location,
            self.context.locale,
            concept,
            pair.source if pair else self.unit.source,
            pair.target if pair else target,
            hint,
        )


def iter_texts(unit: Unit) -> Iterator[str]:
    """The source texts of a unit, the plural one last."""
    yield unit.source
    if unit.source_plural:
        yield unit.source_plural
