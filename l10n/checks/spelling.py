"""The check ``spelling``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from l10n.checks.base import CourseCheck, Example, Note, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.dictionaries import get_speller
from l10n.checks.slips.evidence import Judge
from l10n.checks.slips.formation import is_formed
from l10n.checks.slips.unknown import Reader
from l10n.checks.slips.vocabulary import Tally, Vocabulary
from l10n.checks.wording import quote
from l10n.checks.words import words_of
from l10n.languages.orthography import get_orthography
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

READERS = "spelling"


@register
class Spelling(CourseCheck):
    """A word of the target is in no dictionary, and is one slip away from another word.

    A slip is an accent, a letter or two letters in the wrong order. The word that was
    meant stands in the catalogs much more often, or it differs but by an accent or a
    double letter from one that a dictionary has. Authority: the hunspell dictionaries
    of the system, or those of the folder that the option dictionaries names. Words of
    the term base and of the option word_list count as known. Off by default:
    dictionaries are not installed everywhere. Lets pass: unknown words without such a
    neighbour (names, terms, derivations), words that the catalogs have often, that
    the source has too or that sound like one of it, words with a capital inside a
    sentence, all in capitals or with a digit, other endings of a word, prefixes
    before a known word, German compounds, Turkish suffixes, abbreviations, parts of
    paths, of menu keys and behind brackets, single words in quotation marks.
    """

    id = "spelling"
    severity = Severity.WARNING
    on_by_default = False
    good = (
        Example("the red bag", "le sac rouge"),
        Example("Amina waits in Kabul.", "Amina attend à Kabul."),
        Example("ask UNHCR", "demander au HCR"),
        Example("the zorglub", "le zorgloub"),
    )
    bad = (
        Example("the red bag", "le sac ruoge"),
        Example("the red bag", "la bolsa rjoa", "es"),
        Example("in the house", "في البيتت", "ar"),
        Example("the red bag", "kırmızı çatna", "tr"),
        Example("the red bag", "die rote Tahsche", "de", more=(("my bag", "meine Tasche"),) * 3),
        Example("the red bag", "красная смука", "ru"),
    )

    def collect(self, unit: CheckedUnit, context: Context) -> Iterator[Note]:
        """Count the words of a unit, and write down those that nobody knows."""
        reader: Reader | None = context.shared.get(READERS)
        if reader is None:
            reader = context.shared[READERS] = Reader(context)
            yield Note(READERS, unit.finding(self, ""), reader.tally)
        for pair in unit.pairs:
            unknown = reader.read(pair)
            if unknown:
                yield Note("", unit.finding(self, "", pair=pair), unknown)

    def conclude(self, notes: list[Note]) -> Iterator[Finding]:
        """Report the unknown words that were meant to be another."""
        tallies = [note.data for note in notes if note.topic == READERS]
        judge = _judge_of(notes[0].finding.locale, tallies)
        for note in notes:
            if note.topic == READERS:
                continue
            words = words_of(note.finding.source)
            meant = {one.shown: judge.find_meant(one, words) for one in note.data}
            slips = [f"{quote(one)} (did you mean {quote(m)}?)" for one, m in meant.items() if m]
            if slips:
                yield replace(
                    note.finding,
                    message=f"{', '.join(slips)}: in no dictionary",
                    hint="correct it, or add it to the word list",
                )


def _judge_of(locale: str, tallies: list[Tally]) -> Judge:
    spelt = get_orthography(locale)
    vocabulary = Vocabulary(tallies, spelt, get_usage(locale).capital_nouns)
    key = tallies[0].speller

    def is_word(word: str) -> bool:
        return get_speller(key).is_right(word)

    return Judge(vocabulary, spelt, is_word, partial(is_formed, locale=locale))
