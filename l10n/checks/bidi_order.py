"""The check ``bidi-order``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.wording import quote
from l10n.model import Finding, Severity

_RTL = "\u0590-\u08ff\ufb1d-\ufefc"
_HELD = "\u200e\u2066\u2068\u202a"
# "C++" at the end, ".NET" at the start of a Latin run: the signs jump to its other side.
_SIGNS_AFTER = (
    rf"(?<![{_HELD}\w.+#-])[A-Za-z][A-Za-z0-9]*[+#]+(?![{_RTL}\u200e])"
    rf"(?=[\s.,،؛؟!?:)]*(?:$|[{_RTL}]))"
)
_PLUS_BEFORE = rf"(?<=[{_RTL}]\s)\+\d[\d ]{{5,}}"
# 2023-11-20 behind an Arabic letter shows as 20-11-2023.
_PARTS = rf"(?<=[{_RTL}]\s)\d+(?:-\d+){{2,}}(?![\w-])"
_ORDER = re.compile(f"{_SIGNS_AFTER}|{_PLUS_BEFORE}|{_PARTS}")


@register
class BidiOrder(UnitCheck):
    """A Latin word or a number in right-to-left text shows its signs in the wrong place.

    Authority: UAX 9, rules W4 to W6 and N1 to N2: "C++" before an Arabic word
    shows as "++C", the number +90 212 as "212 90+", 2023-11-20 in reverse. Lets
    pass: runs held by a left-to-right mark or isolate; brackets, which the
    algorithm mirrors in pairs; single hyphens, slashes and decimal marks; a sign
    that joins two words («Ctrl+سحب»).
    """

    id = "bidi-order"
    severity = Severity.WARNING
    good = (
        Example("written in C++", "مكتوب بلغة \u2066C++\u2069", "ar"),
        Example("UNHCR (Geneva)", "المفوضية (UNHCR) في جنيف", "ar"),
        Example("on 2023-11-20", "le 2023-11-20"),
        Example("Ctrl+drag", "Ctrl+سحب", "ar"),
    )
    bad = (
        Example("written in C++", "مكتوب بلغة C++ اليوم", "ar"),
        Example("on 2023-11-20", "في 2023-11-20", "ar"),
        Example("call +90 212 555 01", "اتصلوا بالرقم +90 212 555 01", "ar"),
    )

    def applies(self, context: Context) -> bool:
        """Whether the language is written from right to left."""
        return context.language.is_rtl

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report the first such run of each target."""
        for pair in unit.pairs:
            found = _ORDER.search(pair.target_text.plain)
            if found:
                yield unit.finding(
                    self,
                    f"{quote(found[0])} will be shown in another order",
                    pair=pair,
                    hint="put it between U+2066 and U+2069, or a mark U+200E after it",
                )
