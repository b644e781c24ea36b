"""The patterns of a language as plain values, which JSON can keep, and back again."""

from __future__ import annotations

from typing import Any

from l10n.glossary.model import Concept, Glossary, Status, Term
from l10n.glossary.patterns import Anchored, Pattern, Patterns
from l10n.glossary.text import Between


def patterns_to_plain(patterns: Patterns) -> dict[str, Any]:
    """Lists and dictionaries; concepts and their terms are named by id and language."""
    return {
        "ids": {key: list(ids) for key, ids in patterns.ids.items()},
        "anchors": {
            str(id): [[sorted(others), *_pattern_to_plain(pattern)] for others, pattern in found]
            for id, found in patterns.anchors.items()
        },
    }


def patterns_from_plain(plain: Any, glossary: Glossary) -> Patterns:
    """What :func:`patterns_to_plain` was given, for the same glossary; else ValueError."""
    try:
        ids = {str(key): tuple(map(int, found)) for key, found in plain["ids"].items()}
        anchors = {
            int(id): tuple(_anchored(entry, glossary) for entry in found)
            for id, found in plain["anchors"].items()
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no patterns of this glossary") from error
    return Patterns(ids, anchors)


def _pattern_to_plain(pattern: Pattern) -> list[Any]:
    language = next(code for code, term in pattern.concept.terms.items() if term is pattern.term)
    return [
        pattern.concept.id,
        language,
        pattern.form,
        pattern.status,
        pattern.words,
        pattern.linked,
        pattern.marks,
        pattern.strict,
        pattern.surface,
        pattern.cased,
        pattern.guard,
        pattern.after,
    ]


def _anchored(entry: Any, glossary: Glossary) -> Anchored:
    others, id, language, form, status, words, linked, marks, strict, *rest = entry
    surface, cased, guard, after = rest
    concept, term = _find(glossary, id, language)
    pattern = Pattern(
        concept,
        term,
        form,
        Status(status),
        tuple(words),
        tuple(linked),
        tuple(None if mark is None else Between(mark) for mark in marks),
        strict,
        tuple(surface),
        tuple(cased),
        guard,
        after,
    )
    return frozenset(others), pattern


def _find(glossary: Glossary, id: str, language: str) -> tuple[Concept, Term]:
    concept = glossary.find(id)
    if concept is None:
        raise KeyError(id)
    return concept, concept.terms[language]
