"""The check ``invisible-characters``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.model import Finding, Severity

# Joiners belong into emoji; where letters join (Arabic), U+200C and U+200D do too.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_HIDDEN = "\u00ad\u180e\u200b\u2060-\u2064\ufeff\u2028\u2029"
_BROKEN = "\ufffd\ufffe\uffff\ue000-\uf8ff"
_BLANKS = frozenset("\t\n\u00a0\u202f")
_JOINERS = r"(?<=[A-Za-z\u0400-\u04ff])[\u200c\u200d](?=[A-Za-z\u0400-\u04ff])"
_TAGS = "\U000e0000-\U000e007f\U000f0000-\U0010fffd"
_FOUND = re.compile(
    f"[{_CONTROLS}{_HIDDEN}{_BROKEN}]|{_JOINERS}|(?<!\U0001f3f4)[{_TAGS}](?![{_TAGS}])"
)
# Else "%" and "100" are a "%10" of Qt; and where a long word may break ("Splitscreen-Spieler").
_APART = re.compile(r"(?<=%)\u200b(?=[%\d{])|(?<=\w[-/_.])\u200b(?=\w)")
_REMOVABLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NAMES = {"\ufffd": "REPLACEMENT CHARACTER (the encoding broke)"}
_SOFT_HYPHEN = "\u00ad"  # somebody may have wanted to say where a long word breaks
_STRAY_HYPHEN = re.compile(r"(?<!\w)\u00ad|\u00ad(?!\w)")


@register
class InvisibleCharacters(UnitCheck):
    """The target has a control, zero-width, private or broken character.

    Authority: the Unicode Standard, chapters 23.2 to 23.8. Such a character stops
    searches, breaks words in readers' programs, or shows as a box. Lets pass: what
    the source has too; line breaks and tabs; joiners in emoji and in scripts
    whose letters join; bidirectional marks, which bidi-marks looks at; U+200B
    between a per-cent sign and a number or placeholder of Qt (Turkish "%100"), and
    behind a hyphen, slash or dot inside a word, where it may break. A soft hyphen
    is an info inside a word, and elsewhere a warning. ``--fix`` removes what has no width.
    """

    id = "invisible-characters"
    severity = Severity.ERROR
    can_fix = True
    good = (
        Example("a child", "un enfant"),
        Example("a family 👨\u200d👩\u200d👧", "семья 👨\u200d👩\u200d👧", "ru"),
    )
    bad = (
        Example("a child", "un en\u00adfant"),
        Example("a child", "un\u200bniño", "es"),
        Example("a child", "ein Kind\ufeff", "de"),
        Example("a child", "طفل\ufffd", "ar"),
        Example("a child", "ребё\ue001нок", "ru"),
        Example("a child", "bir ço\x7fcuk", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report each such character once."""
        for pair in unit.pairs:
            signs = pair.target_signs
            if "\ufffd" not in signs and "".join(signs - _BLANKS).isprintable():
                continue
            for sign in dict.fromkeys(_FOUND.findall(_APART.sub("", pair.target))):
                if sign not in pair.source:
                    yield unit.finding(
                        self,
                        f"the target has an invisible or broken character, {name_of(sign)}",
                        pair=pair,
                        hint="remove it" if _REMOVABLE.match(sign) else "write the text anew here",
                        severity=_weight(sign, pair.target),
                    )

    def fix(self, pair: Pair, context: Context) -> str | None:
        """Remove characters without width."""
        if not _FOUND.search(pair.target) or _REMOVABLE.search(pair.source):
            return None
        text = _REMOVABLE.sub("", pair.target)
        return text if text != pair.target else None


def _weight(sign: str, text: str) -> Severity | None:
    if sign != _SOFT_HYPHEN:
        return None
    return Severity.WARNING if _STRAY_HYPHEN.search(text) else Severity.INFO


def name_of(sign: str) -> str:
    """A character as it is named to a person: "U+200B ZERO WIDTH SPACE"."""
    name = _NAMES.get(sign) or unicodedata.name(sign, "without a name")
    return f"U+{ord(sign):04X} {name}"
