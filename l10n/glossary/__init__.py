"""The term base: concepts and their approved and forbidden forms, and where texts use them.

Start at :mod:`l10n.glossary.model`; :func:`load_glossary` reads the files,
:class:`GlossaryMatcher` finds terms in a text, :class:`Agreement` compares a
source text with its translation, :func:`closest` names what a translator may
have written instead of a term.
"""

from __future__ import annotations

from l10n.glossary.agreement import Agreement, Requirement, Verdict
from l10n.glossary.closest import closest
from l10n.glossary.load import find_glossary_files, load_glossary, parse_glossary
from l10n.glossary.matching import GlossaryMatcher, TermMatch
from l10n.glossary.model import Concept, Deprecated, Glossary, Status, Term

__all__ = [
    "Agreement",
    "Concept",
    "Deprecated",
    "Glossary",
    "GlossaryMatcher",
    "Requirement",
    "Status",
    "Term",
    "TermMatch",
    "Verdict",
    "closest",
    "find_glossary_files",
    "load_glossary",
    "parse_glossary",
]
