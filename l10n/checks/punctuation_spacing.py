"""The check ``punctuation-spacing``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.wording import quote
from l10n.languages.writing import NO_BREAK
from l10n.model import Finding, Severity

_MAY_SPACE = re.compile("[?!:;,.\u060c\u061b\u061f](?<=[ \u00a0\u202f].)")
_SPACED = frozenset(":;!?«»")
_KEYWORDS = re.compile(r"(?:[^;]+;){2,}[^;]*")
_IN_TITLE = re.compile(r"<(?:em|i|cite)>[^<]*\Z")
_NEXT_WORD = re.compile(r"\s\w+")
_LAST_WORD = re.compile(r"[\w-]+$")


@register
class PunctuationSpacing(UnitCheck):
    """The space before a mark or inside quotation marks is not the language's own.

    Authority: Lexique des règles typographiques en usage à l'Imprimerie nationale
    (2002): in French a no-break space stands before : ; ? ! and inside « ». In
    the other languages no space stands before a mark, and none anywhere before a
    comma or a full stop. Lets pass: either width of the no-break space, times
    (10:30), faces, marks in code, addresses and after placeholders, what the
    source does too, a mark that is a word there ("starting with ."), and one inside
    words that stay in the source's language (a title); lists of keywords ("a;b;c;").
    ``--fix`` sets or removes the space.
    """

    id = "punctuation-spacing"
    severity = Severity.WARNING
    can_fix = True
    good = (
        Example("Who?", "Qui\u202f?"),
        Example("“Yes”", "«\u00a0Oui\u00a0»"),
        Example("at 10:30", "à 10:30"),
        Example("child;girl;boy;", "enfant;fille;garçon;"),
        Example("Who?", "Кто?", "ru"),
    )
    bad = (
        Example("Who?", "Qui ?"),
        Example("Who?", "Qui?"),
        Example("“Yes”", "«Oui»"),
        Example("Who?", "Кто ?", "ru"),
        Example("Who?", "Wer ?", "de"),
        Example("Yes, you.", "Evet , sen.", "tr"),
        Example("Who?", "من ؟", "ar"),
        Example("Who?", "¿Quién ?", "es"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the first wrong space of a target."""
        for pair in unit.pairs:
            places = find_wrong_spaces(pair, context)
            if places:
                start, end, wanted = places[0]
                around = pair.target[max(0, start - 8) : end + 2]
                hint = "a no-break space belongs there" if wanted else "no space belongs there"
                yield unit.finding(
                    self, f"the space in {quote(around)} is wrong", pair=pair, hint=hint
                )

    def fix(self, pair: Pair, context: Context) -> str | None:
        """Set all spaces right."""
        text = pair.target
        for start, end, wanted in sorted(find_wrong_spaces(pair, context), reverse=True):
            text = text[:start] + wanted + text[end:]
        return text if text != pair.target else None


def find_wrong_spaces(pair: Pair, context: Context) -> list[tuple[int, int, str]]:
    """(start, end, what belongs there) of every wrong or missing space."""
    writing = context.language.writing
    may_lack = writing.spaced and not _SPACED.isdisjoint(pair.target_signs)
    if not may_lack and not _MAY_SPACE.search(pair.target):
        return []
    if "; " not in pair.source and _KEYWORDS.fullmatch(pair.source):
        return []
    first, second = _patterns(
        "?!:;" + "".join(writing.marks.values()), writing.spaced, writing.space, writing.quote_space
    )
    plain = pair.target_text.plain
    found = [
        (*match.span(), "") for match in first.finditer(plain) if _ends_word(plain, match.start())
    ]
    if second is not None and may_lack:
        found += [
            (*match.span(), _wanted(match, plain, writing.space))
            for match in second.finditer(plain)
        ]
    return [
        one
        for one in found
        if not _is_in_source(one, plain, pair.source) and not _is_kept(one, plain, pair)
    ]


def _ends_word(plain: str, place: int) -> bool:
    """Whether a word or a quotation ends before a place."""
    return plain[place - 1 : place].isalpha() or plain[place - 1 : place] in tuple("»”“’)")


def _wanted(match: re.Match[str], plain: str, spaces: str) -> str:
    """A narrow space before ; ! ?, a full one before a colon and in quotation marks."""
    return (
        spaces[0]
        if plain[match.end() : match.end() + 1] in ";!?" and match.end() < len(plain)
        else NO_BREAK
    )


def _is_kept(place: tuple[int, int, str], plain: str, pair: Pair) -> bool:
    """Whether the mark is a word of the source, or stands in a title of the source's language."""
    start, end, wanted = place
    mark = plain[end : end + 1]
    if not wanted and re.search(rf"(?<!\S){re.escape(mark)}(?!\S)", pair.source):
        return True
    if not _IN_TITLE.search(pair.target, 0, start):
        return False
    before, after = _LAST_WORD.search(plain[:start]), _NEXT_WORD.match(plain, end + 1)
    return bool(before and after and f"{before[0]}{mark}{after[0]}" in pair.source)


def _is_in_source(place: tuple[int, int, str], plain: str, source: str) -> bool:
    """Whether the source has the same: its own space, or a field name ("Package:")."""
    start, end, wanted = place
    if not wanted:
        return plain[start : end + 1] in source
    word = _LAST_WORD.search(plain[:start]) if start == end else None
    return word is not None and word[0] + plain[end : end + 1] in source


@lru_cache(maxsize=32)
def _patterns(
    marks: str, spaced: str, space: str, in_quotes: bool
) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Spaces that must go, and places where a no-break one must stand."""
    closed = re.escape("".join(mark for mark in marks if mark not in spaced)) + ",."
    none = re.compile(rf"[ \u00a0\u202f]+(?=[{closed}](?:\s|$))")
    if not spaced:
        return none, None
    own = re.escape(spaced)
    parts = [
        rf"(?<=[\w»)%…’”]) +(?=[{own}]+(?:\s|$|[»)]))",
        rf"(?<=[^\W_])(?=[{own}]+(?:\s|$|[»)]))",
    ]
    if in_quotes:
        parts += [r"(?<=«) *(?=[^\s»])", r"(?<=[^\s«]) *(?=»)"]
    return none, re.compile("|".join(parts))
