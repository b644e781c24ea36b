"""One text of a unit with what stands in it, parsed when first asked for.

Every check sees the same objects: placeholders, addresses, markup, numbers and
citations. ``plain`` is the text with all that no person reads masked, character
by character, so that places stay the same.
"""

from __future__ import annotations

import re

from l10n.checks.lazy import lazy
from l10n.checks.reading.addresses import Address, find_addresses
from l10n.checks.reading.citations import Citation, find_citations
from l10n.checks.reading.markup import Markup, find_markup
from l10n.checks.reading.numbers import Number, find_numbers
from l10n.checks.reading.placeholders import Placeholder, find_placeholders
from l10n.checks.reading.reader import Reader

MASK = "\ufffc"
DIGITS = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")
_DIGIT = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]")
_MAY_CITE = re.compile(
    "[IVXLC0-9\u0660-\u0669\u06f0-\u06f9](?:(?<![IVXLC])|(?<= [IVXLC])[IVXLC]*\\b)"
)
_MOST_LINE_BREAKS = 3
_KEY = re.compile(r"[a-z][A-Za-z0-9]*(?:[_.:\-]+[A-Za-z0-9]+)+")
_NO_HYPHEN = re.compile(r"[_:.]")
_FEWEST_HYPHENS = 2
_MUCH_LONGER = 10
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MASKABLE = re.compile(r"[%{$@`<\[&\\/.](?:(?<![/.])|(?<=://)|(?<=www\.))")


def has_digits(text: str) -> bool:
    """Whether there is a digit, in whatever place."""
    return _DIGIT.search(text) is not None


def may_cite(text: str) -> bool:
    """Whether it is worth looking for citations."""
    return _MAY_CITE.search(text) is not None


def is_picture(text: str) -> bool:
    """Whether a text is a picture of a screen, or has notes or alternatives."""
    return text.count("\n") > _MOST_LINE_BREAKS or "<!--" in text or "|" in text


def is_key(source: str, target: str) -> bool:
    """Whether a source only names the text, as catalogs of Zope and Mailman have it.

    Such a name is one run of words without a blank ("label_log_in", "help.txt",
    "list:user:notice"), while the target is prose; a hyphen alone ("read-only") is
    that of a word, unless the target is a text of its own.
    """
    if " " in source or " " not in target.strip() or not _KEY.fullmatch(source):
        return False
    is_name = _NO_HYPHEN.search(source) is not None or source.count("-") >= _FEWEST_HYPHENS
    return is_name or len(target) > _MUCH_LONGER * len(source)


class CheckedText:
    """A source or target text in its language; ``flags`` are those of the unit."""

    def __init__(self, text: str, reader: Reader, flags: tuple[str, ...] = ()) -> None:
        self.text = text
        self.reader = reader
        self.flags = flags

    @lazy
    def is_special(self) -> bool:
        """Whether there may be placeholders, addresses or markup."""
        return _MASKABLE.search(self.text) is not None

    @lazy
    def visible(self) -> str:
        """The text with comments of HTML masked."""
        if "<!--" not in self.text:
            return self.text
        return _COMMENT.sub(lambda found: MASK * len(found[0]), self.text)

    @lazy
    def placeholders(self) -> tuple[Placeholder, ...]:
        """Variables that a program fills in."""
        return find_placeholders(self.visible, self.flags) if self.is_special else ()

    @lazy
    def addresses(self) -> tuple[Address, ...]:
        """URLs and e-mail addresses."""
        return find_addresses(self.visible) if self.is_special else ()

    @lazy
    def markup(self) -> Markup:
        """Markdown, HTML and subtitle tags."""
        return find_markup(self.visible)

    @lazy
    def plain(self) -> str:
        """The text as people read it; the rest is masked."""
        if not self.is_special:
            return self.text
        spans = [(one.start, one.end) for one in self.placeholders]
        spans += [(one.start, one.end) for one in self.addresses]
        spans += self.markup.hidden
        text = self.visible
        for start, end in spans:
            text = text[:start] + MASK * (end - start) + text[end:]
        return text

    @lazy
    def unmarked(self) -> str:
        """``plain`` without the vowel marks of Arabic («الثّالث»)."""
        return _VOWELS.sub("", self.plain)

    @lazy
    def numbers(self) -> tuple[Number, ...]:
        """The numbers written in digits."""
        return find_numbers(self.plain, self.reader) if has_digits(self.text) else ()

    @lazy
    def citations(self) -> tuple[Citation, ...]:
        """The places of law that are cited."""
        return find_citations(self.plain, self.reader) if may_cite(self.text) else ()
