"""JUnit XML, as Jenkins and GitLab read it: a suite for each check that ran.

A finding that fails the run is a failed test; a lesser one a passed test that
has something to say; a silenced one is skipped, with its reason. A check that
found nothing is one passed test.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from l10n.checks.outcome import Outcome
from l10n.checks.silence import Silenced
from l10n.model import Finding
from l10n.reports.base import Style, reports, strip_controls


@reports.register("junit")
class Junit:
    """One XML document."""

    def render(self, outcome: Outcome, style: Style) -> str:
        """An XML document with its declaration."""
        root = ElementTree.Element("testsuites", {"name": "l10n check"})
        for id in _ids(outcome):
            root.append(_suite(id, outcome))
        ElementTree.indent(root)
        declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
        return declaration + ElementTree.tostring(root, encoding="unicode") + "\n"


def _ids(outcome: Outcome) -> Iterator[str]:
    found = [finding.check for finding in outcome.findings]
    set_aside = [entry.finding.check for entry in outcome.silenced]
    yield from sorted({*outcome.ran, *found, *set_aside})


def _suite(id: str, outcome: Outcome) -> ElementTree.Element:
    findings = [finding for finding in outcome.findings if finding.check == id]
    silenced = [entry for entry in outcome.silenced if entry.finding.check == id]
    failures = sum(map(outcome.fails, findings))
    cases = [_case(finding, outcome.fails(finding)) for finding in findings]
    cases += [_skipped(entry) for entry in silenced]
    suite = ElementTree.Element(
        "testsuite",
        {
            "name": id,
            "tests": str(len(cases) or 1),
            "failures": str(failures),
            "errors": "0",
            "skipped": str(len(silenced)),
        },
    )
    suite.extend(cases or [ElementTree.Element("testcase", {"name": id, "classname": id})])
    return suite


def _test(finding: Finding) -> ElementTree.Element:
    name = strip_controls(f"{finding.location}: {finding.message}")
    return ElementTree.Element("testcase", {"name": name, "classname": finding.check})


def _case(finding: Finding, fails: bool) -> ElementTree.Element:
    case = _test(finding)
    if fails:
        about = {"message": strip_controls(finding.message), "type": str(finding.severity)}
        ElementTree.SubElement(case, "failure", about).text = _details(finding)
    else:
        ElementTree.SubElement(case, "system-out").text = _details(finding)
    return case


def _skipped(entry: Silenced) -> ElementTree.Element:
    case = _test(entry.finding)
    ElementTree.SubElement(case, "skipped", {"message": strip_controls(entry.reason)})
    return case


def _details(finding: Finding) -> str:
    lines = [
        str(finding),
        f"source: {finding.source}" if finding.source else "",
        f"target: {finding.target}" if finding.target else "",
    ]
    return strip_controls("\n".join(line for line in lines if line))
