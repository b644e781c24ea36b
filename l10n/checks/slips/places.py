"""Which words of a target stand on their own: no parts of a path, a key, an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_SHORT = 5
"""A short word with a stop inside a text is rather an abbreviation than a sentence's end."""
_QUOTES = frozenset("\"'«»“”„‘’‚‹›`")
# Signs that make the letters beside them a part of something: paths, keys of menus, options.
_CLOSING = frozenset(")]'’.")
_BEFORE = frozenset("&_)]}\\/.@#%-‐‑=~$+*|^0123456789")
_AFTER = frozenset("&_([{@%\\/=-‐‑+*|^0123456789")
_GOES_ON = frozenset(",;:)(…-")
_ENDS = re.compile(r"[.!?…。؟](?:[\s\"'»”)]|$)")


def is_apart(word: str, text: str, source: str) -> bool:
    """Whether ``word`` stands somewhere in ``text`` as a word of a sentence."""
    return any(
        _is_whole(text, start, end) and not _is_short_form(text, start, end, source)
        for start, end in _find(word, text)
    )


def _find(word: str, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Neither letters nor signs of code beside it, no bracket between it and another word."""
    before, after = text[:start][-1:], text[end:][:1]
    if before.isalpha() or after.isalpha() or before in _BEFORE or after in _AFTER:
        return False
    if _is_cited(text[:start], text[end:]):
        return False
    if before == "(" and text[: start - 1][-1:].strip(" \n\t\u00a0("):
        return False
    return not (after in _CLOSING and text[end + 1 : end + 2].isalnum())


def _is_cited(before: str, after: str) -> bool:
    """Whether the word stands alone in quotation marks."""
    return before.rstrip()[-1:] in _QUOTES and after.lstrip()[:1] in _QUOTES


def _is_short_form(text: str, start: int, end: int, source: str) -> bool:
    """A stop follows that ends no sentence: "fct. du temps", "bspw."."""
    if text[end : end + 1] != ".":
        return False
    rest = text[end + 1 :].strip()
    if rest and (rest[0].islower() or rest[0].isdigit() or rest[0] in _GOES_ON):
        return True
    is_short = end - start <= LONGEST_SHORT and rest
    return bool(is_short) or not _ENDS.search(source)
