"""The baseline: known findings are set aside until somebody touches the text."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from l10n.checks.baseline import apply_baseline, fingerprint, load_baseline, render_baseline
from l10n.errors import ConfigError
from l10n.model import Finding, Location, Severity

from .conftest import po

Command = Callable[..., Result]
FINDING = Finding(
    "glossary-missing", Severity.ERROR, "m", Location("a.po", 3), "fr", "child", "s", "t"
)


def test_moving_a_unit_keeps_it_known_and_touching_it_does_not() -> None:
    moved = replace(FINDING, location=Location("b.po", 99), message="worded otherwise")
    assert fingerprint(moved) == fingerprint(FINDING)
    for change in ({"target": "t2"}, {"source": "s2"}, {"concept": "x"}, {"locale": "es"}):
        assert fingerprint(replace(FINDING, **change)) != fingerprint(FINDING)


@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=6))
def test_as_many_are_known_as_there_were(before: list[str], after: list[str]) -> None:
    path = Path("b.json")
    old = [replace(FINDING, source=source) for source in before]
    now = [replace(FINDING, source=source) for source in after]
    known = _parse(render_baseline(old), path)
    new, aside, gone = apply_baseline(now, known, path.name)
    for source in "abc":
        expected = max(0, after.count(source) - before.count(source))
        assert sum(finding.source == source for finding in new) == expected
    assert len(new) + len(aside) == len(after)
    assert gone == len(before) - len(aside)


def _parse(data: bytes, path: Path):  # type: ignore[no-untyped-def]
    from l10n.checks.baseline import _parse as parse

    return parse(data.decode(), path)


def test_the_file_is_the_same_whatever_the_order() -> None:
    other = replace(FINDING, source="z")
    assert render_baseline([FINDING, other]) == render_baseline([other, FINDING])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{\n 1}", "b.json:2: the baseline is not valid JSON"),
        ("[]", "does not have the form of one"),
        ('{"version": 1}', "does not have the form of one"),
        ('{"version": 1, "findings": [3]}', "does not have the form of one"),
        ('{"version": 7, "findings": []}', "of version 7, not 1"),
        ("\xff", "not UTF-8"),
    ],
)
def test_a_broken_baseline_is_one_clear_line(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError) as caught:
        load_baseline(path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_existing_catalog_takes_up_the_check(tmp_path: Path, l10n_check: Command) -> None:
    old, new = ("The refugee waits.", "Le voyageur attend."), ("The child.", "Le jeune.")
    file = tmp_path / "fr.po"
    file.write_text(po([old]), encoding="utf-8")
    arguments = ("fr.po", "-g", "terms.yaml", "--baseline", "base.json")
    assert l10n_check(*arguments, "--update-baseline").exit_code == 0
    assert l10n_check(*arguments).exit_code == 0
    file.write_text(po([new, old]), encoding="utf-8")
    result = l10n_check(*arguments, "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [finding["source"] for finding in report["findings"]] == ["The child."]
    assert report["silenced"][0]["by"] == "baseline"
    file.write_text(po([]), encoding="utf-8")
    assert "1 of the baseline are mended" in l10n_check(*arguments).stderr


def test_a_baseline_that_is_not_there_is_refused(tmp_path: Path, l10n_check: Command) -> None:
    (tmp_path / "fr.po").write_text(po([]), encoding="utf-8")
    result = l10n_check("fr.po", "--baseline", "no.json")
    assert isinstance(result.exception, ConfigError)
    assert "--update-baseline" in str(result.exception)


def test_update_without_a_file_is_a_usage_error(tmp_path: Path, l10n_check: Command) -> None:
    (tmp_path / "fr.po").write_text(po([]), encoding="utf-8")
    assert l10n_check("fr.po", "--update-baseline").exit_code == 2


def test_a_baseline_never_takes_the_place_of_another_file(
    tmp_path: Path, l10n_check: Command
) -> None:
    (tmp_path / "fr.po").write_text(po([]), encoding="utf-8")
    before = (tmp_path / "fr.po").read_bytes()
    result = l10n_check("fr.po", "--baseline", "fr.po", "--update-baseline")
    assert "exists and is no baseline" in str(result.exception)
    assert (tmp_path / "fr.po").read_bytes() == before
