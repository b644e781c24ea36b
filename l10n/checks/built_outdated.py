"""The check ``built-outdated``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import REBUILD, BuiltVariant
from l10n.layout import VARIANT_MANIFEST
from l10n.model import Finding, Severity

NOW = '{"source_sha256": "aa", "catalogs": {"catalogs/fr/a.po": "01"}}'


@register
class BuiltOutdated(VariantCheck):
    """The variant is missing, or was built from other sources or catalogs than there are now.

    Authority: this project's own rule: variant.json records the digests of what
    a build read. Such a variant is not looked at any further. Lets pass: a locale
    that `l10n build` refuses to build, changed settings, and files that no build
    reads (the term base, notes).
    """

    id = "built-outdated"
    severity = Severity.ERROR
    good = (Example(NOW, NOW, path=VARIANT_MANIFEST),)
    bad = (
        Example(NOW, NOW.replace("01", "02"), path=VARIANT_MANIFEST),
        Example(NOW, NOW.replace("aa", "bb"), path=VARIANT_MANIFEST),
    )

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report, once, what changed since the variant was built."""
        message = "the locale has no variant here" if variant.is_missing else _changes(variant)
        if message:
            place = variant.location(VARIANT_MANIFEST)
            yield Finding(self.id, self.severity, message, place, variant.locale, hint=REBUILD)


def _changes(variant: BuiltVariant) -> str:
    """What changed since the variant was built; empty when nothing did."""
    changed = list(_iter_changed(variant))
    more = f" and {len(changed) - 3} more" if len(changed) > 3 else ""
    what = f"{', '.join(changed[:3])}{more}"
    return f"changed since this variant was built: {what}" if changed else ""


def _iter_changed(variant: BuiltVariant) -> Iterator[str]:
    expected, found = variant.expected, variant.manifest
    if expected.get("source_sha256") != found.get("source_sha256"):
        yield "the sources"
    now, then = expected.get("catalogs", {}), found.get("catalogs", {})
    if not isinstance(then, dict):
        then = {}
    yield from (path for path in sorted(now | then) if now.get(path) != then.get(path))
