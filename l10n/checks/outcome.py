"""The result of a run of checks: what every report renders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from l10n.checks.baseline import apply_baseline
from l10n.checks.silence import Silenced
from l10n.model import Finding, Severity


@dataclass(frozen=True)
class Outcome:
    """Findings that stand and those set aside, both in order of place.

    ``ran`` are the ids of the checks that ran; ``gone`` counts the findings of
    the baseline that no check makes any more.
    """

    findings: tuple[Finding, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    catalogs: int = 0
    documents: int = 0
    variants: int = 0
    units: int = 0
    fail_on: Severity = Severity.ERROR
    ran: tuple[str, ...] = ()
    gone: int = 0

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding is as grave as ``fail_on``, or graver."""
        return finding.severity.rank >= self.fail_on.rank

    @property
    def has_failed(self) -> bool:
        """Whether some finding fails the run."""
        return any(map(self.fails, self.findings))

    def without(self, known: Counter[str], name: str, is_whole: bool = True) -> Outcome:
        """This outcome with the findings of a baseline set aside.

        Unless the whole course was checked, nobody knows which of them are gone.
        """
        new, old, gone = apply_baseline(self.findings, known, name)
        silenced = sorted((*self.silenced, *old), key=lambda entry: place_of(entry.finding))
        return replace(self, findings=tuple(new), silenced=tuple(silenced), gone=gone * is_whole)

    def only(self, keeps: Callable[[Finding], bool]) -> Outcome:
        """This outcome with only those findings that ``keeps`` says yes to."""
        findings = tuple(filter(keeps, self.findings))
        silenced = tuple(entry for entry in self.silenced if keeps(entry.finding))
        return replace(self, findings=findings, silenced=silenced)

    def summary(self) -> str:
        """One line for a person: what was checked, what was found."""
        found = [_count(self.count(severity), str(severity)) for severity in reversed(Severity)]
        return f"{self._checked()}: {', '.join(found)}{self._set_aside()}"

    def _checked(self) -> str:
        if self.variants:
            return _count(self.variants, "variant")
        checked = [_count(self.units, "unit"), f"in {_count(self.catalogs, 'catalog')}"]
        if self.documents:
            checked.append(f"and {_count(self.documents, 'source file')}")
        return " ".join(checked)

    def _set_aside(self) -> str:
        known = sum(entry.in_baseline for entry in self.silenced)
        said = len(self.silenced) - known
        notes = [
            f"{said} silenced with a reason" if said else "",
            f"{known} known from the baseline" if known else "",
            f"{self.gone} of the baseline are mended" if self.gone else "",
        ]
        return "".join(f"; {note}" for note in notes if note)


def place_of(finding: Finding) -> tuple[str, int, int, str, str]:
    """What findings are sorted by."""
    place = finding.location
    return (place.path, place.line, place.column, finding.check, finding.message)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in order of place."""
    return tuple(sorted(findings, key=place_of))


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 or word == 'info' else 's'}"
