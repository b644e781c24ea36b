"""Turkish word forms by the grammar of its suffixes; no dictionary.

A noun is stem + plural + possessive + case (+ ki) (+ copula), each at most once,
with vowel harmony; before a vowel a stem may soften (kitap, kitabı), double
(hak, hakkı) or lose a vowel (izin, izni). A text word gets every stem that this
grammar can read out of it; the term base gives dictionary forms, so that a wrong
reading meets nothing. Source of the rules: any school grammar of Turkish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages.morphology.base import WORD, Morphology, word_set

VOWELS = "aeıioöuü"
BACK = "aıou"
HIGH_AFTER = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}
FRONTED = {"u": "ü", "ı": "i"}
SHORTEST_STEM = 2
SHORTEST_BEFORE_ADVERB = 4

# A is a or e, I is ı i u ü, D is d or t; a letter in brackets joins two vowels.
PERSON = ("(y)Im", "sIn", "(y)Iz", "sInIz")
COPULA = ("DIr", "DIrlAr", "(y)DI", "(y)mIş", "(y)sA", "(y)ken", *PERSON)
KI = ("ki", "kiler", "kilerin", "kilere", "kileri", "kinin", "kine", "kini", "kinde", "kinden")
CASE = ("(y)A", "(y)I", "DA", "DAn", "(n)In", "(y)lA", "nA", "nI", "nDA", "nDAn", "CA")
POSSESSIVE = ("Im", "m", "In", "n", "I", "sI", "ImIz", "mIz", "InIz", "nIz")
PLURAL = ("lAr",)
SLOTS = (COPULA, KI, CASE, POSSESSIVE, PLURAL)

SOFTENED = {"b": "p", "c": "ç", "d": "t", "ğ": "k", "g": "k"}
CIRCUMFLEX = str.maketrans("âîû", "aiu")
CAPITAL_I = str.maketrans({"I": "ı", "İ": "i"})
APOSTROPHE = re.compile("['’].*", re.DOTALL)


def _expand(template: str) -> Iterator[str]:
    """Every way a suffix can sound: "DA" is da, de, ta, te."""
    choices = {"A": "ae", "I": "ıiuü", "D": "dt", "C": "cç"}
    for place, letter in enumerate(template):
        if letter == "(":
            yield from _expand(template[:place] + template[place + 1] + template[place + 3 :])
            yield from _expand(template[:place] + template[place + 3 :])
            return
        if letter in choices:
            for choice in choices[letter]:
                yield from _expand(template[:place] + choice + template[place + 1 :])
            return
    yield template


def _sounds(templates: tuple[str, ...]) -> frozenset[str]:
    return frozenset(sound for template in templates for sound in _expand(template))


# The possessive that joins two nouns: insan hakkı, ikamet izni, ülkesi.
COMPOUND = _sounds(("I", "sI"))
GENITIVE = _sounds(("(n)In",))
# Shorter stems are rather words that end like a genitive: izin, kadın.
SHORTEST_OWNER = 4
SUFFIXES = tuple(_sounds(slot) for slot in SLOTS)
PLURAL_SOUNDS = SUFFIXES[-1]
# "You are" follows vowels and consonants alike: uzmansın, hakimsiniz.
YOU_ARE = _sounds(("sIn", "sInIz"))
LONGEST_SUFFIX = max(len(sound) for slot in SUFFIXES for sound in slot)


class Turkish(Morphology):
    """What follows an apostrophe is a suffix (Türkiye'nin, UNICEF’in)."""

    word = rf"{WORD}(?:['’]{WORD})?"
    gap = 2
    conjunctions = word_set("ve veya ya")
    function_words = word_set("bir bu şu o de da ile için her en olan olarak ki mi")

    def fold(self, word: str) -> str:
        """Lower case with dotted and dotless i kept apart; no circumflex, no apostrophe suffix."""
        bare = APOSTROPHE.sub("", word.translate(CAPITAL_I))
        return super().fold(bare).translate(CIRCUMFLEX)

    def keys(self, word: str) -> frozenset[str]:
        """The word and every stem that the suffix grammar reads out of it."""
        folded = self.fold(word)
        stems = {folded, *_without_adverb(folded)}
        for suffixes in SUFFIXES:
            stems |= {stem for form in stems for stem in _without(form, suffixes)}
        return frozenset(stems)

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """The dictionary form, and what it is without the endings that join two nouns.

        "insan hakları" is of "hak", "çocuğun yararı" of "çocuk" and "yarar".
        """
        folded = self.fold(word)
        owners = {s for s in _without(folded, GENITIVE) if len(s) >= SHORTEST_OWNER}
        bare = {folded, *_without(folded, COMPOUND), *owners}
        return frozenset(bare | {stem for form in bare for stem in _without(form, PLURAL_SOUNDS)})


def _without(form: str, suffixes: frozenset[str]) -> Iterator[str]:
    """The stems of ``form`` before any one of ``suffixes``."""
    for place in range(max(SHORTEST_STEM, len(form) - LONGEST_SUFFIX), len(form)):
        stem, suffix = form[:place], form[place:]
        if suffix in suffixes and _joins(stem, suffix):
            yield stem
            if suffix[0] in VOWELS and stem[-1] not in VOWELS:
                yield from _restored(stem)


def _without_adverb(form: str) -> Iterator[str]:
    """The noun in an adverb of Arabic make, which knows no harmony: kanunen, hukuken, resmen."""
    if form.endswith(("en", "an")) and len(form) >= SHORTEST_BEFORE_ADVERB + 2:
        yield form[:-2]


def _joins(stem: str, suffix: str) -> bool:
    """Whether ``suffix`` can follow ``stem``: harmony, no two vowels, no lone consonants."""
    last = _last_vowel(stem)
    if not last:
        return False
    if suffix[0] in VOWELS and stem[-1] in VOWELS:
        return False
    if suffix in ("m", "n", "mız", "miz", "muz", "müz", "nız", "niz", "nuz", "nüz"):
        return stem[-1] in VOWELS
    if suffix not in YOU_ARE and suffix.startswith(("sı", "si", "su", "sü", "y", "n")):
        return stem[-1] in VOWELS and _harmonises(last, suffix, stem)
    return _harmonises(last, suffix, stem)


def _harmonises(last: str, suffix: str, stem: str) -> bool:
    vowel = next((letter for letter in suffix if letter in VOWELS), "")
    fits = (vowel == "a") == (last in BACK) if vowel in "ae" else vowel == HIGH_AFTER[last]
    # Loan words with a soft last consonant take front vowels: kabulü, saati, zulmü.
    return fits or suffix.startswith("ki") or (_is_soft(stem) and _is_front_of(vowel, last))


def _is_soft(stem: str) -> bool:
    return stem[-1] in "lt" or stem[-2:-1] == "l"


def _is_front_of(vowel: str, last: str) -> bool:
    return last in "aou" and vowel in ("e", "i" if last == "a" else "ü")


def _last_vowel(word: str) -> str:
    return next((letter for letter in reversed(word) if letter in VOWELS), "")


def _restored(stem: str) -> Iterator[str]:
    """The stem as it is without the vowel that followed: kitab- kitap, hakk- hak, izn- izin."""
    last = stem[-1]
    hard = SOFTENED.get(last)
    if hard:
        yield stem[:-1] + hard
    if len(stem) >= 3 and stem[-2] == last:
        yield stem[:-1]
    elif len(stem) >= 3 and stem[-2] not in VOWELS and stem[-3] in VOWELS:
        before = HIGH_AFTER[stem[-3]]
        for vowel in {before, FRONTED.get(before, before)}:
            yield stem[:-1] + vowel + last
            if hard:
                yield stem[:-1] + vowel + hard


MORPHOLOGY = Turkish()
