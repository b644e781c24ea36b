"""The check ``formality``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

_QUOTED = re.compile(r"[«“„\"][^»”“\"]*[»”“\"]")
_SPEAKER = re.compile(r"\bspeaker:|\bspoken by\b")
NARRATOR = "NARRATOR"


@register
class Formality(UnitCheck):
    """The reader is addressed otherwise than the style of the locale wants.

    Authority: the option formality of the course, by locale ("formal": vous,
    usted, Sie, siz, вы; "informal": tu, tú, du, sen, ты). Silent for locales
    that the option does not name. Only pronouns count, as endings of verbs mean
    too many things. Lets pass: speech in quotation marks. In lines of a speaker
    it is an info: a mother says tu to her child. So it is where an informal course has
    a formal pronoun: vous is also the plural.
    """

    id = "formality"
    severity = Severity.WARNING
    good = (
        Example("You can wait.", "Tu peux attendre."),
        Example("You can wait.", "Vous pouvez attendre.", formality="formal"),
        Example("He said: you.", "Er sagte: „Du kannst warten.“", "de", formality="formal"),
    )
    bad = (
        Example("You can wait.", "Tu peux attendre.", formality="formal"),
        Example("You can wait.", "Tú puedes esperar.", "es", formality="formal"),
        Example("You can wait.", "Hier kannst du warten.", "de", formality="formal"),
        Example("You can wait.", "Sen bekleyebilirsin.", "tr", formality="formal"),
        Example("You can wait.", "Ты можешь ждать.", "ru", formality="formal"),
        Example("You can wait.", "Вы можете ждать.", "ru", formality="informal"),
    )

    def applies(self, context: Context) -> bool:
        """Whether the locale wants one form of address, and the language has two."""
        return _pattern(context) is not None

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the first pronoun of the other kind."""
        wanted = context.options.formality.get(context.locale, "")
        pattern = _pattern(context)
        assert pattern is not None
        for pair in unit.pairs:
            match = pattern.search(without_quotations(pair.target))
            if match:
                is_sure = wanted == "formal" and not is_dialogue(unit)
                yield unit.finding(
                    self,
                    f'"{match[0]}" is not {wanted}, as this locale wants it',
                    pair=pair,
                    hint=f"address readers in the {wanted} way",
                    severity=Severity.WARNING if is_sure else Severity.INFO,
                )


def _pattern(context: Context) -> re.Pattern[str] | None:
    """Finds what the option of the locale does not want; None where there is nothing to find."""
    wanted = context.options.formality.get(context.locale, "")
    return _other(context.locale, wanted) if wanted else None


@cache
def _other(locale: str, wanted: str) -> re.Pattern[str] | None:
    """Finds the form of address that is not wanted; None where the language has none."""
    usage = get_usage(locale)
    text = usage.informal if wanted == "formal" else usage.formal
    return re.compile(text) if text else None


def without_quotations(text: str) -> str:
    """The text without what somebody says in it."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def is_dialogue(unit: CheckedUnit) -> bool:
    """Whether somebody other than the narrator speaks."""
    return any(
        _SPEAKER.search(line) and NARRATOR.lower() not in line.lower()
        for line in unit.unit.extracted_comments
    )
