"""An outcome that holds all that is hard to write down."""

from __future__ import annotations

import pytest

from l10n.checks.outcome import Outcome
from l10n.checks.silence import Silenced
from l10n.model import Finding, Location, Severity

NASTY = 'a: 100 %, <b>&\n"c"; \x1b[31m\x00\r\u202eذ\ud800'


@pytest.fixture
def outcome() -> Outcome:
    def finding(severity: Severity, path: str, line: int, text: str = "plain") -> Finding:
        return Finding(
            "glossary-missing",
            severity,
            text,
            Location(path, line),
            "ar",
            "child",
            text,
            text,
            text,
        )

    return Outcome(
        findings=(
            finding(Severity.WARNING, "catalogs/ar/ä b,c:1.po", 3),
            finding(Severity.ERROR, "catalogs/ar/x.po", 7, NASTY),
            finding(Severity.INFO, "/elsewhere/x.po", 9),
        ),
        silenced=(
            Silenced(finding(Severity.ERROR, "a.po", 1), NASTY),
            Silenced(finding(Severity.ERROR, "a.po", 2), "known", in_baseline=True),
        ),
        catalogs=2,
        documents=1,
        units=40,
        ran=("glossary-missing", "glossary-source"),
    )
