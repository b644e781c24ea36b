"""``l10n check`` as a person or a CI server runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from l10n.errors import L10nError

from .conftest import TERMS, po

Command = Callable[..., Result]
BAD = ("The refugee waits.", "Le voyageur attend.")
GOOD = ("The refugee waits.", "La réfugiée attend.")
MIXED = [("The guardian.", "Le tuteur."), ("The guardian.", "Le représentant légal.")]


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def real(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The real command in a process of its own, with pipes as its output."""
    return subprocess.run(
        [sys.executable, "-m", "l10n", "check", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_exit_codes_follow_the_gravest_finding(tmp_path: Path, l10n_check: Command) -> None:
    write(tmp_path, "good.po", po([GOOD]))
    write(tmp_path, "bad.po", po([BAD]))
    write(tmp_path, "mixed.po", po(MIXED))
    glossary = ("-g", "terms.yaml")
    assert l10n_check("good.po", *glossary).exit_code == 0
    assert l10n_check("bad.po", *glossary).exit_code == 1
    assert l10n_check("mixed.po", *glossary).exit_code == 0
    assert l10n_check("mixed.po", *glossary, "--fail-on", "warning").exit_code == 1


def test_json_has_the_keys_that_others_rely_on(tmp_path: Path, l10n_check: Command) -> None:
    write(tmp_path, "fr.po", po([BAD]))
    report = json.loads(l10n_check("fr.po", "-g", "terms.yaml", "--format", "json").stdout)
    (finding,) = report["findings"]
    assert list(finding) == [
        "check", "severity", "path", "line", "locale", "concept", "source", "target", "message",
        "hint",
    ]  # fmt: skip
    assert finding["path"] == "fr.po"
    assert (tmp_path / "fr.po").read_text().splitlines()[finding["line"] - 1].startswith("msg")
    assert (finding["source"], finding["target"]) == BAD
    assert report["summary"]["errors"] == 1
    assert report["summary"]["failed"] is True


def test_text_goes_to_stdout_the_summary_to_stderr_and_a_pipe_has_no_colour(tmp_path: Path) -> None:
    write(tmp_path, "fr.po", po([BAD]))
    write(tmp_path, "terms.yaml", TERMS.read_text(encoding="utf-8"))
    for form in ("text", "json", "github"):
        result = real(tmp_path, "fr.po", "-g", "terms.yaml", "--format", form)
        assert result.returncode == 1
        assert "\x1b" not in result.stdout + result.stderr
        assert "réfugié" in result.stdout
        assert result.stderr == "1 unit in 1 catalog: 1 error, 0 warnings, 0 info\n"


def test_quiet_says_nothing_but_the_report(tmp_path: Path) -> None:
    write(tmp_path, "fr.po", po([BAD]))
    arguments = [sys.executable, "-m", "l10n", "-q", "check", "fr.po", "-g", str(TERMS)]
    result = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.stderr == ""
    assert result.stdout.count("\n") == 1


def test_a_folder_means_all_catalogs_below_it(tmp_path: Path, l10n_check: Command) -> None:
    write(tmp_path, "po/fr/a.po", po([BAD]))
    write(tmp_path, "po/es/b.po", po([BAD], "es"))
    result = l10n_check("po", "-g", "terms.yaml", "--format", "json")
    locales = [finding["locale"] for finding in json.loads(result.stdout)["findings"]]
    assert locales == ["es", "fr"]
    only = l10n_check("po", "-g", "terms.yaml", "--format", "json", "--locale", "es")
    assert [f["locale"] for f in json.loads(only.stdout)["findings"]] == ["es"]


def test_only_and_skip_choose_checks(tmp_path: Path, l10n_check: Command) -> None:
    write(tmp_path, "fr.po", po([BAD]))
    base = ("fr.po", "-g", "terms.yaml")
    assert l10n_check(*base, "--only", "glossary-missing,glossary-source").exit_code == 1
    assert l10n_check(*base, "--only", "glossary-source").exit_code == 0
    assert l10n_check(*base, "--skip", "glossary-missing").exit_code == 0


def test_list_names_every_check_with_its_severity(l10n_check: Command) -> None:
    from l10n.checks.base import checks

    lines = l10n_check("--list").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [
        [id, str(check.severity)] for id, check in checks.items()
    ]


def test_a_silenced_finding_is_counted_and_listed_on_demand(
    tmp_path: Path, l10n_check: Command
) -> None:
    write(tmp_path, "fr.po", po([BAD], comments={0: ["l10n: ignore glossary-missing: a poem"]}))
    result = l10n_check("fr.po", "-g", "terms.yaml", "--show-silenced")
    assert result.exit_code == 0
    assert result.stdout.endswith("(glossary-missing): a poem\n")
    assert "1 silenced with a reason" in result.stderr


def test_the_report_can_go_to_a_file(tmp_path: Path, l10n_check: Command) -> None:
    write(tmp_path, "fr.po", po([BAD]))
    result = l10n_check("fr.po", "-g", "terms.yaml", "--format", "json", "-o", "out.json")
    assert result.stdout == ""
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["findings"]


def test_without_a_glossary_the_other_checks_run_and_that_is_said(
    tmp_path: Path, l10n_check: Command
) -> None:
    write(tmp_path, "fr.po", po([BAD]))
    result = l10n_check("fr.po")
    assert result.exit_code == 0
    assert "no glossary" in result.stderr
    assert "glossary-missing" in result.stderr


@pytest.mark.parametrize(
    ("files", "arguments", "message"),
    [
        ({}, ["no.po"], "no.po:1: there is no such file"),
        ({"d/readme": ""}, ["d"], "d:1: no PO file is in this folder"),
        ({"a.txt": "x"}, ["a.txt"], "a.txt:1: not a PO file"),
        ({"fr.po": po([BAD], "")}, ["fr.po"], "the header has no Language"),
        ({"fr.po": po([BAD], "xx")}, ["fr.po"], 'no language file covers the locale "xx"'),
        ({"fr.po": po([BAD])}, ["fr.po", "-l", "xx"], 'no language file covers the locale "xx"'),
        ({"fr.po": po([BAD])}, ["fr.po", "--only", "glossary-mising"], "did you mean"),
        ({"fr.po": po([BAD])}, ["fr.po", "--skip", "glossary-mising"], "did you mean"),
        ({"fr.po": po([BAD])}, ["fr.po", "-g", "none.yaml"], "no such term base"),
        ({"fr.po": po([BAD])}, ["fr.po", "--only", "glossary-missing"], "without a glossary"),
        ({"fr.po": "msgid 3\n"}, ["fr.po"], "fr.po:1"),
        ({}, [], "no course here"),
        (
            {"l10n.yaml": "check: {fail-on: error}\n", "fr.po": po([BAD])},
            ["fr.po"],
            'l10n.yaml:1: unknown setting "fail-on"',
        ),
    ],
)
def test_bad_input_is_one_clear_line_and_exit_code_2(
    files: dict[str, str], arguments: list[str], message: str, tmp_path: Path, l10n_check: Command
) -> None:
    for name, text in files.items():
        write(tmp_path, name, text)
    error = l10n_check(*arguments).exception
    assert isinstance(error, L10nError)
    assert message in str(error)
    assert "\n" not in str(error)


def test_bad_input_ends_the_real_command_with_2_and_no_traceback(tmp_path: Path) -> None:
    result = real(tmp_path, "no.po")
    assert result.returncode == 2
    assert result.stderr.splitlines() == ["no.po:1: there is no such file"]


def test_an_unknown_format_names_the_known_ones(l10n_check: Command) -> None:
    result = l10n_check("--format", "csv")
    assert result.exit_code == 2
    assert "github" in result.stderr
    assert "sarif" in result.stderr


def test_settings_of_the_folder_hold_for_po_files_too(tmp_path: Path, l10n_check: Command) -> None:
    write(tmp_path, "l10n.yaml", "check: {severity: {glossary-missing: warning}}\n")
    write(tmp_path, "fr.po", po([BAD]))
    assert l10n_check("fr.po", "-g", "terms.yaml").exit_code == 0
    assert l10n_check("fr.po", "-g", "terms.yaml", "--fail-on", "warning").exit_code == 1


def test_several_processes_find_the_same_in_the_same_order(
    tmp_path: Path, l10n_check: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from l10n.checks import parallel

    write(tmp_path, "fr.po", po([*MIXED, BAD, GOOD] * 20))
    write(tmp_path, "es.po", po([BAD] * 9, "es"))
    arguments = ("fr.po", "es.po", "-g", "terms.yaml", "--format", "json")
    arguments += ("--skip", "translations-differ")
    alone = l10n_check(*arguments, "--jobs", "1").stdout
    monkeypatch.setattr(parallel, "SLICE_BYTES", 500)
    assert l10n_check(*arguments, "--jobs", "3").stdout == alone
    assert len(json.loads(alone)["findings"]) == 20 + 20 + 9


def test_a_language_covers_its_regions(tmp_path: Path, l10n_check: Command) -> None:
    write(tmp_path, "x.po", po([("One.", "Un  deux.")], locale="fr_FR"))
    units = json.loads(l10n_check("x.po", "--locale", "fr", "--format", "json").stdout)["summary"]
    assert units["units"] == 1
    other = json.loads(l10n_check("x.po", "--locale", "es", "--format", "json").stdout)["summary"]
    assert other["units"] == 0
