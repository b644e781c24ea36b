"""The check ``glossary-inconsistent``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from l10n.checks.base import CourseCheck, Example, Note, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.wording import authority, quote, require_term
from l10n.glossary import Requirement, Status, Verdict
from l10n.glossary.text import words_of
from l10n.languages.morphology import Morphology
from l10n.model import Finding, Severity


@dataclass(frozen=True, slots=True)
class Rendering:
    """One approved form of a term, and for each of its words what that may be a form of."""

    form: str
    is_preferred: bool
    words: tuple[frozenset[str], ...]

    def is_like(self, other: Rendering) -> bool:
        """Whether every word of the one is, in some form, a word of the other."""
        return _holds(self.words, other.words) or _holds(other.words, self.words)


def _holds(small: tuple[frozenset[str], ...], large: tuple[frozenset[str], ...]) -> bool:
    return all(any(word & other for other in large) for word in small)


@register
class GlossaryInconsistent(CourseCheck):
    """One source term has several renderings across the course.

    Authority: ISO 704 and the UN terminology practice of one term a concept:
    a learner takes two words for two things. The rendering used most often
    counts as the course's own (the preferred one on a tie). Lets pass:
    abbreviations, inflected forms, a shorter form whose words the longer one
    contains, and units that use several renderings at once.
    """

    id = "glossary-inconsistent"
    severity = Severity.WARNING
    needs_glossary = True
    good = (
        Example(
            "the best interests of the child",
            "l'intérêt supérieur de l'enfant",
            more=(("the best interests of the child", "intérêt supérieur des enfants"),),
        ),
    )
    bad = (
        Example(
            "the best interests of the child",
            "çocuğun üstün yararı",
            "tr",
            more=(("Think of the best interests of the child.", "Çocuğun yüksek yararını düşün."),),
        ),
    )

    def collect(self, unit: CheckedUnit, context: Context) -> Iterator[Note]:
        """Write down which approved form stands for which source term."""
        for pair in unit.pairs:
            for requirement in pair.requirements:
                form = _form_used(requirement)
                if form:
                    yield self._note(unit, pair, requirement, form)

    def _note(self, unit: CheckedUnit, pair: Pair, requirement: Requirement, form: str) -> Note:
        concept = requirement.concept
        term = require_term(concept, pair.context)
        said = requirement.source[0].form
        words = _word_keys(form, pair.context.agreement.target.morphology)
        finding = unit.finding(
            self,
            f"{quote(said)} is {quote(form)} here{authority(concept, term)}",
            pair=pair,
            concept=concept.id,
        )
        topic = f"{concept.id}\0{said.casefold()}"
        return Note(topic, finding, Rendering(form, form == term.preferred, words))

    def conclude(self, notes: list[Note]) -> Iterator[Finding]:
        """Report the units whose rendering is not the course's own."""
        for _, group in groupby(sorted(notes, key=_topic), _topic):
            yield from _minority(list(group))


def _topic(note: Note) -> str:
    return note.topic


def _form_used(requirement: Requirement) -> str:
    """The one dictionary form that the target uses; empty when none or several."""
    if requirement.verdict is not Verdict.MET:
        return ""
    forms = {
        match.term.preferred if match.form in match.term.forms else match.form
        for match in requirement.target
    }
    shortened = any(match.status is Status.ABBREVIATION for match in requirement.target)
    return forms.pop() if len(forms) == 1 and not shortened else ""


def _word_keys(form: str, morphology: Morphology) -> tuple[frozenset[str], ...]:
    words = (word for word in words_of(form, morphology))
    return tuple(
        morphology.keys(word) | morphology.term_keys(word)
        for word in words
        if morphology.fold(word) not in morphology.function_words
    )


def _minority(notes: list[Note]) -> Iterator[Finding]:
    """Findings for the notes of one source term that differ from most others."""
    counts: Counter[Rendering] = Counter(note.data for note in notes)
    if len(counts) == 1:
        return
    main = max(counts, key=lambda rendering: _support(rendering, counts))
    first = next(note for note in notes if note.data == main)
    alike = sum(count for rendering, count in counts.items() if main.is_like(rendering))
    for note in notes:
        if not main.is_like(note.data):
            where = first.finding.location
            elsewhere = f"{quote(main.form)} in {alike} other units (the first: {where})"
            message = f"{note.finding.message}, but {elsewhere}"
            yield replace(note.finding, message=message, hint=f"use {quote(main.form)} throughout")


def _support(rendering: Rendering, counts: Counter[Rendering]) -> Any:
    """How much speaks for a rendering: units alike, units the same, the preferred form."""
    alike = sum(count for other, count in counts.items() if rendering.is_like(other))
    return (alike, rendering.is_preferred, counts[rendering])
