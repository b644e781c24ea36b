"""All catalogs of a course on disk: small diffs, no diff at all, and no loss in any crash."""

from __future__ import annotations

import errno
import itertools
import multiprocessing
import os
import subprocess
import threading
import time
from pathlib import Path

import polib
import pytest

from l10n.catalogs.lock import locked
from l10n.catalogs.po import load_catalog, parse_po
from l10n.catalogs.template import build_template
from l10n.catalogs.update import update_catalogs
from l10n.errors import CatalogError, L10nError
from l10n.model import State

TEXTS = ["Every child has rights.", "Ask the child first.", "The court decides, and says why."]
TARGETS = {
    "every": "Chaque enfant a des droits.",
    "ask": "Demandez d'abord à l'enfant.",
    "the": "Le tribunal décide, et dit pourquoi.",
}


@pytest.fixture
def translated(course):
    """Two modules in French and Arabic, the first one translated into French."""
    course.locales = ("fr", "ar")
    course.update(m=TEXTS, n=["Another module speaks."])
    course.translate("m", **TARGETS)
    course.update()
    return course


def test_a_second_run_writes_no_byte(translated, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    before = {path: path.stat().st_mtime_ns for path in translated.root.rglob("*.po*")}
    assert translated.update().changed == ()
    assert {path: path.stat().st_mtime_ns for path in translated.root.rglob("*.po*")} == before


def test_check_only_tells_what_would_change_and_writes_nothing(translated) -> None:
    before = translated.snapshot()
    translated.sources["m"] = ["New text here.", *TEXTS]
    report = update_catalogs(
        translated.root, translated.templates(), translated.locales, check_only=True
    )
    assert report.changed == (
        "catalogs/fr/m.po",
        "catalogs/ar/m.po",
        "catalogs/templates/m.pot",
    )
    assert translated.snapshot() == before


def test_check_only_in_an_empty_folder_makes_no_folder(course) -> None:
    course.sources = {"m": TEXTS}
    report = update_catalogs(course.root, course.templates(), ["fr"], check_only=True)
    assert report.changed == ("catalogs/fr/m.po", "catalogs/templates/m.pot")
    assert list(course.root.iterdir()) == []


def test_the_creation_date_changes_only_with_a_unit(translated, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    pot = translated.root / "catalogs/templates/m.pot"
    old = load_catalog(pot).header["POT-Creation-Date"]
    translated.update(m=TEXTS[::-1], n=["Another module speaks."])
    assert load_catalog(pot).header["POT-Creation-Date"] == old
    translated.update(m=[*TEXTS, "One more."], n=["Another module speaks."])
    assert load_catalog(pot).header["POT-Creation-Date"] == "2027-01-15 08:00+0000"


def test_the_template_of_a_module_that_is_gone_is_removed(translated) -> None:
    report = translated.update(m=TEXTS)
    assert "catalogs/templates/n.pot" in report.changed
    assert not (translated.root / "catalogs/templates/n.pot").exists()


def test_msgfmt_accepts_every_catalog_and_template(translated) -> None:
    translated.update(m=[*TEXTS[:2], "The court decides and says why not."], n=[TEXTS[1]])
    for path in translated.root.rglob("*.po*"):
        command = ["msgfmt", "--check", "--check-header", "-o", "/dev/null", str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        if path.suffix == ".po":
            assert done.stderr == ""


def _save_with_polib(path: Path) -> None:
    polib.pofile(str(path)).save()


def _save_with_pypo(path: Path) -> None:
    from translate.storage import pypo

    pypo.pofile.parsefile(str(path)).save()


def _save_with_msgcat(path: Path) -> None:
    subprocess.run(["msgcat", str(path), "-o", str(path)], check=True)


@pytest.mark.parametrize("save", [_save_with_polib, _save_with_pypo, _save_with_msgcat])
def test_what_an_editor_saved_is_left_as_it_is(translated, save) -> None:
    long = (
        "A sentence that goes on for so long that every program has to wrap it, each its own way."
    )
    translated.update(m=[*TEXTS, long, 'With "quotes" and\ta tab.'], n=["The court decides; why?"])
    for locale in translated.locales:
        save(translated.path("m", locale))
    saved = translated.snapshot()
    assert translated.update().changed == ()
    assert translated.snapshot() == saved


def test_after_an_editor_saved_only_what_changed_is_written(translated) -> None:
    _save_with_polib(translated.path("m"))
    before = translated.path("m").read_text().split("\n\n")
    translated.update(m=[*TEXTS, "One more."], n=["Another module speaks."])
    after = translated.path("m").read_text().split("\n\n")
    assert after[1:4] == [block.rstrip("\n") for block in before[1:4]]
    assert len(after) == len(before) + 1


def test_a_broken_catalog_of_one_locale_stops_everything_before_a_byte_is_written(
    translated,
) -> None:
    translated.path("m", "ar").write_text('msgid "a\n')
    before = translated.snapshot()
    with pytest.raises(CatalogError, match=r"catalogs/ar/m.po:1: "):
        translated.update(m=["Something new."], n=[])
    assert translated.snapshot() == before


def test_a_broken_template_is_made_again(translated) -> None:
    pot = translated.root / "catalogs/templates/m.pot"
    pot.write_text("broken")
    assert translated.update().changed[-1] == "catalogs/templates/m.pot"
    assert len(load_catalog(pot).units) == len(TEXTS)


def test_an_error_while_writing_leaves_every_file_whole(translated, monkeypatch) -> None:
    before = translated.snapshot()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(L10nError, match="No space left on device; free some space"):
        translated.update(m=["Something new."], n=[])
    assert translated.snapshot() == before
    assert not list(translated.root.rglob("*.tmp"))


def test_a_second_run_waits_for_the_first(translated) -> None:
    done = []
    with locked(translated.root / "catalogs"):
        other = threading.Thread(target=lambda: done.append(translated.update()))
        other.start()
        time.sleep(0.2)
        assert done == []
    other.join(timeout=20)
    assert len(done) == 1


def test_a_run_that_waits_too_long_says_so(tmp_path) -> None:
    with locked(tmp_path), pytest.raises(CatalogError, match="another run"), locked(tmp_path, 0.1):
        pass


def test_runs_at_the_same_time_end_with_whole_catalogs(translated) -> None:
    context = multiprocessing.get_context("fork")
    runs = [
        context.Process(target=translated.update, kwargs={"m": [*TEXTS, f"Run {n}."], "n": TEXTS})
        for n in range(4)
    ]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0] * 4
    found = {unit.source: unit.target for unit in translated.catalog("m").iter_active()}
    assert found[TEXTS[0]] == TARGETS["every"]
    assert parse_po((translated.root / "catalogs/templates/m.pot").read_bytes(), "m.pot").units


def test_large_courses_are_merged_by_a_process_for_each_locale(translated, monkeypatch) -> None:
    expected = translated.update(m=[*TEXTS, "One more."], n=[TEXTS[0]])
    files = translated.snapshot()
    translated.update(m=TEXTS, n=["Another module speaks."])
    monkeypatch.setattr("l10n.catalogs.update.WORTH_PROCESSES", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert translated.update(m=[*TEXTS, "One more."], n=[TEXTS[0]]) == expected
    assert translated.snapshot() == files


def test_progress_is_told_after_each_locale(translated) -> None:
    told: list[tuple[int, int]] = []
    update_catalogs(
        translated.root,
        translated.templates(),
        translated.locales,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(1, 2), (2, 2)]


def _killed_run(course, step: int, **sources) -> int:
    """Update in a process that ends, with no tidying up, at its ``step``-th system call.

    Returns 9 when it was killed, 0 when the run was over before.
    """
    child = os.fork()
    if child == 0:
        calls = itertools.count(1)

        def dying(function):
            def call(*arguments, **options):
                if next(calls) == step:
                    os._exit(9)
                return function(*arguments, **options)

            return call

        for name in ("replace", "fsync", "fdopen", "fchmod", "unlink"):
            setattr(os, name, dying(getattr(os, name)))
        try:
            course.update(**sources)
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


SWAPPED = {
    "m": [TEXTS[0], "Another module speaks.", "The court decides and then says why."],
    "n": [TEXTS[1], "Something nobody has seen."],
}


def _made(course) -> set[tuple[str, str]]:
    return {
        (unit.source, unit.target)
        for path in (course.root / "catalogs/fr").glob("*.po")
        for unit in load_catalog(path).units
        if unit.target
    }


def test_a_kill_at_any_step_loses_nothing_and_the_next_run_heals(course) -> None:
    course.update(m=TEXTS, n=["Another module speaks."])
    course.translate("m", **TARGETS)
    course.translate("n", another="Un autre module parle.")
    made = _made(course)
    start = course.snapshot()
    course.update(**SWAPPED)
    end = course.snapshot()
    for step in range(1, 200):
        for path, data in start.items():
            (course.root / path).write_bytes(data)
        code = _killed_run(course, step, **SWAPPED)
        assert code in (0, 9)
        now = course.snapshot()
        assert made <= _made(course), f"lost at step {step}"
        assert set(now) == set(start)
        course.update(**SWAPPED)
        assert course.snapshot() == end, f"not healed after step {step}"
        assert not list(course.root.rglob("*.tmp"))
        if code == 0:
            break
    assert step > 10


def test_equal_text_in_equal_context_is_one_unit_with_every_reference(course) -> None:
    course.sources = {"m": ["Yes.", "No.", "Yes.", ("quiz", "Yes.")]}
    units = course.templates()["m"].units
    assert [(unit.context, unit.source, unit.references) for unit in units] == [
        ("", "Yes.", ("src_content/m/a.md:1", "src_content/m/a.md:3")),
        ("", "No.", ("src_content/m/a.md:2",)),
        ("quiz", "Yes.", ("src_content/m/a.md:4",)),
    ]


def test_a_templates_header_is_complete_and_fuzzy() -> None:
    template = build_template([])
    assert template.header_flags == ("fuzzy",)
    assert list(template.header) == [
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Language",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
        "Plural-Forms",
        "X-Generator",
    ]


def test_a_new_catalog_is_all_untranslated_and_names_its_language(translated) -> None:
    catalog = translated.catalog("m", "ar")
    assert {unit.state for unit in catalog.units} == {State.UNTRANSLATED}
    assert catalog.header["Language"] == "ar"
    assert catalog.header["Plural-Forms"].startswith("nplurals=6")
