"""The check ``translations-differ``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from l10n.checks.base import CourseCheck, Example, Note, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.wording import quote
from l10n.model import Finding, Severity

BAG = "The bag is red."
FEWEST_WORDS = 3


@register
class TranslationsDiffer(CourseCheck):
    """The same source text is translated in two ways in the course.

    Authority: one sentence, one translation, across script, subtitles, reading
    and quiz, or a recorded reason for two (a comment that silences this check).
    The translation used most often counts as the course's own. Case, blanks and
    the final stop tell nothing apart. Lets pass: texts of one or two words,
    which mean many things; where the contexts differ it is an info.
    """

    id = "translations-differ"
    severity = Severity.WARNING
    good = (
        Example(BAG, "Le sac est rouge.", more=((BAG, "Le sac est rouge."),)),
        Example("Right", "Droite", more=(("Right", "Droit"),)),
        Example(BAG, "Le sac est rouge.", more=(("the bag is red", "le sac est rouge"),)),
    )
    bad = (
        Example(BAG, "Le sac est rouge.", more=((BAG, "Le sac rouge."),)),
        Example(BAG, "Die Tasche ist rot.", "de", more=(("the bag is red", "rote Tasche"),)),
    )

    def collect(self, unit: CheckedUnit, context: Context) -> Iterator[Note]:
        """Write down the target of every source of some words."""
        if unit.unit.source_plural or unit.unit.source.count(" ") < FEWEST_WORDS - 1:
            return
        finding = unit.finding(self, f"translated as {quote(unit.unit.target)} here")
        yield Note(_plain(unit.unit.source), finding, (_plain(unit.unit.target), unit.unit.context))

    def conclude(self, notes: list[Note]) -> Iterator[Finding]:
        """Report the units whose target is not the most frequent one."""
        for _, group in groupby(
            sorted(notes, key=lambda note: note.topic), lambda note: note.topic
        ):
            yield from _rarer(list(group))


def _topic(note: Note) -> str:
    return note.topic


def _rarer(notes: list[Note]) -> Iterator[Finding]:
    counts = Counter(note.data[0] for note in notes)
    if len(counts) == 1:
        return
    main = counts.most_common(1)[0][0]
    first = next(note for note in notes if note.data[0] == main)
    for note in notes:
        if note.data[0] != main:
            finding = note.finding
            is_apart = note.data[1] != first.data[1]
            yield replace(
                finding,
                message=f"{finding.message}, {quote(first.finding.target)} in "
                f"{first.finding.location}",
                severity=Severity.INFO if is_apart else finding.severity,
                hint="use one of the two, or silence this with the reason",
            )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
