"""The check ``markup-differs``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading.added_markup import without_added
from l10n.checks.wording import quote_any
from l10n.model import Finding, Severity

_NEEDED = ("<a>", "<a ", "<v", "{")
_VOID = frozenset({"br", "hr", "img", "meta", "input", "link", "xref"})
# HTML, "optional tags": what follows closes them.
_LEFT_OPEN = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option", "rt", "rp"})
_ITALICS = frozenset({"<i>", "</i>", "<em>", "</em>", "<cite>", "</cite>"})
_QUOTES = "`'\"«»“”„‘’‹›"


@register
class MarkupDiffers(UnitCheck):
    """Tags, subtitle styles, code spans or emphasis are not those of the source.

    Authority: CommonMark; WebVTT (W3C), "cue components"; HTML. A lost or broken
    tag shows up as text or swallows what follows. Lets pass: a speaker's name
    in ``<v …>`` and words in a title or alt attribute; ``<file>`` in a usage
    line; a lone star; a source that is a name
    for a text, unless a tag is left open; quotes `like this'; what the language adds:
    raised endings of ordinals ("2<sup>e</sup>"), italics of a foreign word, a gloss in
    brackets, a tag that gives the direction;
    a plural form with the tags of the singular
    source. Tags that are not closed any more, lost links, speakers and
    subtitle styles are a warning, as manuals of other formats write "I</proc>" and
    programs name elements ("<nat>"). Whole pairs, emphasis, line breaks and code
    spans that are fewer
    are a warning, as languages emphasise by other means too; that are more, or in
    quotation marks instead of `code`, or italics in a script without them, an info.
    """

    id = "markup-differs"
    severity = Severity.WARNING
    signs = frozenset("[`*_<{")
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
            if _is_alike(pair) or (pair.is_keyed and not _is_torn_alone(pair)):
                continue
            bare = pair.with_target(without_added(pair.source, pair.target, context.language))
            singular = unit.beside_singular(pair)
            if singular is not None and _is_alike(singular.with_target(bare.target)):
                continue
            if not _is_alike(bare):
                yield from self._compare_tags(unit, pair, bare)
                yield from self._compare_counts(unit, pair, bare)

    def _compare_tags(self, unit: CheckedUnit, pair: Pair, bare: Pair) -> Iterator[Finding]:
        source, target = bare.source_text.markup, bare.target_text.markup
        for one, other in ((source.tags, target.tags), (source.styles, target.styles)):
            lost, added = Counter(one) - Counter(other), Counter(other) - Counter(one)
            if lost or added:
                severity = _weight(bare, lost)
                message = _say(lost, added)
                yield unit.finding(
                    self, message, pair=pair, hint="keep every tag", severity=severity
                )

    def _compare_counts(self, unit: CheckedUnit, pair: Pair, bare: Pair) -> Iterator[Finding]:
        for what, wanted, found in _counts(bare):
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


def _weight(pair: Pair, lost: Counter[str]) -> Severity:
    """A warning where tags are torn or lost; more whole pairs are words' own matter.

    So are italics that a script without them (Arabic) puts in bold or in quotation marks.
    """
    source, target = pair.source_text.markup, pair.target_text.markup
    is_torn = _open_tags(target.tags) != Counter() and _open_tags(source.tags) == Counter()
    if not is_torn and _ITALICS.issuperset(lost) and _is_stressed(pair):
        return Severity.INFO
    return Severity.WARNING if is_torn or lost else Severity.INFO


def _is_stressed(pair: Pair) -> bool:
    """Whether a script without italics has bold letters or quotation marks instead."""
    if pair.context.language.italics:
        return False
    marks = frozenset(_QUOTES) - {"'", "`"}
    has_bold = "<b>" in pair.target or "<strong>" in pair.target
    return has_bold or bool(marks & pair.target_signs - pair.source_signs)


def _is_torn_alone(pair: Pair) -> bool:
    """Whether the target by itself leaves a tag open that HTML wants closed."""
    return any(name not in _LEFT_OPEN for name in _open_tags(pair.target_text.markup.tags))


def _open_tags(tags: tuple[str, ...]) -> Counter[str]:
    """By name, how many more tags are opened than closed, or closed than opened."""
    count: Counter[str] = Counter()
    for tag in tags:
        name = tag.strip("</>").split()[0]
        count[name] += 0 if name in _VOID else -1 if tag.startswith("</") else 1
    return Counter({name: n for name, n in count.items() if n})


def _is_code_quoted(pair: Pair) -> bool:
    """Whether what is code in the source stands in quotation marks in the target."""
    spans = pair.source_text.markup.code
    return bool(spans) and all(
        re.search(rf"[{_QUOTES}]\s?{re.escape(span)}\s?[{_QUOTES}]", pair.target) for span in spans
    )


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
