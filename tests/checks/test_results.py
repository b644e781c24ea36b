"""A run over unchanged files takes its result from the last one, and only then."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.checks import results
from l10n.checks.outcome import Outcome
from l10n.checks.plan import Request
from l10n.checks.silence import Silenced
from l10n.cli import group
from l10n.model import Finding, Location, Severity

from .conftest import TERMS, po

CATALOG = "catalogs/fr/01-first-steps.po"
READING = "src_content/01-first-steps/02-reading.md"
BAD = ("The refugee waits.", "Le voyageur attend.")


def put(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


def add(folder: Path, path: str, text: str) -> None:
    put(folder, path, (folder / path).read_text(encoding="utf-8") + text)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["check", *arguments])


@pytest.fixture
def course(course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with one finding and one that is silenced."""
    (course_folder / "glossary" / "terms.yaml").write_bytes(TERMS.read_bytes())
    comments = {1: ["l10n: ignore glossary-missing: a poem"]}
    put(course_folder, CATALOG, po([BAD, ("A refugee.", "Un voyageur.")], comments=comments))
    monkeypatch.chdir(course_folder)
    return course_folder


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """The requests that were really run, in order."""
    seen: list[Request] = []
    real = results._run

    def count(request: Request, jobs: int | None) -> results.Result:
        seen.append(request)
        return real(request, jobs)

    monkeypatch.setattr(results, "_run", count)
    return seen


def test_nothing_is_run_again_when_nothing_changed(course: Path, runs: list[Request]) -> None:
    first, second = run("--show-silenced"), run("--show-silenced")
    assert len(runs) == 1
    assert first.exit_code == second.exit_code == 1
    assert first.output == second.output
    assert "a poem" in second.stdout


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda c: add(c, CATALOG, "\n# a note\n"), id="catalog"),
        pytest.param(lambda c: add(c, "glossary/terms.yaml", "\n# a note\n"), id="glossary"),
        pytest.param(lambda c: add(c, "l10n.yaml", "check: {fail_on: warning}\n"), id="settings"),
        pytest.param(lambda c: add(c, READING, "\nMore.\n"), id="source"),
        pytest.param(lambda c: (c / CATALOG).rename(c / "catalogs/fr/course.po"), id="rename"),
        pytest.param(lambda c: (c / CATALOG).unlink(), id="removed"),
    ],
)
def test_a_change_in_the_course_runs_the_checks_again(
    change: Callable[[Path], object], course: Path, runs: list[Request]
) -> None:
    run()
    change(course)
    run()
    assert len(runs) == 2


