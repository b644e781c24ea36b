"""SubRip: what is read, what is said about what is wrong, what is written."""

import pytest

from l10n.errors import SourceError
from l10n.model import Severity

TWO = "1\n00:00:01,000 --> 00:00:03,000\n{}\n\n2\n00:00:03,200 --> 00:00:06,000\n{}\n"


def findings(document) -> list[tuple[str, int]]:
    return [(finding.check, finding.location.line) for finding in document.findings]


def segments(document) -> list[tuple[str, str]]:
    return [(segment.kind, segment.text) for segment in document.segments]


def test_a_cue_boundary_does_not_cut_a_sentence(texts):
    assert texts(TWO.format("She brings a letter", "from the court."), "a.srt") == [
        "She brings a letter from the court."
    ]


def test_two_sentences_in_one_cue_are_two_segments(texts):
    assert texts(TWO.format("Sit down. It is\nwarm here.", "Yes."), "a.srt") == [
        "Sit down.",
        "It is warm here.",
        "Yes.",
    ]


def test_abbreviation_at_the_end_of_a_cue_ends_no_sentence(texts):
    assert texts(TWO.format("See art.", "3 of it."), "a.srt") == ["See art. 3 of it."]


def test_a_sentence_that_starts_inside_a_cue_is_found_on_its_line(parse):
    document = parse(TWO.format("Sit down.\nIt is warm.", "Yes."), "a.srt")
    assert [str(segment.location) for segment in document.segments] == [
        "a.srt:3",
        "a.srt:4",
        "a.srt:8",
    ]


def test_seconds_are_shared_out_by_characters(parse):
    document = parse(TWO.format("Abcd. Abcdefghijklm.", "Yes."), "a.srt")
    first, second, third = (segment.seconds for segment in document.segments)
    assert first == pytest.approx(2 * 5 / 20, abs=0.01)
    assert first < second < third == 2.8


def test_labels_are_segments_of_the_speaker(parse):
    document = parse(TWO.format("AMINA: Look here.", "NINA (softly): I see."), "a.srt")
    assert segments(document) == [
        ("speaker", "AMINA"),
        ("narration", "Look here."),
        ("speaker", "NINA"),
        ("manner", "softly"),
        ("narration", "I see."),
    ]
    assert document.segments[0].context == "speaker"
    assert document.segments[1].notes == ("speaker: AMINA",)


def test_a_clock_time_or_a_word_before_a_colon_is_no_label(texts):
    assert texts(TWO.format("At 10:30 they left.", "One thing: the coat."), "a.srt") == [
        "At 10:30 they left.",
        "One thing: the coat.",
    ]


def test_two_speakers_are_parted_by_dashes(texts):
    text = TWO.format("- Are you cold?\n- A little", "- bit of a well-known cold - or so.")
    assert texts(text, "a.srt") == [
        "Are you cold?",
        "A little",
        "bit of a well-known cold - or so.",
    ]


def test_sound_notes_are_segments_without_their_brackets(parse):
    text = TWO.format("[soft music]\n♪ Far from home ♪", "[laughs] Yes. (So I think.) Good.")
    assert segments(parse(text, "a.srt")) == [
        ("sound note", "soft music"),
        ("sound note", "Far from home"),
        ("sound note", "laughs"),
        ("narration", "Yes."),
        ("narration", "(So I think.)"),
        ("narration", "Good."),
    ]


def test_styling_of_a_whole_sentence_is_not_in_its_text(texts):
    text = TWO.format("<i>She brings a letter</i>", "<i>from the court.</i> It is <b>red</b>.")
    assert texts(text, "a.srt") == ["She brings a letter from the court.", "It is <b>red</b>."]


def test_placed_cues_are_not_joined_with_others(texts):
    assert texts(TWO.format("{\\an8}A sign", "Speech goes on."), "a.srt") == [
        "A sign",
        "Speech goes on.",
    ]


