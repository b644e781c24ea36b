"""The check ``end-punctuation-differs``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading.endings import (
    Ending,
    has_sentences,
    last_quoted,
    mark_before_brackets,
    read_ending,
)
from l10n.model import Finding, Severity

_NAMES = {
    ".": "a full stop",
    "?": "a question mark",
    "!": "an exclamation mark",
    "…": "dots",
    ":": "a colon",
    ";": "a semicolon",
    ",": "a comma",
    "": "no mark",
}
_WEIGHTY = "?:…"
_PLAIN_ENDS = (".", "?", "!", ":")
_LEAST_WORDS = 3
_INDIRECT = re.compile(r"(?:Whether|How|If|Which|What|Whose?|Why)\b")
_UNIT = re.compile(r"\d\s?[a-z]{1,3}$")  # "4 x 6 in."
# "(устар.)", "(начало прямого движ.)", "(ярче 5 зв. величины.)": short, or one of several
_IN_BRACKETS = re.compile(
    r"\((?:(?:[^()]*\b[^\W\d_]{1,4}\.\s)?[^\W\d_]+|[^()]*\W[^\W\d_]{1,5})\.\)$"
)
_WHOLE_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
_LISTED = re.compile(r"\n\s*[*•-] ")
_AS_FOLLOWS = re.compile(r"(?:as follows|the following|like this)\.$")


@register
class EndPunctuationDiffers(UnitCheck):
    """The target does not end in the mark that the source ends in.

    Authority: the language's own marks (its language file: Arabic ؟ ؛ ،). A
    statement that became a question, or a sentence that was cut, shows here. Lets
    pass: a full stop for an exclamation mark and the reverse; a semicolon or
    comma for a full stop; an abbreviation at the end ("etc."); texts of one or two
    words, except a lost question mark; a colon, dots or quotation marks in another
    order; a mark that is quoted ("after ','") or stands on the other side of the
    last brackets ("Remove it? (y/n)"); a list for a sentence; a remark all in brackets;
    a question for "Whether ..." or "Which ..."; a colon for "as follows."; a source that is
    a name for a text ("log_in_question"); an abbreviation in brackets at the end. Where
    a source of several sentences or lines has forgotten its last stop, one in the target is an
    info. ``--fix`` adds a mark to a target that has none.
    """

    id = "end-punctuation-differs"
    severity = Severity.WARNING
    can_fix = True
    good = (
        Example("Who are you?", "من أنت؟", "ar"),
        Example("Who are you?", "Qui êtes-vous ?"),
        Example("Wait, please!", "Bitte warten.", "de"),
        Example("Value of progress, max.", "Größter Wert des Fortschritts", "de"),
        Example("He said: “Come.”", "Он сказал: «Иди».", "ru"),
        Example("Must I leave the house?", "¿Debo salir de la casa? (s/n)", "es"),
    )
    bad = (
        Example("Who are you?", "Qui vous êtes."),
        Example("You are safe here.", "أنت في أمان هنا", "ar"),
        Example("You need three things:", "Necesita tres cosas.", "es"),
        Example("You are safe here.", "Sie sind hier sicher", "de"),
        Example("You are safe here.", "Ты здесь в безопасности?", "ru"),
        Example("You are safe here.", "Burada güvendesin", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Compare the last marks."""
        for pair in unit.pairs:
            if pair.source[-1:] == pair.target[-1:] in _PLAIN_ENDS:
                continue
            source, target = _endings(pair)
            if source.mark != target.mark and _counts(source, target, pair):
                there, here = _NAMES[source.mark], _NAMES[target.mark]
                message = f"the source ends in {there}, the target in {here}"
                yield unit.finding(
                    self,
                    message,
                    pair=pair,
                    hint=_hint(source, context),
                    severity=Severity.INFO if _is_forgotten(source, target, pair) else None,
                )

    def fix(self, pair: Pair, context: Context) -> str | None:
        """Add the source's mark to a target that ends in a word."""
        source, target = _endings(pair)
        if target.mark or not source.mark or source.mark in ";," or target.tail or source.tail:
            return None
        if not _counts(source, target, pair) or not target.body[-1:].isalpha():
            return None
        writing = context.language.writing
        if source.mark in writing.opening and writing.opening[source.mark] not in pair.target:
            return None
        own = writing.marks.get(source.mark, source.mark)
        if pair.target.startswith(own):  # typed at the wrong end
            return None
        space = writing.space[:1] if own in writing.spaced else ""
        return f"{pair.target}{space if own != ':' else writing.space[-1:]}{own}"


