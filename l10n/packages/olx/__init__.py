"""``olx``: the course as an archive that Open edX imports. Start at :class:`Olx`.

The format is OLX, "Open Learning XML" (docs.openedx.org, "Building and running an
OLX course"): a folder ``course/`` with one file a chapter (module), sequential
(step), vertical (its page) and component.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from l10n.packages.archive import tar_gz_bytes
from l10n.packages.base import Artifact, Edition, PerLocale, packages
from l10n.packages.contents import Contents, digest_course
from l10n.packages.olx.course import make_files

TOP = "course"


@packages.register("olx")
class Olx(PerLocale):
    """One archive a locale."""

    summary = "an Open edX course archive, with transcripts in every language"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """``course.<locale>.tar.gz``."""
        contents = Contents(edition)
        inputs = digest_course(edition, contents, (".srt",))
        make = partial(render, edition, contents)
        yield Artifact(f"course.{edition.locale}.tar.gz", inputs, make)


def render(edition: Edition, contents: Contents) -> bytes:
    """The archive; its only top folder is ``course``, as the import wants it."""
    files = {f"{TOP}/{path}": data for path, data in make_files(edition, contents).items()}
    return tar_gz_bytes(files, edition.moment)
