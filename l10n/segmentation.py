"""Sentences of running text, by the marks and abbreviations of its language.

Start at :func:`split_sentences`. One compiled pattern finds the places where a
sentence may end; each then has to pass a few short checks, from the cheapest to
the dearest. Where the text leaves it open, two sentences stay one unit: a
translator can work with that, but not with half a sentence.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import lru_cache

from l10n.languages import Language

_TAG = r"</?[a-zA-Z][^<>\s]{0,30}>|\{\\[^{}]{0,30}\}"
"""A subtitle's styling tag: it stands between a stop and the next word unseen."""

_CLOSERS = rf"(?:[\"'”’“‘»›)\]}}*_\u200e\u200f\u2066-\u2069]|\s»|{_TAG})*"
_OPENERS = re.compile(rf"(?:[\s\"'“‘”„‚«‹»(\[{{*_¿¡–—\u200e\u200f\u2066-\u2069-]|{_TAG})*")
_NEXT_WORD = re.compile(r"[^\W_]+")
_WORD_TAIL = re.compile(r"[\w.º°-]+\Z")
_MARKER = re.compile(r"[(\[]?(?:\d{1,3}|[^\W\d_])[.)]+\Z")
_INITIALS = re.compile(r"[^\W\d_](?:\.-?[^\W\d_])*\Z")
_ORDINAL = re.compile(r"(?:\d{1,3}|[IVX]+)\Z")
_NUMERAL = re.compile(r"[(\[§]*\s?(?:\d|[IVXLC]+\b|[a-z]\))")
_ENCLOSED = re.compile(
    r"\([^()]{1,300}\)|\[[^\[\]]{1,300}\]|“[^“”]{1,200}”|«[^«»]{1,200}»|„[^„“”]{1,200}[“”]"
    r'|(?<![^\s(\[—–-])"(?=\S)[^"]{0,200}(?<=\S)"(?!\w)'
)
"""A bracket or quotation short enough to stay whole inside its sentence."""
_OPENING = '([“«„"'
"""What each of these begins with."""

_LOOK_BACK = 40
_SHORT = 4
"""The longest part of an abbreviation in several words, with its stop."""


def split_sentences(text: str, language: Language) -> list[tuple[int, int]]:
    """The (start, end) of each sentence of ``text``, white space around it left out.

    ``text`` may hold styling tags and line breaks; a blank line always ends a
    sentence. Together the spans hold every character but the white space
    between them. A text without any visible character has no sentence.
    """
    starts = [0]
    enclosed: deque[tuple[int, int]] | None = None
    for match in _iter_candidates(text, language.sentence_ends):
        end = match.end()
        if not _ends_sentence(text, starts[-1], match, language):
            continue
        if enclosed is None:
            enclosed = _find_enclosed(text)
        while enclosed and enclosed[0][1] <= end:
            enclosed.popleft()
        if match["marks"] is None or not (enclosed and enclosed[0][0] < end):
            starts.append(end)
    return _trim(text, starts)


def _find_enclosed(text: str) -> deque[tuple[int, int]]:
    """The spans of short brackets and quotations; most text has none, seen without the pattern."""
    if not any(map(text.__contains__, _OPENING)):
        return deque()
    return deque(span.span() for span in _ENCLOSED.finditer(text))


def _trim(text: str, starts: list[int]) -> list[tuple[int, int]]:
    """Spans from each start to the next, without white space at either end."""
    spans = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append((start, end))
    return spans


def _iter_candidates(text: str, ends: str) -> Iterator[re.Match[str]]:
    """Where a sentence may end: marks, closing quotes, white space; or a blank line.

    A set of characters is searched for much faster than the whole pattern.
    """
    first, candidate = _candidates(ends)
    found = first.search(text)
    while found:
        match = candidate.match(text, found.start())
        if match:
            yield match
        found = first.search(text, (match or found).end())


