"""The words of the catalogs, and how often each stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from l10n.checks.dictionaries import SpellerKey
from l10n.languages.orthography import Orthography

FREQUENT = 5
"""A word that no dictionary has is a project's own from so many times on."""
SMALL = 3000
"""With fewer words of dictionaries, catalogs seldom say the right word beside the slip."""


@dataclass
class Tally:
    """What one part of the catalogs has: words of dictionaries, and others, as written.

    ``speller`` knows which are which.
    """

    speller: SpellerKey
    known: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)


class Vocabulary:
    """The tallies of all parts together.

    A capital at the beginning of a sentence says nothing; elsewhere one makes a
    name, and a slip is seldom meant to be a name. So only words in lower case are
    those that a word may have been meant to be; in languages with capital nouns,
    those in the same case, too.
    """

    def __init__(self, tallies: Iterable[Tally], spelt: Orthography, capital_nouns: bool) -> None:
        self.spelt, self.capital_nouns = spelt, capital_nouns
        self.known: Counter[str] = Counter()
        self.unknown: Counter[str] = Counter()
        for tally in tallies:
            self.known.update(tally.known)
            self.unknown.update(tally.unknown)
        self._in_any_case: Counter[str] = Counter()
        for word, count in self.unknown.items():
            self._in_any_case[spelt.lower(word)] += count

        self.words = frozenset(map(spelt.lower, self.known)) | frozenset(self._in_any_case)

    @property
    def is_small(self) -> bool:
        """Whether dictionaries have to stand in for it."""
        return len(self.known) < SMALL

    def count_unknown(self, word: str) -> int:
        """How often an unknown word stands there, in whatever case."""
        return self._in_any_case[self.spelt.lower(word)]

    def count(self, meant: str, is_capital: bool, is_first: bool) -> int:
        """How often people write ``meant`` (in lower case), where the slip has this case."""
        if not (self.capital_nouns and is_capital):
            return self._count(meant)
        noun = self._count(self.spelt.capitalised(meant))
        return noun + self._count(meant) if is_first else noun

    def _count(self, word: str) -> int:
        return self.known.get(word) or self.unknown.get(word, 0)

    def has_in_dictionary(self, meant: str) -> bool:
        """Whether the word is one that a dictionary has."""
        return meant in self.known or self.spelt.capitalised(meant) in self.known
