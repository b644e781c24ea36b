"""The check ``quotes-foreign``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.wording import quote
from l10n.model import Finding, Severity

_CURVED = re.compile("[“”„«»]")
_STRAIGHT = re.compile(r'(?<!\\)"([^"\n]+)"')


@register
class QuotesForeign(UnitCheck):
    """Quotation marks are those of another language, or are not closed.

    Authority: named in each language file (Imprimerie nationale for « », Duden for
    „“, Мильчин for «» and „“); CLDR, delimiters. Lets pass: marks of the second
    level inside the first; straight quotes where the source has them straight (an info
    in Arabic where it has not, as keyboards have no others);
    inches, a mark that is the whole text, and quotes in code and tags. ``--fix``
    sets the language's own pair.
    """

    id = "quotes-foreign"
    severity = Severity.WARNING
    can_fix = True
    signs = frozenset('"“”„«»‟')
    good = (
        Example("the word “child”", "le mot « enfant »"),
        Example("the word “child”", "das Wort „Kind“", "de"),
        Example("the word “child”", "слово «ребёнок»", "ru"),
        Example('the file "%s"', 'le fichier "%s"'),
    )
    bad = (
        Example("the word “child”", "le mot “enfant”"),
        Example("the word “child”", "das Wort “Kind”", "de"),
        Example("the word “child”", 'слово "ребёнок"', "ru"),
        Example("the word “child”", "الكلمة «طفل", "ar"),
        Example("the word “child”", "la palabra „niño“", "es"),
        Example("the word “child”", "«çocuk» kelimesi", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the first foreign pair, or a mark without a partner."""
        for pair in unit.pairs:
            if self.signs.isdisjoint(pair.target_signs):
                continue
            found = find_foreign(pair)
            opening, closing = context.language.quotes[0]
            if found:
                words = quote(pair.target[found.start() : found.end()])
                message = f"the marks of {words} are not those of {context.language.name}"
                is_usual = found[0].startswith('"') and context.language.writing.straight_quotes
                yield unit.finding(
                    self,
                    message,
                    pair=pair,
                    hint=f"use {opening}…{closing}",
                    severity=Severity.INFO if is_usual else None,
                )
            elif pair.target.count("«") != pair.target.count("»") and (
                pair.source.count("«") == pair.source.count("»") and len(pair.source) > 1
            ):
                message = "a quotation mark « or » has no partner"
                yield unit.finding(self, message, pair=pair, hint=f"use {opening}…{closing}")

    def fix(self, pair: Pair, context: Context) -> str | None:
        """Put the language's own pair around the same words."""
        text, opening, closing = pair.target, *context.language.quotes[0]
        if opening.strip() in text or pair.target_text.plain != text:
            return None
        while found := find_foreign(pair.with_target(text)):
            inner = next(filter(None, found.groups())).strip()
            text = f"{text[: found.start()]}{opening}{inner}{closing}{text[found.end() :]}"
        return text if text != pair.target else None


def find_foreign(pair: Pair) -> re.Match[str] | None:
    """The first quotation in marks of another language."""
    writing, plain = pair.context.language.writing, pair.target_text.plain
    if _CURVED.search(pair.source) and '"' not in pair.source and plain.count('"') % 2 == 0:
        found = _STRAIGHT.search(plain)
        if found:
            return found
    if not writing.foreign_quotes or not _CURVED.search(plain):
        return None
    found = _foreign(writing.foreign_quotes).search(plain)
    return found if found and not _is_inside(found, plain, pair) else None


@lru_cache(maxsize=32)
def _foreign(pairs: tuple[str, ...]) -> re.Pattern[str]:
    """A quotation in one of the foreign pairs; its words are the group."""
    kinds = (f"{pair[0]}(?P<g{n}>[^“”„«»]+){pair[1]}" for n, pair in enumerate(pairs))
    return re.compile("|".join(kinds))


def _is_inside(found: re.Match[str], plain: str, pair: Pair) -> bool:
    """Whether it stands inside a quotation of the language's first level."""
    opening, closing = (mark.strip() for mark in pair.context.language.quotes[0])
    before = plain[: found.start()]
    return opening != closing and before.count(opening) > before.count(closing)
