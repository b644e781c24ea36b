"""Links of a reading and the names that links can lead to."""

from __future__ import annotations

import pytest

from l10n.formats.markdown_links import read_links, slug

READING = """---
title: A title
---
# Who is who?

See [one](a.md#part) and
![two](pic.png "a title") here, <a href='c.md'>three</a>.

## Who is who?

[ref]: ../x%20y.md
A [word][ref] and <span id="here"></span> a note.[^1]

# Named {#by-me}


[^1]: [Paper](https://example.org/paper).
"""


def test_links_have_their_lines_and_are_unquoted() -> None:
    links = read_links(READING.encode(), "a.md").links
    assert [(link.target, link.line) for link in links] == [
        ("a.md#part", 6),
        ("pic.png", 7),
        ("c.md", 7),
        ("../x y.md", 12),
        ("https://example.org/paper", 17),
    ]
    assert [link.is_internal for link in links] == [True, True, True, True, False]
    assert [link.target for link in links if link.is_image] == ["pic.png"]


def test_headings_and_ids_can_be_linked_to() -> None:
    assert read_links(READING.encode(), "a.md").anchors == {
        "who-is-who",
        "who-is-who-1",
        "named-by-me",
        "here",
        "by-me",
    }


def test_windows_line_breaks_count_once() -> None:
    (link, *_) = read_links(READING.replace("\n", "\r\n").encode(), "a.md").links
    assert link.line == 6


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Article 3(1): best interests", "article-31-best-interests"),
        ("Qui est l’enfant ?", "qui-est-lenfant-"),
        ("مَن هو الطفل؟", "مَن-هو-الطفل"),
        ("a_b - c", "a_b---c"),
    ],
)
def test_slugs_keep_letters_of_every_script(heading: str, name: str) -> None:
    assert slug(heading) == name


@pytest.mark.parametrize(
    ("target", "internal"),
    [("mailto:a@b.c", False), ("//x.org", False), ("/x", False), ("#a", True), ("b", True)],
)
def test_what_has_a_scheme_leads_out_of_the_course(target: str, internal: bool) -> None:
    (link,) = read_links(f"[x]({target})\n".encode(), "a.md").links
    assert link.is_internal is internal
