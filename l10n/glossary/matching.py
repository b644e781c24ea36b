"""Finding the terms of a term base in a text, in every form they take.

Start at :meth:`GlossaryMatcher.find`. A word is analysed once, however often it
occurs: the matcher remembers which words of the term base it may be a form of.
A text without any such word costs one pass of one regular expression; in the
others only patterns whose rarest word is there are tried, so that time hardly
depends on how many concepts there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from l10n.glossary.model import Concept, Glossary, Status, Term
from l10n.glossary.patterns import PART, Pattern, Patterns, make_patterns
from l10n.glossary.text import Between, between, mask, token_pattern, word_pattern
from l10n.languages.morphology import get_morphology

Tokens: TypeAlias = Sequence["re.Match[str]"]
Side: TypeAlias = Literal["source", "target"]

# "unaccompanied and separated children", "unaccompanied, separated or stateless children"
COORDINATED_WORDS = 3
# What "…" may stand for in a not_in phrase.
GUARD_GAP = 4
# No two neighbouring words of a term stand further apart, marks counted.
WIDEST_GAP = 12
HYPHEN = "-"
STATUS_ORDER = list(Status)


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a text: the text from ``start`` to ``end`` is a form of ``form``.

    ``nested`` tells that the words belong to a longer match; a term is counted
    there only when somebody asks for nested ones.
    """

    concept: Concept
    term: Term
    form: str
    status: Status
    start: int
    end: int
    nested: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    """A pattern and the indexes of the tokens that are its words, out of ``tokens``."""

    pattern: Pattern
    places: tuple[int, ...]
    tokens: Tokens

    @property
    def start(self) -> int:
        """Where the first word starts in the text."""
        return self.tokens[self.places[0]].start()

    @property
    def end(self) -> int:
        """Where the last word ends in the text."""
        return self.tokens[self.places[-1]].end()

    @property
    def rank(self) -> tuple[bool, int]:
        """Of several forms on the same words the lowest rank names the match.

        First what the text has letter by letter, then in order of status.
        """
        text = self.tokens[0].string[self.start : self.end]
        as_written = bool(self.pattern.surface) or text.lower() == self.pattern.form.lower()
        return (not as_written, STATUS_ORDER.index(self.pattern.status))


class GlossaryMatcher:
    """Finds the terms of ``glossary`` in texts of ``language``.

    On the ``target`` side approved forms are found generously, with other words
    in between and inside compounds, since a false alarm is what they would
    raise; deprecated forms, and everything on the ``source`` side, strictly.

    ``patterns`` are those of that glossary, language and side, when somebody has
    kept them, and ``word_ids`` what was looked up with them.
    """

    def __init__(
        self,
        glossary: Glossary,
        language: str,
        side: Side = "target",
        patterns: Patterns | None = None,
    ) -> None:
        self.glossary = glossary
        self.language = language
        self.side = side
        self.morphology = get_morphology(language)
        self.patterns = patterns or make_patterns(
            glossary, language, self.morphology, side == "target"
        )
        self.word_ids: dict[str, tuple[int, ...]] = {}
        self._words = word_pattern(self.morphology)
        self._tokens = token_pattern(self.morphology)
        self._kinds: dict[str, Between | None] = {}

    def __reduce__(self) -> tuple[object, ...]:
        # Patterns are made anew on the other side, with the word forms that look-ups need there.
        return (type(self), (self.glossary, self.language, self.side))

    def find(self, text: str, nested: bool = False) -> list[TermMatch]:
        """The terms in ``text`` in order of place; the longest wins over what is inside it.

        With ``nested``, those inside a longer one come too, marked as such.
        """
        masked = mask(text)
        if not self._has_known_word(masked) and HYPHEN not in masked:
            return []
        tokens = list(self._tokens.finditer(masked))
        hits = _without_guarded(list(self._hits(tokens)))
        found = [_match(hit, longer) for hit, longer in _with_longer(hits)]
        return sorted(
            (match for match in found if nested or not match.nested),
            key=lambda match: (match.start, -match.end, match.concept.id),
        )

    def terms_of(self, text: str) -> list[Concept]:
        """The concepts that ``text`` names, each once, in order of place."""
        return list({match.concept.id: match.concept for match in self.find(text)}.values())

    def _has_known_word(self, masked: str) -> bool:
        known = self.word_ids
        for word in self._words.findall(masked):
            ids = known.get(word)
            if ids or (ids is None and self._look_up(word)):
                return True
        return False

    def _look_up(self, word: str) -> tuple[int, ...]:
        """The ids of the term-base words that ``word`` may be a form of; remembered."""
        index = self.patterns.ids
        ids = {id for key in self.morphology.keys(word) for id in index.get(key, ())}
        if self.side == "target":
            parts = self.morphology.part_keys(word)
            ids |= {id for key in parts for id in index.get(PART + key, ())}
        self.word_ids[word] = tuple(ids)
        return self.word_ids[word]

    def _hits(self, tokens: Tokens) -> Iterator[_Hit]:
        places = self._places(tokens)
        seen = places.keys()
        anchors = self.patterns.anchors
        for id in seen:
            for others, pattern in anchors.get(id, ()):
                if seen >= others:
                    yield from self._of_pattern(pattern, places, tokens)

    def _places(self, tokens: Tokens) -> dict[int, list[int]]:
        """Token indexes by word id."""
        places: defaultdict[int, list[int]] = defaultdict(list)
        if not tokens:
            return places
        for index, token in enumerate(tokens):
            word = token[0]
            ids = self.word_ids.get(word)
            for id in self._look_up(word) if ids is None else ids:
                places[id].append(index)
        if HYPHEN in tokens[0].string:
            self._add_elided(places, tokens)
        return places

    def _add_elided(self, places: dict[int, list[int]], tokens: Tokens) -> None:
        starts = {token.start(): index for index, token in enumerate(tokens)}
        for start, word in self.morphology.elided(tokens[0].string):
            for id in self._look_up(word):
                places.setdefault(id, []).append(starts[start])

    def _of_pattern(
        self, pattern: Pattern, places: dict[int, list[int]], tokens: Tokens
    ) -> Iterator[_Hit]:
        for start in places[pattern.words[0]]:
            row = self._row((start,), pattern, places, tokens)
            if row and self._keeps_surface(row, pattern, tokens):
                yield _Hit(pattern, row, tokens)

    def _row(
        self,
        row: tuple[int, ...],
        pattern: Pattern,
        places: dict[int, list[int]],
        tokens: Tokens,
    ) -> tuple[int, ...]:
        """``row`` completed to one token for each word of the pattern; empty when there is none."""
        if len(row) == len(pattern.words):
            return row
        for place in places[pattern.words[len(row)]]:
            if place <= row[-1]:
                continue
            if self._may_follow(row[-1], place, pattern, len(row) - 1, tokens):
                complete = self._row((*row, place), pattern, places, tokens)
                if complete:
                    return complete
        return ()

    def _may_follow(
        self, left: int, right: int, pattern: Pattern, link: int, tokens: Tokens
    ) -> bool:
        """Whether what stands between two words of a term lets them belong together."""
        if right == left + 1:
            return pattern.guard or not (pattern.strict and pattern.linked[link])
        if right - left > WIDEST_GAP:
            return False
        kinds = [self._kind(tokens[place][0]) for place in range(left + 1, right)]
        mark = pattern.marks[link]
        if Between.WALL in kinds and mark is not Between.WALL:
            return False
        if pattern.guard:
            others = sum(kind is not None for kind in kinds)
            return others <= (GUARD_GAP if pattern.linked[link] else 0)
        if pattern.strict:
            return _is_tight(kinds, pattern.linked[link], mark is not None)
        return kinds.count(Between.WORD) <= self.morphology.gap

    def _kind(self, token: str) -> Between | None:
        if token not in self._kinds:
            self._kinds[token] = between(token, self.morphology)
        return self._kinds[token]

    def _keeps_surface(self, row: tuple[int, ...], pattern: Pattern, tokens: Tokens) -> bool:
        if pattern.after:
            last = tokens[row[-1]]
            return last.string.startswith(pattern.after, last.end())
        if pattern.surface:
            return self._surface(row, tokens) == pattern.surface
        return not pattern.cased or all(
            _same_capitals(tokens[place][0], word)
            for place, word in zip(row, pattern.cased, strict=True)
        )

    def _surface(self, row: tuple[int, ...], tokens: Tokens) -> tuple[str, ...]:
        span = (tokens[place][0] for place in range(row[0], row[-1] + 1))
        return tuple(self.morphology.fold(word) for word in span if word[0].isalnum())


