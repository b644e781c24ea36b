"""Readings: what is a segment, and targets that stay what they are."""

import pytest


def kinds(document):
    return [(segment.kind, segment.text) for segment in document.segments]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("one\ntwo\n", [("paragraph", "one two")]),
        ("one  \ntwo\\\nthree\n", [("paragraph", "one  \ntwo\\\nthree")]),
        ("# A *b* #\n", [("heading", "A *b*")]),
        ("A\nb\n===\n", [("heading", "A b")]),
        ("- a\n\n  b\n", [("list item", "a"), ("list item", "b")]),
        ("> a\n> b\nlazy\n", [("quotation", "a b lazy")]),
        ("> - a\n>   1. b\n> c\n", [("list item", "a"), ("list item", "b c")]),
        ("Text[^n].\n\n[^n]: note\n", [("paragraph", "Text[^n]."), ("footnote", "note")]),
        ("![a \\[b\\]](u 't')\n", [("image description", "a [b]"), ("image title", "t")]),
        ("![alt][ref]\n", [("image description", "alt")]),
        ("see ![alt](u)\n", [("paragraph", "see ![alt](u)")]),
        ("[r]: <u v> (a title)\n", [("link title", "a title")]),
        ("[r]: u\n   'over\n   lines'\n", [("link title", "over lines")]),
        ("- [r]: u 't'\n", [("link title", "t")]),
        ("```\ncode\n```\n\n    code\n", []),
        ("<!-- note -->\n\n***\n", []),
        ("a|\n-|\n`c\\|d`|\n", [("table heading", "a"), ("table cell", "`c|d`")]),
        ("- | a |\n  |---|\n  | b | c |\n", [("table heading", "a"), ("table cell", "b")]),
        ("1. > a\n   > b\n", [("quotation", "a b")]),
        ("\t\tcode\n\n-\tb\n\n\tc\n", [("list item", "b"), ("list item", "c")]),
        ("a\u00a0\nb\n", [("paragraph", "a\u00a0 b")]),
    ],
)  # fmt: skip
def test_blocks_are_segments(parse, render, source, expected):
    document = parse(source, "a.md")
    assert kinds(document) == expected
    assert document.findings == ()
    upper = {segment.key: segment.text.upper() for segment in document.segments}
    variant = parse(render(document, upper), "a.md")
    assert kinds(variant) == [(kind, text.upper()) for kind, text in expected]


def test_lines_are_counted_in_the_file(parse):
    source = "---\ntitle: T\n---\n\n# H\n\n| a |\n|---|\n| b |\n\npara\n"
    lines = {s.text: s.location.line for s in parse(source, "a.md").segments}
    assert lines == {"T": 2, "H": 5, "a": 7, "b": 9, "para": 11}


def test_only_the_title_of_the_front_matter_is_translated(parse):
    document = parse("---\ntitle: T\ntype: reading\n---\n", "a.md")
    assert [(s.key, s.kind) for s in document.segments] == [(("title", "T"), "title")]


def test_rules_in_a_text_are_no_front_matter(texts):
    assert texts("text\n\n---\n\nmore\n\n---\n", "a.md") == ["text", "more"]


@pytest.mark.parametrize(
    ("html", "warned"),
    [
        ("<details>\nText\n</details>\n", True),
        ("<div>\n\nMarkdown inside\n\n</div>\n", False),
        ("<!-- a note -->\n", False),
        ("<script>\nlet a;\n</script>\n", False),
        ("<br>&nbsp;<hr>\n", False),
    ],
)
def test_text_in_html_blocks_is_kept_with_a_warning(parse, html, warned):
    findings = parse("# H\n\n" + html, "a.md").findings
    assert [(f.check, f.location.line) for f in findings] == [("markdown-html", 3)] * warned


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("text\n", "# a", "\\# a\n"),
        ("text\n", "- a", "\\- a\n"),
        ("text\n", "+ a", "\\+ a\n"),
        ("text\n", "1990. a", "1990\\. a\n"),
        ("text\n", "1) a", "1\\) a\n"),
        ("text\n", "> a", "\\> a\n"),
        ("text\n", "***", "\\***\n"),
        ("text\n", "*a* b", "*a* b\n"),
        ("text\n", "-a", "-a\n"),
        ("text\n", "1.5 a", "1.5 a\n"),
        ("text\n", "[x]: y", "\\[x]: y\n"),
        ("text\n", "[x](y)", "[x](y)\n"),
        ("text\n", "<div>", "\\<div>\n"),
        ("text\n", "<b>a</b> c", "<b>a</b> c\n"),
        ("text\n", "```", "\\```\n"),
        ("text\n", "a  \n===", "a  \n\\===\n"),
        ("text\n", "a|b  \n-|-", "a|b  \n\\-|-\n"),
        ("text\n", "    a\n  b", "a b\n"),
        ("text\n", "a\\\nb", "a\\\nb\n"),
        ("> - text\n", "a  \nb", "> - a  \n>   b\n"),
        ("1. text\r\n", "a\\\nb", "1. a\\\r\n   b\r\n"),
        ("[^1]: text\n", "a\\\nb", "[^1]: a\\\n      b\n"),
        ("> text\n>   more\n", "a\\\nb", "> a\\\n>   b\n"),
        ("# text\n", "a\nb", "# a b\n"),
        ("# text\n", "C #", "# C \\#\n"),
        ("# text\n", "- a", "# - a\n"),
        ("text\n===\n", "- a", "\\- a\n===\n"),
        ("|text|\n|-|\n", "a|b\nc", "|a\\|b c|\n|-|\n"),
        ("|text|\n|-|\n", "a\\|b", "|a\\|b|\n|-|\n"),
        ("|text|\n|-|\n", "a\\", "|a\\ |\n|-|\n"),
        ("text | x\n-|-\n", "- a", "\\- a | x\n-|-\n"),
        ("![text](u)\n", "a]b", "![a\\]b](u)\n"),
        ("![text](u)\n", "a\\", "![a\\\\](u)\n"),
        ('[r]: u "text"\n', 'a "b" c', '[r]: u "a \\"b\\" c"\n'),
        ("[r]: u 'text'\n", "l'a", "[r]: u 'l\\'a'\n"),
        ("[r]: u (text)\n", "a (b)", "[r]: u (a \\(b\\))\n"),
    ],
)
def test_a_target_stays_in_its_block(translate, source, target, expected):
    part = "text more" if "more" in source else "text"
    assert translate(source, "a.md", {part: target}) == expected


def test_only_what_has_a_target_is_rewritten(translate):
    source = "one\n  wrapped\n\ntwo\n wrapped\n"
    assert translate(source, "a.md", {"one wrapped": "un"}) == "un\n\ntwo\n wrapped\n"
