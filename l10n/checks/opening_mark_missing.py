"""The check ``opening-mark-missing``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import is_picture
from l10n.checks.words import visible
from l10n.model import Finding, Severity

# "Comet C/1852 K1 (Chacornac)?": a name in doubt, and no sentence.
_DOUBTED = re.compile(r"(?:[A-Z0-9][\w./'’-]*\s)+\([^()]*\)\?")
_CONTINUED = ("...", "…", ")", ",", ";", ":")
_ERROR_VALUE = re.compile(r"#[A-Z][A-Z0-9/]*[!?]")  # "#NUM!" of a spreadsheet
_QUOTED = re.compile(r"['\"«“][?!]['\"»”]")
_MARKED = re.compile(r"([*_]{1,2})[?!^]+\1")  # "*?*", the key or sign itself
_PROMPT = re.compile(
    r"^[\s\ufffc]*\((?:\w/)*\w\)\s?\?\s*$"
)  # "%s (y/n)?": its words are the value's
_NAME = re.compile(r"\w+[?!](?=[\s,.;:]+\w)")
_INSIDE = re.compile(r"[.!?…:;,\n(\ufffc\"«“¿¡]")


@register
class OpeningMarkMissing(UnitCheck):
    """A question or exclamation lacks the mark that opens it.

    Authority: RAE and ASALE, Ortografía de la lengua española (2010), III 3.4.9:
    in Spanish ¿ and ¡ are never left out. Other languages have none. Lets pass: a
    mark in brackets or inside code, "?!" closed by one of the two; a text that is
    nothing but marks; the end of a sentence that began in another text (the source
    begins with dots or a small letter); a name that the source has, too ("Yahoo!");
    a name in doubt ("Comet K1 (Chacornac)?"); the syntax of a command; the error of a
    spreadsheet ("#NUM!"); a mark alone in emphasis ("*?*"), which is the sign; a
    prompt behind a placeholder, which has the words ("%s (s/n)?"). ``--fix`` sets it
    where the whole target is one sentence.
    """

    id = "opening-mark-missing"
    severity = Severity.WARNING
    can_fix = True
    good = (
        Example("Who are you?", "¿Quién eres?", "es"),
        Example("Help!", "¡Ayuda!", "es"),
        Example("... and who are you?", "... y quién eres?", "es"),
        Example("Ask Yahoo! for help.", "Pida ayuda a Yahoo!.", "es"),
        Example("Who are you?", "Qui êtes-vous ?"),
    )
    bad = (
        Example("Who are you?", "Quién eres?", "es"),
        Example("Help!", "Ayuda!", "es"),
    )

    def applies(self, context: Context) -> bool:
        """Whether the language has such marks."""
        return bool(context.language.writing.opening)

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Count the marks of both kinds."""
        opening = context.language.writing.opening
        for pair in unit.pairs:
            for closing in _unopened(pair, context):
                mark = opening[closing]
                message = f'a sentence that ends in "{closing}" does not begin with "{mark}"'
                yield unit.finding(self, message, pair=pair, hint=f'put "{mark}" before it')

    def fix(self, pair: Pair, context: Context) -> str | None:
        """Open a target that is a single sentence."""
        text = pair.target
        for closing in _unopened(pair, context):
            if text.endswith(closing) and text[0].isupper() and not _INSIDE.search(text[:-1]):
                return context.language.writing.opening[closing] + text
        return None


def _unopened(pair: Pair, context: Context) -> Iterator[str]:
    """The closing marks that outnumber their opening ones."""
    opening = context.language.writing.opening
    if not any(mark in pair.target for mark in opening) or _goes_on(pair.source):
        return
    if pair.target == pair.source or _DOUBTED.fullmatch(pair.source):  # a name
        return
    plain = _without_names(pair)
    closed = sum(len(_ends(mark).findall(plain)) for mark in opening)
    opened = sum(plain.count(mark) for mark in opening.values())
    if closed > opened:
        yield next(mark for mark in opening if _ends(mark).search(plain))


def _without_names(pair: Pair) -> str:
    """The target as people read it, without names that end in a mark ("Yahoo!")."""
    plain = _MARKED.sub(" ", _QUOTED.sub(" ", pair.target_text.plain))
    plain = _PROMPT.sub(" ", _ERROR_VALUE.sub(" ", plain))
    for name in set(_NAME.findall(pair.source)):
        plain = plain.replace(name, name[:-1])
    return plain


def _goes_on(source: str) -> bool:
    """Whether a text goes on where another stopped, or is the syntax of a command."""
    start = visible(source).lstrip()
    return start[:1].islower() or start.startswith(_CONTINUED) or is_picture(source)


def _ends(mark: str) -> re.Pattern[str]:
    """The mark behind a word and before a blank or the end."""
    return re.compile(rf"(?<=[\w\ufffc»”\"'*_)]){re.escape(mark)}+(?=[\s»”\"')*_.,\]]|$)")