@lru_cache(maxsize=64)
def _candidates(ends: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The characters that a candidate can begin with, and all of a candidate."""
    marks = re.escape("".join(dict.fromkeys(ends + ".!?…؟")))
    candidate = (
        rf"(?P<marks>[{marks}]+)(?P<closers>{_CLOSERS})(?=[^\S\u00a0\u202f])"
        rf"|(?P<wide>[。！？]+{_CLOSERS})|\n[^\S\n]*\n"
    )
    return re.compile(rf"[{marks}。！？\n]"), re.compile(candidate)


def _ends_sentence(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    """Whether the sentence from ``start`` ends with the candidate ``match``."""
    marks = match["marks"]
    if marks is None:
        return True
    start_next = _skip_openers(text, match.end())
    following = text[start_next : start_next + _LOOK_BACK]
    first = following[:1]
    if not first or first.islower():
        return not first
    if marks == ".":
        return _stop_ends(text, start, match.start(), following, language)
    if marks[-1] == "…" or (len(marks) > 1 and not marks.strip(".")):
        return first.isupper()
    return True


def _skip_openers(text: str, position: int) -> int:
    """Where the next word begins, after white space, opening quotes, brackets and tags."""
    if text[position + 1 : position + 2].isalnum() and text[position] == " ":
        return position + 1  # the usual case, without the pattern
    match = _OPENERS.match(text, position)
    return match.end() if match else position


def _stop_ends(text: str, start: int, stop: int, following: str, language: Language) -> bool:
    """Whether the single stop at ``stop`` ends a sentence, by the words on either side."""
    before = text[max(start, stop - _LOOK_BACK) : stop]
    if stop - start < _LOOK_BACK and _MARKER.fullmatch(text[start : stop + 1].strip()):
        return False
    words = _last_words(before)
    if not words:
        return True
    kind = _abbreviation(words, language)
    if kind is not None:
        return _ends_after_abbreviation(kind, following, language)
    if _is_initials(words[-1]) or _is_ordinal(words, language):
        return _is_starter(following, language)
    return True


def _last_words(before: str) -> list[str]:
    """The last word, and before it those short ones that end in a stop ("z." before "B")."""
    rest, _, last = before.rpartition(" ")
    if last.isalnum() and (not rest or rest[-1].isalnum()):  # the usual case, at once
        return [last]
    *earlier, last = before.split() or [""]
    if not last.isalnum():
        tail = _WORD_TAIL.search(last)
        if tail is None:
            return []
        if tail.start() > 0:
            return [tail[0]]
    words = [last]
    while earlier and len(earlier[-1]) <= _SHORT and earlier[-1].endswith("."):
        words.insert(0, earlier.pop())
    return words


def _is_ordinal(words: list[str], language: Language) -> bool:
    """ "20" in "20. November", but not in "Nr. 20." """
    if not language.ordinal_stop or not _ORDINAL.fullmatch(words[-1]):
        return False
    return len(words) < 2 or words[-2].casefold().rstrip(".") not in language.number_abbreviations


def _is_initials(word: str) -> bool:
    """ "J" or "J.K" or "U.N.H.C.R": capitals with stops between."""
    return word[0].isupper() and bool(_INITIALS.fullmatch(word))


def _abbreviation(words: list[str], language: Language) -> str | None:
    """ "number", "final" or "inner" when ``words`` end in an abbreviation of the language."""
    for first in range(len(words)):
        # "z. B." is looked up as "z.b", the way the language files write it.
        word = "".join(words[first:]).casefold()
        if word in language.number_abbreviations:
            return "number"
        if word in language.final_abbreviations:
            return "final"
        if word in language.abbreviations:
            return "inner"
    return None


def _ends_after_abbreviation(kind: str, following: str, language: Language) -> bool:
    """Whether a sentence ends after an abbreviation of this kind, by what follows."""
    if kind == "number":
        return not _NUMERAL.match(following)
    return kind == "final" and _is_starter(following, language)


def _is_starter(following: str, language: Language) -> bool:
    """Whether the next word is one that opens a sentence, rather than a name."""
    match = _NEXT_WORD.match(following)
    return match is not None and match[0].casefold() in language.sentence_starters
