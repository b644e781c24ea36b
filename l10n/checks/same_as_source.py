"""The check ``same-as-source``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import is_picture
from l10n.checks.words import words_of
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity

_TITLE = re.compile(r"\*[^*]+\*|(?<!\w)_[^_]+_(?!\w)|“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")
_LICENCE = re.compile(r"General Public License|WITHOUT ANY WARRANTY")
_MEASURE = re.compile(r"\S*\d\S*")
_LICENCE_FILE = re.compile(
    r"(?i)(?<![a-z])(?:[al]?gpl|g?fdl|copying|licen[cs]es?)(?:[-_.]?v?\d[\d.]*)?(?![a-z])(?!.*/)"
)
_ENTITY = re.compile(r"&[A-Za-z][\w.\-]*;")
_CODE = re.compile(r"<(literal|code|screen|programlisting)>.*</\1>", re.DOTALL)
_LONG_WORD = 4
_MANY_WORDS = 5
_ENDS = (".", "!", "?")
_PATTERN = re.compile(r"[\w.+\-]+://\S+")
FEWEST_SMALL_WORDS = 2
FEWEST_WORDS = 3


@register
class SameAsSource(UnitCheck):
    """The target is the source text, word for word, and that is a sentence.

    Authority: none needed; a sentence in the source language is not translated.
    It is an error in a sentence with two small words of the source language ("the", "of")
    that the target language does not have, a warning with one, an info for three
    words without a name among them, for listings, and for the terms of the GNU
    licences and texts out of a file of a licence ("gpl.xml"), as a licence is valid
    in its own language only. Lets pass: single words and pairs of
    words (names, loans), text in quotation marks or italics (titles of documents),
    addresses, code, measures ("74mm x 52mm"), terms that the glossary says are
    never translated.
    """

    id = "same-as-source"
    severity = Severity.ERROR
    good = (
        Example("UNHCR, *State of the World* (2024).", "UNHCR, *State of the World* (2024)."),
        Example("Amina Sami Yusuf", "Amina Sami Yusuf"),
        Example("Information", "Information"),
        Example("85mm x 55mm (Europe)", "85mm x 55mm (Europe)"),
        Example("https://example.org/the/child", "https://example.org/the/child", "ru"),
    )
    bad = (
        Example("The bag of the girl is red.", "The bag of the girl is red."),
        Example("She must not wait.", "She must not wait.", "de"),
        Example("the name of the girl", "the name of the girl", "es"),
        Example("They are here with us.", "They are here with us.", "tr"),
        Example("Take the red bag", "Take the red bag", "ar"),
        Example("Take the red bag", "Take the red bag", "ru"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report a target that is its source."""
        for pair in unit.pairs:
            if pair.target != pair.source and pair.target.strip() != pair.source.strip():
                continue
            severity = _weight(pair, context)
            if severity and _is_of_licence(unit.unit.references):
                severity = Severity.INFO
            if severity:
                yield unit.finding(
                    self,
                    "the target is the source text, not translated",
                    pair=pair,
                    hint="translate it, or say why it stays as it is",
                    severity=severity,
                )


def _is_of_licence(references: tuple[str, ...]) -> bool:
    """Whether all places of a text are in files of a licence ("gpl.xml:157", "COPYING")."""
    files = [place.partition(":")[0] for place in references]
    return bool(files) and all(_LICENCE_FILE.search(name) for name in files)


def _is_sentence(source: str, words: list[str]) -> bool:
    """Whether it ends like one or has its length, and no title's capitals."""
    long_words = [word for word in words if len(word) >= _LONG_WORD]
    is_title = all(word[0].isupper() for word in long_words)
    return not is_title and (len(words) >= _MANY_WORDS or source.rstrip()[-1:] in _ENDS)


def _weight(pair: Pair, context: Context) -> Severity | None:
    """How sure it is that the text should have been translated; None: it may stay."""
    if _PATTERN.fullmatch(pair.source) or _CODE.fullmatch(pair.source.strip()):
        return None
    text = _ENTITY.sub(" ", _MEASURE.sub(" ", _TITLE.sub(" ", pair.source)))
    words = [word for word in words_of(text) if not word.isupper()]
    source, target = get_usage(context.source_locale), get_usage(context.locale)
    small = {word.lower() for word in words} & (source.telling - target.telling)
    plain = [word for word in words if word.islower() and len(word) > 1]
    is_said = any(len(word) >= _LONG_WORD for word in words)
    if len(words) < FEWEST_WORDS or not is_said or not target.telling:
        return None
    if is_picture(pair.source) or _LICENCE.search(pair.source):
        return Severity.INFO
    is_many = len(small) >= FEWEST_SMALL_WORDS or (small and source.script != target.script)
    if is_many and _is_sentence(pair.source, words):
        return Severity.ERROR
    if len(plain) < FEWEST_WORDS - 1:
        return None
    return Severity.WARNING if small else Severity.INFO
