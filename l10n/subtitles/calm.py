"""The short way from cues to sentences, for most of any file. Start at :class:`CalmText`.

A calm sentence begins with a cue and ends with one, holds no mark that may mean
anything but its own end, and its cues follow each other closely. Such sentences
are found by one pattern in the text of the whole file. What is not calm goes
the long way, :mod:`l10n.subtitles.join`, which would give the same sentences
for the calm ones as well; a property test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from l10n.languages import Language
from l10n.subtitles.gather import Gatherer, Sentence
from l10n.subtitles.pieces import SPECIAL
from l10n.subtitles.scan import Block

MAX_CUES = 12
"""A "sentence" over more cues than this is a file without full stops, cut at every cue."""

PAUSE = 3000
"""Silence (ms) after which text without a full stop is taken to have ended anyway."""

QUOTES = frozenset('"“”«»„‚‘‹›()[]')

MAX_LABEL = 40
"""A longer label is none."""

_NEAR = "\n"
_APART = "\r"
"""What stands between two cues in the joined text; no line of a cue holds either."""


class CalmText:
    """The text of all cues of a file, and the calm sentences in it.

    ``texts`` are the cues' texts, each on one line.
    """

    def __init__(self, texts: Sequence[str], blocks: Sequence[Block], language: Language) -> None:
        glue = [
            _NEAR
            if 0 <= one[0] < one[1] <= two[0] <= one[1] + PAUSE
            and two[0] < two[1]
            and one[5] == two[5]
            else _APART
            for one, two in pairwise(blocks)
        ]
        pieces = [""] * (2 * len(texts))
        pieces[::2], pieces[1:-1:2] = texts, glue
        self._text = "".join(pieces)
        self._match = calm_pattern(language.sentence_ends).match
        self._is_clear = clear_ends(language)

    def take(self, index: int, at: int, out: Gatherer) -> tuple[int, int]:
        """Give calm sentences to ``out`` from cue ``index`` on, which begins at ``at``.

        Returns where the first cue that is not calm stands, in both counts.
        """
        match, whole, is_clear = self._match, self._text, self._is_clear
        sentences: list[Sentence] = []  # of one speaker
        while found := match(whole, at):
            end = found.end()
            following = whole[end + 1 : end + 2]
            if following == "<" and whole.startswith("<i>", end + 1):
                following = whole[end + 4 : end + 5] or following  # what stands in italics
            text = found[0]
            if " -" in text or "  " in text or not (following.isupper() or following in "\n\r"):
                break
            last = index
            if "\n" in text:
                last += text.count("\n")
                text = text.replace("\n", " ")
            if not is_clear[text[text.rfind(" ") + 1 :]]:
                break
            if label := found[1]:
                if not (_is_label(label) and text.isprintable()):
                    break
                out.add_whole(sentences)
                out.add_labelled(label, (index, last, text[len(label) + 2 :]))
                sentences = []
            else:
                sentences.append((index, last, text))
            index, at = last + 1, end + 1
        out.add_whole(sentences)
        return index, at


def _is_label(text: str) -> bool:
    """Whether capitals before a colon are what :mod:`~l10n.subtitles.pieces` calls a label."""
    return 1 < len(text) < MAX_LABEL and text.isupper()


class _ClearEnds(dict[str, bool]):
    """A sentence's last word with its mark -> whether it surely ends there, if a capital follows.

    Remembers each word that it is asked for: the same few thousand end most sentences.
    """

    def __init__(self, abbreviations: frozenset[str]) -> None:
        self._abbreviations = abbreviations

    def __missing__(self, word: str) -> bool:
        plain = word[:-1]
        self[word] = is_clear = word[-1] != "." or (
            len(plain) > 1
            and plain.isalpha()
            and not plain.isupper()
            and plain.casefold() not in self._abbreviations
        )
        return is_clear


@lru_cache(maxsize=64)
def clear_ends(language: Language) -> _ClearEnds:
    """What is known of last words in a language."""
    return _ClearEnds(frozenset(language.abbreviations))


def _marks(ends: str) -> str:
    """The characters that may mean anything, for a set in a pattern."""
    return re.escape("".join({*ends, *".!?…؟。！？", *QUOTES, *SPECIAL}).replace(" ", ""))


@lru_cache(maxsize=64)
def simple_pattern(ends: str) -> re.Pattern[str]:
    """A cue with no mark in it that may mean anything, save the end of a sentence (group 1)."""
    return re.compile(rf"(?![\s–—‐‑-])[^{_marks(ends)}]+(?:(?<!\s)\Z|([{re.escape(ends)}])\Z)")


@lru_cache(maxsize=64)
def calm_pattern(ends: str) -> re.Pattern[str]:
    """A calm sentence: cues without any such mark, and one that ends with a mark.

    Group 1 is a label before it, if it is one.
    """
    plain = rf"(?![\s–—‐‑-])[^{_marks(ends)}\r\n]++"
    return re.compile(
        rf"(?:([^\W\d_a-z][^\W_a-z]*+(?: [^\W_a-z]++)*+): )?+"
        rf"(?:{plain}(?<!\s)\n){{0,{MAX_CUES - 1}}}+{plain}[{re.escape(ends)}](?=[\r\n]|\Z)"
    )
