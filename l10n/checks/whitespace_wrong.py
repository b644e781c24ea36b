"""The check ``whitespace-wrong``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

_DOUBLED = re.compile(r"(?<=\S)(?:  +| [\u00a0\u202f]|[\u00a0\u202f] )(?=\S)")
_SOURCE_DOUBLED = re.compile(r"\S(?:  +)\S")
_BLANKS = " \t\n\u00a0\u202f"
_EDGES = frozenset(_BLANKS)
# Columns, or labels in several lines ("Access: %x", "Change: %z").
_COLUMNS = re.compile(r"\t|\S  +\S|\A[^\n:]{1,30}: [^\n]*\n(?=.)")
_VALUES = frozenset("%{")
_ARROWS = "←↑→↓"
_LAST_WORD = re.compile(r"(\w+)[ \t]+\Z")


@register
class WhitespaceWrong(UnitCheck):
    """Blanks at the start or end differ from the source, are doubled, or are tabs.

    Authority: the gettext manual: a program joins texts as they are, so blanks at
    the edges count. Lets pass: more or fewer
    blanks at an edge that has some; doubled blanks and tabs where the source has
    such too (tables, two blanks after a stop), and between pictures made of arrows; a
    comma or stop in place of the first blank; blanks that align the first of several
    lines or columns; a no-break space that a sign needs ("№ ", " »"). It is an info
    where only the blank behind a whole sentence or label is gone, which nothing may
    follow. ``--fix`` sets them as in the source.
    """

    id = "whitespace-wrong"
    severity = Severity.WARNING
    can_fix = True
    good = (
        Example(" and ", " et "),
        Example("One.  Two.", "Uno.  Dos.", "es"),
    )
    bad = (
        Example("a child", "un enfant "),
        Example("a child", "ein  Kind", "de"),
        Example("a child", "один\tребёнок", "ru"),
        Example(" and ", "و", "ar"),
        Example("a child", "bir \u00a0çocuk", "tr"),
        Example("a child", "un  niño", "es"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report what differs, each kind once."""
        for pair in unit.pairs:
            source, target = pair.source, pair.target
            if _has_edges(source, target) and not _fit(source, target):
                yield unit.finding(
                    self,
                    "blanks or line breaks at the start or end differ from the source",
                    pair=pair,
                    hint="begin and end as the source does",
                    severity=Severity.INFO if _is_stray(pair) else None,
                )
            if "\t" in target and "\t" in target.strip() and "\t" not in source:
                yield unit.finding(
                    self, "there is a tab in the target", pair=pair, hint="use a blank"
                )
            if (
                _may_double(target)
                and not any(arrow in target for arrow in _ARROWS)
                and _DOUBLED.search(target)
                and not _SOURCE_DOUBLED.search(source)
            ):
                yield unit.finding(
                    self, "there are two blanks in a row", pair=pair, hint="leave one"
                )

    def fix(self, pair: Pair, context: Context) -> str | None:
        """Edges as in the source, single blanks inside; a no-break one wins."""
        if not pair.source.strip() or not pair.target.strip():
            return None
        start, end = _edges(pair.source)
        body = pair.target.strip(_BLANKS)
        if not _SOURCE_DOUBLED.search(pair.source):
            body = _DOUBLED.sub(_single, body)
        if _are_alike((start, end), _edges(pair.target)):
            start, end = _edges(pair.target)
        text = f"{start}{body}{end}"
        return text if text != pair.target else None


def _has_edges(source: str, target: str) -> bool:
    """Whether one of the texts begins or ends in a blank; most do not."""
    return not _EDGES.isdisjoint((source[:1], source[-1:], target[:1], target[-1:]))


def _fit(source: str, target: str) -> bool:
    """Whether both texts have the same edges, or need not have them."""
    if not source.strip() or _joins(source, target) or _is_aligned(source, target):
        return True
    if target.endswith(("№\u00a0", "№\u202f")) or target in ("\u00a0»", "\u202f»"):
        return True
    return _are_alike(_edges(source), _edges(target))


def _is_aligned(source: str, target: str) -> bool:
    """Whether blanks before the first of several lines or columns are all that differs."""
    return (
        target[:1] == " "
        and source[:1] not in _EDGES
        and _COLUMNS.search(source) is not None
        and _are_alike(("", _edges(source)[1]), ("", _edges(target)[1]))
    )


def _is_stray(pair: Pair) -> bool:
    """Whether the source ends in one blank too many, as no text goes on behind it.

    That is behind a sentence or a label without a value in it: not behind a colon, a
    comma, an opening bracket or a small word ("Evening of "), which ask for more.
    """
    source, target = _edges(pair.source), _edges(pair.target)
    if not source[1] or "\n" in source[1] or target[1] or bool(source[0]) != bool(target[0]):
        return False
    text = pair.source.rstrip(_BLANKS)
    last = _LAST_WORD.search(pair.source)
    if last and last[1].lower() in get_usage(pair.context.source_locale).telling:
        return False
    has_stop, keeps_stop = text[-1:] in ".!?", pair.target[-1:] in ".!?؟"
    is_whole = text[-1:].isalnum() or (has_stop and keeps_stop)
    return is_whole and _VALUES.isdisjoint(pair.source)


def _joins(source: str, target: str) -> bool:
    """Whether the target goes on with a mark that stands close to the word before."""
    return source[:1] == " " and target[:1] in ",.;)،؛" and _edges(source)[1] == _edges(target)[1]


def _may_double(text: str) -> bool:
    return "  " in text or " \u00a0" in text or "\u00a0 " in text or "\u202f" in text


def _are_alike(source: tuple[str, str], target: tuple[str, str]) -> bool:
    """Whether both have blanks and line breaks at the same edges, however many."""
    return all(
        bool(one) == bool(other) and one.count("\n") == other.count("\n")
        for one, other in zip(source, target, strict=True)
    )


def _single(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")[:1] or " "


def _edges(text: str) -> tuple[str, str]:
    """The blanks before and behind a text."""
    bare = text.strip(_BLANKS)
    if len(bare) == len(text):
        return "", ""
    start = text.find(bare) if bare else len(text)
    return text[:start], text[start + len(bare) :]
