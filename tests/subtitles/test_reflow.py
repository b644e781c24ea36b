"""A translated sentence flows back over its cues, in every language, with no word lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.languages import get_language
from l10n.subtitles import cues_of, iter_limit_findings
from l10n.subtitles.cues import plain_text

SENTENCES = {
    "en": "The guardian, who knows the law, asks the child what she needs and writes it down.",
    "fr": "Le tuteur, qui connaît la loi, demande à l'enfant ce dont elle a besoin et l'écrit.",
    "es": "El tutor, que conoce la ley, pregunta a la niña qué necesita y luego lo anota.",
    "ar": "يسأل الوصي الذي يعرف القانون الطفلة عما تحتاج إليه، ثم يكتبه وفق اتفاقية CRC لعام 1989.",
    "tr": "Yasayı bilen vasi, çocuğa neye ihtiyacı olduğunu sorar ve bunu not eder.",
    "de": "Der Vormund, der das Gesetz kennt, fragt das Kind, was es braucht, und schreibt es auf.",
    "ru": "Опекун, который знает закон, спрашивает ребёнка, что ему нужно, и записывает это.",
}
LANGUAGES = list(SENTENCES)


def source_file(srt_of, durations, sentences):
    """SRT with one sentence over each two cues, or more sentences in one."""
    cues, at = [], 1000
    for duration, text in zip(durations, sentences, strict=True):
        cues.append((at, at + duration, text))
        at += duration + 100
    return srt_of(cues)


@st.composite
def courses(draw):
    """(cues as (milliseconds, text), translated sentences) of a short invented video."""
    count = draw(st.integers(1, 6))
    cues, sentences = [], []
    open_sentence = ""
    for number in range(count):
        ends = draw(st.integers(0, 3))
        text = " ".join(f"Word{number}{chr(97 + k)} goes." for k in range(ends))
        if not ends or draw(st.booleans()) and number + 1 < count:
            text = f"{text} Begin{number} of it".strip()
        cues.append((draw(st.integers(700, 6000)), text))
        open_sentence = text
    if not open_sentence.endswith("."):
        cues[-1] = (cues[-1][0], f"{open_sentence}.")
    return cues, sentences


def words(cues) -> list[str]:
    return " ".join(cue.text for cue in cues).split()


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=40, deadline=None)
@given(course=courses(), data=st.data())
def test_every_word_comes_out_once_in_order_within_its_time(parse, srt_of, code, course, data):
    language = get_language(code)
    durations, texts = zip(*course[0], strict=True)
    document = parse(source_file(srt_of, durations, texts))
    vocabulary = SENTENCES[code].split()
    targets = {
        segment.key: " ".join(data.draw(st.lists(st.sampled_from(vocabulary), min_size=1)))
        for segment in document.segments
    }
    cues = cues_of(document, targets, language)
    expected = " ".join(targets[segment.key] for segment in document.segments)
    assert words(cues) == expected.split()
    for before, after in zip(cues, cues[1:], strict=False):
        assert before.start < before.end <= after.start
    blocks = document.skeleton.blocks
    for run in document.skeleton.runs:
        own = [cue for cue in cues if run.first <= cue.block <= run.last]
        assert own[0].start == blocks[run.first].start
        if run.last + 1 < len(blocks):
            assert own[-1].end <= blocks[run.last + 1].start - 83
    assert_no_sentence_is_early(document, targets, cues)


def assert_no_sentence_is_early(document, targets, cues):
    """The cue that a sentence's first word stands in starts no earlier than the source's."""
    shown = [(word, cue) for cue in cues for word in cue.text.split()]
    at = 0
    for run in document.skeleton.runs:
        for item in run.items:
            segment = document.segments[item.segment]
            first, last = (document.skeleton.blocks[i] for i in (item.first, item.last))
            assert first.start <= shown[at][1].start < last.end
            at += len(targets[segment.key].split())


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("profile", ["course", "netflix", "netflix-children", "ted"])
def test_limits_are_kept_where_they_can_be(parse, srt_of, code, profile):
    """A sentence with a third more time than reading takes, over cues that cut it badly."""
    language = get_language(code)
    limits = language.limits(profile)
    text = SENTENCES[code]
    total = round(1000 * 1.35 * len(text) / limits.characters_per_second)
    for shares in ((1.0,), (0.5, 0.5), (0.2, 0.8), (0.4, 0.2, 0.4)):
        durations = [max(900, round(total * share)) for share in shares]
        sources = ["It goes on"] * (len(shares) - 1) + ["and ends."]
        document = parse(source_file(srt_of, durations, [s.lower() for s in sources]))
        (segment,) = document.segments
        cues = cues_of(document, {segment.key: text}, language, profile)
        assert [str(f) for f in iter_limit_findings(cues, limits, "a", code)] == []
        assert words(cues) == text.split()


def flow(parse, srt_of, code, target, duration=6000, source="It is said here."):
    document = parse(srt_of([(1000, 1000 + duration, source)]))
    targets = {document.segments[-1].key: target}
    return cues_of(document, targets, get_language(code))


@pytest.mark.parametrize(
    ("code", "target", "lines"),
    [
        ("en", "She reads the letter of the court, and then she asks.",
         ("She reads the letter of the court,", "and then she asks.")),
        ("en", "Nobody may be detained under article 37 of the Convention.",
         ("Nobody may be detained", "under article 37 of the Convention.")),
        ("fr", "Vous trouverez cela à l'art. 3 de la Convention !",
         ("Vous trouverez cela", "à l'art. 3 de la Convention !")),
        ("de", "Das Kind hat ein Recht, und der Staat schützt es.",
         ("Das Kind hat ein Recht,", "und der Staat schützt es.")),
        ("ru", "Ребёнок имеет право, и государство его защищает.",
         ("Ребёнок имеет право,", "и государство его защищает.")),
        ("es", "El niño tiene derechos y el Estado los protege.",
         ("El niño tiene derechos", "y el Estado los protege.")),
        ("tr", "Çocuğun hakları vardır ve devlet onları korur.",
         ("Çocuğun hakları vardır", "ve devlet onları korur.")),
        ("ar", "للطفل حقوق كثيرة، والدولة تحمي هذه الحقوق دائما.",
         ("للطفل حقوق كثيرة،", "والدولة تحمي هذه الحقوق دائما.")),
    ],
)  # fmt: skip
def test_lines_break_where_the_language_breaks_well(parse, srt_of, code, target, lines):
    (cue,) = flow(parse, srt_of, code, target)
    assert cue.lines == lines


@pytest.mark.parametrize(
    ("code", "target", "kept"),
    [
        ("fr", "Il y a dans le monde plus de 117 300 000 personnes déplacées.", "117 300 000"),
        ("de", "Das steht ganz genau so im Übereinkommen Art. 12 Abs. 2 drin.", "Art. 12"),
        ("ar", "وفق ما ورد في التعليق العام رقم 6 والوثيقة General Comment No. 6 أيضا.",
         "General Comment No. 6"),
        ("fr", "Il a dit hier soir devant nous tous : « Bonjour mes chers amis ! »", "amis ! »"),
    ],
)  # fmt: skip
def test_what_belongs_together_stays_on_one_line(parse, srt_of, code, target, kept):
    (cue,) = flow(parse, srt_of, code, target)
    assert any(kept in line for line in cue.lines), cue.lines


def test_a_cue_stays_longer_where_reading_takes_longer(parse, srt_of):
    document = parse(srt_of([(1000, 2000, "Yes."), (9000, 11000, "It ends.")]))
    target = "Ja, das habe ich ihr gestern gesagt."
    first, _ = cues_of(document, {document.segments[0].key: target}, get_language("de"))
    assert first.start == 1000
    assert first.end == 1000 + 1000 * len(target) / 15


def test_a_cue_never_runs_into_the_next_one(parse, srt_of):
    document = parse(srt_of([(1000, 2000, "Yes."), (2300, 4000, "It ends.")]))
    target = "Ja, das habe ich ihr gestern gesagt."
    first, second = cues_of(document, {document.segments[0].key: target}, get_language("de"))
    assert (first.end, second.start) == (2300 - 83, 2300)


def test_a_long_translation_is_cut_into_more_cues(parse, srt_of):
    target = f"{SENTENCES['de'][:-1]}, {SENTENCES['de'].lower()}"
    cues = flow(parse, srt_of, "de", target, duration=14000)
    assert len(cues) >= 3
    assert not list(iter_limit_findings(cues, get_language("de").limits(), "a", "de"))


def test_a_short_translation_merges_cues(parse, srt_of):
    document = parse(srt_of([(1000, 2000, "She goes on"), (2100, 3000, "and on.")]))
    (cue,) = cues_of(document, {document.segments[0].key: "Oui."}, get_language("fr"))
    assert (cue.start, cue.end, cue.lines) == (1000, 3000, ("Oui.",))


def test_text_that_can_never_be_read_in_time_is_shown_and_told(parse, srt_of):
    text = " ".join(["Rechtsschutzversicherung"] * 9)
    cues = flow(parse, srt_of, "de", text, duration=1000, source="Yes.")
    document = parse(srt_of([(1000, 2000, "Yes."), (2100, 4000, "No.")]))
    cues = cues_of(document, {document.segments[0].key: text}, get_language("de"))
    found = {f.check for f in iter_limit_findings(cues, get_language("de").limits(), "a", "de")}
    assert "reading-speed" in found
    assert words(cues)[:9] == text.split()


def test_reversed_times_are_left_alone(parse, srt_of):
    document = parse(srt_of([(1000, 3000, "Yes."), (6000, 5000, "It ends.")]))
    cues = cues_of(
        document, {s.key: "Das ist alles." for s in document.segments}, get_language("de")
    )
    assert [(cue.start, cue.end) for cue in cues] == [(1000, 3000), (6000, 5000)]
    assert cues[1].lines == ("Das ist alles.",)


def test_two_speakers_stand_on_lines_of_their_own(parse, srt_of):
    document = parse(srt_of([(1000, 4000, "- Are you cold?\n- A little.")]))
    first, second = document.segments
    targets = {first.key: "هل تشعرين بالبرد؟", second.key: "قليلا."}
    (cue,) = cues_of(document, targets, get_language("ar"))
    assert cue.lines == ("- هل تشعرين بالبرد؟", "- قليلا.")


def test_styling_goes_with_every_cue_of_its_sentence(parse, srt_of):
    cues = flow(
        parse, srt_of, "de", f"{SENTENCES['de'][:-1]}, {SENTENCES['de'].lower()}",
        duration=14000, source="<i>It is said.</i>",
    )  # fmt: skip
    assert len(cues) > 1
    for cue in cues:
        whole = "\n".join(cue.lines)
        assert whole.startswith("<i>")
        assert whole.endswith("</i>")
        assert plain_text(whole).strip()


def test_inline_tags_are_closed_and_opened_again_at_a_cue_boundary(parse, srt_of):
    half = SENTENCES["de"][:-1]
    target = f"<b>{half}, {half.lower()}</b> und aus."
    cues = flow(parse, srt_of, "de", target, duration=14000)
    for cue in cues:
        whole = "\n".join(cue.lines)
        assert whole.count("<b>") == whole.count("</b>") == 1


def test_a_very_long_run_takes_time_in_proportion(parse, srt_of):
    """Sentences that all end in the middle of a cue hang together; the work must stay linear."""
    cues = [(n * 3000, n * 3000 + 2900, f"ends here. Number {n} begins") for n in range(1, 300)]
    document = parse(srt_of([*cues, (900000, 902900, "ends.")]))
    assert len(document.skeleton.runs) <= 2
    targets = {s.key: f"{s.text[:-1]} auch." for s in document.segments}
    expected = " ".join(targets[segment.key] for segment in document.segments)
    assert words(cues_of(document, targets, get_language("de"))) == expected.split()
