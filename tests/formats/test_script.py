"""Narration scripts: blocks, speakers, and targets that stay what they are."""

import pytest

from l10n.errors import SourceError

FRONT = "---\ntitle: T\nspeakers:\n  AMINA: Amina\n  Dr Ali: The doctor\n---\n"


def kinds(document):
    return [(segment.kind, segment.text) for segment in document.segments]


def body(parse, text, front=FRONT):
    return kinds(parse(front + text, "a.script.md"))[3:]


def findings(parse, text):
    return [(f.check, f.location.line) for f in parse(FRONT + text, "a.script.md").findings]


def test_a_sentence_is_the_same_however_its_lines_are_wrapped(parse):
    once = body(parse, "AMINA: I left home three weeks ago. I am fine.\n")
    wrapped = body(parse, "AMINA: I left home\nthree  weeks\tago. I\r\nam fine.\n")
    assert once == wrapped
    assert once[1:] == [
        ("narration", "I left home three weeks ago."),
        ("narration", "I am fine."),
    ]


def test_the_speaker_of_a_sentence_is_told_to_translators(parse):
    document = parse(FRONT + "AMINA (calm): One.\n\n[Night.]\n\nTwo.\n", "a.script.md")
    notes = {s.text: s.notes for s in document.segments}
    assert notes["calm"] == notes["One."] == notes["Two."] == ("speaker: AMINA",)
    assert notes["Night."] == ()


def test_a_label_is_one_unit_with_the_subtitles(parse):
    segment = parse(FRONT + "AMINA: One.\n", "a.script.md").segments[3]
    assert (segment.text, segment.context, segment.kind) == ("AMINA", "speaker", "speaker")


def test_a_key_of_speakers_is_a_label_whatever_its_case(parse):
    assert body(parse, "Dr Ali: Sit down.\n") == [("speaker", "Dr Ali"), ("narration", "Sit down.")]


def test_a_known_label_begins_a_speech_without_a_blank_line(parse):
    found = body(parse, "AMINA: One.\nDr Ali (low): Two.\n")
    assert ("speaker", "Dr Ali") in found
    assert ("manner", "low") in found


@pytest.mark.parametrize("line", ["Remember: sleep.", "At 12:30 we left.", "Go to A:B now."])
def test_other_colons_are_text(parse, line):
    assert body(parse, f"AMINA: Hi.\n\n{line}\n")[2:] == [("narration", line)]


def test_comments_and_rules_are_not_for_translators(parse):
    assert body(parse, "<!-- AMINA: no.\n\nstill no -->\n\n---\n\n***\n\nAMINA: …\n") == [
        ("speaker", "AMINA")
    ]


def test_what_is_odd_is_kept_with_a_warning(parse):
    assert findings(parse, "Nobody says this.\n") == [("script-no-speaker", 7)]
    assert findings(parse, "\nBOB: Hi.\n") == [("script-unknown-speaker", 8)]
    assert findings(parse, "AMINA: Hi.\n\n[Night.\n") == [("script-open-bracket", 9)]


def test_a_script_without_front_matter_is_read(parse, texts):
    assert texts("AMINA: Hi.\n", "a.script.md") == ["AMINA", "Hi."]


def test_equal_labels_in_text_and_front_matter_are_translated_together(translate):
    source = FRONT + "\nAMINA: One.\n\nAMINA (calm): Two.\n"
    changed = translate(source, "a.script.md", {"AMINA": "أمينة", "One.": "واحد."})
    assert "  أمينة: Amina\n" in changed
    assert "\nأمينة: واحد.\n\nأمينة (calm): Two.\n" in changed


@pytest.mark.parametrize("label", ["A: B", "A (b)", "# A", "[A]", "12", "x" * 70, "\\A"])
def test_a_label_that_could_not_be_read_again_leaves_the_source(translate, label):
    source = FRONT + "AMINA: One.\n"
    assert translate(source, "a.script.md", {"AMINA": label}) == source


def test_a_line_break_in_a_label_becomes_a_blank(translate):
    assert "\nANA MARÍA: One." in translate(
        FRONT + "AMINA: One.\n", "a.script.md", {"AMINA": "ANA\nMARÍA"}
    )


def test_the_label_of_on_screen_text_is_written_into_the_front_matter(parse, translate):
    source = FRONT.replace("\n", "\r\n") + "ON SCREEN: Rights.\r\n"
    changed = translate(source, "a.script.md", {"ON SCREEN": "على الشاشة"})
    assert "\r\non_screen: على الشاشة\r\n---\r\nعلى الشاشة: Rights.\r\n" in changed
    found = kinds(parse(changed, "a.script.md", "ar"))
    assert found[-2:] == [("label of on-screen text", "على الشاشة"), ("on-screen text", "Rights.")]


def test_an_on_screen_label_in_the_front_matter_follows_its_translation(translate):
    source = "---\non_screen: SCREEN\n---\nSCREEN: Rights.\n"
    changed = translate(source, "a.script.md", {"SCREEN": "Bildschirm"})
    assert changed == "---\non_screen: Bildschirm\n---\nBildschirm: Rights.\n"


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("# Un.", "\\# Un."),
        ("[Un.]", "\\[Un.]"),
        ("<!-- Un.", "\\<!-- Un."),
        ("NOTE: Un.", "NOTE\\: Un."),
        ("AMINA : Un.", "AMINA \\: Un."),
        ("Un\ndeux.", "Un deux."),
        ("[Un] deux.", "[Un] deux."),
        ("Voici : Un.", "Voici : Un."),
    ],
)
def test_a_target_does_not_become_another_block(parse, translate, target, written):
    source = FRONT + "AMINA: Hi.\n\nOne.\n"
    changed = translate(source, "a.script.md", {"One.": target})
    assert changed == source.replace("One.", written)
    assert kinds(parse(changed, "a.script.md"))[5:] == [("narration", target.replace("\n", " "))]


def test_after_a_label_nothing_needs_escaping(translate):
    changed = translate(FRONT + "AMINA: One.\n", "a.script.md", {"One.": "# Un."})
    assert changed.endswith("AMINA: # Un.\n")


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("title: a: b", 2, "broken YAML"),
        ("- a", 2, "the front matter must be a list of keys and values"),
        ("title: T\nspeakers: A", 3, "speakers must be a list of keys and values"),
        ("speakers:\n  A: {b: c}", 3, 'the name of "A" must be text'),
        ("speakers:\n  A: x\n  A: y", 4, 'the key "A" stands twice in speakers'),
    ],
)
def test_broken_front_matter_is_refused_at_its_line(parse, front, line, words):
    with pytest.raises(SourceError) as caught:
        parse(f"---\n{front}\n---\n", "a.script.md")
    assert str(caught.value).startswith(f"a.script.md:{line}: ")
    assert words in str(caught.value)
