"""The preview in a real browser: a translator edits a PO file and sees the page change."""

from __future__ import annotations

from tests.browser import ARTIFACTS, find_violations

READING = "01-first-steps/02-reading"
SENTENCE = "In 1989 the States agreed on the rights of the child."


def test_an_edited_po_file_reloads_the_page(preview, open_page, translate):
    page = open_page(f"{preview.address}view/fr/{READING}.html")
    frame = page.frame_locator("#target")
    frame.locator(".reading", has_text="[EN]").wait_for()
    row = page.locator("#rows li", has_text=SENTENCE)
    row.locator(".state-untranslated").wait_for()
    line = translate("Une phrase en français.")
    frame.locator("p", has_text="Une phrase en français.").wait_for(timeout=15_000)
    page.locator("#needy").uncheck()
    row.locator(".state-translated").wait_for()
    row.locator(".place").click()
    assert f"catalogs/fr/01-first-steps.po:{line}" in page.locator("#edit").inner_text()
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTIFACTS / "preview-fr.png")


def test_a_click_in_the_page_shows_the_unit_and_its_line(preview, open_page, translate):
    line = translate("جملة واحدة.", "ar", flag="#, fuzzy")
    page = open_page(f"{preview.address}view/ar/{READING}.html")
    page.locator(".state-fuzzy").first.wait_for()
    page.frame_locator("#target").locator("p", has_text=SENTENCE).first.click(
        position={"x": 60, "y": 12}
    )
    chosen = page.locator("#rows .is-chosen")
    assert "جملة واحدة." in chosen.inner_text()
    assert page.locator("#edit").inner_text() == f"edit catalogs/ar/01-first-steps.po:{line}"
    marked = "frame => frame.contentWindow.CSS.highlights.get('l10n-fuzzy').size"
    assert page.locator("#target").evaluate(marked) == 1
    page.locator("#beside").check()
    page.frame_locator("#source").locator("p", has_text=SENTENCE).first.wait_for()
    page.screenshot(path=ARTIFACTS / "preview-ar-beside.png")
    assert find_violations(page) == []


def test_findings_come_into_the_margin(preview, open_page, translate):
    translate("Une phrase en 1234.")
    page = open_page(f"{preview.address}view/fr/{READING}.html")
    page.locator(".finding", has_text="numbers-differ").first.wait_for(timeout=30_000)


def test_a_broken_file_is_told_and_mended(preview, open_page, course):
    catalog = course / "catalogs" / "fr" / "01-first-steps.po"
    whole = catalog.read_text("utf-8")
    page = open_page(f"{preview.address}view/fr/{READING}.html")
    page.locator("#rows li").first.wait_for()
    catalog.write_text(whole + '\nmsgid "open\n', "utf-8")
    page.locator("#error", has_text="catalogs/fr/01-first-steps.po:").wait_for()
    catalog.write_text(whole, "utf-8")
    page.locator("#error").wait_for(state="hidden")


def test_hostile_targets_do_nothing_in_the_margin(preview, open_page, translate):
    translate("<img src=x onerror=alert(1)><script>alert(1)</script>")
    page = open_page("about:blank")
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(f"{preview.address}view/fr/{READING}.html")
    page.locator("#needy").uncheck()
    page.locator("#rows li", has_text="onerror").first.wait_for()
    assert said == []
