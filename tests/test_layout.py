"""Where a course begins on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import ConfigError
from l10n.layout import find_root


def test_the_nearest_course_above_is_found(course_folder: Path) -> None:
    deep = course_folder / "src_content/01-first-steps"
    assert find_root(deep) == find_root(course_folder) == course_folder


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("l10n.yaml", ""),
        ("pyproject.toml", "[tool.l10n]\n"),
        ("pyproject.toml", "[tool.l10n.check]\n"),
    ],
)
def test_settings_alone_make_a_root(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert find_root(tmp_path) == tmp_path


def test_the_settings_of_another_tool_make_none(course_folder: Path) -> None:
    inner = course_folder / "tools"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.other]\n")
    assert find_root(inner) == course_folder


def test_no_course_names_the_way_to_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no course here.*l10n init.*-C"):
        find_root(tmp_path)
