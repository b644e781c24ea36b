"""The check ``numbers-differ``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import DIGITS, CheckedText, has_digits, is_picture
from l10n.checks.reading.agreement import compare_numbers
from l10n.model import Finding, Severity

_WORD_REACH = 14
_HOW_TO_WRITE = "write it in digits or in words"
_IN_NAME = re.compile(r"\d-[A-Z][a-z]")  # "BSD 2-Clause License": it may have another name
# "3D", "SVG 2.0" in one word, "ISO-8859-1": a name, for which there may be a word.
_NAMED = re.compile(r"(?<!\w)[A-Z][A-Za-z]*(?:-?\d[\d.]*)+|(?<!\w)\d+[A-Z](?![a-z])")
_COUNTED = re.compile(r"\s(?:[a-z][a-z-]*\s)*?[a-z]{3,}")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s*$")
_FEWEST_WORDS = 5
_EXAMPLE = re.compile(r"\be\. ?g\.|\bexamples?\b|\bsuch as\b|\blike '", re.IGNORECASE)
# What a translator fills in by rules of its own: the first day of the week.
_KEY = re.compile(r"[a-z_]+:[a-z_]+:\d+")
# "1_6-bit": the key of a menu.
_MNEMONIC = re.compile(r"(?<=\d)[_&](?=\d)")
_LIST_MARK = re.compile(r"(?<![\w(])\((\d)\)(?!\w)")
# "4-й контакт", "2. Viertel": a name by rank, such as only the target's language may have.
_RANKED = re.compile(r"(?<![\d.,])\d(?:-(?:й|я|е|го|му|м|ой|ю)(?!\w)|\.(?=\s[^\W\d_]))")


@register
class NumbersDiffer(UnitCheck):
    """A number, date or percentage of the source is not the same in the target.

    Authority: the number forms of CLDR and of each language's own rules, given in
    its language file: 1,234.5 is 1.234,5 in German, 1 234,5 in French and
    ١٬٢٣٤٫٥ in Arabic. Lets pass: numbers written out ("three", «trois»), a
    dual, months by name, other divisions of a date, the clock of 24 hours, "1.5
    million" in figures, Roman numbers, "%" or ٪ for "per cent"; a number said
    twice. Numbers in code, addresses and tags are not looked at; numbers of
    citations are the business of citations-differ. It is a warning, as numbers can
    be said in more ways than these; a course of law may make it an error. Labels are
    shortened: where the source is no sentence, a number that is only missing counts
    if it counts something ("12 children"), else it is an info. An info, too, are a
    number that only the target has; any in a picture of a screen or an example
    ("e.g. 14:30"), where a translator may choose another one; one in a name
    ("3D", "2-Clause License"); and the marks of a list inside a text ("(1) ..., (2) ...").
    A rank that only the target has ("4-й контакт") is let pass.
    """

    id = "numbers-differ"
    severity = Severity.WARNING
    signs = DIGITS
    good = (
        Example("About 1,234.5 tons", "Environ 1 234,5 tonnes"),
        Example("in 2023, 40 per cent", "في عام ٢٠٢٣، ٤٠ في المائة", "ar"),
        Example("three children", "3 Kinder", "de"),
        Example("12 children", "doce niños", "es"),
        Example("on 20 November 1989", "20.11.1989", "tr"),
        Example("24 hours", "сутки", "ru"),
    )
    bad = (
        Example("117.3 million people", "1 173 millions de personnes"),
        Example("in 2023", "في عام 2022", "ar"),
        Example("40 per cent of them", "40 von ihnen", "de"),
        Example("after 72 hours", "después de 27 horas", "es"),
        Example("15 children", "дети", "ru"),
        Example("under 18", "16 yaşından küçük", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report numbers that changed, then a per-cent sign that was lost."""
        for pair in unit.pairs:
            if not has_digits(pair.source) and not has_digits(pair.target):
                continue
            if _KEY.fullmatch(pair.source):
                continue
            missing, extra = _without_citations(pair, *_compare(pair))
            if unit.unit.source_plural and not missing:
                extra = []  # a form for one says "1" where the others count
            if missing or extra:
                yield self._finding(unit, pair, missing, extra)
            elif (
                pair.source_text.numbers
                and _has_percent(pair.source_text)
                and has_digits(pair.target)
                and not (context.reader.percent.search(pair.target))
            ):
                yield unit.finding(self, "the per-cent sign is lost", pair=pair)

    def _finding(
        self, unit: CheckedUnit, pair: Pair, missing: list[str], extra: list[str]
    ) -> Finding:
        severity = _weight(pair, missing, extra)
        if missing and extra:
            message, hint = f"{_list(missing)} became {_list(extra)}", "correct the number"
        elif missing:
            message, hint = f"the number {_list(missing)} is missing", _HOW_TO_WRITE
        else:
            message, hint = f"the source has no {_list(extra)}", ""
        return unit.finding(self, message, pair=pair, hint=hint, severity=severity)


