"""Finding the most similar text among many without comparing with all of them.

Texts are found by the words they share with the query, rare words first; only
the most promising are then measured. So a search costs about the same among a
thousand texts and among a million. Start at :class:`WordIndex`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

SIMILARITY_CUTOFF = 75.0
"""Similarity (0 to 100) from which an old translation helps more than it misleads.

The measure is rapidfuzz's ratio: 100 * 2 * common characters / length of both.
"""

PLACE_CUTOFF = 50.0
"""Enough for a text that stands where the old one stood: a sentence rewritten in place."""

_WORD = re.compile(r"\w+")
_POSTINGS = 600
_MEASURED = 40


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, with repeats; its characters where it has none."""
    return _WORD.findall(text.lower()) or list(text)


def similarity(one: str, other: str, cutoff: float = 0.0) -> float:
    """0 to 100; 0 when below ``cutoff``."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other, score_cutoff=cutoff)


class WordIndex:
    """Texts by word, limited to the words that the queries will ask for."""

    def __init__(self, texts: Sequence[str], queries: Iterable[str]) -> None:
        self.texts = texts
        wanted = {word for query in queries for word in words_of(query)}
        self.postings: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for word in wanted.intersection(words_of(text)):
                self.postings[word].append(number)

    def find(self, query: str, limit: int = 1) -> list[tuple[int, float]]:
        """The numbers of the most similar texts at or above the cutoff, best first."""
        from rapidfuzz import fuzz, process

        near = self._nearby(query)
        found = process.extract(
            query,
            {number: self.texts[number] for number in near},
            scorer=fuzz.ratio,
            score_cutoff=SIMILARITY_CUTOFF,
            limit=limit,
        )
        return [(number, score) for _, score, number in found]

    def _nearby(self, query: str) -> list[int]:
        """Texts that share most of the query's rare words."""
        lists = [found for word in set(words_of(query)) if (found := self.postings.get(word))]
        lists.sort(key=len)
        shared: Counter[int] = Counter()
        room = _POSTINGS
        for numbers in lists:
            if room <= 0:
                break
            shared.update(numbers[:room])
            room -= len(numbers)
        if len(shared) <= _MEASURED:
            return list(shared)
        return [number for number, _ in shared.most_common(_MEASURED)]
