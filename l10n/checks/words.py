"""The words of a text that people read: no tags, addresses, code or placeholders."""

from __future__ import annotations

import re
from itertools import repeat

from l10n.checks.reading.text import DIGITS

_HIDDEN = re.compile(
    r"\]\([^()\s]*(?:\s\"[^\"]*\")?\)|(?:https?|ftp|mailto)://?[^\s<>\"»”)]+|www\.[^\s<>\"»”)]+"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+|<[/!a-zA-Z][^<>]*>|`+[^`]*`+|:[\w:-]+:(?=`)"
    r"|%\([^()\s]*\)[#0-9.+-]*[a-zA-Z]|%[#0-9.+-]*[sdifrxu](?![\w])|%\d\$[sd]"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$?\{[^{}]*\}|&[a-zA-Z]+;|\\[nrt]|\[\^[\w-]+\]:?|\|\w+\|"
    r"|(?<![\w/])(?:[\w.~*-]*/){2,}[\w.*-]*|\b\w+(?:\.\w+)+\(\)?|\b\w+\(\)|\b\w*_\w*\b|--?[a-z][\w-]+(?==)"
)
_WORD = re.compile(
    r"[^\W\d_][\u0300-\u036f\u064b-\u0652\u0670\u200c\u200d\u00ad\w]*(?:['’ʼ-][^\W\d_][\u0300-\u036f\u064b-\u0652\w]*)*"
)


# What each alternative above needs; most texts have none, and looking for the sign is quick.
_MAY_HIDE = re.compile(r"[\]<@`%{&\\|/_=(:.](?:(?<![(:.])|(?<=\()\)|(?<=mailto:)|(?<=\w\.)\w)")

_SIGN = re.compile("[^ A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ӿء-ي]")
_PROSE = ".,;:!?…«»“”„\"()*°'’-–—،؛؟" + "".join(sorted(DIGITS))
_PROSE_SIGNS = frozenset(_PROSE + "\n\u00a0\u202f")
_LETTER = r"[^\W\d_]"
# Signs between letters but a single apostrophe or hyphen; "A4", "4A"; "a.3" and "3.a".
_INSIDE = re.compile(
    rf"[{re.escape(_PROSE)}](?:(?<={_LETTER}.)[{re.escape(_PROSE)}]*+(?<!{_LETTER}['’-]){_LETTER}"
    rf"|(?<={_LETTER}\d)|(?<=\d){_LETTER}|(?<=\w\.){_LETTER}|(?<={_LETTER}\.)\w)"
)


def signs_of(text: str) -> frozenset[str]:
    """The characters of a text but letters of Latin, Cyrillic and Arabic and the blank."""
    return frozenset(_SIGN.findall(text))


def prose_words(text: str, signs: frozenset[str]) -> tuple[str, ...] | None:
    """What :func:`words_of` gives, where words and usual marks are all of a text; else None."""
    if not signs <= _PROSE_SIGNS or "()" in text or _INSIDE.search(text):
        return None
    return tuple(filter(None, map(str.strip, text.split(), repeat(_PROSE))))


def visible(text: str) -> str:
    """The text with a blank in place of whatever no person reads."""
    return _HIDDEN.sub(" ", text) if _MAY_HIDE.search(text) else text


def words_of(text: str) -> tuple[str, ...]:
    """The words as written, with their apostrophes and hyphens."""
    return tuple(_WORD.findall(visible(text)))
