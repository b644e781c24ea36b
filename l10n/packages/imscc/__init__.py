"""``imscc``: the course as a Common Cartridge 1.1. Start at :class:`Imscc`.

The specification is IMS Common Cartridge Profile 1.1 (imsglobal.org/cc); that
version and no later one is what Moodle imports. Pages are web content, quizzes
assessments in QTI 1.2.1, discussions discussion topics.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from l10n.packages.archive import zip_bytes
from l10n.packages.base import Artifact, Edition, PerLocale, packages
from l10n.packages.contents import Contents, digest_course
from l10n.packages.imscc.cartridge import make_files


@packages.register("imscc")
class Imscc(PerLocale):
    """One cartridge a locale."""

    summary = "a Common Cartridge 1.1 for Moodle, Canvas and others"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """``course.<locale>.imscc``."""
        contents = Contents(edition)
        inputs = digest_course(edition, contents, (".srt", ".vtt"))
        make = partial(render, edition, contents)
        yield Artifact(f"course.{edition.locale}.imscc", inputs, make)


def render(edition: Edition, contents: Contents) -> bytes:
    """The cartridge, a ZIP archive."""
    return zip_bytes(make_files(edition, contents), edition.moment)
