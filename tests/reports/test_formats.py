"""Each report is what its readers take: schemas of others, escapes, no control characters."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from l10n.checks.outcome import Outcome
from l10n.model import Finding, Location, Severity
from l10n.reports import Style, reports

DATA = Path(__file__).parent / "data"
SARIF = json.loads((DATA / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
JUNIT = etree.XMLSchema(etree.parse(str(DATA / "junit-10.xsd")))
PLAIN = Style()


def render(name: str, outcome: Outcome, style: Style = PLAIN) -> str:
    return reports.get(name).render(outcome, style)


def test_the_contracted_formats_are_there() -> None:
    assert {"text", "json", "sarif", "junit", "github"} <= set(reports)


@pytest.mark.parametrize("name", list(reports))
def test_the_same_outcome_gives_the_same_bytes(name: str, outcome: Outcome) -> None:
    assert render(name, outcome) == render(name, outcome)


@pytest.mark.parametrize("name", ["text", "github", "junit", "html"])
def test_no_control_character_reaches_a_terminal_or_a_parser(name: str, outcome: Outcome) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", render(name, outcome))


# -- text


def test_text_is_one_line_a_finding(outcome: Outcome) -> None:
    lines = render("text", outcome).splitlines()
    assert len(lines) == 3
    assert lines[0] == "catalogs/ar/ä b,c:1.po:3: warning: plain; plain (glossary-missing)"


def test_text_is_coloured_only_when_asked(outcome: Outcome) -> None:
    assert "\x1b[33mwarning\x1b[0m" in render("text", outcome, Style(color=True))


def test_silenced_findings_are_listed_on_demand(outcome: Outcome) -> None:
    lines = render("text", outcome, Style(show_silenced=True)).splitlines()
    assert lines[4] == "a.po:2: silenced: plain (glossary-missing): known"


def test_the_summary_counts(outcome: Outcome) -> None:
    assert outcome.summary() == (
        "40 units in 2 catalogs and 1 source file: 1 error, 1 warning, 1 info; "
        "1 silenced with a reason; 1 known from the baseline"
    )


# -- json


def test_json_keeps_every_character(outcome: Outcome) -> None:
    report = json.loads(render("json", outcome))
    assert report["findings"][1]["source"] == outcome.findings[1].source
    assert report["silenced"][0]["reason"] == outcome.silenced[0].reason
    assert report["summary"]["checks"] == {"glossary-missing": 3, "glossary-source": 0}
    assert report["summary"]["in_baseline"] == 1


# -- sarif


def test_sarif_is_valid(outcome: Outcome) -> None:
    jsonschema.Draft4Validator(SARIF).validate(json.loads(render("sarif", outcome)))
    jsonschema.Draft4Validator(SARIF).validate(json.loads(render("sarif", Outcome())))


def test_sarif_schema_would_see_a_mistake(outcome: Outcome) -> None:
    log = json.loads(render("sarif", outcome))
    log["runs"][0]["results"][0]["level"] = "info"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SARIF).validate(log)


def test_sarif_results_point_to_rules_places_and_suppressions(outcome: Outcome) -> None:
    run = json.loads(render("sarif", outcome))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    results = run["results"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    place = results[0]["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "catalogs/ar/ä b,c:1.po"
    assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    assert place["region"]["startLine"] == 3
    kinds = [result["suppressions"][0]["kind"] for result in results if "suppressions" in result]
    assert kinds == ["inSource", "external"]
    assert [result["level"] for result in results[:3]] == ["warning", "error", "note"]


# -- junit


def test_junit_is_valid(outcome: Outcome) -> None:
    for report in (outcome, Outcome(ran=("glossary-missing",)), Outcome()):
        JUNIT.assertValid(etree.fromstring(render("junit", report).encode()))


def test_junit_counts_what_fails_the_run(outcome: Outcome) -> None:
    def first(outcome: Outcome) -> dict[str, str]:
        suite = etree.fromstring(render("junit", outcome).encode())[0]
        assert len(suite) == int(suite.get("tests"))
        assert len(suite.findall("*/failure")) == int(suite.get("failures"))
        return dict(suite.attrib)

    lenient, strict = first(outcome), first(replace(outcome, fail_on=Severity.WARNING))
    assert (lenient["tests"], lenient["failures"], lenient["skipped"]) == ("5", "1", "2")
    assert strict["failures"] == "2"


def test_junit_shows_a_check_without_findings_as_passed(outcome: Outcome) -> None:
    suite = etree.fromstring(render("junit", outcome).encode())[1]
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == (
        "glossary-source",
        "1",
        "0",
    )


# -- github


def test_github_puts_the_gravest_first_and_escapes(outcome: Outcome) -> None:
    lines = render("github", outcome).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]
    assert "title=glossary-missing::a: 100 %25, <b>&%0A" in lines[0]
    assert lines[1].startswith("::warning file=catalogs/ar/ä b%2Cc%3A1.po,line=3,")


@given(path=st.text(min_size=1), message=st.text(min_size=1))
def test_github_commands_can_be_read_back(path: str, message: str) -> None:
    finding = Finding("x", Severity.ERROR, message, Location(path, 1))
    (line,) = render("github", Outcome(findings=(finding,))).split("\n")[:-1]
    command, properties, data = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
    read = dict(entry.split("=", 1) for entry in properties.split(","))
    assert command == "error"
    assert _kept(_unescape(read["file"])) == _kept(path)
    assert _kept(_unescape(data)) == _kept(message)


def _unescape(text: str) -> str:
    return re.sub("%(0D|0A|3A|2C|25)", lambda match: chr(int(match[1], 16)), text)


def _kept(text: str) -> str:
    """Without what a report may blot out."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]", "", text)


@given(st.text())
def test_junit_is_well_formed_whatever_the_text(text: str) -> None:
    finding = Finding("x", Severity.ERROR, text, Location("a", 1), source=text, target=text)
    JUNIT.assertValid(etree.fromstring(render("junit", Outcome(findings=(finding,))).encode()))
