"""TTML: what an independent reader of the format makes of it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
import ttconv.imsc.reader
import ttconv.srt.writer

from l10n.languages import get_language
from l10n.subtitles import Cue, render_ttml

TT = "{http://www.w3.org/ns/ttml}"
TTS = "{http://www.w3.org/ns/ttml#styling}"
ENGLISH, ARABIC = get_language("en"), get_language("ar")


def cue(*lines: str, start: int = 1000, end: int = 3000, **facts: str) -> Cue:
    return Cue(start, end, lines, **facts)


def texts(data: bytes) -> list[str]:
    root = ElementTree.fromstring(data)
    return ["".join(p.itertext()) for p in root.iter(f"{TT}p")]


def test_another_reader_sees_every_cue_with_its_times():
    data = render_ttml([cue("One <i>light</i>", "line"), cue("Two", start=4000, end=5500)], ENGLISH)
    model = ttconv.imsc.reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(data)))
    srt = ttconv.srt.writer.from_model(model)
    assert "00:00:01,000 --> 00:00:03,000\nOne <i>light</i>\nline" in srt
    assert "00:00:04,000 --> 00:00:05,500\nTwo" in srt


def test_arabic_has_its_direction_and_no_marks_of_other_formats():
    root = ElementTree.fromstring(render_ttml([cue("\u202bمرحبا، Nina.\u202c")], ARABIC))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    (body,) = root.iter(f"{TT}body")
    assert body.get(f"{TTS}direction") == "rtl"
    assert "".join(body.itertext()).strip() == "مرحبا، Nina."


def test_a_cue_at_the_top_stays_there():
    cues = [cue("a", override="{\\an8}"), cue("b", settings="line:0"), cue("c")]
    root = ElementTree.fromstring(render_ttml(cues, ENGLISH))
    assert [p.get("region") for p in root.iter(f"{TT}p")] == ["top", "top", "bottom"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("<i>open", "open"),
        ("a</b> c", "a c"),
        ("<i><b>x</i></b>", "x"),
        ('<font color="red">red</font>', "red"),
        ("1 < 2 & 3 > 2 ]]>", "1 < 2 & 3 > 2 ]]>"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_odd_tags_and_hostile_text_are_text(line, shown):
    assert texts(render_ttml([cue(line)], ENGLISH)) == [shown]


def test_cues_without_text_or_time_are_left_out():
    assert texts(render_ttml([cue(), cue("x", end=1000)], ENGLISH)) == []
