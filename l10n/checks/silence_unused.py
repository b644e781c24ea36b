"""The check ``silence-unused``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.checks.base import Example, SilenceCheck, register
from l10n.checks.silence import Silence
from l10n.model import Finding, Severity


@register
class SilenceUnused(SilenceCheck):
    """A comment silences a check that has nothing to say there.

    Authority: this project's own rule. What is left over hides the next
    mistake. Checks that did not run (``--only``, ``--skip``, no term base) are
    not counted.
    """

    id = "silence-unused"
    severity = Severity.INFO
    good = (
        Example(
            "The refugee waits.",
            "Le voyageur attend.",
            comments=("l10n: ignore glossary-missing: a line of a poem",),
        ),
    )
    bad = (
        Example(
            "Hello.", "Bonjour.", comments=("l10n: ignore glossary-missing: not needed any more",)
        ),
    )

    def check(self, silence: Silence, ran: Iterable[str]) -> Iterator[Finding]:
        """Report each id that silenced nothing although its check ran."""
        ran = frozenset(ran)
        for id in silence.ids:
            if silence.reason and id in ran and id not in silence.used:
                yield Finding(
                    self.id,
                    self.severity,
                    f"the comment ignores {id}, which finds nothing here",
                    silence.location,
                    silence.locale,
                    source=silence.source,
                    hint="take the comment out",
                )