def _endings(pair: Pair) -> tuple[Ending, Ending]:
    """How source and target end."""
    context = pair.context
    return (
        read_ending(pair.source, context.source_language.writing),
        read_ending(pair.target, context.language.writing),
    )


def _counts(source: Ending, target: Ending, pair: Pair) -> bool:
    """Whether a difference of last marks is worth a finding."""
    marks = {source.mark, target.mark}
    if marks <= set(".!…;,"):
        return False
    if "?" not in marks and len(pair.source.split()) < _LEAST_WORDS:
        return False
    if target.mark == "?" and source.mark in ("", ".") and _INDIRECT.match(pair.source):
        return False
    if target.mark == "." and _IN_BRACKETS.search(pair.target) and pair.source.endswith(")"):
        return False
    if pair.is_keyed or _is_masked(pair) or _is_abbreviation(source, pair):
        return False
    if _stands_elsewhere(source, target, pair) or _is_other_form(source, target, pair):
        return False
    return bool(marks & set(_WEIGHTY)) or not _is_abbreviation(target, pair)


def _stands_elsewhere(source: Ending, target: Ending, pair: Pair) -> bool:
    """Whether the mark is quoted or a name's, and so moves with it, or stands before brackets."""
    context = pair.context
    if source.mark and last_quoted(pair.source) and last_quoted(pair.source) in pair.target:
        return True
    if target.mark == ":" and pair.source.count(":") == pair.target.count(":"):
        return True
    there = mark_before_brackets(pair.source, context.source_language.writing)
    if target.mark:
        return not source.mark and there == target.mark
    here = mark_before_brackets(pair.target, context.language.writing)
    return here == source.mark != there


def _is_other_form(source: Ending, target: Ending, pair: Pair) -> bool:
    """Whether the target is a list or a remark in brackets, or leads to what follows."""
    if source.mark != ".":
        return False
    if target.mark == ":":
        return _AS_FOLLOWS.search(pair.source) is not None
    is_list = _LISTED.search(pair.target) and not _LISTED.search(pair.source)
    return not target.mark and bool(is_list or _WHOLE_IN_BRACKETS.fullmatch(pair.target))


def _is_forgotten(source: Ending, target: Ending, pair: Pair) -> bool:
    """Whether the stop is one that the source lacks behind the last of its sentences."""
    if source.mark or target.mark != ".":
        return False
    has_lines = pair.target.strip().count("\n") > pair.source.strip().count("\n")
    return has_lines or has_sentences(pair.source) or has_sentences(pair.target)


def _is_abbreviation(ending: Ending, pair: Pair) -> bool:
    """Whether the stop belongs to the last word ("etc.", "U.N.")."""
    if ending.mark != ".":
        return ending.body[-1:] == "("  # "a colon (:)"
    if _UNIT.search(ending.body):
        return True
    word = ending.body.rpartition(" ")[2].lstrip("([\"'«“„").lower()
    context = pair.context
    known = context.source_language.abbreviations | context.language.abbreviations
    last = word.rpartition("-")[2] if word[:1] != "-" else word  # "USt-ID-Nr.", but "-v"
    if last in known or re.search(rf"(?<!\w)(?i:{re.escape(word)})\.\s+[a-z]", pair.source):
        return True  # "possible pl. nebulae"
    return "." in word or len(word) == 1 or word[-1:].isdigit()


def _is_masked(pair: Pair) -> bool:
    """Whether a placeholder, address or tag ends one of the texts."""
    return any(text.plain[-1:] == "\ufffc" for text in (pair.source_text, pair.target_text))


def _hint(source: Ending, context: Context) -> str:
    if not source.mark:
        return "end it as the source does"
    own = context.language.writing.marks.get(source.mark, source.mark)
    return f'end it in "{own}"'
