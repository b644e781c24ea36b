"""``l10n check --built``: what is wrong with the variants that were built."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.errors import L10nError

READING = "01-first-steps/02-reading.md"
QUIZ = "01-first-steps/03-quiz.quiz.yaml"
SUBTITLES = "01-first-steps/01-welcome.srt"
CATALOG = "catalogs/fr/01-first-steps.po"


def l10n(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["--quiet", *arguments])


def findings(*arguments: str) -> list[dict[str, object]]:
    result = l10n("check", "--built", *arguments, "--format", "json")
    report: dict[str, list[dict[str, object]]] = json.loads(result.stdout)
    return report["findings"]


def ids(*arguments: str) -> set[object]:
    return {finding["check"] for finding in findings(*arguments)}


def fill(folder: Path, locale: str, translate: Callable[[str], str]) -> None:
    for path in sorted((folder / "catalogs" / locale).glob("*.po")):
        catalog = polib.pofile(str(path), wrapwidth=79)
        for entry in catalog.untranslated_entries():
            entry.msgstr = translate(entry.msgid)
        catalog.save()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def course(course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course that is translated into French and Arabic, and built."""
    monkeypatch.chdir(course_folder)
    assert l10n("extract").exit_code == 0
    fill(course_folder, "fr", lambda source: source[::2] + "é")
    fill(course_folder, "ar", lambda source: source[::2] + "ع")
    assert l10n("build").exit_code == 0
    return course_folder


def test_a_fresh_build_is_clean_and_says_what_was_looked_at(course: Path) -> None:
    result = CliRunner().invoke(group, ["check", "--built", "--fail-on", "warning"])
    assert result.exit_code == 0, result.stdout
    assert result.stdout == ""
    assert result.stderr == "3 variants: 0 errors, 0 warnings, 0 info\n"


def test_a_changed_catalog_makes_its_variant_outdated_and_nothing_else_is_said(
    course: Path,
) -> None:
    (course / "build" / "fr" / READING).write_text("[x](gone.md)\n")
    fill_one = polib.pofile(str(course / CATALOG), wrapwidth=79)
    fill_one[0].msgstr = "Autre"
    fill_one.save()
    (finding,) = findings()
    assert finding["check"] == "built-outdated"
    assert finding["path"] == "build/fr/variant.json"
    assert CATALOG in str(finding["message"])
    assert l10n("check", "--built").exit_code == 1


def test_a_changed_source_makes_every_variant_outdated(course: Path) -> None:
    change(course / "src_content" / READING, "\n\n", "\n\nOne more sentence.\n\n")
    found = findings()
    assert {finding["check"] for finding in found} == {"built-outdated"}
    assert {finding["locale"] for finding in found} == {"en", "fr", "ar"}


