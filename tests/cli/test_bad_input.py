"""Bad input: one clear line, exit code 2, nothing written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, tree

MODULE = "src_content/01-first-steps"
MERGE_CONFLICT = '<<<<<<< HEAD\nmsgstr "a"\n=======\nmsgstr "b"\n>>>>>>> other\n'


def append(path: str, text: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        with (folder / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return spoil


def write(path: str, data: bytes) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)

    return spoil


def change(path: str, old: str, new: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return spoil


def link_outside(folder: Path) -> None:
    (folder.parent / "secret.md").write_text("# secret\n")
    (folder / MODULE / "02-reading.md").unlink()
    (folder / MODULE / "02-reading.md").symlink_to(folder.parent / "secret.md")


CASES = {
    "broken YAML": (append(f"{MODULE}/03-quiz.quiz.yaml", "  bad: [\n"), "03-quiz.quiz.yaml:"),
    "two questions with one id": (
        append(
            f"{MODULE}/03-quiz.quiz.yaml",
            "  - {id: q1, type: true-false, prompt: Really, answer: true}\n",
        ),
        "03-quiz.quiz.yaml:15: ",
    ),
    "two options with one id": (
        change(f"{MODULE}/03-quiz.quiz.yaml", "- id: b", "- id: a"),
        "03-quiz.quiz.yaml:12: ",
    ),
    "a binary file": (
        write(f"{MODULE}/02-reading.md", b"\x00\x01\x02\xff" * 50),
        "02-reading.md:1",
    ),
    "another encoding": (
        write(f"{MODULE}/02-reading.md", "# Été\n".encode("latin-1")),
        "02-reading.md:1: ",
    ),
    "subtitles that are none": (
        write(f"{MODULE}/01-welcome.srt", b"hello\n"),
        "01-welcome.srt:1: ",
    ),
    "a step without a file": (append(f"{MODULE}/module.yaml", "  - 04-more\n"), "module.yaml:9: "),
    "a file without a step": (write(f"{MODULE}/04-more.md", b"# More\n"), "module.yaml:1: "),
    "a module without a folder": (
        append("src_content/course.yaml", "  - 02-x\n"),
        "course.yaml:8: ",
    ),
    "a module nobody lists": (
        write("src_content/02-x/module.yaml", b"title: X\nsteps: []\n"),
        "course.yaml:1: ",
    ),
    "a path that leaves the course": (
        append("src_content/course.yaml", "  - ../../etc\n"),
        "course.yaml:8: ",
    ),
    "a link that leaves the course": (link_outside, "02-reading.md:1: leads out of the course"),
    "a catalog with a syntax error": (
        append("catalogs/fr/01-first-steps.po", '\nmsgid "a\nmsgstr ""\n'),
        "catalogs/fr/01-first-steps.po:",
    ),
    "a catalog with a merge conflict": (
        append("catalogs/fr/01-first-steps.po", MERGE_CONFLICT),
        "catalogs/fr/01-first-steps.po:",
    ),
    "a misspelt setting": (append("l10n.yaml", "treshold: 3\n"), "l10n.yaml:5: "),
    "a manifest with an unknown key": (
        append("src_content/course.yaml", "tilte: x\n"),
        "course.yaml:8: ",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_one_clear_line(course_folder: Path, l10n: Run, case: str) -> None:
    assert l10n("extract").returncode == 0
    spoil, where = CASES[case]
    spoil(course_folder)
    before = tree(course_folder, stamps=True)
    result = l10n("extract")
    lines = result.stderr.strip().splitlines()
    assert (result.returncode, len(lines)) == (2, 1), result.stderr
    assert where in lines[0]
    assert tree(course_folder, stamps=True) == before


def test_subtitles_with_one_senseless_time_are_kept_with_a_warning(
    course_folder: Path, l10n: Run
) -> None:
    path = course_folder / MODULE / "01-welcome.srt"
    path.write_text(path.read_text().replace("00:00:04,500", "00:00:01,500"))
    result = l10n("extract")
    assert result.returncode == 0
    assert "01-welcome.srt:6: warning" in result.stderr
    assert l10n("build", "--locale", "en").returncode == 0
    built = course_folder / "build/en/01-first-steps/01-welcome.srt"
    assert built.read_bytes() == path.read_bytes()


def test_no_course_here(tmp_path: Path, l10n: Run) -> None:
    result = l10n("-C", str(tmp_path.parent), "status")
    assert result.returncode == 2
    assert "l10n init" in result.stderr


def test_an_unknown_locale(l10n: Run) -> None:
    result = l10n("extract", "--locale", "xx")
    assert result.returncode == 2
    assert 'no locale "xx"' in result.stderr


def test_init_where_a_course_stands_changes_nothing(course_folder: Path, l10n: Run) -> None:
    before = tree(course_folder)
    assert l10n("init").returncode == 2
    assert tree(course_folder) == before
