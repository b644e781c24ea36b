"""A source text as tokens that can be compared: what is only looks is gone.

Two texts with the same tokens differ in nothing but quotation marks, spaces,
emphasis, kinds of dash, meaningless capitals and the final stop.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from l10n.languages.norms import Norms

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_BARE_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|span|small|mark|code|q|cite|font|p|div|c(?:\.[\w.]+)?)\s*>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SUBTITLE_TAG = re.compile(r"\{\\[^{}]*\}")
_EMPHASIS = re.compile(r"(?<!\s)\*+|\*+(?!\s)|`+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)")
_HEADING = re.compile(r"(?m)^\s{0,3}(?:#{1,6}|>)\s+")
_LOOKS = str.maketrans(
    dict.fromkeys("\"“”„‟«»‹›‘’‚‛'", "") | dict.fromkeys("‐‑‒–—―−", "-") | {"\u2026": "..."}
)
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_APOSTROPHE_MARK = "\u02bc"
"""A letter, so that it stays inside its word."""

_TOKEN = re.compile(
    r"(?:https?://|www\.|mailto:)[^\s<>()]+|<[^<>]{1,200}>|\]\([^()\s]*\)"
    r"|\{\{?[^{}]*\}?\}|%\(\w+\)[a-z]|(?<!\d)%\d{1,2}(?![\w.,]|\s?%)"
    r"|(?<!\d)%(?:\d+\$)?[#0+]?[\d*]*(?:\.[\d*]*)?(?:hh?|ll?|[Lqjzt])?[diouxXeEfgGcsp](?![^\W\d_])"
    r"|(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\w)|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+|\.{2,}|_+|[^\w\s]"
)
_GROUPS = re.compile(r"[ \u00a0\u202f,]")
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,]\d{3})+\Z")
_STOPS = frozenset(".?!:")


@dataclass(frozen=True, slots=True)
class Token:
    """``key`` is what is compared, ``said`` what the text says, ``word`` the lower case."""

    key: str
    said: str
    word: str


def read_tokens(text: str, norms: Norms) -> list[Token]:
    """The tokens of a source text, without the final stop."""
    said = _TOKEN.findall(_plain(text))
    is_loud = text.isupper()
    tokens = [
        _token(word, said[index - 1] if index else ".", said[index + 1 : index + 2], norms, is_loud)
        for index, word in enumerate(said)
    ]
    _drop_final_stop(tokens)
    return tokens


def _plain(text: str) -> str:
    """The text without looks: markup, kinds of quotes, dashes and blanks."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = _BREAK.sub(" ", _BARE_TAG.sub("", _SUBTITLE_TAG.sub("", text)))
    text = _EMPHASIS.sub("", _HEADING.sub("", text))
    text = _APOSTROPHE.sub(_APOSTROPHE_MARK, text)
    return text.translate(_LOOKS)


def _token(said: str, before: str, after: list[str], norms: Norms, is_loud: bool) -> Token:
    word = said.lower()
    if not said[0].isalpha():
        return Token(_GROUPS.sub("", said) if _GROUPED.match(said) else said, said, said)
    if word in norms.months and _is_date(before, after):
        return Token(word.capitalize(), said, word.capitalize())
    starts = before in _STOPS
    if said.isupper() and not is_loud and word not in norms.words:
        # "US" is not "us"; a single capital at the start may be "A".
        keeps = len(said) > 1 or not starts
    else:
        keeps = word in norms.capitals and said[0].isupper() and not starts
    return Token(said if keeps else word, said, word)


def _is_date(before: str, after: list[str]) -> bool:
    return before[:1].isdigit() or any(word[:1].isdigit() for word in after)


def _drop_final_stop(tokens: list[Token]) -> None:
    end = len(tokens)
    while end and tokens[end - 1].key in {")", "]"}:
        end -= 1
    if end and tokens[end - 1].key == ".":
        del tokens[end - 1]
