"""SARIF 2.1.0 (OASIS), as code scanning reads it.

A silenced finding is a result with a suppression: ``inSource`` for a comment,
``external`` for the baseline, the reason as its justification.
"""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from l10n import __version__
from l10n.checks.base import checks
from l10n.checks.baseline import fingerprint
from l10n.checks.outcome import Outcome
from l10n.checks.silence import Silenced
from l10n.model import Finding, Severity
from l10n.reports.base import Style, reports

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
ROOT = "%SRCROOT%"


@reports.register("sarif")
class Sarif:
    """One run of one tool."""

    def render(self, outcome: Outcome, style: Style) -> str:
        """A SARIF log; rules are listed with their documentation, in order of id."""
        ids = sorted({*outcome.ran, *(f.check for f in _all(outcome))})
        results = [_result(finding, ids) for finding in outcome.findings]
        results += [_suppressed(entry, ids) for entry in outcome.silenced]
        run = {
            "tool": {"driver": _driver(ids)},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _all(outcome: Outcome) -> list[Finding]:
    return [*outcome.findings, *(entry.finding for entry in outcome.silenced)]


def _driver(ids: list[str]) -> dict[str, Any]:
    return {"name": "l10n", "semanticVersion": __version__, "rules": [_rule(id) for id in ids]}


def _rule(id: str) -> dict[str, Any]:
    if id not in checks:
        return {"id": id}
    check = checks.get(id)
    return {
        "id": id,
        "shortDescription": {"text": check.summary},
        "fullDescription": {"text": check.documentation},
        "help": {"text": check.documentation},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }


def _result(finding: Finding, ids: list[str]) -> dict[str, Any]:
    hint = f"\n{finding.hint}" if finding.hint else ""
    about = ("locale", "concept", "source", "target", "hint")
    return {
        "ruleId": finding.check,
        "ruleIndex": ids.index(finding.check),
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message + hint},
        "locations": [{"physicalLocation": _place(finding)}],
        "partialFingerprints": {"l10n/v1": fingerprint(finding)},
        "properties": {name: getattr(finding, name) for name in about if getattr(finding, name)},
    }


def _suppressed(entry: Silenced, ids: list[str]) -> dict[str, Any]:
    kind = "external" if entry.in_baseline else "inSource"
    suppression = {"kind": kind, "justification": entry.reason}
    return {**_result(entry.finding, ids), "suppressions": [suppression]}


def _place(finding: Finding) -> dict[str, Any]:
    place = finding.location
    return {
        "artifactLocation": _artifact(place.path),
        "region": {"startLine": max(1, place.line), "startColumn": max(1, place.column)},
    }


def _artifact(path: str) -> dict[str, str]:
    if PurePosixPath(path).is_absolute():
        return {"uri": f"file://{quote(path, errors='replace')}"}
    return {"uri": quote(path, errors="replace"), "uriBaseId": ROOT}
