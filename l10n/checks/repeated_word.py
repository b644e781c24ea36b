"""The check ``repeated-word``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

_TWICE = re.compile(r"(?<![\w'’.-])([^\W\d_]{2,})[ \t\n\u00a0]+\1(?![\w'’-]|\.\w)")


@register
class RepeatedWord(UnitCheck):
    """A word stands twice in a row in the target, and the source repeats none.

    Authority: the grammar of each language, in l10n/languages/usage. Lets pass:
    words that rightly repeat ("nous nous lavons", "die, die die", "no, no"),
    Turkish and Arabic doubling of words of content ("yavaş yavaş"), repetitions
    that the source has too, words with different capitals ("Die die").
    """

    id = "repeated-word"
    severity = Severity.ERROR
    good = (
        Example("We wash.", "Nous nous lavons."),
        Example("Those who wait", "Die, die die Nummer haben", "de"),
        Example("slowly", "yavaş yavaş", "tr"),
        Example("No, no!", "¡No no!", "es"),
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
        for pair in unit.pairs:
            match = _TWICE.search(pair.target)
            if match and _is_slip(match[1], pair, context):
                yield unit.finding(
                    self, f'"{match[0]}": a word twice in a row', pair=pair, hint="take one out"
                )


def _is_slip(word: str, pair: Pair, context: Context) -> bool:
    usage = get_usage(context.locale)
    low = word.lower()
    if not usage.telling or low in usage.may_repeat or _TWICE.search(pair.source):
        return False
    if usage.reduplicates and low not in usage.telling:
        return False
    return _TWICE.search(pair.target_text.plain) is not None
