"""The course that `l10n init` starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.course import open_course
from l10n.errors import ConfigError
from l10n.starter import start_course


@pytest.mark.parametrize("title", ["", "A: b", "# none", '"quoted" \\ back', "été – Ω", "no"])
def test_any_title_is_read_back(tmp_path: Path, title: str) -> None:
    start_course(tmp_path, ("fr",), title)
    found = open_course(tmp_path).manifest.title
    assert found == title if title else found


def test_a_locale_named_twice_is_taken_once(tmp_path: Path) -> None:
    start_course(tmp_path, ("fr", "ar", "fr"), "")
    assert open_course(tmp_path).locales == ("fr", "ar")


def test_an_unknown_locale_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match='no language file covers the locale "xx"'):
        start_course(tmp_path, ("fr", "xx"), "")
    assert list(tmp_path.iterdir()) == []


def test_what_stands_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "l10n.yaml").write_text("locales: [de]\n")
    written = start_course(tmp_path, ("fr",), "")
    assert "l10n.yaml" not in written
    assert open_course(tmp_path).locales == ("de",)
    with pytest.raises(ConfigError, match="a course stands here already"):
        start_course(tmp_path, ("fr",), "")
