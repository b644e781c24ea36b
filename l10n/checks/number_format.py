"""The check ``number-format``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import DIGITS, has_digits
from l10n.checks.reading.numbers import Number
from l10n.checks.wording import quote
from l10n.model import Finding, Severity

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+\.\d+")
_WORD_REACH = 14


@register
class NumberFormat(UnitCheck):
    """A number keeps the decimal or group marks of the source language.

    Authority: CLDR, number symbols, and the rules named in each language file:
    "12,345" reads as a little more than twelve in French. Lets pass: marks that
    the language uses too (a decimal point in Spanish and Arabic); versions,
    sections and other numbers with a point, unless a per-cent sign or "million"
    follows; a list in braces ("{224,256,384}").
    """

    id = "number-format"
    severity = Severity.WARNING
    signs = DIGITS
    good = (
        Example("12,345 children", "12 345 enfants"),
        Example("Python 3.11", "Python 3.11", "de"),
        Example("4.5%", "4.5 %", "es"),
    )
    bad = (
        Example("12,345 children", "12,345 enfants"),
        Example("4.5%", "4.5 %", "de"),
        Example("117.3 million people", "117.3 миллиона человек", "ru"),
        Example("1,234.5 tons", "1,234.5 ton", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report every number that stands in the target as it stands in the source."""
        for pair in unit.pairs:
            if not has_digits(pair.target):
                continue
            written = {number.text for number in pair.source_text.numbers}
            for number in pair.target_text.numbers:
                if number.text in written and is_foreign(number, pair):
                    decimal = context.language.writing.decimals[0]
                    group = context.language.writing.groups[0]
                    yield unit.finding(
                        self,
                        f"{quote(number.text)} has the marks of {context.source_language.name}",
                        pair=pair,
                        hint=f"decimal mark {quote_mark(decimal)}, groups {quote_mark(group)}",
                    )


def quote_mark(mark: str) -> str:
    """A mark as it is named to a person."""
    return "a no-break space" if mark.isspace() else f'"{mark}"'


def is_foreign(number: Number, pair: Pair) -> bool:
    """Whether the marks of a number mean something else in the target language, or nothing."""
    writing = pair.context.language.writing
    around = pair.target[max(0, number.start - 1) : number.end + 1]
    if around[:1] == "{" or around[-1:] == "}":  # "SHA{224,256,384}" in a shell
        return False
    if _GROUPED.fullmatch(number.text):
        return "," not in writing.groups
    if not _DECIMAL.fullmatch(number.text) or "." in writing.decimals:
        return False
    reader, plain = pair.context.reader, pair.target_text.plain
    after = plain[number.end : number.end + _WORD_REACH].lstrip()
    return any(word.match(after) for word in (reader.percent, *_large(pair)) if word is not None)


def _large(pair: Pair) -> list[re.Pattern[str] | None]:
    return [pair.context.reader.number_words.get(digits) for digits in ("1000", "1000000")]
