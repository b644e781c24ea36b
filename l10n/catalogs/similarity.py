"""Finding the most similar text among many without comparing with all of them.

Texts are found by the words they share with the query, rare words first; only
the most promising are then measured. So a search costs about the same among a
thousand texts and among a million. Start at :class:`WordIndex`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from operator import itemgetter

SIMILARITY_CUTOFF = 75.0
"""Similarity (0 to 100) from which an old translation helps more than it misleads.

The measure is rapidfuzz's ratio: 100 * 2 * common characters / length of both.
"""

PLACE_CUTOFF = 50.0
"""Enough for a text that stands where the old one stood: a sentence rewritten in place."""

_MARKS = "!\"#%&'()*+,-./:;<=>?@[\\]^_`{|}~«»“”‘’…–—،؛؟。、"
_FEW = 3
_POSTINGS = 600
_MEASURED = 40


def words_of(text: str) -> list[str]:
    """What a text can be found by: its words in lower case, with repeats.

    Punctuation stays on a word: one word found less does no harm in a sentence.
    In shorter texts each counts, and so there are words without it, too, and
    the pairs of letters.
    """
    words = text.lower().split()
    if len(words) > _FEW:
        return words
    bare = [word.strip(_MARKS) for word in words]
    return words + bare + [word[at : at + 2] for word in bare for at in range(len(word) - 1)]


def similarity(one: str, other: str, cutoff: float = 0.0) -> float:
    """0 to 100; 0 when below ``cutoff``."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other, score_cutoff=cutoff)


class WordIndex:
    """Texts by word, limited to the words that the queries will ask for.

    Texts are numbered by length, so that only those of about the query's length
    are looked at: much shorter or longer ones cannot reach the cutoff.
    """

    def __init__(self, texts: Iterable[str], queries: Iterable[str]) -> None:
        self.texts = sorted(texts, key=len)
        self.lengths = [len(text) for text in self.texts]
        wanted = {word for query in queries for word in words_of(query)}
        self.postings: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self.texts):
            for word in wanted.intersection(words_of(text)):
                self.postings[word].append(number)

    def find(self, query: str) -> tuple[str, float] | None:
        """The most similar text and its similarity; None when none reaches the cutoff."""
        from rapidfuzz import fuzz, process

        near = [self.texts[number] for number in self._nearby(query)]
        found = process.extractOne(query, near, scorer=fuzz.ratio, score_cutoff=SIMILARITY_CUTOFF)
        return found[:2] if found else None

    def _nearby(self, query: str) -> list[int]:
        """Texts of about the same length that share most of the query's rare words."""
        shared: Counter[int] = Counter()
        room = _POSTINGS
        for size, first, numbers in self._reach(query):
            shared.update(numbers[first : first + min(size, room)])
            room -= size
            if room <= 0:
                break
        if len(shared) <= _MEASURED:
            return list(shared)
        return [number for number, _ in shared.most_common(_MEASURED)]

    def _reach(self, query: str) -> list[tuple[int, int, list[int]]]:
        """For each word of the query, rare ones first: how many texts are in reach, and where.

        A frequent word's list is never copied: it may be as long as the catalog.
        """
        reach = (200 - SIMILARITY_CUTOFF) / SIMILARITY_CUTOFF
        shortest = bisect_left(self.lengths, len(query) / reach)
        longest = bisect_right(self.lengths, len(query) * reach)
        found = []
        for word in dict.fromkeys(words_of(query)):
            numbers = self.postings.get(word)
            if numbers:
                first = bisect_left(numbers, shortest)
                found.append((bisect_left(numbers, longest, first) - first, first, numbers))
        return sorted(found, key=itemgetter(0))
