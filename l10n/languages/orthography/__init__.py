"""How the words of a language are spelt: accents, endings, prefixes, names from abroad.

Start at :class:`l10n.languages.orthography.base.Orthography`. A language without a
module here gets that class's empty value: accents are what Unicode says they are.
"""

from __future__ import annotations

from functools import cache

from l10n.languages.codes import load_part
from l10n.languages.orthography.base import Orthography

__all__ = ["Orthography", "get_orthography"]


@cache
def get_orthography(locale: str) -> Orthography:
    """The orthography of a BCP 47 locale, loaded on first use and kept."""
    return load_part(__name__, "ORTHOGRAPHY", locale, Orthography())
