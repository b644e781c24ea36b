"""Annotations on the changed lines of a pull request, as GitHub Actions reads them.

Form and escaping: GitHub, "Workflow commands for GitHub Actions". GitHub shows
ten annotations of each kind a step; the log has them all.
"""

from __future__ import annotations

from l10n.checks.outcome import Outcome
from l10n.model import Finding, Severity
from l10n.reports.base import Style, reports, strip_controls

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@reports.register("github")
class Github:
    """One workflow command a finding."""

    def render(self, outcome: Outcome, style: Style) -> str:
        """The gravest first, since GitHub shows only the first few."""
        ordered = sorted(outcome.findings, key=lambda finding: -finding.severity.rank)
        return "".join(f"{_command(finding)}\n" for finding in ordered)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.location.path,
        "line": str(finding.location.line),
        "title": finding.check,
    }
    told = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    hint = f"\n{finding.hint}" if finding.hint else ""
    return f"::{KINDS[finding.severity]} {told}::{_escape(finding.message + hint)}"


def _escape(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return strip_controls(text)


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
