"""Word forms of each language, behind one small interface.

Start at :class:`l10n.languages.morphology.base.Morphology`. A language without
a module here gets that class itself, which knows no inflection.
"""

from __future__ import annotations

from functools import cache

from l10n.languages.codes import load_part
from l10n.languages.morphology.base import Morphology

__all__ = ["Morphology", "get_morphology"]


@cache
def get_morphology(locale: str) -> Morphology:
    """The word-form analysis of a BCP 47 locale, loaded on first use and kept."""
    return load_part(__name__, "MORPHOLOGY", locale, Morphology())
