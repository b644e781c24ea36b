"""The check ``silence-unknown-check``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.checks.base import Example, SilenceCheck, checks, register
from l10n.checks.settings import suggest
from l10n.checks.silence import Silence
from l10n.model import Finding, Severity


@register
class SilenceUnknownCheck(SilenceCheck):
    """A comment silences a check that does not exist.

    Authority: this project's own rule: a misspelt id must not look as if it
    silenced something.
    """

    id = "silence-unknown-check"
    severity = Severity.WARNING
    good = (Example("child", "enfant", comments=("l10n: ignore glossary-missing: a title",)),)
    bad = (Example("child", "enfant", comments=("l10n: ignore glossary-misssing: a title",)),)

    def check(self, silence: Silence, ran: Iterable[str]) -> Iterator[Finding]:
        """Report each id that no check has."""
        for id in silence.ids:
            if id not in checks:
                yield Finding(
                    self.id,
                    self.severity,
                    f'no check is called "{id}"',
                    silence.location,
                    silence.locale,
                    source=silence.source,
                    hint=suggest(id, checks),
                )
