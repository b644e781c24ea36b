"""The check ``links-differ``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.reading.addresses import is_same_address
from l10n.checks.wording import quote_any
from l10n.model import Finding, Severity


@register
class LinksDiffer(UnitCheck):
    """A Markdown link, image or footnote mark of the source is lost or leads elsewhere.

    Authority: CommonMark, "Links" and "Images"; the course's readings, whose
    footnotes carry the sources. Lets pass: the own-language address on the
    same host (en.example.org and fr.example.org/…); another order.
    """

    id = "links-differ"
    severity = Severity.ERROR
    signs = frozenset("[")
    good = (
        Example("See [the text](https://un.org/en/a).", "Voir [le texte](https://un.org/fr/a)."),
        Example("A fact.[^1] Another.[^2]", "حقيقة.[^1] أخرى.[^2]", "ar"),
    )
    bad = (
        Example("See [the text](rights.md).", "Véase el texto.", "es"),
        Example("See [the text](rights.md).", "Siehe [den Text](rechte.md).", "de"),
        Example("A fact.[^1]", "Факт.", "ru"),
        Example("![A map](map.png)", "![Bir harita](harita.png)", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report what is lost, then what is added."""
        for pair in unit.pairs:
            source, target = pair.source_text.markup, pair.target_text.markup
            lost, added = _differences(source.targets, target.targets, context)
            if lost or added:
                message = _say("link or image", lost, added)
                hint = "keep the address; only the words in the square brackets are translated"
                yield unit.finding(self, message, pair=pair, hint=hint)
            notes = Counter(source.footnotes), Counter(target.footnotes)
            if notes[0] != notes[1]:
                message = _say("footnote mark", [*(notes[0] - notes[1])], [*(notes[1] - notes[0])])
                yield unit.finding(self, message, pair=pair, hint="keep the marks [^…]")


def _differences(
    sources: Iterable[str], targets: Iterable[str], context: Context
) -> tuple[list[str], list[str]]:
    """The addresses without a partner on the other side."""
    lost, added = [], [*targets]
    for source in sources:
        partner = next(
            (
                one
                for one in added
                if is_same_address(source, one, context.source_locale, context.locale)
            ),
            None,
        )
        if partner is None:
            lost.append(source)
        else:
            added.remove(partner)
    return lost, added


def _say(what: str, lost: list[str], added: list[str]) -> str:
    if lost and added:
        return f"the {what} {quote_any(lost)} became {quote_any(added)}"
    if lost:
        return f"the {what} {quote_any(lost)} is missing"
    return f"the source has no {what} {quote_any(added)}"
