"""The starter course with catalogs, a way to translate, and a running preview of it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from l10n.catalogs.po import load_catalog
from l10n.course import open_course
from l10n.extraction import Extraction
from l10n.preview.server import Preview, start_preview
from l10n.starter import start_course

READING = "01-first-steps/02-reading"
SENTENCE = "In 1989 the States agreed on the rights of the child."


@pytest.fixture(scope="session")
def extracted(tmp_path_factory) -> Path:
    """The starter course with one sentence more, and empty catalogs."""
    folder = tmp_path_factory.mktemp("starter")
    start_course(folder, ("fr", "ar"), "")
    reading = folder / "src_content" / f"{READING}.md"
    reading.write_text(f"{reading.read_text()}\n{SENTENCE}\n")
    Extraction(open_course(folder)).run()
    return folder


@pytest.fixture
def course(extracted, tmp_path) -> Path:
    """A copy of it to work on."""
    return shutil.copytree(extracted, tmp_path / "course")


@pytest.fixture
def translate(course) -> Callable[..., int]:
    """Write a target into a catalog, with a text editor as it were; gives the unit's line."""

    def write(target: str, locale: str = "fr", flag: str = "") -> int:
        path = course / "catalogs" / locale / "01-first-steps.po"
        unit = next(unit for unit in load_catalog(path).units if unit.source == SENTENCE)
        before = unit.raw
        after = f'{before.rpartition("msgstr")[0]}msgstr "{target}"'
        after = f"{flag}\n{after}" if flag else after
        path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")
        return next(unit for unit in load_catalog(path).units if unit.source == SENTENCE).line

    return write


@pytest.fixture
def preview(course) -> Iterator[Preview]:
    with running(course) as server:
        yield server


@pytest.fixture(scope="session")
def quiet_preview(extracted) -> Iterator[Preview]:
    """A preview of a course that nobody changes."""
    with running(extracted) as server:
        yield server


@contextmanager
def running(course: Path) -> Iterator[Preview]:
    with start_preview(course, "fr", 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()
