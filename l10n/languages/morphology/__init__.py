"""Word forms of each language, behind one small interface.

Start at :class:`l10n.languages.morphology.base.Morphology`. A language without
a module here gets that class itself, which knows no inflection.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from l10n.languages.morphology.base import Morphology

__all__ = ["Morphology", "get_morphology"]


@cache
def get_morphology(locale: str) -> Morphology:
    """The word-form analysis of a BCP 47 locale, loaded on first use and kept."""
    code = locale.replace("_", "-").partition("-")[0]
    module = f"{__name__}.{code}"
    if len(code) not in (2, 3) or not code.isalpha() or find_spec(module) is None:
        return Morphology()
    morphology: Morphology = import_module(module).MORPHOLOGY
    return morphology
