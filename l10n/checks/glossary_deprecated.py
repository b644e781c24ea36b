"""The check ``glossary-deprecated``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.deprecated_terms import find_deprecated, iter_deprecated
from l10n.checks.glossary_abbreviation import is_other_sense, kept_abbreviations
from l10n.checks.wording import authority, quote, quote_any, require_term
from l10n.glossary import Status, TermMatch
from l10n.model import Finding, Severity


@register
class GlossaryDeprecated(UnitCheck):
    """The target uses a form that the glossary forbids.

    Authority: the reason and the source given in the glossary. Lets pass: the
    same words where they are an approved form of another concept or belong to
    a longer term; a word that alone fills quotation marks or emphasis, which is
    mentioned, not used. A warning only, where the source does not name the concept:
    the words may then mean something else.
    """

    id = "glossary-deprecated"
    severity = Severity.ERROR
    needs_glossary = True
    good = (
        Example("an asylum seeker", "un demandeur d'asile"),
        Example("Do not say this.", "Ne dites pas « clandestin »."),
    )
    bad = (
        Example(
            "The best interests of the child come first.",
            "Le meilleur intérêt de l'enfant passe avant tout.",
        ),
        Example("Er sagte es.", "Il parle du meilleur intérêt de l'enfant."),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report every deprecated form in the target, once a form."""
        for pair in unit.pairs:
            if not any(match.status is Status.DEPRECATED for match in pair.target_terms):
                continue
            named = {match.concept.id for match in pair.source_terms}
            for match in iter_deprecated(pair.target, pair.target_terms, named):
                if self._counts(match, pair):
                    yield self._finding(unit, pair, match, match.concept.id in named)

    def _counts(self, match: TermMatch, pair: Pair) -> bool:
        told_otherwise = "glossary-abbreviation" in pair.context.selected and any(
            found is match.concept for found, _ in kept_abbreviations(pair)
        )
        is_homonym = _is_source_abbreviation(match, pair) and is_other_sense(pair, match.concept)
        return not (told_otherwise or is_homonym or _is_approved_elsewhere(match, pair))

    def _finding(self, unit: CheckedUnit, pair: Pair, match: TermMatch, is_named: bool) -> Finding:
        concept, term = match.concept, require_term(match.concept, pair.context)
        entry = find_deprecated(term, match.form)
        because = f" ({entry.reason})" if entry.reason else ""
        message = f"{quote(pair.target[match.start : match.end])} must not be used{because}"
        use = quote(entry.use) if entry.use else quote_any(term.approved)
        return unit.finding(
            self,
            message,
            pair=pair,
            concept=concept.id,
            hint=f"use {use}{authority(concept, term)}",
            severity=None if is_named else Severity.WARNING,
        )


def _is_approved_elsewhere(match: TermMatch, pair: Pair) -> bool:
    """Whether the very same words are an approved form of another concept.

    The same place is not enough: the "Kind" in "Kindeshüter" is found there too.
    """
    fold = pair.context.agreement.target.morphology.fold
    said = {fold(match.form), fold(pair.target[match.start : match.end])}
    return any(
        other.status.is_approved
        and (other.start, other.end) == (match.start, match.end)
        and fold(other.form) in said
        for other in pair.target_terms
    )


def _is_source_abbreviation(match: TermMatch, pair: Pair) -> bool:
    source = match.concept.find_term(pair.context.source_locale)
    return source is not None and match.form in source.abbreviations
