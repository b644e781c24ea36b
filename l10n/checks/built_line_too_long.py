"""The check ``built-line-too-long``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.checks.built_subtitles import iter_breaches
from l10n.model import Finding, Severity

KINDS = frozenset({"line-too-long", "too-many-lines"})
CUE = "1\n00:00:01,000 --> 00:00:06,000\n"
LONG = "Chaque enfant a des droits, et chaque enfant les a toujours."


@register
class BuiltLineTooLong(VariantCheck):
    """A subtitle of the variant has a longer line, or more lines, than fit on screen.

    Authority: the subtitle profile that the locale's settings name; its figures
    and their source stand in l10n/languages/. Lets pass: the source's own
    subtitles, which are checked where they are written.
    """

    id = "built-line-too-long"
    severity = Severity.WARNING
    good = (
        Example(CUE + "Hello.\n", CUE + "Chaque enfant a des droits,\net tous.\n", path="a.srt"),
    )
    bad = (
        Example(CUE + "Hello.\n", CUE + LONG + "\n", path="a.srt"),
        Example(CUE + "Hello.\n", CUE + "Un\ndeux\ntrois.\n", path="a.srt"),
    )

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each cue that takes too much room."""
        yield from iter_breaches(self, variant, KINDS, "shorten the translation")
