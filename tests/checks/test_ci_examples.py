"""The documented CI examples and hooks name only what there is."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
import yaml

from l10n.checks.settings import read_check_settings
from l10n.cli import group
from l10n.reports import reports

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
LINE = re.compile(r"(?:^|[`\s])l10n ((?:extract|check)[^`\n|]*)", re.MULTILINE)
LINES = sorted({*LINE.findall(DOC), *(hook["entry"].removeprefix("l10n ") for hook in HOOKS)})


@pytest.mark.parametrize("line", LINES)
def test_each_command_line_is_one_that_l10n_takes(line: str) -> None:
    name, *arguments = line.split()
    command = group.get_command(click.Context(group), name)
    assert command is not None
    command.make_context(
        name, [word for word in arguments if word != "true"], resilient_parsing=False
    )


def test_there_are_command_lines_to_test() -> None:
    assert len(LINES) >= 8


def test_the_examples_in_yaml_are_yaml() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", DOC, re.DOTALL)
    assert len(blocks) == 3
    for block in blocks:
        assert yaml.safe_load(block)


def test_the_example_of_settings_is_taken(tmp_path: Path) -> None:
    import tomllib

    (block,) = re.findall(r"```toml\n(.*?)```", DOC, re.DOTALL)
    table = tomllib.loads(block)["tool"]["l10n"]["check"]
    assert read_check_settings(table, tmp_path, "pyproject.toml").per_file


def test_every_report_is_documented() -> None:
    documented = re.findall(r"^\| `(\w+)` \|", DOC, re.MULTILINE)
    assert sorted(documented) == sorted(reports)


def test_the_hooks_have_what_pre_commit_requires() -> None:
    assert [hook["id"] for hook in HOOKS] == ["l10n-extract", "l10n-check"]
    for hook in HOOKS:
        assert {"name", "entry", "language"} <= set(hook)
        re.compile(hook["files"])
