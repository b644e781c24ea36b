"""``l10n check --fix``: mends what is safe, shows it first, and is done after one run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from l10n.checks.base import UnitCheck, checks
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.fixes import mend
from l10n.errors import CatalogError
from l10n.languages import get_language
from l10n.model import Unit

Run = Callable[..., Result]

FIXERS = [check for _, check in checks.items() if isinstance(check, UnitCheck) and check.can_fix]

MENDED = [
    ("fr", "Who are you?", "Qui êtes-vous ?", "Qui êtes-vous\u202f?"),
    ("fr", "Who are you?", "Qui êtes-vous?", "Qui êtes-vous\u202f?"),
    (
        "fr",
        "Note: the word “child”",
        "Note : le mot “enfant”",
        "Note\u00a0: le mot «\u00a0enfant\u00a0»",
    ),
    ("fr", "You are safe here.", "Ici tu es en sécurité", "Ici tu es en sécurité."),
    ("es", "Who are you?", "Quién eres?", "¿Quién eres?"),
    ("es", "You are safe here.", "Aquí  estás a salvo .", "Aquí estás a salvo."),
    ("ar", "Who are you?", "من أنت?", "من أنت؟"),
    ("ar", "a boy, a girl", "صبي, فتاة", "صبي، فتاة"),
    ("tr", "a child", " bir çocuk", "bir çocuk"),
    ("de", "the word “child”", "das Wort “Kind”", "das Wort „Kind“"),
    ("de", "a child", "ein\u200b Kind", "ein Kind"),
    ("ru", "the word “child”", 'слово "ребёнок"', "слово «ребёнок»"),
    ("ru", "You are safe here.", "Здесь ты  в безопасности", "Здесь ты в безопасности."),
]

LEFT_ALONE = [
    ("es", "Who? Tell me, who are you?", "Dime, quién eres?"),
    ("fr", "See page 3 etc.", "Voir page 3"),
    ("ar", "The tag is too long.", ".الوسم طويل جدا"),
    ("de", "40 per cent of them.", "40 von ihnen."),
    ("fr", "Hello {name}!", "Bonjour {nom}\u202f!"),
    ("ru", "“%s”", '"%s"»'),
]


def mended(locale: str, source: str, target: str) -> str:
    context = Context("a.po", locale, selected=frozenset(checks))
    return mend(Unit(source, target), context, FIXERS).target


def test_the_six_languages_are_mended() -> None:
    assert {locale for locale, *_ in MENDED} == {"fr", "es", "ar", "tr", "de", "ru"}


@pytest.mark.parametrize(("locale", "source", "target", "wanted"), MENDED)
def test_what_is_safe_is_mended_and_nothing_is_left_of_it(
    locale: str, source: str, target: str, wanted: str
) -> None:
    assert mended(locale, source, target) == wanted
    assert mended(locale, source, wanted) == wanted
    context = Context("a.po", locale, selected=frozenset(checks))
    checked = CheckedUnit(Unit(source, wanted), context)
    assert [finding for check in FIXERS for finding in check.run(checked, context)] == []


@pytest.mark.parametrize(("locale", "source", "target"), LEFT_ALONE)
def test_what_is_not_sure_is_left_alone(locale: str, source: str, target: str) -> None:
    assert mended(locale, source, target) == target


def test_fuzzy_units_are_left_alone() -> None:
    unit = Unit("a child", " un enfant", flags=("fuzzy",))
    context = Context("a.po", "fr", selected=frozenset(checks))
    assert mend(unit, context, FIXERS) is unit


def test_a_silenced_finding_is_left_alone() -> None:
    comment = "l10n: ignore whitespace-wrong: the blank is part of the poem"
    unit = Unit("a child", " un enfant", translator_comments=(comment,))
    context = Context("a.po", "fr", selected=frozenset(checks))
    assert mend(unit, context, FIXERS) is unit


def test_every_plural_form_is_mended() -> None:
    unit = Unit(
        "one child", source_plural="%d children", plural_targets=("%d  enfant", "%d  enfants")
    )
    context = Context("a.po", "fr", selected=frozenset(checks))
    assert mend(unit, context, FIXERS).plural_targets == ("%d enfant", "%d enfants")


def test_every_check_that_mends_is_shown_here() -> None:
    needed = set()
    for locale, source, target, _ in MENDED:
        context = Context("a.po", locale, selected=frozenset(checks))
        checked = CheckedUnit(Unit(source, target), context)
        needed |= {finding.check for check in FIXERS for finding in check.run(checked, context)}
    assert needed == {check.id for check in FIXERS}


CATALOG = """# A translator's note.
msgid ""
msgstr ""
"Language: fr\\n"
"X-Editor: some editor\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#  an oddly   kept comment
#: a.md:1
msgid "Who are you?"
msgstr "Qui êtes-vous ?"

msgid   "an odd entry"
msgstr "une entrée "
"étrange"

#~ msgid "gone"
#~ msgstr "parti ?"
"""


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    path = tmp_path / "fr.po"
    path.write_text(CATALOG, encoding="utf-8")
    return path


def test_a_pipe_is_never_asked_and_nothing_is_written(l10n_check: Run, catalog: Path) -> None:
    result = l10n_check("fr.po", "--fix")
    assert result.exit_code == 1
    assert '-msgstr "Qui êtes-vous ?"\n+msgstr "Qui êtes-vous\u202f?"\n' in result.output
    assert catalog.read_text(encoding="utf-8") == CATALOG


def test_yes_writes_only_the_mended_entry(l10n_check: Run, catalog: Path) -> None:
    assert l10n_check("fr.po", "--fix", "--yes").exit_code == 0
    wanted = CATALOG.replace('"Qui êtes-vous ?"', '"Qui êtes-vous\u202f?"')
    assert catalog.read_text(encoding="utf-8") == wanted


def test_a_second_run_changes_nothing(l10n_check: Run, catalog: Path) -> None:
    l10n_check("fr.po", "--fix", "--yes")
    once = catalog.read_bytes()
    result = l10n_check("fr.po", "--fix", "--yes")
    assert (result.exit_code, catalog.read_bytes()) == (0, once)
    assert "nothing to mend" in result.output


def test_only_the_checks_asked_for_mend(l10n_check: Run, catalog: Path) -> None:
    result = l10n_check("fr.po", "--fix", "--yes", "--only", "whitespace-wrong")
    assert result.exit_code == 0
    assert catalog.read_text(encoding="utf-8") == CATALOG


def test_a_broken_catalog_is_one_clear_line(l10n_check: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.po").write_text('msgid "a"\nmsgid "b"\n', encoding="utf-8")
    result = l10n_check("bad.po", "--fix", "--yes")
    assert isinstance(result.exception, CatalogError)  # l10n.cli.main prints it, exit code 2
    assert str(result.exception).startswith("bad.po:2: ")


@pytest.mark.parametrize("locale", ["fr", "es", "ar", "tr", "de", "ru"])
def test_the_own_marks_stay_as_they_are(locale: str) -> None:
    opening, closing = get_language(locale).quotes[0]
    target = f"{opening}A{closing}"
    assert mended(locale, "“A”", target) == target
