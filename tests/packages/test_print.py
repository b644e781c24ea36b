"""Pages for paper: the same papers as docx, no script, no request, safe text; a PDF of one."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from l10n.packages.base import packages
from l10n.packages.outline import ModuleOutline, Parts, Step

CHROMIUM = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-pdf-header-footer"),
)


def pages(edition) -> dict[str, bytes]:
    return {artifact.path: artifact.render() for artifact in packages.get("print").build(edition)}


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def test_a_page_asks_nobody_and_runs_nothing(make):
    for path, data in pages(make("fr")).items():
        if path.endswith(".html"):
            tags = Tags(data.decode()).found
            assert not {"script", "iframe", "object", "embed"} & {tag for tag, _ in tags}
            assert [a["href"] for tag, a in tags if tag == "link"] == ["print.css"]
            assert not [a for _, a in tags if any(name.startswith("on") for name in a)]


@pytest.mark.parametrize(("locale", "direction"), [("ar", "rtl"), ("de", "ltr")])
def test_language_and_direction_are_set(make, locale, direction):
    html = pages(make(locale))["scripts.html"].decode()
    attributes = dict(Tags(html).found)["html"]
    assert attributes == {"lang": locale, "dir": direction}


def test_untranslated_text_keeps_its_own_direction(make):
    edition = make("ar")
    parts = Parts("m/one", {".md": "[EN] Still English (1).\n\n## عنوان\n".encode()})
    step = Step("m", "one", "reading", "[EN] A text", "", parts)
    module = ModuleOutline("m", "وحدة", 1, (), (step,), {})
    outline = replace(edition.outline, modules=(module,))
    page = pages(replace(edition, outline=outline))["m.html"].decode()
    assert '<h2><span class="foreign" lang="en" dir="ltr">[EN] A text</span></h2>' in page
    assert '<p lang="en" dir="ltr">[EN] Still English (1).</p>' in page
    assert '<h3 id="h-عنوان">عنوان</h3>' in page


def test_hostile_text_is_text(make):
    edition = make("en")
    bad = "<script>alert(1)</script>{{7*7}}{% raw %}"
    parts = Parts("m/one", {".md": f"{bad}\n\n[x](javascript:alert(1))\n".encode()})
    step = Step("m", "one", "reading", bad, "", parts)
    module = ModuleOutline("m", bad, 1, (bad,), (step,), {})
    outline = replace(edition.outline, title=bad, modules=(module,))
    html = pages(replace(edition, outline=outline))["m.html"].decode()
    assert "script" not in {tag for tag, _ in Tags(html).found}
    assert "javascript:" not in [a.get("href", "")[:11] for _, a in Tags(html).found]
    assert "{{7*7}}" in html


def test_a_browser_makes_a_pdf_of_it(make, tmp_path: Path):
    assert shutil.which("chromium"), "Chromium is missing: sh .ci/setup tests"
    for path, data in pages(make("ar")).items():
        (tmp_path / path).write_bytes(data)
    pdf = tmp_path / "scripts.pdf"
    subprocess.run(
        [*CHROMIUM, f"--user-data-dir={tmp_path}/profile", f"--print-to-pdf={pdf}"]
        + [str(tmp_path / "scripts.html")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = subprocess.run(
        ["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "نصوص" in text
