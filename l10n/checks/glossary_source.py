"""The check ``glossary-source``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.deprecated_terms import find_deprecated, iter_deprecated
from l10n.checks.wording import quote, quote_any
from l10n.glossary import TermMatch
from l10n.model import Document, Finding, Segment, Severity


@register
class GlossarySource(SourceCheck):
    """The source draft uses a word that the glossary forbids.

    Authority: the reason and the source given in the glossary ("illegal
    migrant": UN General Assembly resolution 3449 (XXX)). Lets pass: the phrases
    listed at the term under not_in ("a minor change"), words inside a longer
    term, a word that alone fills quotation marks or emphasis: it is mentioned,
    not used ("do not say *illegal*"). Where only PO files are given, their sources are the draft.
    """

    id = "glossary-source"
    severity = Severity.ERROR
    needs_glossary = True
    good = (
        Example("Every child has rights."),
        Example("This is a minor change."),
        Example("We do not say *illegal migrant*, nor “minor”."),
    )
    bad = (
        Example("The minor has rights."),
        Example("The illegal migrant was stopped."),
        Example("“The illegal migrant was stopped,” he said."),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report every deprecated form of the source language, once a segment."""
        for segment in document.segments:
            found = context.source_matcher.find(segment.text)
            for match in iter_deprecated(segment.text, found):
                yield self._finding(segment, match, context)

    def _finding(self, segment: Segment, match: TermMatch, context: Context) -> Finding:
        entry = find_deprecated(match.term, match.form)
        because = f" ({entry.reason})" if entry.reason else ""
        use = quote(entry.use) if entry.use else quote_any(match.term.approved)
        authority = match.term.source or match.concept.source
        named = f"{match.concept.id}; {authority}" if authority else match.concept.id
        return Finding(
            self.id,
            self.severity,
            f"{quote(segment.text[match.start : match.end])} must not be used{because}",
            segment.location,
            context.locale,
            match.concept.id,
            segment.text,
            hint=f"use {use} ({named})",
        )
