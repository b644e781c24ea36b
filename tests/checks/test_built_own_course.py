"""Faults planted in the variants of the repository's own course are found, in every language."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.checks.base import VariantCheck, checks
from l10n.checks.plan import Request, make_plan
from l10n.checks.runner import run_checks
from l10n.course import open_course
from l10n.languages import get_language
from l10n.model import Finding, Severity
from l10n.variants.build import build_variant
from l10n.variants.writer import write_variant

ROOT = Path(__file__).parents[2]
LANGUAGES = ("fr", "es", "ar", "tr", "de", "ru")
QUIZ = "01-situation/08-check-what-you-have-learned.quiz.yaml"
READING = "01-situation/02-who-is-who.md"
OTHER = "01-situation/05-rights-that-travel.md"
SUBTITLES = "00-welcome/01-welcome.srt"
VTT = "01-situation/01-why-children-move.vtt"
SENTENCE = "The child stays with the family, whatever the border says."


def swap_right(text: str) -> str:
    """Make another option of the first question the right one."""
    text = text.replace("correct: true", "correct: maybe", 1)
    return text.replace("correct: false", "correct: true", 1).replace("maybe", "false", 1)


def options_alike(text: str) -> str:
    """Give the second question's second option the words of its first."""
    first, second = re.findall(r"^        text: (.*)$", text, re.MULTILINE)[4:6]
    return text.replace(f"        text: {second}\n", f"        text: {first}\n", 1)


def first_cue(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: re.sub(
        r"(?s)(?<=\d\n)[^\d].*?(?=\n\n)", lambda m: change(m[0]), text, count=1
    )


FAULTS: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "another right answer": ("built-quiz-changed", QUIZ, swap_right),
    "two options alike": ("built-options-alike", QUIZ, options_alike),
    "a question renamed": ("built-quiz-changed", QUIZ, lambda t: t.replace("id: q3", "id: q33")),
    "a quiz that is none": ("built-file-broken", QUIZ, lambda t: t.replace("type: ", "typ: ", 1)),
    "a dead file": ("built-link-dead", READING, lambda t: t + "\n[x](gone.md)\n"),
    "a dead heading": ("built-link-dead", READING, lambda t: t + "\n[x](#who-is-whom)\n"),
    "a marked text": ("built-untranslated", READING, lambda t: t + "\n[EN] Some text.\n"),
    "a bare text": (
        "built-untranslated",
        OTHER,
        lambda t: t.replace("\n\n", f"\n\n{SENTENCE}\n\n"),
    ),
    "a long line": ("built-line-too-long", SUBTITLES, first_cue(lambda c: "abc def " * 9)),
    "three lines": ("built-line-too-long", VTT, first_cue(lambda c: "a\nb\nc")),
    "too fast": ("built-reading-speed", SUBTITLES, first_cue(lambda c: "abcdef " * 30)),
    "too short": (
        "built-cue-timing",
        SUBTITLES,
        lambda t: re.sub(
            r"(\d\d:\d\d:\d\d),(\d)\d\d --> \S+", r"\1,\g<2>00 --> \1,\g<2>90", t, count=1
        ),
    ),
    "overlap": (
        "built-cue-timing",
        SUBTITLES,
        lambda t: re.sub(
            r"--> (\S+)(?=.*?\n\n\d+\n\S+ --> (\S+))", r"--> \2", t, count=1, flags=re.S
        ),
    ),
    "direction": (
        "built-manifest-wrong",
        "variant.json",
        lambda t: re.sub(r'"direction": "..."', '"direction": "up"', t),
    ),
    "an old catalog": (
        "built-outdated",
        "variant.json",
        lambda t: re.sub(r'(\.po": ")....', r"\g<1>beef", t, count=1),
    ),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course with all its variants; one reading has a sentence that no catalog knows."""
    folder = tmp_path_factory.mktemp("own")
    for name in ("src_content", "glossary", "catalogs"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "l10n.yaml").write_text(
        f"locales: [{', '.join(LANGUAGES)}]\nfallback: source\n", encoding="utf-8"
    )
    opened = open_course(folder)
    for locale in ("en", *LANGUAGES):
        write_variant(build_variant(opened, locale), folder / "build" / locale)
    return folder


@pytest.fixture(scope="module")
def before(course: Path) -> set[tuple[str, str, str]]:
    """What is found before anything is planted."""
    return {key(finding) for finding in find(course)}


def key(finding: Finding) -> tuple[str, str, str]:
    return (finding.locale, finding.location.path, finding.message)


def find(course: Path, *only: str) -> list[Finding]:
    plan = make_plan(Request(course, only=only, built=True))
    return list(run_checks(plan, jobs=1).findings)


def test_the_own_course_is_built_without_an_error(course: Path) -> None:
    assert [str(f) for f in find(course) if f.severity is Severity.ERROR] == []


def test_every_kind_of_check_has_a_planted_fault() -> None:
    kinds = {id for id, check in checks.items() if isinstance(check, VariantCheck)}
    assert kinds == {check for check, _, _ in FAULTS.values()}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found_in_every_language(
    fault: str, course: Path, before: set[tuple[str, str, str]]
) -> None:
    check, path, plant = FAULTS[fault]
    originals = {}
    if fault == "a bare text":
        source = course / "src_content" / OTHER
        originals[source] = source.read_text(encoding="utf-8")
        source.write_text(plant(originals[source]), encoding="utf-8")
    for locale in LANGUAGES:
        file = course / "build" / locale / path
        originals[file] = text = file.read_text(encoding="utf-8")
        changed = plant(text)
        assert changed != text
        file.write_text(changed, encoding="utf-8")
    try:
        if fault == "a bare text":
            pretend_built(course)
        found = [finding for finding in find(course, check) if key(finding) not in before]
        assert {finding.locale for finding in found} == set(LANGUAGES)
        assert {finding.check for finding in found} == {check}
    finally:
        for file, text in originals.items():
            file.write_text(text, encoding="utf-8")
        pretend_built(course)


def pretend_built(course: Path) -> None:
    """Let every manifest say that it was built from the sources as they are."""
    from l10n.variants.digests import expected_digests

    opened = open_course(course)
    for locale in ("en", *LANGUAGES):
        file = course / "build" / locale / "variant.json"
        manifest = json.loads(file.read_bytes()) | expected_digests(opened, locale)
        assert manifest["direction"] in (get_language(locale).direction, "up")
        file.write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")
