"""The check ``punctuation-foreign``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.model import Finding, Severity

_LETTER = r"[^\W\d_]"


@register
class PunctuationForeign(UnitCheck):
    """A question mark, comma or semicolon is that of another script.

    Authority: the Unicode Standard, chapter 9.2: Arabic has its own ؟ ، ؛ which
    mirror the Latin ones. Lets pass: marks behind digits and Latin letters, in
    code and addresses, in lists for a program ("folder;disk;"). ``--fix`` replaces the mark.
    """

    id = "punctuation-foreign"
    severity = Severity.WARNING
    can_fix = True
    good = (
        Example("Who, then?", "من إذن؟", "ar"),
        Example("Who, then?", "Qui, alors ?"),
        Example("1,000 children", "1,000 طفل", "ar"),
    )
    bad = (
        Example("Who?", "من?", "ar"),
        Example("a boy, a girl", "صبي, فتاة", "ar"),
        Example("a boy; a girl", "صبي; فتاة", "ar"),
    )

    def applies(self, context: Context) -> bool:
        """Whether the language has marks of its own."""
        return bool(context.language.writing.marks)

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report each kind of foreign mark once."""
        marks = context.language.writing.marks
        for pair in unit.pairs:
            if ";" in pair.source and " " not in pair.source:
                continue  # "folder;disk;": a list for a program
            found = _pattern(tuple(marks)).findall(pair.target_text.plain)
            for mark in dict.fromkeys(found):
                message = f'"{mark}" is not the mark of {context.language.name}'
                yield unit.finding(self, message, pair=pair, hint=f'write "{marks[mark]}"')

    def fix(self, pair: Pair, context: Context) -> str | None:
        """Set the own marks."""
        marks, text = context.language.writing.marks, pair.target
        if not marks:
            return None
        for found in _pattern(tuple(marks)).finditer(pair.target_text.plain):
            text = text[: found.start()] + marks[found[0]] + text[found.end() :]
        return text if text != pair.target else None


@lru_cache(maxsize=8)
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str]:
    """One of the marks behind a letter that is not Latin, and before no digit or letter."""
    signs = re.escape("".join(marks))
    return re.compile(rf"(?<={_LETTER})(?<![A-Za-zÀ-ɏ])[{signs}](?!\w)")
