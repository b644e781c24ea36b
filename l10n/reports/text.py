"""``path:line: severity: message; hint (check-id)``: for people and editors."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.outcome import Outcome
from l10n.model import Finding, Severity
from l10n.reports.base import Style, reports, strip_controls

COLORS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}
RESET = "\x1b[0m"


@reports.register("text")
class Text:
    """One line a finding."""

    def render(self, outcome: Outcome, style: Style) -> str:
        """The findings; with ``show_silenced`` those set aside, after them."""
        return "".join(f"{line}\n" for line in self._lines(outcome, style))

    def _lines(self, outcome: Outcome, style: Style) -> Iterator[str]:
        for finding in outcome.findings:
            yield _paint(finding) if style.color else _plain(str(finding))
        for entry in outcome.silenced if style.show_silenced else ():
            found = entry.finding
            message = f"{found.location}: silenced: {found.message} ({found.check}): {entry.reason}"
            yield _plain(message)


def _plain(line: str) -> str:
    return " ".join(strip_controls(line).splitlines())


def _paint(finding: Finding) -> str:
    severity = str(finding.severity)
    colored = f"{COLORS[finding.severity]}{severity}{RESET}"
    return _plain(str(finding)).replace(f": {severity}: ", f": {colored}: ", 1)
