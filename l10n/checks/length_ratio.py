"""The check ``length-ratio``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

SENTENCE = "The child has the right to be heard in all matters."
SHORTEST_SOURCE = 30
"""Characters under which a ratio says nothing."""
SLACK = 12
"""Characters that a short text may differ by, on top of the ratio."""


@register
class LengthRatio(UnitCheck):
    """The target is much shorter or longer than its source: something is missing or added.

    Authority: the shares in l10n/languages/usage, which hold for 999 of 1000
    units of well-translated software. Counted are the characters that people
    read. Lets pass: sources under 30 characters, and 12 characters of difference.
    """

    id = "length-ratio"
    severity = Severity.WARNING
    good = (
        Example(SENTENCE, "L'enfant a le droit d'être entendu."),
        Example("Yes", "Evet, elbette öyle", "tr"),
    )
    bad = (
        Example(f"{SENTENCE} Ask, and listen.", "L'enfant."),
        Example(SENTENCE, "Sí.", "es"),
        Example(SENTENCE, "Ja.", "de"),
        Example(SENTENCE, "نعم.", "ar"),
        Example(SENTENCE, "Ребёнок. " * 20, "ru"),
        Example(SENTENCE, "Çocuk hakları " * 20, "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report a target outside of the usual share."""
        least, most = get_usage(context.locale).length
        if not most or get_usage(context.source_locale).length != (1.0, 1.0):
            return
        for pair in unit.pairs:
            source, target = (len(" ".join(text.split())) for text in (pair.source, pair.target))
            if (
                source < SHORTEST_SOURCE
                or least * source - SLACK <= target <= most * source + SLACK
            ):
                continue
            share = round(100 * target / source)
            yield unit.finding(
                self,
                f"the target is {share} % as long as the source",
                pair=pair,
                hint="see if something is missing" if share < 100 else "see if something is added",
            )
