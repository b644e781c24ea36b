"""Small helpers for the tests of subtitles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from l10n.formats.srt import Srt
from l10n.formats.vtt import Vtt
from l10n.languages import get_language
from l10n.model import Document
from l10n.subtitles.clock import format_time


def codec(name: str) -> Srt | Vtt:
    return Vtt() if name.endswith(".vtt") else Srt()


def parse_(data: str | bytes, name: str = "a.srt", locale: str = "en") -> Document:
    raw = data.encode() if isinstance(data, str) else data
    return codec(name).parse(raw, name, get_language(locale))


def make_srt(cues: Sequence[tuple[int, int, str]]) -> str:
    """SRT text of (start ms, end ms, text)."""
    return "\n".join(
        f"{number}\n{format_time(start, ',')} --> {format_time(end, ',')}\n{text}\n"
        for number, (start, end, text) in enumerate(cues, 1)
    )


@pytest.fixture(scope="session")
def parse() -> Callable[..., Document]:
    return parse_


@pytest.fixture(scope="session")
def srt_of() -> Callable[[Sequence[tuple[int, int, str]]], str]:
    return make_srt


@pytest.fixture(scope="session")
def texts() -> Callable[..., list[str]]:
    """The texts of the segments of a file."""
    return lambda data, name="a.srt": [s.text for s in parse_(data, name).segments]


@pytest.fixture(scope="session")
def render() -> Callable[..., str]:
    """A file with translations, by source text whatever the context."""

    def run(data: str, targets: Mapping[str, str], locale: str = "fr", name: str = "a.srt") -> str:
        document = parse_(data, name)
        known = {s.key: targets[s.text] for s in document.segments if s.text in targets}
        assert {text for _, text in known} == set(targets), "a text was not found"
        return codec(name).render(document, known, get_language(locale)).decode()

    return run
