"""WebVTT: blocks, settings, voices and entities are kept."""

import pytest

from l10n.errors import SourceError

CUES = (
    "first\n00:01.000 --> 00:03.000 align:start position:10%\n{}\n\n"
    "00:00:03.200 --> 00:00:06.000\n{}\n"
)
FILE = (
    "WEBVTT - a header\nKind: captions\n\nSTYLE\n::cue {{ color: red }}\n\n"
    "REGION\nid:top\n\nNOTE not --> a cue\nfor translators\n\n" + CUES + "\nNOTE the end\n"
)


def findings(document) -> list[tuple[str, int]]:
    return [(finding.check, finding.location.line) for finding in document.findings]


def test_blocks_that_are_no_cues_have_no_segments(texts):
    assert texts(FILE.format("It begins.", "It ends."), "a.vtt") == ["It begins.", "It ends."]


def test_everything_but_the_text_survives_translation(translate):
    out = translate(FILE.format("It begins.", "It ends."), "a.vtt", {"It begins.": "Début."})
    assert out == FILE.format("Début.", "It ends.")


def test_no_style_block_is_added(translate):
    out = translate("WEBVTT\n\n" + CUES.format("A.", "B."), "a.vtt", {"A.": "C."})
    assert "STYLE" not in out


def test_an_identifier_gets_a_suffix_when_its_cue_is_cut_in_two(translate):
    long = "Voici une phrase si longue, " * 5 + "qu'elle ne tient pas sur deux lignes."
    text = "WEBVTT\n\nfirst\n00:01.000 --> 00:12.000 line:0\nA short one.\n"
    out = translate(text, "a.vtt", {"A short one.": long})
    assert "\nfirst\n00:00:01.000 --> " in out
    assert "\nfirst-2\n" in out
    assert out.count(" line:0\n") == out.count("-->") > 1


def test_an_identifier_goes_with_a_merged_cue(translate):
    text = (
        "WEBVTT\n\none\n00:01.000 --> 00:02.000\nShe waits\n\ntwo\n00:02.100 --> 00:03.000\nhere.\n"
    )
    out = translate(text, "a.vtt", {"She waits here.": "Oui."})
    assert out == "WEBVTT\n\none\n00:00:01.000 --> 00:00:03.000\nOui.\n"


def test_notes_between_the_cues_of_a_sentence_stay(translate):
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nShe waits\n\nNOTE keep me\n\n"
        "00:02.100 --> 00:03.000\nhere.\n"
    )
    assert "NOTE keep me\n" in translate(text, "a.vtt", {"She waits here.": "Oui."})


def test_voices_are_speakers_and_their_names_are_translated(translate, parse):
    text = "WEBVTT\n\n" + CUES.format("<v Nina>Sit", "<v Nina>down.</v>")
    segments = parse(text, "a.vtt").segments
    assert [(s.context, s.text) for s in segments] == [("speaker", "Nina"), ("", "Sit down.")]
    out = translate(text, "a.vtt", {"Sit down.": "Assieds-toi donc ici.", "Nina": "Anne"})
    assert "<v Anne>Assieds-toi" in out


def test_entities_are_plain_text_for_the_translator(translate, texts):
    text = "WEBVTT\n\n" + CUES.format("Bread &amp; water &lt; wine.", "B.")
    assert texts(text, "a.vtt")[0] == "Bread & water < wine."
    out = translate(text, "a.vtt", {"Bread & water < wine.": "Pain & eau < vin."})
    assert "Pain &amp; eau &lt; vin." in out


def test_karaoke_times_are_left_out(texts):
    text = "WEBVTT\n\n" + CUES.format("Word <00:01.500>by <00:02.000>word.", "B.")
    assert texts(text, "a.vtt")[0] == "Word by word."


def test_inline_classes_stay_in_the_sentence(translate):
    text = "WEBVTT\n\n" + CUES.format("Only <c.red.big>this</c> is red.", "B.")
    source = "Only <c.red.big>this</c> is red."
    out = translate(text, "a.vtt", {source: "Seul <c.red.big>ceci</c> est rouge."})
    assert "Seul <c.red.big>ceci</c> est rouge." in out


def test_tags_over_two_sentences_are_closed_in_each(texts):
    text = "WEBVTT\n\n" + CUES.format("Oh <i>yes. And no</i> again.", "B.")
    assert texts(text, "a.vtt")[:2] == ["Oh <i>yes.</i>", "<i>And no</i> again."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CUES, [("subtitle-header", 1)]),
        ("WEBVTT\n\n" + CUES.replace(".000 -->", ",000 -->"), [("subtitle-timing", 4)]),
        ("WEBVTT\n\n" + CUES + "\nThis is in no cue.\n", [("subtitle-text", 10)]),
        ("WEBVTT\n\n" + CUES.replace("{}", "", 1), [("subtitle-text", 4)]),
    ],
    ids=["no header", "commas", "text outside", "no text"],
)
def test_what_is_wrong_is_kept_and_told(parse, render, text, expected):
    data = text.replace("{}", "It begins.").encode()
    document = parse(data, "a.vtt")
    assert findings(document) == expected
    assert render(document, {}) == data


def test_a_file_without_cues_is_fine(parse):
    document = parse("WEBVTT\n\nNOTE nothing yet\n", "a.vtt")
    assert document.segments == ()
    assert document.findings == ()


def test_a_page_is_refused(parse):
    with pytest.raises(SourceError, match="a.vtt:1: no cue found; this is not a VTT"):
        parse("<!doctype html>\n<p>Not found</p>\n", "a.vtt")


def test_a_line_that_starts_with_a_latin_name_gets_a_mark(parse, render):
    document = parse("WEBVTT\n\n" + CUES.format("UNHCR helps.", "No."), "a.vtt")
    first, second = document.segments
    targets = {first.key: "UNHCR تساعد الأطفال.", second.key: "لا."}
    out = render(document, targets, "ar").decode()
    assert "\n\u200fUNHCR تساعد الأطفال.\n" in out
    assert "\nلا.\n" in out
