"""The patterns of one language, compiled when first needed; one reader a language and run."""

from __future__ import annotations

import re
from functools import cached_property
from re import Pattern

from l10n.languages import Language

_DIGITS = r"\d+[A-Za-z]{0,2}(?!\w)|\d+"
_PART = r"(?:\s?\((?:\d{1,3}|[a-z]{1,4})\))*"
_ONE = rf"(?:(?:{_DIGITS}){_PART}|[IVXLC]+(?!\w))"
# "articles 7, 8 and 9", "articles 7-9"
_MORE = rf"(?:\s?(?:,|;|–|-|\band\b|\bor\b|\bto\b)\s?{_ONE})*"


class Reader:
    """Reads texts of one language by the facts of :class:`l10n.languages.writing.Writing`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.writing = language.writing

    @cached_property
    def citations(self) -> Pattern[str]:
        """A word that opens a citation (the group names its kind) and the numbers after it."""
        words = "|".join(f"(?P<{kind}>{words})" for kind, words in self.writing.citations.items())
        pattern = rf"(?<!\w)(?:{words or '(?!)'})(?:\s|(?<=[.№§°]))(?P<numbers>{_ONE}{_MORE})"
        return re.compile(pattern, re.IGNORECASE)

    @cached_property
    def citation_words(self) -> dict[str, Pattern[str]]:
        """By kind: its words, wherever they stand."""
        return {
            kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
            for kind, words in self.writing.citations.items()
        }

    @cached_property
    def number_words(self) -> dict[str, Pattern[str]]:
        """By digits: words that begin with a stem of the number."""
        return {
            digits: re.compile(rf"(?<!\w){self.writing.prefixes}(?:{stems})", re.IGNORECASE)
            for digits, stems in self.writing.numbers.items()
        }

    @cached_property
    def months(self) -> tuple[Pattern[str], ...]:
        """The names of the twelve months."""
        stems = self.writing.months.split()
        return tuple(re.compile(rf"(?<!\w){stem}", re.IGNORECASE) for stem in stems)

    @cached_property
    def percent(self) -> Pattern[str]:
        """The per-cent sign or words for it."""
        return re.compile(rf"[%٪﹪％]|{self.writing.percent}", re.IGNORECASE)

    @cached_property
    def number(self) -> Pattern[str]:
        """A number with the marks inside it; blanks only where the language groups by them."""
        blanks = "".join(mark for mark in self.writing.groups if mark.isspace())
        grouped = rf"\d{{0,2}}(?:[{blanks}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|" if blanks else ""
        # "UTF8" has no number; "و8" ("and 8") has, where small words are written together.
        # What stands before is asked behind the first digit, which is quick to find.
        before = r"(?<![A-Za-z_\d]\d)" if self.writing.prefixes else r"(?<!\w\d)"
        before += r"(?<!\w\.\d)"  # "gstreamer0.8" neither
        return re.compile(rf"\d{before}(?<!%%\d)(?:{grouped}\d*(?:[.,٫٬'’]\d+)*)")
