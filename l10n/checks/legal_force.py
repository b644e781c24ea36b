"""The check ``legal-force``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.catalogs.legal_force import describe, find_changes, is_cosmetic
from l10n.catalogs.similarity import PLACE_CUTOFF, SIMILARITY_CUTOFF, similarity
from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.wording import quote
from l10n.model import Finding, Severity, State


@register
class LegalForce(UnitCheck):
    """An edit of the source changed what is owed, and nobody has looked at the target.

    Authority: the words of obligation, permission, exception, number, time and
    person in l10n/languages/norms (CRC, ICESCR, UN Treaty Handbook). The unit is
    fuzzy and has the previous source; the message names the words. It stands
    until a person has dealt with the unit, that is, taken the fuzzy mark away.
    Where the two sources are less alike than an edit leaves them, the message says
    that the target belongs to another text; where less than half, it is a warning.
    Lets pass: edits of looks, words of the same weight ("cannot", "can't"),
    words that moved with a neighbour, edits of content that no such word is in.
    """

    id = "legal-force"
    severity = Severity.ERROR
    states = frozenset({State.FUZZY})
    good = (
        Example("States may help.", "Les États peuvent aider."),
        Example("The centre is large.", "Le centre est grand.", previous="The centre is big."),
        Example("You can't go.", "Du kannst nicht.", "de", previous="You cannot go."),
    )
    bad = (
        Example("States may help.", "Les États aident.", previous="States shall help."),
        Example("A child under 16", "Ein Kind unter 18", "de", previous="A child under 18"),
        Example("all and sundry", "الجميع", "ar", previous="all or sundry"),
        Example("It is unlawful.", "Es legal.", "es", previous="It is lawful."),
        Example("The adult waits.", "Çocuk bekler.", "tr", previous="The child waits."),
        Example("Only States act.", "Государства действуют.", "ru", previous="States act."),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report a fuzzy unit whose previous source differs in such words."""
        previous, source = unit.unit.previous_source, unit.unit.source
        if not previous or is_cosmetic(previous, source, context.source_locale):
            return
        changes = find_changes(previous, source, context.source_locale)
        if changes:
            alike = similarity(previous, source)
            yield unit.finding(
                self,
                _say(previous, describe(changes), alike),
                hint="mend the translation, then take the fuzzy mark away",
                severity=self.severity if alike >= PLACE_CUTOFF else Severity.WARNING,
            )


def _say(previous: str, changes: str, alike: float) -> str:
    """An edit, or another text whose translation was taken over, as both are fuzzy."""
    if alike >= SIMILARITY_CUTOFF:
        return f"the source changed in legal force: {changes}"
    return f"the target was made for another text, {quote(previous)}; in legal force {changes}"
