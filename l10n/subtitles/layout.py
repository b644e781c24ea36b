"""Words -> lines: where a language breaks a subtitle line well, and what a bad break costs.

Costs are in no unit; only their proportions matter. One character too many on
a line costs more than the worst break; a bad break more than uneven lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from l10n.languages import Language, SubtitleLimits
from l10n.subtitles.cues import count_characters

WORD = re.compile(r"[^ \n\t]+")
CLOSES = re.compile(r"[\W_]*[!?:;…»”.,،؛؟%)\]–—°§♪♫-][\W_]*")
OPENS = re.compile(r"[«“„‚‘¿¡(\[\"'-]+|[♪♫]|§+")
LATIN = re.compile(r"[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ.,'’&/()-]*")
DIGITS = re.compile(r"\d[\d.,:/%]*")
STRIP = "«»“”„‚‘’\"'()[]¿¡!?…:;.,،؛؟"

EXCESS = 40.0
EXTRA_LINE = 300.0
NEXT_LINE = 4.0
EVEN = 4.0
UNEVEN = 8.0  # a lone word above a full line reads worse than a break without a comma
AFTER_PAUSE, BEFORE_LINK, ANYWHERE, AFTER_LINK, AFTER_TIED, AFTER_LABEL = 1, 3, 6, 9, 12, 14


class Token(NamedTuple):
    """Characters that no line break parts: ``start`` to ``end`` in the text ``flow``.

    ``width`` in characters as limits count them; ``penalty`` the cost of a break
    after it; ``leads`` says that it has to begin a line (another speaker).
    """

    flow: int
    start: int
    end: int
    width: int
    penalty: float
    leads: bool


def tokenize(
    text: str, flow: int, language: Language, limit: int, leads: bool = False, label: int = 0
) -> list[Token]:
    """The unbreakable stretches of a text; the first ``label`` characters are who speaks."""
    words = _glue([match.span() for match in WORD.finditer(text)], text, language, limit)
    tokens = []
    for index, (start, end) in enumerate(words):
        following = (
            text[words[index + 1][0] : words[index + 1][1]] if index + 1 < len(words) else ""
        )
        penalty = _penalty(text[start:end], following, language)
        if label and end <= label:
            penalty = AFTER_LABEL
        width = count_characters(text[start:end])
        tokens.append(Token(flow, start, end, width, penalty, leads and index == 0))
    return tokens


def _glue(
    words: Sequence[tuple[int, int]], text: str, language: Language, limit: int
) -> list[tuple[int, int]]:
    glued: list[tuple[int, int]] = []
    before = ""
    for start, end in words:
        word = text[start:end]
        if glued and _is_tied(before, word, language) and end - glued[-1][0] <= limit:
            glued[-1] = (glued[-1][0], end)
        else:
            glued.append((start, end))
        before = word
    return glued


def _is_tied(word: str, following: str, language: Language) -> bool:
    """Whether no line may end between two words: "art. 3", "10 000", "« mot", "mot !"."""
    if CLOSES.fullmatch(following) or OPENS.fullmatch(word):
        return True
    if following[0].isdigit():
        if word.endswith(".") and _bare(word) in language.abbreviations:
            return True
        if DIGITS.fullmatch(word) and DIGITS.fullmatch(following) and word[-1].isdigit():
            return True
    return language.is_rtl and bool(LATIN.fullmatch(word) and LATIN.match(following))


def _penalty(word: str, following: str, language: Language) -> float:
    if not following:
        return 0
    bare = word.rstrip("»”\"')] ")
    last = _bare(re.split(r"\s", word)[-1])
    if bare[-1:] in language.sentence_ends and not _is_abbreviation(bare, last, language):
        return 0
    if bare[-1:] in ",;:،؛—–":
        return AFTER_PAUSE
    if last in language.keep_with_next or _is_abbreviation(bare, last, language):
        return AFTER_TIED
    if following[0].isdigit() or last in language.break_before:
        return AFTER_LINK
    first = following.strip(STRIP).casefold().partition(" ")[0]
    return BEFORE_LINK if first in language.break_before else ANYWHERE


def _bare(word: str) -> str:
    """A word without marks and without what is elided before it ("l'art." -> "art")."""
    return word.strip(STRIP).casefold().replace("’", "'").rpartition("'")[2]


def _is_abbreviation(bare: str, last: str, language: Language) -> bool:
    return bare.endswith(".") and last in language.abbreviations


class Layout:
    """Best lines for any stretch of tokens, and what they cost."""

    def __init__(self, tokens: Sequence[Token], limits: SubtitleLimits) -> None:
        self.tokens = tokens
        self.limit = limits.characters_per_line
        self.max_lines = limits.lines
        self._ends = [0]
        self._leads = [0]
        for token in tokens:
            self._ends.append(self._ends[-1] + token.width + 1)
            self._leads.append(self._leads[-1] + token.leads)
        self._known: dict[tuple[int, int, int], tuple[float, tuple[int, ...]]] = {}
        self._costs: dict[tuple[int, int], float] = {}

    def width(self, first: int, stop: int) -> int:
        """Characters of tokens ``[first, stop)`` with a space between each two."""
        return self._ends[stop] - self._ends[first] - 1

    def overflow(self, first: int, stop: int) -> int:
        """Characters that cannot fit, however the lines break; 0 when they may."""
        return max(0, self.width(first, stop) - self.max_lines * (self.limit + 1) + 1)

    def cost(self, first: int, stop: int) -> float:
        """What the best layout of tokens ``[first, stop)`` in one cue costs."""
        known = self._costs.get((first, stop))
        if known is None:
            over = self.overflow(first, stop)
            known = EXTRA_LINE + EXCESS * over if over else self._best(first, stop)[0]
            self._costs[first, stop] = known
        return known

    def lines(self, first: int, stop: int) -> list[tuple[int, int]]:
        """Token ranges of the lines of the best layout."""
        starts = (first, *self._best(first, stop)[1])
        return list(zip(starts, (*starts[1:], stop), strict=True))

    def _best(self, first: int, stop: int) -> tuple[float, tuple[int, ...]]:
        leads = self._leads[stop] - self._leads[first + 1]
        if not leads and self.max_lines == 2:
            return self._two_lines(first, stop)
        extra = max(0, leads + 1 - self.max_lines)
        cost, breaks = self._split(first, stop, self.max_lines + extra)
        return cost + EXTRA_LINE * extra, breaks

    def _two_lines(self, first: int, stop: int) -> tuple[float, tuple[int, ...]]:
        """:meth:`_split` for two lines and one speaker, quicker: where a break fits, one is best.

        The worst break between two lines that fit costs less than one character too many.
        """
        ends = self._ends
        low = bisect_left(ends, ends[stop] - 1 - self.limit, first + 1, stop)
        high = bisect_right(ends, ends[first] + 1 + self.limit, first + 1, stop)
        rank = self._line(first, stop)
        result: tuple[float, tuple[int, ...]] = (rank, ())
        for at in range(low, high) or range(first + 1, stop):
            cost = self._line(first, at) + self.tokens[at - 1].penalty + NEXT_LINE
            cost += self._line(at, stop)
            uneven = self._unevenness(first, at, stop)
            if cost + uneven < rank:
                rank, result = cost + uneven, (cost, (at,))
        return result

    def _split(self, first: int, stop: int, lines: int) -> tuple[float, tuple[int, ...]]:
        """Cheapest way to set tokens ``[first, stop)`` in at most ``lines`` lines."""
        key = (first, stop, lines)
        if key in self._known:
            return self._known[key]
        lead = next((i for i in range(first + 1, stop) if self.tokens[i].leads), stop)
        result: tuple[float, tuple[int, ...]] = (self._line(first, stop), ())
        rank = result[0] if lead == stop else float("inf")
        if lines > 1:
            for at in range(first + 1, min(lead, stop - 1) + 1):
                rest, breaks = self._split(at, stop, lines - 1)
                penalty = 0 if at == lead else self.tokens[at - 1].penalty
                cost = self._line(first, at) + penalty + NEXT_LINE + rest
                # Which break is best is one thing; where cues are cut must not hang on it.
                uneven = 0.0 if breaks or at == lead else self._unevenness(first, at, stop)
                if cost + uneven < rank:
                    rank, result = cost + uneven, (cost, (at, *breaks))
        self._known[key] = result
        return result

    def _unevenness(self, first: int, at: int, stop: int) -> float:
        return UNEVEN * abs(self.width(first, at) - self.width(at, stop)) / self.limit

    def _line(self, first: int, stop: int) -> float:
        width = self.width(first, stop)
        return EVEN * (width / self.limit) ** 2 + EXCESS * max(0, width - self.limit)
