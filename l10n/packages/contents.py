"""What a whole course consists of, for packages that put it into one file.

Start at :class:`Contents`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from l10n.packages.attachments import find_attachments, iter_films
from l10n.packages.base import Edition
from l10n.packages.digests import digest
from l10n.packages.outline import Outline, Step


class Contents:
    """What a course consists of, found by path at once; ``edition`` is read only once for it.

    ``digest`` covers what any page of the course may show beside its own step: titles,
    words of the interface, and which steps and files there are to link to.
    """

    def __init__(self, edition: Edition) -> None:
        self.steps = {step.path: step for step in edition.outline.steps}
        self.attachments = find_attachments(edition.outline)
        reviewed = str(edition.outline.is_reviewed)
        self.digest = digest(edition.frame, edition.interface.digest, reviewed, *self.attachments)
        self._subtitles: dict[str, list[tuple[Outline, Mapping[str, bytes]]]] = {}
        for other in edition.others.values():
            for step in other.steps:
                if step.subtitles:
                    self._subtitles.setdefault(step.path, []).append((other, step.subtitles))

    def films(self, step: Step) -> list[str]:
        """The paths of a video step's own film, in every ending that there is."""
        return list(iter_films(step, self.attachments))

    def subtitles(self, step: Step, ending: str) -> Iterator[tuple[Outline, bytes]]:
        """The subtitles of a video in every locale that has it, in the course's order."""
        for other, files in self._subtitles.get(step.path, ()):
            if ending in files:
                yield other, files[ending]


def digest_course(edition: Edition, contents: Contents, endings: tuple[str, ...]) -> str:
    """A digest of all that a whole course shows: its steps and files, subtitles in all locales."""
    parts: list[str | bytes] = [contents.digest, *contents.attachments.values()]
    for step in edition.outline.steps:
        parts.append(step.digest)
        for ending in endings:
            parts += [_digest_shared(data) for _, data in contents.subtitles(step, ending)]
    return digest(*parts)


@lru_cache(maxsize=1 << 12)
def _digest_shared(data: bytes) -> str:
    """The digest of subtitles; every locale's archive holds those of every other."""
    return digest(data)
