"""A translator for tests: fills the catalogs of the sample course."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polib
import pytest


def pseudo(source: str, locale: str) -> str:
    """A target that tells its source and locale, and keeps Markdown whole."""
    return f"{source} ({locale})"


@pytest.fixture
def translate(course_folder: Path) -> Callable[..., None]:
    """Fill every empty target of a locale's catalogs."""

    def fill(locale: str) -> None:
        for path in sorted((course_folder / "catalogs" / locale).glob("*.po")):
            catalog = polib.pofile(str(path), wrapwidth=79)
            for entry in catalog.untranslated_entries():
                entry.msgstr = pseudo(entry.msgid, locale)
            catalog.save()

    return fill
