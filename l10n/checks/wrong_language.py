"""The check ``wrong-language``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.languages import languages
from l10n.languages.usage import get_usage, iter_usages
from l10n.model import Finding, Severity

FEWEST_WORDS = 4
FEWEST_HITS = 3
"""Different small words of the other language that the own one does not have."""
FEWEST_ALONE = 2
"""The same, where not one small word is the own language's alone."""
_KEY_MARKS = frozenset("&_~")
_KEY = re.compile(r"(?<=\w)[&_~](?=\w)")
_KEY_MARK = re.compile(r"[&_~](?=\w)")
LONG_ENOUGH = 6
"""Words from which small words are sure."""
MOST_OWN = 5
"""With more small words of its own, a text is in its language, for a quick way out."""


@register
class WrongLanguage(UnitCheck):
    """The target is written in another language than its catalog.

    Authority: the small words of each language in l10n/languages/usage. The
    other language needs two different small words that the own one does not have
    where the own one has none, else three for each of them; or all words in
    another script. Words of the source do not count. Lets pass: targets under
    four words (under six it is a warning), words in capitals, a target that is the
    source (see same-as-source), quoted titles beside a text in the right language.
    """

    id = "wrong-language"
    severity = Severity.WARNING
    good = (
        Example("The child has rights here.", "L'enfant a des droits ici."),
        Example("Read the Convention of the ILO.", "Lee la Convención de la OIT.", "es"),
        Example("Run it", "git commit -m message", "ru"),
        Example("Move to Pre&vious Label", "Des&plazar a la etiqueta anterior", "es"),
    )
    bad = (
        Example("The bag is in the house.", "La maleta está en la casa y no es para los niños."),
        Example("The bag is in the house.", "Le sac est dans la maison avec les enfants.", "es"),
        Example("The bag is in the house.", "La valise est dans la maison.", "ru"),
        Example("The bag is in the house.", "Çanta bu evde ve çocuk için daha iyi.", "ar"),
        Example("The bag is there.", "Сумка уже в доме, и это не то.", "de"),
        Example("The bag is in the house.", "Die Tasche ist nicht in dem Haus.", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report a target whose small words are those of another language."""
        for pair in unit.pairs:
            pair = pair.with_target(_KEY.sub("", pair.target)) if _has_key(pair) else pair
            if pair.source == pair.target or len(pair.target_words) < FEWEST_WORDS:
                continue
            other = _other_language(pair, context.locale)
            if other:
                name = context.language.name
                yield unit.finding(
                    self,
                    f"the target is {other}, the catalog is {name}",
                    pair=pair,
                    hint=f"translate it into {name}",
                    severity=None if _is_sure(pair, context) else Severity.WARNING,
                )


def _is_sure(pair: Pair, context: Context) -> bool:
    """Whether the text is long, or no letter is of the own script."""
    own = get_usage(context.locale).script
    return len(pair.target_words) >= LONG_ENOUGH or not _has_script(pair.target, own)


def _has_key(pair: Pair) -> bool:
    """Whether source and target mark a key of the keyboard inside words ("Des&plazar")."""
    if _KEY_MARKS.isdisjoint(pair.target_signs) or _KEY_MARKS.isdisjoint(pair.source_signs):
        return False
    return _KEY.search(pair.target) is not None and _KEY_MARK.search(pair.source) is not None


def _other_language(pair: Pair, locale: str) -> str:
    """The name of the language that the target is in; empty when it may be the right one."""
    own = get_usage(locale)
    if not own.telling:
        return ""
    script = _script(pair.target_words[0][0])
    is_likely = script in (own.script, "LATIN")
    if is_likely and _is_far(pair, locale):
        return ""
    said = {word.lower() for word in pair.target_words if not word.isupper()}
    strange = said & _strange_words(locale)
    if len(strange) >= FEWEST_ALONE:
        strange -= {word.lower() for word in pair.source_words}
    if len(strange) < FEWEST_ALONE and is_likely:
        return ""
    own_words = said & own.telling
    is_foreign = own.script != "LATIN" and not _has_script(pair.target, own.script)
    if not is_foreign and len(own_words) > MOST_OWN:
        return ""
    for code, usage in iter_usages():
        if usage.script not in (own.script, "LATIN") and _is_all(pair.target_words, usage.script):
            return languages.get(code).name
        theirs = len(strange & usage.telling)
        ours = len(own_words - usage.telling)
        if theirs >= FEWEST_HITS * max(1, ours) or (theirs >= FEWEST_ALONE and not ours):
            return languages.get(code).name
    return ""


@lru_cache(maxsize=64)
def _strange_words(locale: str) -> frozenset[str]:
    """The small words of all other languages that the own one does not have."""
    every = frozenset(word for _, usage in iter_usages() for word in usage.telling)
    return every - get_usage(locale).telling


def _is_far(pair: Pair, locale: str) -> bool:
    """Whether hardly any word is another language's, capitals included."""
    return (
        len(_strange_words(locale).intersection(map(str.lower, pair.target_words))) < FEWEST_ALONE
    )


@lru_cache(maxsize=1024)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _is_all(words: tuple[str, ...], script: str) -> bool:
    return all(unicodedata.name(word[0], "").startswith(script) for word in words)


def _has_script(text: str, script: str) -> bool:
    return any(unicodedata.name(sign, "").startswith(script) for sign in text if not sign.isascii())
