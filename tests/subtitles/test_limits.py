"""Which limits a cue breaks, one example each."""

import pytest

from l10n.languages import SubtitleLimits
from l10n.model import Location
from l10n.subtitles import Cue, count_characters, iter_limit_findings

LIMITS = SubtitleLimits(10, 12, "test", "2026", lines=2)


def checks(*cues: Cue) -> list[str]:
    return [finding.check for finding in iter_limit_findings(cues, LIMITS, "a.srt", "fr")]


def test_a_good_cue_has_no_finding():
    assert checks(Cue(0, 2000, ("twelve chars",)), Cue(2083, 4000, ("ok", "ok"))) == []


@pytest.mark.parametrize(
    ("cue", "check"),
    [
        (Cue(0, 1900, ("twelve chars", "and more")), "reading-speed"),
        (Cue(0, 5000, ("twelve chars.",)), "line-too-long"),
        (Cue(0, 5000, ("a", "b", "c")), "too-many-lines"),
        (Cue(0, 800, ("a",)), "cue-too-short"),
        (Cue(0, 7100, ("a",)), "cue-too-long"),
    ],
)
def test_each_limit_is_told(cue, check):
    assert checks(cue) == [check]


def test_gap_and_overlap_are_told():
    first = Cue(0, 2000, ("a",))
    assert checks(first, Cue(2050, 4000, ("b",))) == ["gap-too-short"]
    assert checks(first, Cue(1900, 4000, ("b",))) == ["cues-overlap"]
    assert checks(first, Cue(2083, 4000, ("b",))) == []


def test_findings_say_where_and_in_which_locale():
    (finding,) = iter_limit_findings([Cue(0, 5000, ("a", "b", "c"), line=7)], LIMITS, "a.srt", "fr")
    assert finding.location == Location("a.srt", 7)
    assert finding.location.line == 7
    assert finding.locale == "fr"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("two words", 9),
        ("<i>two</i> <c.red>words</c>", 9),
        ("{\\an8}two", 3),
        ("مَدْرَسَة", 5),
        ("\u202bنعم.\u202c", 4),
        ("3 < 4", 5),
    ],
)
def test_tags_marks_and_bidi_do_not_count(text, count):
    assert count_characters(text) == count
