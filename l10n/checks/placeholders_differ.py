"""The check ``placeholders-differ``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import is_picture
from l10n.checks.reading.placeholders import is_date_form
from l10n.checks.wording import quote, quote_any
from l10n.model import Finding, Severity

_SIGN = re.compile("[%{]")
_USAGE = re.compile(r"\{[A-Z]+\}")  # "{NUMBER}" in the help of a command
_NAMED = re.compile(r"%\([\w.\-]+\)[#0\-+ ]*\d*(?:\.\d+)?([a-zA-Z])")
# The gettext manual, "Preparing strings for each programming language".
_OF_BRACES_ALONE = frozenset(
    {"python-brace-format", "perl-brace-format", "csharp-format", "java-format", "rust-format"}
)
_OF_EMPTY_BRACES = frozenset({"python-brace-format", "rust-format", "c++-format"})
_OF_BRACES = _OF_BRACES_ALONE | {"c++-format", "smalltalk-format", "sh-format", "tcl-format"}
# "TRANSLATORS: The text between braces is the text of a link."
_WORDS_IN_BRACES = re.compile(
    r"(?i)\b(?:text|words?|phrase|part|label)\s(?:\w+\s)?(?:in|inside|within|between)\s(?:\w+\s)?"
    r"(?:braces|curly brackets)"
)
_NOT_TO_TRANSLATE = re.compile(r"(?i)(?:\bnot|n['’]t) (?:be )?(?:translat|chang)|\bkeep")
_IN_BRACES = re.compile(r"\{[^{}]*\}")
_LONE_PERCENT = re.compile(r"%(?![%\w({#$\-+ .*'<])")


@register
class PlaceholdersDiffer(UnitCheck):
    """The target lacks a placeholder of the source, or has one more.

    Authority: the gettext manual, "c-format" and "python-format"; Python's
    "Format String Syntax". A program that meets a placeholder it has no value for
    stops; a lost one hides a name or a number. Lets pass: another order
    where the placeholders are numbered, named or of one type; a plural form
    that says its number in words; forms of dates ("%d.%m.%Y"); a per-cent sign
    ("40 % des enfants", "100%", "% of total"); the flag "I" ("%Id"); "${HOME}" for
    "$HOME"; braces in which a person writes prose, or whose words a note for
    translators calls text, if there are as many; another look
    of the same digits ("%02x" for "%02X"); a source that is a
    name for a text. The letter of a type that stands
    twice ("{%(value)ss}") is a warning: it may be the ending of a word. So is any
    difference where no flag of gettext tells the format, as that is then a guess, and
    braces under a flag of a format that has none ("c-format", "no-c-format"). In
    a picture of a screen it is an info.
    """

    id = "placeholders-differ"
    severity = Severity.ERROR
    signs = frozenset("%{")
    good = (
        Example("%s of %s", "%2$s / %1$s"),
        Example("40 per cent of children", "40 % des enfants"),
        Example("Hello {name}", "مرحبا {name}", "ar"),
        Example("100% of %(group)s", "100 % von %(group)s", "de"),
    )
    bad = (
        Example("%d children", "enfants"),
        Example("Hello {name}", "Hola {nombre}", "es"),
        Example("Dear %(name)s", "Уважаемая %(имя)s", "ru"),
        Example("See ${file}.", "Bkz. $ {file}.", "tr"),
        Example("the value {%(value)s}", "Wert {%(value)ss}", "de"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the placeholders that one side has and the other not."""
        for pair in unit.pairs:
            if pair.is_keyed or is_date_form(pair.source) or is_date_form(pair.target):
                continue
            if _SIGN.search(pair.source) or _SIGN.search(pair.target):
                yield from self._compare(unit, pair)

    def _compare(self, unit: CheckedUnit, pair: Pair) -> Iterator[Finding]:
        missing, extra = differences(pair)
        if (missing or extra) and _are_words(unit) and _has_as_many_braces(pair):
            missing, extra = _without_braces(missing), _without_braces(extra)
        if unit.unit.source_plural and missing:
            missing = _less_count(unit, pair, missing, extra)
        severity = _weight(pair, [*missing, *extra])
        if missing:
            hint = f"keep it as it is; the target has {quote_any(extra)}" if extra else "keep it"
            message = f"the placeholder {quote_any(missing)} is missing"
            yield unit.finding(self, message, pair=pair, hint=hint, severity=severity)
        elif extra:
            message = f"the source has no placeholder {quote_any(extra)}"
            hint = "remove it, or correct its name"
            yield unit.finding(self, message, pair=pair, hint=hint, severity=severity)
        elif (lone := _find_lone_percent(pair)) is not None:
            message = f"the % in {quote(lone)} must be doubled, as a program formats this text"
            yield unit.finding(self, message, pair=pair, hint="write %%")
        elif (doubled := _find_doubled_letter(pair)) is not None:
            message = f"there is a letter too much behind {quote(doubled)}"
            yield unit.finding(self, message, pair=pair, severity=Severity.WARNING)


