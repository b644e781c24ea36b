"""Golden folders: subtitles, their segments, targets, and the file rendered with them.

``UPDATE_GOLDEN=1 pytest tests/subtitles/test_golden_subtitles.py`` writes
segments.txt and the expected files anew; read the diff like code.
"""

import json
import os
from pathlib import Path

import pytest

from l10n.formats.srt import Srt
from l10n.formats.vtt import Vtt
from l10n.languages import get_language
from l10n.subtitles import cues_of, iter_limit_findings

GOLDEN = Path(__file__).parents[1] / "golden"
SOURCES = sorted([*(GOLDEN / "srt").glob("*/source.srt"), *(GOLDEN / "vtt").glob("*/source.vtt")])
TARGETS = [
    (source, path) for source in SOURCES for path in sorted(source.parent.glob("targets.*.json"))
]


def ids(path: Path) -> str:
    return "-".join((path.parts[-2], path.stem))


def codec(source: Path):
    return Vtt() if source.suffix == ".vtt" else Srt()


def listing(document) -> str:
    lines = []
    for segment in document.segments:
        seconds = f" {segment.seconds:.3f} s" if segment.seconds is not None else ""
        note = f" <{'; '.join(segment.notes)}>" if segment.notes else ""
        place = f"{segment.location.line} {segment.kind} [{segment.context}]"
        lines.append(f"{place}{seconds}{note}: {segment.text!r}")
    return "\n".join(lines) + "\n"


def check(path: Path, actual: bytes) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(actual)
    assert path.read_bytes() == actual


def read_targets(path: Path) -> dict[tuple[str, str], str]:
    return {
        (row["context"], row["source"]): row["target"]
        for row in json.loads(path.read_text(encoding="utf-8"))
    }


def test_both_formats_have_golden_folders():
    assert {source.suffix for source in SOURCES} == {".srt", ".vtt"}


@pytest.mark.parametrize("source", SOURCES, ids=ids)
def test_segments_are_as_listed(source):
    document = codec(source).parse(source.read_bytes(), source.name, get_language("en"))
    check(source.parent / "segments.txt", listing(document).encode())


@pytest.mark.parametrize(("source", "path"), TARGETS, ids=ids)
def test_targets_flow_back_over_the_cues(source, path):
    locale = path.name.split(".")[1]
    targets, language = read_targets(path), get_language(locale)
    document = codec(source).parse(source.read_bytes(), source.name, get_language("en"))
    assert {segment.key for segment in document.segments} == set(targets)
    rendered = codec(source).render(document, targets, language)
    check(source.parent / f"expected.{locale}{source.suffix}", rendered)
    cues = cues_of(document, targets, language)
    assert not list(iter_limit_findings(cues, language.limits(), source.name, locale))
