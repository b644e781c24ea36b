"""The check ``brackets-unbalanced``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.reading import CheckedText, is_picture
from l10n.checks.wording import quote
from l10n.model import Finding, Severity

_BRACKETS = re.compile(r"[()\[\]{}]")
# "a) first", "1) second", ":-)" close nothing.
_ALONE = re.compile(
    r"(?<![\w(])\w{1,3}\)|[:;8=]'?-?[()]|(['\"])[()\[\]{}]\1|`[()\[\]{}]'|\^[\[\]]|[“„«»‘‚]\s?[()\[\]{}]\s?[”“«»’‘]"
)
_QUOTED = re.compile(r"['\"`“‘«]([()\[\]{}])['\"”’»]")
_PAIRS = {")": "(", "]": "[", "}": "{"}


@register
class BracketsUnbalanced(UnitCheck):
    """A bracket of the target is not closed or not opened, where the source's all are.

    Authority: none needed: brackets come in pairs in all six languages. Lets pass:
    marks of a list ("a)", "1)"), faces, a key ("^["), a bracket alone in quotation marks,
    or as a word where the source quotes it (the command "["), brackets in code, in
    addresses and in pictures of a screen, a pair less or more than in the source.
    """

    id = "brackets-unbalanced"
    severity = Severity.ERROR
    signs = frozenset("()[]{}")
    good = (
        Example("the Convention (1951)", "la Convention (1951)"),
        Example("(a) and (b)", "a) et b)"),
        Example("Press a bracket.", "Drücken Sie '[' oder „(“.", "de"),
        Example("'(' expected", "« ( » attendu"),
    )
    bad = (
        Example("the Convention (1951)", "la Convention (1951"),
        Example("the Convention (1951)", "الاتفاقية 1951)", "ar"),
        Example("the Convention [text]", "Конвенция [текст", "ru"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the first bracket without a partner."""
        for pair in unit.pairs:
            if not _BRACKETS.search(pair.target):
                continue
            if not _odd(pair.target) or is_picture(pair.source):
                continue
            odd = find_odd_bracket(pair.target_text, _QUOTED.findall(pair.source))
            if odd and not find_odd_bracket(pair.source_text):
                message = f"the bracket {quote(odd)} has no partner"
                yield unit.finding(self, message, pair=pair, hint="open and close every bracket")


def find_odd_bracket(text: CheckedText, words: list[str] | None = None) -> str:
    """The first bracket that is not opened or not closed; empty when there is none.

    ``words`` are brackets that count for nothing where they stand alone.
    """
    plain = text.plain
    if not _odd(plain):
        return ""
    for sign in words or ():
        plain = re.sub(rf"(?<!\S){re.escape(sign)}(?!\S)", " ", plain)
    return _odd(_ALONE.sub(" ", plain))


def _odd(plain: str) -> str:
    waiting: list[str] = []
    for sign in _BRACKETS.findall(plain):
        if sign not in _PAIRS:
            waiting.append(sign)
        elif waiting and waiting[-1] == _PAIRS[sign]:
            waiting.pop()
        else:
            return str(sign)
    return waiting[0] if waiting else ""
