"""How a language is used: its small words, its length beside English, its forms of address.

Start at :class:`l10n.languages.usage.base.Usage`. A language without a module
here gets that class's empty value, with which the checks that need it are silent.
"""

from __future__ import annotations

from functools import cache
from pkgutil import iter_modules

from l10n.languages.codes import load_part
from l10n.languages.usage.base import Usage

__all__ = ["Usage", "get_usage", "iter_usages"]


@cache
def get_usage(locale: str) -> Usage:
    """The usage of a BCP 47 locale, loaded on first use and kept."""
    return load_part(__name__, "USAGE", locale, Usage())


@cache
def iter_usages() -> tuple[tuple[str, Usage], ...]:
    """(language code, usage) of every language that has one."""
    codes = sorted(module.name for module in iter_modules(__path__) if module.name != "base")
    return tuple((code, get_usage(code)) for code in codes)
