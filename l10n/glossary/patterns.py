"""Forms of a term base -> patterns of word ids, indexed by their rarest word.

:class:`Patterns` is what :mod:`l10n.glossary.matching` looks words up in, made by
:func:`make_patterns`. A *word id* stands for one distinct word of the term base in
all its forms; a pattern is a row of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from l10n.glossary.model import Concept, Glossary, Status, Term
from l10n.glossary.text import Between, between, token_pattern
from l10n.languages.morphology import Morphology

# Marks the keys of compound parts, so that strict patterns never see them.
PART = "+"
# Marks at the end of a phrase, "" when there are none.
TAIL = re.compile(r"[^\w\s…]*$")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form of a term, ready to be looked for.

    ``words`` are word ids in order; ``linked[i]`` tells whether function words
    stand between word i and the next, ``marks[i]`` the punctuation if any. A
    strict pattern allows nothing else in between. ``surface`` holds the folded
    words when only these very forms count, ``cased`` the words as written when
    capitals count. A guard (``not_in``) is no term: it says where a term is none;
    its ``linked`` tells where any few words may stand, ``after`` what must follow
    at once ("UNHCR/" is not the abbreviation but a file number).
    """

    concept: Concept
    term: Term
    form: str
    status: Status
    words: tuple[int, ...]
    linked: tuple[bool, ...]
    marks: tuple[Between | None, ...]
    strict: bool
    surface: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    guard: bool = False
    after: str = ""


Anchored: TypeAlias = tuple[frozenset[int], Pattern]


@dataclass(frozen=True, slots=True)
class Patterns:
    """All patterns of one language of a term base.

    ``ids`` maps a key to the ids of the words that have it, ``anchors`` a word
    id to the patterns which are looked for when that word is seen, each with the
    other words it needs.
    """

    ids: Mapping[str, tuple[int, ...]]
    anchors: Mapping[int, tuple[Anchored, ...]]


@dataclass(slots=True)
class _Form:
    """The words of a form, before they get ids."""

    words: list[str] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)
    marks: list[Between | None] = field(default_factory=list)
    all_words: list[str] = field(default_factory=list)


def make_patterns(
    glossary: Glossary, language: str, morphology: Morphology, lenient: bool
) -> Patterns:
    """The patterns of ``language``; approved forms allow words in between when ``lenient``.

    This loads the word forms of the language: it takes a second, not milliseconds.
    """
    maker = _Maker(glossary, language, morphology, lenient)
    patterns = [pattern for concept in glossary for pattern in maker.of_concept(concept, language)]
    return Patterns(maker.index_keys(), _index_anchors(patterns))


