"""The command line at a terminal, in a pipe, at a full disk, and on the first day."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import click
import pytest

from l10n.cli import group
from tests.conftest import Run

COMMANDS = [
    *("init", "extract", "check", "build", "serve", "status", "glossary find", "glossary lint"),
    *("glossary new-terms", "glossary export", "glossary import"),
]
RED = b"\x1b[31m"


def at_terminal(folder: Path, *arguments: str, **environment: str) -> bytes:
    """What a command says on stderr when that is a terminal."""
    main, side = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    subprocess.run(
        [sys.executable, "-m", "l10n", *arguments],
        cwd=folder,
        env={**clean, **environment},
        stdout=side,
        stderr=side,
        check=False,
    )
    os.close(side)
    said = os.read(main, 65536)
    os.close(main)
    return said


def test_an_error_is_red_unless_no_color_is_set(course_folder: Path) -> None:
    assert at_terminal(course_folder, "status", "-l", "xx").startswith(RED)
    assert RED not in at_terminal(course_folder, "status", "-l", "xx", NO_COLOR="1")


@pytest.mark.parametrize("command", ["status", "check --list", "glossary export tbx"])
def test_a_reader_who_has_seen_enough_is_no_error(course_folder: Path, command: str) -> None:
    read, write = os.pipe()
    os.close(read)
    result = subprocess.run(
        [sys.executable, "-m", "l10n", *command.split(), "-q"],
        cwd=course_folder,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert b"Traceback" not in result.stderr
    assert b"Exception" not in result.stderr


@pytest.mark.parametrize("command", ["status", "check --list", "glossary export tbx"])
def test_a_full_disk_behind_the_output_is_one_line(course_folder: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "l10n", *command.split(), "-q"],
            cwd=course_folder,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert result.stderr == "l10n: error: No space left on device\n"
    assert result.returncode == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_explained_with_an_example(l10n: Run, command: str) -> None:
    result = l10n(*command.split(), "-h")
    assert (result.returncode, result.stderr) == (0, "")
    assert "Example" in result.stdout
    assert f"l10n {command}" in result.stdout


def test_no_command_is_left_out_above() -> None:
    names = []
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        children = getattr(command, "commands", {})
        names += [f"{name} {child}" for child in children] or [name]
        for one in children.values() or [command]:
            assert all(p.help for p in one.params if isinstance(p, click.Option)), one.name
    assert sorted(names) == sorted(COMMANDS)


def test_yes_means_nothing_without_fix(l10n: Run) -> None:
    result = l10n("check", "--yes")
    assert (result.returncode, result.stdout) == (2, "")
    assert "--yes goes with --fix" in result.stderr


def test_init_makes_the_folder_it_is_given(course_folder: Path, l10n: Run) -> None:
    result = l10n("init", "new/course", "-l", "de")
    assert result.returncode == 0, result.stderr
    assert "Warning" not in result.stderr
    assert l10n("-C", "new/course", "extract").returncode == 0
    assert (course_folder / "new/course/catalogs/de/course.po").is_file()


def test_a_course_without_locales_says_why_nothing_happens(course_folder: Path, l10n: Run) -> None:
    (course_folder / "l10n.yaml").write_text("locales: []\n")
    for command in ("extract", "extract", "status"):
        assert "add locales to l10n.yaml" in l10n(command).stderr


def test_a_name_with_spaces_goes_through_every_command(course_folder: Path, l10n: Run) -> None:
    folder = course_folder / "src_content/01-first-steps"
    (folder / "02-reading.md").rename(folder / "02 the reading.md")
    manifest = folder / "module.yaml"
    manifest.write_text(manifest.read_text().replace("02-reading", "02 the reading"))
    assert l10n("extract").returncode == 0
    catalog = course_folder / "catalogs/fr/01-first-steps.po"
    marked = "#: \u2068src_content/01-first-steps/02 the reading.md\u2069:"
    assert marked in catalog.read_text(encoding="utf-8")
    (course_folder / ".l10n/extract.json").unlink()
    assert l10n("extract", "--check").returncode == 0
    assert l10n("check").returncode == 0
    assert l10n("build").returncode == 0
    assert (course_folder / "build/fr/01-first-steps/02 the reading.md").is_file()


def test_a_relative_output_is_taken_from_where_the_person_stands(
    course_folder: Path, l10n: Run
) -> None:
    assert l10n("-C", "glossary", "build", "-l", "fr", "-o", "../out").returncode == 0
    assert (course_folder / "out/fr/variant.json").is_file()
    assert not (course_folder / "build").exists()


@pytest.mark.parametrize("folder", ["src_content", "src_content/01-first-steps", "catalogs"])
def test_no_variant_goes_among_the_sources(course_folder: Path, l10n: Run, folder: str) -> None:
    result = l10n("build", "-o", folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert "variants cannot go into" in result.stderr
    assert not list(course_folder.rglob("variant.json"))
