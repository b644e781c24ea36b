"""The check ``built-reading-speed``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.checks.built_subtitles import iter_breaches
from l10n.model import Finding, Severity

KINDS = frozenset({"reading-speed"})
CUE = "1\n00:00:01,000 --> 00:00:02,000\n"


@register
class BuiltReadingSpeed(VariantCheck):
    """A subtitle of the variant is gone before it can be read.

    Authority: characters a second of the subtitle profile that the locale's
    settings name; the figures and their source stand in l10n/languages/.
    Spaces and punctuation count, combining and invisible marks do not. Lets
    pass: the source's own subtitles.
    """

    id = "built-reading-speed"
    severity = Severity.WARNING
    good = (Example(CUE + "Hello.\n", CUE + "Bonjour.\n", path="a.srt"),)
    bad = (Example(CUE + "Hello.\n", CUE + "Bonjour à toutes et à tous.\n", path="a.srt"),)

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each cue with more characters a second than can be read."""
        hint = "shorten the translation, or give the cue more time in the source"
        yield from iter_breaches(self, variant, KINDS, hint)
