"""An edit of what is owed, from the drafter's desk to the check: alarm, error, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from tests.conftest import Run, tree

READING = "src_content/01-first-steps/02-reading.md"
CATALOG = "catalogs/fr/01-first-steps.po"
OLD = "States Parties shall protect each child."


def edit(folder: Path, old: str, new: str) -> None:
    text = (folder / READING).read_text(encoding="utf-8")
    assert old in text
    (folder / READING).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def translated(course_folder: Path, l10n: Run, translate: Callable[..., None]) -> Path:
    path = course_folder / READING
    path.write_text(path.read_text(encoding="utf-8") + f"\n{OLD}\n", encoding="utf-8")
    assert l10n("extract").returncode == 0
    translate("fr")
    assert l10n("extract").returncode == 0
    return course_folder


def unit(folder: Path, source: str) -> polib.POEntry:
    catalog = polib.pofile(str(folder / CATALOG))
    return next(entry for entry in catalog if entry.msgid == source and not entry.obsolete)


def catalogs(folder: Path) -> dict[str, bytes]:
    return {path: data for path, (data, _) in tree(folder / "catalogs").items()}


def test_the_alarm_stands_until_a_person_has_dealt_with_it(translated: Path, l10n: Run) -> None:
    before = catalogs(translated)
    edit(translated, "shall protect", "may protect")
    assert l10n("extract").returncode == 0
    edited = unit(translated, OLD.replace("shall", "may"))
    assert edited.fuzzy
    assert edited.msgstr == f"{OLD} (fr)"
    assert '"shall" became "may"' in edited.comment
    found = l10n("check", "--only", "legal-force", "--locale", "fr")
    assert found.returncode == 1
    assert '"shall" became "may"' in found.stdout
    edit(translated, "may protect", "shall protect")
    assert l10n("extract").returncode == 0
    assert catalogs(translated) == before
    assert l10n("check", "--only", "legal-force").returncode == 0


def test_a_confirmed_translation_raises_no_alarm(translated: Path, l10n: Run) -> None:
    edit(translated, "each child", "each child below eighteen")
    assert l10n("extract").returncode == 0
    assert l10n("check", "--only", "legal-force").returncode == 1
    catalog = polib.pofile(str(translated / CATALOG), wrapwidth=79)
    entry = next(entry for entry in catalog if "eighteen" in entry.msgid)
    entry.flags, entry.previous_msgid, entry.msgstr = [], None, "Nouveau."
    catalog.save()
    assert l10n("extract").returncode == 0
    assert l10n("check", "--only", "legal-force", "--locale", "fr").returncode == 0
    assert "LEGAL FORCE" not in unit(translated, entry.msgid).comment


def test_an_edit_of_looks_is_carried_over_and_put_back(translated: Path, l10n: Run) -> None:
    before = catalogs(translated)
    edit(translated, "States Parties shall protect", "“States Parties” *shall*  protect")
    assert l10n("extract").returncode == 0
    carried = unit(translated, "“States Parties” *shall* protect each child.")
    assert (carried.fuzzy, carried.msgstr) == (False, f"{OLD} (fr)")
    assert OLD in carried.tcomment
    edit(translated, "“States Parties” *shall*  protect", "States Parties shall protect")
    assert l10n("extract").returncode == 0
    assert catalogs(translated) == before