def differences(pair: Pair) -> tuple[list[str], list[str]]:
    """The placeholders that the target lacks, and those that the source lacks."""
    source = {one.key: one.text for one in pair.source_text.placeholders}
    target = {one.key: one.text for one in pair.target_text.placeholders}
    missing = [text for key, text in source.items() if key not in target]
    extra = [text for key, text in target.items() if key not in source]
    if not _has_format(pair):  # a letter behind it may hide it from the reader of one side
        missing = [text for text in missing if text not in pair.target]
        extra = [text for text in extra if text not in pair.source]
    if is_picture(pair.source):
        missing = [text for text in missing if not _USAGE.fullmatch(text)]
        extra = [text for text in extra if not _USAGE.fullmatch(text)]
    return missing, [text for text in extra if not _is_shell_variable(text, pair.source)]


def _are_words(unit: CheckedUnit) -> bool:
    """Whether a note says that braces hold text, as that of a link, and no flag says otherwise."""
    notes = " ".join(unit.unit.extracted_comments)
    is_asked = _WORDS_IN_BRACES.search(notes) and not _NOT_TO_TRANSLATE.search(notes)
    return bool(is_asked) and _OF_BRACES.isdisjoint(unit.unit.flags)


def _has_as_many_braces(pair: Pair) -> bool:
    return len(_IN_BRACES.findall(pair.source)) == len(_IN_BRACES.findall(pair.target))


def _without_braces(texts: list[str]) -> list[str]:
    return [text for text in texts if not _IN_BRACES.fullmatch(text)]


def _weight(pair: Pair, differing: list[str]) -> Severity:
    """An error where a flag tells the format, and the text is no picture of a screen."""
    if is_picture(pair.source):
        return Severity.INFO
    is_told = any(_is_told(text, pair.flags) for text in differing)
    return Severity.ERROR if is_told else Severity.WARNING


def _is_told(text: str, flags: tuple[str, ...]) -> bool:
    """Whether a flag is that of a format with such placeholders: "%s" or "{name}"."""
    formats = {flag for flag in flags if flag.endswith("-format")}
    formats = {flag for flag in formats if not flag.startswith(("no-", "possible-"))}
    if text == "{}":  # code in Perl, and so in its format
        return bool(formats & _OF_EMPTY_BRACES)
    return bool(formats & _OF_BRACES if "{" in text else formats - _OF_BRACES_ALONE)


def _has_format(pair: Pair) -> bool:
    return any(flag.endswith("-format") and not flag.startswith("no-") for flag in pair.flags)


def _is_shell_variable(text: str, source: str) -> bool:
    """Whether it is "${HOME}" for the "$HOME" of the source."""
    return text.startswith("${") and f"${text[2:-1]}" in source


def _less_count(unit: CheckedUnit, pair: Pair, missing: list[str], extra: list[str]) -> list[str]:
    """Forget the number of a plural form that may say it in words ("one file", a dual)."""
    forms = unit.unit.plural_targets
    has_form_for_one = len(forms) > unit.context.language.nplurals  # as KDE's Russian has
    is_last = pair.target == forms[-1] and not has_form_for_one
    return missing if is_last or extra else []


def _find_doubled_letter(pair: Pair) -> str | None:
    """A named placeholder with its last letter twice, where the source has it once."""
    if "%(" not in pair.target:
        return None
    for found in _NAMED.finditer(pair.target):
        doubled = found[0] + found[1]
        ends = not pair.target[found.end() + 1 : found.end() + 2].isalpha()
        if ends and pair.target.startswith(doubled, found.start()) and doubled not in pair.source:
            return found[0]
    return None


def _find_lone_percent(pair: Pair) -> str | None:
    """A "%" that stands for itself in a format string where it should be doubled."""
    is_format = any(flag in ("c-format", "python-format", "php-format") for flag in pair.flags)
    if not is_format or not pair.source_text.placeholders or _LONE_PERCENT.search(pair.source):
        return None
    found = _LONE_PERCENT.search(pair.target.replace("%%", "  "))
    return pair.target[max(0, found.start() - 5) : found.end()] if found else None
