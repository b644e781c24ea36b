"""Reading a file at its blank lines gives the cues that reading it line by line gives."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.subtitles.clock import read_usual
from l10n.subtitles.cue_scan import scan_cues, scan_lines
from l10n.subtitles.document import _findings
from l10n.subtitles.scan import SRT, VTT, split_lines

USUAL = "00:00:01,000 --> 00:00:02,000"
TIMES = [USUAL, "00:59:59,999 --> 99:00:00,001", "00:00:03,000 --> 00:00:01,000"]
ODD = [f"{USUAL} X1:5  ", f"{USUAL}0", "0:0:1 --> 0:0:2", f"{USUAL} -->", "00:00:01,000 --> what"]
BODIES = ["One.", "One\nand two.", "One. \nTwo ", "<i>So</i>", "Été\u2028là"]
STRANGE = ["", " ", "One.\n \nTwo.", "\ttab", "One.\n\nTwo.", "7", "a --> b", "One.\n\u3000"]

# Mostly what is usual, so that whole files of it come up.
blocks = st.lists(
    st.tuples(
        st.one_of(st.none(), st.sampled_from(["", " 3", "x", "٣", "12345678901"])),
        st.one_of(st.sampled_from(TIMES), st.sampled_from(TIMES), st.sampled_from(ODD)),
        st.one_of(st.sampled_from(BODIES), st.sampled_from(BODIES), st.sampled_from(STRANGE)),
        st.sampled_from(["\n\n", "\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n"]),
    ),
    max_size=4,
)


def text_of(parts, start: str, end: str) -> str:
    cues = [
        f"{number + 1 if head is None else head}\n{times}\n{body}{gap}"
        for number, (head, times, body, gap) in enumerate(parts)
    ]
    return start + "".join(cues) + end


@settings(max_examples=600, deadline=None)
@given(
    blocks,
    st.sampled_from(["", "", "", "\n", " ", "Intro\n\n", "WEBVTT\n\n"]),
    st.sampled_from(["", "", "\n", "\n\n", " \n", "end"]),
    st.sampled_from(["\n", "\r\n", "\r", "\r\r\n"]),
    st.sampled_from([SRT, SRT, VTT]),
)
def test_both_ways_find_the_same(parts, start, end, newline, syntax) -> None:
    lines, _ = split_lines(text_of(parts, start, end).replace("\n", newline))
    short, long = (scan(lines, "a.srt", syntax) for scan in (scan_cues, scan_lines))
    assert [*short.blocks] == [*long.blocks]
    assert [*short.numbers] == [*long.numbers]
    assert [*short.bodies] == [*long.bodies]
    assert [*short.findings] == [*long.findings]
    said = [_findings(lines, scan, "a.srt", syntax) for scan in (short, long)]
    assert [*map(str, said[0])] == [*map(str, said[1])]


def test_the_usual_file_goes_the_short_way() -> None:
    text = text_of([(None, times, body, "\n\n") for times in TIMES for body in BODIES], "", "")
    for newline in ("\n", "\r\n", "\r"):
        lines, ending = split_lines(text.replace("\n", newline))
        assert ending == newline
        assert scan_cues(lines, "a.srt", SRT).is_usual


@given(st.lists(st.tuples(*[st.integers(0, 359_999_999)] * 2), max_size=50))
def test_times_are_summed_up_as_they_are_read(times) -> None:
    def clock(milliseconds: int) -> str:
        whole = timedelta(milliseconds=milliseconds)
        hours, rest = divmod(whole.seconds + 86400 * whole.days, 3600)
        return f"{hours:02}:{rest // 60:02}:{rest % 60:02},{whole.microseconds // 1000:03}"

    rows = [f"{clock(start)} --> {clock(end)} X" for start, end in times]
    read = read_usual(rows, SRT.usual)
    assert read is not None
    assert [*zip(read.starts, read.ends, strict=True)] == times
    assert set(read.settings) <= {" X"}


@pytest.mark.parametrize("row", [f"{USUAL}0", f" {USUAL}", "00:60:01,000 --> 00:61:02,000", ""])
def test_a_line_in_another_form_is_not_taken_for_usual(row: str) -> None:
    assert read_usual([USUAL, row], SRT.usual) is None
