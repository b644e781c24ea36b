"""The check ``built-cue-timing``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.checks.built_subtitles import iter_breaches
from l10n.model import Finding, Severity

KINDS = frozenset({"cue-too-short", "cue-too-long", "gap-too-short", "cues-overlap"})
FIRST = "1\n00:00:01,000 --> 00:00:03,000\nHello.\n"


@register
class BuiltCueTiming(VariantCheck):
    """A subtitle of the variant is on screen too short or long, or too near to the next.

    Authority: the subtitle profile that the locale's settings name; its figures
    and their source stand in l10n/languages/. Lets pass: times that stand in the
    source, too, where they are checked once for all locales.
    """

    id = "built-cue-timing"
    severity = Severity.WARNING
    good = (
        Example(FIRST, FIRST, path="a.srt"),
        Example(FIRST.replace("3,000", "1,400"), FIRST.replace("3,000", "1,400"), path="a.srt"),
    )
    bad = (
        Example(FIRST, FIRST.replace("3,000", "1,400"), path="a.srt"),
        Example(FIRST, FIRST.replace("3,000", "9,000"), path="a.srt"),
        Example(FIRST, FIRST + "\n2\n00:00:03,010 --> 00:00:05,000\nNon.\n", path="a.srt"),
        Example(FIRST, FIRST + "\n2\n00:00:02,500 --> 00:00:05,000\nNon.\n", path="a.srt"),
    )

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each cue whose times, or whose gap to the next cue, break a limit."""
        hint = "shorten the translation, or change the times in the source"
        yield from iter_breaches(self, variant, KINDS, hint)
