"""The check ``built-manifest-wrong``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import REBUILD, BuiltVariant
from l10n.languages import get_language
from l10n.layout import VARIANT_MANIFEST
from l10n.model import Finding, Location, Severity

ARABIC = '{"locale": "ar", "direction": "rtl"}'


@register
class BuiltManifestWrong(VariantCheck):
    """variant.json names another language or direction, or not the files that lie there.

    Authority: this project's own rule: whoever packs or shows a variant asks
    variant.json for its language (BCP 47) and its direction. Lets pass: files
    that somebody put into the folder beside those that were built.
    """

    id = "built-manifest-wrong"
    severity = Severity.ERROR
    good = (Example("{}", ARABIC, "ar", path=VARIANT_MANIFEST),)
    bad = (
        Example("{}", ARABIC.replace("rtl", "ltr"), "ar", path=VARIANT_MANIFEST),
        Example("{}", ARABIC, "fr", path=VARIANT_MANIFEST),
        Example(
            "{}",
            '{"locale": "fr", "direction": "ltr", "files": {"a.md": "00"}}',
            path=VARIANT_MANIFEST,
        ),
    )

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each statement that is wrong."""
        place = variant.location(VARIANT_MANIFEST)
        wanted = {"locale": variant.locale, "direction": get_language(variant.locale).direction}
        for key, value in wanted.items():
            found = variant.manifest.get(key)
            if found != value:
                yield self._finding(variant, f'"{key}" is "{found}", not "{value}"', place)
        files = variant.manifest.get("files", {})
        for path, digest in files.items() if isinstance(files, dict) else ():
            if path not in variant.digests:
                yield self._finding(variant, f'the file "{path}" is missing', place)
            elif variant.digests[path] != digest:
                message = "the file was changed after it was built"
                yield self._finding(variant, message, variant.location(path))

    def _finding(self, variant: BuiltVariant, message: str, place: Location) -> Finding:
        return Finding(self.id, self.severity, message, place, variant.locale, hint=REBUILD)
