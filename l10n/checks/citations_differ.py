"""The check ``citations-differ``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import may_cite
from l10n.checks.reading.agreement import says_number
from l10n.checks.reading.citations import SYMBOL, Citation
from l10n.checks.wording import quote
from l10n.model import Finding, Severity

_STRICT = frozenset({"article", "paragraph"})


@register
class CitationsDiffer(UnitCheck):
    """A citation of law lost its number, or its word became that of something else.

    Authority: the authentic and official texts of the treaties in each language,
    whose words for article, paragraph and so on are in the language files; the
    United Nations Editorial Manual for document symbols, which are the same in all
    languages. Lets pass: the language's own form ("article 20 (3)", «المادة 20
    (3)», "20. madde"), other letters for subparagraphs, numbers written out
    ("article premier", «المادة الأولى»), Roman for Arabic numbers; a target that is its
    source, which same-as-source looks at. A word that is
    merely missing is a warning; so is any but article and paragraph.
    """

    id = "citations-differ"
    severity = Severity.ERROR
    good = (
        Example("See article 20 (3).", "Voir l'article 20, paragraphe 3."),
        Example("under article 12", "بموجب المادة 12", "ar"),
        Example("Article 1 of the Convention", "Article premier de la Convention"),
        Example("paragraphs 7 and 8", "7. ve 8. paragraflar", "tr"),
        Example("A/RES/64/142", "A/RES/64/142", "ru"),
        Example("article 1A(2)", "Artikel 1 A Absatz 2", "de"),
    )
    bad = (
        Example("See article 20 (3).", "Voir l'article 21, paragraphe 3."),
        Example("under article 12", "بموجب الفقرة 12", "ar"),
        Example("See article 3.", "Véase la sección 3.", "es"),
        Example("See A/RES/64/142.", "Siehe A/RES/64/124.", "de"),
        Example("paragraph 12", "пункт 21", "ru"),
        Example("article 20 (3)", "20. maddenin 4. fıkrası", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report every citation of the source that the target does not carry."""
        for pair in unit.pairs:
            if pair.source == pair.target:  # not translated: see same-as-source
                continue
            for citation in pair.source_text.citations if may_cite(pair.source) else ():
                finding = self._judge(unit, pair, citation)
                if finding is not None:
                    yield finding

    def _judge(self, unit: CheckedUnit, pair: Pair, citation: Citation) -> Finding | None:
        if citation.kind == SYMBOL:
            if citation.text in pair.target:
                return None
            message = f"the document {quote(citation.text)} is missing"
            return unit.finding(self, message, pair=pair, hint="symbols are never translated")
        numbers = [number.value for number in pair.source_text.numbers]
        lost = [
            value
            for value in citation.values
            if not says_number(pair.target_text, value, numbers.count(value) or 1)
        ]
        if lost:
            message = f"{quote(citation.text)}: {', '.join(lost)} is not in the target"
            return unit.finding(self, message, pair=pair, hint="cite the same place")
        return self._judge_word(unit, pair, citation)

    def _judge_word(self, unit: CheckedUnit, pair: Pair, citation: Citation) -> Finding | None:
        words = pair.context.reader.citation_words
        kind = citation.kind
        if kind == "number" or kind not in words or words[kind].search(pair.target):
            return None
        wrong = next((one for one in pair.target_text.citations if _meets(one, citation)), None)
        own = pair.context.language.name
        hint = f"use the {own} word for {kind}"
        is_error = wrong is not None and kind in _STRICT
        stands = f" stands as {quote(wrong.text)}" if wrong else f" lost the word for {kind}"
        return unit.finding(
            self,
            f"{quote(citation.text)}{stands}",
            pair=pair,
            hint=hint,
            severity=None if is_error else Severity.WARNING,
        )


def _meets(one: Citation, other: Citation) -> bool:
    return one.kind not in (SYMBOL, "number") and bool(set(one.values) & set(other.values))
