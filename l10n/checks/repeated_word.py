"""The check ``repeated-word``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.languages.usage import Usage, get_usage
from l10n.model import Finding, Severity

# Behind an apostrophe, or what is typed for one, stands an ending ("GIMP'de de").
_TWICE = re.compile(r"(?<![\w'’‘ʼʹ´`՚＇.&-])([^\W\d_]+)[ \t\n\u00a0]+\1(?![\w'’&-]|\.\w)")
# "--size=SIZE   SIZE bytes": a column of a table, and its explanation.
_COLUMNS = re.compile(r"[ \t\n\u00a0]{2,}")
_TWO_CAPITALS = re.compile(r"([A-Z])\1")
_HYPHENED = re.compile(r"(?i)(?<!\w)(\w{2,})-\1(?!\w)")
_COMPASS = re.compile(r"\b(?:NN|SS)[EW]\b")
_NAME_AFTER = re.compile(r"\s+([^\W\d_]+)")
_QUOTES = tuple("«»“”„‘’'\"")
_AND = "\u0648"
_SHORTEST_LISTED = 4


@register
class RepeatedWord(UnitCheck):
    """A word stands twice in a row in the target, and the source repeats none.

    Authority: the grammar of each language, in l10n/languages/usage. Lets pass:
    words that rightly repeat ("nous nous lavons", "die, die die", "no, no"),
    Turkish and Arabic doubling of words of content ("yavaş yavaş"), repetitions
    that the source has too, words with different capitals ("Die die"), words of
    content and words in capitals in two columns of a table, a list of two with the Arabic "and"
    («وشرطات وشرطات سفلية»), a quotation of nothing else («la la»), the key
    of a menu ("es es&to"), names of
    letters («إس إس إتش» for SSH), a letter that the source names ("eje y y"), points
    of the compass (NNE), the small word of a name that the source has ("la nébuleuse
    de de Mairan"). Words
    of content are a warning: two may meet ("la zone de liste liste les mots").
    """

    id = "repeated-word"
    severity = Severity.ERROR
    good = (
        Example("We wash.", "Nous nous lavons."),
        Example("Those who wait", "Die, die die Nummer haben", "de"),
        Example("slowly", "yavaş yavaş", "tr"),
        Example("No, no!", "¡No no!", "es"),
        Example("turn the y axis, and go", "girar el eje y y seguir", "es"),
        Example("very very good", "bien bien bon"),
    )
    bad = (
        Example("the child", "le le enfant"),
        Example("the right of the child", "el derecho del del niño", "es"),
        Example("in the house", "in in dem Haus", "de"),
        Example("for the child", "çocuk için için", "tr"),
        Example("in the house", "في في البيت", "ar"),
        Example("in the house", "он в доме доме", "ru"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report each word that follows itself."""
        usage = get_usage(context.locale)
        for pair in unit.pairs:
            if not usage.telling or not _may_repeat(pair) or _repeats(pair.source):
                continue
            for match in _TWICE.finditer(pair.target_text.plain):
                word = match[1].lower()
                is_column = _COLUMNS.search(match[0]) is not None
                if _is_listed(match, pair.source) or (is_column and word not in usage.telling):
                    continue
                if _is_slip(word, usage):
                    yield unit.finding(
                        self,
                        f'"{match[0]}": a word twice in a row',
                        pair=pair,
                        hint="take one out",
                        severity=None if word in usage.telling else Severity.WARNING,
                    )


def _may_repeat(pair: Pair) -> bool:
    """Whether it is worth looking; comparing the words of prose is quicker than the pattern."""
    words = pair.target_prose
    if words is not None and not any(map(eq, words, words[1:])):
        return False
    return _TWICE.search(pair.target) is not None


def _repeats(source: str) -> bool:
    """Whether the source has a word twice, be it in one name ("Pago_Pago", "Berm-berm")."""
    if "-" in source and _HYPHENED.search(source):
        return True
    return _TWICE.search(source.replace("_", " ")) is not None


def _is_listed(match: re.Match[str], source: str) -> bool:
    """Whether the word stands in two columns, in a list of two, or names a letter twice."""
    word = match[1]
    text, start, end = match.string, match.start(), match.end()
    if text[:start].rstrip()[-1:] in _QUOTES and text[end:].lstrip()[:1] in _QUOTES:
        return True
    if _COMPASS.search(source) or _is_of_name(match, source):
        return True
    if len(word) == 1 and re.search(rf"\b{word}\b", source):
        return True
    if word.isupper() and _COLUMNS.search(match[0]):
        return True
    if word.startswith(_AND) and len(word) >= _SHORTEST_LISTED:
        return True
    is_letter = not word.isascii() and len(word) <= _SHORTEST_LISTED - 1
    return is_letter and word[0] > "\u0590" and _TWO_CAPITALS.search(source) is not None


def _is_of_name(match: re.Match[str], source: str) -> bool:
    """Whether the second word begins a name that the source has ("de Vaucouleurs")."""
    name = _NAME_AFTER.match(match.string, match.end())
    return name is not None and name[1][:1].isupper() and f"{match[1]} {name[1]}" in source


def _is_slip(word: str, usage: Usage) -> bool:
    if word in usage.may_repeat:
        return False
    return word in usage.telling or not (usage.reduplicates or len(word) == 1)