def test_another_version_of_the_toolkit_runs_them_again(
    course: Path, runs: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    monkeypatch.setattr("l10n.freshness.__version__", "99")
    run()
    assert len(runs) == 2


def test_another_check_in_the_toolkit_runs_them_again(
    course: Path, runs: list[Request], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put(tmp_path, "package/freshness.py", "")
    put(tmp_path, "package/checks/one.py", "")
    monkeypatch.setattr("l10n.freshness.__file__", str(tmp_path / "package" / "freshness.py"))
    run()
    run()
    assert len(runs) == 1
    put(tmp_path, "package/checks/two.py", "")
    run()
    assert len(runs) == 2
    os.utime(tmp_path / "package/checks/one.py", (1, 1))
    run()
    assert len(runs) == 3


def test_files_named_in_the_request_count_wherever_they_lie(
    course: Path, runs: list[Request], tmp_path: Path
) -> None:
    put(tmp_path, "mail/fr.po", po([BAD]))
    put(tmp_path, "terms.yaml", TERMS.read_text(encoding="utf-8"))
    arguments = (str(tmp_path / "mail"), "-g", str(tmp_path / "terms.yaml"))
    run(*arguments)
    run(*arguments)
    assert len(runs) == 1
    put(tmp_path, "mail/fr.po", po([("Hello.", "Bonjour.")]))
    assert run(*arguments).exit_code == 0
    add(tmp_path, "terms.yaml", "\n# a note\n")
    run(*arguments)
    assert len(runs) == 3


def test_the_word_list_and_the_dictionaries_of_the_settings_count(
    course: Path, runs: list[Request]
) -> None:
    put(course, CATALOG, po([("The bag.", "Le zorgglub.")]))
    put(course, "dictionaries/fr.aff", "SET UTF-8\n")
    put(course, "dictionaries/fr.dic", "2\nle\nzorglub\n")
    put(course, "words.txt", "voyageur\n")
    options = "{word_list: words.txt, dictionaries: dictionaries}"
    add(course, "l10n.yaml", f"check: {{enable: [spelling], options: {options}}}\n")
    assert "zorgglub" in run().stdout
    run()
    assert len(runs) == 1
    add(course, "words.txt", "zorgglub\n")
    run()
    run()
    assert len(runs) == 2
    put(course, "dictionaries/fr.dic", "3\nle\nun\nzorglub\n")
    run()
    run()
    assert len(runs) == 3


def test_every_request_has_its_own_result(course: Path, runs: list[Request]) -> None:
    all_of_it = run().stdout
    assert run("--skip", "glossary-missing").stdout != all_of_it
    assert run("--locale", "ar").stdout == ""
    assert len(runs) == 3
    assert run().stdout == all_of_it
    assert len(runs) == 3


def test_options_that_only_show_or_weigh_findings_need_no_new_run(
    course: Path, runs: list[Request]
) -> None:
    run()
    assert json.loads(run("--format", "json").stdout)["summary"]["failed"] is True
    assert run("--baseline", "b.json", "--update-baseline").exit_code == 0
    assert "known from the baseline" in run("--baseline", "b.json").stderr
    assert len(runs) == 1


def test_the_baseline_of_the_settings_is_remembered(course: Path, runs: list[Request]) -> None:
    add(course, "l10n.yaml", "check: {baseline: b.json}\n")
    assert run("--update-baseline").exit_code == 0
    assert run().exit_code == 0
    assert len(runs) == 1


def test_without_a_glossary_that_is_said_every_time(course: Path, runs: list[Request]) -> None:
    (course / "glossary" / "terms.yaml").unlink()
    (course / "glossary").rmdir()
    assert "no glossary" in run().stderr
    assert "no glossary" in run().stderr
    assert len(runs) == 1


def test_no_cache_runs_them_again(course: Path, runs: list[Request]) -> None:
    run("--no-cache")
    assert not (course / ".l10n").exists()
    run()
    run("--no-cache")
    assert len(runs) == 3


def test_bad_input_is_not_remembered(course: Path, runs: list[Request]) -> None:
    put(course, CATALOG, "msgid 3\n")
    first, second = run().exception, run().exception
    assert str(first) == str(second)
    assert len(runs) == 2


def test_a_file_that_changes_during_the_run_is_not_remembered(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = results._run

    def change_meanwhile(request: Request, jobs: int | None) -> results.Result:
        result = real(request, jobs)
        add(course, CATALOG, "\n# saved by an editor\n")
        return result

    monkeypatch.setattr(results, "_run", change_meanwhile)
    run()
    assert list((course).glob(".l10n/check-*")) == []


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut"),
        pytest.param(lambda data: b"\xff\xfe" + data, id="bytes"),
        pytest.param(lambda data: data.replace(b"voyageur", b"marcheur"), id="edited"),
        pytest.param(lambda data: data.partition(b"\n")[0], id="head alone"),
    ],
)
def test_a_broken_cache_costs_only_time(
    spoil: Callable[[bytes], bytes], course: Path, runs: list[Request]
) -> None:
    first = run()
    (path,) = course.glob(".l10n/check-*.json")
    path.write_bytes(spoil(path.read_bytes()))
    assert run().output == first.output
    assert len(runs) == 2
    assert run().output == first.output
    assert len(runs) == 2


@pytest.mark.parametrize("body", ["[]", "{}", '{"outcome": 3}', '{"outcome": {"findings": [[]]}}'])
def test_a_cache_of_another_form_costs_only_time(
    body: str, course: Path, runs: list[Request]
) -> None:
    import hashlib

    first = run()
    (path,) = course.glob(".l10n/check-*.json")
    mark = path.read_bytes().split(b" ")[0].decode()
    path.write_text(f"{mark} {hashlib.sha256(body.encode()).hexdigest()}\n{body}")
    assert run().output == first.output
    assert len(runs) == 2


def test_a_folder_that_cannot_be_written_costs_only_time(course: Path, runs: list[Request]) -> None:
    put(course, ".l10n", "a file where the folder belongs")
    assert run().output == run().output
    assert len(runs) == 2


def test_old_results_are_taken_away(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "MOST_KEPT", 2)
    for id in ("glossary-missing", "glossary-source", "source-format", "glossary-deprecated"):
        run("--only", id)
    assert len(list(course.glob(".l10n/check-*.json"))) == 2


def test_a_result_comes_back_with_every_field() -> None:
    finding = Finding(
        "a", Severity.INFO, "b", Location("c", 4, 5), "d", "e", "f\ud800", "ع", 'g"\u2028'
    )
    outcome = Outcome(
        (finding,), (Silenced(finding, "why", True),), 1, 2, 3, 4, Severity.WARNING, ("a",), 5
    )
    result = results.Result(outcome, ("x",), Path("b.json"), inputs=(Path("words.txt"),))
    defaults = Outcome()
    for field in dataclasses.fields(Outcome):
        assert getattr(outcome, field.name) != getattr(defaults, field.name), "not tested"
    back = results._decode(json.loads(json.dumps(results._encode(result))))
    assert back == result
    assert back.outcome.findings[0].location == finding.location
