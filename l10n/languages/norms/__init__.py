"""Words on which the legal force of a sentence hangs, one module a language.

Start at :class:`l10n.languages.norms.base.Norms`. A language without a module
here gets that class's empty value: only its figures count then.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from l10n.languages.norms.base import Norms

__all__ = ["Norms", "get_norms"]


@cache
def get_norms(locale: str) -> Norms:
    """The words of legal force of a BCP 47 locale, loaded on first use and kept."""
    code = locale.replace("_", "-").partition("-")[0]
    module = f"{__name__}.{code}"
    if len(code) not in (2, 3) or not code.isalpha() or find_spec(module) is None:
        return Norms()
    norms: Norms = import_module(module).NORMS
    return norms
