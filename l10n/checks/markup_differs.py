"""The check ``markup-differs``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.wording import quote_any
from l10n.model import Finding, Severity

_SIGN = re.compile("[`*_<{]")
_QUOTES = "`'\"«»“”„‘’‹›"


@register
class MarkupDiffers(UnitCheck):
    """Tags, subtitle styles, code spans or emphasis are not those of the source.

    Authority: CommonMark; WebVTT (W3C), "cue components"; HTML. A lost or broken
    tag shows up as text or swallows what follows. Lets pass: a speaker's name
    in ``<v …>`` and words in a title or alt attribute; ``<file>`` in a usage
    line; a lone star; quotes `like this'; a plural form with the tags of the singular
    source. Whole pairs, emphasis, line breaks and code spans that are fewer are a
    warning, as languages emphasise by other means too; that are more, or in
    quotation marks instead of `code`, an info.
    """

    id = "markup-differs"
    severity = Severity.ERROR
    good = (
        Example("a <b>child</b>", "un <b>enfant</b>"),
        Example("<v Amina>I left.", "<v أمينة>رحلت.", "ar"),
        Example("Use *every* word.", "Benutze *jedes* Wort.", "de"),
        Example("option <tt>-P</tt>", "die Option <tt>-P</tt>", "de"),
        Example(
            "one child", "un enfant", plural="<b>%d</b> children", forms=("<b>%d</b> enfants",)
        ),
    )
    bad = (
        Example("a <b>child</b>", "un <b>enfant<b>"),
        Example("<i>No one</i> came.", "<i>Nadie vino.", "es"),
        Example("a **strong** word", "**сильное слово", "ru"),
        Example("{\\an8}Hello", "Merhaba", "tr"),
        Example("Run `l10n check`.", "شغّل l10n check.", "ar"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report tags and styles that differ as errors, the rest as a warning."""
        for pair in unit.pairs:
            if not _SIGN.search(pair.source) and not _SIGN.search(pair.target):
                continue
            if _is_alike(pair):
                continue
            singular = unit.beside_singular(pair)
            if singular is None or not _is_alike(singular):
                yield from self._compare_tags(unit, pair)
                yield from self._compare_counts(unit, pair)

    def _compare_tags(self, unit: CheckedUnit, pair: Pair) -> Iterator[Finding]:
        source, target = pair.source_text.markup, pair.target_text.markup
        for one, other in ((source.tags, target.tags), (source.styles, target.styles)):
            lost, added = Counter(one) - Counter(other), Counter(other) - Counter(one)
            if lost or added:
                severity = _weight(source.tags, lost, added)
                message = _say(lost, added)
                yield unit.finding(
                    self, message, pair=pair, hint="keep every tag", severity=severity
                )

    def _compare_counts(self, unit: CheckedUnit, pair: Pair) -> Iterator[Finding]:
        for what, wanted, found in _counts(pair):
            if wanted != found:
                is_loss = found < wanted and not _is_code_quoted(pair)
                yield unit.finding(
                    self,
                    f"{what}: {wanted} in the source, {found} in the target",
                    pair=pair,
                    hint="mark the same words as the source does",
                    severity=Severity.WARNING if is_loss else Severity.INFO,
                )


def _is_alike(pair: Pair) -> bool:
    """Whether both sides have the same markup, in whatever order."""
    source, target = pair.source_text.markup, pair.target_text.markup
    if source == target:
        return True
    return (
        Counter(source.tags) == Counter(target.tags)
        and Counter(source.styles) == Counter(target.styles)
        and all(wanted == found for _, wanted, found in _counts(pair))
    )


def _weight(source: tuple[str, ...], lost: Counter[str], added: Counter[str]) -> Severity:
    """An error, unless a text without its lost or new tags reads right, too."""
    if not _are_whole(lost, added) and not _closes(source, lost, added):
        return Severity.ERROR
    return Severity.WARNING if lost or "<a>" in added else Severity.INFO


def _is_code_quoted(pair: Pair) -> bool:
    """Whether what is code in the source stands in quotation marks in the target."""
    spans = pair.source_text.markup.code
    return bool(spans) and all(
        re.search(rf"[{_QUOTES}]\s?{re.escape(span)}\s?[{_QUOTES}]", pair.target) for span in spans
    )


def _are_whole(lost: Counter[str], added: Counter[str]) -> bool:
    """Whether the tags that differ are pairs of markup for words, and no link is lost."""
    for tags in (_without_breaks(lost), _without_breaks(added)):
        names = Counter(tag.strip("</>").split()[0] for tag in tags.elements() if "/" not in tag)
        ends = Counter(tag.strip("</>") for tag in tags.elements() if tag.startswith("</"))
        if names != ends or "v" in names:
            return False
    return not any(tag.startswith(("<a>", "<a ")) for tag in lost)


def _without_breaks(tags: Counter[str]) -> Counter[str]:
    """Without tags that nothing closes: a translator may break lines elsewhere."""
    return Counter({tag: n for tag, n in tags.items() if tag not in ("<br>", "<hr>")})


def _closes(source: tuple[str, ...], lost: Counter[str], added: Counter[str]) -> bool:
    """Whether the target only closes what the source leaves open ("<p>", "<b>x<b>")."""
    names = Counter(tag.strip("</>").split()[0] for tag in source if not tag.startswith("</"))
    ends = Counter(tag.strip("</>") for tag in source if tag.startswith("</"))
    more = Counter(tag.strip("</>") for tag in added.elements() if tag.startswith("</"))
    fewer = Counter(tag.strip("</>").split()[0] for tag in lost.elements() if "/" not in tag)
    if more.total() != added.total() or fewer.total() != lost.total():
        return False
    if not lost:
        return ends + more <= names
    return names - fewer == ends + more


def _counts(pair: Pair) -> Iterator[tuple[str, int, int]]:
    """What is counted only: emphasis and code spans."""
    source, target = pair.source_text.markup, pair.target_text.markup
    yield "strong emphasis (**…**)", source.strong, target.strong
    yield "emphasis (*…*)", source.emphasis, target.emphasis
    yield "code spans (`…`)", len(source.code), len(target.code)


def _say(lost: Counter[str], added: Counter[str]) -> str:
    if lost and added:
        return f"{quote_any(list(lost))} became {quote_any(list(added))}"
    if lost:
        return f"{quote_any(list(lost))} is missing"
    return f"the source has no {quote_any(list(added))}"
