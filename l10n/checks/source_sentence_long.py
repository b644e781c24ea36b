"""The check ``source-sentence-long``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import FORMATS, iter_sentences, report
from l10n.checks.wording import quote
from l10n.model import Document, Finding, Severity

LONG = "When the child arrives at the border after a long journey, " * 2
SHORT = "The child arrives at the border. "


@register
class SourceSentenceLong(SourceCheck):
    """A sentence of the draft is longer than learners at level B1 take in.

    Authority: GOV.UK content design (2014: comprehension falls under 90 % above
    14 words and under 10 % at 43; no sentence above 25); ISO 24495-1 (plain
    language, short sentences). The figure is the option longest_sentence, 25.
    Subtitles are judged in their script. Lets pass: headings, tables,
    footnotes, quoted sentences of law.
    """

    id = "source-sentence-long"
    severity = Severity.WARNING
    good = (
        Example(SHORT * 8, path="a.md"),
        Example("> " + LONG + LONG + "she waits.", path="a.md"),
    )
    bad = (Example(LONG + "she waits for the officer of the guard.", path="a.md"),)

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report every sentence with more words than the course's limit."""
        if document.format not in FORMATS - {"srt", "vtt"}:
            return
        most = context.options.longest_sentence
        for sentence in iter_sentences(document, context):
            count = len(sentence.words)
            if count > most and not _is_quoted(sentence.text):
                yield report(
                    self,
                    f"a sentence of {count} words, at most {most}: {quote(sentence.text)}",
                    sentence.segment.location,
                    sentence.segment.text,
                    "cut it in two, or take the list out of it",
                )


def _is_quoted(text: str) -> bool:
    """Whether most of the sentence is a quotation, whose words are not the drafter's."""
    for opening, closing in (("“", "”"), ('"', '"'), ("«", "»")):
        start, end = text.find(opening), text.rfind(closing)
        if start >= 0 and end - start > len(text) / 2:
            return True
    return False
