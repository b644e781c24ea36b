"""The figures and lists that a course may set for its checks: ``[tool.l10n.check.options]``.

::

    [tool.l10n.check.options]
    longest_sentence = 25
    known_abbreviations = ["NGO"]
    word_list = "glossary/words.txt"
    formality = {fr = "formal", de = "formal"}
    gender = {de = "neutral"}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FORMALITIES = ("formal", "informal")
GENDERS = ("neutral", "signs", "masculine")
BY_LOCALE = {"formality": FORMALITIES, "gender": GENDERS}


@dataclass(frozen=True)
class CheckOptions:
    """``longest_sentence``: words of a sentence that B1 readers still take in.

    ``hardest_lix``: reading level from which a document is reported.
    ``known_abbreviations`` need no definition. ``word_list``: a file with a
    known word a line, for spelling (relative to the course). ``dictionaries``:
    the folder with hunspell dictionaries; empty means where systems keep them.
    ``formality``: by locale, how readers are addressed ("formal", "informal").
    ``gender``: by locale, how people of any gender are named: "neutral" (no masculine
    alone, no signs inside words), "signs" (no masculine alone), "masculine" (no signs).
    """

    longest_sentence: int = 25
    hardest_lix: int = 50
    known_abbreviations: tuple[str, ...] | list[str] = ()
    word_list: str = ""
    dictionaries: str = ""
    formality: Mapping[str, str] = field(default_factory=dict)
    gender: Mapping[str, str] = field(default_factory=dict)


def why_not(key: str, value: Any) -> str:
    """What ``value`` must be to serve as the option ``key``; empty when it does."""
    if key in ("longest_sentence", "hardest_lix"):
        is_number = isinstance(value, int) and not isinstance(value, bool) and value > 0
        return "" if is_number else "a whole number above 0"
    if key == "known_abbreviations":
        are_texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return "" if are_texts else "a list of abbreviations"
    if key in BY_LOCALE:
        known = BY_LOCALE[key]
        is_table = isinstance(value, dict) and all(item in known for item in value.values())
        return "" if is_table else f"a table of locales, each {' or '.join(known)}"
    return "" if isinstance(value, str) else "text"
