"""The words of the packages themselves ("Next", "Check answer") in every language.

They stand in PO files beside this module, like the words of any course:
``<code>.po``, one unit a message, the English text being its source. A language
without a file, or a message without a translation, shows English.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from l10n.catalogs.po import load_catalog
from l10n.languages.codes import find_code
from l10n.model import State
from l10n.packages.digests import digest

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Interface:
    """The messages of one locale: English -> the locale's own words."""

    locale: str
    messages: Mapping[str, str] = field(repr=False)
    digest: str = field(repr=False)

    def __call__(self, message: str, **values: object) -> str:
        """``message`` in this locale, its ``{name}`` placeholders filled with ``values``."""
        text = self.messages.get(message, message)
        return text.format_map(values) if values else text


@cache
def load_interface(locale: str) -> Interface:
    """The messages of a locale; "fr-CA" falls back to "fr", an unknown one to English."""
    files = {path.stem: path for path in sorted(FOLDER.glob("*.po"))}
    code = find_code(locale, files)
    if code is None:
        return Interface(locale, {}, digest())
    catalog = load_catalog(files[code], files[code].name)
    messages = {
        unit.source: unit.target for unit in catalog.iter_active() if unit.state is State.TRANSLATED
    }
    return Interface(
        locale, messages, digest(*(text for item in messages.items() for text in item))
    )
