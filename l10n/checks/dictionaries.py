"""Hunspell dictionaries: where they lie, and words that count as known.

The dictionaries are those of the system (Debian: ``hunspell-fr`` …) or of the
folder that the option ``dictionaries`` names; they are read by spylls, which is
an extra of this package (``pip install l10n[spelling]``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from l10n.checks.affixes import quicken
from l10n.checks.context import Context
from l10n.errors import ConfigError
from l10n.model import Location

FOLDERS = (Path("/usr/share/hunspell"), Path("/usr/share/myspell/dicts"))
_PARTS = re.compile(r"['’ʼ-]")
_APOSTROPHES = str.maketrans("’ʼ", "''")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u00ad]")


class SpellerKey(NamedTuple):
    """What a speller is made of; processes hand it to one another."""

    path: str
    word_list: str
    terms: frozenset[str]


class Speller:
    """Whether words of one language are spelt right; each word is looked up once."""

    def __init__(self, dictionary: Any, known: frozenset[str]) -> None:
        self.dictionary = dictionary
        self.known = known
        self._right: dict[str, bool] = {}
        self._listed: dict[str, bool] = {}

    def is_right(self, word: str) -> bool:
        """Whether the dictionary, the term base or the word list has the word."""
        found = self._right.get(word)
        if found is None:
            found = self._right[word] = self._look_up(word)
        return found

    def is_listed(self, word: str) -> bool:
        """As :meth:`is_right`, but for compounds, which take long to find."""
        found = self._right.get(word)
        if found is None:
            found = self._listed.get(word)
        if found is None:
            forms = self.dictionary.lookuper.good_forms(word, compound_forms=False)
            found = word.lower() in self.known or any(True for _ in forms)
            self._listed[word] = found
        return found

    def _look_up(self, word: str) -> bool:
        plain = plain_word(word)
        if plain.lower() in self.known or self.dictionary.lookup(plain):
            return True
        parts = [part for part in _PARTS.split(plain) if part]
        return len(parts) > 1 and all(self._is_part(part) for part in parts)

    def _is_part(self, part: str) -> bool:
        """Elided words ("l'", "qu'") and short parts stand in no dictionary alone."""
        is_short = len(part) <= 2
        return is_short or part.lower() in self.known or bool(self.dictionary.lookup(part))


def plain_word(word: str) -> str:
    """The word as dictionaries have it: composed (NFC), unmarked, with a straight apostrophe."""
    if word.isascii():
        return word
    return _MARKS.sub("", unicodedata.normalize("NFC", word)).translate(_APOSTROPHES)


def speller_key(context: Context) -> SpellerKey:
    """What the speller of a locale is made of.

    Raises ConfigError when there is no dictionary for it.
    """
    options = context.options
    root = context.root or Path()
    folders = (root / options.dictionaries,) if options.dictionaries else FOLDERS
    path = find_dictionary(context.locale, folders)
    if path is None:
        names = ", ".join(map(str, folders))
        raise ConfigError(
            f"spelling is on, but no hunspell dictionary for {context.locale} is in {names}",
            hint="install one, name its folder as options.dictionaries, or skip spelling",
        )
    word_list = str(root / options.word_list) if options.word_list else ""
    return SpellerKey(str(path), word_list, frozenset(_term_words(context)))


def find_dictionary(locale: str, folders: tuple[Path, ...]) -> Path | None:
    """The .aff file that fits a locale best: its region, its language, any region of it."""
    code, _, region = locale.replace("-", "_").partition("_")
    wanted = [f"{code}_{region}", code, f"{code}_{code.upper()}"]
    for folder in folders:
        for name in wanted:
            if (folder / f"{name}.aff").is_file():
                return folder / f"{name}.aff"
        others = sorted(folder.glob(f"{code}_*.aff"))
        if others:
            return others[0]
    return None


@cache
def get_speller(key: SpellerKey) -> Speller:
    """The speller, read at the first call and kept. Raises ConfigError without spylls."""
    path, word_list, terms = key
    try:
        from spylls.hunspell import Dictionary
    except ImportError:
        hint = "pip install l10n[spelling], or skip spelling"
        raise ConfigError("spelling is on, but spylls is not installed", hint=hint) from None
    known = terms | (_read_words(Path(word_list)) if word_list else frozenset())
    dictionary = Dictionary.from_files(path.removesuffix(".aff"))
    quicken(dictionary)
    return Speller(dictionary, known)


def _read_words(path: Path) -> frozenset[str]:
    """A word a line; what follows a # is a comment."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("the word list cannot be read", Location(str(path))) from error
    words = (line.partition("#")[0].strip().lower() for line in lines)
    return frozenset(word for word in words if word)


def _term_words(context: Context) -> Iterator[str]:
    """Every word of every approved form of the term base in the locale."""
    if context.matchers is None:
        return
    for concept in context.matchers.glossary:
        term = concept.find_term(context.locale)
        for form in (*term.approved, *term.forms) if term else ():
            yield from re.findall(r"\w+(?:['’-]\w+)*", form.lower())
            yield from re.findall(r"\w+", form.lower())
