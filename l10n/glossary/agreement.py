"""Does a translation carry the terms of its source? Concept by concept.

Presence is what is asked for, not count: a good translation may name the child
once and say "he or she" the second time. The matches of both sides are handed
out, so that a caller who wants to count can.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from l10n.glossary.matching import GlossaryMatcher, TermMatch
from l10n.glossary.model import Concept, Glossary


class Verdict(StrEnum):
    """What became of a concept of the source in the target."""

    MET = "met"
    NESTED = "nested"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Requirement:
    """A concept that the source names, and where either side has it.

    ``NESTED``: the approved form is there, but only inside the words of another
    concept that the source names too, so it may stand for that one alone.
    """

    concept: Concept
    verdict: Verdict
    source: tuple[TermMatch, ...]
    target: tuple[TermMatch, ...]


class Agreement:
    """Compares sources with targets, for one pair of languages."""

    def __init__(self, glossary: Glossary, source_language: str, target_language: str) -> None:
        self.source = GlossaryMatcher(glossary, source_language, "source")
        self.target = GlossaryMatcher(glossary, target_language, "target")

    def compare(self, source: str, target: str) -> list[Requirement]:
        """One requirement for each concept that ``source`` names by an approved form.

        Concepts without a term in the target language ask for nothing. Of
        concepts that share their source word (a court, a tribunal) one in the
        target is enough.
        """
        named = [match for match in self.source.find(source) if self._is_asked_for(match)]
        if not named:
            return []
        found = [m for m in self.target.find(target, nested=True) if m.status.is_approved]
        required = {match.concept.id for match in named}
        requirements = [
            _requirement(concept, named, found, required)
            for concept in {match.concept.id: match.concept for match in named}.values()
        ]
        return [entry for entry in requirements if not _is_other_sense(entry, requirements)]

    def missing(self, source: str, target: str) -> list[Requirement]:
        """The requirements that ``target`` does not meet."""
        return [r for r in self.compare(source, target) if r.verdict is Verdict.MISSING]

    def _is_asked_for(self, match: TermMatch) -> bool:
        has_term = match.concept.find_term(self.target.language) is not None
        return match.status.is_approved and (has_term or match.concept.do_not_translate)


def _requirement(
    concept: Concept, named: Sequence[TermMatch], found: Sequence[TermMatch], required: set[str]
) -> Requirement:
    source = tuple(match for match in named if match.concept.id == concept.id)
    target = tuple(match for match in found if match.concept.id == concept.id)
    return Requirement(concept, _verdict(target, found, required), source, target)


def _verdict(
    target: Sequence[TermMatch], found: Sequence[TermMatch], required: set[str]
) -> Verdict:
    if not target:
        return Verdict.MISSING
    free = [
        match for match in target if not (match.nested and _is_in_other(match, found, required))
    ]
    return Verdict.MET if free else Verdict.NESTED


def _is_in_other(match: TermMatch, found: Sequence[TermMatch], required: set[str]) -> bool:
    return any(
        other.concept.id in required
        and other.concept.id != match.concept.id
        and other.start <= match.start
        and match.end <= other.end
        and other.end - other.start > match.end - match.start
        for other in found
    )


def _is_other_sense(requirement: Requirement, others: Sequence[Requirement]) -> bool:
    """Whether every source word of a missing concept is that of one which is met."""
    if requirement.verdict is not Verdict.MISSING:
        return False
    met = {
        (match.start, match.end)
        for other in others
        if other.verdict is not Verdict.MISSING
        for match in other.source
    }
    return all((match.start, match.end) in met for match in requirement.source)