def test_a_long_silence_ends_a_sentence_without_a_full_stop(texts):
    text = TWO.format("The title", "It begins.").replace("00:00:06", "00:00:16")
    assert texts(text.replace("00:00:03,200", "00:00:13,200"), "a.srt") == [
        "The title",
        "It begins.",
    ]


def test_a_file_without_full_stops_gives_one_segment_a_cue(parse):
    cue = "{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\nword {n}\n\n"
    document = parse("".join(cue.format(n=number) for number in range(1, 30)), "a.srt")
    assert len(document.segments) == 29
    assert findings(document) == [("subtitle-sentence", 2)]
    assert document.findings[0].severity is Severity.INFO


BAD = {
    "no numbers": (TWO.replace("1\n00", "00").replace("2\n00", "00"), [("subtitle-index", 1)]),
    "wrong numbers": (TWO.replace("2\n00", "7\n00"), [("subtitle-index", 5)]),
    "dots for commas": (TWO.replace(",", "."), [("subtitle-timing", 2)]),
    "no hours": (TWO.replace("00:00:0", "00:0"), [("subtitle-timing", 2)]),
    "one reversed": (TWO.replace("00:00:06", "00:00:02"), [("subtitle-timing", 6)]),
    "negative": (TWO.replace("00:00:01", "-00:00:01"), [("subtitle-timing", 2)] * 2),
    "unreadable": (
        TWO + "\n3\n00:00:0x,000 --> 00:00:09,000\nLost.\n",
        [("subtitle-timing", 10)],
    ),
    "text before": (f"By the team\n\n{TWO}", [("subtitle-text", 1)]),
    "blank inside": (TWO.replace("{}", "{}\n\nMore.", 1), [("subtitle-text", 3)]),
    "overlap": (TWO.replace("00:00:03,200", "00:00:02,200"), [("subtitle-overlap", 6)]),
}


@pytest.mark.parametrize(("text", "expected"), BAD.values(), ids=list(BAD))
def test_what_is_wrong_is_kept_and_told(parse, render, text, expected):
    data = text.format("Here it begins.", "Here it ends.").encode()
    document = parse(data, "a.srt")
    assert findings(document) == expected
    assert render(document, {}) == data
    targets = {segment.key: f"{segment.text} xyz" for segment in document.segments}
    assert len(parse(render(document, targets), "a.srt").skeleton.blocks) >= 2


def test_an_empty_cue_is_told(parse):
    assert findings(parse(TWO.format("", "Yes."), "a.srt")) == [("subtitle-text", 2)]


def test_an_empty_file_is_told(parse):
    document = parse("\n", "a.srt")
    assert document.segments == ()
    assert [finding.message for finding in document.findings] == ["there is no cue in this file"]


REFUSED = {
    "text": (b"\nDear colleague,\n", "a.srt:2: no cue found"),
    "binary": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "a.srt:1: this is a binary"),
    "ass": (b"[Script Info]\nTitle: x\n", "a.srt:1: this is an ASS/SSA script"),
    "reversed": (
        b"1\n00:00:03,000 --> 00:00:01,000\nA.\n\n2\n00:00:09,000 --> 00:00:09,000\nB.\n",
        "a.srt:2: none of the 2 cue(s) ends after it starts",
    ),
    "half utf-16": (b"\xff\xfe1\0\n\0\0\xd8\n\0", "a.srt:2: this is marked as utf-16-le"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_subtitle_file_is_refused(parse, data, message):
    with pytest.raises(SourceError) as caught:
        parse(data, "a.srt")
    assert str(caught.value).startswith(message)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("encoding", "locale", "text"),
    [
        ("cp1252", "fr", "Le café où elle était."),
        ("cp1252", "de", "Die Straße über dem Fluß."),
        ("cp1254", "tr", "Çocuğun ışığı şimdi iyi."),
        ("cp1251", "ru", "Ребёнок имеет право."),
        ("cp1256", "ar", "للطفل حق في الحماية."),
        ("utf-16-le", "en", "A child has rights."),
    ],
)
def test_other_encodings_are_read_by_the_language_and_reported(parse, encoding, locale, text):
    document = parse(TWO.format(text, "A.").encode(encoding), "a.srt", locale)
    assert document.segments[0].text == text
    (finding,) = document.findings
    assert finding.check == "subtitle-encoding"
    assert encoding in finding.message


