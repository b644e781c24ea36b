"""Properties of the text formats, on arbitrary and on unlucky text."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from l10n.errors import SourceError
from l10n.languages import get_language
from l10n.segmentation import split_sentences

NAMES = ("a.script.md", "a.md", "a.quiz.yaml", "module.yaml", "course.yaml")
PIECES = (
    "\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "# ", "## a", "- ", "* ", "1. ", "> ",
    "| a | b |", "|---|---|", "a", "Hello world.", "AMINA: ", "NOTE:", "[", "]", "[a]", "(",
    "![x](y)", "[^1]: ", '[r]: u "t"', "<div>", "<!--", "-->", "```", "    ", "===", "---\n",
    "\\", "|", "\\|", '"', "'", "---\ntitle: x\nspeakers:\n  AMINA: y\n---\n", "title: a\n",
    "steps:\n", "- a\n", "aims:\n  - ", "\u2028", "\u00a0", "é", "ش", "ON SCREEN: ", "\x0c",
    "\x1c", "\x85", "\u200f", "\ufeff", ": ", "#", "&a", "*a", "!!x", "? ", "{", "}", ",",
    "%TAG", "...\n", "|-\n  a\n", ">+\n  b\n\n",
)  # fmt: skip
ANY_TEXT = st.one_of(
    st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
)
UNLUCKY = (
    "a", "word", " ", ": ", " #", "#", "- ", "1. ", "1) ", "> ", "|", '"', "'", "[", "]", "(x)",
    "{", "}", ",", "*", "_", "`", "```", "~~~", "---", "===", "<div>", "<!-- ", "[x]: y",
    "[^1]: z", "&amp;", "!", "@", "%", "yes", "null", "0x1F", "1e3", "2020-01-01", "=", "~",
    "ش", "ö", "😀", "\u00a0", "\u200f", "\u2028", "\u0085", "\n", "NOTE: ", "AMINA: ",
    "الراوي: ", "-->", "--- ", "+", "?", "x  y",
)  # fmt: skip
TARGETS = st.lists(st.sampled_from(UNLUCKY), min_size=1, max_size=8).map("".join)
FEW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@FEW
@given(ANY_TEXT, st.sampled_from(NAMES))
def test_any_text_is_rendered_byte_for_byte_or_refused(parse, render, text, name):
    data = text.encode("utf-8", "surrogatepass")
    try:
        document = parse(data, name)
    except SourceError:
        return
    assert render(document, {}) == data
    same = {segment.key: segment.text for segment in document.segments}
    assert render(document, same) == data


@FEW
@given(st.binary(max_size=60), st.sampled_from(NAMES))
def test_any_bytes_are_rendered_byte_for_byte_or_refused(parse, render, data, name):
    try:
        document = parse(data, name)
    except SourceError:
        return
    assert render(document, {}) == data


YAML = """\
title: plain
description: {key}
version: 1
source_locale: en
modules: []
"""
STYLES = (
    "plain text", "plain\n  over lines", "'single'", '"double"', '"double\n  over lines"',
    "|\n  block\n  text", "|-\n  block", "|+\n  block\n\n", ">\n  folded\n  text",
    ">-\n   folded\n\n   text", "|2-\n   more", "| # note\n  block",
)  # fmt: skip


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
@pytest.mark.parametrize("style", STYLES)
@FEW
@given(target=TARGETS)
def test_yaml_loads_to_exactly_the_target(parse, render, style, break_, target):
    import yaml

    source = YAML.replace("{key}", style).replace("\n", break_)
    document = parse(source, "course.yaml")
    key = document.segments[1].key
    rendered = render(document, {key: target}).decode()
    before, after = (yaml.safe_load(text)["description"] for text in (source, rendered))
    if not target.strip():
        assert after == before
        return
    lead = before[: len(before) - len(before.lstrip())]
    trail = before[len(before.rstrip()) :]
    assert after == lead + target + trail
    others = [name for name in yaml.safe_load(source) if name != "description"]
    assert all(yaml.safe_load(source)[n] == yaml.safe_load(rendered)[n] for n in others)


QUIZ = """\
title: t
questions:
  - {id: q1, type: short-answer, prompt: 'p', answers: [one, "two", three]}
"""


@FEW
@given(target=TARGETS.filter(str.strip))
def test_flow_style_keeps_its_structure(parse, render, target):
    document = parse(QUIZ, "a.quiz.yaml")
    rendered = render(document, dict.fromkeys((s.key for s in document.segments), target))
    assert [s.text for s in parse(rendered, "a.quiz.yaml").segments] == [target.strip()] * 5


SCRIPT = """\
---
title: x
speakers: {AMINA: one, NARRATOR: two}
---
# Head

[Direction]

AMINA (calm): First.
Second.

Third. Fourth.

