"""Reads targets: counts their words, and picks those that a dictionary should have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from l10n.checks.context import Context, Pair
from l10n.checks.dictionaries import get_speller, plain_word, speller_key
from l10n.checks.slips.edits import Edit, iter_accents, iter_former, iter_undoubled
from l10n.checks.slips.evidence import Unknown
from l10n.checks.slips.formation import is_derived
from l10n.checks.slips.places import is_apart
from l10n.checks.slips.vocabulary import Tally
from l10n.languages.orthography import get_orthography
from l10n.languages.usage import get_usage

SHORTEST = 3
SHORTEST_BY_DICTIONARY = 6
SHORTEST_BY_CAPITAL = 5
"""An accent left out on a capital is a habit: Etats."""
MOST_NOTED = 40
"""What stands more often in one catalog is no slip, whatever others have."""


class Reader:
    """Reads the targets of one catalog."""

    def __init__(self, context: Context) -> None:
        key = speller_key(context)
        self.locale = context.locale
        self.speller = get_speller(key)
        self.spelt = get_orthography(context.locale)
        self.capital_nouns = get_usage(context.locale).capital_nouns
        self.tally = Tally(key)
        self._close: dict[str, tuple[tuple[Edit, ...], bool]] = {}

    def read(self, pair: Pair) -> tuple[Unknown, ...]:
        """The words of a target that may be slips, each once; all are counted."""
        return tuple(self._iter_unknown(pair)) if pair.target_words else ()

    def _iter_unknown(self, pair: Pair) -> Iterator[Unknown]:
        counts, source = Counter(pair.target_words), frozenset(pair.source_words)
        for place, (shown, count) in enumerate(counts.items()):
            is_capital = shown[0].isupper()
            is_name = place and is_capital and not self.capital_nouns
            if len(shown) < SHORTEST or is_name or shown in source or _is_odd(shown):
                continue
            word = plain_word(shown)
            if self.speller.is_right(word):
                self.tally.known[word] += count
                continue
            self.tally.unknown[word] += count
            if self.tally.unknown[word] > MOST_NOTED or not self._may_be_slip(shown, pair):
                continue
            may_be_name = is_capital or not shown.islower()
            close, is_derived = self._close_words(word, is_capital)
            yield Unknown(shown, word, not place, may_be_name, close, is_derived)

    def _may_be_slip(self, shown: str, pair: Pair) -> bool:
        """Whether it is a word of the text, and of its language."""
        if self.spelt.name_suffix and "'" in plain_word(shown):
            return False
        return is_apart(shown, pair.target, pair.source)

    def _close_words(self, word: str, is_capital: bool) -> tuple[tuple[Edit, ...], bool]:
        """What a dictionary has but for a sure slip, and whether the word is made by rule."""
        found = self._close.get(word)
        if found is None:
            found = self._close[word] = self._look_up(word, is_capital)
        return found

    def _look_up(self, word: str, is_capital: bool) -> tuple[tuple[Edit, ...], bool]:
        lower = self.spelt.lower(word)
        is_right, is_listed = self.speller.is_right, self.speller.is_listed
        former = [edit for edit in iter_former(word, self.spelt) if is_right(edit.meant)]
        if former:
            return tuple(former), False
        is_noun = self.capital_nouns and is_listed(self.spelt.capitalised(word))
        if is_noun or is_derived(lower, self.locale, self.spelt, is_listed):
            return (), True
        edits = self._sure_edits(lower, is_capital)
        return tuple(e for e in edits if is_listed(self._cased(e.meant, is_capital))), False

    def _sure_edits(self, word: str, is_capital: bool) -> Iterator[Edit]:
        is_name = is_capital and not self.capital_nouns
        if "-" in word:
            return
        if self.spelt.may_lose_accent(word):
            for edit in iter_accents(word, self.spelt):
                least = SHORTEST_BY_CAPITAL if edit.place == 0 else SHORTEST_BY_DICTIONARY
                if len(word) >= least and not (is_name and edit.place):
                    yield edit
        if len(word) >= SHORTEST_BY_DICTIONARY and not is_name:
            yield from iter_undoubled(word)

    def _cased(self, word: str, is_capital: bool) -> str:
        return self.spelt.capitalised(word) if is_capital and self.capital_nouns else word


def _is_odd(word: str) -> bool:
    inner = word[1:]
    return word.isupper() or any(sign.isdigit() for sign in word) or inner != inner.lower()
