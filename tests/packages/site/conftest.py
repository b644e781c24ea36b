"""The websites of the course in this repository, built once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from l10n.course import open_course
from l10n.packages.pack import make_job, pack

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def sites(outlines, tmp_path_factory) -> Path:
    """The folder that holds every locale's site."""
    output = tmp_path_factory.mktemp("sites")
    job = replace(make_job(open_course(ROOT), outlines, output), stamps=output / "stamps")
    pack(job, ("site",), tuple(outlines))
    return output / "packages" / "site"
