"""``l10n check --changed-since``: only units that a change touched."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.errors import L10nError

from .conftest import TERMS, po

CATALOG = "catalogs/fr/01-first-steps.po"
OTHER = "catalogs/fr/course.po"
READING = "src_content/01-first-steps/02-reading.md"
OLD_FAULT = ("Every child learns.", "Chaque jeune apprend.")
NEW_FAULT = ("The refugee waits.", "Le voyageur attend.")
FINE = ("The refugee sleeps.", "Le réfugié dort.")


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, message: str = "a change") -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["check", *arguments])


def sources(*arguments: str) -> list[str]:
    """The sources of the findings about what changed since the first commit."""
    result = run("--changed-since", "start", "--format", "json", *arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return [finding["source"] for finding in json.loads(result.stdout)["findings"]]


@pytest.fixture
def course(course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with an old fault, in a repository with the tag "start"."""
    (course_folder / "glossary" / "terms.yaml").write_bytes(TERMS.read_bytes())
    put(course_folder, CATALOG, po([OLD_FAULT, FINE]))
    put(course_folder, READING, "# A title\n\nThe illegal migrant waits\nfor a long time.\n")
    git(course_folder, "init", "-q", "-b", "main")
    commit(course_folder)
    git(course_folder, "tag", "start")
    monkeypatch.chdir(course_folder)
    return course_folder


def test_what_nobody_touched_is_not_reported(course: Path) -> None:
    assert run().exit_code == 1
    assert sources() == []
    assert run("--changed-since", "start").exit_code == 0


def test_a_new_unit_is_reported_committed_or_not(course: Path) -> None:
    put(course, CATALOG, po([OLD_FAULT, FINE, NEW_FAULT]))
    assert sources() == [NEW_FAULT[0]]
    commit(course)
    assert sources() == [NEW_FAULT[0]]
    assert run("--changed-since", "HEAD").exit_code == 0


def test_a_unit_that_moved_to_other_lines_or_another_catalog_is_not_touched(course: Path) -> None:
    text = po([OLD_FAULT, FINE])
    head, first, second = text.split("\nmsgctxt")
    put(course, CATALOG, "\nmsgctxt".join((head, second, first)))
    assert sources() == []
    put(course, CATALOG, po([]))
    put(course, OTHER, text)
    assert sources() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Chaque jeune apprend.", "Chaque jeune apprend bien."),
        ('msgctxt "0"', '#, no-wrap\nmsgctxt "0"'),
        ('msgctxt "0"', 'msgctxt "9"'),
        ('msgctxt "0"', '# asked the author\nmsgctxt "0"'),
    ],
)
def test_a_unit_is_touched_by_its_target_flags_context_and_comments(
    course: Path, old: str, new: str
) -> None:
    put(course, CATALOG, po([OLD_FAULT, FINE]).replace(old, new))
    assert set(sources()) == {OLD_FAULT[0]}


def test_extracted_comments_and_references_touch_nothing(course: Path) -> None:
    text = po([OLD_FAULT, FINE]).replace('msgctxt "0"', '#. seen\n#: a.md:3\nmsgctxt "0"')
    put(course, CATALOG, text)
    assert sources() == []


def test_a_paragraph_wrapped_anew_or_moved_is_not_touched(course: Path) -> None:
    put(course, READING, "# New\n\nThe illegal\nmigrant waits for a long time.\n")
    assert sources() == []
    put(course, READING, "# A title\n")
    put(course, "src_content/01-first-steps/02-reading.more.md", "The illegal migrant waits\nfor "
        "a long time.\n")  # fmt: skip
    assert sources() == []


def test_an_edited_paragraph_and_a_second_copy_of_an_old_one_are_touched(course: Path) -> None:
    text = (course / READING).read_text(encoding="utf-8")
    put(course, READING, text.replace("long", "short"))
    assert len(sources()) == 1
    put(course, READING, text + "\nThe illegal migrant waits for a long time.\n")
    assert len(sources()) == 1


