"""The check ``silence-without-reason``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.checks.base import Example, SilenceCheck, register
from l10n.checks.silence import Silence
from l10n.model import Finding, Severity


@register
class SilenceWithoutReason(SilenceCheck):
    """A comment silences a check but gives no reason, or names no check.

    Authority: this project's own rule. Who reads the catalog a year later must
    see why a legal term is not the approved one; until then the finding stands.
    """

    id = "silence-without-reason"
    severity = Severity.ERROR
    good = (
        Example("child", "enfant", comments=("l10n: ignore glossary-missing: a book title",)),
        Example("child", "enfant", comments=("please ignore the tone",)),
    )
    bad = (
        Example("child", "enfant", comments=("l10n: ignore glossary-missing",)),
        Example("child", "enfant", comments=("l10n: ignore glossary-missing:  ",)),
        Example("child", "enfant", comments=("l10n: ignore",)),
    )

    def check(self, silence: Silence, ran: Iterable[str]) -> Iterator[Finding]:
        """Report a comment without a reason or without an id."""
        if silence.reason and silence.ids:
            return
        what = ", ".join(silence.ids) or "nothing by name"
        yield Finding(
            self.id,
            self.severity,
            f"a comment ignores {what} but gives no {'reason' if silence.ids else 'check'}",
            silence.location,
            silence.locale,
            source=silence.source,
            hint=f"write `l10n: ignore {silence.ids[0] if silence.ids else 'CHECK'}: why`",
        )
