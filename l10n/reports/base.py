"""What a report is: the outcome of a run as text in some format.

A report is one module of this package that registers itself by the name that
``l10n check --format`` takes::

    @reports.register("text")
    class Text:
        def render(self, outcome: Outcome, style: Style) -> str: ...
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from l10n.checks.outcome import Outcome
from l10n.model import Severity
from l10n.registry import Registry

GRAVEST_FIRST = tuple(reversed(Severity))

# C0 and C1 controls but tab and line feed, the two non-characters XML refuses,
# and halves of surrogate pairs: a terminal obeys some and XML has no word for them.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Style:
    """How to show it: ``color`` on a terminal; ``show_silenced`` lists those too."""

    color: bool = False
    show_silenced: bool = False


class Report(Protocol):
    """Renders an outcome."""

    def render(self, outcome: Outcome, style: Style) -> str:
        """The whole report, ending with a line feed unless empty; no clock, no order of chance."""
        ...


reports: Registry[Report] = Registry("l10n.reports", "report")


def strip_controls(text: str) -> str:
    """The text without characters that a terminal obeys or XML cannot hold."""
    return _CONTROL.sub("\ufffd", text)
