"""What the judge of edits asks of a language (:mod:`l10n.catalogs.legal_force`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Norms:
    """Words, in lower case, whose change changes what is owed, by whom, when or to whom.

    ``words`` -> the group they belong to, in words for a translator ("modal
    verb"). ``alike`` -> another word of the same weight ("children" ->
    "child"): exchanging the two is no change of force. ``exchanges`` are words
    that weigh something only when one takes the other's place ("and", "or").
    ``negations`` are beginnings that turn a word into its opposite.
    ``contractions`` -> the two words written out. ``capitals`` are words that a
    capital inside a sentence makes another word ("State"); ``months`` those of
    them that a figure beside them shows to be a date ("May"). ``before_number``
    are words that weigh something only before a number ("under 18").
    """

    words: Mapping[str, str] = field(default_factory=dict)
    alike: Mapping[str, str] = field(default_factory=dict)
    exchanges: frozenset[str] = frozenset()
    negations: tuple[str, ...] = ()
    contractions: Mapping[str, str] = field(default_factory=dict)
    capitals: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
