"""Whatever the bytes are: an error that can be read, or a document that comes back the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.errors import SourceError
from l10n.formats.srt import Srt
from l10n.formats.vtt import Vtt
from l10n.languages import get_language
from l10n.subtitles import sister_files

ENGLISH = get_language("en")
PIECES = [
    "00:00:01,000 --> 00:00:02,500\n", "00:00:03.000 --> 00:00:05.000 align:start\n", "-->", "1\n",
    "2\n", "\n", "\n\n", "\r\n", "\r", "<i>", "</i>", "<b>", "[music]", "♪", "(laughs)", "AMINA: ",
    "AMINA (x): hi", "- ", "Hello there.", "How are you? ", "art.", " 3 ", "<v Amina>", "&amp;",
    "{\\an8}", "WEBVTT\n\n", "NOTE x\n", "STYLE\n", "\t", " ", "...", "été", "مرحبا.", "a --> b\n",
    "00:05 --> 00:03\n", "\ufeff", "\u2028", "\u00a0", "<00:00:01.000>", "“Hi.", "”", "\x00",
    "9" * 30,
]  # fmt: skip


def check(data: bytes, codec: Srt | Vtt, code: str) -> None:
    language = get_language(code)
    try:
        document = codec.parse(data, f"a{codec.extensions[0]}", ENGLISH)
    except SourceError as refused:
        error = refused
    else:
        check_document(document, codec, data, language)
        return
    assert error.location
    assert error.hint


def check_document(document, codec, data: bytes, language) -> None:
    assert codec.render(document, {}, language) == data
    same = {segment.key: segment.text for segment in document.segments}
    assert codec.render(document, same, language) == data
    assert all(text == text.strip() and text for _, text in same)
    targets = {key: f"{text} xyz" for key, text in same.items()}
    again = codec.parse(codec.render(document, targets, language), document.path, language)
    assert bool(again.segments) == bool(document.segments)
    sister_files(document, targets, language)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([Srt(), Vtt()]))
def test_any_bytes(data, codec):
    check(data, codec, "ar")


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.sampled_from([Srt(), Vtt()]),
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
    st.sampled_from(["fr", "ar", "ru"]),
)
def test_pieces_of_subtitles_in_any_order(text, codec, encoding, code):
    check(text.encode(encoding, "replace"), codec, code)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Go on",
                "He said.",
                "No!",
                "see art.",
                "he is",
                "Dr.",
                "“So",
                "it.”",
                "It is it.",
                "of U.N.",
                "in No. 3.",
            ]
        ),
        min_size=1,
        max_size=12,  # more cues without a full stop are cut at every cue
    )
)
def test_sentences_are_those_of_the_running_text(parse, srt_of, parts):
    """Cues give the same sentences as the text without cues: the script's."""
    from l10n.segmentation import split_sentences

    cues = [(n * 2000, n * 2000 + 1900, part) for n, part in enumerate(parts, 1)]
    text = " ".join(parts)
    expected = [text[a:b] for a, b in split_sentences(text, ENGLISH)]
    assert [segment.text for segment in parse(srt_of(cues)).segments] == expected
