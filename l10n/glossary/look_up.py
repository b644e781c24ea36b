"""Looking a term up: the concepts that a text names in any language, or nearly names."""

from __future__ import annotations

from l10n.glossary.matching import GlossaryMatcher
from l10n.glossary.model import Concept, Glossary

NEAR = 80.0
"""Similarity (0 to 100) from which a misspelt term is still offered."""


def look_up(glossary: Glossary, text: str) -> list[Concept]:
    """Concepts named in ``text`` by any form in any language; else the most similar ones."""
    found: dict[str, Concept] = {}
    for language in glossary.languages:
        for match in GlossaryMatcher(glossary, language).find(text):
            found.setdefault(match.concept.id, match.concept)
    return list(found.values()) or _similar(glossary, text)


def _similar(glossary: Glossary, text: str) -> list[Concept]:
    from rapidfuzz import fuzz, process, utils

    forms: list[str] = []
    owners: list[Concept] = []
    for concept in glossary:
        for term in concept.terms.values():
            for form, _ in term.iter_forms():
                forms.append(form)
                owners.append(concept)
    ranked = process.extract(
        text,
        forms,
        scorer=fuzz.token_sort_ratio,
        processor=utils.default_process,
        limit=10,
        score_cutoff=NEAR,
    )
    return list({owners[index].id: owners[index] for _, _, index in ranked}.values())
