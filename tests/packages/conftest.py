"""The course of this repository as packages see it, and a small one made of values."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.course import open_course
from l10n.packages.base import Edition, make_edition
from l10n.packages.outline import Outline
from l10n.packages.pack import EARLIEST, complete
from l10n.packages.terms import Terms

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def outlines() -> dict[str, Outline]:
    return complete(open_course(ROOT), {})


@pytest.fixture(scope="session")
def make(outlines):
    """locale -> its edition of the course in this repository."""

    def edition(locale: str) -> Edition:
        return make_edition(outlines, locale, Terms(ROOT), EARLIEST)

    return edition
