"""The check ``source-subtitle-limits``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import report
from l10n.model import Document, Finding, Severity
from l10n.subtitles import cues_of, iter_limit_findings

FIRST = "1\n00:00:01,000 --> 00:00:03,000\nHello, children.\n"


def _second(times: str, text: str = "Hello.") -> Example:
    return Example(f"{FIRST}\n2\n{times}\n{text}\n", path="a.srt")


@register
class SourceSubtitleLimits(SourceCheck):
    """A subtitle of the draft is too fast, too short, too long, or overlaps the next.

    Authority: the subtitle profile that the settings name for the source
    language; its figures and their source stand in l10n/languages/. Lets pass:
    cues without text.
    """

    id = "source-subtitle-limits"
    severity = Severity.WARNING
    good = (
        Example(FIRST, path="a.srt"),
        _second("00:00:03,200 --> 00:00:05,000"),
        Example("WEBVTT\n\n00:01.000 --> 00:03.000\nHello.\n", path="a.vtt"),
    )
    bad = (
        _second("00:00:02,500 --> 00:00:05,000"),
        _second("00:00:03,010 --> 00:00:05,000"),
        _second("00:00:04,000 --> 00:00:04,300"),
        _second("00:00:04,000 --> 00:00:14,300"),
        _second("00:00:04,000 --> 00:00:05,000", "This is far too much to read at once."),
        _second(
            "00:00:04,000 --> 00:00:09,000", "A line that is much too long for the width of it."
        ),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report each cue that breaks a limit of the profile."""
        if document.format not in {"srt", "vtt"}:
            return
        language = context.source_language
        cues = cues_of(document, {}, language, context.profile)
        limits = language.limits(context.profile)
        for found in iter_limit_findings(cues, limits, document.path, ""):
            message = f"{found.message} ({found.check}; profile {context.profile})"
            yield report(self, message, found.location, found.target)
