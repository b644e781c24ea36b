"""Forms of a word by a hunspell dictionary: only those whose stem the dictionary has.

spylls makes every form that a word could be by the affixes, and then looks for its
stem. Nearly all of them have none, and with two suffixes there are thousands.
:func:`quicken` gives a dictionary another way to make them, which asks for the stem
first and looks for a second suffix only behind those that may follow one. What is
found is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any


def quicken(dictionary: Any) -> None:
    """Make the look-ups of a spylls dictionary quick."""
    dictionary.lookuper.produce_affix_forms = Forms(dictionary).produce


class Forms:
    """The affixes of one dictionary, by what they add to a word."""

    def __init__(self, dictionary: Any) -> None:
        from spylls.hunspell.algo.lookup import AffixForm, CompoundPos

        self.form, self.positions = AffixForm, CompoundPos
        self.aff, self.stems = dictionary.aff, dictionary.dic.index
        self.lower_stems = dictionary.dic.lowercase_index
        self.suffixes = _by_text(self.aff.SFX)
        self.prefixes = _by_text(self.aff.PFX)
        self.longest = max(map(len, self.suffixes), default=0)
        self._fitting: dict[tuple[Any, ...], dict[str, list[Any]]] = {}
        self.after_suffix = _followers(self.suffixes)
        self.after_prefix = _followers(self.prefixes)

    def produce(
        self,
        word: str,
        prefix_flags: list[str],
        suffix_flags: list[str],
        forbidden_flags: list[str],
        compoundpos: Any = None,
    ) -> Iterator[Any]:
        """What ``Lookup.produce_affix_forms`` of spylls gives, in the same order."""
        if self._is_stem(word):
            yield self.form(text=word, stem=word)
        takes_suffix = compoundpos in (None, self.positions.END) or suffix_flags
        takes_prefix = compoundpos in (None, self.positions.BEGIN) or prefix_flags
        if takes_suffix:
            yield from self._without_suffix(word, suffix_flags, forbidden_flags)
        if not takes_prefix:
            return
        for form in self._without_prefix(word, prefix_flags, forbidden_flags):
            if self._is_stem(form.stem):
                yield form
            if takes_suffix and form.prefix.crossproduct:
                for inner in self._without_suffix(form.stem, suffix_flags, forbidden_flags, True):
                    yield inner.replace(text=form.text, prefix=form.prefix)

    def _is_stem(self, word: str) -> bool:
        """Whether a dictionary word is written so, in whatever case."""
        return word in self.stems or word in self.lower_stems or word.lower() in self.stems

    def _without_suffix(
        self,
        word: str,
        required: list[str],
        forbidden: list[str],
        crossed: bool = False,
        nested: bool = False,
    ) -> Iterator[Any]:
        """The forms of a word without one suffix, and without two."""
        fitting = self._fitting_suffixes(required, forbidden, crossed)
        for size in range(min(self.longest, len(word)) + 1):
            cut = len(word) - size
            ending = word[cut:]
            suffixes = fitting.get(ending)
            if suffixes is None and ending in self.suffixes:
                suffixes = fitting[ending] = self._fit(ending, required, forbidden, crossed)
            for suffix in suffixes or ():
                stem = word[:cut] + suffix.strip
                is_stem = self._is_stem(stem)
                may_follow = not nested and suffix.flag in self.after_suffix
                if not (is_stem or may_follow) or not suffix.cond_regexp.search(stem):
                    continue
                if is_stem:
                    yield self.form(word, stem, suffix=suffix)
                if may_follow:
                    flags = [suffix.flag, *required]
                    for inner in self._without_suffix(stem, flags, forbidden, crossed, True):
                        yield inner.replace(suffix2=suffix, text=word)

    def _fitting_suffixes(
        self, required: list[str], forbidden: list[str], crossed: bool
    ) -> dict[str, list[Any]]:
        """By ending, the suffixes that fit; filled in as endings are met."""
        key = (tuple(required), tuple(forbidden), crossed)
        return self._fitting.setdefault(key, {})

    def _fit(
        self, ending: str, required: list[str], forbidden: list[str], crossed: bool
    ) -> list[Any]:
        suffixes = self.suffixes[ending]
        if crossed:
            suffixes = [suffix for suffix in suffixes if suffix.crossproduct]
        return [suffix for suffix in suffixes if _fits(suffix, required, forbidden)]

    def _without_prefix(
        self, word: str, required: list[str], forbidden: list[str], nested: bool = False
    ) -> Iterator[Any]:
        """The forms of a word without one prefix, and without two; any stem counts."""
        for size in range(len(word) + 1):
            for prefix in self.prefixes.get(word[:size], ()):
                if not _fits(prefix, required, forbidden):
                    continue
                stem = prefix.strip + word[size:]
                if not prefix.cond_regexp.search(stem):
                    continue
                yield self.form(word, stem, prefix=prefix)
                if not nested and self.aff.COMPLEXPREFIXES and prefix.flag in self.after_prefix:
                    flags = [prefix.flag, *required]
                    for inner in self._without_prefix(stem, flags, forbidden, True):
                        yield inner.replace(prefix2=prefix, text=word)


def _by_text(affixes: dict[str, Iterable[Any]]) -> dict[str, list[Any]]:
    """Affixes by the letters that they add."""
    found: dict[str, list[Any]] = {}
    for group in affixes.values():
        for affix in group:
            found.setdefault(affix.add, []).append(affix)
    return found


def _followers(affixes: dict[str, list[Any]]) -> frozenset[str]:
    """The flags of affixes that another one allows behind itself."""
    return frozenset(flag for group in affixes.values() for affix in group for flag in affix.flags)


def _fits(affix: Any, required: list[str], forbidden: list[str]) -> bool:
    if not required and not forbidden:
        return True
    flags = affix.flags
    return all(flag in flags for flag in required) and not any(flag in flags for flag in forbidden)
