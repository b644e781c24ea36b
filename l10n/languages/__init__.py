"""Languages: one file each, all facts with their source. Start at :mod:`l10n.languages.base`."""

from __future__ import annotations

from l10n.errors import ConfigError
from l10n.languages.base import DEFAULT_PROFILE, Language, SubtitleLimits, languages
from l10n.languages.codes import find_code

__all__ = ["DEFAULT_PROFILE", "Language", "SubtitleLimits", "get_language", "languages"]


def get_language(locale: str) -> Language:
    """The language of a BCP 47 locale ("fr-CA" falls back to "fr").

    Raises ConfigError when no language file covers it.
    """
    code = find_code(locale, languages)
    if code is None:
        known = ", ".join(languages)
        raise ConfigError(
            f'no language file covers the locale "{locale}" (known: {known})',
            hint="add l10n/languages/<code>.py or correct the locale",
        )
    return languages.get(code)
