"""The check ``gender-wording``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.formality import is_dialogue, without_quotations
from l10n.checks.wording import quote
from l10n.glossary import Status
from l10n.languages.usage import get_usage
from l10n.model import Finding, Severity


@register
class GenderWording(UnitCheck):
    """People of any gender are named otherwise than the style of the locale wants.

    Authority: the option gender of the course, by locale; the words and the
    guidelines behind them stand in l10n/languages/usage. "neutral" reports a
    masculine plural without its feminine beside it, and forms shortened by a sign
    ("Lehrer*innen", "enseignant·e·s", "alumn@s"); "signs" only the masculine
    alone, "masculine" only the signs. Silent for locales that the option does not
    name, and for Turkish, which has no gender. Lets pass: pairs in either order
    ("Lehrerinnen und Lehrer"), words that the list of the language lacks, speech
    in quotation marks, approved forms of the term base (titles of treaties). In
    lines of a speaker it is an info. Whether a group is of men only, a person must
    tell.
    """

    id = "gender-wording"
    severity = Severity.WARNING
    good = (
        Example("Ask the teachers.", "Demandez aux enseignants."),
        Example("the teachers", "die Lehrkräfte", "de", gender="neutral"),
        Example("all teachers", "alle Lehrerinnen und Lehrer", "de", gender="neutral"),
        Example("the teachers", "die Lehrer*innen", "de", gender="signs"),
        Example("the teachers", "les enseignantes et les enseignants", gender="neutral"),
        Example("The teacher waits.", "Der Lehrer wartet.", "de", gender="neutral"),
        Example("the teachers", "los maestros", "es", gender="masculine"),
        Example("the teachers", "المعلمات والمعلمون", "ar", gender="neutral"),
    )
    bad = (
        Example("the teachers", "die Lehrer", "de", gender="neutral"),
        Example("Talk with teachers.", "Sprechen Sie mit Lehrern.", "de", gender="signs"),
        Example("the teachers", "die Lehrer:innen", "de", gender="neutral"),
        Example("the social workers", "les travailleurs sociaux", gender="neutral"),
        Example("the teachers", "les enseignant·e·s", gender="masculine"),
        Example("the pupils", "los alumnos", "es", gender="neutral"),
        Example("the pupils", "l@s alumn@s", "es", gender="neutral"),
        Example("the teachers", "المعلمون", "ar", gender="neutral"),
        Example("the teachers", "المعلم/ة", "ar", gender="masculine"),
        Example("the teachers", "учитель/ница", "ru", gender="neutral"),
    )

    def applies(self, context: Context) -> bool:
        """Whether the locale wants a style."""
        return bool(context.options.gender.get(context.locale))

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the first word of each target that the style does not want."""
        wanted = context.options.gender[context.locale]
        for pair in unit.pairs:
            text = without_quotations(pair.target_text.plain)
            found = None
            if wanted != "signs":
                found = _find_sign(text, context.locale)
            if found is None and wanted != "masculine":
                found = _find_masculine(text, pair)
            if found:
                word, hint = found
                yield unit.finding(
                    self,
                    f"{quote(word)} is not {_STYLES[wanted]}, as this locale wants it",
                    pair=pair,
                    hint=hint,
                    severity=Severity.INFO if is_dialogue(unit) else None,
                )


_STYLES = {
    "neutral": "neutral wording",
    "signs": "wording for all genders",
    "masculine": "wording without signs",
}


def _find_sign(text: str, locale: str) -> tuple[str, str] | None:
    """The first form shortened by a sign, and what to do about it."""
    pattern = get_usage(locale).gender_signs
    found = _compiled(pattern).search(text) if pattern else None
    return (found[0], "write the forms out, or use a word without gender") if found else None


def _find_masculine(text: str, pair: Pair) -> tuple[str, str] | None:
    """The first masculine plural whose feminine is not in the text, and words instead."""
    usage = get_usage(pair.context.locale)
    if usage.gender_signs:
        text = _compiled(usage.gender_signs).sub(lambda found: " " * len(found[0]), text)
    for noun in usage.person_nouns:
        found = _compiled(noun.masculine).search(text)
        if not found or _compiled(f"(?i:{noun.feminine})").search(text):
            continue
        if not _is_approved(pair, *found.span()):
            return found[0], f"name both, or write {quote(noun.instead)}"
    return None


def _is_approved(pair: Pair, start: int, end: int) -> bool:
    """Whether the word belongs to a form that the term base approves."""
    if pair.context.matchers is None:
        return False
    return any(
        term.start < end and start < term.end and term.status is not Status.DEPRECATED
        for term in pair.target_terms
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