def test_one_damaged_byte_does_not_spoil_a_utf8_file(parse, render):
    data = (
        TWO.format("Été à été, où ça, là-bas.", "Ça v\xff.").encode().replace(b"\xc3\xbf", b"\xff")
    )
    document = parse(data, "a.srt")
    assert document.segments[0].text == "Été à été, où ça, là-bas."
    assert document.segments[1].text == "Ça v\ufffd."
    assert findings(document) == [("subtitle-encoding", 7)]
    out = render(document, {document.segments[0].key: "Autre chose."})
    assert "Ça v".encode() + b"\xff." in out


def test_a_variant_of_another_encoding_is_utf8(parse, render):
    data = b"\xff\xfe" + TWO.format("Yes.", "No.").encode("utf-16-le")
    document = parse(data, "a.srt")
    out = render(document, {document.segments[0].key: "Sí, señora."}, "es")
    assert "Sí, señora." in out.decode()


def test_crlf_and_byte_order_mark_survive(parse, render):
    data = b"\xef\xbb\xbf" + TWO.format("Yes.", "No.").replace("\n", "\r\n").encode()
    document = parse(data, "a.srt")
    out = render(document, {document.segments[0].key: "Oui."})
    assert out == data.replace(b"Yes.", b"Oui.")


def test_a_translated_cue_keeps_its_place_style_and_label(translate):
    text = TWO.format("{\\an8}<i>AMINA: Look here.</i>", "Yes.")
    out = translate(text, "a.srt", {"Look here.": "Regarde ici.", "AMINA": "AMINATA"})
    assert out == TWO.format("{\\an8}AMINATA: <i>Regarde ici.</i>", "Yes.")


def test_coordinates_survive(translate):
    text = TWO.format("Yes.", "No.").replace("03,000", "03,000  X1:201 X2:516")
    assert translate(text, "a.srt", {"Yes.": "Oui."}) == text.replace("Yes.", "Oui.")


def test_two_speakers_get_the_dash_of_the_language(translate):
    text = TWO.format("- Are you cold?\n- A little.", "Yes.")
    out = translate(text, "a.srt", {"Are you cold?": "Tu as froid ?"})
    assert "- Tu as froid ?\n- A little.\n" in out


def test_numbers_change_only_when_cues_do(translate):
    text = TWO.format("She brings a letter", "from the court.") + TWO.format("A.", "B.").replace(
        "1\n00:00:0", "3\n00:00:2"
    ).replace("2\n00:00:0", "4\n00:00:2")
    source = "She brings a letter from the court."
    short = translate(text, "a.srt", {source: "Elle vient."})
    assert "2\n00:00:21,000" in short
    assert "3\n00:00:23,200" in short
    same = translate(text, "a.srt", {"A.": "C."})
    assert same == text.replace("A.", "C.")


def test_italics_go_where_the_script_has_none(parse, render):
    document = parse(TWO.format("<i>Yes, she says it.</i>", "No."), "a.srt")
    out = render(document, {document.segments[0].key: "نعم."}, "ar").decode()
    assert "<i>" not in out


def test_arabic_lines_are_embedded_from_right_to_left(parse, render):
    document = parse(TWO.format("Yes, she says it.", "No."), "a.srt")
    out = render(document, {document.segments[0].key: "تقول CRC نعم."}, "ar").decode()
    assert "\u202bتقول CRC نعم.\u202c\n" in out
    assert "\nNo.\n" in out