class _Maker:
    """Gives ids to the words of a term base while its patterns are made."""

    def __init__(
        self, glossary: Glossary, language: str, morphology: Morphology, lenient: bool
    ) -> None:
        self.morphology = morphology
        self._lenient = lenient
        self._words: dict[frozenset[str], int] = {}
        self._irregular = _irregular_forms(glossary, language, morphology)

    def of_concept(self, concept: Concept, language: str) -> Iterator[Pattern]:
        """The patterns of one concept, its guards included."""
        term = concept.find_term(language)
        if term:
            patterns = [self._pattern(concept, term, *form) for form in term.iter_forms()]
            yield from self._told_apart([pattern for pattern in patterns if pattern.words])
            guards = (self._guard(concept, term, phrase) for phrase in term.not_in)
            yield from (guard for guard in guards if guard.words)
        elif concept.do_not_translate:
            yield from self._kept_forms(concept)

    def _kept_forms(self, concept: Concept) -> Iterator[Pattern]:
        """Forms that stay as they are in every language that has no term of its own."""
        for term in concept.terms.values():
            if term.do_not_translate:
                pattern = self._pattern(concept, term, term.preferred, Status.PREFERRED)
                if pattern.words:
                    yield pattern

    def _pattern(self, concept: Concept, term: Term, text: str, status: Status) -> Pattern:
        form = _split(text, self.morphology)
        strict = not self._lenient or not status.is_approved
        abbreviation = status is Status.ABBREVIATION and text.upper() == text
        cased = term.case_sensitive or term.do_not_translate or abbreviation
        ids = tuple(self._word_id(word, term, strict or cased) for word in form.words)
        return Pattern(
            concept,
            term,
            text,
            status,
            ids,
            tuple(form.linked),
            tuple(form.marks),
            strict,
            cased=tuple(form.words) if cased else (),
        )

    def _guard(self, concept: Concept, term: Term, phrase: str) -> Pattern:
        """A ``not_in`` phrase: every word counts; "…" stands for up to four others."""
        words: list[int] = []
        open_after: list[bool] = []
        for token in token_pattern(self.morphology).findall(phrase.replace("...", "…")):
            if token[0].isalnum():
                words.append(self._word_id(token, term, strict=True))
                open_after.append(False)
            elif token == "…" and words:
                open_after[-1] = True
        row, gaps = tuple(words), tuple(open_after[:-1])
        return Pattern(
            concept,
            term,
            phrase,
            Status.DEPRECATED,
            row,
            gaps,
            (None,) * len(gaps),
            strict=True,
            guard=True,
            after=TAIL.search(phrase)[0],  # type: ignore[index]
        )

    def _word_id(self, word: str, term: Term, strict: bool) -> int:
        keys = self.morphology.term_keys(word, term.part_of_speech)
        keys |= self._irregular.get(self.morphology.fold(word), frozenset())
        if not strict:
            keys |= {PART + key for key in keys}
        return self._words.setdefault(keys, len(self._words))

    def _told_apart(self, patterns: Sequence[Pattern]) -> Iterator[Pattern]:
        """A deprecated form that is an approved one in another inflection counts only verbatim."""
        approved = [pattern for pattern in patterns if pattern.status.is_approved]
        for pattern in patterns:
            alike = not pattern.status.is_approved and any(
                self._same_words(pattern, other) for other in approved
            )
            if alike:
                words = _split(pattern.form, self.morphology).all_words
                yield replace(pattern, surface=tuple(map(self.morphology.fold, words)))
            else:
                yield pattern

    def _same_words(self, one: Pattern, other: Pattern) -> bool:
        keys = list(self._words)
        return len(one.words) == len(other.words) and all(
            keys[a] & keys[b] for a, b in zip(one.words, other.words, strict=True)
        )

    def index_keys(self) -> dict[str, tuple[int, ...]]:
        """The ids of the words that have a key, by key."""
        ids: defaultdict[str, list[int]] = defaultdict(list)
        for keys, id in self._words.items():
            for key in keys:
                ids[key].append(id)
        return {key: tuple(found) for key, found in ids.items()}


def _index_anchors(patterns: Sequence[Pattern]) -> dict[int, tuple[Anchored, ...]]:
    uses = Counter(id for pattern in patterns for id in set(pattern.words))
    anchors: defaultdict[int, list[Anchored]] = defaultdict(list)
    for pattern in patterns:
        anchor = min(pattern.words, key=lambda id: uses[id])
        anchors[anchor].append((frozenset(pattern.words) - {anchor}, pattern))
    return {id: tuple(found) for id, found in anchors.items()}


def _split(text: str, morphology: Morphology) -> _Form:
    """The content words of a form and what stands between them.

    A form of function words only keeps them all, as its words.
    """
    tokens = token_pattern(morphology).findall(text)
    kinds = [between(token, morphology) for token in tokens]
    if not any(kind in (Between.WORD,) for kind in kinds):
        kinds = [Between.WORD if token[0].isalnum() else None for token in tokens]
    form = _Form()
    linked, mark = False, None
    for token, kind in zip(tokens, kinds, strict=True):
        if kind is Between.WORD:
            if form.words:
                form.linked.append(linked)
                form.marks.append(mark)
            form.words.append(token)
            linked, mark = False, None
        linked |= kind in (Between.FUNCTION, Between.CONJUNCTION)
        if kind in (Between.COMMA, Between.WALL) and mark is not Between.WALL:
            mark = kind
    form.all_words = _inner([(t, k) for t, k in zip(tokens, kinds, strict=True) if t[0].isalnum()])
    return form


def _inner(words: list[tuple[str, Between | None]]) -> list[str]:
    """The words from the first content word to the last."""
    content = [place for place, (_, kind) in enumerate(words) if kind is Between.WORD]
    return [word for word, _ in words[content[0] : content[-1] + 1]] if content else []


def _irregular_forms(
    glossary: Glossary, language: str, morphology: Morphology
) -> Mapping[str, frozenset[str]]:
    """Keys of irregular forms by the folded dictionary form they belong to.

    A plural that the term base lists for "طفل" then also counts inside every
    longer term with that word.
    """
    keys: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for concept in glossary:
        term = concept.find_term(language)
        if not term or len(_split(term.preferred, morphology).words) != 1:
            continue
        for form in term.forms:
            words = _split(form, morphology).words
            if len(words) == 1:
                keys[morphology.fold(term.preferred)] |= morphology.term_keys(words[0])
    return keys
