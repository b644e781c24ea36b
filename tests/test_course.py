"""What a course on disk must be, and how it says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.course import open_course
from l10n.errors import ConfigError, L10nError, SourceError

COURSE = "src_content/course.yaml"
MODULE = "src_content/01-first-steps"


def change(path: str, old: str, new: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return spoil


def add(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).write_text("x") and None


def add_folder(path: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text("Text.\n")

    return spoil


def add_module(name: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        (folder / "src_content" / name).mkdir()
        (folder / "src_content" / name / "module.yaml").write_text("title: X\nsteps: []\n")
        change(COURSE, "- 01-first-steps", f"- 01-first-steps\n  - {name}")(folder)

    return spoil


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "a module listed twice": (
        change(COURSE, "- 01-first-steps", "- 01-first-steps\n  - 01-first-steps"),
        f'{COURSE}:8: the module "01-first-steps" is listed twice',
    ),
    "a step listed twice": (
        change(f"{MODULE}/module.yaml", "- 02-reading", "- 02-reading\n  - 02-reading"),
        f'{MODULE}/module.yaml:8: the step "02-reading" is listed twice',
    ),
    "a module with the course's own name": (
        add_module("course"),
        f'{COURSE}:8: no module can be called "course"',
    ),
    "a source language nobody knows": (
        change(COURSE, "source_locale: en", "source_locale: xx"),
        f'{COURSE}:5: no language file covers the locale "xx"',
    ),
    "a folder with a text and no manifest": (
        add_folder("src_content/02-more/deep/01-text.md"),
        f'{COURSE}:1: the module folder "02-more" is not listed under modules',
    ),
    "an empty manifest": (
        change(f"{MODULE}/module.yaml", "title:", "#"),
        f"{MODULE}/module.yaml:",
    ),
    "a name that is not UTF-8": (
        add(f"{MODULE}/02-reading.\udcff.png"),
        rf"{MODULE}/02-reading.\xff.png:1: the name of the file is not UTF-8 text on one line",
    ),
    "a name of two lines": (
        add(f"{MODULE}/02-reading.a\nb.md"),
        f"{MODULE}/02-reading.a?b.md:1: the name of the file is not UTF-8 text on one line",
    ),
    "a name with the mark that PO files put around names": (
        add(f"{MODULE}/02-reading.\u2068b.md"),
        f"{MODULE}/02-reading.?b.md:1: ",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_course_that_does_not_agree_is_refused(course_folder: Path, case: str) -> None:
    spoil, message = REFUSED[case]
    spoil(course_folder)
    with pytest.raises(L10nError) as caught:
        open_course(course_folder)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_a_module_may_have_no_steps_yet(course_folder: Path) -> None:
    add_module("02-later")(course_folder)
    modules = open_course(course_folder).modules
    assert [module.id for module in modules] == ["course", "01-first-steps", "02-later"]
    assert modules[-1].files == ("src_content/02-later/module.yaml",)


def test_a_folder_without_texts_is_nobodys_business(course_folder: Path) -> None:
    before = open_course(course_folder).modules
    add_folder("src_content/drawings/a.xcf")(course_folder)
    add_folder("src_content/.drafts/a.md")(course_folder)
    assert open_course(course_folder).modules == before


def test_files_come_in_the_order_of_the_steps_and_the_script_first(course_folder: Path) -> None:
    (course_folder / MODULE / "02-reading.a.png").write_bytes(b"\x89PNG")
    (course_folder / MODULE / "zz.png").write_bytes(b"\x89PNG")
    (course_folder / MODULE / ".hidden").write_bytes(b"")
    names = [Path(path).name for path in open_course(course_folder).modules[1].files]
    assert names == [
        *("module.yaml", "01-welcome.script.md", "01-welcome.srt"),
        *("02-reading.a.png", "02-reading.md", "03-quiz.quiz.yaml", "zz.png"),
    ]


def test_a_link_out_of_the_course_is_never_read(course_folder: Path) -> None:
    (course_folder.parent / "secret").write_bytes(b"secret")
    (course_folder / MODULE / "02-reading.png").symlink_to(course_folder.parent / "secret")
    course = open_course(course_folder)
    with pytest.raises(SourceError, match=r"02-reading\.png:1: leads out of the course"):
        course.read(f"{MODULE}/02-reading.png")


def test_a_module_folder_that_links_out_of_the_course_is_refused(course_folder: Path) -> None:
    (course_folder / MODULE).rename(course_folder.parent / "elsewhere")
    (course_folder / MODULE).symlink_to(course_folder.parent / "elsewhere")
    with pytest.raises(SourceError, match="leads out of the course"):
        open_course(course_folder)


def test_links_that_go_nowhere_or_round_are_passed_over(course_folder: Path) -> None:
    before = open_course(course_folder).modules
    (course_folder / MODULE / "02-reading.x.md").symlink_to("nowhere.md")
    (course_folder / MODULE / "round").symlink_to("round")
    (course_folder / MODULE / "up").symlink_to("../..")
    assert open_course(course_folder).modules == before


def test_a_course_may_have_no_locales_yet(course_folder: Path) -> None:
    (course_folder / "l10n.yaml").unlink()
    course = open_course(course_folder)
    assert (course.locales, course.require_locales(())) == ((), ())


def test_the_source_locale_has_no_catalogs(course_folder: Path) -> None:
    course = open_course(course_folder)
    assert course.require_locales(("en", "fr")) == ("en", "fr")
    assert course.require_translated(()) == ("fr", "ar")
    with pytest.raises(ConfigError, match='the course is written in "en"'):
        course.require_translated(("fr", "en"))
