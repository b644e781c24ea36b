"""The check ``length-ratio``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.words import visible
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

SENTENCE = "The child has the right to be heard in all matters."
SHORTEST_SOURCE = 30
"""Characters under which a ratio says nothing."""
WHOLE = 100
SLACK = 12
"""Characters that a short text may differ by, on top of the ratio."""
_REMARK = re.compile(r"\s*\([^()]*\)")


@register
class LengthRatio(UnitCheck):
    """The target is much shorter or longer than its source: something is missing or added.

    Authority: the shares in l10n/languages/usage, which hold for 999 of 1000
    units of well-translated software. Counted are the characters that people
    read, without tags and placeholders. It is an info: about half of such targets
    are only terse, or explain. Lets pass: sources under 30 characters, 12
    characters of difference, and remarks in brackets that are left out.
    """

    id = "length-ratio"
    severity = Severity.INFO
    good = (
        Example(SENTENCE, "L'enfant a le droit d'être entendu."),
        Example("Yes", "Evet, elbette öyle", "tr"),
        Example("deposit (in the dialog that reconciles accounts)", "Gutschrift", "de"),
    )
    bad = (
        Example(f"{SENTENCE} Ask, and listen.", "L'enfant."),
        Example(SENTENCE, "Sí.", "es"),
        Example(SENTENCE, "Ja.", "de"),
        Example(SENTENCE, "نعم.", "ar"),
        Example(SENTENCE, "Ребёнок. " * 20, "ru"),
        Example(SENTENCE, "Çocuk hakları " * 20, "tr"),
    )

    def applies(self, context: Context) -> bool:
        """Whether the usual shares of both languages are known."""
        return get_usage(context.locale).length[1] > 0 and get_usage(
            context.source_locale
        ).length == (1.0, 1.0)

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report a target outside of the usual share."""
        least, most = get_usage(context.locale).length
        for pair in unit.pairs:
            share = _share(pair, least, most)
            singular = unit.beside_singular(pair) if share else None
            if not share or (singular and not _share(singular, least, most)):
                continue
            yield unit.finding(
                self,
                f"the target is {share} % as long as the source",
                pair=pair,
                hint=f"see if something is {'missing' if share < WHOLE else 'added'}",
            )


def _share(pair: Pair, least: float, most: float) -> int:
    """How long the target is, in per cent of its source; 0 where that is usual."""
    if len(pair.source) < SHORTEST_SOURCE:
        return 0
    for read in (_as_written, _as_read):  # most texts need only the first
        source, target = len(read(pair.source)), len(read(pair.target))
        if source < SHORTEST_SOURCE or (least * source - SLACK <= target <= most * source + SLACK):
            return 0
    return max(1, round(WHOLE * target / source))


def _as_written(text: str) -> str:
    if "  " not in text and text.isprintable():  # the blank is the only one that is
        return text.strip()
    return " ".join(text.split())


def _as_read(text: str) -> str:
    """Without what no person reads, and without remarks in brackets."""
    return _as_written(_REMARK.sub("", visible(text)))
