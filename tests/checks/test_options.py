"""Options of checks and checks that are off by default, as a course sets them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from l10n.checks.plan import Request, make_plan
from l10n.checks.runner import run_checks
from l10n.checks.settings import CheckSettings, read_check_settings
from l10n.errors import ConfigError

OFF = "untranslated"


def read(folder: Path, text: str) -> CheckSettings:
    (folder / "l10n.yaml").write_text(text, encoding="utf-8")
    return read_check_settings(yaml.safe_load(text)["check"], folder, "l10n.yaml")


def test_options_are_read(tmp_path: Path) -> None:
    settings = read(
        tmp_path,
        "check:\n  options:\n    longest_sentence: 20\n    hardest_lix: 45\n"
        "    known_abbreviations: [NGO]\n    formality: {fr: formal}\n",
    )
    options = settings.options_for("fr")
    assert (options.longest_sentence, options.hardest_lix) == (20, 45)
    assert options.formality == {"fr": "formal"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("{longest_sentense: 3}", r"l10n.yaml:2: unknown setting \"longest_sentense\"; did you"),
        ("{longest_sentence: 0}", "longest_sentence must be a whole number above 0"),
        ("{longest_sentence: true}", "longest_sentence must be a whole number above 0"),
        ("{known_abbreviations: NGO}", "known_abbreviations must be a list of abbreviations"),
        ("{formality: {fr: polite}}", "formality must be a table of locales, each formal or"),
        ("{formality: {xx: formal}}", 'no language file covers the locale "xx"'),
        ("{gender: {de: fair}}", "gender must be a table of locales, each neutral or signs or"),
        ("{gender: {xx: neutral}}", 'no language file covers the locale "xx"'),
        ("{word_list: [a]}", "word_list must be text"),
        ("3", "options must be a table of keys"),
    ],
)
def test_each_bad_option_is_one_clear_line(tmp_path: Path, options: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read(tmp_path, f"check:\n  options: {options}\n")


def test_an_unknown_check_cannot_be_enabled(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match='no check is called "speling"; did you mean "spelling"'):
        read(tmp_path, "check:\n  enable: [speling]\n")


def selected(folder: Path, check: str, **request: object) -> tuple[str, ...]:
    (folder / "l10n.yaml").write_text(f"check: {check}\n", encoding="utf-8")
    (folder / "fr.po").write_text('msgid ""\nmsgstr "Language: fr\\n"\n', encoding="utf-8")
    paths = (folder / "fr.po",)
    return make_plan(Request(folder, paths, **request)).selected  # type: ignore[arg-type]


def test_a_check_that_is_off_runs_when_enabled_or_named(tmp_path: Path) -> None:
    assert OFF not in selected(tmp_path, "{}")
    assert OFF in selected(tmp_path, f"{{enable: [{OFF}]}}")
    assert selected(tmp_path, "{}", only=(OFF,)) == (OFF,)
    assert OFF not in selected(tmp_path, f"{{enable: [{OFF}], skip: [{OFF}]}}")


@pytest.mark.parametrize(("longest", "count"), [(5, 1), (6, 0)])
def test_the_longest_sentence_is_the_courses_own(tmp_path: Path, longest: int, count: int) -> None:
    folder = tmp_path / "src_content" / "m"
    folder.mkdir(parents=True)
    (tmp_path / "src_content" / "course.yaml").write_text(
        "title: C\nversion: '1'\nlicence: CC0\nsource_locale: en\nmodules:\n  - m\n"
    )
    (folder / "module.yaml").write_text("title: M\nsteps:\n  - a\n")
    (folder / "a.md").write_text("---\ntitle: A\n---\n\nThis sentence has exactly six words.\n")
    (tmp_path / "l10n.yaml").write_text(
        f"locales: [fr]\ncheck: {{options: {{longest_sentence: {longest}}}}}\n"
    )
    plan = make_plan(Request(tmp_path, only=("source-sentence-long",)))
    assert len(run_checks(plan, jobs=1).findings) == count
