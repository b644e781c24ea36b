"""``[tool.l10n.check]``: read, kept, and misspellings found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from l10n.checks.settings import CheckSettings, read_check_settings
from l10n.errors import ConfigError
from l10n.model import Finding, Location, Severity

FINDING = Finding("glossary-missing", Severity.ERROR, "m", Location("catalogs/fr/a.po"), "fr-CA")


def read(folder: Path, text: str) -> CheckSettings:
    (folder / "l10n.yaml").write_text(text, encoding="utf-8")
    return read_check_settings(yaml.safe_load(text)["check"], folder, "l10n.yaml")


def test_no_settings_are_the_defaults(tmp_path: Path) -> None:
    assert read_check_settings({}, tmp_path, "") == CheckSettings()


def test_what_is_nearer_wins(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        "check:\n  severity: {glossary-missing: warning}\n"
        "  per_locale: {fr: {severity: {glossary-missing: info}}}\n"
        "  per_file: {'catalogs/*/b.po': {severity: {glossary-missing: error}}}\n",
    )
    assert settings.apply(FINDING).severity is Severity.INFO
    assert settings.apply(replace(FINDING, locale="es")).severity is Severity.WARNING
    other = replace(FINDING, location=Location("catalogs/fr/b.po"))
    assert settings.apply(other).severity is Severity.ERROR


def test_a_locale_or_file_can_skip_a_check(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        "check:\n  per_locale: {ar: {skip: [glossary-missing]}}\n"
        "  per_file: {'*/old.po': {skip: [glossary-source]}}\n",
    )
    assert not settings.keeps("glossary-missing", "ar", "a.po")
    assert settings.keeps("glossary-missing", "fr", "a.po")
    assert not settings.keeps("glossary-source", "fr", "x/old.po")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("check:\n  fail-on: error\n", 2, 'unknown setting "fail-on"; did you mean "fail_on"?'),
        ("check:\n  fail_on: info\n", 2, "fail_on must be one of error, warning"),
        ("check:\n  skip: glossary-missing\n", 2, "skip must be a list"),
        ("check:\n  skip:\n  - glossary-mising\n", 3, 'did you mean "glossary-missing"?'),
        ("check:\n  severity: {nothing-like: error}\n", 2, 'no check is called "nothing-like"'),
        ("check:\n  severity:\n    glossary-source: fatal\n", 3, "must be one of info, warning"),
        ("check:\n  per_locale:\n    xx: {}\n", 3, 'no language file covers the locale "xx"'),
        ("check:\n  per_locale:\n    fr: {fail_on: error}\n", 3, 'unknown setting "fail_on"'),
        ("check:\n  per_file: [a]\n", 2, "per_file must be a table"),
        ("check:\n  baseline: 3\n", 2, "baseline must be text"),
    ],
)
def test_each_bad_setting_is_one_clear_line(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    assert message in str(caught.value)
    assert str(caught.value.location) == f"l10n.yaml:{line}"
