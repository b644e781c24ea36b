"""The check ``source-alt-text``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import read_file, report
from l10n.formats.markdown_links import read_links
from l10n.model import Document, Finding, Location, Severity

_FILE_NAME = re.compile(r"[\w-]+\.(?:png|jpe?g|gif|svg|webp)\Z", re.IGNORECASE)


@register
class SourceAltText(SourceCheck):
    """An image has no description for people who do not see it.

    Authority: WCAG 2.2, success criterion 1.1.1. A file name is no description.
    Lets pass: an HTML image with alt="", which says that it is decoration.
    """

    id = "source-alt-text"
    severity = Severity.ERROR
    good = (
        Example("![A girl with a bag](girl.png)", path="a.md", files=(("girl.png", "x"),)),
        Example('Text <img src="line.png" alt=""> text', path="a.md"),
    )
    bad = (
        Example("Look: ![](girl.png)", path="a.md"),
        Example("Look: ![girl.png](girl.png)", path="a.md"),
        Example('Text <img src="girl.png"> text', path="a.md"),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report images without a text, or with the file's name for one."""
        if document.format != "markdown":
            return
        data = read_file(context, document.path) or b""
        for link in read_links(data, document.path).links:
            if link.is_image and not _describes(link.description):
                place = Location(document.path, link.line)
                hint = "say in one sentence what the image shows"
                yield report(
                    self, f'the image "{link.target}" has no description', place, hint=hint
                )


def _describes(text: str | None) -> bool:
    """Whether a description says something, or is left out on purpose (None)."""
    return text is None or (bool(text.strip()) and not _FILE_NAME.match(text.strip()))
