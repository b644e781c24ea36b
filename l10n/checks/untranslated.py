"""The check ``untranslated``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.model import Finding, Severity, State


@register
class Untranslated(UnitCheck):
    """A unit has no translation, or one that a person still has to confirm.

    Authority: the course's own threshold; ``l10n status`` counts them. Off by
    default, as every catalog is unfinished for a time; a course that is ready
    to be published switches it on. Lets pass: obsolete units.
    """

    id = "untranslated"
    severity = Severity.ERROR
    on_by_default = False
    states = frozenset({State.UNTRANSLATED, State.FUZZY})
    good = (Example("child", "enfant"),)
    bad = (Example("child", ""), Example("child", "Kind", "de", previous="girl"))

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the unit."""
        fuzzy = unit.unit.state is State.FUZZY
        what = "the translation is fuzzy: nobody has confirmed it" if fuzzy else "not translated"
        yield unit.finding(self, what)
