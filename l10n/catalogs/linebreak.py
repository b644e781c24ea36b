"""Where a line of text may be broken, as gettext's own tools see it.

The rules are those of Unicode Standard Annex 14 (line breaking), in the pair
form that GNU libunistring had when gettext 0.21 took it over; the classes come
from Unicode's LineBreak.txt. What :mod:`unicodedata` can tell (combining marks,
digits, brackets, wide letters) is asked there; ``CLASSES`` holds the rest, for
the scripts of Europe and the Near East and for CJK punctuation. Characters of
other scripts count as letters. Known differences, all without weight in running
text: conjoining Hangul jamo, flags and skin tones of emoji, and a hyphen after a
Hebrew letter (rule 21a).

Start at :func:`find_breaks`.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from string import ascii_letters

CLASSES = {
    "BA": "9 7C AD 58A 5BE 2000-2006 2008-200A 2010 2012-2013 2027 2056 2058-205B 205D-205F "
    "2E0E-2E15 2E17 2E19 2E2A-2E2D 2E30-2E31 2E33-2E34 2E3C-2E3E 2E40-2E41 2E43-2E4A 3000",
    "BB": "B4 2C8 2CC 2DF",
    "B2": "2014 2E3A-2E3B",
    "CL": "3001-3002 FE11-FE12 FE50 FE52 FF0C FF0E FF61 FF64",
    "CM": "3035",
    "CP": "29 5D",
    "EX": "21 3F 5C6 61B 61E-61F 6D4 2762-2763 2E2E FE15-FE16 FE56-FE57 FF01 FF1F",
    "GL": "A0 34F 35C-362 2007 2011 202F",
    "HL": "5D0-5EA 5EF-5F2 FB1D FB1F-FB28 FB2A-FB4F",
    "HY": "2D",
    "ID": "2600-2603 2614-2615 2618 261A-261F 2639-263B 2668 26BF-26C3 26C6-26C8 26CD "
    "26CF-26D1 26D3 26D8-26D9 26DC 26DF-26E1 26F1 26F4 26F7-26F9 26FE-2704 2708-2709 "
    "270C-270D 2764 23F1-23F2 3031-3034 303F FF66 FF71-FF9D FFA0-FFDC",
    "IN": "2024-2026 22EF FE19",
    "IS": "2C 2E 3A-3B 37E 589 60C-60D 2044 FE10 FE13-FE14",
    "NS": "203C-203D 2047-2049 301C 303C 3041 3043 3045 3047 3049 3063 3083 3085 3087 308E "
    "3095-3096 309B-309C 30A0-30A1 30A3 30A5 30A7 30A9 30C3 30E3 30E5 30E7 30EE 30F5-30F6 30FB "
    "31F0-31FF FE54-FE55 FF1A-FF1B FF65 FF67-FF70 FF9E-FF9F",
    "NU": "66B-66C",
    "OP": "A1 BF 2E18",
    "OW": "2329 301D FF62",
    "PO": "25 A2 B0 609-60B 66A 2030-2037 20A7 20B6 20BB 20BE 2103 2109 FE6A FF05 FFE0",
    "PR": "2B 5C B1 2116 2212-2213 FF04 FFE1 FFE5-FFE6",
    "QU": "22 27 275B-2760 2E00-2E01 2E06-2E08 2E0B",
    "AL": "600-605 61C 6DD 70F 2061-2064 23E9-23EC 25FD-25FE 2648-2653 2693 26A1 26AA-26AB "
    "26CE 2705 2728 274C 274E 2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55",
    "SP": "20",
    "SY": "2F",
    "WJ": "2060 FEFF",
    "ZW": "200B",
    "ZJ": "200D",
}

NAMES = list(CLASSES)
LETTERS = dict(zip(NAMES, ascii_letters, strict=False))

# No break between a class on the left and a class on the right, even over spaces.
NEVER = """
* × CL CP EX IS SY ZW WJ
OP OW × *
QU × OP OW
CL × NS
B2 × B2
"""

# No break where they touch (the rule's number in the annex).
DIRECT = """
WJ GL ZJ × *                                     8a 11 12
* × ZJ                                           9
AL HL NU ID IN QU CL CP EX IS SY NS PR PO BB B2 OP OW × GL      12a
* × QU
QU × *                                           19
* × BA HY NS
BB × *                                           21
SY × HL                                          21b
* × IN                                           22
AL HL × NU
NU × AL HL                                       23
PR × ID
ID × PO                                          23a
PR PO × AL HL
AL HL × PR PO                                    24
CL CP NU × PO PR
PO PR × OP OW NU
HY IS NU SY × NU                                 25
AL HL × AL HL                                    28
AL HL NU × OP
CP × AL HL NU                                    30
"""

BY_CATEGORY = {
    "Mn": "CM",
    "Mc": "CM",
    "Me": "CM",
    "Cc": "CM",
    "Cf": "CM",
    "Ps": "OP",
    "Pe": "CL",
    "Pi": "QU",
    "Pf": "QU",
    "Nd": "NU",
    "Sc": "PR",
}
WIDE = {"Pe": "CL", "Ps": "OW", "Lm": "NS"}


def _ranges(text: str) -> list[range]:
    pairs = (part.partition("-") for part in text.split())
    return [range(int(first, 16), int(last or first, 16) + 1) for first, _, last in pairs]


class _ClassTable(dict[int, str]):
    """Code point -> letter of its class; works out what it has not met yet."""

    def __init__(self) -> None:
        for name, text in CLASSES.items():
            for span in _ranges(text):
                self.update(dict.fromkeys(span, LETTERS[name]))

    def __missing__(self, code: int) -> str:
        letter = LETTERS[_class_of(code)]
        self[code] = letter
        return letter


def _class_of(code: int) -> str:
    char = chr(code)
    category = unicodedata.category(char)
    if category not in ("Mn", "Me", "Mc") and unicodedata.east_asian_width(char) in "WF":
        return WIDE.get(category, "ID")
    return BY_CATEGORY.get(category, "AL")


def _pairs(rules: str) -> set[tuple[str, str]]:
    """Every forbidden pair that a table of rules names."""
    found: set[tuple[str, str]] = set()
    for line in rules.strip().splitlines():
        left, right = re.sub(r"\s[\d\sab]+$", "", line).split(" × ")
        lefts, rights = (NAMES if side.strip() == "*" else side.split() for side in (left, right))
        found.update(product(lefts, rights))
    return found


def _pattern() -> re.Pattern[str]:
    """One expression that ends where a break is possible.

    A class on the left with its combining marks, then a class that may follow
    at once, or spaces and a class that may follow spaces.
    """
    never = _pairs(NEVER)
    direct = never | _pairs(DIRECT)
    solid = [name for name in NAMES if name not in ("SP", "CM")]
    marks = f"[{LETTERS['CM']}]*"
    spaces = f"{LETTERS['SP']}+"
    parts: dict[str, list[str]] = {}
    lone_mark = ""
    for left in solid:
        touching = "".join(LETTERS[r] for r in solid if (left, r) not in direct or left == "ZW")
        apart = "".join(LETTERS[r] for r in solid if left == "ZW" or (left, r) not in never)
        after = f"(?:(?=[{touching}])|" if touching else "(?:"
        rest = f"{marks}{after}{spaces}(?=[{apart}{LETTERS['CM']}]))"
        parts.setdefault(rest, []).append(LETTERS[left])
        if left == "AL":
            lone_mark = rest
    choices = [f"[{''.join(lefts)}]{rest}" for rest, lefts in parts.items()]
    # A mark with nothing to stand on counts as a letter.
    choices.append(f"(?:^|(?<={LETTERS['SP']})){LETTERS['CM']}{lone_mark}")
    return re.compile("|".join(choices))


_TABLE = _ClassTable()
_BREAK = _pattern()


def find_breaks(text: str) -> list[int]:
    """The positions in ``text`` before which a line may end, in order."""
    return [found.end() for found in _BREAK.finditer(text.translate(_TABLE))]


class _WidthTable(dict[int, str]):
    """Code point -> its columns as a digit."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
            width = "0"
        else:
            width = "2" if unicodedata.east_asian_width(char) in "WF" else "1"
        self[code] = width
        return width


_WIDTHS = _WidthTable()


def column_widths(text: str) -> str:
    """One digit a character: the columns it takes on a terminal (0, 1 or 2)."""
    return text.translate(_WIDTHS)
