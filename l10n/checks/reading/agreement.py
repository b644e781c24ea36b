"""Which numbers of a source are not in the target, and the reverse.

:func:`compare_numbers` starts from the values and then lets pass, one by one,
the ways in which two languages say the same number differently.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from l10n.checks.reading.numbers import read_number
from l10n.checks.reading.text import CheckedText

_AFTERNOON = re.compile(r"p\.?\s?m\b|afternoon|evening|night", re.IGNORECASE)
_SCALES = ("1000", "1000000")
# "XXe" and "Ier" are Roman numbers, the first letters of "If" and "Le" are none.
_ROMAN = re.compile(r"(?<!\w)(?:(?:[IVX]|[IVXLC]{2,})(?=(?:e|er|re|ère|ème)?(?!\w))|[LC](?!\w))")
_ROMAN_TWINS = str.maketrans("ХІСМ", "XICM")  # typed in Cyrillic: «ХХ век»
_CENTURY = re.compile(r"\d{1,2}00")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LEAST_ZEROS = 2
_CENTS = 2
_APOSTROPHES = "'’"
_FULL_HOUR = re.compile(r"(?<!\d)\d{1,2}:00(?![\d:])")
_WHOLE = re.compile(r"(\d+)\.0+")
_FRACTION = re.compile(r"(0\.\d*?[1-9])0+")
_RAISED = re.compile("[⁰¹²³⁴-⁹]+")
_ON_THE_LINE = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

Values = Counter[str]


def compare_numbers(source: CheckedText, target: CheckedText) -> tuple[list[str], list[str]]:
    """Values that only the source has, and values that only the target has."""
    here = Counter(number.value for number in source.numbers)
    there = Counter(number.value for number in target.numbers)
    if here == there:
        return [], []
    missing, extra = here - there, there - here
    _match_kept(source, target, missing, extra)
    _match_hours(source, target, missing)
    _match_whole(missing, extra)
    _match_parts(missing, extra)
    known, given = set(_parts(here)) | set(here), set(_parts(there)) | set(there)
    missing = Counter({value: n for value, n in missing.items() if value not in given})
    extra = Counter({value: n for value, n in extra.items() if value not in known})
    _match_scaled(source, target, missing, extra)
    left_out = target.reader.writing.left_out if not extra else frozenset()
    lost = [v for v in missing if v not in left_out and not _is_said(v, target, source, extra)]
    added = [v for v in extra if not _is_said(v, source, target, missing)]
    return lost, added


def says_number(text: CheckedText, value: str, times: int = 1) -> bool:
    """Whether a text has a number of a citation in digits, in words or in Roman numbers.

    ``times`` is how often the source has it, in citations and elsewhere.
    """
    if not value.isdigit():
        return value in text.plain or _says_roman(text, value)
    numbers = [part for number in text.numbers for part in number.value.split(".")]
    return (
        numbers.count(value) >= times
        or _has_word(text, value)
        or _is_composed(value, text)
        or (_is_roman(value, text))
    )


def _says_roman(text: CheckedText, value: str) -> bool:
    """A Roman number of the source, in digits or words; ordinals of other scripts pass."""
    if set(value) - set(_ROMAN_VALUES):
        return True
    is_latin = "LATIN" in text.reader.writing.scripts
    digits = str(read_roman(value))
    return not (is_latin and _ROMAN.search(text.plain)) or says_number(text, digits)


def _match_kept(source: CheckedText, target: CheckedText, missing: Values, extra: Values) -> None:
    """Numbers in the form of the other language ("1,234.5" in a French text), or "1'234"."""
    for numbers, reader, others, own in (
        (target.numbers, source.reader, missing, extra),
        (source.numbers, target.reader, extra, missing),
    ):
        for number in numbers:
            groups = reader.writing.groups
            if any(mark in number.text for mark in _APOSTROPHES):
                groups += _APOSTROPHES
            value = read_number(number.text, reader.writing.decimals, groups)
            if value != number.value and others[value] and own[number.value]:
                others[value] -= 1
                own[number.value] -= 1
    _drop_zeros(missing, extra)


def _match_hours(source: CheckedText, target: CheckedText, missing: Values) -> None:
    """ "10:00" and "10 h": the minutes of a full hour need not be said."""
    if missing["0"]:
        missing["0"] -= len(_FULL_HOUR.findall(source.plain))
        missing["0"] += len(_FULL_HOUR.findall(target.plain))
    _drop_zeros(missing)


def _match_parts(missing: Values, extra: Values) -> None:
    """Dates and times whose parts are divided otherwise ("20/11/1989", "20.11.1989")."""
    if not any("." in value for value in (*missing, *extra)):
        return
    here, there = _parts(missing), _parts(extra)
    if here == there:
        missing.clear()
        extra.clear()
    for values, other in ((missing, there), (extra, here)):
        for value in [value for value in values if value.count(".") > 1]:
            del values[value]
            values.update(part for part in value.split(".") if not other[part])


def _parts(values: Values) -> Values:
    return Counter(part for value in values.elements() for part in value.split("."))


def _drop_zeros(*counters: Values) -> None:
    for counter in counters:
        for value in [value for value, count in counter.items() if count <= 0]:
            del counter[value]


def _match_whole(missing: Values, extra: Values) -> None:
    """ "1.0" and "1", "0.50" and "0.5": zeros at the end of a fraction."""
    for values, others in ((missing, extra), (extra, missing)):
        for value in [*values]:
            whole = _WHOLE.fullmatch(value) or _FRACTION.fullmatch(value)
            if whole and others[whole[1]]:
                times = min(values[value], others[whole[1]])
                values[value] -= times
                others[whole[1]] -= times
    _drop_zeros(missing, extra)


def _match_scaled(source: CheckedText, target: CheckedText, missing: Values, extra: Values) -> None:
    """ "1.5 million" and "1 500 000", where a side has the word."""
    if not missing or not extra:
        return
    if not any(_has_word(text, scale) for text in (source, target) for scale in _SCALES):
        return
    for value in [*missing]:
        other = next((other for other in extra if _is_scaled(value, other)), None)
        if other is not None:
            del missing[value]
            del extra[other]


def _is_scaled(value: str, other: str) -> bool:
    """Whether one is the other in thousands, millions or thousands of millions."""
    if value.count(".") > 1 or other.count(".") > 1:
        return False
    small, large = sorted((Decimal(value), Decimal(other)))
    return any(small * 1000**power == large for power in (1, 2, 3))


def _is_said(value: str, there: CheckedText, here: CheckedText, others: Values) -> bool:
    """Whether ``there`` says in another way the number that ``here`` has in digits."""
    whole = _WHOLE.fullmatch(value)
    return (
        _has_word(there, value)
        or (whole is not None and _is_said(whole[1], there, here, others))
        or _is_glued(value, there)
        or _is_month(value, there)
        or _is_composed(value, there)
        or _is_sum(value, there)
        or _is_time(value, there, here, others)
        or _is_roman(value, there)
        or any(_is_decade(value, other) for other in others)
        or _is_century(value, there, here)
        or _is_list(value, others)
    )


def _has_word(text: CheckedText, digits: str) -> bool:
    pattern = text.reader.number_words.get(digits)
    return pattern is not None and pattern.search(text.unmarked) is not None


def _is_glued(value: str, text: CheckedText) -> bool:
    """The number as part of a word or raised: "UTF8", "Menu2", "2⁴⁸"."""
    raised = [found.translate(_ON_THE_LINE) for found in _RAISED.findall(text.text)]
    pattern = rf"(?<!\d){re.escape(value)}(?!\d)"
    return value in raised or re.search(pattern, text.text) is not None


def _is_month(value: str, text: CheckedText) -> bool:
    months: tuple[re.Pattern[str], ...] = text.reader.months
    if not value.isdigit() or not 1 <= int(value) <= len(months):
        return False
    return months[int(value) - 1].search(text.plain) is not None


def _is_composed(value: str, text: CheckedText) -> bool:
    """ "twenty-four", "three hundred", "two thousand": a word for each figure."""
    if not value.isdigit() or len(value) > len("1000000"):
        return False
    words = [digit + "0" * (len(value) - n - 1) for n, digit in enumerate(value) if digit != "0"]
    if not words:
        return False
    if len(words) == 1:
        head, zeros = value[0], "1" + "0" * (len(value) - 1)
        return len(value) > _LEAST_ZEROS and _has_word(text, head) and _has_word(text, zeros)
    return all(_has_word(text, word) or _is_composed(word, text) for word in words)


def _is_sum(value: str, text: CheckedText) -> bool:
    """A sum of money as two numbers, the first in words ("twelve euros and 45 cents")."""
    whole, _, cents = value.partition(".")
    if len(cents) != _CENTS or not (_has_word(text, whole) or _is_composed(whole, text)):
        return False
    return any(number.value == cents for number in text.numbers)


def _is_time(value: str, there: CheckedText, here: CheckedText, others: Values) -> bool:
    """15 for "3 p.m.", on a clock of 24 hours."""
    if not value.isdigit():
        return False
    hours = {str(int(value) - 12), str(int(value) + 12)} & set(others)
    return bool(hours) and any(_AFTERNOON.search(text.plain) for text in (there, here))


def _is_roman(value: str, text: CheckedText) -> bool:
    latin = text.plain.translate(_ROMAN_TWINS)
    return any(str(read_roman(found)) == value for found in _ROMAN.findall(latin))


def read_roman(text: str) -> int:
    """The value of a Roman number."""
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-value if value < max(values[n:]) else value for n, value in enumerate(values))


def _is_list(value: str, others: Values) -> bool:
    """Whether each digit stands alone on the other side ("145" as "1, 4 and 5")."""
    if len(value) == 1:
        return any(len(other) > _LEAST_ZEROS and value in other for other in others)
    return len(value) > _LEAST_ZEROS and value.isdigit() and set(value) - {"1"} <= set(others)


def _is_century(value: str, there: CheckedText, here: CheckedText) -> bool:
    """Whether "1700s" stands for the 18th century, in digits or Roman numbers."""
    if not _CENTURY.fullmatch(value) or f"{value}s" not in here.plain:
        return False
    century = str(int(value[:-2]) + 1)
    latin = there.plain.translate(_ROMAN_TWINS)
    is_roman = any(str(read_roman(found)) == century for found in _ROMAN.findall(latin))
    return is_roman or any(number.value == century for number in there.numbers)


def _is_decade(value: str, other: str) -> bool:
    """The "90" of "années 90" for "1990s"."""
    short, long = sorted((value, other), key=len)
    return len(short) == 2 and len(long) == 4 and long.endswith(short)