ON SCREEN: Text
"""


def one_sentence(text: str) -> bool:
    """Whether a target is one sentence of words, as a translator's is."""
    squeezed = re.sub(r"[ \t\r\n\f\v]+", " ", text).strip(" ")
    spans = split_sentences(squeezed, get_language("en"))
    whole = spans == [(0, len(squeezed))] and any(sign.isalnum() for sign in squeezed)
    return whole and squeezed == squeezed.strip() and "\u2028" not in squeezed


def stands_alone(text: str) -> bool:
    """Whether a sentence is one among others ("a." is an item's number, not a sentence)."""
    return len(split_sentences(f"One is. {text} Two is.", get_language("en"))) == 3


@FEW
@given(target=TARGETS.filter(one_sentence), position=st.integers(0, 9))
def test_a_script_parses_to_its_targets(parse, render, plain, target, position):
    document = parse(SCRIPT, "a.script.md")
    texts = [s for s in document.segments if s.kind not in ("speaker", "label of on-screen text")]
    segment = texts[position % len(texts)]
    ended = target.strip() + "!" if segment.kind == "narration" else target
    if segment.kind == "manner":
        ended = re.sub(r"[()\r\n]", "", ended) or "x"
    assume(segment.kind != "narration" or stands_alone(ended))
    variant = parse(render(document, {segment.key: ended}), "a.script.md")
    assert len(variant.segments) == len(document.segments)
    squeezed = (
        ended
        if segment.kind in ("title", "speaker name")
        else " ".join(re.split(r"[ \t\r\n]+", ended))
    )
    expected = [squeezed.strip() if s == segment else s.text for s in document.segments]
    assert [plain(s.text) for s in variant.segments] == [plain(text) for text in expected]
    assert [s.kind for s in variant.segments] == [s.kind for s in document.segments]


READING = """\
# Head

Setext
===

Para one
two

- item

  1. > quoted

| a | b |
|---|---|
| c | d |

e | f
--|--
g | h

![alt](u "title")

[^1]: note

[ref]: u 'definition'
"""


@FEW
@given(
    target=TARGETS.filter(lambda text: one_sentence(text.replace("\n", " "))),
    position=st.integers(0, 40),
)
def test_a_reading_parses_to_its_targets(parse, render, plain, target, position):
    document = parse(READING, "a.md")
    segment = document.segments[position % len(document.segments)]
    variant = parse(render(document, {segment.key: target}), "a.md")
    assert [s.kind for s in variant.segments] == [s.kind for s in document.segments]

    def canonical(text):
        return re.sub(r"\s+", " ", plain(text)).strip()

    expected = [target if s == segment else s.text for s in document.segments]
    assert [canonical(s.text) for s in variant.segments] == [canonical(t) for t in expected]


MARKDOWN_LINES = (
    "", "", "", " ", "word", "Word two", "# head", "# head #", "## *a*", "- item", "- *b* c",
    "* item", "+ item", "1. one", "2) two", "10. ten", "  more", "    deep", "\tdeep",
    "> quote", "| a | b |", "|---|---|", "a | b", "---", "===", "***", "[r]: u 't'",
    "[^1]: note", "1990 was", "1990. was", "(a) b", '"quote"', "*bold*", "**b** c", "* * *",
    "- - a", "-     code", "#", "#x", "\u00a0a", "a\u00a0", "a  ", "b\\", "ش", "- [ ] task",
    "![a](b)", "- ![a](b)", "1.  two", "-\tx", "\x0c", "> *more*", ">quote", "> - x", ">",
)  # fmt: skip


def read_reading(lines, whole):
    """Segments and skeleton of a reading; ``whole`` hands all lines to markdown-it."""
    from l10n.formats import markdown
    from l10n.formats.markdown_regions import Region, RegionKind
    from l10n.formats.skeleton import SourceText

    parser = markdown._Parser(SourceText("\n" + "\n".join(lines)), "a.md")
    with pytest.MonkeyPatch.context() as patch:
        if whole:
            everything = [Region(RegionKind.OTHER, 0, len(lines) + 1)]
            patch.setattr(markdown, "iter_regions", lambda _: everything)
        document = parser.parse()
    return [(s.text, s.kind, s.location.line) for s in document.segments], document.skeleton


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(MARKDOWN_LINES), max_size=14))
def test_plain_regions_are_read_as_markdown_it_reads_them(lines):
    assert read_reading(lines, whole=False) == read_reading(lines, whole=True)


ITEMS = st.builds(
    lambda indent, mark, text: " " * indent + mark + " " + text,
    st.integers(0, 6),
    st.sampled_from(["-", "-", "-", "*", "1.", "2.", "1)", "- ", "10."]),
    st.sampled_from(["word", "*b* c", "1990. x", "- x", "[a]", ""]),
)


@settings(max_examples=600, deadline=None)
@given(
    st.lists(st.one_of(ITEMS, ITEMS, ITEMS, st.sampled_from(["", "word", "  word"])), max_size=7)
)
def test_nested_lists_are_read_as_markdown_it_reads_them(lines):
    assert read_reading(lines, whole=False) == read_reading(lines, whole=True)
