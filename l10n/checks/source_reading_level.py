"""The check ``source-reading-level``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import FORMATS, iter_sentences, report
from l10n.model import Document, Finding, Location, Severity

FEWEST_WORDS = 100
LONG_WORD = 6
"""Letters above which a word counts as long in the measure LIX."""

HARD = (
    "International organisations implement comprehensive multidisciplinary interventions "
    "facilitating sustainable reintegration of unaccompanied children. "
)
EASY = "The child waits at the door. A nurse comes and asks for her name. "


@register
class SourceReadingLevel(SourceCheck):
    """A text of the draft is hard to read for learners at level B1.

    Authority: LIX (Bjoernsson, Laesbarhet, 1968): words a sentence plus the
    per cent of words of more than six letters; under 40 is easy to plain, 50
    and more is hard, 60 officialese. It needs no syllables, so it is the same in
    every language of the course. The figure is the option hardest_lix, 50. Lets
    pass: texts of under 100 words, where the figure says nothing.
    """

    id = "source-reading-level"
    severity = Severity.WARNING
    good = (Example(EASY * 10, path="a.md"), Example(HARD, path="a.md"))
    bad = (Example(HARD * 10, path="a.md"),)

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report a document whose figure reaches the course's limit."""
        if document.format not in FORMATS - {"srt", "vtt"}:
            return
        sentences = [s for s in iter_sentences(document, context) if s.words]
        words = [word for sentence in sentences for word in sentence.words]
        if len(words) < FEWEST_WORDS:
            return
        length = len(words) / len(sentences)
        share = 100 * sum(len(word) > LONG_WORD for word in words) / len(words)
        if length + share >= context.options.hardest_lix:
            yield report(
                self,
                f"reading level LIX {length + share:.0f}, below {context.options.hardest_lix} is "
                f"wanted: {length:.1f} words a sentence, {share:.0f} % long words",
                Location(document.path),
                hint="shorten sentences first, then look for plainer words",
            )
