"""Debian's Chromium for tests: nothing leaves the machine, and whatever goes wrong is told.

Playwright speaks to it; its own browsers are not needed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
ARTIFACTS = Path(__file__).parents[1] / "build" / "artifacts" / "screenshots"


@contextmanager
def open_browser() -> Iterator[Any]:
    """Headless Chromium with a new, empty profile."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    if program is None:
        pytest.fail("chromium is not installed: sh .ci/setup tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, headless=True, args=FLAGS, timeout=60_000
        )
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page, what it asked for and what went wrong in it."""

    page: Any
    problems: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self) -> Watched:
        """Start listening."""
        self.page.on("console", lambda message: self._note(message.type, message.text))
        self.page.on("pageerror", lambda error: self._note("error", str(error)))
        self.page.on("requestfailed", self._note_failure)
        self.page.on("request", lambda request: self.requests.append(request.url))
        return self

    def _note_failure(self, request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # an icon, when the page was left early
            self._note("error", f"{request.url} {request.failure}")

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.problems.append(f"{self.page.url}: {kind}: {text}")


def find_violations(page: Any) -> list[str]:
    """What axe-core has to say against a page (WCAG 2.2 A and AA, and best practices)."""
    import axe_playwright_python

    if not page.evaluate("'axe' in window"):
        script = Path(axe_playwright_python.__file__).parent / "axe.min.js"
        page.evaluate(script.read_text("utf-8") + "; undefined")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false})",
        tags,
    )
    return [
        f"{page.url}: {item['id']}: {node['html'][:200]}: {node['failureSummary']}"
        for item in found["violations"]
        for node in item["nodes"]
    ]
