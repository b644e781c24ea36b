"""The main job as a drafter and a translator see it: extract, edit, put back, build."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from tests.conftest import Run, tree

SCRIPT = "src_content/01-first-steps/01-welcome.script.md"
SUBTITLES = "src_content/01-first-steps/01-welcome.srt"
QUIZ = "src_content/01-first-steps/03-quiz.quiz.yaml"
OLD, NEW = "It takes one hour.", "It takes about one hour."


def edit(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), encoding="utf-8")


def catalogs(folder: Path) -> dict[str, bytes]:
    return {path: data for path, (data, _) in tree(folder / "catalogs").items()}


@pytest.fixture
def translated(course_folder: Path, l10n: Run, translate: Callable[..., None]) -> Path:
    assert l10n("extract").returncode == 0
    translate("fr")
    translate("ar")
    assert l10n("extract").returncode == 0
    return course_folder


def unit(folder: Path, source: str, locale: str = "fr") -> polib.POEntry:
    catalog = polib.pofile(str(folder / "catalogs" / locale / "01-first-steps.po"))
    return next(entry for entry in catalog if entry.msgid == source)


def test_a_second_run_writes_no_byte(translated: Path, l10n: Run) -> None:
    before = tree(translated)
    assert l10n("extract").returncode == 0
    shutil.rmtree(translated / ".l10n")
    assert l10n("extract").returncode == 0
    assert tree(translated) == before


def test_an_edited_sentence_keeps_its_translation_as_fuzzy_and_gets_it_back(
    translated: Path, l10n: Run
) -> None:
    before = catalogs(translated)
    for path in (SCRIPT, SUBTITLES):
        edit(translated, path, OLD, NEW)
    assert l10n("extract").returncode == 0
    edited = unit(translated, NEW)
    assert (edited.msgstr, edited.fuzzy, edited.previous_msgid) == (f"{OLD} (fr)", True, OLD)
    for path in (SCRIPT, SUBTITLES):
        edit(translated, path, NEW, OLD)
    assert l10n("extract").returncode == 0
    assert catalogs(translated) == before


def test_the_work_on_an_edited_sentence_and_on_the_old_one_are_both_kept(
    translated: Path, l10n: Run
) -> None:
    for path in (SCRIPT, SUBTITLES):
        edit(translated, path, OLD, NEW)
    assert l10n("extract").returncode == 0
    path = translated / "catalogs/fr/01-first-steps.po"
    catalog = polib.pofile(str(path), wrapwidth=79)
    entry = catalog.find(NEW)
    entry.msgstr, entry.flags, entry.previous_msgid = "Environ une heure.", [], None
    catalog.save()
    for source in (SCRIPT, SUBTITLES):
        edit(translated, source, NEW, OLD)
    assert l10n("extract").returncode == 0
    back = unit(translated, OLD)
    assert (back.msgstr, back.fuzzy) == (f"{OLD} (fr)", False)
    assert unit(translated, NEW).msgstr == "Environ une heure."


def test_a_file_moved_to_another_module_takes_its_translations_along_and_back(
    translated: Path, l10n: Run
) -> None:
    before = catalogs(translated)
    source = translated / "src_content"
    (source / "02-more").mkdir()
    (source / "02-more/module.yaml").write_text("title: More\nsteps:\n  - 02-reading\n")
    manifest = source / "course.yaml"
    module = source / "01-first-steps/module.yaml"
    texts = manifest.read_text(), module.read_text()
    manifest.write_text(texts[0] + "  - 02-more\n")
    module.write_text(texts[1].replace("  - 02-reading\n", ""))
    shutil.move(source / "01-first-steps/02-reading.md", source / "02-more/02-reading.md")
    assert l10n("extract").returncode == 0
    moved = polib.pofile(str(translated / "catalogs/fr/02-more.po"))
    assert [entry.msgid for entry in moved.untranslated_entries()] == ["More"]
    assert not moved.fuzzy_entries()

    manifest.write_text(texts[0])
    module.write_text(texts[1])
    shutil.move(source / "02-more/02-reading.md", source / "01-first-steps/02-reading.md")
    shutil.rmtree(source / "02-more")
    assert l10n("extract").returncode == 0
    after = catalogs(translated)
    assert {path: after[path] for path in before} == before


def test_a_deleted_question_comes_back_translated(translated: Path, l10n: Run) -> None:
    before = catalogs(translated)
    text = (translated / QUIZ).read_text(encoding="utf-8")
    (translated / QUIZ).write_text(text.replace("Who writes the target?", "Who reads it all?"))
    assert l10n("extract").returncode == 0
    assert catalogs(translated) != before
    (translated / QUIZ).write_text(text)
    assert l10n("extract").returncode == 0
    assert catalogs(translated) == before


def test_check_writes_nothing_and_tells_by_its_exit_code(translated: Path, l10n: Run) -> None:
    assert l10n("extract", "--check").returncode == 0
    edit(translated, SCRIPT, OLD, NEW)
    before = tree(translated, stamps=True)
    result = l10n("extract", "--check")
    assert (result.returncode, tree(translated, stamps=True)) == (1, before)
    assert "would write catalogs/fr/01-first-steps.po" in result.stdout


def test_build_gives_every_locale_and_a_second_build_writes_nothing(
    translated: Path, l10n: Run
) -> None:
    assert l10n("build").returncode == 0
    built = tree(translated / "build")
    assert {path.split("/")[0] for path in built} == {"en", "fr", "ar"}
    assert "\n\nThe translator (fr)" not in built
    quiz = (translated / "build/fr/01-first-steps/03-quiz.quiz.yaml").read_text(encoding="utf-8")
    assert "text: The translator (fr)" in quiz
    assert l10n("build").returncode == 0
    assert tree(translated / "build") == built


def test_english_is_built_as_it_stands(course_folder: Path, l10n: Run) -> None:
    assert l10n("build", "--locale", "en").returncode == 0
    for path, (data, _) in tree(course_folder / "src_content").items():
        assert (course_folder / "build/en" / path).read_bytes() == data


def test_what_is_untranslated_or_fuzzy_is_marked_in_the_variant(
    translated: Path, l10n: Run
) -> None:
    edit(translated, SCRIPT, OLD, NEW)
    assert l10n("extract").returncode == 0
    assert l10n("build", "--locale", "fr").returncode == 0
    script = (translated / "build/fr/01-first-steps/01-welcome.script.md").read_text("utf-8")
    assert f"[EN] {NEW}" in script
    manifest = json.loads((translated / "build/fr/variant.json").read_bytes())
    assert manifest["counts"]["fuzzy"] == 1
    assert manifest["modules"]["01-first-steps"]["untranslated"] == 0


@pytest.mark.parametrize("setting", ["threshold: 100", "fallback: refuse"])
def test_a_variant_below_its_threshold_is_refused_and_the_others_are_built(
    translated: Path, l10n: Run, setting: str
) -> None:
    settings = f"locales: [fr, ar]\nlocale:\n  fr: {{{setting}}}\n"
    (translated / "l10n.yaml").write_text(settings)
    edit(translated, SCRIPT, OLD, NEW)
    assert l10n("extract").returncode == 0
    result = l10n("build")
    assert result.returncode == 1
    assert "fr:" in result.stderr
    assert "100 % needed" in result.stderr
    assert not (translated / "build/fr").exists()
    assert (translated / "build/ar/variant.json").exists()


def test_a_file_gone_from_the_source_goes_from_the_variant_and_others_stay(
    translated: Path, l10n: Run
) -> None:
    assert l10n("build").returncode == 0
    (translated / "build/fr/notes.txt").write_text("mine")
    (translated / SUBTITLES).unlink()
    assert l10n("build").returncode == 0
    assert not (translated / "build/fr/01-first-steps/01-welcome.srt").exists()
    assert not (translated / "build/fr/01-first-steps/01-welcome.vtt").exists()
    assert (translated / "build/fr/notes.txt").read_text() == "mine"


def test_status_counts_against_the_source_as_it_is(translated: Path, l10n: Run) -> None:
    status = json.loads(l10n("status", "--format", "json").stdout)
    assert status["locales"]["fr"]["percent"] == 100
    edit(translated, SCRIPT, OLD, NEW)
    status = json.loads(l10n("status", "--format", "json", "--locale", "fr").stdout)
    assert status["locales"]["fr"]["untranslated"] == 1
    assert set(status["locales"]["fr"]["modules"]) == {"course", "01-first-steps"}
    table = l10n("status").stdout
    assert "untranslated" in table
    assert "\x1b" not in table


def test_every_catalog_passes_msgfmt(translated: Path) -> None:
    for path in sorted((translated / "catalogs").rglob("*.po")):
        command = ["msgfmt", "--check", "--check-header", "-o", "/dev/null", str(path)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (result.returncode, result.stderr) == (0, "")


def test_folder_and_quiet_may_stand_before_and_after_the_command(
    translated: Path, l10n: Run
) -> None:
    for arguments in (
        ("-C", str(translated), "-q", "build"),
        ("build", "-q", "-C", str(translated)),
    ):
        result = l10n("-C", "/", *arguments)
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_variant_is_reviewed_when_every_catalog_names_its_reviewer(
    translated: Path, l10n: Run
) -> None:
    def reviewers() -> list[str]:
        assert l10n("build", "--locale", "fr").returncode == 0
        manifest = json.loads((translated / "build/fr/variant.json").read_bytes())
        return list(manifest["reviewed_by"])

    paths = sorted((translated / "catalogs/fr").glob("*.po"))
    assert reviewers() == []
    for number, path in enumerate(paths):
        catalog = polib.pofile(str(path), wrapwidth=79)
        catalog.metadata["X-Reviewed-By"] = "A. Jurist"
        catalog.save()
        assert reviewers() == (["A. Jurist"] if number + 1 == len(paths) else [])
