"""The websites of the course in this repository, built once, and a browser to look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from l10n.course import open_course
from l10n.packages.pack import make_job, pack
from tests.browser import DESKTOP, Watched, open_browser

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def sites(outlines, tmp_path_factory) -> Path:
    """The folder that holds every locale's site."""
    output = tmp_path_factory.mktemp("sites")
    job = replace(make_job(open_course(ROOT), outlines, output), stamps=output / "stamps")
    list(pack(job, ("site",), tuple(outlines)))
    return output / "packages" / "site"


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
