"""What all tests share: a small course in a folder of its own, and a way to run l10n on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from l10n.starter import start_course
from tests.browser import DESKTOP, Watched, open_browser

# Python's output is buffered where nobody says otherwise, which is where it can fail late.
os.environ.pop("PYTHONUNBUFFERED", None)

# CI tries the same examples each time; at a desk new ones are drawn in every run.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def course_folder(tmp_path: Path) -> Path:
    """A fresh course, as `l10n init` starts it, into French and Arabic."""
    folder = tmp_path / "course"
    folder.mkdir()
    start_course(folder, ("fr", "ar"), "")
    return folder


@pytest.fixture
def l10n(course_folder: Path) -> Run:
    """Run the real command in the course; returns the finished process."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "l10n", *arguments],
            cwd=course_folder,
            # One moment for all runs, so that no test depends on when a minute ends.
            env={**os.environ, "SOURCE_DATE_EPOCH": "1800000000", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def tree(folder: Path, *, stamps: bool = False) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder with its bytes and its time of change."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (stamps or ".l10n" not in path.parts)
    }


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    with open_browser() as browser:
        yield browser


@pytest.fixture
def open_page(browser) -> Iterator[Any]:
    """address -> a watched page; at the end no page may have complained or asked elsewhere."""
    context = browser.new_context(viewport=DESKTOP)
    opened: list[Watched] = []

    def open_(address: Path | str, viewport=DESKTOP) -> Any:
        watched = Watched(context.new_page()).watch()
        opened.append(watched)
        watched.page.set_viewport_size(viewport)
        watched.page.goto(address.as_uri() if isinstance(address, Path) else address)
        return watched.page

    yield open_
    context.close()
    assert [problem for watched in opened for problem in watched.problems] == []
    asked = {url for watched in opened for url in watched.requests}
    outside = {url for url in asked if not url.startswith(("file:///", "http://127.0.0.1:"))}
    assert outside == set()
