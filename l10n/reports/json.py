"""JSON: every finding as an object, and a summary."""

from __future__ import annotations

import json

from l10n.checks.outcome import Outcome
from l10n.model import Finding, Severity
from l10n.reports.base import Style, reports


@reports.register("json")
class Json:
    """``{"findings": [...], "silenced": [...], "summary": {...}}``."""

    def render(self, outcome: Outcome, style: Style) -> str:
        """UTF-8 text, with every character written as itself."""
        report = {
            "findings": [as_json(finding) for finding in outcome.findings],
            "silenced": [
                {
                    **as_json(entry.finding),
                    "reason": entry.reason,
                    "by": "baseline" if entry.in_baseline else "comment",
                }
                for entry in outcome.silenced
            ],
            "summary": _summary(outcome),
        }
        return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_json(finding: Finding) -> dict[str, object]:
    """A finding with the keys that other programs rely on."""
    return {
        "check": finding.check,
        "severity": str(finding.severity),
        "path": finding.location.path,
        "line": finding.location.line,
        "locale": finding.locale,
        "concept": finding.concept,
        "source": finding.source,
        "target": finding.target,
        "message": finding.message,
        "hint": finding.hint,
    }


def _summary(outcome: Outcome) -> dict[str, object]:
    by_check: dict[str, int] = dict.fromkeys(outcome.ran, 0)
    for finding in outcome.findings:
        by_check[finding.check] = by_check.get(finding.check, 0) + 1
    known = sum(entry.in_baseline for entry in outcome.silenced)
    return {
        "errors": outcome.count(Severity.ERROR),
        "warnings": outcome.count(Severity.WARNING),
        "infos": outcome.count(Severity.INFO),
        "silenced": len(outcome.silenced) - known,
        "in_baseline": known,
        "baseline_gone": outcome.gone,
        "catalogs": outcome.catalogs,
        "documents": outcome.documents,
        "units": outcome.units,
        "variants": outcome.variants,
        "checks": by_check,
        "fail_on": str(outcome.fail_on),
        "failed": outcome.has_failed,
    }
