"""What the spelling check asks of a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

# How the languages of Europe write one sound in two ways, once accents are gone.
_SAME_SOUND = tuple(
    tuple(pair.split(":"))
    for pair in "sch:s ph:f th:t sh:s ch:k kh:k zh:z c:k q:k x:ks w:v y:i".split()  # noqa: SIM905
)
_TWICE = re.compile(r"(.)\1")


@dataclass(frozen=True)
class Orthography:
    """``letters``: all letters of the language, in lower case.

    ``bare``: letters and what they are without their accent, beside those that
    Unicode decomposes (ı is i, أ is ا). ``whole``: letters that Unicode decomposes
    and that are letters of their own all the same (й, German ä).
    ``endings``: letters that inflection adds to a word or changes at its end.
    ``prefixes``: what stands before a whole word without making it a slip.
    ``former``: spellings that a reform ended, and the new ones. ``accents_in``: a
    regular expression for words of which a dictionary alone says that an accent is
    wrong; of others the catalogs must have the right word.
    ``roman``: how names are written in Latin letters; ``vowels_written`` is no where
    they are mostly left out. ``name_suffix``: the sign behind which a name has its
    ending (Turkish "Ankara'dan"). ``dotless``: I is the capital of ı. ``reads_stems``:
    the morphology takes suffixes off and gives the bare stem.
    """

    letters: str = ""
    bare: Mapping[str, str] = field(default_factory=dict)
    whole: str = ""
    endings: str = ""
    prefixes: tuple[str, ...] = ()
    former: tuple[tuple[str, str], ...] = ()
    accents_in: str = ""
    roman: Mapping[str, str] = field(default_factory=dict)
    vowels_written: bool = True
    name_suffix: bool = False
    dotless: bool = False
    reads_stems: bool = False

    @cached_property
    def accented(self) -> Mapping[str, str]:
        """By letter without accent: all letters that are it but for accents."""
        found: dict[str, str] = {}
        for letter in self.letters:
            bare = self.strip(letter)
            found[bare] = found.get(bare, "") + letter
        return found

    def may_lose_accent(self, word: str) -> bool:
        """Whether a dictionary's word alone tells that an accent of ``word`` is wrong."""
        return re.search(self.accents_in, word) is not None

    def lower(self, word: str) -> str:
        """Lower case; Turkish has two letters i."""
        return (word.replace("I", "ı").replace("İ", "i") if self.dotless else word).lower()

    def capitalised(self, word: str) -> str:
        """The word with a capital; Turkish has two letters I."""
        first = word[:1]
        return (first.replace("i", "İ") if self.dotless else first).upper() + word[1:]

    def strip(self, word: str) -> str:
        """The word without accents."""
        if word.isascii():
            return word
        return "".join(map(self._strip_letter, word))

    def _strip_letter(self, letter: str) -> str:
        if letter in self.whole:
            return letter
        return self.bare.get(letter) or unicodedata.normalize("NFD", letter)[0]

    def romanised(self, word: str) -> str:
        """Roughly how the word sounds, in Latin letters: names and loans of two languages meet."""
        text = "".join(self.roman.get(letter, letter) for letter in self.lower(word))
        decomposed = unicodedata.normalize("NFD", text.replace("ß", "ss").replace("ı", "i"))
        text = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
        for written, sound in _SAME_SOUND:
            text = text.replace(written, sound)
        if not self.vowels_written:
            text = re.sub("[aeiou]", "", text)
        return _TWICE.sub(r"\1", text)
