"""The course's own term base: it loads, and every form of it is found in itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.glossary import Agreement, Concept, Glossary, GlossaryMatcher, load_glossary
from l10n.languages import languages

FOLDER = Path(__file__).parents[2] / "glossary"


@pytest.fixture(scope="module")
def term_base() -> Glossary:
    return load_glossary(FOLDER)


@pytest.mark.parametrize("language", sorted(languages))
def test_every_form_is_found_in_itself_with_its_status(term_base, language):
    matcher = GlossaryMatcher(term_base, language)
    lost = [
        (concept.id, form)
        for concept in term_base
        for form, status in (
            concept.terms[language].iter_forms() if language in concept.terms else ()
        )
        if not any(
            match.concept is concept and match.status.is_approved == status.is_approved
            for match in matcher.find(form, nested=True)
        )
    ]
    assert lost == []


@pytest.mark.parametrize("language", sorted(set(languages) - {"en"}))
def test_preferred_form_translates_the_english_one(term_base, language):
    agreement = Agreement(term_base, "en", language)
    wrong = [
        requirement.concept.id
        for concept in term_base
        if {"en", language} <= set(concept.terms)
        for requirement in agreement.missing(*_sentences(concept, language))
        if requirement.concept is concept
    ]
    assert wrong == []


def _sentences(concept: Concept, language: str) -> tuple[str, str]:
    return concept.terms["en"].preferred, concept.terms[language].preferred
