"""The check ``same-as-source``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import is_picture
from l10n.checks.words import words_of
from l10n.languages.usage import get_usage, iter_usages
from l10n.model import Finding, Severity, Unit

_TITLE = re.compile(r"\*[^*]+\*|(?<!\w)_[^_]+_(?!\w)|“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")
_LICENCE = re.compile(r"General Public License|WITHOUT ANY WARRANTY")
_MEASURE = re.compile(r"\S*\d\S*")
_LICENCE_FILE = re.compile(
    r"(?i)(?<![a-z])(?:[al]?gpl|g?fdl|copying|licen[cs]es?)(?:[-_.]?v?\d[\d.]*)?(?![a-z])(?!.*/)"
)
_ENTITY = re.compile(r"&[A-Za-z][\w.\-]*;")
# A search ("tags:=News and author:=Amina"), lines of a program.
_CODE = re.compile(
    r"<(literal|code|screen|programlisting)>.*</\1>|(?:\w+:=\S+(?:\s(?:and|or|not)\s)?)+"
    r"|(?:.*\n)?\s*(?:from [\w.]+ )?import [\w.]+(?: as \w+)?\n.*[=(].*",
    re.DOTALL,
)
_STAYS = re.compile(
    r"(?i)\b(?:do not|don['’]t|not to be|no need to) translate|\bkeep (?:it )?as is"
)
_ASSIGNMENT = re.compile(r"\w = [\w.]+\(")
# "A Catalog of Rich Clusters (Abell+, 1989)": name and year of what was published.
_PUBLISHED = re.compile(r"\((?=[^();]*[A-Z])[^();]{2,50},\s?(?:1[5-9]|20)\d\d[a-z]?\)$")
_WORK = re.compile(
    r"(?:(?:An?|The|[A-Z][\w./'’-]*)\s){0,3}(?:[Cc]atalog(?:ue)?|Survey|Atlas|Index|Handbook|Almanac"
    r"|Bulletin|Proceedings|Encyclopa?edia) (?:of|and|for) "
)
_DATE_FORM = re.compile(r"(?:[yMdHhmsSaz]{1,4}[\s.,:/-]*){2,}")
_ACRONYM = re.compile(r"([A-Z]{2,})\s\(([^()]+)\)|([^()]+)\s\(([A-Z]{2,})\)")
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
    addresses, code, measures ("74mm x 52mm"), forms of a date ("yyyy.MM.dd"), what
    was published by its author and year, an acronym with what it stands for, terms
    that the glossary says are never translated, what a note for translators wants kept.
    The title of a catalogue, an atlas and the like is an info.
    """

    id = "same-as-source"
    severity = Severity.ERROR
    good = (
        Example("UNHCR, *State of the World* (2024).", "UNHCR, *State of the World* (2024)."),
        Example("Amina Sami Yusuf", "Amina Sami Yusuf"),
        Example("Information", "Information"),
        Example("85mm x 55mm (Europe)", "85mm x 55mm (Europe)"),
        Example(
            "A list of the rights of all (Sami, 1969)", "A list of the rights of all (Sami, 1969)"
        ),
        Example("ROOF (The Right of Our Families)", "ROOF (The Right of Our Families)"),
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
            if severity and (_is_kept(pair.source.strip()) or _is_wanted(unit.unit)):
                continue
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


def _is_wanted(unit: Unit) -> bool:
    """Whether a note for translators says that the text stays as it is."""
    return _STAYS.search(" ".join(unit.extracted_comments)) is not None


def _is_of_licence(references: tuple[str, ...]) -> bool:
    """Whether all places of a text are in files of a licence ("gpl.xml:157", "COPYING")."""
    files = [place.partition(":")[0] for place in references]
    return bool(files) and all(_LICENCE_FILE.search(name) for name in files)


def _is_sentence(source: str, words: list[str]) -> bool:
    """Whether it ends like one or has its length, and no title's capitals."""
    long_words = [word for word in words if len(word) >= _LONG_WORD]
    is_title = all(word[0].isupper() for word in long_words)
    return not is_title and (len(words) >= _MANY_WORDS or source.rstrip()[-1:] in _ENDS)


def _is_kept(text: str) -> bool:
    """Whether it is no text of the language, but code, a form of a date, a name or a citation."""
    if any(form.fullmatch(text) for form in (_PATTERN, _CODE, _DATE_FORM)):
        return True
    if _ASSIGNMENT.search(text):
        return True
    return _PUBLISHED.search(text) is not None or _is_acronym(text)


def _is_acronym(text: str) -> bool:
    """Whether it is an acronym and what it stands for, in letters of its capitals."""
    found = _ACRONYM.fullmatch(text)
    if not found:
        return False
    short, long = found[1] or found[4], found[2] or found[3]
    capitals = iter([sign for sign in long if sign.isupper()])
    return all(letter in capitals for letter in short)


def _weight(pair: Pair, context: Context) -> Severity | None:
    """How sure it is that the text should have been translated; None: it may stay."""
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
    is_untranslated = is_many and _is_sentence(pair.source, words)
    if not is_untranslated and len(plain) < FEWEST_WORDS - 1:
        return None
    if _WORK.match(pair.source):
        return Severity.INFO
    if is_untranslated:
        return Severity.ERROR
    if not small and _is_of_third(words, context):
        return None
    return Severity.WARNING if small else Severity.INFO


def _is_of_third(words: list[str], context: Context) -> bool:
    """Whether two small words are of another language, and none of the source's."""
    said = {word.lower() for word in words}
    source = get_usage(context.source_locale).telling
    return source.isdisjoint(said) and any(
        len(said & usage.telling) >= FEWEST_SMALL_WORDS for _, usage in iter_usages()
    )
