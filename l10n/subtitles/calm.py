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
from operator import sub

from l10n.languages import Language
from l10n.subtitles.blocks import Blocks
from l10n.subtitles.gather import Gatherer, Sentence
from l10n.subtitles.pieces import SPECIAL

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

    def __init__(self, texts: Sequence[str], blocks: Blocks, language: Language) -> None:
        pieces = [""] * (2 * len(texts))
        pieces[::2], pieces[1:-1:2] = texts, _glue(blocks)
        self._text = "".join(pieces)
        self._find = calm_pattern(language.sentence_ends).finditer
        self._is_clear = clear_ends(language)

    def take(self, index: int, at: int, out: Gatherer) -> tuple[int, int]:
        """Give calm sentences to ``out`` from cue ``index`` on, which begins at ``at``.

        Returns where the first cue that is not calm stands, in both counts.
        """
        is_clear = self._is_clear
        sentences: list[Sentence] = []  # of one speaker
        for found in self._find(self._text, at):
            label, text, following = found.groups()
            if text is None or not (following is None or following.isupper()):
                break
            if " -" in text or "  " in text:
                break
            last = index
            if "\n" in text:
                last += text.count("\n")
                text = text.replace("\n", " ")
            if not is_clear[text[text.rfind(" ") + 1 :]]:
                break
            if label:
                if not (_is_label(label) and text.isprintable()):
                    break
                out.add_whole(sentences)
                out.add_labelled(label, (index, last, text))
                sentences = []
            else:
                sentences.append((index, last, text))
            index, at = last + 1, found.end()
        out.add_whole(sentences)
        return index, at


def _glue(blocks: Blocks) -> list[str]:
    """What stands between each cue and the next: whether a sentence may go on there."""
    if blocks.are_sound and len({*blocks.settings}) < 2:
        # The usual case: only the time between them has to be looked at.
        return [
            _NEAR if 0 <= pause <= PAUSE else _APART
            for pause in map(sub, blocks.starts[1:], blocks.ends)
        ]
    return [
        _NEAR
        if 0 <= one[0] < one[1] <= two[0] <= one[1] + PAUSE and two[0] < two[1] and one[5] == two[5]
        else _APART
        for one, two in pairwise(blocks)
    ]


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
    """From the begin of a cue, a calm sentence, and what parts it from the next cue.

    That is cues without any such mark, and one that ends with a mark. Group 1 is
    a label before it, if it is one, group 2 the sentence, group 3 the letter that
    the next cue begins with, be it in italics. Without any group it is none.
    """
    plain = rf"(?![\s–—‐‑-])[^{_marks(ends)}\r\n]++"
    return re.compile(
        rf"(?:([^\W\d_a-z][^\W_a-z]*+(?: [^\W_a-z]++)*+): )?+"
        rf"((?:{plain}(?<!\s)\n){{0,{MAX_CUES - 1}}}+{plain}[{re.escape(ends)}])"
        rf"(?:[\r\n](?=(?:<i>)?+([^\r\n])?)|\Z)|"
    )
