"""What plays a step: its film, and its subtitles in every language. Start at :class:`Player`.

Browsers read ``<track>`` files over http only. A page opened from a folder gets
its own language's cues with the page, and the others' from a script beside it.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any
from urllib.parse import quote

from l10n.formats.vtt import Vtt
from l10n.languages import get_language
from l10n.packages.attachments import iter_films
from l10n.packages.base import Artifact
from l10n.packages.digests import digest
from l10n.packages.outline import Step
from l10n.subtitles import cues_of
from l10n.subtitles.cues import plain_text

TRACK = ".vtt"


@dataclass(frozen=True, slots=True)
class Player:
    """The players of a locale's pages.

    ``steps`` are the steps of every locale by path, in the course's order;
    ``attachments`` the paths of the course's own media.
    """

    locale: str
    steps: Mapping[str, Mapping[str, Step]]
    attachments: Container[str]

    def show(self, step: Step) -> dict[str, Any] | None:
        """What plays a step's film, or its subtitles where there is no film."""
        film = self._find_film(step)
        cues = cue_data(step, self.locale)
        if not cues and not film:
            return None
        return {
            "media": quote(posixpath.basename(film)),
            "more": quote(f"{step.id}.subtitles.js"),
            "seconds": max((end for _, end, _ in cues), default=0),
            "cues": cues,
            "tracks": [self._show_track(step, locale) for locale in self.find_tracks(step)],
        }

    def iter_files(self, step: Step) -> Iterator[Artifact]:
        """The subtitles of a video in all languages: for its script, and for its film."""
        tracks = self.find_tracks(step)
        if not tracks:
            return
        inputs = digest(*(part for locale, one in tracks.items() for part in (locale, one.digest)))
        yield Artifact(f"{step.path}.subtitles.js", inputs, partial(render_script, tracks))
        if self._find_film(step):
            for locale, one in tracks.items():
                data = one.subtitles[TRACK]
                path = f"{step.path}.{locale}{TRACK}"
                yield Artifact(path, digest(data), partial(bytes, data))

    def find_tracks(self, step: Step) -> dict[str, Step]:
        """The step in every locale that has subtitles of it, in the course's order."""
        steps = {locale: index.get(step.path) for locale, index in self.steps.items()}
        return {locale: one for locale, one in steps.items() if one and TRACK in one.subtitles}

    def _find_film(self, step: Step) -> str:
        """The film that lies beside a step; empty when there is none."""
        return next(iter_films(step, self.attachments), "")

    def _show_track(self, step: Step, locale: str) -> dict[str, Any]:
        language = get_language(locale)
        return {
            "lang": locale,
            "autonym": language.autonym,
            "direction": language.direction,
            "src": quote(f"{step.id}.{locale}{TRACK}"),
            "current": locale == self.locale,
        }


def cue_data(step: Step, locale: str) -> list[list[Any]]:
    """[start, end (seconds), text] of each cue; lines are parted by a line break."""
    data = step.subtitles.get(TRACK)
    return _read(data, step.path, locale) if data else []


@lru_cache(maxsize=1024)
def _read(data: bytes, path: str, locale: str) -> list[list[Any]]:
    language = get_language(locale)
    document = Vtt().parse(data, f"{path}{TRACK}", language)
    return [
        [cue.start / 1000, cue.end / 1000, "\n".join(map(plain_text, cue.lines))]
        for cue in cues_of(document, {}, language)
    ]


def render_script(tracks: Mapping[str, Step]) -> bytes:
    """A script that hands over the cues of every language: JSON is a part of JavaScript."""
    data = {locale: cue_data(step, locale) for locale, step in tracks.items()}
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    plain = plain.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"self.l10nSubtitles({plain});\n".encode("utf-8", "replace")
