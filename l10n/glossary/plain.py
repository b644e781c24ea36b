"""A glossary as plain values, which JSON can keep, and back again. Places in files are left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from l10n.glossary.model import Concept, Deprecated, Glossary, Term

_LISTS = ("admitted", "abbreviations", "forms", "not_in")


def to_plain(glossary: Glossary) -> list[dict[str, Any]]:
    """Each concept as a dictionary of strings, lists and dictionaries."""
    return [asdict(concept) for concept in glossary]


def from_plain(concepts: Any) -> Glossary:
    """The glossary that :func:`to_plain` was given; ValueError for anything else."""
    try:
        return Glossary(tuple(_concept(plain) for plain in concepts))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no concepts of a glossary") from error


def _concept(plain: Mapping[str, Any]) -> Concept:
    terms = {code: _term(value) for code, value in plain["terms"].items()}
    return Concept(**{**plain, "terms": terms, "location": None})


def _term(plain: Mapping[str, Any]) -> Term:
    lists = {key: tuple(plain[key]) for key in _LISTS}
    deprecated = tuple(Deprecated(**entry) for entry in plain["deprecated"])
    return Term(**{**plain, **lists, "deprecated": deprecated, "location": None})
