"""The same cues as SRT, WebVTT and ASS."""

import pysubs2
import pytest
import srt
import webvtt

from l10n.languages import get_language
from l10n.subtitles import Cue, cues_of, render_ass, render_srt, render_vtt, sister_files

ENGLISH = get_language("en")
CUES = (
    Cue(1000, 3000, ("<i>A & b</i>", "< c"), identifier="one", settings="line:0 align:start"),
    Cue(3100, 3661001, ('<font color="#ff8000">{d}</font>',), override="{\\an8}"),
)


def test_srt_has_numbers_and_its_own_tags():
    assert render_srt(CUES, ENGLISH).decode() == (
        "1\n00:00:01,000 --> 00:00:03,000\n{\\an8}<i>A & b</i>\n< c\n\n"
        '2\n00:00:03,100 --> 01:01:01,001\n{\\an8}<font color="#ff8000">{d}</font>\n'
    )


def test_vtt_has_identifiers_settings_and_entities():
    assert render_vtt(CUES, ENGLISH).decode() == (
        "WEBVTT\n\none\n00:00:01.000 --> 00:00:03.000 line:0 align:start\n"
        "<i>A &amp; b</i>\n&lt; c\n\n"
        "00:00:03.100 --> 01:01:01.001 line:0\n{d}\n"
    )


def test_ass_has_overrides_and_escaped_braces():
    events = render_ass(CUES, ENGLISH).decode().splitlines()[-2:]
    assert events == [
        "Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\\an8}{\\i1}A & b{\\i0}\\N< c",
        "Dialogue: 0,0:00:03.10,1:01:01.00,Default,,0,0,0,,{\\an8}{\\c&H0080ff&}\\{d\\}{\\c}",
    ]


def test_only_right_to_left_styles_let_the_text_say_its_direction():
    style = next(
        line
        for line in render_ass(CUES, get_language("ar")).decode().splitlines()
        if line.startswith("Style:")
    )
    assert style.endswith(",-1")
    assert ",1\n" in render_ass(CUES, ENGLISH).decode()


def test_peers_read_what_we_write():
    assert len(list(srt.parse(render_srt(CUES).decode()))) == 2
    assert len(webvtt.from_string(render_vtt(CUES).decode())) == 2
    assert len(pysubs2.SSAFile.from_string(render_ass(CUES, ENGLISH).decode())) == 2


@pytest.mark.parametrize(
    ("name", "head", "sisters"),
    [("m/a.srt", "1\n", ["m/a.vtt", "m/a.ass"]), ("m/a.vtt", "WEBVTT\n\n", ["m/a.srt", "m/a.ass"])],
)
def test_a_source_has_its_sisters_in_the_other_formats(parse, name, head, sisters):
    dot = "," if name.endswith("srt") else "."
    document = parse(f"{head}00:00:01{dot}000 --> 00:00:03{dot}000\nYes.\n", name)
    targets = {document.segments[0].key: "Oui."}
    files = sister_files(document, targets, get_language("fr"))
    assert list(files) == sisters
    assert all(b"Oui." in data for data in files.values())
    assert [cue.lines for cue in cues_of(document, targets, get_language("fr"))] == [("Oui.",)]


def test_a_document_of_another_kind_has_no_sisters():
    from l10n.model import Document

    assert sister_files(Document("a.md", "markdown", (), None), {}, ENGLISH) == {}