def _compare(pair: Pair) -> tuple[list[str], list[str]]:
    """Numbers that only the source has, and that only the target has."""
    missing, extra = compare_numbers(pair.source_text, pair.target_text)
    if (missing or extra) and any(map(_MNEMONIC.search, (pair.source, pair.target))):
        source, target = (_MNEMONIC.sub("", text) for text in (pair.source, pair.target))
        bare = replace(pair, source=source, target=target)
        missing, extra = compare_numbers(bare.source_text, bare.target_text)
    if extra and not missing:
        ranks = {found[0] for found in _RANKED.findall(pair.target)}
        extra = [value for value in extra if value not in ranks]
    return missing, extra


def _are_list_marks(values: list[str], source: str) -> bool:
    """Whether the numbers are those of a list inside the source: "(1)", "(2)"."""
    marks = _LIST_MARK.findall(source)
    return marks[:2] == ["1", "2"] and set(values) <= set(marks)


def _weight(pair: Pair, missing: list[str], extra: list[str]) -> Severity:
    """How sure it is that the difference is a mistake."""
    if not missing or _is_free(pair.source) or _are_named(missing, pair.source_text):
        return Severity.INFO
    if not extra and _are_list_marks(missing, pair.source):
        return Severity.INFO
    does_weigh = extra or _is_sentence(pair) or _do_count(missing, pair.source_text)
    return Severity.WARNING if does_weigh else Severity.INFO


def _do_count(values: list[str], source: CheckedText) -> bool:
    """Whether one of the numbers says how many there are of something."""
    return any(
        number.value in values and number.value != "0" and _COUNTED.match(source.plain, number.end)
        for number in source.numbers
    )


def _is_sentence(pair: Pair) -> bool:
    is_long = len(pair.source_words) >= _FEWEST_WORDS
    return is_long and _SENTENCE_END.search(pair.source) is not None


def _are_named(values: list[str], source: CheckedText) -> bool:
    """Whether each of the numbers belongs to a name in the source, wherever it stands."""
    names = [found.span() for found in _NAMED.finditer(source.plain)]
    return bool(names) and all(
        any(start <= number.start < end for start, end in names)
        for number in source.numbers
        if number.value in values
    )


def _is_free(source: str) -> bool:
    """Whether a translator may choose other numbers: a picture of a screen, an example, a name."""
    return any((is_picture(source), _EXAMPLE.search(source), _IN_NAME.search(source)))


def _list(values: list[str]) -> str:
    return ", ".join(values[:3])


def _without_citations(
    pair: Pair, missing: list[str], extra: list[str]
) -> tuple[list[str], list[str]]:
    """Leave the numbers of citations to citations-differ, if that runs."""
    if not (missing or extra) or "citations-differ" not in pair.context.selected:
        return missing, extra
    cited = {value for one in pair.source_text.citations for value in one.values}
    kept = [value for value in missing if value not in cited]
    if cited and (len(kept) < len(missing) or not kept):
        return kept, []
    return kept, extra


def _has_percent(text: CheckedText) -> bool:
    """Whether a per-cent sign or word follows a number."""
    for number in text.numbers:
        after = text.plain[number.end : number.end + _WORD_REACH]
        found = text.reader.percent.search(after)
        if found and not after[: found.start()].strip():
            return True
    return False
