"""The check ``glossary-deprecated``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.glossary_abbreviation import kept_abbreviations
from l10n.checks.wording import authority, is_mention, quote, quote_any, require_term
from l10n.glossary import Deprecated, Status, Term, TermMatch
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
            seen: set[str] = set()
            for match in self._candidates(pair):
                if match.form not in seen and self._counts(match, pair):
                    seen.add(match.form)
                    yield self._finding(unit, pair, match)

    def _candidates(self, pair: Pair) -> list[TermMatch]:
        """The deprecated forms; of several concepts' the one that the source names first."""
        found = [match for match in pair.target_terms if match.status is Status.DEPRECATED]
        if not found:
            return []
        named = {match.concept.id for match in pair.source_terms}
        return sorted(found, key=lambda match: match.concept.id not in named)

    def _counts(self, match: TermMatch, pair: Pair) -> bool:
        told_otherwise = "glossary-abbreviation" in pair.context.selected and any(
            found is match.concept for found, _ in kept_abbreviations(pair)
        )
        mention = is_mention(pair.target, match)
        return not told_otherwise and not mention and not _is_approved_elsewhere(match, pair)

    def _finding(self, unit: CheckedUnit, pair: Pair, match: TermMatch) -> Finding:
        concept, term = match.concept, require_term(match.concept, pair.context)
        entry = find_deprecated(term, match.form)
        named = any(found.concept is concept for found in pair.source_terms)
        because = f" ({entry.reason})" if entry.reason else ""
        message = f"{quote(pair.target[match.start : match.end])} must not be used{because}"
        use = quote(entry.use) if entry.use else quote_any(term.approved)
        return unit.finding(
            self,
            message,
            pair=pair,
            concept=concept.id,
            hint=f"use {use}{authority(concept, term)}",
            severity=None if named else Severity.WARNING,
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


def find_deprecated(term: Term, form: str) -> Deprecated:
    """The glossary's entry for a deprecated form."""
    return next((entry for entry in term.deprecated if entry.text == form), Deprecated(form))
