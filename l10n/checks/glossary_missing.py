"""The check ``glossary-missing``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.glossary_abbreviation import kept_abbreviations
from l10n.checks.wording import (
    authority,
    closest_hint,
    is_name_kept,
    quote,
    quote_any,
    require_term,
)
from l10n.glossary import Requirement, Status, Verdict
from l10n.model import Finding, Severity


@register
class GlossaryMissing(UnitCheck):
    """The source names a concept, the target uses none of its approved forms.

    Authority: the source given at the term in the glossary (an article of the
    authentic text, an official translation). Lets pass: any inflected form of
    any approved form; once in the target for twice in the source; a concept
    whose words in the source belong to a longer term; a name of several words
    that the target keeps as it is. Where glossary-deprecated or
    glossary-abbreviation reports what stands there instead, this check is silent.
    """

    id = "glossary-missing"
    severity = Severity.ERROR
    needs_glossary = True
    good = (
        Example("the rights of the child", "les droits de l'enfant"),
        Example("Refugees have rights.", "Беженцы имеют права.", "ru"),
        Example("Save the Children runs the centre.", "Save the Children gère le centre."),
    )
    bad = (
        Example("the rights of the child", "les droits du jeune"),
        Example("The refugee waits.", "Der Fremde wartet.", "de"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report every concept of the source that the target lacks."""
        for pair in unit.pairs:
            for requirement in pair.requirements:
                if requirement.verdict is Verdict.MISSING and self._counts(requirement, pair):
                    yield self._finding(unit, pair, requirement)

    def _counts(self, requirement: Requirement, pair: Pair) -> bool:
        if all(is_name_kept(pair, match.start, match.end) for match in requirement.source):
            return False
        return not self._is_told_otherwise(requirement, pair)

    def _is_told_otherwise(self, requirement: Requirement, pair: Pair) -> bool:
        """Whether another check of this run reports the same fault more exactly."""
        selected = pair.context.selected
        concept = requirement.concept
        return (
            "glossary-deprecated" in selected
            and any(
                match.concept is concept and match.status is Status.DEPRECATED
                for match in pair.target_terms
            )
        ) or (
            "glossary-abbreviation" in selected
            and any(found is concept for found, _ in kept_abbreviations(pair))
        )

    def _finding(self, unit: CheckedUnit, pair: Pair, requirement: Requirement) -> Finding:
        concept = requirement.concept
        term = require_term(concept, pair.context)
        first = requirement.source[0]
        said = pair.source[first.start : first.end]
        message = f"{quote_any(term.approved)} is required for {quote(said)}"
        hint = closest_hint(pair, term.approved)
        return unit.finding(
            self, message + authority(concept, term), pair=pair, concept=concept.id, hint=hint
        )
