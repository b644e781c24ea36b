"""The check ``plural-forms``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context
from l10n.model import Finding, Severity, State


@register
class PluralForms(UnitCheck):
    """A unit with a plural has too few or too many forms, or an empty one.

    Authority: the gettext manual, "Plural forms": as many forms as the
    Plural-Forms of the header say, or those of the language where it says
    nothing. Lets pass: units without any translation, forms that read alike.
    """

    id = "plural-forms"
    severity = Severity.ERROR
    states = frozenset({State.TRANSLATED, State.UNTRANSLATED})
    good = (
        Example("%d child", "%d enfant", plural="%d children", forms=("%d enfants",)),
        Example("%d child", "%d çocuk", "tr", plural="%d children", forms=("%d çocuk",)),
        Example("%d child", "", "ru", plural="%d children", forms=("", "")),
    )
    bad = (
        Example("%d child", "%d enfant", plural="%d children", forms=("",)),
        Example("%d child", "%d niño", "es", plural="%d children"),
        Example("%d child", "%d Kind", "de", plural="%d children", forms=("%d Kinder", "x")),
        Example("%d child", "%d çocuk", "tr", plural="%d children", forms=("",)),
        Example("%d child", "طفل", "ar", plural="%d children", forms=("%d أطفال",)),
        Example("%d child", "%d ребёнок", "ru", plural="%d children", forms=("%d детей",)),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report a wrong number of forms, and forms that are empty among full ones."""
        forms = unit.unit.plural_targets
        if not unit.unit.source_plural or not any(forms):
            return
        wanted = context.nplurals or context.language.nplurals
        if len(forms) != wanted:
            yield unit.finding(
                self, f"{len(forms)} plural forms, the language has {wanted}", hint="write each"
            )
        empty = [str(number) for number, form in enumerate(forms) if not form]
        if empty:
            yield unit.finding(
                self, f"the plural form {', '.join(empty)} is empty", hint="write every form"
            )
