"""Worker processes build what one process builds, and report a refusal as it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.course import open_course
from l10n.model import Variant
from l10n.variants import parallel
from l10n.variants.build import IncompleteError


def build(folder: Path) -> list[tuple[str, object]]:
    return [
        (locale, found.files if isinstance(found, Variant) else str(found))
        for locale, found, _ in parallel.iter_variants(open_course(folder), ("en", "fr", "ar"))
    ]


def test_processes_change_nothing(course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (course_folder / "l10n.yaml").open("a") as file:
        file.write("locale: {ar: {fallback: refuse}}\n")
    alone = build(course_folder)
    monkeypatch.setattr(parallel, "WORTH_A_PROCESS", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert build(course_folder) == alone
    assert [locale for locale, _ in alone] == ["en", "fr", "ar"]
    assert alone[2][1] == str(
        IncompleteError(
            "ar: 0.0 % translated, 100 % needed (0 fuzzy, 28 untranslated of 28 units)",
            hint="complete catalogs/ar/, or lower the threshold in the settings",
        )
    )
