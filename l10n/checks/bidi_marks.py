"""The check ``bidi-marks``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.invisible_characters import name_of
from l10n.model import Finding, Severity

_SIGNS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_MARKS = re.compile(f"[{''.join(sorted(_SIGNS))}]")
_RTL_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_OPENING = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_ISOLATES = {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_OVERRIDES = "\u202d\u202e"
_LATIN_OVERRIDDEN = re.compile("\u202d[^\u0590-\u08ff\u202a-\u202e]*\u202c")
_OF_FIGURES = re.compile(r"[\u202d\u202e]\d(?:[^\w\u202a-\u202e]\d(?!\d))+\u202c")
_OVERRIDDEN = re.compile(r"[\u202d\u202e](?:[^\w\u202a-\u202e]|\d)*\u202c")


@register
class BidiMarks(UnitCheck):
    """Marks of writing direction are not closed, override letters, or have no use.

    Authority: Unicode Standard Annex 9 (UAX 9), rules X1 to X8: an isolate or
    embedding that is not closed turns what follows; an override can hide what a
    text says; one over digits and signs ("8:1") or Latin code only is a warning. Lets pass:
    balanced pairs; an override over single figures and signs in a language written from
    right to left ("8:1"), which turns none of them; right-to-left and left-to-right
    marks in such a language, or beside letters of one; what the source has too.
    """

    id = "bidi-marks"
    severity = Severity.ERROR
    signs = _SIGNS
    good = (
        Example("the site example.org", "الموقع \u2066example.org\u2069", "ar"),
        Example("C++", "\u200eC++\u200e", "ar"),
        Example("a child", "un enfant"),
    )
    bad = (
        Example("the site example.org", "الموقع \u2066example.org", "ar"),
        Example("a child", "طفل\u202c", "ar"),
        Example("a child", "un\u202e enfant\u202c"),
        Example("a child", "ребёнок\u200e", "ru"),
        Example("a child", "un niño\u200f", "es"),
        Example("a child", "\u202bein Kind", "de"),
        Example("a child", "bir çocuk\u2069", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report what is not balanced, then overrides, then marks without use."""
        for pair in unit.pairs:
            target = pair.target
            if not _MARKS.search(target):
                continue
            if context.language.is_rtl:
                target = _OF_FIGURES.sub("", target)
            message = _judge(target, context.language.is_rtl)
            if message and sorted(_MARKS.findall(target)) != sorted(_MARKS.findall(pair.source)):
                severity = Severity.WARNING if _is_ratio(target) or _is_latin(target) else None
                yield unit.finding(
                    self, message, pair=pair, hint="close or remove it", severity=severity
                )


def _judge(text: str, is_rtl: bool) -> str:
    """What is wrong with the marks of a text; empty if nothing is."""
    odd = find_unbalanced(text)
    if odd:
        return f"the direction mark {name_of(odd)} has no partner"
    override = next((sign for sign in text if sign in _OVERRIDES), "")
    if override:
        return f"{name_of(override)} forces letters into another order"
    if is_rtl or _RTL_LETTER.search(text):
        return ""
    return f"the direction mark {name_of(_MARKS.findall(text)[0])} has no use here"


def _is_latin(text: str) -> bool:
    """Whether every override is closed, and holds Latin letters in their own direction."""
    rest = _LATIN_OVERRIDDEN.sub("", text)
    return rest != text and not _judge(rest, is_rtl=True)


def _is_ratio(text: str) -> bool:
    """Whether every override is closed and holds no letter."""
    rest = _OVERRIDDEN.sub("", text)
    return rest != text and not _MARKS.search(rest)


def find_unbalanced(text: str) -> str:
    """The first mark that is not opened or not closed, paragraph by paragraph."""
    for paragraph in text.split("\n"):
        odd = _find_odd(paragraph)
        if odd:
            return odd
    return ""


def _find_odd(paragraph: str) -> str:
    waiting: list[str] = []
    closing = {**_OPENING, **_ISOLATES}
    for sign in _MARKS.findall(paragraph):
        if sign in "\u200e\u200f\u061c":
            continue
        if sign in closing:
            waiting.append(sign)
        elif not waiting or closing[waiting.pop()] != sign:
            return str(sign)
    return waiting[0] if waiting else ""
