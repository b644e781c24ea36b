"""Whether an unknown word is a slip, and of which word.

The figures below were set on catalogs whose findings people judged. Short words have
neighbours by chance, endings make neighbours by rule, and one frequent word is
meant more likely than another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from l10n.checks.slips.edits import (
    Edit,
    Kind,
    iter_doubled,
    iter_edits,
    iter_swapped,
    iter_undoubled,
)
from l10n.checks.slips.likeness import follows_source, is_source_word
from l10n.checks.slips.vocabulary import FREQUENT, Vocabulary
from l10n.languages.orthography import Orthography

IsWord = Callable[[str], bool]


class Need(NamedTuple):
    """How many ``times`` as frequent the meant word has to be, how long the slip.

    ``most``: a slip is not made more often. ``by_project``: the least count of a meant
    word that no dictionary has, too.
    """

    times: int
    letters: int
    most: int
    by_project: int


NEEDS = {
    Kind.ACCENT: Need(2, 4, 1000, 2),
    Kind.DOUBLED: Need(2, 5, 10, FREQUENT),
    Kind.SWAPPED: Need(2, 4, 10, FREQUENT),
    Kind.EXTRA: Need(3, 5, 3, FREQUENT),
    Kind.MISSING: Need(3, 5, 3, FREQUENT),
    Kind.OTHER: Need(10, 6, 3, 1000),
}
MOST_BY_DICTIONARY = 2
"""What stands more often is the project's own word, if but a dictionary knows better."""


@dataclass(frozen=True)
class Unknown:
    """A word of a target that no dictionary has, as ``shown`` and plain (:attr:`word`).

    ``is_first``: it begins the text. ``may_be_name``: it has a capital, or its script
    has none. ``by_dictionary``: words of a dictionary that it is but for the surest slips.
    ``is_derived``: it is made by rule of a known word, so that only an accent can be wrong.
    """

    shown: str
    word: str
    is_first: bool
    may_be_name: bool
    by_dictionary: tuple[Edit, ...] = ()
    is_derived: bool = False


class Candidate(NamedTuple):
    """What may have been meant; ``times`` it stands in the catalogs, 0 if a dictionary has it."""

    edit: Edit
    times: int


class Judge:
    """Judges the unknown words of one language's catalogs.

    ``is_word`` asks a spelling dictionary, ``is_formed`` what else is known of words.
    """

    def __init__(
        self, vocabulary: Vocabulary, spelt: Orthography, is_word: IsWord, is_formed: IsWord
    ) -> None:
        self.vocabulary, self.spelt = vocabulary, spelt
        self.is_word, self.is_formed = is_word, is_formed
        self._found: dict[tuple[str, bool], list[Candidate]] = {}

    def find_meant(self, unknown: Unknown, source_words: Iterable[str]) -> str:
        """The word that was meant; nothing where there is no sign of a slip."""
        key = (unknown.word, unknown.is_first)
        candidates = self._found.get(key)
        if candidates is None:
            found = sorted(self._iter_candidates(unknown), key=_rank)
            candidates = self._found[key] = found
        source_words = tuple(source_words) if candidates else ()
        for candidate in candidates:
            if self._is_slip(candidate, unknown, source_words):
                meant, is_capital = candidate.edit.meant, unknown.word[0].isupper()
                return self.spelt.capitalised(meant) if is_capital else meant
        return ""

    def _is_slip(
        self, candidate: Candidate, unknown: Unknown, source_words: tuple[str, ...]
    ) -> bool:
        """Whether the word was not rather made after one of the source, or by rule."""
        edit, word = candidate.edit, self.spelt.lower(unknown.word)
        if edit.kind is Kind.FORMER:
            return True
        if not candidate.times and is_source_word(word, source_words, self.spelt):
            return False
        is_accent = edit.kind is Kind.ACCENT
        if unknown.is_derived and not is_accent:
            return False
        is_name = unknown.may_be_name and not is_accent
        if follows_source(word, edit.meant, source_words, self.spelt, is_name=is_name):
            return False
        return is_accent or not self.is_formed(unknown.word)

    def _iter_candidates(self, unknown: Unknown) -> Iterator[Candidate]:
        word = self.spelt.lower(unknown.word)
        count = self.vocabulary.count_unknown(word)
        found = {edit.meant: Candidate(edit, 0) for edit in self._in_dictionary(unknown, count)}
        seen: set[str] = set()
        for edit in iter_edits(word, self.spelt, self.vocabulary.words):
            if edit.meant in seen:
                continue
            seen.add(edit.meant)
            times = self.vocabulary.count(edit.meant, unknown.word[0] != word[0], unknown.is_first)
            if times and self._is_enough(edit, times, count, unknown):
                found[edit.meant] = Candidate(edit, times)
        yield from found.values()

    def _is_enough(self, edit: Edit, times: int, count: int, unknown: Unknown) -> bool:
        """Whether the meant word is so frequent, and the slip so long, that it is no chance."""
        need = NEEDS[edit.kind]
        is_rare = unknown.may_be_name and not self.vocabulary.capital_nouns
        factor = 2 if is_rare else 1
        letters = need.letters + (is_rare and edit.kind is not Kind.ACCENT)
        if times < need.times * factor * count or len(unknown.word) < letters or count > need.most:
            return False
        is_project_word = not self.vocabulary.has_in_dictionary(edit.meant)
        if is_project_word and (times < need.by_project or self._drops_accent(edit, unknown)):
            return False
        return not _is_ending(self.spelt.lower(unknown.word), edit, self.spelt.endings)

    def _drops_accent(self, edit: Edit, unknown: Unknown) -> bool:
        """Accents are forgotten, not invented."""
        if edit.kind is not Kind.ACCENT:
            return False
        letter = self.spelt.lower(unknown.word)[edit.place]
        return letter != self.spelt.strip(letter)

    def _in_dictionary(self, unknown: Unknown, count: int) -> Iterator[Edit]:
        """What a dictionary says; where catalogs are small, it is asked for more."""
        for edit in unknown.by_dictionary:
            if count <= MOST_BY_DICTIONARY or edit.kind is Kind.FORMER:
                yield edit
        word = self.spelt.lower(unknown.word)
        is_capital = unknown.word[0] != word[0]
        is_name = is_capital and not self.vocabulary.capital_nouns
        if not self.vocabulary.is_small or count > MOST_BY_DICTIONARY or is_name:
            return
        for edit in (*iter_undoubled(word), *iter_doubled(word), *iter_swapped(word)):
            if len(word) < NEEDS[edit.kind].letters or _is_ending(word, edit, self.spelt.endings):
                continue
            if self.is_word(self.spelt.capitalised(edit.meant) if is_capital else edit.meant):
                yield edit


def _is_ending(word: str, edit: Edit, endings: str) -> bool:
    """Whether the edit but gives a word another ending: it is declined, not misspelt."""
    meant, last = edit.meant, len(word) - 1
    if edit.kind in (Kind.EXTRA, Kind.DOUBLED) and len(meant) < len(word):
        return edit.place == last and word[-1] in endings
    if len(meant) > len(word):
        return edit.place > last and meant[-1] in endings
    if edit.kind is Kind.ACCENT:
        return False
    return edit.place >= last - (edit.kind is Kind.SWAPPED) and {word[-1], meant[-1]} <= set(
        endings
    )


def _rank(candidate: Candidate) -> tuple[bool, bool, float]:
    """Accents come first, then what the catalogs have, by how much it exceeds the need."""
    kind = candidate.edit.kind
    times = NEEDS[kind].times if kind in NEEDS else 1
    return kind > Kind.ACCENT, not candidate.times, -candidate.times / times
