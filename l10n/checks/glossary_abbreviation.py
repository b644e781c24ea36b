"""The check ``glossary-abbreviation``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.wording import authority, quote, quote_any, require_term
from l10n.glossary import Concept, Status, Term, Verdict
from l10n.model import Finding, Severity

_CAPITALS = re.compile(r"[A-Z]{2}")
# "CRC/C/GC/6" is the symbol of a document, "www.unhcr.org" an address: no abbreviations.
_ALONE = r"(?<![\w/.@-])(?:{})(?![\w/@]|-\w|\.\w)"


@register
class GlossaryAbbreviation(UnitCheck):
    """The target keeps an abbreviation of the source language, though it has its own.

    Authority: the abbreviations given in the glossary for the target language
    (French: HCR, not UNHCR). Lets pass: an abbreviation that both languages
    share; the foreign one beside the own one ("HCR (UNHCR)"); document symbols
    and addresses; languages for which the glossary has no abbreviation, where
    glossary-missing asks for the words in full.
    """

    id = "glossary-abbreviation"
    severity = Severity.ERROR
    needs_glossary = True
    good = (
        Example("UNHCR helps.", "Le HCR aide."),
        Example("UNHCR helps.", "Le HCR (UNHCR) aide."),
        Example("See CRC/C/GC/6.", "Voir CRC/C/GC/6."),
    )
    bad = (
        Example("UNHCR helps.", "L'UNHCR aide."),
        Example("the CRC", "la CRC", "es"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report every abbreviation that was kept."""
        for pair in unit.pairs:
            for concept, kept in kept_abbreviations(pair):
                term = require_term(concept, context)
                yield unit.finding(
                    self,
                    f"the abbreviation {quote(kept)} is not that of {context.language.name}",
                    pair=pair,
                    concept=concept.id,
                    hint=f"use {quote_any(term.abbreviations)}{authority(concept, term)}",
                )


def kept_abbreviations(pair: Pair) -> list[tuple[Concept, str]]:
    """The concepts of the source whose source-language abbreviation stands in the target."""
    if not _CAPITALS.search(pair.target) or not _CAPITALS.search(pair.source):
        return []
    found = []
    for concept in {match.concept.id: match.concept for match in pair.source_terms}.values():
        term = concept.find_term(pair.context.locale)
        source = concept.find_term(pair.context.source_locale)
        if term is not None and source is not None and term.abbreviations:
            kept = _find_kept(pair, concept, source, term)
            if kept:
                found.append((concept, kept))
    return found


def _find_kept(pair: Pair, concept: Concept, source: Term, target: Term) -> str:
    foreign = [form for form in source.abbreviations if form not in target.approved]
    if not foreign or _has_own(pair, concept) or is_other_sense(pair, concept):
        return ""
    pattern = _ALONE.format("|".join(re.escape(form) for form in foreign))
    match = re.search(pattern, pair.target)
    return match[0] if match else ""


def _has_own(pair: Pair, concept: Concept) -> bool:
    return any(
        match.concept is concept and match.status is Status.ABBREVIATION
        for match in pair.target_terms
    )


def is_other_sense(pair: Pair, concept: Concept) -> bool:
    """Whether the source's words are those of another concept too, which the target has.

    "CRC" is the Convention and its Committee.
    """
    places = {(m.start, m.end) for m in pair.source_terms if m.concept is concept}
    return any(
        requirement.concept is not concept
        and requirement.verdict is Verdict.MET
        and any((match.start, match.end) in places for match in requirement.source)
        for requirement in pair.requirements
    )
