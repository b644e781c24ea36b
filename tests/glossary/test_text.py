"""What is no text: placeholders, URLs, code and markup, each beside what looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.glossary.text import mask

NO_TEXT = [
    "{refugee}",
    "{{ refugee }}",
    "${refugee}",
    "%(refugee)s",
    "https://refugee.example/refugee?x=refugee",
    "www.refugee.org",
    "refugee@example.org",
    "@refugee",
    "`refugee`",
    "``a ` refugee``",
    "```\nrefugee\n```",
    "export --refugee-only",
    "refugee_id",
    '<a href="refugee">',
    "[see](refugee.html)",
    "$refugee",
    "&refugee;",
]
TEXT = [
    "a refugee",
    "**refugee**",
    "_refugee_",
    "<b>refugee</b>",
    "[refugee](https://example.org)",
    "refugee's",
    "(refugee)",
    "50 % refugee",
    "refugee & migrant",
    "{\\an8}refugee",
    "refugee@",
    "-- refugee",
    '"refugee"',
    "<v Maria>refugee</v>",
]


@pytest.mark.parametrize("text", NO_TEXT)
def test_no_term_is_found_in_what_is_no_text(found, text):
    assert found("en", "refugee", text) == []


@pytest.mark.parametrize("text", TEXT)
def test_a_term_is_found_in_text_beside_markup(found, text):
    assert [match.lower() for match in found("en", "refugee", text)] == ["refugee"] or found(
        "en", "refugee", text
    ) == ["refugee's"]


@given(st.text(alphabet="ab {}<>`%$@_\\[]()&;/:.w-\n", max_size=60))
def test_masking_keeps_every_place(text):
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new in (old, " ", "\x00") for old, new in zip(text, masked, strict=True))


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text):
    from l10n.glossary import GlossaryMatcher
    from l10n.glossary.model import Concept, Glossary, Term

    for language in ("en", "fr", "tr", "ar"):
        glossary = Glossary((Concept("c", {language: Term(language, "a b")}),))
        for match in GlossaryMatcher(glossary, language).find(text):
            assert 0 <= match.start < match.end <= len(text)
