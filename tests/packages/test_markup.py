import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from l10n.packages.markup import (
    render_html,
    render_inline,
    render_text,
    safe_address,
)
from l10n.packages.weaving import Span

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><style>*{background:url(//evil.example)}</style></svg>",
    "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='//evil.example/'>x</a>",
    "<a href='\\\\evil.example/'>x</a>",
    "![x](https://evil.example/pixel.png)",
    "![x](//evil.example/pixel.png)",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](file:///etc/passwd)",
    "<div style='position:fixed;inset:0'>x</div>",
    "<style>@import url(//evil.example)</style>",
    "<link rel=stylesheet href=//evil.example><meta http-equiv=refresh content='0;//evil.example'>",
    "<iframe src='//evil.example'></iframe><object data=x></object><embed src=x>",
    "<form action='//evil.example'><input name=x autofocus onfocus=alert(1)></form>",
    "<base href='//evil.example/'>",
    "<a id='quiz-data' name='quiz-data'>x</a>",
    "<h2 id='quiz-data' class='unreviewed'>x</h2>",
    "<p lang='\"><script>alert(1)</script>'>x</p>",
    "<div title='\n\nterm' onmouseover=alert(1) x='\n",
    "<img alt='\n\nterm' onmouseover=alert(1) x='\n",
    "]]> --> {{ 7 * 7 }} {% raw %} ${x} <!--",
    "</div></main></body><script>alert(1)</script>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "\ue0000\ue001\ue00099\ue001",
]
FORBIDDEN = {
    *("script", "style", "svg", "math", "iframe", "object", "embed", "form", "input", "link"),
    *("meta", "base", "template", "button", "noscript", "video", "audio"),
}


def annotate_term(text: str):
    for found in re.finditer("term", text):
        yield Span(found.start(), found.end(), '<button class="t">', "</button>")


def assert_harmless(markup: str, own: frozenset[str] = frozenset()) -> None:
    tree = lxml_html.fragment_fromstring(markup, create_parent="div")
    for element in tree.iter(lxml_html.etree.Element):
        assert element.tag not in FORBIDDEN - own, markup
        for name, value in element.attrib.items():
            assert not name.startswith("on"), markup
            assert name != "style", markup
            assert name != "id" or re.match("h-|fn", value), markup
            if name in ("href", "src"):
                assert safe_address(value, is_image=name == "src") is not None, markup
                assert "evil.example" not in value, markup


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_hostile_comes_through(text, direction):
    for wrapped in (
        text,
        f"A {text} b",
        f"- {text}\n- b",
        f"| a |\n|---|\n| {text} |",
        f"> {text}",
    ):
        assert_harmless(render_html(wrapped, direction=direction))
        assert_harmless(render_inline(wrapped, direction=direction))
        assert_harmless(render_text(wrapped, direction=direction))
        marked = render_html(wrapped, direction=direction, annotate=annotate_term)
        assert_harmless(marked, frozenset({"button"}))


@given(st.lists(st.sampled_from([*HOSTILE, "term", "\n\n", "'", '"', "`", "أ", "a", "<p"])))
def test_no_mixture_comes_through_either(parts):
    text = "".join(parts)
    assert_harmless(render_html(text, direction="rtl"))
    marked = render_html(text, annotate=annotate_term)
    assert_harmless(marked, frozenset({"button"}))


def test_template_braces_stay_text():
    assert "{{ 7 * 7 }}" in render_html("{{ 7 * 7 }}")
    assert render_text("]]> {{ x }} <b>") == "]]&gt; {{ x }} &lt;b&gt;"


def test_markdown_is_rendered():
    text = "## A *b*\n\n1. one\n2. two[^x]\n\n| a | b |\n|---|--:|\n| c | d |\n\n[^x]: a note\n"
    markup = render_html(text, demote=1)
    assert '<h3 id="h-a-b">A <em>b</em></h3>' in markup
    assert "<li>one</li>" in markup
    assert '<td class="align-right">d</td>' in markup
    assert 'href="#fn1"' in markup
    assert 'id="fn1"' in markup
    assert 'href="#fnref1"' in markup


def test_headings_are_demoted_to_the_last_level_at_most():
    assert render_html("##### a", demote=4).startswith("<h6")


def test_drafters_notes_are_not_shown():
    assert render_html("<!-- ask Nina -->\n\ntext").strip() == "<p>text</p>"


def test_good_links_stay():
    assert 'href="https://example.org/a?b=c"' in render_html("[x](https://example.org/a?b=c)")
    assert 'href="mailto:a@example.org"' in render_html("<mailto:a@example.org>")
    assert 'href="#h-with-whom"' in render_html("[x](#with-whom)")
    assert 'src="house.png"' in render_html("![A house](house.png)")
    assert 'alt="A house"' in render_html("![A house](house.png)")


def test_relative_addresses_are_resolved():
    def resolve(address: str, is_image: bool) -> str | None:
        return None if is_image else address.replace(".md", ".html")

    assert 'href="b.html#x"' in render_html("[x](b.md#x)", resolve=resolve)
    assert "src" not in render_html("![x](b.png)", resolve=resolve)
    assert 'href="https://example.org/a.md"' in render_html(
        "[x](https://example.org/a.md)", resolve=resolve
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت UNHCR (2013) ذلك", "قالت <bdi>UNHCR (2013)</bdi> ذلك"),
        ("(CRC art. 3(1)) نص", "(<bdi>CRC art. 3(1)</bdi>) نص"),
        ("المادة 1A(2) هنا", "المادة <bdi>1A(2)</bdi> هنا"),
        ("نص (UNHCR).", "نص (<bdi>UNHCR</bdi>)."),
        ("عام 1989 فقط", "عام 1989 فقط"),
    ],
)
def test_latin_runs_are_isolated_in_arabic(text, expected):
    assert render_text(text, direction="rtl") == expected
    assert render_inline(text, direction="rtl") == expected


def test_arabic_runs_are_isolated_in_english():
    assert render_text("The word طفل صغير, here") == "The word <bdi>طفل صغير</bdi>, here"


def test_annotations_nest_with_isolated_runs():
    assert render_text("قال term, Global هنا", direction="rtl", annotate=annotate_term) == (
        'قال <bdi><button class="t">term</button>, Global</bdi> هنا'
    )


def test_links_and_code_are_not_annotated():
    markup = render_html("[term](a.md) `term` **term** term", annotate=annotate_term)
    assert markup.count("<button") == 2
    assert '<code dir="ltr">term</code>' in markup
