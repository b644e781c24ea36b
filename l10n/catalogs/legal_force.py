"""Judging an edit of the source: is it looks, content, or what is owed?

"shall" for "may", a "not", a number: gettext marks these fuzzy like a comma, and
who confirms a hundred commas confirms the "not" too. So three kinds are told
apart: an edit of looks carries the translation over and says so; an edit of
legal force is fuzzy with an alarm that names the words; any other edit is fuzzy.
Start at :func:`judge_edit`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache, partial

from l10n.catalogs.carry import Judge, Verdict, carried_note
from l10n.catalogs.edit_tokens import Token, read_tokens
from l10n.languages.norms import Norms, get_norms

ALARM = "LEGAL FORCE:"
MOST_NAMED = 6
_LONGEST = 60
_ROMAN = re.compile(r"[IVXLC]+\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """Words that weigh something: what the source said, and what it says now."""

    old: str
    new: str

    def __str__(self) -> str:
        if self.old.lower() == self.new.lower():
            return f'"{self.old}" stands elsewhere'
        if self.old and self.new:
            return f'"{self.old}" became "{self.new}"'
        return f'"{self.new}" is new' if self.new else f'"{self.old}" is gone'


def judge_for(source_locale: str) -> Judge:
    """The judge of edits in a language."""
    return partial(judge_edit, source_locale=source_locale)


def judge_edit(old_source: str, new_source: str, source_locale: str = "en") -> Verdict:
    """What an edit means for the translation; see the module's first lines."""
    if is_cosmetic(old_source, new_source, source_locale):
        return Verdict(fuzzy=False, note=carried_note(old_source))
    return Verdict(note=alarm_note(find_changes(old_source, new_source, source_locale)))


def alarm_note(changes: tuple[Change, ...]) -> str:
    """The line that a translator sees; empty when nothing of legal force changed."""
    if not changes:
        return ""
    return f"{ALARM} {describe(changes)}. Check that the translation says the same."


def describe(changes: tuple[Change, ...]) -> str:
    """The changed words, the first few of them."""
    named = "; ".join(map(str, changes[:MOST_NAMED]))
    rest = len(changes) - MOST_NAMED
    return f"{named}; and {rest} more" if rest > 0 else named


def is_cosmetic(old_source: str, new_source: str, source_locale: str = "en") -> bool:
    """Whether only quotes, spaces, emphasis, capitals or the final stop differ."""
    old, new = (_tokens(text, source_locale) for text in (old_source, new_source))
    return bool(old) and [token.key for token in old] == [token.key for token in new]


@lru_cache(maxsize=4096)
def find_changes(old_source: str, new_source: str, source_locale: str = "en") -> tuple[Change, ...]:
    """The changes of words that weigh something, in order."""
    norms = get_norms(source_locale)
    old, new = (_weighed(_tokens(text, source_locale), norms) for text in (old_source, new_source))
    return tuple(_without_moves(list(_Comparison(old, new, norms).iter_changes())))


@lru_cache(maxsize=4096)
def _tokens(text: str, locale: str) -> tuple[Token, ...]:
    return tuple(read_tokens(text, get_norms(locale)))


def _weighed(tokens: tuple[Token, ...], norms: Norms) -> list[Token]:
    """Contractions written out, words of one weight made one."""
    found: list[Token] = []
    for token in tokens:
        parts = norms.contractions.get(token.word.replace("\u02bc", "'"), token.word).split(" ")
        for part in parts if len(parts) > 1 else [token.word]:
            word = part.removesuffix("\u02bcs")
            key = token.key if token.key[:1].isdigit() else word
            found.append(Token(norms.alike.get(key, key), token.said, word))
    return found