def _is_tight(kinds: Sequence[Between | None], linked: bool, marks: bool) -> bool:
    """Whether a strict term may have these tokens between two of its words.

    As many small words as in its dictionary form (none or some), or a second
    word joined to the first: "unaccompanied [and separated] children".
    """
    words = kinds.count(Between.WORD)
    joined = kinds.count(Between.CONJUNCTION)
    small = kinds.count(Between.FUNCTION)
    if words:
        return not linked and not small and joined > 0 and words <= COORDINATED_WORDS
    return (small + joined > 0) == linked and (marks or Between.COMMA not in kinds)


def _same_capitals(word: str, form: str) -> bool:
    """Whether the part that both share has the same capitals ("WHO" is not "who")."""
    shared = 0
    for one, other in zip(word.casefold(), form.casefold(), strict=False):
        if one != other:
            break
        shared += 1
    return word[:shared] == form[:shared]


def _without_guarded(hits: list[_Hit]) -> list[_Hit]:
    """Leave out guards, and the terms of their concept inside the guarded phrase."""
    guards: defaultdict[str, list[set[int]]] = defaultdict(list)
    for hit in hits:
        if hit.pattern.guard:
            guards[hit.pattern.concept.id].append(set(hit.places))
    return [
        hit
        for hit in hits
        if not hit.pattern.guard
        and not any(guard >= set(hit.places) for guard in guards.get(hit.pattern.concept.id, ()))
    ]


def _with_longer(hits: list[_Hit]) -> Iterator[tuple[_Hit, bool]]:
    """Each hit once a concept and place, and whether its words belong to a longer one.

    An approved form inside a deprecated one of its own concept is no hit.
    """
    best: dict[tuple[str, tuple[int, ...]], _Hit] = {}
    for hit in hits:
        key = (hit.pattern.concept.id, hit.places)
        if key not in best or hit.rank < best[key].rank:
            best[key] = hit
    if len(best) == 1:
        yield from ((hit, False) for hit in best.values())
        return
    for hit in best.values():
        longer = [other for other in best.values() if set(other.places) > set(hit.places)]
        own = [other for other in longer if other.pattern.concept is hit.pattern.concept]
        if not own:
            yield hit, bool(longer)


def _match(hit: _Hit, nested: bool) -> TermMatch:
    pattern = hit.pattern
    return TermMatch(
        pattern.concept, pattern.term, pattern.form, pattern.status, hit.start, hit.end, nested
    )
