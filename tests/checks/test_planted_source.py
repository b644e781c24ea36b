"""Faults planted in a copy of the own sources are found, and nothing else is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.checks.base import SourceCheck, checks
from l10n.checks.plan import Request, make_plan
from l10n.checks.runner import run_checks

ROOT = Path(__file__).parents[2]
FOLDER = "src_content/01-situation"
READING = f"{FOLDER}/02-who-is-who.md"
SCRIPT = f"{FOLDER}/03-on-the-road.script.md"
SUBTITLES = f"{FOLDER}/03-on-the-road.srt"
QUIZ = f"{FOLDER}/08-check-what-you-have-learned.quiz.yaml"
PREFIXES = ("source-", "quiz-")
KINDS = tuple(
    id
    for id, check in checks.items()
    if isinstance(check, SourceCheck) and id.startswith(PREFIXES) and id != "source-format"
)
Found = Callable[[], set[tuple[str, str, str]]]
FEEDBACK = (
    "        feedback: No. An internally displaced child has not crossed an international border.\n"
)
LONG = "The child who has come a long way waits, " * 4


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src_content", tmp_path / "src_content")
    (tmp_path / "l10n.yaml").write_text("locales: [fr]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def found(course: Path) -> Found:
    """What the checks over sources find: (check id, path, message)."""

    def run() -> set[tuple[str, str, str]]:
        outcome = run_checks(make_plan(Request(course, locales=("en",), only=KINDS)), jobs=1)
        return {(f.check, f.location.path, f.message) for f in outcome.findings}

    return run


def put(course: Path, path: str, old: str, new: str) -> None:
    """Replace the first ``old``; an empty one is the end of the file."""
    text = (course / path).read_text(encoding="utf-8")
    assert old in text
    changed = text.replace(old, new, 1) if old else text + new
    (course / path).write_text(changed, encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "path", "old", "new"),
    [
        ("source-sentence-long", READING, "", f"\n{LONG} and then she goes.\n"),
        ("source-abbreviation", READING, "", "\nAsk the QZX about it.\n"),
        ("source-link-dead", READING, "", "\nSee [it](gone.md).\n"),
        ("source-link-dead", READING, "", "\nSee it.[^gone]\n"),
        ("source-alt-text", READING, "", "\nLook: ![](https://example.org/a.png)\n"),
        ("source-script-drift", SCRIPT, "", "\nThis one is new.\n"),
        (
            "source-script-drift",
            SUBTITLES,
            "",
            "\n900\n00:59:00,000 --> 00:59:03,000\nSpoken, but not written.\n",
        ),
        ("source-subtitle-limits", SUBTITLES, "", "\n900\n00:59:00,000 --> 00:59:00,300\n[rain]\n"),
        ("quiz-options-equal", QUIZ, "An unaccompanied child", "A separated child"),
        ("quiz-right-option-long", QUIZ, "text: A separated child", f"text: {LONG.strip()}"),
        ("quiz-all-of-the-above", QUIZ, "A stateless child", "All of the above"),
        ("quiz-feedback-missing", QUIZ, FEEDBACK, ""),
    ],
)
def test_a_planted_fault_is_found_and_no_other(
    kind: str, path: str, old: str, new: str, course: Path, found: Found
) -> None:
    before = found()
    put(course, path, old, new)
    after = found()
    assert {(entry[0], entry[1]) for entry in after - before} == {(kind, path)}


def test_a_text_that_is_hard_to_read_is_found(course: Path, found: Found) -> None:
    hard = "International organisations implement comprehensive multidisciplinary interventions. "
    put(course, READING, "", f"\n{hard * 40}\n")
    assert ("source-reading-level", READING) in {entry[:2] for entry in found()}
