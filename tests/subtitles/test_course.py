"""The course's own subtitles: the same sentences as its scripts, within the limits."""

from pathlib import Path

import pytest

from l10n.formats import find_format
from l10n.languages import get_language
from l10n.subtitles import cues_of, iter_limit_findings

CONTENT = Path(__file__).parents[2] / "src_content"
SUBTITLES = sorted([*CONTENT.glob("*/*.srt"), *CONTENT.glob("*/*.vtt")])
ENGLISH = get_language("en")


def parse(path: Path):
    found = find_format(path.name)
    assert found
    return found[1].parse(path.read_bytes(), path.name, ENGLISH)


@pytest.mark.parametrize("path", SUBTITLES, ids=lambda path: path.name)
def test_every_spoken_sentence_is_a_unit_of_the_script(path):
    script = {segment.key for segment in parse(path.with_suffix(".script.md")).segments}
    spoken = [s for s in parse(path).segments if s.kind in ("narration", "speaker")]
    assert [segment.text for segment in spoken if segment.key not in script] == []


@pytest.mark.parametrize("path", SUBTITLES, ids=lambda path: path.name)
def test_the_source_keeps_the_limits_of_the_course(path):
    document = parse(path)
    assert not document.findings
    cues = cues_of(document, {}, ENGLISH)
    assert [str(f) for f in iter_limit_findings(cues, ENGLISH.limits(), path.name, "en")] == []


def test_there_are_subtitles_in_both_formats():
    assert {path.suffix for path in SUBTITLES} == {".srt", ".vtt"}
