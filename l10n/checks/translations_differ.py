"""The check ``translations-differ``."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from l10n.checks.base import CourseCheck, Example, Note, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.wording import quote
from l10n.model import Finding, Severity

BAG = "The bag is red."
FEWEST_WORDS = 3
_MNEMONIC = re.compile(r"_(?=\w)|&(?=\w)(?!\w+;)")
# Marks of direction, without width, and the vowels and shadda of Arabic.
_UNSEEN = re.compile(
    "[\u00ad\u064b-\u0652\u0670\u0640\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]"
)
_LAST = ".… "


@register
class TranslationsDiffer(CourseCheck):
    """The same source text is translated in two ways in the course.

    Authority: one sentence, one translation, across script, subtitles, reading
    and quiz, or a recorded reason for two (a comment that silences this check).
    The translation used most often counts as the course's own. Case, blanks, the
    final stop and dots, the key of a menu ("_File"), marks that nobody sees and the
    vowel marks of Arabic tell nothing apart. Lets pass: texts of one or two words,
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
        yield Note(_plain(unit.unit.source), unit.finding(self, ""), unit.unit.context)

    def conclude(self, notes: list[Note]) -> Iterator[Finding]:
        """Report the units whose target is not the most frequent one."""
        groups: dict[str, list[Note]] = {}
        for note in notes:
            groups.setdefault(note.topic, []).append(note)
        for _, group in sorted(groups.items()):
            if len({note.finding.target for note in group}) > 1:
                yield from _rarer(group)


def _rarer(notes: list[Note]) -> Iterator[Finding]:
    """Findings from the notes of one source whose target is not the most frequent."""
    targets = [_seen(note.finding.target) for note in notes]
    if len(set(targets)) == 1:
        return
    main = Counter(targets).most_common(1)[0][0]
    first = notes[targets.index(main)]
    for note, target in zip(notes, targets, strict=True):
        if target != main:
            finding = note.finding
            is_apart = note.data != first.data
            yield replace(
                finding,
                message=f"translated as {quote(finding.target)} here, "
                f"{quote(first.finding.target)} in {first.finding.location}",
                severity=Severity.INFO if is_apart else finding.severity,
                hint="use one of the two, or silence this with the reason",
            )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")


def _seen(text: str) -> str:
    """What of a target tells it from another, for who reads both."""
    text = _MNEMONIC.sub("", _UNSEEN.sub("", unicodedata.normalize("NFC", text)))
    return " ".join(text.casefold().split()).rstrip(_LAST)
