from __future__ import annotations

import pytest

from l10n.errors import ConfigError
from l10n.packages import packages
from l10n.preview.margin import Margin
from l10n.preview.server import start_preview
from l10n.preview.workshop import Workshop
from tests.conftest import tree

READING = "01-first-steps/02-reading"
SENTENCE = "In 1989 the States agreed on the rights of the child."


def test_a_page_shows_what_stands_on_disk(course, translate):
    workshop = Workshop(course)
    page = f"{READING}.html"
    before = workshop.mark("fr", page)
    assert "[EN]" in workshop.find_page("fr", page).decode()
    translate("Une phrase.")
    assert workshop.refresh() == 2
    assert "<p>Une phrase.</p>" in workshop.find_page("fr", page).decode()
    assert workshop.mark("fr", page) != before


def test_nothing_changed_is_the_same_version(course):
    workshop = Workshop(course)
    assert workshop.refresh() == workshop.refresh() == 1


def test_only_what_changed_is_made_anew(course, translate, monkeypatch):
    workshop = Workshop(course)
    pages = ["index.html", f"{READING}.html", "01-first-steps/03-quiz.html"]
    for locale in ("fr", "ar", "en"):
        for page in pages:
            workshop.find_page(locale, page)
    before = {
        (locale, page): workshop.mark(locale, page) for locale in ("fr", "ar") for page in pages
    }
    documents = {path: file.document for path, file in workshop.files.items() if file.format}
    arabic = workshop.shelves["ar"].outline
    translate("Une phrase.")
    workshop.refresh()
    changed = {key for key, mark in before.items() if workshop.mark(*key) != mark}
    assert changed == {("fr", f"{READING}.html")}
    assert workshop.shelves["ar"].outline is arabic
    assert all(workshop.files[path].document is one for path, one in documents.items())
    made = []
    fresh = workshop.shelves["fr"].artifacts
    monkeypatch.setattr(type(packages.get("site")), "build", lambda *_: made.append(1) or [])
    for page in pages:
        workshop.find_page("fr", page)
    assert made == []
    assert workshop.shelves["fr"].artifacts is fresh


def test_a_fuzzy_target_is_not_shown(course, translate):
    translate("Une phrase.", flag="#, fuzzy")
    page = Workshop(course).find_page("fr", f"{READING}.html").decode()
    assert "Une phrase." not in page
    assert f"[EN] {SENTENCE[:20]}" in page


def test_a_locale_that_a_build_would_refuse_can_be_looked_at(course):
    settings = course / "l10n.yaml"
    settings.write_text(settings.read_text().replace("fallback: mark", "fallback: refuse"))
    assert Workshop(course).find_page("fr", "index.html")


def test_broken_files_are_told_and_the_last_good_page_stays(course, translate):
    workshop = Workshop(course)
    page = f"{READING}.html"
    good = workshop.find_page("fr", page)
    catalog = course / "catalogs" / "fr" / "01-first-steps.po"
    whole = catalog.read_text("utf-8")
    catalog.write_text(whole + '\nmsgid "open\n', "utf-8")
    workshop.refresh()
    assert workshop.find_page("fr", page) == good
    assert workshop.error.startswith("catalogs/fr/01-first-steps.po:")
    catalog.write_text(whole, "utf-8")
    workshop.refresh()
    workshop.find_page("fr", page)
    assert workshop.error == ""
    (course / "src_content" / "course.yaml").write_text("title: [")
    workshop.refresh()
    assert workshop.error.startswith("src_content/course.yaml:")
    assert workshop.find_page("fr", page) == good


def test_nothing_is_written(course, translate):
    translate("Une phrase.")
    before = tree(course, stamps=True)
    workshop = Workshop(course)
    workshop.find_page("fr", f"{READING}.html")
    Margin(workshop).findings("fr", READING)
    assert tree(course, stamps=True) == before


def test_the_margin_says_what_to_edit_where(course, translate):
    line = translate("Une phrase.", flag="#, fuzzy")
    rows = Margin(Workshop(course)).rows("fr", READING)
    row = next(row for row in rows if row.source == SENTENCE)
    assert row.state == "fuzzy"
    assert row.target == "Une phrase."
    assert row.place == f"catalogs/fr/01-first-steps.po:{line}"
    assert row.source_place.startswith(f"src_content/{READING}.md:")
    assert {other.state for other in rows if other is not row} == {"untranslated"}
    assert len({(row.source, row.kind) for row in rows}) == len(rows)


def test_the_margin_of_the_source_names_the_source(course):
    row = next(r for r in Margin(Workshop(course)).rows("en", READING) if r.source == SENTENCE)
    assert row.place.startswith(f"src_content/{READING}.md:")
    assert row.state == "translated"


def test_the_home_page_has_the_manifests_units(course):
    rows = Margin(Workshop(course)).rows("fr", "index")
    assert {row.source_place.rpartition("/")[2].split(":")[0] for row in rows} == {
        "course.yaml",
        "module.yaml",
    }


def test_findings_stand_beside_their_units(course, translate):
    translate("Une  phrase en 1234.")
    margin = Margin(Workshop(course))
    rows = margin.rows("fr", READING)
    said = [said for said in margin.findings("fr", READING) if said.row >= 0]
    own = [item for item in said if rows[item.row].source == SENTENCE]
    assert "numbers-differ" in {item.check for item in own}
    assert all(item.place.startswith("catalogs/fr/01-first-steps.po:") for item in own)


def test_findings_are_kept_until_their_files_change(course, translate, monkeypatch):
    runs = []
    run = Margin._run
    monkeypatch.setattr(Margin, "_run", lambda *given: runs.append(1) or run(*given))
    workshop = Workshop(course)
    margin = Margin(workshop)
    margin.findings("fr", READING)
    margin.findings("fr", "01-first-steps/03-quiz")
    assert len(runs) == 1
    translate("Une phrase.")
    workshop.refresh()
    margin.findings("fr", READING)
    assert len(runs) == 2


def test_unknown_locales_and_taken_ports_are_told(course, preview):
    with pytest.raises(ConfigError, match='no locale "xx"'):
        start_preview(course, "xx", 0)
    with pytest.raises(ConfigError, match=f"cannot listen on port {preview.server_port}"):
        start_preview(course, "fr", preview.server_port)
