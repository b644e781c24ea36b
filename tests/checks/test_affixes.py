"""Quick look-ups find what those of spylls find, in the same forms and order."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from spylls.hunspell import Dictionary

from l10n.checks.affixes import quicken

AFF = """SET UTF-8
FORBIDDENWORD X
NEEDAFFIX N
COMPOUNDFLAG C
COMPOUNDMIN 2
PFX U Y 1
PFX U 0 un .
PFX R N 1
PFX R 0 re .
SFX S Y 2
SFX S 0 s [^y]
SFX S y ies y
SFX A Y 1
SFX A 0 able/S .
SFX D N 1
SFX D 0 ed .
"""
DIC = "9\nlock/USAD\nfly/S\nlock\nbad/X\nre\nstem/NS\nhaus/C\ntur/C\nParis\nMcAdam/S\n"
PARTS = ("", "un", "re", "lock", "fly", "stem", "haus", "tur", "s", "ies", "able", "ed")
WORDS = sorted({"".join(parts) for parts in product(PARTS, repeat=3)})
CASES = ["bad", "Paris", "paris", "PARIS", "MCADAMS", "McAdam", "Locks", "LOCKS", "Haustur", "fl"]
DERIVED = ["flies", "unflies", "lockables", "unlockables", "unlocked", "relock", "stems", "flyable"]


@pytest.fixture
def plain(tmp_path: Path) -> Any:
    (tmp_path / "xx.aff").write_text(AFF, encoding="utf-8")
    (tmp_path / "xx.dic").write_text(DIC, encoding="utf-8")
    return Dictionary.from_files(str(tmp_path / "xx"))


def test_every_word_is_judged_as_before(plain: Any, tmp_path: Path) -> None:
    quick = Dictionary.from_files(str(tmp_path / "xx"))
    quicken(quick)
    words = [*WORDS, *CASES, *DERIVED]
    assert [quick.lookup(word) for word in words] == [plain.lookup(word) for word in words]
    assert {word for word in words if quick.lookup(word)} > {"unlockables", "flies", "hausturhaus"}


def test_the_forms_are_the_same_and_in_the_same_order(plain: Any, tmp_path: Path) -> None:
    quick = Dictionary.from_files(str(tmp_path / "xx"))
    quicken(quick)
    for word in (*WORDS[::7], *CASES, *DERIVED):
        forms = [str(form) for form in quick.lookuper.good_forms(word)]
        assert forms == [str(form) for form in plain.lookuper.good_forms(word)], word