def test_a_locale_without_its_variant_is_missed_unless_the_build_refuses_it(course: Path) -> None:
    for path in sorted((course / "build" / "ar").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (finding,) = findings()
    assert (finding["check"], finding["locale"]) == ("built-outdated", "ar")
    (course / "catalogs" / "ar" / "01-first-steps.po").unlink()
    with (course / "l10n.yaml").open("a") as settings:
        settings.write("threshold: 90\n")
    assert findings() == []


def test_an_untranslated_text_is_found_where_it_stands(course: Path) -> None:
    catalog = polib.pofile(str(course / CATALOG), wrapwidth=79)
    entry = next(entry for entry in catalog if READING in entry.occurrences[0][0])
    entry.msgstr = ""
    catalog.save()
    assert l10n("build", "--locale", "fr").exit_code == 0
    (finding,) = findings("--only", "built-untranslated")
    assert finding["source"] == entry.msgid
    lines = (course / "build" / "fr" / READING).read_text(encoding="utf-8").splitlines()
    assert "[EN]" in lines[int(str(finding["line"])) - 1]


def test_a_bare_source_text_is_found_too(course: Path) -> None:
    with (course / "l10n.yaml").open("a") as settings:
        settings.write("fallback: source\n")
    (course / CATALOG).unlink()
    assert l10n("build", "--locale", "fr").exit_code == 0
    found = findings("--only", "built-untranslated", "--locale", "fr")
    assert {Path(str(finding["path"])).suffix for finding in found} == {".md", ".srt", ".yaml"}


@pytest.mark.parametrize(
    ("path", "old", "new", "check"),
    [
        (QUIZ, "correct: true", "correct: false", "built-file-broken"),
        (QUIZ, "pass_percent:", "# pass_percent:", "built-quiz-changed"),
        ("variant.json", '"ltr"', '"rtl"', "built-manifest-wrong"),
        (SUBTITLES, " --> 00:00:0", " --> 00:00:4", "built-cue-timing"),
    ],
)
def test_a_fault_planted_in_a_variant_is_found(
    course: Path, path: str, old: str, new: str, check: str
) -> None:
    change(course / "build" / "fr" / path, old, new)
    assert check in ids()
    assert {finding["locale"] for finding in findings()} == {"fr"}


def test_a_file_edited_after_the_build_is_named(course: Path) -> None:
    with (course / "build" / "fr" / READING).open("a") as file:
        file.write("\nEncore.\n")
    (finding,) = findings("--only", "built-manifest-wrong")
    assert finding["path"] == f"build/fr/{READING}"


def test_an_anchor_dies_with_the_words_of_its_heading(course: Path) -> None:
    reading = course / "src_content" / READING
    reading.write_text("# Who is who\n\nSee [above](#who-is-who).\n", encoding="utf-8")
    assert l10n("extract").exit_code == 0
    fill(course, "fr", lambda source: source.replace("Who is", "Qui est").replace("See", "Voir"))
    assert l10n("build").exit_code == 0
    (finding,) = findings("--only", "built-link-dead", "--locale", "fr")
    assert (finding["path"], finding["line"]) == (f"build/fr/{READING}", 3)


def test_a_long_translation_is_measured_against_the_profile_of_the_locale(course: Path) -> None:
    catalog = polib.pofile(str(course / CATALOG), wrapwidth=79)
    for entry in catalog:
        entry.msgstr = "Une phrase qui dit beaucoup trop de mots pour ce temps. " * 4
    catalog.save()
    assert l10n("build", "--locale", "fr").exit_code == 0
    found = findings("--only", "built-reading-speed", "--locale", "fr")
    assert "15 can be read (profile course of fr)" in str(found[0]["message"])
    assert "cue at 00:00:" in str(found[0]["message"])
    lines = (course / "build" / "fr" / SUBTITLES).read_text(encoding="utf-8").splitlines()
    assert all("-->" in lines[int(str(finding["line"])) - 1] for finding in found)


def test_other_folders_can_be_named_the_variants_or_one_of_them(
    course: Path, tmp_path: Path
) -> None:
    out = tmp_path / "elsewhere"
    assert l10n("build", "-o", str(out)).exit_code == 0
    change(out / "ar" / "variant.json", '"rtl"', '"ltr"')
    assert ids() == set()
    (finding,) = findings(str(out))
    assert finding["path"] == (out / "ar" / "variant.json").as_posix()
    assert findings(str(out / "ar")) == [finding]
    assert findings(str(out / "fr")) == []


def test_a_comment_in_the_source_silences_in_its_variants(course: Path) -> None:
    reading = course / "src_content" / READING
    text = "<!-- l10n: ignore built-link-dead: made by the platform -->\n[x](#glossary)\n"
    reading.write_text("[x](#glossary)\n", encoding="utf-8")
    assert l10n("build").exit_code == 0
    assert ids("--locale", "en") == {"built-link-dead"}
    reading.write_text(text, encoding="utf-8")
    assert l10n("build").exit_code == 0
    assert ids("--locale", "en") == set()


def test_settings_skip_a_check_of_variants(course: Path) -> None:
    change(course / "build" / "fr" / "variant.json", '"ltr"', '"rtl"')
    with (course / "l10n.yaml").open("a") as settings:
        settings.write("check: {per_locale: {fr: {skip: [built-manifest-wrong]}}}\n")
    assert ids() == set()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--built", "--locale", "de"], 'the course has no locale "de"'),
        (["--built", "--locale", "fr", "nowhere"], "nowhere:1: no variant fr is built here"),
        (["--built", "nowhere"], "nowhere:1: no variant is built here; run `l10n build`"),
        (["--built", "--only", "glossary-missing"], "does not look at variants"),
        (["--only", "built-outdated"], "looks at variants; add --built"),
    ],
)
def test_bad_input_is_one_clear_line(course: Path, arguments: list[str], message: str) -> None:
    error = l10n("check", *arguments).exception
    assert isinstance(error, L10nError)
    assert message in str(error)
    assert "\n" not in str(error)


def test_a_variant_is_mended_by_its_catalog_alone(course: Path) -> None:
    result = l10n("check", "--built", "--fix")
    assert result.exit_code == 2
    assert "--built and --fix do not go together" in result.stderr


@pytest.mark.parametrize("text", ["{", "[]", "\x00", "[" * 100_000])
def test_a_broken_manifest_is_one_clear_line(course: Path, text: str) -> None:
    (course / "build" / "fr" / "variant.json").write_text(text)
    error = l10n("check", "--built").exception
    assert isinstance(error, L10nError)
    assert str(error).startswith("build/fr/variant.json:1: not ")


def test_a_course_that_was_never_built_is_told_how(course_folder: Path) -> None:
    error = l10n("-C", str(course_folder), "check", "--built").exception
    assert str(error) == "build:1: no variant is built here; run `l10n build`"
