"""Small term bases and what is found with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from l10n.glossary import Concept, Glossary, GlossaryMatcher, Term

Find = Callable[..., list[str]]


def concept(id: str, **terms: Term | str) -> Concept:
    """A concept with a term in each language, given whole or as its preferred form."""
    return Concept(
        id, {code: Term(code, t) if isinstance(t, str) else t for code, t in terms.items()}
    )


@pytest.fixture
def found() -> Find:
    """The stretches of a text that are the term ``form`` (or a Term), on one side."""

    def find(
        language: str, form: str | Term, text: str, side: str = "target", nested: bool = False
    ) -> list[str]:
        glossary = Glossary((concept("c", **{language: form}),))
        matches = GlossaryMatcher(glossary, language, side).find(text, nested)
        return [text[match.start : match.end] for match in matches]

    return find
