"""The check ``addresses-differ``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, UnitCheck, register
from l10n.checks.context import CheckedUnit, Context, Pair
from l10n.checks.reading import CheckedText, is_picture
from l10n.checks.reading.addresses import (
    Address,
    is_made_up,
    is_same_address,
    is_written_bare,
    may_have_address,
)
from l10n.checks.wording import quote, quote_any
from l10n.model import Finding, Severity

_OWN_ADDRESS = re.compile(
    r"(?:translation|your)\s+team|translators?['’]? (?:own )?address|LANG_CODE"
)


@register
class AddressesDiffer(UnitCheck):
    """A URL or e-mail address of the source is missing in the target, or was changed.

    Authority: RFC 3986 and RFC 5322: an address with one wrong letter leads
    nowhere, or to somebody else. Lets pass: the own-language page of the same
    host; http for https, or neither; a final slash; made-up addresses (RFC 2606,
    "foo", "my-..."). An address that only the target has, or one of another site in the reader's
    language, is an info: it may be help for them. In software about half of what is
    found was wanted; a course that gives help lines may make it an error. Where a
    note for translators asks for the address of their team nothing is looked at.
    Addresses of Markdown links are the business of links-differ.
    """

    id = "addresses-differ"
    severity = Severity.WARNING
    good = (
        Example("See https://www.unhcr.org/en/help.", "Voir https://www.unhcr.org/fr/help."),
        Example("Write to help@unhcr.org.", "راسلوا help@unhcr.org.", "ar"),
        Example("Write to help@unhcr.org.", "اكتبوا لhelp@unhcr.org.", "ar"),
        Example("See un.org/rights.", "Ver https://un.org/rights.", "es"),
        Example("john.doe@example.org", "jean.dupont@exemple.org"),
        Example("www.libreoffice.org", "de.libreoffice.org", "de"),
        Example("https://duckduckgo.com/?q=a", "https://duckduckgo.de/?q=a", "de"),
    )
    bad = (
        Example("See https://un.org/rights.", "Ver https://un.org/derechos.", "es"),
        Example("Write to help@unhcr.org.", "Schreiben Sie an hilfe@unhcr.org.", "de"),
        Example("See www.unicef.org.", "См. сайт.", "ru"),
        Example("See https://unicef.org/a", "https://unicef.orga/a sitesine bakın", "tr"),
    )

    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Report every address that has no partner on the other side."""
        for pair in unit.pairs:
            if not may_have_address(pair.source) and not may_have_address(pair.target):
                continue
            if is_picture(pair.source) or _is_translators_own(unit):
                continue
            missing, extra = _differences(pair, context)
            for address in missing:
                severity = Severity.INFO if _has_own_page(extra, context) else None
                hint = f"the target has {quote_any([one.text for one in extra])}" if extra else ""
                message = f"the address {quote(address.text)} is missing"
                yield unit.finding(
                    self, message, pair=pair, hint=hint or "keep it", severity=severity
                )
            if extra and not missing and not any(map(is_made_up, pair.source_text.addresses)):
                texts = quote_any([one.text for one in extra])
                message = f"the source has no address {texts}"
                yield unit.finding(self, message, pair=pair, severity=Severity.INFO)


def _is_translators_own(unit: CheckedUnit) -> bool:
    """Whether a note, of whatever lines, asks for the translators' own address."""
    return _OWN_ADDRESS.search(" ".join(unit.unit.extracted_comments)) is not None


def _has_own_page(extra: list[Address], context: Context) -> bool:
    """Whether the target leads to another page, which is in its own language by its host."""
    code = context.language.code
    return any(code in one.host.split(".")[:-1] or f"/{code}/" in one.text for one in extra)


def _differences(pair: Pair, context: Context) -> tuple[list[Address], list[Address]]:
    """Addresses without a partner: of the source, of the target."""
    sources, targets = _bare(pair.source_text), _bare(pair.target_text)
    codes = (context.source_locale, context.locale)

    def has_partner(one: str, others: list[Address]) -> bool:
        return any(is_same_address(one, other.text, *codes) for other in others)

    missing = [
        one
        for one in sources
        if not (
            is_made_up(one)
            or has_partner(one.text, targets)
            or is_written_bare(one.text, pair.target)
        )
    ]
    known = [*pair.source_text.addresses]
    extra = [
        one
        for one in targets
        if not any(is_same_address(other.text, one.text, *codes) for other in known)
        and not is_written_bare(one.text, pair.source)
    ]
    return missing, extra


def _bare(text: CheckedText) -> list[Address]:
    """The addresses that are no target of a link."""
    links = text.markup.targets
    return [one for one in text.addresses if not any(one.text in link for link in links)]
