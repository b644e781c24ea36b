"""The check ``source-format``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.model import Document, Finding, Severity

SUBTITLES = "1\n00:00:01,000 --> 00:00:02,000\nHello.\n"


@register
class SourceFormat(SourceCheck):
    """A source file does not keep to its format, and was read as well as it could be.

    Authority: the description of each format in docs/source-formats.md. What
    the reader found is named at the end of the message. Lets pass: everything
    that the format allows.
    """

    id = "source-format"
    severity = Severity.WARNING
    good = (Example(SUBTITLES, path="a.srt"),)
    bad = (Example(SUBTITLES + "\n2\n00:00:03,000 -> 00:00:04\nBye.\n", path="a.srt"),)

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report what the reader of the file had to say."""
        for finding in document.findings:
            yield replace(finding, check=self.id, message=f"{finding.message} [{finding.check}]")
