"""Candidates for the term base: frequent phrases of a course that it does not know yet.

Ranked by C-value (Frantzi, Ananiadou and Mima 2000): a phrase counts for its
length and frequency, less what it occurs inside longer phrases.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from l10n.glossary.matching import GlossaryMatcher
from l10n.languages import Language
from l10n.model import Location, Segment

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\s\w]+|\d+")
LONGEST = 4
_COMMON_WORDS = (
    "a an the and or but not no nor so if then than as at by for from in into of on onto to with "
    "without about after before between during over under up down out off again i you he she it "
    "we they me him her us them my your his its our their this that these those who whom whose "
    "which what when where why how all any both each few more most other some such only own same "
    "too very can will just should may might must shall would could do does did done is are was "
    "were be been being have has had one two three four five many much new old good first also "
    "there here yet even every another"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_TIES = frozenset(("of", "for", "in", "the"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase, how often it stands in the course, its weight, and where it stands first."""

    phrase: str
    count: int
    weight: float
    location: Location


def find_new_terms(
    segments: Iterable[Segment], matcher: GlossaryMatcher, language: Language, at_least: int = 3
) -> list[Candidate]:
    """Phrases of two to four words that occur ``at_least`` times, heaviest first."""
    counts: Counter[tuple[str, ...]] = Counter()
    places: dict[tuple[str, ...], Location] = {}
    for segment in segments:
        for phrase in _phrases(_without_terms(segment.text, matcher), language):
            counts[phrase] += 1
            places.setdefault(phrase, segment.location)
    frequent = {phrase: count for phrase, count in counts.items() if count >= at_least}
    weights = _c_values(frequent)
    found = [
        Candidate(" ".join(phrase), frequent[phrase], round(weight, 2), places[phrase])
        for phrase, weight in weights.items()
        if weight > 0
    ]
    return sorted(found, key=lambda candidate: (-candidate.weight, candidate.phrase))


def _without_terms(text: str, matcher: GlossaryMatcher) -> str:
    """``text`` with a stop in the place of each known term of several words."""
    for match in reversed(matcher.find(text)):
        if " " in text[match.start : match.end]:
            text = f"{text[: match.start]} . {text[match.end :]}"
    return text


def _phrases(text: str, language: Language) -> Iterator[tuple[str, ...]]:
    """Runs of words without function words, but for those that tie a term together."""
    empty = _COMMON | language.break_before | language.keep_with_next
    words = [word.lower() for word in _WORD.findall(text)]
    for start, first in enumerate(words):
        if first in empty or not first[0].isalpha():
            continue
        for end in range(start + 2, min(start + LONGEST, len(words)) + 1):
            last = words[end - 1]
            if not last[0].isalpha() or (last in empty and last not in _TIES):
                break
            if last not in empty:
                yield tuple(words[start:end])


def _c_values(counts: dict[tuple[str, ...], int]) -> dict[tuple[str, ...], float]:
    longer: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for phrase, count in counts.items():
        for size in range(2, len(phrase)):
            for start in range(len(phrase) - size + 1):
                longer[phrase[start : start + size]].append(count)
    values = {}
    for phrase, count in counts.items():
        nested = longer.get(phrase)
        rest = count - sum(nested) / len(nested) if nested else float(count)
        values[phrase] = math.log2(len(phrase)) * rest
    return values
