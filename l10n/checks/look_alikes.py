"""The check ``look-alikes``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.wording import quote
from l10n.languages.writing import Writing
from l10n.model import Finding, Severity

_CYRILLIC = "аеорсухіѕјһԁԛԝАВЕКМНОРСТУХІЅЈЗ"
_GREEK = "οανρικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_LATIN = "aceopxyijsABCEHKMOPTXYIJS3"
_LATIN_LETTER = "A-Za-zÀ-ɏ"
_IN_LATIN = re.compile(
    rf"(?<![\w\ufffc%&<>-])(?=\w*[{_LATIN_LETTER}])(?=\w*[{_CYRILLIC}{_GREEK}])"
    rf"[{_LATIN_LETTER}\d{_CYRILLIC}{_GREEK}]+(?!\w)"
)
_IN_CYRILLIC = re.compile(
    rf"(?<![\w\ufffc%&<>-])(?=\w*[\u0400-\u04ff])(?=\w*[{_LATIN[:-1]}])[\u0400-\u04ff\d{_LATIN[:-1]}]+(?!\w)"
)
# "Mюп" for "Mjup": a symbol of physics, and a short index that says of what.
_SYMBOL = re.compile(r"([BCHKMPTX])[\u0430-\u044f]{1,3}")
_CONSONANTS = "bcdfgjkmnpqstvxz"
# U+055A is the apostrophe of Armenian.
_APOSTROPHE = "\u055a"
_WITH_APOSTROPHE = re.compile(rf"\w*{_APOSTROPHE}\w*")
_TOUCHING = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
# "с" for "c"; a capital alone is a symbol ("ось Y"), but not among words in capitals.
_ALONE = re.compile(
    r"(?<=[\u0400-\u04ff] )[acoyk](?= [\u0400-\u04ff])"
    r"|(?<=[\u0410-\u042f]{2} )[ACOKBY](?= [\u0410-\u042f]{2})"
)
_OTHER_SCRIPT = re.compile("[\u0370-\u04ff]")


@register
class LookAlikes(UnitCheck):
    """A word mixes letters of two scripts that look the same, or of a sister language.

    Authority: Unicode Technical Standard 39, "Mixed-script confusables". The eye
    sees no difference, a search, a screen reader and a spelling check do. Lets
    pass: words with letters of another script that look different (a foreign
    name with an ending); parts joined by a hyphen ("USB-порт"); words whose
    capitals show that a symbol was put to a word ("pБРВ", "ПРЕФИКСaa"); a capital
    letter alone ("ось Y"), or with an index as in the source ("Mюп", "Mjup"); what the
    source has too. The apostrophe of Armenian (U+055A) is reported, too.
    """

    id = "look-alikes"
    severity = Severity.ERROR
    good = (
        Example("USB port", "USB-порт", "ru"),
        Example("a child", "un enfant"),
        Example("the boy", "الصبي", "ar"),
    )
    bad = (
        Example("a child", "peбёнок", "ru"),
        Example("a child", "un еnfant"),
        Example("a child", "un niñо", "es"),
        Example("a child", "ein Кind", "de"),
        Example("a child", "bir çoсuk", "tr"),
        Example("the boy", "الصبی", "ar"),
        Example("the street", "die Straβe", "de"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the first such word of each target."""
        for pair in unit.pairs:
            if pair.target.isascii():
                continue
            word = find_mixed(pair, context.language.writing)
            if word and word not in pair.source:
                message = f"{quote(word)} has letters that only look right"
                yield unit.finding(self, message, pair=pair, hint=_spell(word, context))


def find_mixed(pair: Pair, writing: Writing) -> str:
    """The first word with letters of two scripts that look alike; empty if there is none."""
    foreign = _letters(tuple(writing.look_alikes)) if writing.look_alikes else None
    found = foreign.search(pair.target) if foreign else None
    if not found and "LATIN" in writing.scripts and _OTHER_SCRIPT.search(pair.target):
        found = _IN_LATIN.search(pair.target_text.plain)
    if not found and "CYRILLIC" in writing.scripts:
        found = _ALONE.search(pair.target)
        if _TOUCHING.search(pair.target):
            mixed = _IN_CYRILLIC.finditer(pair.target_text.plain)
            found = next(
                (one for one in mixed if _is_one_word(one[0]) and not _is_symbol(one[0], pair)),
                found,
            )
    if not found and _APOSTROPHE in pair.target:
        found = _WITH_APOSTROPHE.search(pair.target)
        return found[0] if found else ""
    if found and writing.latin_twins and not writing.latin_twins & set(found[0]):
        return ""
    return found[0] if found else ""


def _is_one_word(text: str) -> bool:
    """Whether its capitals are those of a word: none, the first, or all."""
    return text.islower() or text.isupper() or text[1:].islower()


def _is_symbol(word: str, pair: Pair) -> bool:
    """Whether it is a Latin symbol with an index, as no word of the source begins."""
    found = _SYMBOL.fullmatch(word)
    pattern = rf"(?<!\w){found[1]}[{_CONSONANTS}][a-z]{{0,2}}(?!\w)" if found else "(?!)"
    return re.search(pattern, pair.source) is not None


@lru_cache(maxsize=16)
def _letters(signs: tuple[str, ...]) -> re.Pattern[str]:
    """A word with one of the letters."""
    return re.compile(rf"\w*[{''.join(signs)}]\w*")


def _spell(word: str, context: Context) -> str:
    """Which letters are wrong, with their code points."""
    writing = context.language.writing
    own = [f'"{a}" (U+{ord(a):04X}) for "{b}"' for a, b in writing.look_alikes.items() if a in word]
    if own:
        return f"it has {', '.join(own)}"
    is_latin = "LATIN" in writing.scripts
    wrong = [
        sign
        for sign in word
        if sign == _APOSTROPHE or ((sign > "\u036f") == is_latin and sign.isalpha())
    ]
    return f"type it anew: {', '.join(f'U+{ord(sign):04X}' for sign in dict.fromkeys(wrong))}"
