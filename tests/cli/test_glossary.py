"""`l10n glossary` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run


def test_find_takes_inflected_and_misspelt_words(l10n: Run) -> None:
    for text in ("children", "enfants", "chidl"):
        found = json.loads(l10n("glossary", "find", text, "--format", "json").stdout)
        assert [concept["id"] for concept in found] == ["child"]
    assert "fr  enfant" in l10n("glossary", "find", "child", "-l", "fr").stdout


def test_find_says_by_its_exit_code_that_nothing_is_known(l10n: Run) -> None:
    result = l10n("glossary", "find", "spaceship")
    assert (result.returncode, result.stdout) == (1, "")
    assert "spaceship" in result.stderr


def test_lint_fails_on_contradictions(course_folder: Path, l10n: Run) -> None:
    assert l10n("glossary", "lint").returncode == 0
    path = course_folder / "glossary/terms.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("fr: {preferred: enfant", "fr: {preferred: x, deprecated: [x]"))
    result = l10n("glossary", "lint")
    assert result.returncode == 1
    assert "glossary/terms.yaml:9: error" in result.stdout


def test_lint_and_check_give_findings_the_same_keys(course_folder: Path, l10n: Run) -> None:
    path = course_folder / "glossary/terms.yaml"
    path.write_text("concepts:\n  - {id: a, terms: {en: {preferred: hour}, fr: {preferred: b}}}\n")
    linted = json.loads(l10n("glossary", "lint", "--format", "json").stdout)
    quiz = course_folder / "src_content/01-first-steps/03-quiz.quiz.yaml"
    quiz.write_text(quiz.read_text().replace("feedback", "# feedback"))
    checked = json.loads(l10n("check", "--format", "json").stdout)["findings"]
    assert linted[0].keys() == checked[0].keys()


@pytest.mark.parametrize("name", ["tbx", "tbx-basic", "csv", "csv-poedit", "omegat"])
def test_export_and_import_meet(course_folder: Path, l10n: Run, name: str) -> None:
    exported = l10n("glossary", "export", name, "--locale", "fr", "-o", "terms.out")
    assert exported.returncode == 0
    assert "cannot hold" in exported.stderr
    imported = l10n("glossary", "import", name, "terms.out", "-l", "fr", "-o", "glossary/new.yaml")
    assert imported.returncode == 0
    text = (course_folder / "glossary/new.yaml").read_text(encoding="utf-8")
    assert "preferred: enfant" in text
    again = l10n("glossary", "import", name, "terms.out", "-l", "fr", "-o", "glossary/new.yaml")
    assert again.returncode == 2
    assert (course_folder / "glossary/new.yaml").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("export", "xlsx"), "no exchange format is called 'xlsx'"),
        (("export", "csv"), "name the target with --locale"),
        (("find", "child", "-l", "xx"), 'the term base has no language "xx"'),
        (("export", "csv", "-l", "en"), 'source and target are both "en"'),
        (
            ("export", "tbx", "-o", "glossary/terms.yaml"),
            "terms.yaml:1: this file is the term base",
        ),
        (("export", "csv", "-l", "xx"), 'the term base has no language "xx"'),
    ],
)
def test_bad_arguments(l10n: Run, arguments: tuple[str, ...], message: str) -> None:
    result = l10n("glossary", *arguments)
    assert (result.returncode, len(result.stderr.strip().splitlines())) == (2, 1)
    assert message in result.stderr


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("child,enfant,Bad Id!", 'terms.csv:3: "Bad Id!" is no concept id'),
        ("child,,child", "terms.csv:3: the target term is empty"),
    ],
)
def test_an_import_names_the_line_of_the_row(
    course_folder: Path, l10n: Run, row: str, message: str
) -> None:
    path = course_folder / "terms.csv"
    path.write_text(f"source,target,context\nhouse,maison,house\n{row}\n")
    result = l10n("glossary", "import", "csv", "terms.csv", "-l", "fr", "-o", "new.yaml")
    assert (result.returncode, len(result.stderr.strip().splitlines())) == (2, 1)
    assert message in result.stderr
    assert not (course_folder / "new.yaml").exists()


def test_a_term_base_that_is_no_yaml_is_not_repeated_whole(course_folder: Path, l10n: Run) -> None:
    (course_folder / "glossary/terms.yaml").write_text("word " * 500)
    result = l10n("glossary", "lint")
    assert result.returncode == 2
    assert len(result.stderr) < 200


def test_new_terms_lists_phrases_of_the_course(l10n: Run) -> None:
    rows = json.loads(l10n("glossary", "new-terms", "--at-least", "2", "--format", "json").stdout)
    assert all(row["count"] >= 2 for row in rows)
    assert rows
