"""The check ``built-file-broken``."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.model import Finding, Location, Severity

MODULE = "title: Who is who\nsteps: [01-a]\n"


@register
class BuiltFileBroken(VariantCheck):
    """A file of the variant cannot be read as the format that its name says.

    Authority: the description of each format in docs/source-formats.md. Lets
    pass: what the format's reader only warns of.
    """

    id = "built-file-broken"
    severity = Severity.ERROR
    good = (Example(MODULE, MODULE.replace("Who is who", "Qui est qui"), path="module.yaml"),)
    bad = (Example(MODULE, MODULE.replace("Who is who", '"Qui'), path="module.yaml"),)

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each file that its reader refuses."""
        for path in variant.files:
            if variant.document(path) is None and path in variant.broken:
                error = variant.broken[path]
                line = error.location.line if error.location else 1
                place = Location(variant.location(path).path, line)
                yield Finding(
                    self.id, self.severity, error.message, place, variant.locale, hint=error.hint
                )
