"""What a variant was built from, in digests: how a build that is out of date is told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from l10n.course import Course


def digest_sources(sources: Iterable[tuple[str, str]]) -> str:
    """One SHA-256 over (path, SHA-256 of the bytes) of every source file."""
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(sources))
    return hashlib.sha256(lines.encode()).hexdigest()


def expected_digests(course: Course, locale: str) -> dict[str, object]:
    """``source_sha256`` and ``catalogs`` as a build of the course as it is would write them."""
    files = {path: None for module in course.modules for path in module.files}
    sources = [(path, hashlib.sha256(course.read(path)).hexdigest()) for path in files]
    return {"source_sha256": digest_sources(sources), "catalogs": _catalogs(course, locale)}


def _catalogs(course: Course, locale: str) -> dict[str, str]:
    if locale == course.source_locale:
        return {}
    paths = (course.catalog_path(locale, module.id) for module in course.modules)
    return {
        path.relative_to(course.root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
        if path.is_file()
    }
