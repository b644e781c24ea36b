"""The check ``spelling``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.dictionaries import Speller, speller_of
from l10n.checks.wording import quote_any
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

SHORTEST = 3


@register
class Spelling(UnitCheck):
    """A word of the target is in no dictionary.

    Authority: the hunspell dictionaries of the system, or those of the folder
    that the option dictionaries names. Words of the term base and of the option
    word_list count as known. Off by default: dictionaries are not installed
    everywhere, and names that are not in the source are no mistakes. Lets pass:
    words that the source has too, words with a capital inside a sentence, all
    in capitals, with a digit, or of one or two letters.
    """

    id = "spelling"
    severity = Severity.WARNING
    on_by_default = False
    good = (
        Example("the red bag", "le sac rouge"),
        Example("Amina waits in Kabul.", "Amina attend à Kabul."),
        Example("ask UNHCR", "demander au HCR"),
    )
    bad = (
        Example("the red bag", "le sac ruoge"),
        Example("the red bag", "la bolsa rjoa", "es"),
        Example("in the house", "في البيتت", "ar"),
        Example("the red bag", "kırmızı çatna", "tr"),
        Example("the red bag", "die rote Tahsche", "de"),
        Example("the red bag", "красная смука", "ru"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the words of a target that nobody knows, in one finding."""
        speller: Speller | None = None
        for pair in unit.pairs:
            speller = speller or speller_of(context)
            wrong = [word for word in _candidates(pair) if not speller.is_right(word)]
            if wrong:
                hint = "correct it, or add it to the word list"
                yield unit.finding(
                    self, f"{quote_any(wrong)}: in no dictionary", pair=pair, hint=hint
                )


def _candidates(pair: Pair) -> Iterator[str]:
    """The words that a dictionary should have, each once."""
    source, usage = set(pair.source_words), get_usage(pair.context.locale)
    for place, word in enumerate(dict.fromkeys(pair.target_words)):
        is_name = place and word[0].isupper() and not usage.capital_nouns
        if len(word) >= SHORTEST and word not in source and not is_name and not _is_odd(word):
            yield word


def _is_odd(word: str) -> bool:
    inner = word[1:]
    return word.isupper() or any(sign.isdigit() for sign in word) or inner != inner.lower()
