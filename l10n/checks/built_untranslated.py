"""The check ``built-untranslated``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.model import Document, Finding, Severity

READING = "Every child learns.\n\nUNHCR\n"


@register
class BuiltUntranslated(VariantCheck):
    """A text of the source stands in the variant as it is, or marked as untranslated.

    Authority: this project's own rule: what the builder had no confirmed
    translation for must not be found by learners first. Lets pass: a text whose
    confirmed translation is the same as its source (a name, "UNHCR").
    """

    id = "built-untranslated"
    severity = Severity.WARNING
    good = (
        Example(
            READING,
            "Chaque enfant apprend.\n\nUNHCR\n",
            path="a.md",
            more=(("UNHCR", "UNHCR"),),
        ),
    )
    bad = (
        Example(READING, "Every child learns.\n\nHCR\n", path="a.md"),
        Example(READING, "[EN] Every child learns.\n\nHCR\n", path="a.md"),
    )

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each text that was not translated."""
        if variant.is_source:
            return
        mark = f"[{variant.source_locale.upper()}]"
        confirmed = {_squeeze(target) for target in variant.confirmed.values()}
        for path, built, source in variant.iter_documents():
            suspects = {_squeeze(segment.text) for segment in source.segments} - confirmed
            for line, text in _iter_texts(built):
                bare = text.removeprefix(mark).strip()
                if bare != text or text in suspects:
                    yield Finding(
                        self.id,
                        self.severity,
                        "the source text stands in the variant",
                        variant.location(path, line),
                        variant.locale,
                        source=bare,
                        target=text,
                        hint=f"translate it in catalogs/{variant.locale}/ and build again",
                    )


def _iter_texts(document: Document) -> Iterator[tuple[int, str]]:
    for segment in document.segments:
        yield segment.location.line, _squeeze(segment.text)


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
