"""Words on which the legal force of a sentence hangs, one module a language.

Start at :class:`l10n.languages.norms.base.Norms`. A language without a module
here gets that class's empty value: only its figures count then.
"""

from __future__ import annotations

from functools import cache

from l10n.languages.codes import load_part
from l10n.languages.norms.base import Norms

__all__ = ["Norms", "get_norms"]


@cache
def get_norms(locale: str) -> Norms:
    """The words of legal force of a BCP 47 locale, loaded on first use and kept."""
    return load_part(__name__, "NORMS", locale, Norms())