class _Comparison:
    """Two weighed texts and the runs of words in which they differ."""

    def __init__(self, old: list[Token], new: list[Token], norms: Norms) -> None:
        self.norms = norms
        self.old, self.new = old, new
        matcher = SequenceMatcher(
            None, [token.key for token in old], [token.key for token in new], autojunk=False
        )
        self.blocks = [block for block in matcher.get_opcodes() if block[0] != "equal"]
        self.gone = {link for _, a, b, _, _ in self.blocks for link in _links(old, a, b)}
        self.come = {link for _, _, _, a, b in self.blocks for link in _links(new, a, b)}

    def iter_changes(self) -> Iterator[Change]:
        """Each run with a word of weight, as short as it can be said."""
        for _, first, last, start, end in self.blocks:
            old = [i for i in range(first, last) if self._weighs(self.old, i)]
            new = [i for i in range(start, end) if self._weighs(self.new, i)]
            lost = [i for i in old if self.come.isdisjoint(_links(self.old, i, i + 1))]
            won = [i for i in new if self.gone.isdisjoint(_links(self.new, i, i + 1))]
            turned = self._turned(self.old[first:last], self.new[start:end])
            if turned:
                yield turned
            elif lost or won:
                yield Change(_said(self.old, lost), _said(self.new, won))

    def _weighs(self, tokens: list[Token], index: int) -> bool:
        token = tokens[index]
        if token.word in self.norms.words or token.key[:1].isdigit() or token.key == "%":
            return True
        if token.word.lower() in self.norms.months:
            return True
        if token.word in self.norms.before_number:
            return any(self._is_number(near) for near in tokens[index + 1 : index + 4])
        return _is_label(tokens, index)

    def _is_number(self, token: Token) -> bool:
        return token.key[:1].isdigit() or self.norms.words.get(token.word) == "number"

    def _turned(self, old: list[Token], new: list[Token]) -> Change | None:
        """An exchange ("and" for "or"), or a word turned into its opposite ("unlawful")."""
        for one in old:
            for other in new:
                if one.key == other.key:
                    continue
                is_exchange = {one.word, other.word} <= self.norms.exchanges
                if is_exchange or self._is_opposite(one.word, other.word):
                    return Change(one.said, other.said)
        return self._prefixed(old, new)

    def _is_opposite(self, one: str, other: str) -> bool:
        short, long = sorted((one, other), key=len)
        return len(short) > 3 and any(long == start + short for start in self.norms.negations)

    def _prefixed(self, old: list[Token], new: list[Token]) -> Change | None:
        """ "non-" put before a word, or taken away."""
        for tokens, others in ((old, new), (new, old)):
            for token in tokens:
                if token.word in ("non", "un") and all(token.word != o.word for o in others):
                    return Change("", token.said) if tokens is new else Change(token.said, "")
        return None


def _links(tokens: list[Token], start: int, end: int) -> Iterator[tuple[str, str, str]]:
    """Words with their neighbours: one that moved with a neighbour weighs what it did."""
    for index in range(start, end):
        before = next((t.key for t in reversed(tokens[:index]) if t.key[:1].isalnum()), "")
        after = next((t.key for t in tokens[index + 1 :] if t.key[:1].isalnum()), "")
        yield (tokens[index].key, "before", before)
        yield (tokens[index].key, "after", after)


def _without_moves(changes: list[Change]) -> Iterator[Change]:
    """What is gone in one place and new in another is said once."""
    new = [change.new.lower() for change in changes if not change.old]
    gone = [change.old.lower() for change in changes if not change.new]
    for change in changes:
        if not change.new and change.old.lower() in new:
            yield Change(change.old, change.old)
        elif change.old or change.new.lower() not in gone:
            yield change


def _is_label(tokens: list[Token], index: int) -> bool:
    """ "(a)" of a paragraph, "XIV" of an article."""
    said = tokens[index].said
    before = tokens[index - 1].key if index else ""
    after = tokens[index + 1].key if index + 1 < len(tokens) else ""
    if len(said) == 1 and said.isalpha():
        return after == ")" or (said.isupper() and bool(_ROMAN.match(said)) and before != "")
    return len(said) > 1 and bool(_ROMAN.match(said))


def _said(tokens: list[Token], places: list[int]) -> str:
    """The words at these places and between them, cut when it is long."""
    if not places:
        return ""
    text = " ".join(token.said for token in tokens[places[0] : places[-1] + 1])
    text = text.replace("\u02bc", "'")
    return text if len(text) <= _LONGEST else " … ".join(tokens[i].said for i in places)[:_LONGEST]