def test_comparisons_still_see_what_did_not_change(course: Path) -> None:
    first, second = ("The guardian.", "Le tuteur."), ("A guardian.", "Un tuteur.")
    put(course, CATALOG, po([OLD_FAULT, first, second]))
    commit(course)
    git(course, "tag", "-f", "start")
    put(course, OTHER, po([("The guardian.", "Le représentant légal.")]))
    assert sources("--only", "glossary-inconsistent") == ["The guardian."]


def test_the_summary_counts_the_units_that_changed(course: Path) -> None:
    put(course, CATALOG, po([OLD_FAULT, FINE, NEW_FAULT]))
    assert run("--changed-since", "start").stderr.startswith("1 unit in 1 catalog")


def test_a_branch_that_moved_on_is_compared_where_the_work_left_it(course: Path) -> None:
    git(course, "checkout", "-q", "-b", "work")
    put(course, OTHER, po([NEW_FAULT]))
    commit(course)
    git(course, "checkout", "-q", "main")
    put(course, CATALOG, po([(OLD_FAULT[0], "Chaque enfant apprend."), FINE]))
    commit(course)
    git(course, "checkout", "-q", "work")
    result = run("--changed-since", "main", "--format", "json")
    assert [f["source"] for f in json.loads(result.stdout)["findings"]] == [NEW_FAULT[0]]


def test_a_course_in_a_folder_of_its_repository(course_folder: Path, tmp_path: Path) -> None:
    (course_folder / "glossary" / "terms.yaml").write_bytes(TERMS.read_bytes())
    put(course_folder, CATALOG, po([OLD_FAULT]))
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    put(course_folder, CATALOG, po([OLD_FAULT, NEW_FAULT]))
    arguments = ["-C", str(course_folder), "check", "--changed-since", "HEAD", "--format", "json"]
    result = CliRunner().invoke(group, arguments)
    assert [f["source"] for f in json.loads(result.stdout)["findings"]] == [NEW_FAULT[0]]


def test_po_files_without_a_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a b.po", po([OLD_FAULT]))
    put(tmp_path, "terms.yaml", TERMS.read_text(encoding="utf-8"))
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    git(tmp_path, "tag", "start")
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "a b.po", po([OLD_FAULT, NEW_FAULT]))
    assert sources("a b.po", "-g", "terms.yaml") == [NEW_FAULT[0]]


def test_what_was_broken_then_counts_as_new(course: Path) -> None:
    put(course, CATALOG, "msgid 3\n")
    commit(course)
    git(course, "tag", "-f", "start")
    put(course, CATALOG, po([OLD_FAULT]))
    assert set(sources()) == {OLD_FAULT[0]}


@pytest.mark.parametrize(
    "name", ["no-such-branch", "--all", "-h", "HEAD:l10n.yaml", "start\nx", "   "]
)
def test_a_name_that_is_no_commit_is_one_clear_line(course: Path, name: str) -> None:
    error = run("--changed-since", name).exception
    assert isinstance(error, L10nError)
    assert str(error).startswith("git knows no commit")
    assert "\n" not in str(error)


def test_outside_a_repository_is_one_clear_line(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(course / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(course.parent))
    error = run("--changed-since", "HEAD").exception
    assert isinstance(error, L10nError)
    assert "not a git repository" in str(error)
    assert "\n" not in str(error)


def test_without_git_is_one_clear_line(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(course))
    error = run("--changed-since", "HEAD").exception
    assert str(error) == "git cannot be run: No such file or directory"


@pytest.mark.parametrize("other", ["--built", "--update-baseline"])
def test_options_that_need_everything_are_refused(course: Path, other: str) -> None:
    result = run("--changed-since", "start", other, "--baseline", "b.json")
    assert result.exit_code == 2
    assert f"--changed-since and {other} do not go together" in result.stderr


def test_a_baseline_is_not_said_to_be_mended_by_what_was_not_looked_at(course: Path) -> None:
    assert run("--baseline", "b.json", "--update-baseline").exit_code == 0
    assert "mended" not in run("--baseline", "b.json", "--changed-since", "start").stderr
