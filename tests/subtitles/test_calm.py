"""The short way and the long way from cues to sentences give the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.languages import get_language
from l10n.subtitles.cue_scan import scan_cues
from l10n.subtitles.join import Joiner
from l10n.subtitles.runs import iter_runs
from l10n.subtitles.scan import SRT, Lines

TEXTS = [
    "Go on", "He said.", "No!", "see art.", "he is", "Dr.", "“So", "it.”", "of U.N.", "in No. 3.",
    "AMINA: Hello", "AMINA: Hello there.", "AMINA (softly): hi", "MR KHAN 2: Yes.", "A: x.",
    "A VERY LONG NAME OF SOMEBODY WHO IS NOBODY: x.", "AMINA:  two.", "AMINA: là\u00a0\nlà.",
    "ПЕТР: да.", "<i>Go", "it</i>.", "<i>All of it.</i>", "<i>", "<i>\nx", "<i>(Bang)</i>",
    "<i>PAT: so.</i>", "<i></i>Go", "- Hi.", "a -b.", "two  spaces.", "",
    "[music]", "What?", "What ?", "…", "and so…", "É.", "X.", "word word\nword.", "Line\n- other",
    "مرحبا.", "S\u2028t.", "ends ", "12: x.", "a:b.", "A1 B2: Go.", "x\x1c.",
]  # fmt: skip

cues = st.lists(
    st.tuples(
        st.sampled_from(TEXTS),
        st.sampled_from([0, 100, 100, 100, 2900, 3100, -50]),
        st.sampled_from([1000, 1000, 2000, 0]),
    ),
    max_size=30,
)


def joined(data: str, locale: str, *, calmly: bool):
    scan = scan_cues(Lines(data), "a.srt", SRT)
    joiner = Joiner(scan.bodies, scan.blocks, "a.srt", get_language(locale), SRT)
    joiner.join(calmly=calmly)
    places = [str(segment.location) for segment in joiner.out.segments]
    return joiner.out.segments, places, list(iter_runs(joiner.out.runs)), joiner.findings


@settings(max_examples=400, deadline=None)
@given(cues, st.sampled_from(["en", "fr", "ar", "de"]))
def test_both_ways_give_the_same_segments_and_runs(srt_of, cues, locale) -> None:
    at, timed = 1000, []
    for text, pause, length in cues:
        at += pause
        timed.append((at, at + length, text))
        at += length
    data = srt_of(timed)
    assert joined(data, locale, calmly=True) == joined(data, locale, calmly=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AMINA: Look at\nthis door.", [("speaker", "AMINA"), ("narration", "Look at this door.")]),
        ("Look at\nthis door.", [("narration", "Look at this door.")]),
    ],
)
def test_the_short_way_keeps_the_line_and_the_time(parse, text, expected) -> None:
    document = parse(f"1\n00:00:01,000 --> 00:00:03,500\n{text}\n")
    assert [(segment.kind, segment.text) for segment in document.segments] == expected
    assert {segment.location.line for segment in document.segments} == {3}
    assert document.segments[-1].seconds == 2.5
