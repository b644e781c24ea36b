"""The stamp of a finished run: a shortcut that is never taken wrongly, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from l10n import freshness
from l10n.freshness import is_up_to_date, remember

STAMP = ".l10n/extract.json"


def add(path: str, text: str = "x") -> Callable[[Path], object]:
    return lambda folder: (folder / path).write_text(text)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a source edited": add("src_content/course.yaml"),
    "a source added": add("src_content/01-first-steps/more.md"),
    "a source removed": lambda f: (f / "src_content/01-first-steps/02-reading.md").unlink(),
    "a source renamed": lambda f: (f / "src_content/01-first-steps/02-reading.md").rename(
        f / "src_content/01-first-steps/04-reading.md"
    ),
    "a term edited": add("glossary/terms.yaml"),
    "settings edited": add("l10n.yaml"),
    "settings of another kind": add("pyproject.toml"),
    "a catalog removed": lambda f: (f / "catalogs/fr.po").unlink(),
}


@pytest.fixture
def done(course_folder: Path) -> Path:
    (course_folder / "catalogs").mkdir(exist_ok=True)
    (course_folder / "catalogs/fr.po").write_text("")
    remember(course_folder, "extract", ("fr",))
    assert is_up_to_date(course_folder, "extract", ("fr",))
    return course_folder


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_is_seen(done: Path, change: str) -> None:
    CHANGES[change](done)
    assert not is_up_to_date(done, "extract", ("fr",))


def test_what_is_no_input_changes_nothing(done: Path) -> None:
    for path in ("notes.txt", "src_content/.hidden", ".l10n/other.json"):
        (done / path).write_text("x")
    assert is_up_to_date(done, "extract", ("fr",))


def test_other_work_has_a_stamp_of_its_own(done: Path) -> None:
    assert not is_up_to_date(done, "extract", ())
    assert not is_up_to_date(done, "extract", ("ar",))
    assert not is_up_to_date(done, "check", ("fr",))


def test_another_version_of_the_tool_begins_anew(
    done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "__version__", "99")
    assert not is_up_to_date(done, "extract", ("fr",))


@pytest.mark.parametrize("stamp", [b"", b"{", b"[]", b"null", b'{"mark": 1}', b"\xff", b"{}"])
def test_a_broken_stamp_only_means_work(done: Path, stamp: bytes) -> None:
    (done / STAMP).write_bytes(stamp)
    assert not is_up_to_date(done, "extract", ("fr",))


def test_a_stamp_that_cannot_be_written_is_no_error(course_folder: Path) -> None:
    (course_folder / ".l10n").write_text("a file stands here")
    remember(course_folder, "extract", ())
    assert not is_up_to_date(course_folder, "extract", ())


def test_a_dangling_link_and_a_name_in_no_encoding_are_no_obstacle(done: Path) -> None:
    (done / "src_content/dangling").symlink_to("nowhere")
    (done / "src_content/\udcff").write_text("x")
    remember(done, "extract", ("fr",))
    assert is_up_to_date(done, "extract", ("fr",))
