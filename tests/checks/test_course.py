"""``l10n check`` inside a course: its catalogs, its sources, its term base and settings."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.errors import L10nError

from .conftest import TERMS, po

Run = Callable[..., Result]
READING = "src_content/01-first-steps/02-reading.md"
GOOD = ("Every child learns.", "Chaque enfant apprend.")
BAD = ("Every child learns.", "Chaque jeune apprend.")


@pytest.fixture
def course(course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course into French and Arabic with one catalog each, and the small term base."""
    (course_folder / "glossary" / "terms.yaml").write_bytes(TERMS.read_bytes())
    put(course_folder, "catalogs/fr/01-first-steps.po", po([GOOD]))
    put(
        course_folder,
        "catalogs/ar/01-first-steps.po",
        po([("Every child learns.", "كل طفل يتعلم.")], "ar"),
    )
    monkeypatch.chdir(course_folder)
    return course_folder


def put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def add(folder: Path, path: str, text: str) -> None:
    put(folder, path, (folder / path).read_text(encoding="utf-8") + text)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["check", *arguments])


def findings(*arguments: str) -> list[dict[str, object]]:
    report: dict[str, list[dict[str, object]]] = json.loads(
        run(*arguments, "--format", "json").stdout
    )
    return report["findings"]


def test_a_clean_course_has_no_finding(course: Path) -> None:
    result = run("--fail-on", "warning")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.startswith("2 units in 2 catalogs and 6 source files")


def test_a_planted_violation_is_found_at_its_line(course: Path) -> None:
    put(course, "catalogs/fr/01-first-steps.po", po([GOOD, BAD]))
    (finding,) = findings("--skip", "length-ratio,translations-differ")
    assert finding["check"] == "glossary-missing"
    assert finding["path"] == "catalogs/fr/01-first-steps.po"
    assert run().exit_code == 1


def test_a_forbidden_word_in_the_draft_is_found_in_the_draft_alone(course: Path) -> None:
    add(course, READING, "\nThe illegal migrant waits.\n")
    source = ("The illegal migrant waits.", "Le migrant en situation irrégulière attend.")
    put(course, "catalogs/fr/01-first-steps.po", po([GOOD, source]))
    (finding,) = findings()
    assert (finding["check"], finding["path"], finding["locale"]) == (
        "glossary-source",
        READING,
        "",
    )
    lines = (course / READING).read_text(encoding="utf-8").splitlines()
    assert "illegal" in lines[int(str(finding["line"])) - 1]


def test_the_draft_is_left_alone_when_only_a_translation_is_asked_for(course: Path) -> None:
    add(course, READING, "\nThe illegal migrant waits.\n")
    assert findings("--locale", "fr") == []
    assert [finding["path"] for finding in findings("--locale", "en")] == [READING]


def test_a_comment_in_the_draft_silences_with_its_reason(course: Path) -> None:
    comment = "<!-- l10n: ignore glossary-source: words of a national law -->"
    add(course, READING, f"\n{comment}\nThe illegal migrant waits.\n")
    assert findings() == []
    assert "words of a national law" in run("--show-silenced").stdout


def test_catalogs_and_sources_of_the_course_can_be_named(course: Path) -> None:
    put(course, "catalogs/fr/01-first-steps.po", po([BAD]))
    add(course, READING, "\nThe illegal migrant waits.\n")
    assert [f["path"] for f in findings("catalogs/fr")] == ["catalogs/fr/01-first-steps.po"]
    assert [f["path"] for f in findings(READING)] == [READING]


def test_a_catalog_from_elsewhere_is_checked_with_the_courses_glossary(
    course: Path, tmp_path: Path
) -> None:
    put(tmp_path, "mail/fr.po", po([BAD]))
    (finding,) = findings(str(tmp_path / "mail" / "fr.po"))
    assert finding["check"] == "glossary-missing"


def test_one_rendering_across_modules(course: Path) -> None:
    pairs = [("The guardian.", "Le tuteur."), ("A guardian.", "Un tuteur.")]
    put(course, "catalogs/fr/01-first-steps.po", po(pairs))
    put(course, "catalogs/fr/course.po", po([("The guardian.", "Le représentant légal.")]))
    (finding,) = findings()
    assert (finding["check"], finding["path"]) == ("glossary-inconsistent", "catalogs/fr/course.po")
    assert "catalogs/fr/01-first-steps.po:" in str(finding["message"])


def test_settings_of_the_course_hold(course: Path) -> None:
    put(course, "catalogs/fr/01-first-steps.po", po([BAD]))
    put(course, "base.json", "")
    add(
        course,
        "l10n.yaml",
        "check:\n  baseline: base.json\n  severity: {glossary-missing: warning}\n",
    )
    assert run("--update-baseline").exit_code == 0
    assert findings() == []
    put(course, "catalogs/fr/01-first-steps.po", po([("The child.", "Le jeune.")]))
    (finding,) = findings()
    assert finding["severity"] == "warning"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--locale", "xx"], 'the course has no locale "xx"'),
        (["--only", "glosary-missing"], 'did you mean "glossary-missing"?'),
        (["src_content/course.yml"], "there is no such file"),
        (["l10n.yaml"], "neither a PO file nor a source file of the course"),
    ],
)
def test_bad_input_is_one_clear_line(course: Path, arguments: list[str], message: str) -> None:
    error = run(*arguments).exception
    assert isinstance(error, L10nError)
    assert message in str(error)


def test_a_folder_means_its_catalogs_and_sources_but_nothing_hidden_or_built(course: Path) -> None:
    put(course, "catalogs/fr/01-first-steps.po", po([BAD]))
    put(course, ".venv/lib/fr.po", po([BAD]))
    put(course, f"build/fr/{READING}", "The illegal migrant waits.\n")
    add(course, READING, "\nThe illegal migrant waits.\n")
    assert [f["path"] for f in findings(".")] == ["catalogs/fr/01-first-steps.po", READING]
    assert [f["path"] for f in findings("src_content")] == [READING]


def test_a_silence_of_a_unit_that_became_fuzzy_is_not_called_useless(course: Path) -> None:
    text = po([BAD], comments={0: ["l10n: ignore glossary-missing: a poem"]})
    put(course, "catalogs/fr/01-first-steps.po", text)
    assert findings() == []
    put(course, "catalogs/fr/01-first-steps.po", text.replace("msgctxt", "#, fuzzy\nmsgctxt"))
    assert findings() == []
