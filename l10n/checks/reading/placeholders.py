"""Placeholders: what a program replaces by a value.

printf (``%s``, ``%1$s``, ``%(name)s``), braces (``{name}``, ``{0}``), ``${name}``
and template tags (``{{ name }}``, ``{% tag %}``). Without a format flag of
gettext only what is certainly one counts: "40 % des" has a ``% d``, and is none;
nor is the form of a date ("%d.%m.%Y"), and in no text the "% o" of "% of". The
flag "I" ("%Id", digits of the reader's script) changes nothing, nor does the
number sign in "#{name}" where braces are those of Python.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FLAGGED = (
    r"%(?! +[^\W\d_]{2})(?:\d+\$)?[#0\-+ 'I]*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
    r"(?:<PRI[A-Za-z0-9]+>|(?:hh?|ll?|[Lqjzt])?[diouxXeEfFgGaAcspnrm])"
)
# "%s" before a letter is none ("100 %som"), unless the letter is of another script
# («%sليس»), joins two of them ("%dx%d") or is the German genitive ("%ss").
_SURE = (
    r"%%|(?<!\d)%(?:\d+\$)?[#0\-+']?\d{0,2}(?:\.\d+)?(?:hh?|ll?|z)?[diouxXfFgGcs]"
    r"(?![A-Za-z\u00c0-\u024f](?!%)(?<!%ss)|(?<=%s)s\w)"
)
_NAMED = r"%\([\w.\-]+\)[#0\-+ ]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]"
_BRACES = (
    r"\{\{(?!\s*[\"'”“»«„][^{}\n]*[\"'“”„«»]\s*\}\})[^{}\n]*\}\}|\{%[^{}\n]*%\}|[%$#]\{[\w.]+\}|"
    r"\{(?:[A-Za-z_][\w.]*(?:\[\w+\])*|\d+)?(?:![rsa])?(?::[^{}\s]*)?\}"
)
_PATTERNS = {
    "flagged": re.compile(rf"{_NAMED}|{_BRACES}|%%|{_FLAGGED}"),
    "qt": re.compile(rf"{_BRACES}|%L?[1-9]\d?|%n"),
    "plain": re.compile(rf"{_NAMED}|{_BRACES}|{_SURE}"),
    "braces": re.compile(_BRACES),
    "lisp": re.compile(r"~[\d,#vV]*[:@]*(?:[ASDBOXREFGC$]|[asdboxrefgc])"),
}
_DATE = re.compile(r"%[-^]?[YBbHMTjyZ](?![A-Za-z])")
_POSITION = re.compile(r"%(\d+)\$")
_TYPE = re.compile(r"[#0\-+ 'I]*[\d.*]*(?:hh?|ll?|[Lqjzt])?([A-Za-z]|<PRI\w+>)$")
_SIGN_BEFORE = re.compile(r"^[#%](?=\{)")


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder at its place; ``key`` is equal for those that show the same value."""

    key: str
    text: str
    start: int
    end: int


def is_date_form(text: str) -> bool:
    """Whether a text is a form of a date for strftime, whose signs may be others elsewhere."""
    return "%" in text and _DATE.search(text) is not None


def find_placeholders(text: str, flags: tuple[str, ...]) -> tuple[Placeholder, ...]:
    """The placeholders of a text; ``flags`` of the unit say what a "%" means."""
    found = []
    position = 0
    is_of_python = "python-brace-format" in flags
    kind = _kind(flags)
    if kind == "plain" and is_date_form(text):
        kind = "braces"
    for match in _PATTERNS[kind].finditer(text):
        if match[0] == "%%" or (is_of_python and match[0].startswith("{{")):
            continue  # a sign that is written twice stands for itself
        if match[0] == "{}" and kind == "flagged" and "c++-format" not in flags:
            continue  # code, where values are called by "%"
        text = match[0]
        if is_of_python:  # "No. #{n}", "%{n}": only the braces are meant
            text = _SIGN_BEFORE.sub("", text)
        key, position = _key(text, position)
        found.append(Placeholder(key, match[0], match.start(), match.end()))
    return tuple(found)


def _kind(flags: tuple[str, ...]) -> str:
    for flag in flags:
        if flag.startswith(("qt-", "kde-")):
            return "qt"
        if flag in ("lisp-format", "scheme-format"):
            return "lisp"
        if flag.startswith("no-") and flag.endswith("-format"):
            return "braces"
        if flag.endswith("-format") and "brace" not in flag and not flag.startswith("possible"):
            return "flagged"
    return "plain"


def _key(text: str, position: int) -> tuple[str, int]:
    """What a placeholder stands for; the first ``%s`` and a ``%1$s`` are the same."""
    if text == "{}":
        return f"{{{position}}}", position + 1
    if not text.startswith("%") or text[1] in "({L" or text == "%n" or text[-1].isdigit():
        return re.sub(r"\s", "", text), position
    kind = _TYPE.search(text)
    letter = kind[1] if kind else ""
    letter = "d" if letter == "i" else letter  # the same in the C standard
    letter = letter.lower() if letter in "XEFGA" else letter  # only the look of digits differs
    numbered = _POSITION.match(text)
    if numbered:
        return f"%{numbered[1]}${letter}", position
    return f"%{position + 1}${letter}", position + 1
